"""A slip that a draft has throughout is a habit, and one finding says so for all its places."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from resolint.rule import Fix, Message, Severity
from resolint.text import overlap

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from resolint.draft.draft import Draft
    from resolint.rule import Finding, Rule

_TITLE = Message(zh="全部改正（{count}处）", en="Fix all {count} places")
_SUCH = Message(
    zh="{slip}（全文此类问题共{count}处）", en="{slip} (one of {count} such places in this draft)"
)
_GRAVEST = tuple(Severity)
# So often in the same words a slip is a habit, however few of the paragraphs have it.
_OFTEN = 3


def gathered(
    findings: Sequence[Finding], draft: Draft, rules: Mapping[str, Rule]
) -> Iterator[Finding]:
    """Yield the findings, those of each habit as one; rules are found by their names."""
    own: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.rule in rules and _counts(finding, rules[finding.rule]):
            own[finding.rule].append(finding)
    habits = {
        name: message
        for name, found in own.items()
        if (message := _habit(found, draft, rules[name])) is not None
    }
    if not habits:
        yield from findings
        return
    # What has the same cause as another habit is said with it.
    said_by = {name: name for name in habits}
    said_by |= {name: cause for name in own if (cause := rules[name].joins) in habits}
    causes = {id(each): said_by[name] for name in own if name in said_by for each in own[name]}
    together: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        together[causes.get(id(finding), "")].append(finding)
    for finding in findings:
        cause = causes.get(id(finding), "")
        if not cause:
            yield finding
        # The cause speaks for what only follows from it.
        elif finding is own[cause][0]:
            yield _as_one(finding, together[cause], cause, habits[cause])


def _counts(finding: Finding, rule: Rule) -> bool:
    """Tell what a habit is made of: all that a rule with its own word for it finds, else slips."""
    return rule.habit is not None or bool(rule.joins) or finding.severity.fails


def _habit(found: Sequence[Finding], draft: Draft, rule: Rule) -> Message | None:
    """Return what to say of a slip that most of the draft has, or that is often the same."""
    if len(found) < rule.habit_from:
        return None
    places = {draft.index_at(finding.span.start) for finding in found}
    # A slip of the preamble is a habit where most of the preamble has it.
    kinds = {draft.paragraphs[place].kind for place in places}
    about = sum(each.kind in kinds and rule.is_about(each) for each in draft.paragraphs)
    if len(places) >= about * rule.habit_share:
        return rule.habit or _SUCH
    often = max(Counter(finding.message for finding in found).values()) >= _OFTEN
    return _SUCH if often else None


def _as_one(first: Finding, found: Sequence[Finding], name: str, message: Message) -> Finding:
    fixes = [finding.fix for finding in found if finding.fix]
    edits = {edit for fix in fixes for edit in fix.edits}
    title = _TITLE.format(count=len(fixes))
    safe = len(fixes) == len(found) and all(fix.safe for fix in fixes)
    return replace(
        first,
        rule=name,
        severity=min((finding.severity for finding in found), key=_GRAVEST.index),
        message=message.format(count=len(found), slip=first.message),
        # Edits that overlap are made one after the other, so there is no fix for all of them.
        fix=Fix(title, tuple(sorted(edits)), safe) if edits and not overlap(edits) else None,
        places=(first, *(each for each in found if each is not first)),
    )
