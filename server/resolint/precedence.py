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
    known = {rule.name: rule for rule in rules}
    alone = {name for name, rule in known.items() if rule.speaks_alone}
    alone &= {finding.rule for finding in findings}
    spoken = {(draft.index_at(finding.span.start), finding.rule) for finding in findings}
    for finding in findings:
        rule = known.get(finding.rule)
        if alone and finding.rule not in alone:
            continue
        if rule and rule.of_simplified and draft.reading.is_traditional:
            continue
        place = draft.index_at(finding.span.start)
        if not any((place, other) in spoken for other in (rule.yields_to if rule else ())):
            yield finding
