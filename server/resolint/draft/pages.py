"""What pages put between paragraphs, or into one: their numbers, and heads that they repeat."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

from resolint.draft.behind import FAR, last_clauses
from resolint.draft.identity import title_of
from resolint.draft.model import Form, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from resolint.draft.model import Facts

_LONGEST_HEAD = 80
_MAY_BE_HEADS = (Kind.MASTHEAD_LINE, Kind.HEADING, Kind.UNKNOWN)


def set_heads_apart(
    facts: Sequence[Facts], kinds: list[Kind], bare: Sequence[int], places: range
) -> None:
    """Make furniture of lines that pages repeat, and of any masthead line behind a clause.

    ``bare`` are the places there without number, label and verb.
    A heading from which the numbers begin anew is none of a page.
    """
    lines = [at for at in bare if _may_be_head(facts[at], kinds[at])]
    if not lines:
        return
    above = set(chain.from_iterable(map(_heads, facts[: places.start])))
    times = Counter(facts[at].text.strip() for at in lines)
    for at, last in last_clauses(facts, lines, places.start):
        line = facts[at].text.strip()
        is_head = line in above or (times[line] > 1 and _next_number(facts, at) != 1)
        if is_head or (last.text and kinds[at] is Kind.MASTHEAD_LINE):
            kinds[at] = Kind.FURNITURE


def cut_by_pages(
    facts: Sequence[Facts], kinds: list[Kind], places: range
) -> Iterator[tuple[int, int]]:
    """Yield each paragraph without a closing mark before the end of a page, with what follows.

    What stands between words that go on is the head of a page, though it is in no known form.
    """
    before: int | None = None
    between: list[int] = []
    for at in places:
        if kinds[at] is Kind.NOTE or facts[at].form is Form.COMMENT:
            continue
        if kinds[at] is Kind.FURNITURE or _is_unmarked(facts[at], kinds[at]):
            between.append(at)
            continue
        is_page = all(kinds[each] is Kind.FURNITURE for each in between) or not facts[at].lead
        goes_on = before is not None and _goes_on(facts[before], facts[at], kinds[at])
        if before is not None and between and is_page and goes_on:
            for each in between:
                kinds[each] = Kind.FURNITURE
            yield before, at
        before, between = at if kinds[at] in (Kind.UNKNOWN, Kind.SUB_PARAGRAPH) else None, []


def _is_unmarked(facts: Facts, kind: Kind) -> bool:
    return _may_be_head(facts, kind) and not (facts.lead or facts.number or facts.opens_bold)


def _may_be_head(facts: Facts, kind: Kind) -> bool:
    return kind in _MAY_BE_HEADS and not facts.closing_mark and len(facts.text) <= _LONGEST_HEAD


def _heads(line: Facts) -> Iterator[str]:
    """Yield what a page may repeat of a line of the masthead: all of it, or the title alone."""
    yield line.text.strip()
    if line.form is Form.TITLE:
        yield title_of(line.text)


def _next_number(facts: Sequence[Facts], at: int) -> int | None:
    numbers = (each.number for each in facts[at + 1 : at + FAR])
    return next((number.value for number in numbers if number), None)


def _goes_on(before: Facts, here: Facts, kind: Kind) -> bool:
    if before.closing_mark or kind is not Kind.UNKNOWN:
        return False
    return not (here.number or here.opens_bold) and bool(
        before.number or before.label or before.lead
    )
