"""Findings as a code quality report of GitLab."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from resolint.report.fingerprint import fingerprints, in_file
from resolint.report.formats import Report
from resolint.report.formats.json_array import Items
from resolint.rule import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from resolint.report.outcome import Outcome, Total
    from resolint.report.sheet import Sheet
    from resolint.rule import Finding

_LEVELS = {
    Severity.ERROR: "critical",
    Severity.WARNING: "major",
    Severity.INFO: "minor",
    Severity.HINT: "info",
}


class GitLab(Report):
    """One array, which GitLab compares with that of the target branch."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(sheet)
        self._items = Items()

    def draft(self, outcome: Outcome) -> Iterator[str]:
        """Yield the findings of a draft."""
        return self._items.write(_issue(outcome, *each) for each in fingerprints(outcome))

    def end(self, total: Total) -> Iterator[str]:  # noqa: ARG002 - an array has no total
        """Yield the end of the array."""
        yield f"{self._items.end()}\n"


def _issue(outcome: Outcome, finding: Finding, fingerprint: str) -> dict[str, Any]:
    place = outcome.place(finding.span)
    return {
        "description": finding.message.text(outcome.lang),
        "check_name": finding.rule,
        "fingerprint": in_file(outcome, fingerprint),
        "severity": _LEVELS[finding.severity],
        "location": {
            "path": outcome.location,
            "positions": {
                "begin": {"line": place.line, "column": place.column},
                "end": {"line": place.end_line, "column": place.end_column},
            },
        },
    }
