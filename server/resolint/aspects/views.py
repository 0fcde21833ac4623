"""Views: what a rule on the whole draft goes by in each paragraph.

While the views of all paragraphs stay the same, so do the findings, save for their places.
So a view may leave out places within a paragraph, and the words that the rule does not read.
It is ``None`` for a paragraph that the rule passes over, whose coming and going changes nothing.
The lines of the masthead and the closing block need no view: when one changes, all rules run.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from resolint.model.facts import CLAUSES, Form, Kind

if TYPE_CHECKING:
    from resolint.draft.draft import Paragraph

View = Callable[["Paragraph"], object]


def frame(paragraph: Paragraph) -> object:  # noqa: ARG001 - it is a view
    """See the lines around the text alone."""
    return None


def kinds(paragraph: Paragraph) -> object:
    """See which kinds of paragraph follow each other."""
    return paragraph.kind


def clauses(paragraph: Paragraph) -> object:
    """See how clauses and what stands between them are numbered and closed."""
    facts = paragraph.facts
    number = facts.number and (facts.number.value, facts.number.inserted)
    label = facts.label and facts.label.span.of(facts.text)
    return paragraph.kind, number, label, facts.closing_mark, facts.form is Form.OMISSION


def numbers(paragraph: Paragraph) -> object:
    """See how clauses are numbered, as it is written."""
    facts = paragraph.facts
    head = facts.text[: facts.body.start]
    return (paragraph.kind, head) if paragraph.kind in CLAUSES else None


def references(paragraph: Paragraph) -> object:
    """See numbers and closing marks of clauses, and all of a paragraph with references."""
    return paragraph.facts if paragraph.facts.references else clauses(paragraph)


def citations(paragraph: Paragraph) -> object:
    """See the paragraphs that cite resolutions, and which part of the text they stand in."""
    facts = paragraph.facts
    return facts if facts.citations else paragraph.kind if paragraph.kind in CLAUSES else None


def footnotes(paragraph: Paragraph) -> object:
    """See notes, and the paragraphs with footnote marks."""
    facts = paragraph.facts
    if facts.note or facts.marks:
        return facts
    return None if paragraph.kind is Kind.FURNITURE else paragraph.kind


def symbols(paragraph: Paragraph) -> object:
    """See the paragraphs with document symbols."""
    return paragraph.facts if paragraph.facts.symbols else None
