"""A text rewritten by edits, and the way back from the new text to the old one."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from resolint.reading.signs import INLINE_NOTE, OBJECT
from resolint.text import Edit, Span, apply_edits, trimmed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

# What is left out and opens something that is shut further on: a link, a tag, a span.
_OPENS = re.compile(r"!?\[|<(?!(?:br|hr|wbr|img)\b)[A-Za-z][^<>]*(?<!/)>")
_SHUTS = re.compile(r"\](?:\(|\{)|</")
# What is put in here belongs to what follows, not to a word before it.
_BEGINS = re.compile(r"(?:\A|(?<=[\s(（“《「\[]))[*_\ue000\ue002\ue004]*\Z")
_LONGEST_MARKS = 8
_SIGNS = (OBJECT, INLINE_NOTE)


def _same(text: str) -> str:
    return text


def _nothing(text: str, edit: Edit) -> bool:  # noqa: ARG001 - any edit may be made
    return False


@dataclass(frozen=True, eq=False)
class Layer:
    """``source`` rewritten by ``edits``, which are in order, disjoint, and counted in it.

    ``respell`` writes text that is put in as the source would have it.
    """

    source: str
    edits: tuple[Edit, ...]
    what: str = ""
    """What of the form it is about, for the rule that speaks of it."""
    respell: Callable[[str], str] = _same
    is_layout: bool = False
    """What is left out is layout, which goes where the text around it is replaced."""
    is_held: bool = False
    """What is put in stands in the source as markup, such as a list, and no edit changes it."""
    refuses: Callable[[str, Edit], bool] = _nothing
    """Tells by the new text what else the source cannot take."""

    @cached_property
    def text(self) -> str:
        """The rewritten text."""
        return apply_edits(self.source, self.edits)

    def forth(self, offset: int) -> int:
        """Return where an offset of the source stands; within what is replaced, its beginning."""
        at = bisect_right(self.edits, offset, key=lambda edit: edit.span.start) - 1
        if at >= 0 and offset < self.edits[at].span.end:
            return self.pieces[at].start
        return offset - self._moved_by(at)

    def back(self, span: Span) -> Span:
        """Return where a span of the new text stands in the source.

        An empty span stands behind the sign before it, and inside a link or tag that opens there.
        """
        if span.start == span.end:
            at = self._insertion(span.start)
            return Span(at, at)
        whole = self._widened(span)
        start = self._right_of_what_is_left_out(whole.start)
        return Span(start, max(start, self._left_of_what_is_left_out(whole.end)))

    def forth_span(self, span: Span) -> Span:
        """Return where a span of the source stands in the new text."""
        return Span(self.forth(span.start), self.forth(span.end))

    def moves(self, span: Span) -> int | None:
        """Return how far a span moves on the way back, if nothing is rewritten in or beside it."""
        at = bisect_left(self._ends, span.start)
        if at < len(self.pieces) and self.pieces[at].start <= span.end:
            return None
        return self._moved_by(at - 1)

    def edits_back(self, edits: Iterable[Edit]) -> tuple[Edit, ...]:
        """Return edits of the new text as edits of the source.

        What is left out there stays, and what is replaced is rewritten whole.
        """
        return tuple(piece for edit in self._grouped(edits) for piece in self._back(*edit))

    def holds(self, edit: Edit) -> bool:
        """Return whether an edit would change what only the markup of the source says."""
        if not self.is_held:
            return False
        if self.refuses(self.text, edit):
            return True
        first = bisect_right(self._ends, edit.span.start)
        for piece in self.pieces[first : bisect_left(self._starts, edit.span.end)]:
            goes = not edit.text and edit.span.start <= piece.start and piece.end < edit.span.end
            if piece.start < piece.end and not goes:
                return True
        return False

    def _back(self, edit: Edit, asked: bool) -> Iterator[Edit]:  # noqa: FBT001
        """Yield an edit as those of the source; no more than differs where more is rewritten."""
        for part in self._around_signs(edit):
            for piece in self._edit_back(part):
                yield piece if asked else trimmed(piece, piece.span.of(self.source))

    def _around_signs(self, edit: Edit) -> Iterator[Edit]:
        """Yield an edit as those around each sign for what is not read, which it cannot write."""
        if any(sign in edit.text for sign in _SIGNS):
            first = bisect_left(self._starts, edit.span.start)
            for piece in self.pieces[first : bisect_right(self._ends, edit.span.end)]:
                sign = piece.of(self.text)
                if sign not in _SIGNS or sign not in edit.text:
                    continue
                before, _, after = edit.text.partition(sign)
                if before or edit.span.start < piece.start:
                    yield Edit(Span(edit.span.start, piece.start), before)
                edit = Edit(Span(piece.end, edit.span.end), after)
        if edit.text or edit.span.start < edit.span.end:
            yield edit

    def _grouped(self, edits: Iterable[Edit]) -> Iterator[tuple[Edit, bool]]:
        """Yield the edits, those that change the same replaced pieces as one of all of it.

        With each stands whether it was asked for as it is.
        """
        group: list[Edit] = []
        whole = Span(0, 0)
        for edit in sorted(edits, key=lambda edit: (edit.span.start, edit.span.end)):
            wide = self._widened(edit.span)
            if group and wide.start < whole.end:
                whole = Span(whole.start, max(whole.end, wide.end))
            else:
                yield from self._joined(group, whole)
                group, whole = [], wide
            group.append(edit)
        yield from self._joined(group, whole)

    def _joined(self, group: list[Edit], whole: Span) -> Iterator[tuple[Edit, bool]]:
        if len(group) == 1 and group[0].span == whole:
            yield group[0], True
        elif group:
            changed = apply_edits(whole.of(self.text), (e.shift(-whole.start) for e in group))
            yield Edit(whole, changed), False

    def _edit_back(self, edit: Edit) -> Iterator[Edit]:
        """Yield an edit around what is left out within it."""
        text = self.respell(edit.text)
        if edit.span.start == edit.span.end:
            yield Edit(self._place_of(edit), text)
            return
        whole = self.back(edit.span)
        stay = [self.edits[at].span for at in self._staying(edit)]
        starts, ends = [whole.start, *(s.end for s in stay)], [*(s.start for s in stay), whole.end]
        pairs = zip(starts, ends, strict=True)
        places = [Span(start, end) for start, end in pairs if start < end] or [whole]
        if edit.text:
            yield Edit(places[0], text)
            yield from (Edit(place, "") for place in places[1:])
        else:
            yield from (Edit(place, "") for place in _deleted(self.source, places))

    def _place_of(self, edit: Edit) -> Span:
        """Return where text is put in; lines go around what is left out of the line there."""
        at = edit.span.start
        if edit.text.startswith("\n"):
            at = self._outer_end(at)
        elif edit.text.endswith("\n"):
            at = self._outer_start(at)
        else:
            at = self._insertion(at)
        return Span(at, at)

    def _staying(self, edit: Edit) -> list[int]:
        """Return which edits leave something out that stays within what an edit replaces."""
        if self.is_layout:
            return []
        first = bisect_right(self._starts, edit.span.start)
        last = bisect_left(self._starts, edit.span.end)
        empty = [at for at in range(first, last) if self.pieces[at].start == self.pieces[at].end]
        paired = set() if edit.text else self._paired(empty)[0]
        return [at for at in empty if at not in paired]

    def _paired(self, places: Iterable[int]) -> tuple[set[int], list[int]]:
        """Return those of some edits that open and shut what stands between them.

        Then those that open what none of them shuts.
        """
        paired: set[int] = set()
        open_at: list[int] = []
        for at in places:
            gone = self.edits[at].span.of(self.source)
            if _OPENS.fullmatch(gone):
                open_at.append(at)
            elif _SHUTS.match(gone) and open_at:
                paired |= {open_at.pop(), at}
        return paired, open_at

    def whole(self, span: Span) -> Span:
        """Return where a span stands in the source, with what is left out of its lines there."""
        return Span(self._outer_start(span.start), self._outer_end(span.end))

    def _outer_start(self, offset: int) -> int:
        """Return the first place that reads as an offset and is in the line of what follows."""
        start = self._right_of_what_is_left_out(offset)
        for at in reversed(self._empty_at(offset)):
            if "\n" in self.edits[at].span.of(self.source):
                break
            start = self.edits[at].span.start
        return start

    def _outer_end(self, offset: int) -> int:
        """Return the last place that reads as an offset and is in the line of what is before."""
        end = self._left_of_what_is_left_out(offset)
        for at in self._empty_at(offset):
            if "\n" in self.edits[at].span.of(self.source):
                break
            end = self.edits[at].span.end
        return end

    def _empty_at(self, offset: int) -> Sequence[int]:
        """Return the edits that leave something out at an offset."""
        first = bisect_left(self._starts, offset)
        last = first
        while last < len(self.pieces) and self.pieces[last] == Span(offset, offset):
            last += 1
        return range(first, last)

    @cached_property
    def pieces(self) -> tuple[Span, ...]:
        """What each edit put in, counted in the new text; empty where it only leaves out."""
        pieces: list[Span] = []
        moved = 0
        for edit in self.edits:
            start = edit.span.start + moved
            pieces.append(Span(start, start + len(edit.text)))
            moved += len(edit.text) - (edit.span.end - edit.span.start)
        return tuple(pieces)

    @cached_property
    def _starts(self) -> list[int]:
        return [piece.start for piece in self.pieces]

    @cached_property
    def _ends(self) -> list[int]:
        return [piece.end for piece in self.pieces]

    def _widened(self, span: Span) -> Span:
        """Return a span made to hold whole each replaced piece that it cuts."""
        head, tail = self._piece_around(span.start), self._piece_around(span.end)
        return Span(head.start if head else span.start, tail.end if tail else span.end)

    def _piece_around(self, offset: int) -> Span | None:
        at = bisect_left(self._starts, offset) - 1
        return self.pieces[at] if at >= 0 and offset < self.pieces[at].end else None

    def _right_of_what_is_left_out(self, offset: int) -> int:
        """Return the last place in the source that reads as ``offset``: before the sign there."""
        # A piece that begins at the offset ends behind it, unless it is empty.
        return offset + self._moved_by(bisect_right(self._ends, offset) - 1)

    def _left_of_what_is_left_out(self, offset: int) -> int:
        """Return the first place in the source that reads as ``offset``: behind the sign before."""
        return offset + self._moved_by(bisect_left(self._starts, offset) - 1)

    def _moved_by(self, at: int) -> int:
        """Return how far what stands behind an edit moves on the way back; 0 before the first."""
        return self.edits[at].span.end - self.pieces[at].end if at >= 0 else 0

    def _insertion(self, offset: int) -> int:
        """Return where text is put in: left of what is left out.

        What stands at the beginning of a line or a word goes inside what opens there.
        """
        at = self._left_of_what_is_left_out(offset)
        if not _BEGINS.search(self.source, max(0, at - _LONGEST_MARKS), at):
            return at
        _, open_at = self._paired(self._empty_at(offset))
        return self.edits[open_at[-1]].span.end if open_at else at


def _deleted(source: str, places: Sequence[Span]) -> Iterator[Span]:
    """Yield what is deleted around things left out.

    Those on lines of their own stay so, and where whole lines go the others get one.
    """
    first, last = places[0], places[-1]
    whole_lines = _begins_line(source, first.start) and _begins_line(source, last.end)
    start = first.start
    for before, after in pairwise(places):
        end, following = before.end, after.start
        if _stands_alone(source, Span(before.end, after.start)):
            if not _begins_line(source, start):
                end = start + len(source[start:end].rstrip())
            if source[after.end : after.end + 1] not in ("", "\n"):
                following = after.end - len(after.of(source).lstrip())
        yield Span(start, end)
        start = following
    text = source[start : last.end]
    kept = whole_lines and len(places) > 1 and start == last.start
    yield Span(start, start + len(text.rstrip())) if kept else Span(start, last.end)


def _begins_line(source: str, at: int) -> bool:
    return not at or source[at - 1] == "\n"


def _stands_alone(source: str, span: Span) -> bool:
    line = source.rfind("\n", 0, span.start) + 1
    ends = source[span.end - 1 : span.end] == "\n" or source[span.end : span.end + 1] in ("", "\n")
    return ends and not source[line : span.start].strip()
