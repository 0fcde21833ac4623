"""Footnote marks that stand together, ¹ or ¹、², and what stands around them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from resolint.memory import kept
from resolint.model.facts import Facts
from resolint.text import Span

BLANKS = " \t\u00a0\u3000"
MARKS = "，；。：、,;:"
_SPACE = f"[{BLANKS}]{{0,4}}"
_BEFORE = re.compile(rf"[{MARKS}]{{1,40}}{_SPACE}$")
_BEHIND = re.compile(rf"{_SPACE}[{MARKS}]{{1,40}}")
_FARTHEST = 44
_BETWEEN = re.compile(rf"{_SPACE}[、，,]?{_SPACE}")


class AroundNotes(NamedTuple):
    """Punctuation (，¹，) that stands both before and behind footnote marks."""

    span: Span
    notes: str
    """The footnote marks alone."""


@kept
def marks_around_notes(facts: Facts) -> tuple[AroundNotes, ...]:
    """Return each place where footnote marks stand between punctuation."""
    return tuple(_around(facts)) if facts.marks else ()


def _around(facts: Facts) -> Iterator[AroundNotes]:
    heads = {mark.span.start for mark in facts.marks}
    for row in mark_rows(facts):
        first = max(0, row.start - _FARTHEST)
        before = _BEFORE.search(facts.text[first : row.start])
        behind = _BEHIND.match(facts.text, row.end)
        # With another footnote mark behind it, the punctuation parts the two.
        if before and behind and behind.end() not in heads:
            yield AroundNotes(Span(first + before.start(), behind.end()), row.of(facts.text))


def mark_rows(facts: Facts) -> Iterator[Span]:
    """Yield the marks that stand together, with the commas between them, as one span."""
    row: Span | None = None
    for mark in facts.marks:
        if row and _BETWEEN.fullmatch(facts.text, row.end, mark.span.start):
            row = Span(row.start, mark.span.end)
            continue
        if row:
            yield row
        row = mark.span
    if row:
        yield row
