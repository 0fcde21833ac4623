"""The rewritings that an editor can offer at a place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from resolint.aspects.footnotes import Notation
from resolint.features.rewriting import citations, marks
from resolint.rule import Message
from resolint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from resolint.draft.draft import Draft
    from resolint.profile import Profile
    from resolint.text import Edit

_SORT = Message(zh="这一列引用按通过日期排列", en="Put these citations in the order of their dates")
_DATE = Message(zh="写上通过日期", en="Write the date of adoption")
_RAISE = Message(zh="脚注号都改为上标（¹）", en="Write all footnote marks as raised digits (¹)")
_BRACKET = Message(zh="脚注号都改为 [^1]", en="Write all footnote marks as [^1]")


@dataclass(frozen=True)
class Rewriting:
    """What can be written otherwise, by its name, with its edits of the file."""

    name: str
    title: Message
    edits: tuple[Edit, ...]


def rewritings(draft: Draft, span: Span, profile: Profile) -> Iterator[Rewriting]:
    """Yield what can be rewritten at a cursor or a selection of the file."""
    here = Span(draft.reading.forth(span.start), draft.reading.forth(span.end))
    found = [
        Rewriting("sort-citations", _SORT, citations.in_order(draft, here, profile)),
        Rewriting("date-citation", _DATE, citations.dated(draft, here, profile)),
    ]
    if marks.is_at_mark(draft, here):
        found += [
            Rewriting("raise-marks", _RAISE, marks.rewritten(draft, Notation.RAISED)),
            Rewriting("bracket-marks", _BRACKET, marks.rewritten(draft, Notation.BRACKETED)),
        ]
    yield from (each for each in found if each.edits)
