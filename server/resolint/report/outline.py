"""The outline of a draft for people: a line a paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resolint.features.outline import Section
from resolint.report.columns import forth, pad, printable, width
from resolint.rule import Message
from resolint.text import LineIndex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from resolint.features.outline import Item
    from resolint.rule import Lang

_INDENT = "  "
_WORDS = 36
"""How many columns of what a paragraph says are shown."""


_DOUBT = Message(
    zh="? 种类有疑问：有赖于此的修正须经确认",
    en="? the kind is in doubt, so fixes that rest on it are made only when asked for",
)


def write(text: str, items: Sequence[Item], lang: Lang) -> Iterator[str]:
    """Yield a line a paragraph: line, kind, number, lead phrase, marks, closing mark, words.

    ``text`` is that of the file; a last line says what the mark at a doubtful kind means.
    """
    index = LineIndex(text)
    rows = [_cells(index, item, depth, lang) for item, depth in _paragraphs(items)]
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    for cells in rows:
        padded = (pad(cell, columns) for cell, columns in zip(cells, widths, strict=True))
        yield "  ".join(padded).rstrip()
    if any(not item.certain for item, _ in _paragraphs(items)):
        yield _DOUBT.text(lang)


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
        item.name.text(lang) + "?" * (not item.certain),
        number,
        item.lead,
        " ".join(item.marks),
        item.closing,
        _words(item.words),
    )


def _words(words: str) -> str:
    end = forth(words, 0, len(words), _WORDS)
    return printable(words[:end]) + "…" * (end < len(words))
