"""Where a new footnote mark can stand, and where its note goes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from resolint.features.renumbering.act import CannotRenumberError, gap_behind
from resolint.model.facts import CLAUSES
from resolint.rule import Message
from resolint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from resolint.aspects.footnotes import Footnotes
    from resolint.draft.draft import Draft, Paragraph
    from resolint.model.facts import Facts

_NO_TEXT = Message(
    zh="脚注号只能加在序言段、执行段或分段的文字中",
    en="a footnote mark goes into the words of a preambular or operative paragraph",
)
_PUNCTUATION = re.compile(r"[ \u00a0\u3000]{0,4}[，；。：、！？,;:]")


def place_of_mark(draft: Draft, offset: int) -> tuple[Paragraph, int]:
    """Return the paragraph and the offset where a mark can stand, at or right behind an offset.

    Raises ``CannotRenumberError`` outside the words of the text.
    """
    if not takes_mark(draft, offset):
        raise CannotRenumberError(_NO_TEXT)
    paragraph = draft.paragraphs[draft.index_at(offset)]
    facts, text = paragraph.facts, paragraph.text
    at = min(offset, paragraph.span.end) - paragraph.start
    whole = sorted(_indivisible(facts))
    while holds := next((span for span in whole if span.start < at < span.end), None):
        at = holds.end
    numbers = {citation.span.end for items in facts.citations for citation in items}
    if at in numbers and (act := facts.language.act_word.match(text, at)):
        at = act.end()
    # A mark follows the punctuation (rulebook F-9).
    if punctuation := _PUNCTUATION.match(text, at):
        at = punctuation.end()
    while follows := next((mark.span for mark in facts.marks if mark.span.start == at), None):
        at = follows.end
    return paragraph, paragraph.start + at


def takes_mark(draft: Draft, offset: int) -> bool:
    """Return whether an offset is in the words of a preambular or operative paragraph."""
    if not draft.paragraphs:
        return False
    paragraph = draft.paragraphs[draft.index_at(offset)]
    begun = offset > paragraph.start + paragraph.facts.body.start
    return paragraph.kind in CLAUSES and begun


class Slot(NamedTuple):
    """Where a note is put in, and the line ends that part it from what stands there."""

    place: int
    before: str = ""
    after: str = ""


def next_to_others(draft: Draft, found: Footnotes, at: int) -> Slot:
    """Return where a note goes: next to that of the mark before or behind it, on its page."""
    notes = {each.mark.name: each for each in found.notes}
    firsts = [placed for placed in found.firsts if placed.mark.name in notes]
    earlier = [notes[placed.mark.name] for placed in firsts if placed.span.start < at]
    later = [notes[placed.mark.name] for placed in firsts if placed.span.start > at]
    if earlier and earlier[-1].span.start > at:
        return Slot(earlier[-1].note.end, before=gap_behind(draft, earlier[-1].paragraph))
    if later:
        return Slot(later[0].note.start, after=gap_behind(draft, later[0].paragraph))
    clause = _last_clause(draft, at)
    return Slot(clause.end, before=gap_behind(draft, clause))


def _last_clause(draft: Draft, at: int) -> Paragraph:
    """Return the last paragraph of the text that holds an offset."""
    for part in draft.parts:
        clauses = list(part.of(*CLAUSES))
        if clauses and clauses[-1].span.end >= at:
            return clauses[-1]
    raise CannotRenumberError(_NO_TEXT)


def _indivisible(facts: Facts) -> Iterator[Span]:
    """Yield what a mark cannot stand within: marks, bold, dates, numbers, the lead phrase."""
    yield from (mark.span for mark in facts.marks)
    yield from (bold.span for bold in facts.bolds)
    yield from (date.span for date in facts.dates)
    yield from (citation.item for items in facts.citations for citation in items)
    yield from facts.symbols
    if facts.lead:
        yield Span(facts.body.start, facts.lead.span.end)
