"""Fix a draft: a pure function from text to text, and the edits that lead there."""

from __future__ import annotations

from bisect import insort
from collections import Counter
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from resolint.draft.parse import parse
from resolint.lint.engine import relint
from resolint.text import apply_edits, compose, least_edits, touches_one

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from resolint.draft.draft import Draft
    from resolint.lint.engine import Ruleset
    from resolint.rule import Finding
    from resolint.text import Edit, Span

_MOST_PASSES = 10
_MOST_GROWTH, _FREE_GROWTH = 2, 10_000
"""What fixing may make of a text: twice its length, and so many characters more."""


@dataclass(frozen=True)
class Fixed:
    """What ``fix`` made of a text."""

    text: str
    applied: Counter[str]
    """How many findings of each rule were fixed."""
    conflict: tuple[str, ...] = ()
    """Rules whose fixes did not come to rest, and were left out."""
    edits: tuple[Edit, ...] = ()
    """What makes this text of the one that was given."""


def fix(  # noqa: PLR0913 - all but two are choices with a usual answer
    text: str,
    ruleset: Ruleset,
    *,
    unsafe: bool = False,
    wanted: Callable[[Finding], bool] = lambda _: True,
    fits: Callable[[Draft, Finding], bool] = lambda _, __: True,
    before: Draft | None = None,
) -> Fixed:
    """Apply the fixes of the ``wanted`` findings until none is left: the safe ones, or all.

    ``fits`` sees the draft of each pass as well, whose file a finding counts in.
    Fixes that overlap wait for the next pass.
    What was made of the lines and paragraphs of a draft ``before`` is not made again.
    Rules whose fixes do not come to rest are named, and the text is fixed without them.
    """
    conflict: set[str] = set()

    def is_due(draft: Draft, finding: Finding) -> bool:
        may_apply = finding.fix is not None and (unsafe or finding.fix.safe)
        may_apply = may_apply and finding.rule not in conflict and wanted(finding)
        return may_apply and fits(draft, finding)

    while (fixed := _pass_by_pass(text, ruleset, is_due, before)).conflict:
        conflict.update(fixed.conflict)
    return replace(fixed, conflict=tuple(sorted(conflict)), edits=least_edits(text, fixed.edits))


def _pass_by_pass(
    text: str, ruleset: Ruleset, is_due: Callable[[Draft, Finding], bool], draft: Draft | None
) -> Fixed:
    """Apply fixes until none is left; where that has no end, name the rules to go on without.

    They are those at work since a text that comes back,
    the one that made the text grow most where it grows beyond bounds, or those still at work.
    """
    applied: Counter[str] = Counter()
    edits: tuple[Edit, ...] = ()
    at_work: dict[str, frozenset[str]] = {}
    longest = _MOST_GROWTH * len(text) + _FREE_GROWTH
    for _ in range(_MOST_PASSES):
        draft = parse(text, draft)
        due = partial(is_due, draft)
        chosen = [*_disjoint(filter(due, relint(draft, ruleset).places))]
        if not chosen:
            return Fixed(text, applied, edits=edits)
        at_work[text] = frozenset(finding.rule for finding in chosen)
        step = [edit for finding in chosen if finding.fix for edit in finding.fix.edits]
        text, edits = apply_edits(text, step), compose(edits, step)
        applied.update(finding.rule for finding in chosen)
        if text in at_work:
            return Fixed(text, applied, _at_work_since([*at_work].index(text), at_work))
        if len(text) > longest:
            return Fixed(text, applied, (_growing_most(chosen),))
    # Rules that answer each other take turns, so the last pass alone shows only one of them.
    return Fixed(text, applied, _at_work_since(_MOST_PASSES // 2, at_work))


def _at_work_since(first: int, at_work: Mapping[str, frozenset[str]]) -> tuple[str, ...]:
    return tuple(frozenset[str]().union(*[*at_work.values()][first:]))


def _growing_most(findings: Iterable[Finding]) -> str:
    """Return the rule whose fixes make a text longest."""
    growth: Counter[str] = Counter()
    for finding in findings:
        for edit in finding.fix.edits if finding.fix else ():
            growth[finding.rule] += len(edit.text) - (edit.span.end - edit.span.start)
    return max(growth, key=growth.__getitem__)


def _disjoint(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield the findings whose fixes leave each other alone, the first in the text first."""
    taken: list[Span] = []
    for finding in findings:
        assert finding.fix is not None, "only findings with a fix come here"
        spans = [edit.span for edit in finding.fix.edits]
        if not any(touches_one(span, taken) for span in spans):
            for span in spans:
                insort(taken, span)
            yield finding
