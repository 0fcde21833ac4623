"""The outline of a draft for people: a line a paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resolint.features.outline import Section
from resolint.report.columns import forth, pad, printable, width
from resolint.text import LineIndex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from resolint.features.outline import Item
    from resolint.rule import Lang

_INDENT = "  "
_WORDS = 36
"""How many columns of what a paragraph says are shown."""


def write(text: str, items: Sequence[Item], lang: Lang) -> Iterator[str]:
    """Yield a line a paragraph: line, kind, number, lead phrase, marks, closing mark, words."""
    index = LineIndex(text)
    rows = [_cells(index, item, depth, lang) for item, depth in _paragraphs(items)]
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    for cells in rows:
        padded = (pad(cell, columns) for cell, columns in zip(cells, widths, strict=True))
        yield "  ".join(padded).rstrip()


def _paragraphs(items: Sequence[Item], depth: int = 0) -> Iterator[tuple[Item, int]]:
    """Yield the paragraphs below items in the order of the text, with how deep they stand."""
    for item in items:
        if isinstance(item.what, Section):
            yield from _paragraphs(item.items, depth)
        else:
            yield item, depth
            yield from _paragraphs(item.items, depth + 1)


def _cells(index: LineIndex, item: Item, depth: int, lang: Lang) -> tuple[str, ...]:
    line = str(index.position(item.own.start)[0] + 1).rjust(4)
    number = _INDENT * depth + item.number
    return (
        line,
        item.name.text(lang),
        number,
        item.lead,
        " ".join(item.marks),
        item.closing,
        _words(index.text, item),
    )


def _words(text: str, item: Item) -> str:
    end = forth(text, item.rest.start, item.rest.end, _WORDS)
    return printable(text[item.rest.start : end]) + ("…" if end < item.rest.end else "")
