"""同上 that would come to mean another note, written out in full (rulebook F-8)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from resolint.features.renumbering.act import Doubt
from resolint.rule import Message
from resolint.text import Edit, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from resolint.aspects.footnotes import PlacedMark

_TITLE = re.compile(r"《[^《》]{1,300}》(?:\s{0,3}[(（][^()（）]{1,200}[)）])?")
_GOES_ON = ("，", "。", ",", ".")
_FULL = Message(
    zh="脚注 {number} 的“同上”改写为“{source}”，请核对",
    en="同上 in the note {number} is written out as “{source}”; look at it",
)
_OPEN = Message(
    zh="脚注 {number} 的“同上”所指的出处已变，请改写为完整出处",
    en="同上 in the note {number} now follows another source; write its source in full",
)


def spelled_out(
    before: Sequence[PlacedMark], after: Sequence[PlacedMark]
) -> Iterator[tuple[PlacedMark, Edit | None, Doubt]]:
    """Yield each 同上 that would change its meaning, with the edit, within its note, that keeps it.

    There is no edit where the note that it means has no single source.
    """
    meanings: dict[PlacedMark, _Meaning] = {}
    last = _Meaning(None, "")
    for note in before:
        last = meanings[note] = last.of(note)
    last = _Meaning(None, "")
    for note in after:
        meant = meanings.get(note, last.of(note))
        if note.is_ibid and last.of(note) != meant:
            edit = _written_out(note, meant)
            source = edit.text if edit else ""
            message = (_FULL if edit else _OPEN).format(number=note.written, source=source)
            yield note, edit, Doubt(note.note, message)
        last = meant


class _Meaning(NamedTuple):
    """What a note refers to, and what the next one does if it says 同上 alone."""

    source: PlacedMark | None
    """The note that names the source."""
    place: str
    """The place in it, where another one than that note has: ，第三章."""

    def of(self, note: PlacedMark) -> _Meaning:
        """Return the meaning of a note behind one with this meaning."""
        if not note.is_ibid:
            return _Meaning(note, "")
        return _Meaning(
            self.source, note.body.removeprefix(note.language.ibid).rstrip(" 。.") or self.place
        )


def _written_out(ibid: PlacedMark, meant: _Meaning) -> Edit | None:
    if meant.source is None:
        return None
    start = ibid.paragraph.facts.body.start
    source = meant.source.body.rstrip(" 。.")
    if "；" in source:
        return None
    if meant.place:
        named = _source(meant.source, meant.place)
        own = ibid.body.removeprefix(ibid.language.ibid).rstrip(" 。.")
        source = f"{named}{'' if own else meant.place}" if named else ""
    return Edit(Span(start, start + len(ibid.language.ibid)), source) if source else None


def _source(meant: PlacedMark, place: str) -> str | None:
    """Return what a note names without the place in it (第二章), where it is one source."""
    body = meant.body
    see = meant.language.see.match(body)
    start = see.end() if see else 0
    end = _end_of_source(meant, start, place)
    if end is None or not body[end:].lstrip().startswith(_GOES_ON):
        return None
    return body[:end]


def _end_of_source(meant: PlacedMark, start: int, place: str) -> int | None:
    body = meant.body
    language = meant.language
    if treaty := language.treaty.match(body, start):
        volume = (
            None if language.volume_word in place else language.volume.match(body, treaty.end())
        )
        return volume.end() if volume else treaty.end()
    facts = meant.paragraph.facts
    for symbol in facts.symbols:
        if symbol.start == facts.body.start + start:
            return symbol.end - facts.body.start
    source = _TITLE.match(body, start) or language.resolution_source.match(body, start)
    return source.end() if source else None
