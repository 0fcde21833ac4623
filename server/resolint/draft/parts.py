"""Preamble and operative part distinguished, also in a draft whose paragraphs have faults.

Each clause speaks for one part or the other by its number, its bold lead, its closing mark and
its verb, and the border is put where the clauses before and after it agree best.
So one fault in a clause does not move it, and a rule can say what the fault is.
Where too little speaks for what a clause is taken for, it is in doubt.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from resolint.draft.excerpt import is_proven, shows_resolution
from resolint.draft.items import is_preambular, may_be_items, set_items_apart
from resolint.draft.pages import cut_by_pages
from resolint.draft.quoted import set_quoted_text_apart
from resolint.draft.votes import (
    OUT_OF_PLACE,
    border_of,
    is_certain,
    is_marked,
    numbers_preamble,
    votes_of,
)
from resolint.language.notations import SOURCE
from resolint.model.facts import COMMAS, Kind
from resolint.reading.signs import CHINESE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from resolint.draft.votes import Vote
    from resolint.model.facts import Facts

_QUOTES_AND_TABLES = ("“", '"', "「", "『", "‘", "|")
_NO_HEADING = (*_QUOTES_AND_TABLES, ">", "(", "（", "[", "［", "〔", "【")
_LONGEST_HEADING = 20
# In Python 3.11 a member of an enumeration is slow to find.
_UNKNOWN, _PREAMBULAR, _OPERATIVE = Kind.UNKNOWN, Kind.PREAMBULAR, Kind.OPERATIVE
_SOURCE = re.compile(SOURCE)
_MAY_BE_HEADINGS = frozenset((_UNKNOWN, Kind.HEADING))
_TO_BE_TOLD = _MAY_BE_HEADINGS | {Kind.SUB_PARAGRAPH}
_NESTED = ("    ", "\t", "   ")


def tell_parts(
    facts: Sequence[Facts], kinds: list[Kind], places: range, *, excerpt: bool
) -> set[int]:
    """Set the kind of every unknown paragraph among ``places``, as far as it can be told.

    Return the places of those that are in doubt.
    """
    if _TO_BE_TOLD.isdisjoint(kinds[places.start : places.stop]):
        return set()
    lines = [at for at in places if kinds[at] in _MAY_BE_HEADINGS and _may_head(facts[at])]
    _set_headings_apart(facts, kinds, [at for at in lines if at + 1 < places.stop])
    set_quoted_text_apart(facts, kinds, places)
    doubtful = set_items_apart(facts, kinds, places, excerpt=excerpt)
    unmarked = [at for at in places if not facts[at].closing_mark]
    cuts = list(cut_by_pages(facts, kinds, unmarked, places.stop))
    # What has a phrase of the preamble may be a paragraph, and the one before lack its mark.
    rests = {rest for before, rest in cuts if facts[before].number or not facts[rest].lead}
    doubtful.update(before for before, _ in cuts)
    clauses = [
        at
        for at in places
        if kinds[at] is _UNKNOWN and at not in rests and _is_clause(facts[at], excerpt)
        if facts[at].lead or not facts[at].number or not _may_be_note(facts, at)
    ]
    if not excerpt or shows_resolution(facts, clauses):
        named = next(
            (at for at in lines if facts[at].language.names_operative_part(facts[at].text)), None
        )
        votes = votes_of(facts, kinds, places, clauses, named)
        doubtful |= _tell_clauses(facts, kinds, clauses, votes)
        doubtful |= may_be_items(facts, kinds, clauses)
        if numbers_preamble(facts, clauses) or (excerpt and not is_proven(facts, clauses)):
            doubtful.update(clauses)
        for at in unmarked if not excerpt else ():
            if kinds[at] is Kind.UNKNOWN:
                kinds[at] = Kind.UNKNOWN if _is_no_heading(facts[at]) else Kind.HEADING
    return doubtful


def _tell_clauses(
    facts: Sequence[Facts], kinds: list[Kind], clauses: Sequence[int], votes: Sequence[Vote]
) -> set[int]:
    """Set the kind of each clause by the votes; return the places of those in doubt."""
    doubtful: set[int] = set()
    border = border_of(votes)
    numbered = any(facts[at].number for at in clauses)
    for place, (at, vote) in enumerate(zip(clauses, votes, strict=True)):
        each = facts[at]
        kinds[at] = _kind(each, sum(vote), in_operative_part=place >= border)
        in_preamble = kinds[at] is _PREAMBULAR
        lacks = (each.lead if in_preamble else each.number) is None
        # Behind paragraphs without numbers, one that counts on is hardly one too many.
        counts_on = in_preamble and vote[0] > 0 and not facts[clauses[0]].number
        is_bare = lacks and _is_bare(each, numbered)
        if is_bare or counts_on or _is_cut_off(each) or not is_certain(vote, in_preamble):
            doubtful.add(at)
    return doubtful


def _set_headings_apart(facts: Sequence[Facts], kinds: list[Kind], lines: Sequence[int]) -> None:
    """Make headings of short lines with a colon before a clause, such as 执行部分：.

    So too of 1. 背景, where no number follows it, or 1 once more.
    """
    for at in lines:
        each = facts[at]
        if each.number and _is_numbered_heading(each, facts[at + 1]):
            kinds[at] = Kind.HEADING
        if each.closing_mark not in ("：", ":") or each.number:
            continue
        is_short = len(each.language.bare_line(each.text)) <= _LONGEST_HEADING
        if each.language.names_part(each.text) or (
            is_short and _begins(facts[at + 1], kinds[at + 1])
        ):
            kinds[at] = Kind.HEADING


def _is_numbered_heading(facts: Facts, following: Facts) -> bool:
    """Tell a short line with a number, but without verb, bold or mark, above a preamble or 1."""
    line = facts.language.bare_line(facts.text)
    if facts.opens_bold or facts.closing_mark or len(line) > _LONGEST_HEADING:
        return False
    if following.number:
        return following.number.value == 1
    return is_preambular(following)


def _may_head(facts: Facts) -> bool:
    """Return whether it is a line without a verb, or with nothing but one and a colon (决定：)."""
    if facts.lead is None:
        return True
    return facts.closing_mark == "：" and not facts.body.of(facts.text)[
        facts.lead.span.end - facts.body.start : -1
    ].strip("*_\ue000\ue001")


def _begins(facts: Facts, kind: Kind) -> bool:
    """Tell a clause by its number, its bold or its preambular phrase; an item may have a verb."""
    if kind is not Kind.UNKNOWN or facts.number or facts.opens_bold:
        return kind is Kind.UNKNOWN
    return is_preambular(facts)


def _is_no_heading(facts: Facts) -> bool:
    """Tell a quotation, a row of a table, a note in brackets, and what is not in Chinese."""
    return facts.text.lstrip().startswith(_NO_HEADING) or not CHINESE.search(facts.text)


def _is_quoted(facts: Facts) -> bool:
    return facts.text.lstrip().startswith(_QUOTES_AND_TABLES)


def _is_clause(facts: Facts, excerpt: bool) -> bool:  # noqa: FBT001
    if _is_quoted(facts) or (facts.number and facts.text.startswith(_NESTED) and not facts.lead):
        return False
    if facts.lead is not None:
        return True
    if excerpt:
        return bool(facts.number and facts.opens_bold)
    is_closed = facts.number or facts.closing_mark or facts.opens_bold
    return bool(is_closed) and CHINESE.search(facts.text) is not None


def _may_be_note(facts: Sequence[Facts], at: int) -> bool:
    """Return whether it is 2. A/68/212。 beside a note, whose number may not have been raised."""
    each = facts[at]
    if each.bolds or each.closing_mark != "。" or not _SOURCE.match(each.text, each.body.start):
        return False
    return any(near.note for near in facts[max(at - 1, 0) : at + 2])


def _is_cut_off(facts: Facts) -> bool:
    """Tell what a blank line parts from the verb: 3. **又, which neither verb nor mark ends."""
    return bool(facts.stray) and facts.lead is None and not facts.closing_mark


def _is_bare(clause: Facts, numbered: bool) -> bool:  # noqa: FBT001
    """Tell a clause that has nothing of its own part: no number or bold, no phrase or comma."""
    if clause.lead is None:
        return clause.closing_mark not in COMMAS and not is_marked(clause)
    return numbered and not is_marked(clause)


def _kind(facts: Facts, vote: int, *, in_operative_part: bool) -> Kind:
    marked = is_marked(facts)
    if not in_operative_part:
        if not marked and not facts.closing_mark and facts.lead and not facts.lead.entry.seen:
            return Kind.HEADING
        return _OPERATIVE if vote >= OUT_OF_PLACE else _PREAMBULAR
    if not marked and not facts.closing_mark:
        return Kind.HEADING
    if vote <= -OUT_OF_PLACE:
        return _PREAMBULAR if facts.lead else _UNKNOWN
    return _OPERATIVE if marked or facts.lead else _UNKNOWN
