"""How grave findings are: which of them are shown, in what order, and in what words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resolint.rule import Message, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from resolint.rule import Finding, Lang

_PLACES = {severity: place for place, severity in enumerate(Severity)}
LABELS = {
    Severity.ERROR: Message("错误", "error"),
    Severity.WARNING: Message("警告", "warning"),
    Severity.INFO: Message("注意", "info"),
    Severity.HINT: Message("提示", "hint"),
}


def shown(findings: Iterable[Finding], least: Severity | None) -> list[Finding]:
    """Return the findings of one draft that people are shown, the gravest first.

    Without a least severity, hints are shown only where nothing graver stands in the draft.
    """
    ordered = sorted(findings, key=lambda finding: _PLACES[finding.severity])
    if least is None and ordered and ordered[0].severity is not Severity.HINT:
        least = Severity.INFO
    return at_least(ordered, least)


def at_least(findings: Iterable[Finding], least: Severity | None) -> list[Finding]:
    """Return the findings of a severity or graver, in their order; all where none is given."""
    last = _PLACES[least or Severity.HINT]
    return [finding for finding in findings if _PLACES[finding.severity] <= last]


def counted(counts: Mapping[Severity, int], lang: Lang) -> str:
    """Return how many findings there are of each severity, in words."""
    there = [(counts[each], LABELS[each]) for each in Severity if counts[each]]
    if lang == "zh":
        return "、".join(f"{count} 个{label.zh}" for count, label in there)
    return ", ".join(f"{count} {label.en}{'s' * (count > 1)}" for count, label in there)
