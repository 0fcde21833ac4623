"""What the return key does at the end of an operative paragraph: it opens the next, or none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from resolint.aspects.numbering import value_of
from resolint.model.facts import Kind
from resolint.text import Edit, LineIndex, Span, insert

if TYPE_CHECKING:
    from resolint.draft.draft import Draft, Paragraph

_GOES_ON, _ENDS = "；", "。"
_EMPTY = re.compile(r"[ \t]*(?P<value>\d{1,3})[.．、][ \t\u3000]*")
_CLAUSES = (Kind.OPERATIVE, Kind.SUB_PARAGRAPH)


def opened(draft: Draft, offset: int) -> tuple[Edit, ...]:
    """Return the edits of the file that follow when a new line begins at an offset.

    Behind a paragraph that ends in ； the next number is written.
    Behind such a number without words it is taken away again, and the paragraph before it, if it
    has become the last, gets its full stop.
    """
    source = draft.reading.source
    index = LineIndex(source)
    number, _ = index.position(offset)
    line = index.line(max(0, number - 1))
    if index.line(number).of(source).strip() or not line.of(source).strip():
        return ()
    if empty := _EMPTY.fullmatch(line.of(source)):
        return _closed(draft, Span(line.start, offset), int(empty["value"]))
    paragraph = _paragraph_ending_at(draft, line.end)
    return _next(draft, paragraph, offset) if paragraph else ()


def _paragraph_ending_at(draft: Draft, end: int) -> Paragraph | None:
    """Return the numbered operative paragraph that ends in ； at an offset of the file."""
    here = draft.reading.forth(end)
    paragraph = draft.paragraphs[draft.index_at(here)] if draft.paragraphs else None
    if paragraph is None or paragraph.span.end > here or paragraph.kind is not Kind.OPERATIVE:
        return None
    return paragraph if paragraph.facts.closing_mark == _GOES_ON else None


def _next(draft: Draft, paragraph: Paragraph, offset: int) -> tuple[Edit, ...]:
    """Return the edit that opens the next paragraph, written as this one is."""
    facts = paragraph.facts
    if facts.number is None or facts.number.inserted or not _is_beside(draft, paragraph):
        return ()
    reading = draft.reading
    written = reading.back(paragraph.at(facts.number.span)).of(reading.source)
    value = str(facts.number.value)
    if written.count(value) != 1 or reading.is_numbered_by_lists:
        return ()
    after = written.replace(value, str(facts.number.value + 1))
    blank = facts.text[facts.number.span.end : facts.body.start]
    gap = "" if _is_compact(draft, paragraph) else "\n"
    return (insert(offset, f"{gap}{after}{blank}"),)


def _is_beside(draft: Draft, paragraph: Paragraph) -> bool:
    """Tell whether the words of a paragraph stand beside its number, not on the lines below it."""
    head = draft.reading.back(Span(paragraph.start, paragraph.at(paragraph.facts.body).start + 1))
    return "\n" not in head.of(draft.reading.source)


def _is_compact(draft: Draft, paragraph: Paragraph) -> bool:
    """Return whether no empty line parts a paragraph from the one before it."""
    at = draft.index_at(paragraph.start)
    return at > 0 and "\n\n" not in draft.text[draft.paragraphs[at - 1].end : paragraph.start]


def _closed(draft: Draft, empty: Span, value: int) -> tuple[Edit, ...]:
    """Return the edits that take an empty number away, if it is the next one."""
    here = draft.reading.forth(empty.start)
    clauses = [each for each in draft.of(*_CLAUSES) if each.end <= here]
    numbered = [each for each in clauses if each.kind is Kind.OPERATIVE]
    if not numbered or value_of(numbered[-1]) + 1 != value or not _is_beside(draft, numbered[-1]):
        return ()
    last = clauses[-1]
    is_last = not any(each.start > here for each in draft.of(*_CLAUSES))
    edits = (Edit(last.at(last.facts.closing), _ENDS),)
    ends = (
        draft.reading.edits_back(edits) if is_last and last.facts.closing_mark == _GOES_ON else ()
    )
    return *ends, Edit(empty, "")
