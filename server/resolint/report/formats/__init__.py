"""The formats of reports: one a module, loaded when it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, ClassVar, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable

    from resolint.report.outcome import Outcome, Total
    from resolint.report.sheet import Sheet

FORMATS = {
    "full": ("full", "Full"),
    "concise": ("concise", "Concise"),
    "grouped": ("grouped", "Grouped"),
    "html": ("html", "Html"),
    "json": ("json_array", "JsonArray"),
    "json-lines": ("json_lines", "JsonLines"),
    "sarif": ("sarif", "Sarif"),
    "junit": ("junit", "JUnit"),
    "github": ("github", "GitHub"),
    "gitlab": ("gitlab", "GitLab"),
    "rdjson": ("rdjson", "RdJson"),
    "checkstyle": ("checkstyle", "Checkstyle"),
}
"""The module and the class of each format."""


class Report(Protocol):
    """A report on a sheet: what it writes first, of each draft, and last."""

    for_people: ClassVar[bool] = False
    """People read it as it comes, so words may stand beside it."""
    sheet: Sheet

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet

    def begin(self) -> Iterable[str]:
        """Yield what stands before the first draft."""
        return ()

    def draft(self, outcome: Outcome) -> Iterable[str]:
        """Yield what is said of a draft."""
        ...

    def end(self, total: Total) -> Iterable[str]:  # noqa: ARG002 - most need no total
        """Yield what stands behind the last draft."""
        return ()


def load(name: str) -> type[Report]:
    """Return the format of a name."""
    module, kind = FORMATS[name]
    report: type[Report] = getattr(import_module(f"{__name__}.{module}"), kind)
    return report
