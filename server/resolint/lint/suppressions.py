"""Findings that the drafter allows, by a comment on a line of its own before the paragraph."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from resolint.model.facts import Form, Kind
from resolint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from resolint.draft.draft import Draft, Paragraph
    from resolint.rule import Finding

_ALLOW = re.compile(r"\s*<!--\s*resolint\s*:\s*allow\s+(?P<names>[a-z\-]+(?:\s*,\s*[a-z\-]+)*)")


def without_allowed(draft: Draft, findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield the findings that no ``<!-- resolint: allow RULE -->`` stands before."""
    allowed = list(_allowed(draft))
    starts = [span.start for _, span in allowed]
    for finding in findings:
        at = bisect_right(starts, finding.span.start) - 1
        names, span = allowed[at] if at >= 0 else (frozenset(), finding.span)
        if finding.rule not in names or not span.covers(finding.span):
            yield finding


def names_before(draft: Draft, at: int) -> Span | None:
    """Return where the comment right before a paragraph names rules, if there is one."""
    while at and draft.paragraphs[at - 1].kind is Kind.FURNITURE:
        at -= 1
        if match := _comment(draft.paragraphs[at]):
            return draft.paragraphs[at].at(Span(*match.span("names")))
    return None


def _allowed(draft: Draft) -> Iterator[tuple[frozenset[str], Span]]:
    """Yield the rules that a comment names with the paragraph that follows it."""
    waiting: frozenset[str] = frozenset()
    for paragraph in draft.paragraphs:
        if match := _comment(paragraph):
            waiting |= frozenset(re.split(r"\s*,\s*", match["names"]))
        elif waiting and paragraph.kind is not Kind.FURNITURE:
            yield waiting, paragraph.span
            waiting = frozenset()


def _comment(paragraph: Paragraph) -> re.Match[str] | None:
    """Match a comment that allows findings."""
    return _ALLOW.match(paragraph.text) if paragraph.facts.form is Form.COMMENT else None
