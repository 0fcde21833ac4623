"""One slip gives one finding: a rule is silent where a rule that it yields to has spoken."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from resolint.draft.model import Draft
    from resolint.rule import Finding, Rule


def without_consequences(
    findings: Sequence[Finding], draft: Draft, rules: Mapping[str, Rule]
) -> Iterator[Finding]:
    """Yield the findings whose rule yields to none that speaks of the place; rules are by name."""
    owners = [rules.get(finding.rule) for finding in findings]
    alone = any(owner and owner.speaks_alone for owner in owners)
    traditional = draft.reading.is_traditional
    for finding, owner in zip(findings, owners, strict=True):
        if owner is None:
            yield finding
        elif (alone and not owner.speaks_alone) or (owner.of_simplified and traditional):
            continue
        elif not owner.yields_to or not _is_said_by(owner.yields_to, finding, findings):
            yield finding


def _is_said_by(names: Iterable[str], finding: Finding, findings: Iterable[Finding]) -> bool:
    return any(
        other.rule in names and other.span.touches(finding.span)
        for other in findings
        if other is not finding
    )
