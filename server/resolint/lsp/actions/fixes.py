"""The fixes of findings as actions: of one, of a rule or a habit, of the whole draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types as t

from resolint.features import actions
from resolint.lsp.actions.asked import QUICK_FIX
from resolint.lsp.session import MovedOnError
from resolint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from resolint.lsp.actions.asked import Asked, Data
    from resolint.lsp.server import Server
    from resolint.lsp.session import Snapshot
    from resolint.text import Edit

FIX_ALL = t.CodeActionKind.SourceFixAll.value
FIX_ALL_OURS = f"{FIX_ALL}.resolint"
_HABIT, _RULE, _ALL = "habit", "rule", "fix-all"


def offered(asked: Asked) -> Iterator[t.CodeAction]:
    """Yield the fixes of the lines, and that of the whole draft."""
    if asked.wants(QUICK_FIX):
        yield from _quick_fixes(asked)
    if asked.wants(FIX_ALL_OURS):
        # Some clients run only an action of exactly the kind that they asked for.
        kind = FIX_ALL if FIX_ALL in (asked.only or ()) else FIX_ALL_OURS
        yield asked.action(actions.FIX_ALL, kind, "fix", of=_ALL)


def resolve(ls: Server, snapshot: Snapshot, action: t.CodeAction, data: Data) -> None:
    """Give a chosen action its edit."""
    action.edit = ls.edit(snapshot, _edits(snapshot, data), label=action.title)


def _quick_fixes(asked: Asked) -> Iterator[t.CodeAction]:
    findings = asked.snapshot.findings
    for quick in actions.quick_fixes(findings, asked.lines):
        rule, (start, end) = quick.finding.rule, quick.finding.span
        action = asked.action(quick.title, QUICK_FIX, "fix", rule=rule, start=start, end=end)
        action.diagnostics, action.is_preferred = asked.shown(quick.finding), quick.preferred
        yield action
    for of, fixes in ((_HABIT, actions.habit_fixes), (_RULE, actions.rule_fixes)):
        for fix in fixes(findings, asked.lines):
            yield asked.action(fix.title, QUICK_FIX, "fix", of=of, rule=fix.rule)


def _edits(snapshot: Snapshot, data: Data) -> Iterable[Edit]:
    rule = data.get("rule")
    match data.get("of"):
        case "habit":
            return actions.fix_habit(snapshot.findings, str(rule))
        case "rule" | "fix-all":
            return actions.fix_all(snapshot.text, snapshot.settings.ruleset, rule, snapshot.draft)
    span = Span(data["start"], data["end"])
    quick = actions.quick_fix(snapshot.findings, str(rule), span)
    if quick is None:
        raise MovedOnError
    return quick.edits
