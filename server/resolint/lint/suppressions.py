"""Findings that the drafter allows, by comments on lines of their own.

``allow`` is for the paragraph that follows, ``allow-begin`` and ``allow-end`` enclose a block,
``allow-file`` is for the whole draft.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from resolint.model.facts import Form, Kind
from resolint.rule import Allowance
from resolint.text import Span

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from resolint.draft.draft import Draft, Paragraph
    from resolint.rule import Finding

_NAME = r"[a-z]+(?:-[a-z]+){0,12}"
_COMMENT = re.compile(
    r"\s*<!--\s*resolint\s*:\s*(?P<form>allow(?:-begin|-end|-file)?)(?![\w-])\s*"
    rf"(?P<names>{_NAME}(?:\s*,\s*{_NAME})*)?(?P<reason>[^<>]*)"
)
_BETWEEN = re.compile(r"\s*,\s*")
_MARKS_BEFORE_REASON = " \t\n-—–:：,，"


def without_allowed(
    draft: Draft, findings: Sequence[Finding]
) -> tuple[list[Finding], tuple[Allowance, ...]]:
    """Return the findings that no comment allows, and the comments with the names they need not."""
    allowances = [*_allowances(draft)]
    if not allowances:
        return [*findings], ()
    by_name: dict[str, list[int]] = {}
    for at, allowance in enumerate(allowances):
        for name in allowance.names:
            by_name.setdefault(name, []).append(at)
    needed: set[tuple[int, str]] = set()
    left = []
    for finding in findings:
        places = by_name.get(finding.rule, ())
        over = [at for at in places if allowances[at].over.covers(finding.span)]
        needed.update((at, finding.rule) for at in over)
        left += [] if over else [finding]
    return left, tuple(
        replace(each, unused=tuple(name for name in each.names if (at, name) not in needed))
        for at, each in enumerate(allowances)
    )


def names_before(draft: Draft, at: int) -> Span | None:
    """Return where the comment right before a paragraph names rules, if there is one."""
    while at and draft.paragraphs[at - 1].kind is Kind.FURNITURE:
        at -= 1
        match = _comment(draft.paragraphs[at])
        if match and match["form"] == "allow" and match["names"]:
            return draft.paragraphs[at].at(Span(*match.span("names")))
    return None


def _comment(paragraph: Paragraph) -> re.Match[str] | None:
    """Match a comment that allows findings."""
    return _COMMENT.match(paragraph.text) if paragraph.facts.form is Form.COMMENT else None


def judged(
    allowances: Iterable[Allowance], ran: Collection[str], known: Collection[str]
) -> Iterator[Allowance]:
    """Yield allowances with the names that can be judged: of rules that ran, or that are none."""
    for each in allowances:
        unused = tuple(name for name in each.unused if name in ran)
        unknown = tuple(name for name in each.names if known and name not in known)
        yield replace(each, unused=unused, unknown=unknown)


def _allowances(draft: Draft) -> Iterator[Allowance]:
    """Yield the allowances of a draft, each with the span over which it holds."""
    waiting: list[Allowance] = []
    begun: list[Allowance] = []
    for paragraph in draft.paragraphs:
        match = _comment(paragraph)
        if match is None:
            if waiting and paragraph.kind is not Kind.FURNITURE:
                yield from (replace(each, over=paragraph.span) for each in waiting)
                waiting = []
            continue
        allowance = _allowance(draft, paragraph, match)
        if match["form"] == "allow":
            waiting.append(allowance)
        elif match["form"] == "allow-file":
            yield replace(allowance, over=Span(0, len(draft.text)))
        elif match["form"] == "allow-begin":
            begun.append(allowance)
        else:
            ended = [each for each in begun if not {*allowance.names} - {*each.names}]
            begun = [each for each in begun if each not in ended]
            yield from (
                replace(each, over=Span(each.span.start, paragraph.start)) for each in ended
            )
    yield from waiting
    yield from (replace(each, over=Span(each.span.start, len(draft.text))) for each in begun)


def _allowance(draft: Draft, paragraph: Paragraph, match: re.Match[str]) -> Allowance:
    names = _BETWEEN.split(match["names"]) if match["names"] else ()
    return Allowance(
        paragraph.span,
        tuple(names),
        match["reason"].strip(_MARKS_BEFORE_REASON),
        paragraph.at(Span(*match.span("names"))),
        tuple(draft.without([paragraph])),
    )
