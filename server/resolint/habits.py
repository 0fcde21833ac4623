"""A slip that a draft has throughout is a habit, and one finding says so for all its places."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from resolint.rule import Fix, Message, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from resolint.draft.model import Draft
    from resolint.rule import Finding, Rule

_TITLE = Message(zh="全部改正（{count}处）", en="Mend all {count} places")
_GRAVEST = tuple(Severity)


def gathered(
    findings: Sequence[Finding], draft: Draft, rules: Mapping[str, Rule]
) -> Iterator[Finding]:
    """Yield the findings, those of each habit as one; rules are found by their names."""
    own: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        own[finding.rule].append(finding)
    habits = {
        name
        for name, found in own.items()
        if name in rules and _is_habit(found, draft, rules[name])
    }
    if not habits:
        yield from findings
        return
    # What has the same cause as another habit is said with it.
    said_by = {name: name for name in habits}
    said_by |= {name: cause for name in own if (cause := _joins(name, rules)) in habits}
    together: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        if by := said_by.get(finding.rule):
            together[by].append(finding)
    for finding in findings:
        found = together.get(said_by.get(finding.rule, ""))
        if not found:
            yield finding
        elif finding is found[0]:
            yield _as_one(found, rules[said_by[finding.rule]])


def _joins(name: str, rules: Mapping[str, Rule]) -> str:
    return rules[name].joins if name in rules else ""


def _is_habit(found: Sequence[Finding], draft: Draft, rule: Rule) -> bool:
    """Tell whether a rule finds fault in most of the paragraphs that it is about."""
    if rule.habit is None or len(found) < rule.habit_from:
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
        rule=rule.name,
        severity=min((finding.severity for finding in found), key=_GRAVEST.index),
        message=rule.habit.format(count=len(found)),
        fix=Fix(title, tuple(sorted(edits)), safe) if edits else None,
        places=tuple(found),
    )
