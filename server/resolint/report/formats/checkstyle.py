"""Findings as Checkstyle writes them, which many programs read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resolint.report.elements import HEAD, element, write
from resolint.report.formats import Report
from resolint.rule import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from resolint.report.outcome import Outcome, Total

_LEVELS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "info",
    Severity.HINT: "info",
}


class Checkstyle(Report):
    """An element a draft that was checked."""

    def begin(self) -> Iterator[str]:
        """Yield the head."""
        yield f'{HEAD}<checkstyle version="4.3">\n'

    def draft(self, outcome: Outcome) -> Iterator[str]:
        """Yield the findings of a draft."""
        file = element("file", name=outcome.location)
        for finding in outcome.reported:
            place = outcome.place(finding.span)
            error = element(
                "error",
                line=place.line,
                column=place.column,
                severity=_LEVELS[finding.severity],
                message=finding.message.text(outcome.lang),
                source=f"resolint.{finding.rule}",
            )
            file.append(error)
        yield write(file, 1)

    def end(self, total: Total) -> Iterator[str]:  # noqa: ARG002 - there is no total
        """Yield the end."""
        yield "</checkstyle>\n"
