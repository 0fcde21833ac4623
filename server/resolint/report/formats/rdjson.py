"""Findings in the diagnostic format of reviewdog."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from resolint.report.formats import Report
from resolint.report.formats.json_array import Items
from resolint.rule import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from resolint.report.outcome import Outcome, Total
    from resolint.report.sheet import Sheet
    from resolint.rule import Finding
    from resolint.text import Span

_LEVELS = {
    Severity.ERROR: "ERROR",
    Severity.WARNING: "WARNING",
    Severity.INFO: "INFO",
    Severity.HINT: "INFO",
}


class RdJson(Report):
    """One object; its columns count bytes of UTF-8, as reviewdog has it."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(sheet)
        self._items = Items()

    def begin(self) -> Iterator[str]:
        """Yield the head."""
        yield '{"source": {"name": "resolint"}, "diagnostics": '

    def draft(self, outcome: Outcome) -> Iterator[str]:
        """Yield the findings of a draft."""
        return self._items.write(_diagnostic(outcome, finding) for finding in outcome.reported)

    def end(self, total: Total) -> Iterator[str]:  # noqa: ARG002 - the object has no total
        """Yield the end."""
        yield f"{self._items.end()}}}\n"


def _diagnostic(outcome: Outcome, finding: Finding) -> dict[str, Any]:
    edits = finding.fix.edits if finding.fix else ()
    return {
        "message": finding.message.text(outcome.lang),
        "location": {"path": outcome.location, "range": _range(outcome, finding.span)},
        "severity": _LEVELS[finding.severity],
        "code": {"value": finding.rule},
        "suggestions": [{"range": _range(outcome, edit.span), "text": edit.text} for edit in edits],
    }


def _range(outcome: Outcome, span: Span) -> dict[str, Any]:
    return {"start": _position(outcome, span.start), "end": _position(outcome, span.end)}


def _position(outcome: Outcome, offset: int) -> dict[str, int]:
    line, column = outcome.index.position(offset)
    before = outcome.text[offset - column : offset]
    return {"line": line + 1, "column": len(before.encode("utf-8", "surrogatepass")) + 1}
