"""A finding in one line: how grave it is, its rule, what is wrong, and how it can be fixed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resolint.report.columns import printable
from resolint.report.gravity import LABELS
from resolint.report.outcome import mended_unasked
from resolint.rule import Message

if TYPE_CHECKING:
    from resolint.report.outcome import Outcome
    from resolint.report.sheet import Sheet
    from resolint.rule import Finding

_CAN_FIX = Message("--fix 可修正", "--fix can fix it")
_CAN_ASK = Message("可修正，需确认（--interactive）", "can be fixed when confirmed (--interactive)")
_CAN_FIX_SOME = Message("--fix 可修正其中 {count} 处", "--fix can fix {count} of them")


def placed(outcome: Outcome, finding: Finding, sheet: Sheet) -> str:
    """Return a finding with its file, line and column before it."""
    place = outcome.place(finding.span)
    path = printable(str(outcome.path))
    return f"{path}:{place.line}:{place.column}: {sentence(outcome, finding, sheet)}"


def sentence(outcome: Outcome, finding: Finding, sheet: Sheet) -> str:
    """Return what is said of a finding."""
    label = sheet.paint(LABELS[finding.severity].text(outcome.lang), finding.severity)
    note = f" [{mends(finding).text(outcome.lang)}]" if finding.fix else ""
    return f"{label} {finding.rule}: {printable(finding.message.text(outcome.lang))}{note}"


def mends(finding: Finding) -> Message:
    """Return how a finding can be fixed, which of a habit some places may be unasked."""
    assert finding.fix is not None, "only a finding with a fix can be fixed"
    if finding.fix.safe:
        return _CAN_FIX
    some = mended_unasked(finding)
    return _CAN_FIX_SOME.format(count=some) if some else _CAN_ASK
