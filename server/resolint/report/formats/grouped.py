"""Findings for people, those of a draft below its name."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from resolint.report.columns import printable
from resolint.report.formats import Report
from resolint.report.gravity import counted
from resolint.report.sentence import sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from resolint.report.outcome import Outcome


class Grouped(Report):
    """A heading a draft that has findings, and below it a line a finding."""

    for_people = True

    def draft(self, outcome: Outcome) -> Iterator[str]:
        """Yield the name of the draft, its findings, and an empty line."""
        if not outcome.shown:
            return
        places = [outcome.place(finding.span) for finding in outcome.shown]
        rooms = [len(f"{place.line}:{place.column}") for place in places]
        count = counted(Counter(finding.severity for finding in outcome.shown), outcome.lang)
        yield f"{printable(str(outcome.path))}: {count}\n"
        for finding, place in zip(outcome.shown, places, strict=True):
            where = f"{place.line}:{place.column}".rjust(max(rooms))
            yield f"  {where}  {sentence(outcome, finding, self.sheet)}\n"
        yield "\n"
