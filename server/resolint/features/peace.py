"""What is shown while a paragraph is being typed: nothing that was not there before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resolint.lint.changes import change_between

if TYPE_CHECKING:
    from resolint.draft.draft import Draft
    from resolint.lint.engine import Linted
    from resolint.rule import Finding


def in_peace(now: Linted, settled: Linted) -> tuple[Finding, ...]:
    """Return the findings of a version, as read, whose like stood in a version before the typing.

    What is fixed goes at once; what is new may only be half typed, and waits.
    """
    change = change_between(settled.draft, now.draft)
    before = change.before if change else 0
    behind = len(now.draft.paragraphs) - before - len(change.new) if change else 0
    known = {_key(each, settled.draft, before, behind) for each in settled.as_read}
    return tuple(f for f in now.as_read if _key(f, now.draft, before, behind) in known)


def _key(finding: Finding, draft: Draft, before: int, behind: int) -> tuple[str, int, int]:
    """Return the rule of a finding with its paragraph, those that have changed taken for one."""
    at = draft.index_at(finding.span.start)
    if at < before:
        return finding.rule, at, 0
    from_end = len(draft.paragraphs) - at
    return (finding.rule, -1, from_end) if from_end <= behind else (finding.rule, -1, 0)
