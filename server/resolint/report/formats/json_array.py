"""Findings as one JSON array, a finding a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resolint.report.formats import Report
from resolint.report.record import record, write

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from resolint.report.outcome import Outcome, Total
    from resolint.report.sheet import Sheet


class JsonArray(Report):
    """One array, written as the findings come."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(sheet)
        self._items = Items()

    def draft(self, outcome: Outcome) -> Iterator[str]:
        """Yield the findings of a draft."""
        return self._items.write(record(outcome, finding) for finding in outcome.reported)

    def end(self, total: Total) -> Iterator[str]:  # noqa: ARG002 - an array has no total
        """Yield the end of the array."""
        yield f"{self._items.end()}\n"


class Items:
    """The items of an array, one after another."""

    def __init__(self) -> None:
        self._any = False

    def write(self, items: Iterable[object]) -> Iterator[str]:
        """Yield items, each on a line."""
        for item in items:
            yield (",\n  " if self._any else "[\n  ") + write(item)
            self._any = True

    def end(self) -> str:
        """Return what closes the array."""
        return "\n]" if self._any else "[]"
