"""Formatting: spacing, punctuation and numbering as they are due, and never another word."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from resolint.lint.fixing import fix
from resolint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from resolint.draft.draft import Draft
    from resolint.lint.engine import Ruleset
    from resolint.rule import Finding
    from resolint.text import Edit

_CATEGORIES = ("punctuation", "structure", "symbols", "footnotes")
"""What their rules fix for certain is form, wherever it leaves all words as they are."""


def formatted(
    text: str, ruleset: Ruleset, within: Span | None = None, before: Draft | None = None
) -> tuple[Edit, ...]:
    """Return the edits that format a text, or what lies within a span of it."""
    lines = within or Span(0, len(text))
    behind = len(text) - lines.end

    def fits(draft: Draft, finding: Finding) -> bool:
        # All that changes lies in the span, so what stands behind it keeps its length.
        inside = Span(lines.start, len(draft.reading.source) - behind)
        edits = finding.fix.edits if finding.fix else ()
        return all(inside.covers(edit.span) for edit in edits) and _keeps_words(draft, edits)

    def is_form(finding: Finding) -> bool:
        return ruleset.by_name[finding.rule].category in _CATEGORIES

    return fix(text, ruleset, wanted=is_form, fits=fits, before=before).edits


def whole_lines(text: str, span: Span) -> Span:
    """Return a span of a text up to the ends of its lines."""
    end = text.find("\n", span.end)
    return Span(text.rfind("\n", 0, span.start) + 1, end if end >= 0 else len(text))


def _keeps_words(draft: Draft, edits: Iterable[Edit]) -> bool:
    """Return whether edits leave the words of the text and their order.

    Numbers and labels are none; notes that would change places are words.
    """
    source = draft.reading.source
    changed = sorted(edit for edit in edits if not _is_in_head(draft, edit))
    before = chain.from_iterable(edit.span.of(source) for edit in changed)
    after = chain.from_iterable(edit.text for edit in changed)
    return _letters(before) == _letters(after)


def _is_in_head(draft: Draft, edit: Edit) -> bool:
    """Return whether an edit lies in the number or label that opens a paragraph."""
    start, end = map(draft.reading.forth, edit.span)
    paragraph = draft.paragraphs[draft.index_at(start)]
    return paragraph.start <= start and end <= paragraph.at(paragraph.facts.body).start


def _letters(text: Iterable[str]) -> list[str]:
    return [*filter(str.isalpha, text)]
