"""Findings for people and for editors that read lines: one a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resolint.report.formats import Report
from resolint.report.sentence import placed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from resolint.report.outcome import Outcome


class Concise(Report):
    """A line a finding."""

    for_people = True

    def draft(self, outcome: Outcome) -> Iterator[str]:
        """Yield the findings."""
        for finding in outcome.shown:
            yield f"{placed(outcome, finding, self.sheet)}\n"
