"""What pages put between paragraphs, or into one: their numbers, and heads that they repeat."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

from resolint.draft.behind import FAR, last_clauses
from resolint.draft.identity import title_of
from resolint.model.facts import Form, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from resolint.model.facts import Facts

_LONGEST_HEAD = 80
_MAY_BE_HEADS = frozenset((Kind.MASTHEAD_LINE, Kind.HEADING, Kind.UNKNOWN))


def set_heads_apart(
    facts: Sequence[Facts], kinds: list[Kind], bare: Sequence[int], places: range
) -> None:
    """Make furniture of lines that pages repeat, and of any masthead line behind a clause.

    ``bare`` are the places there without number, label and verb.
    A heading from which the numbers begin again is none of a page.
    """
    lines = [at for at in bare if _may_be_head(facts[at], kinds[at])]
    if not lines:
        return
    above = set(chain.from_iterable(map(_heads, facts[: places.start])))
    times = Counter(facts[at].text.strip() for at in lines)
    for at, last in last_clauses(facts, lines, places.start):
        line = facts[at].text.strip()
        is_head = line in above or (times[line] > 1 and _next_number(facts, at) != 1)
        if is_head or (last and kinds[at] is Kind.MASTHEAD_LINE):
            kinds[at] = Kind.FURNITURE


def cut_by_pages(
    facts: Sequence[Facts], kinds: list[Kind], unmarked: Sequence[int], stop: int
) -> Iterator[tuple[int, int]]:
    """Yield each of the ``unmarked`` paragraphs that a page cuts, with what goes on behind it.

    What stands between words that go on is the head of a page, though it is in no known form.
    """
    for before in unmarked:
        if not _may_be_cut(facts[before], kinds[before]):
            continue
        between, here = _heads_behind(facts, kinds, range(before + 1, min(stop, before + FAR)))
        if here is None or not between or not _goes_on(facts[here], kinds[here]):
            continue
        if not facts[here].lead or all(kinds[at] is Kind.FURNITURE for at in between):
            for at in between:
                kinds[at] = Kind.FURNITURE
            yield before, here


def _heads_behind(
    facts: Sequence[Facts], kinds: Sequence[Kind], places: range
) -> tuple[list[int], int | None]:
    """Return the heads and feet of pages that come first, and the paragraph behind them."""
    between: list[int] = []
    for at in places:
        if kinds[at] is Kind.NOTE or facts[at].form is Form.COMMENT:
            continue
        if kinds[at] is not Kind.FURNITURE and not _is_unmarked(facts[at], kinds[at]):
            return between, at
        between.append(at)
    return between, None


def _is_unmarked(facts: Facts, kind: Kind) -> bool:
    return _may_be_head(facts, kind) and not (facts.lead or facts.number or facts.opens_bold)


def _may_be_head(facts: Facts, kind: Kind) -> bool:
    return kind in _MAY_BE_HEADS and not facts.closing_mark and len(facts.text) <= _LONGEST_HEAD


def _heads(line: Facts) -> Iterator[str]:
    """Yield what a page may repeat of a line of the masthead: all of it, or the title alone."""
    yield line.text.strip()
    if line.form is Form.TITLE:
        yield title_of(line)


def _next_number(facts: Sequence[Facts], at: int) -> int | None:
    numbers = (each.number for each in facts[at + 1 : at + FAR])
    return next((number.value for number in numbers if number), None)


def _may_be_cut(facts: Facts, kind: Kind) -> bool:
    is_clause = facts.number or facts.label or facts.lead
    return kind in (Kind.UNKNOWN, Kind.SUB_PARAGRAPH) and bool(is_clause)


def _goes_on(facts: Facts, kind: Kind) -> bool:
    return kind is Kind.UNKNOWN and not (facts.number or facts.opens_bold)
