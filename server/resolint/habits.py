"""A slip that a draft has throughout is a habit, and one finding says so for all its places."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from resolint.rule import Fix, Message, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from resolint.draft.model import Draft
    from resolint.rule import Finding, Rule

_TITLE = Message(zh="全部改正（{count}处）", en="Mend all {count} places")
_GRAVEST = tuple(Severity)


def gathered(findings: Sequence[Finding], draft: Draft, rules: Iterable[Rule]) -> Iterator[Finding]:
    """Yield the findings, those of each habit as one; they count in the draft's text."""
    own: Mapping[str, list[Finding]] = defaultdict(list)
    known = {rule.name: rule for rule in rules if rule.habit}
    for finding in findings:
        if finding.rule in known:
            own[finding.rule].append(finding)
    habits = {name for name, found in own.items() if _is_habit(found, draft, known[name])}
    for finding in findings:
        if finding.rule not in habits:
            yield finding
        elif finding is own[finding.rule][0]:
            yield _as_one(own[finding.rule], known[finding.rule])


def _is_habit(found: Sequence[Finding], draft: Draft, rule: Rule) -> bool:
    """Tell whether a rule finds fault in most of the paragraphs that it is about."""
    if len(found) < rule.habit_from:
        return False
    places = {draft.index_at(finding.span.start) for finding in found}
    about = sum(rule.is_about(paragraph) for paragraph in draft.paragraphs)
    return len(places) >= about * rule.habit_share


def _as_one(found: Sequence[Finding], rule: Rule) -> Finding:
    assert rule.habit is not None, "only rules with a habit are gathered"
    fixes = [finding.fix for finding in found if finding.fix]
    edits = tuple(dict.fromkeys(edit for fix in fixes for edit in fix.edits))
    title = _TITLE.format(count=len(fixes))
    safe = len(fixes) == len(found) and all(fix.safe for fix in fixes)
    return replace(
        found[0],
        severity=min((finding.severity for finding in found), key=_GRAVEST.index),
        message=rule.habit.format(count=len(found)),
        fix=Fix(title, tuple(sorted(edits)), safe) if edits else None,
        places=tuple(found),
    )
