"""Findings that the drafter allows, by a comment on a line of its own before the paragraph."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from resolint.model.facts import Form, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from resolint.draft.draft import Draft
    from resolint.rule import Finding
    from resolint.text import Span

_ALLOW = re.compile(r"<!--\s*resolint\s*:\s*allow\s+(?P<names>[a-z\-]+(?:\s*,\s*[a-z\-]+)*)")


def without_allowed(draft: Draft, findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield the findings that no ``<!-- resolint: allow RULE -->`` stands before."""
    allowed = list(_allowed(draft))
    starts = [span.start for _, span in allowed]
    for finding in findings:
        at = bisect_right(starts, finding.span.start) - 1
        names, span = allowed[at] if at >= 0 else (frozenset(), finding.span)
        if finding.rule not in names or not span.covers(finding.span):
            yield finding


def _allowed(draft: Draft) -> Iterator[tuple[frozenset[str], Span]]:
    """Yield the rules that a comment names with the paragraph that follows it."""
    waiting: frozenset[str] = frozenset()
    for paragraph in draft.paragraphs:
        match = (
            _ALLOW.match(paragraph.text.lstrip()) if paragraph.facts.form is Form.COMMENT else None
        )
        if match:
            waiting |= frozenset(re.split(r"\s*,\s*", match["names"]))
        elif waiting and paragraph.kind is not Kind.FURNITURE:
            yield waiting, paragraph.span
            waiting = frozenset()
