"""One slip gives one finding: a rule is silent where a rule that it yields to has spoken."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from resolint.text import touches_one

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from resolint.draft.draft import Draft
    from resolint.rule import Finding, Rule
    from resolint.text import Span


def without_consequences(
    findings: Sequence[Finding], draft: Draft, rules: Mapping[str, Rule]
) -> Iterator[Finding]:
    """Yield the findings whose rule yields to none that speaks of the place; rules are by name."""
    owners = [rules.get(finding.rule) for finding in findings]
    alone = any(owner and owner.speaks_alone for owner in owners)
    traditional = draft.reading.is_traditional
    spoken = _spoken(findings)
    for finding, owner in zip(findings, owners, strict=True):
        if owner is None:
            yield finding
        elif (alone and not owner.speaks_alone) or (owner.of_simplified and traditional):
            continue
        elif not any(touches_one(finding.span, spoken.get(name, ())) for name in owner.yields_to):
            yield finding


def _spoken(findings: Iterable[Finding]) -> dict[str, list[Span]]:
    """Return in order where each rule has spoken."""
    spoken: dict[str, list[Span]] = defaultdict(list)
    for finding in findings:
        spoken[finding.rule].append(finding.span)
    return {name: sorted(spans) for name, spans in spoken.items()}
