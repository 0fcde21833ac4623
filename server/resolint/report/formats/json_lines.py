"""Findings as JSON lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resolint.report.formats import Report
from resolint.report.record import record, write

if TYPE_CHECKING:
    from collections.abc import Iterator

    from resolint.report.outcome import Outcome


class JsonLines(Report):
    """A record a line, so that a reader can begin before the end."""

    def draft(self, outcome: Outcome) -> Iterator[str]:
        """Yield the findings of a draft."""
        return (f"{write(record(outcome, finding))}\n" for finding in outcome.reported)
