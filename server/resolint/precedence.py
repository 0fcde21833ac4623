"""One slip gives one finding: a rule is silent where a rule that it yields to has spoken."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from resolint.draft.model import Draft
    from resolint.rule import Finding, Rule


def without_consequences(
    findings: Sequence[Finding], draft: Draft, rules: Iterable[Rule]
) -> Iterator[Finding]:
    """Yield the findings whose rule yields to no other that speaks in the same paragraph."""
    yields = {rule.name: rule.yields_to for rule in rules if rule.yields_to}
    if not any(finding.rule in yields for finding in findings):
        yield from findings
        return
    spoken = {(draft.index_at(finding.span.start), finding.rule) for finding in findings}
    for finding in findings:
        place = draft.index_at(finding.span.start)
        if not any((place, rule) in spoken for rule in yields.get(finding.rule, ())):
            yield finding
