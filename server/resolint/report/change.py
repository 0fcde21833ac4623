"""What a fix changes, before and after, with a few words around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from resolint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from resolint.text import Edit, LineIndex

_AROUND = 12
_LONGEST = 200
"""How many signs of a text that goes or comes are shown."""


class Bit(NamedTuple):
    """A few characters, which stay or are what changes."""

    text: str
    changes: bool


class Change(NamedTuple):
    """A place as it is, and as it would be."""

    before: tuple[Bit, ...]
    after: tuple[Bit, ...]


def changes(index: LineIndex, edits: Iterable[Edit]) -> Iterator[Change]:
    """Yield each place that edits change; those near one another on a line are one place."""
    group: list[Edit] = []
    for edit in sorted(edits):
        if group and _is_apart(index.text, group[-1], edit):
            yield _change(index, group)
            group = []
        group.append(edit)
    if group:
        yield _change(index, group)


def _is_apart(text: str, before: Edit, edit: Edit) -> bool:
    between = Span(before.span.end, edit.span.start).of(text)
    return len(between) > 2 * _AROUND or "\n" in between


def _change(index: LineIndex, edits: Sequence[Edit]) -> Change:
    text, first, last = index.text, edits[0].span.start, edits[-1].span.end
    line, end_line = index.line(index.position(first)[0]), index.line(index.position(last)[0])
    start = max(line.start, first - _AROUND)
    end = min(max(end_line.end, last), last + _AROUND)
    head = [Bit("…", changes=False)] if start > line.start else []
    tail = [Bit("…", changes=False)] if end < end_line.end else []
    before, after = [*head], [*head]
    at = start
    for edit in edits:
        kept = Bit(text[at : edit.span.start], changes=False)
        before += kept, _shortened(edit.span.of(text))
        after += kept, _shortened(edit.text)
        at = edit.span.end
    rest = [Bit(Span(at, end).of(text), changes=False), *tail]
    return Change(_there([*before, *rest]), _there([*after, *rest]))


def _shortened(text: str) -> Bit:
    return Bit(text[:_LONGEST] + "…" * (len(text) > _LONGEST), changes=True)


def _there(bits: Iterable[Bit]) -> tuple[Bit, ...]:
    return tuple(bit for bit in bits if bit.text)
