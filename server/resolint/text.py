"""Positions in a text and changes to it: the only coordinates of the core."""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections import deque
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

_ENDLESS = sys.maxsize
"""The end of a text of which the length is not known."""


class Span(NamedTuple):
    """A half-open range of code points: ``start`` is inside, ``end`` is not."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the part of ``text`` that lies in this span."""
        return text[self.start : self.end]

    def shift(self, by: int) -> Span:
        """Return this span moved by ``by`` code points."""
        return Span(self.start + by, self.end + by)

    def covers(self, other: Span) -> bool:
        """Return whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def touches(self, other: Span) -> bool:
        """Return whether the two spans share a code point or meet."""
        return self.start <= other.end and other.start <= self.end


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Put ``text`` where ``span`` is; an empty span inserts."""

    span: Span
    text: str
    origin: Origin | None = field(default=None, compare=False)
    """Where the text stands now, if it is moved: what is not read of it there comes along."""

    def shift(self, by: int) -> Edit:
        """Return this edit moved by ``by`` code points."""
        origin = self.origin and self.origin.placed(lambda span: span.shift(by))
        return Edit(self.span.shift(by), self.text, origin)

    def placed(self, place: Callable[[Span], Span]) -> Edit:
        """Return this edit with each span where ``place`` puts it."""
        return Edit(place(self.span), self.text, self.origin and self.origin.placed(place))


@dataclass(frozen=True, slots=True)
class Origin:
    """What an edit moves, with the changes made within it, and what is put before and behind it."""

    span: Span
    edits: tuple[Edit, ...] = ()
    before: str = ""
    after: str = ""

    def placed(self, place: Callable[[Span], Span]) -> Origin:
        """Return this origin with each span where ``place`` puts it."""
        edits = tuple(edit.placed(place) for edit in self.edits)
        return Origin(place(self.span), edits, self.before, self.after)


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return spans in order, those that share a code point made one."""
    apart: list[Span] = []
    for span in sorted(spans):
        if apart and span.start < apart[-1].end:
            apart[-1] = Span(apart[-1].start, max(apart[-1].end, span.end))
        else:
            apart.append(span)
    return tuple(apart)


def touches_one(span: Span, spans: Sequence[Span]) -> bool:
    """Return whether a span touches one of others, which are in order and hardly ever overlap."""
    at = bisect_right(spans, span.end, key=lambda each: each.start)
    return any(each.touches(span) for each in spans[max(0, at - 2) : at])


def overlap(edits: Iterable[Edit]) -> bool:
    """Return whether some of these edits cannot be made together."""
    spans = sorted(edit.span for edit in edits)
    return any(before.end > after.start for before, after in pairwise(spans))


def trimmed(edit: Edit, before: str) -> Edit:
    """Return an edit without what its text and the text ``before`` in its place have in common."""
    old, new = before, edit.text
    shorter = min(len(old), len(new))
    head = next((n for n in range(shorter) if old[n] != new[n]), shorter)
    shorter -= head
    tail = next((n for n in range(shorter) if old[-1 - n] != new[-1 - n]), shorter)
    span = Span(edit.span.start + head, edit.span.end - tail)
    return Edit(span, new[head : len(new) - tail])


def least_edits(text: str, edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """Return edits of a text without what they put where it stands already."""
    least = (trimmed(edit, edit.span.of(text)) for edit in edits)
    return tuple(edit for edit in least if edit.text or edit.span.start < edit.span.end)


def insert(at: int, text: str) -> Edit:
    """Return the edit that inserts ``text`` before offset ``at``."""
    return Edit(Span(at, at), text)


def delete(span: Span) -> Edit:
    """Return the edit that removes ``span``."""
    return Edit(span, "")


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """Apply ``edits``, all counted in the unchanged ``text``.

    Insertions at one place keep their order.
    Raises ``ValueError`` when two edits overlap or one lies outside the text.
    """
    pieces: list[str] = []
    done = 0
    for edit in _in_order(edits, len(text)):
        pieces += text[done : edit.span.start], edit.text
        done = edit.span.end
    pieces.append(text[done:])
    return "".join(pieces)


def compose(first: Iterable[Edit], second: Iterable[Edit]) -> tuple[Edit, ...]:
    """Return the edits that do at once what ``first`` does and then ``second``.

    ``first`` and what is returned count in the text before, ``second`` in the one that ``first``
    leaves; what is returned is in order, and something is kept between each two.
    Raises ``ValueError`` when two edits of one overlap.
    """
    edits: list[Edit] = []
    done, put = 0, ""
    for piece in _spliced(_spliced([Span(0, _ENDLESS)], first), second):
        if isinstance(piece, str):
            put += piece
            continue
        if put or done < piece.start:
            edits.append(Edit(Span(done, piece.start), put))
        done, put = piece.end, ""
    return tuple(edits)


def _spliced(pieces: Iterable[str | Span], edits: Iterable[Edit]) -> list[str | Span]:
    """Return a text with edits made; its pieces are put in, or kept of an older text."""
    left = deque(pieces)
    made: list[str | Span] = []
    at = 0
    for edit in _in_order(edits, _ENDLESS):
        made += _taken(left, edit.span.start - at)
        made.append(edit.text)
        _taken(left, edit.span.end - edit.span.start)
        at = edit.span.end
    return [*made, *left]


def _taken(pieces: deque[str | Span], count: int) -> list[str | Span]:
    """Take so many code points off the pieces of a text."""
    taken: list[str | Span] = []
    while count > 0:
        piece = pieces.popleft()
        length = len(piece) if isinstance(piece, str) else piece.end - piece.start
        if length > count:
            piece, rest = _cut(piece, count)
            pieces.appendleft(rest)
        taken.append(piece)
        count -= length
    return taken


def _cut(piece: str | Span, at: int) -> tuple[str | Span, str | Span]:
    if isinstance(piece, str):
        return piece[:at], piece[at:]
    middle = piece.start + at
    return Span(piece.start, middle), Span(middle, piece.end)


def _in_order(edits: Iterable[Edit], length: int) -> Iterator[Edit]:
    """Yield edits of a text in its order; raises ``ValueError`` where they cannot be made."""
    done = 0
    for edit in sorted(edits, key=lambda edit: (edit.span.start, edit.span.end)):
        if not done <= edit.span.start <= edit.span.end <= length:
            raise ValueError(f"edit at {edit.span} overlaps another or leaves the text")
        done = edit.span.end
        yield edit


class LineIndex:
    r"""Offsets of a text to lines and columns and back, counted from 0 in code points.

    Lines end at ``\n`` alone.
    ``str.splitlines`` also cuts at U+2028, ``\v`` and ``\f``, where no editor does.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = [0]
        at = text.find("\n")
        while at >= 0:
            self._starts.append(at + 1)
            at = text.find("\n", at + 1)

    def __len__(self) -> int:
        return len(self._starts)

    def position(self, offset: int) -> tuple[int, int]:
        """Return line and column of ``offset``; one past the text counts as its end."""
        offset = max(0, min(offset, len(self.text)))
        line = bisect_right(self._starts, offset) - 1
        return line, offset - self._starts[line]

    def line(self, line: int) -> Span:
        """Return the span of a line without its line end; past the last line, an empty one."""
        if line >= len(self._starts):
            return Span(len(self.text), len(self.text))
        last = line + 1 == len(self._starts)
        return Span(self._starts[line], len(self.text) if last else self._starts[line + 1] - 1)

    def offset(self, line: int, column: int) -> int:
        """Return the offset of a position; one past the end of its line counts as that end."""
        span = self.line(line)
        return min(span.start + max(column, 0), span.end)
