"""A text rewritten by edits, and the way back from the new text to the old one."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from resolint.text import Edit, Span, apply_edits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

# What is left out and opens something that is shut further on: a link, a tag, a span.
_OPENS = re.compile(r"!?\[|<[A-Za-z][^<>]*(?<!/)>")
_SHUTS = re.compile(r"\](?:\(|\{)|</")


def _same(text: str) -> str:
    return text


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
    keeps: bool = True
    """What is left out stays when the text around it is replaced; line ends need not."""

    @cached_property
    def text(self) -> str:
        """The rewritten text."""
        return apply_edits(self.source, self.edits)

    def forth(self, offset: int) -> int:
        """Return where an offset of the source stands; within what is replaced, its beginning."""
        at = bisect_right(self.edits, offset, key=lambda edit: edit.span.start) - 1
        if at < 0:
            return offset
        gone, put = self.edits[at].span, self._pieces[at]
        return put.start if offset < gone.end else put.end + offset - gone.end

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

    @property
    def pieces(self) -> tuple[Span, ...]:
        """What each edit put in, counted in the new text; empty where it only leaves out."""
        return self._pieces

    def moves(self, span: Span) -> int | None:
        """Return how far a span moves on the way back, if nothing is rewritten in or beside it."""
        at = bisect_left(self._ends, span.start)
        if at < len(self._pieces) and self._pieces[at].start <= span.end:
            return None
        return self.edits[at - 1].span.end - self._pieces[at - 1].end if at else 0

    def rewrites(self, span: Span) -> bool:
        """Tell whether anything in a span of the new text is written otherwise in the source."""
        at = bisect_right(self._ends, span.start)
        return at < len(self._pieces) and self._pieces[at].start < span.end

    def edits_back(self, edits: Iterable[Edit]) -> tuple[Edit, ...]:
        """Return edits of the new text as edits of the source.

        What is left out there stays, and what is replaced is rewritten whole.
        """
        return tuple(piece for edit in self._grouped(edits) for piece in self._edit_back(edit))

    def _grouped(self, edits: Iterable[Edit]) -> Iterator[Edit]:
        """Yield the edits, those that change the same replaced pieces as one of all of it."""
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

    def _joined(self, group: list[Edit], whole: Span) -> Iterator[Edit]:
        if len(group) == 1 and group[0].span == whole:
            yield group[0]
        elif group:
            changed = apply_edits(whole.of(self.text), (e.shift(-whole.start) for e in group))
            yield Edit(whole, changed)

    def _edit_back(self, edit: Edit) -> Iterator[Edit]:
        """Yield an edit around what is left out within it."""
        text = self.respell(edit.text)
        if edit.span.start == edit.span.end:
            yield Edit(self.back(edit.span), text)
            return
        first = bisect_right(self._starts, edit.span.start)
        last = bisect_left(self._starts, edit.span.end)
        empty = {p.start for p in self._pieces[first:last] if p.start == p.end}
        cuts = sorted(empty) if self.keeps else []
        for start, end in zip([edit.span.start, *cuts], [*cuts, edit.span.end], strict=True):
            yield Edit(self.back(Span(start, end)), text if start == edit.span.start else "")

    @cached_property
    def _pieces(self) -> tuple[Span, ...]:
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
        return [piece.start for piece in self._pieces]

    @cached_property
    def _ends(self) -> list[int]:
        return [piece.end for piece in self._pieces]

    def _widened(self, span: Span) -> Span:
        """Return a span made to hold whole each replaced piece that it cuts."""
        head, tail = self._piece_around(span.start), self._piece_around(span.end)
        return Span(head.start if head else span.start, tail.end if tail else span.end)

    def _piece_around(self, offset: int) -> Span | None:
        at = bisect_left(self._starts, offset) - 1
        return self._pieces[at] if at >= 0 and offset < self._pieces[at].end else None

    def _right_of_what_is_left_out(self, offset: int) -> int:
        """Return the last place in the source that reads as ``offset``: before the sign there."""
        at = bisect_right(self._ends, offset) - 1
        # A piece that begins at the offset ends behind it, unless it is empty.
        if at < 0:
            return offset
        return self.edits[at].span.end + offset - self._pieces[at].end

    def _left_of_what_is_left_out(self, offset: int) -> int:
        """Return the first place in the source that reads as ``offset``: behind the sign before."""
        at = bisect_left(self._starts, offset) - 1
        if at < 0:
            return offset
        return self.edits[at].span.end + offset - self._pieces[at].end

    def _insertion(self, offset: int) -> int:
        """Return where text is put in: left of what is left out, but inside what that opens."""
        at = self._left_of_what_is_left_out(offset)
        open_at: list[int] = []
        for each in range(bisect_left(self._starts, offset), len(self._pieces)):
            if self._pieces[each] != Span(offset, offset):
                break
            gone = self.edits[each].span.of(self.source)
            if _OPENS.fullmatch(gone):
                open_at.append(self.edits[each].span.end)
            elif _SHUTS.match(gone) and open_at:
                open_at.pop()
        return open_at[-1] if open_at else at
