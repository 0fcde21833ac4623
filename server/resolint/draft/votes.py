"""How strongly each clause speaks for the operative part, or for the preamble.

It does so by its number, its bold lead, its closing mark and its verb.
"""

from __future__ import annotations

from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING

from resolint.model.facts import COMMAS, Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from resolint.model.facts import Facts

_CLOSING = {"，": -1, ",": -1, "；": 1, ";": 1, "。": 2, ".": 2}
# Two features of the other part leave a doubt; a paragraph moved as a whole has three.
OUT_OF_PLACE = 3
# So many of number, bold, closing mark and verb must speak for a clause, and fewer against it.
_CERTAIN = 2
_CLOSES_OPERATIVE = ("；", ";", "。")

# How strongly number, bold, verb, closing mark and a heading that names the part speak for the
# operative part, below 0 for the preamble; and, last, that it is the last clause and looks so.
Vote = tuple[int, int, int, int, int, int]


@cache
def is_certain(vote: Vote, preambular: bool) -> bool:  # noqa: FBT001
    """Return whether enough features speak for the part that a clause is taken for."""
    features = [-each if preambular else each for each in vote[:-1]]
    speak_for = sum(each > 0 for each in features)
    return speak_for >= _CERTAIN and speak_for > sum(each < 0 for each in features)


def votes_of(
    facts: Sequence[Facts],
    kinds: Sequence[Kind],
    places: range,
    clauses: Sequence[int],
    named: int | None,
) -> list[Vote]:
    """Return how strongly each clause speaks for the operative part, below 0 for the preamble.

    ``named`` is the place of a heading that names the operative part.
    """
    numbers = [number.value for at in clauses if (number := facts[at].number)]
    numbered = bool(numbers)
    numbers_tell = numbered and not numbers_preamble(facts, clauses)
    uses_bold = any(facts[at].opens_bold and (facts[at].number or not numbered) for at in clauses)
    if not numbered:
        # Where most of what looks operative has no bold, it was lost, and the want tells nothing.
        bolds = sum(facts[at].opens_bold for at in clauses)
        uses_bold &= bolds * 2 >= sum(facts[at].closing_mark in _CLOSES_OPERATIVE for at in clauses)
    # Where every clause has bold and none a number, bold tells nothing.
    bold_tells = numbered or not all(facts[at].opens_bold for at in clauses)
    votes: list[Vote] = []
    following: int | None = None
    for place in range(len(clauses) - 1, -1, -1):
        clause = facts[clauses[place]]
        last = place + 1 == len(clauses)
        end = places.stop if last else clauses[place + 1]
        closing = _closing(facts, kinds, range(clauses[place], end), last=last)
        votes.append(
            (
                _by_number(clause, following) * numbers_tell,
                *_by_itself(clause, uses_bold, bold_tells),
                _CLOSING.get(closing, 0),
                0 if named is None else OUT_OF_PLACE * (1 if clauses[place] > named else -1),
                int(last and (closing == "。" or clause.opens_bold)),
            )
        )
        following = clause.number.value if clause.number else following
    votes.reverse()
    if not _all_there(facts, clauses, numbers):
        for place in _unnumbered(facts, clauses):
            _, bold, verb, mark, heading, at_end = votes[place]
            votes[place] = (0, max(bold, 0), verb, mark, heading, at_end)
    return votes


def numbers_preamble(facts: Sequence[Facts], clauses: Sequence[int]) -> bool:
    """Tell a text that numbers all its clauses, from the first of the preamble on."""
    if not clauses or not all(facts[at].number and not facts[at].opens_bold for at in clauses):
        return False
    first = facts[clauses[0]]
    return bool(first.lead and first.lead.entry.preambular) and first.closing_mark == "，"


def _closing(facts: Sequence[Facts], kinds: Sequence[Kind], places: range, *, last: bool) -> str:
    """Return the mark that closes a clause, with its items where it has some."""
    item = Kind.SUB_PARAGRAPH
    items = [at for at in places if kinds[at] is item] if len(places) > 1 else ()
    mark = facts[items[-1] if items else places.start].closing_mark
    # A last clause that ends in a colon introduces a text that is quoted.
    return "。" if last and mark == "：" else mark


def _all_there(facts: Sequence[Facts], clauses: Sequence[int], numbers: Sequence[int]) -> bool:
    """Return whether numbers run from 1 to the last clause, or none is there at all."""
    if not numbers:
        return True
    first = facts[clauses[-len(numbers)]].number
    return first is not None and first.value == 1 and numbers[-1] == len(numbers)


def _unnumbered(facts: Sequence[Facts], clauses: Sequence[int]) -> set[int]:
    """Return which clauses may have lost their numbers, with bold: between 1 and 4, and behind."""
    found: set[int] = set()
    value, last = 0, -1
    for place, at in enumerate(clauses):
        if number := facts[at].number:
            first = max(last + 1, place - (number.value - value - 1))
            found.update(range(first, place))
            value, last = number.value, place
    found.update(range(last + 1, len(clauses)))
    return {place for place in found if facts[clauses[place]].closing_mark in _CLOSES_OPERATIVE}


def _by_number(clause: Facts, following: int | None) -> int:
    if clause.number is None:
        return -2
    restarts = following is not None and following <= clause.number.value
    if restarts and not clause.opens_bold and clause.closing_mark in COMMAS:
        return 0
    return 2


def _by_itself(clause: Facts, uses_bold: bool, bold_tells: bool) -> tuple[int, int]:  # noqa: FBT001
    """Return how a clause votes by its bold and by its verb."""
    bold = (2 if clause.opens_bold or clause.stray else -uses_bold) * bold_tells
    if clause.lead is None:
        return bold, 0
    entry = clause.lead.entry
    return bold, bool(entry.operative) - bool(entry.preambular)


def border_of(votes: Sequence[Vote]) -> int:
    """Return how many clauses come before the operative part, the most where votes are even."""
    sums = list(accumulate(map(sum, votes), initial=0))
    lowest = min(sums)
    return len(sums) - 1 - sums[::-1].index(lowest)


def is_marked(facts: Facts) -> bool:
    """Return whether it is a clause that has a number or bold as an operative paragraph has."""
    return bool(facts.number or facts.opens_bold or facts.stray)
