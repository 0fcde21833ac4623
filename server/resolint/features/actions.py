"""Fixes as an editor offers them: one finding, all of a rule, or all that is safe."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from resolint.lint.fixing import fix
from resolint.rule import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from resolint.draft.draft import Draft
    from resolint.lint.engine import Ruleset
    from resolint.rule import Finding
    from resolint.text import Edit, Span

FIX_ALL = Message(zh="resolint：修正全部稳妥的问题", en="resolint: apply all safe fixes")
_FIX_RULE = Message(
    zh="修正本文稿中所有此类问题（{rule}）", en="Fix every such finding in this draft ({rule})"
)


@dataclass(frozen=True)
class QuickFix:
    """The fix of one finding."""

    title: Message
    finding: Finding
    edits: tuple[Edit, ...]
    preferred: bool
    """It is safe, so the editor may take it as the obvious choice."""


@dataclass(frozen=True)
class FixRule:
    """All fixes of one rule; the edits are computed when it is chosen."""

    title: Message
    rule: str


def quick_fixes(findings: Sequence[Finding], span: Span) -> Iterator[QuickFix]:
    """Yield the fixes of the findings that touch ``span``, of a habit those of its places there."""
    for finding in findings_at(findings, span):
        if fix := finding.fix:
            yield QuickFix(fix.title, finding, fix.edits, fix.safe)


def findings_at(findings: Sequence[Finding], span: Span) -> Iterator[Finding]:
    """Yield the findings that touch ``span``, of a habit its places there."""
    for habit in findings:
        for finding in habit.places or (habit,):
            if finding.span.touches(span):
                yield finding


def quick_fix(findings: Sequence[Finding], rule: str, span: Span) -> QuickFix | None:
    """Return the fix of a rule's finding at exactly ``span``."""
    fixes = (each for each in quick_fixes(findings, span) if each.finding.span == span)
    return next((each for each in fixes if each.finding.rule == rule), None)


def habit_fixes(findings: Sequence[Finding], span: Span) -> Iterator[FixRule]:
    """Yield an action for all places of each habit that shows here."""
    for habit in findings:
        if habit.fix and any(place.span.touches(span) for place in habit.places):
            yield FixRule(habit.fix.title, habit.rule)


def fix_habit(findings: Sequence[Finding], rule: str) -> tuple[Edit, ...]:
    """Return the edits that fix all places of a rule's habit."""
    habits = (each.fix for each in findings if each.rule == rule and each.places)
    return next((fix.edits for fix in habits if fix), ())


def rule_fixes(findings: Sequence[Finding], span: Span) -> Iterator[FixRule]:
    """Yield an action for each rule with a safe fix here that has more to fix elsewhere.

    A habit has one of its own.
    """
    safe = [each for each in findings if each.fix and each.fix.safe and not each.places]
    for rule in sorted({finding.rule for finding in safe if finding.span.touches(span)}):
        if sum(finding.rule == rule for finding in safe) > 1:
            yield FixRule(_FIX_RULE.format(rule=rule), rule)


def fix_all(
    text: str, ruleset: Ruleset, rule: str | None = None, before: Draft | None = None
) -> tuple[Edit, ...]:
    """Return the edits that apply every safe fix, or those of one rule, until none is left."""
    wanted = (lambda finding: finding.rule == rule) if rule else (lambda _: True)
    return fix(text, ruleset, wanted=wanted, before=before).edits
