"""Findings as workflow commands, which GitHub shows beside the lines of a pull request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resolint.report.columns import printable
from resolint.report.formats import Report
from resolint.rule import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from resolint.report.outcome import Outcome

_LEVELS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "notice",
    Severity.HINT: "notice",
}
# In this order, as the percent sign writes the others.
_IN_MESSAGES = (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"))
_IN_VALUES = (*_IN_MESSAGES, (":", "%3A"), (",", "%2C"))


class GitHub(Report):
    """A command a finding."""

    def draft(self, outcome: Outcome) -> Iterator[str]:
        """Yield the findings of a draft."""
        for finding in outcome.reported:
            place = outcome.place(finding.span)
            values = {
                "title": finding.rule,
                "file": printable(outcome.location),
                "line": place.line,
                "endLine": place.end_line,
                "col": place.column,
                "endColumn": place.end_column,
            }
            named = ",".join(f"{key}={_value(str(value))}" for key, value in values.items())
            message = _escaped(printable(finding.message.text(outcome.lang)), _IN_MESSAGES)
            yield f"::{_LEVELS[finding.severity]} {named}::{message}\n"


def _value(text: str) -> str:
    return _escaped(text, _IN_VALUES)


def _escaped(text: str, pairs: tuple[tuple[str, str], ...]) -> str:
    for sign, escape in pairs:
        text = text.replace(sign, escape)
    return text
