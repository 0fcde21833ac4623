"""Figures in plain tables."""

from __future__ import annotations

import statistics
from typing import TYPE_CHECKING

from wcwidth import wcswidth

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def spread(values: Sequence[float], digits: int = 3) -> str:
    """Return the median of some figures with the least and the greatest."""
    middle, least, most = statistics.median(values), min(values), max(values)
    return f"{middle:.{digits}f} ({least:.{digits}f}..{most:.{digits}f})"


def show(title: str, head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print a table; the first column stands at the left and the others at the right."""
    table = [head, *rows]
    widths = [max(wcswidth(cell) for cell in column) for column in zip(*table, strict=True)]
    print(f"\n{title}\n")
    for row in (head, ["-" * width for width in widths], *table[1:]):
        cells = [" " * (width - wcswidth(cell)) for cell, width in zip(row, widths, strict=True)]
        first, *rest = zip(row, cells, strict=True)
        print("  ".join([first[0] + first[1], *(blank + cell for cell, blank in rest)]).rstrip())
