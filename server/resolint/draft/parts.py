"""Preamble and operative part told apart, also in a draft whose paragraphs have faults.

Each paragraph speaks for one part or the other by its number, its bold lead, its closing mark and
its verb, and the border is put where the paragraphs before and after it agree best.
So one fault in a paragraph does not move it, and a rule can say what the fault is.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from resolint.draft.model import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from resolint.draft.model import Facts

_CLOSING = {"，": -1, ",": -1, "；": 1, ";": 1, "。": 2, ".": 2}
# Two features of the other part leave a doubt; a paragraph moved as a whole has three.
_OUT_OF_PLACE = 3
_SHORTEST_CLAUSE = 12


def tell_parts(facts: Sequence[Facts], kinds: list[Kind], places: range, *, excerpt: bool) -> None:
    """Set the kind of every unknown paragraph among ``places`` that is a clause."""
    clauses = [at for at in places if kinds[at] is Kind.UNKNOWN and _is_clause(facts[at], excerpt)]
    if excerpt and not any(_shows_resolution(facts[at]) for at in clauses):
        return
    votes = _votes([facts[at] for at in clauses])
    border = _border(votes)
    for place, (at, vote) in enumerate(zip(clauses, votes, strict=True)):
        operative = vote > -_OUT_OF_PLACE if place >= border else vote >= _OUT_OF_PLACE
        if operative and not _can_be_operative(facts[at]):
            continue
        kinds[at] = Kind.OPERATIVE if operative else Kind.PREAMBULAR


def _is_clause(facts: Facts, excerpt: bool) -> bool:  # noqa: FBT001
    if excerpt:
        return facts.lead is not None
    if facts.number or facts.lead or facts.closing_mark or facts.opens_bold:
        return True
    return len(facts.text) > _SHORTEST_CLAUSE


def _shows_resolution(facts: Facts) -> bool:
    """Tell a clause from the prose of any other file, which may begin with such a verb too."""
    return bool(facts.number or facts.opens_bold or facts.closing_mark in ("，", "；"))


def _can_be_operative(facts: Facts) -> bool:
    return bool(facts.number or facts.lead or facts.opens_bold or facts.stray)


def _votes(clauses: Sequence[Facts]) -> list[int]:
    """Return how strongly each clause speaks for the operative part, below 0 for the preamble."""
    uses_bold = any(clause.number and clause.opens_bold for clause in clauses)
    numbers = [clause.number.value for clause in clauses if clause.number]
    first_is_missing = bool(numbers) and numbers[0] == 2  # noqa: PLR2004
    votes = []
    following: int | None = None
    for clause in reversed(clauses):
        votes.append(
            _by_number(clause, following, first_is_missing=first_is_missing)
            + _by_bold(clause, uses_bold=uses_bold)
            + _CLOSING.get(clause.closing_mark, 0)
            + _by_verb(clause)
        )
        following = clause.number.value if clause.number else following
    return votes[::-1]


def _by_number(clause: Facts, following: int | None, *, first_is_missing: bool) -> int:
    if clause.number is None:
        lost = first_is_missing and following == 2 and clause.closing_mark in ("；", ";")  # noqa: PLR2004
        return 0 if lost else -2
    restarts = following is not None and following <= clause.number.value
    if restarts and not clause.opens_bold and clause.closing_mark in ("，", ","):
        return 0
    return 2


def _by_bold(clause: Facts, *, uses_bold: bool) -> int:
    if clause.opens_bold or clause.stray:
        return 2
    return -1 if uses_bold else 0


def _by_verb(clause: Facts) -> int:
    if clause.lead is None:
        return 0
    entry = clause.lead.entry
    return bool(entry.operative and not entry.preambular) - bool(
        entry.preambular and not entry.operative
    )


def _border(votes: Sequence[int]) -> int:
    """Return how many clauses come before the operative part, the most where votes are even."""
    sums = list(accumulate(votes, initial=0))
    lowest = min(sums)
    return len(sums) - 1 - sums[::-1].index(lowest)
