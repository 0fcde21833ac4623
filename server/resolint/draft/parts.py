"""Preamble and operative part told apart, also in a draft whose paragraphs have faults.

Each clause speaks for one part or the other by its number, its bold lead, its closing mark and
its verb, and the border is put where the clauses before and after it agree best.
So one fault in a clause does not move it, and a rule can say what the fault is.
Where too little speaks for what a clause is taken for, it is in doubt.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from resolint.draft.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from resolint.draft.model import Facts

_CLOSES_ITEM = ("；", "。", "：", ";")
_CLOSING = {"，": -1, ",": -1, "；": 1, ";": 1, "。": 2, ".": 2}
# Two features of the other part leave a doubt; a paragraph moved as a whole has three.
_OUT_OF_PLACE = 3
# So many of number, bold, closing mark and verb must speak for a clause, and fewer against it.
_CERTAIN = 2
_QUOTES_AND_TABLES = ("“", '"', "「", "|")
# A quotation, and what goes on behind the items.
_NO_ITEM = (*_QUOTES_AND_TABLES, "并", "以及", "但", "同时", "此外")
_INTRODUCING_VERBS = ("通过", "建议", "核可", "批准", "认可", "核准", "宣布", "决定")
_INTRODUCES = ("下列", "以下", "如下")
_WORDS = re.compile("[\u3400-\u9fff]")
_NUMBER_ALONE = re.compile(r"[\s\d.．、]+")
_SHUTS_QUOTATION = ("”", "”；", "”。", "”，", "」", "」；", "」。")
_NESTED = ("    ", "\t", "   ")


def tell_parts(
    facts: Sequence[Facts], kinds: list[Kind], places: range, *, excerpt: bool
) -> set[int]:
    """Set the kind of every unknown paragraph among ``places``, as far as it can be told.

    Return the places of those that are in doubt.
    """
    _set_quoted_text_apart(facts, kinds, places)
    doubtful = _set_items_apart(facts, kinds, places) | _lettered(facts, kinds, places)
    clauses = [at for at in places if kinds[at] is Kind.UNKNOWN and _is_clause(facts[at], excerpt)]
    if not excerpt or any(_shows_resolution(facts[at]) for at in clauses):
        votes = _votes(facts, kinds, places, clauses)
        border = _border(votes)
        for place, (at, vote) in enumerate(zip(clauses, votes, strict=True)):
            kinds[at] = _kind(facts[at], sum(vote), in_operative_part=place >= border)
            if not _is_certain(vote, kinds[at] is Kind.PREAMBULAR):
                doubtful.add(at)
        for at in places:
            if kinds[at] is Kind.UNKNOWN and not facts[at].closing_mark and not excerpt:
                is_number = _NUMBER_ALONE.fullmatch(facts[at].text)
                kinds[at] = Kind.UNKNOWN if is_number else Kind.HEADING
    return doubtful


def _set_items_apart(facts: Sequence[Facts], kinds: list[Kind], places: range) -> set[int]:
    """Make sub-paragraphs of what stands without a number behind a numbered clause with a colon.

    Word numbers items by itself, and their labels are lost where the text is copied.
    """
    found: set[int] = set()
    if not any(facts[at].closing_mark == "：" for at in places):
        return found
    numbered = any(facts[at].number for at in places if kinds[at] is Kind.UNKNOWN)
    announced = False
    for at in places:
        each = facts[at]
        marked = each.number or each.stray or any(map(_WORDS.search, _in_bold(each)))
        if kinds[at] is Kind.UNKNOWN and announced and not marked:
            # Without any numbers, a verb may begin the next paragraph.
            is_item = each.closing_mark in _CLOSES_ITEM and (numbered or not each.lead)
            announced = is_item and not each.text.lstrip().startswith(_NO_ITEM)
            if announced:
                kinds[at] = Kind.SUB_PARAGRAPH
                found.add(at)
                continue
        if kinds[at] is Kind.UNKNOWN:
            announced = each.closing_mark == "：" and (not numbered or bool(each.number))
        elif kinds[at] not in (Kind.NOTE, Kind.FURNITURE, Kind.SUB_PARAGRAPH):
            announced = False
    return found


def _lettered(facts: Sequence[Facts], kinds: Sequence[Kind], places: range) -> set[int]:
    """Return what has labels where no paragraph could hold it: (a) may stand for 1. throughout."""
    if any(facts[at].number or facts[at].closing_mark == "：" for at in places):
        return set()
    return {at for at in places if kinds[at] is Kind.SUB_PARAGRAPH}


def _in_bold(facts: Facts) -> Iterator[str]:
    return (bold.inner.of(facts.text) for bold in facts.bolds)


def _is_quoted(facts: Facts) -> bool:
    return facts.text.lstrip().startswith(_QUOTES_AND_TABLES)


def _is_clause(facts: Facts, excerpt: bool) -> bool:  # noqa: FBT001
    if _is_quoted(facts) or (facts.number and facts.text.startswith(_NESTED) and not facts.lead):
        return False
    if excerpt:
        return facts.lead is not None or bool(facts.number and facts.opens_bold)
    return bool(facts.number or facts.lead or facts.closing_mark or facts.opens_bold)


def _shows_resolution(facts: Facts) -> bool:
    """Tell a clause from the prose of any other file, which may begin with such a verb too."""
    return bool(facts.number or facts.opens_bold or facts.closing_mark in ("，", "；"))


def _kind(facts: Facts, vote: int, *, in_operative_part: bool) -> Kind:
    marked = facts.number or facts.opens_bold or facts.stray
    if not in_operative_part:
        if not marked and not facts.closing_mark and facts.lead and not facts.lead.entry.seen:
            return Kind.HEADING
        return Kind.OPERATIVE if vote >= _OUT_OF_PLACE else Kind.PREAMBULAR
    if not marked and not facts.closing_mark:
        return Kind.HEADING
    if vote <= -_OUT_OF_PLACE:
        return Kind.PREAMBULAR if facts.lead else Kind.UNKNOWN
    return Kind.OPERATIVE if marked or facts.lead else Kind.UNKNOWN


# How strongly number, bold, verb and closing mark of a clause speak for the operative part, below 0
# for the preamble; and, last, that it is the last clause and looks like one.
_Vote = tuple[int, int, int, int, int]


@cache
def _is_certain(vote: _Vote, preambular: bool) -> bool:  # noqa: FBT001
    """Tell whether enough features speak for the part that a clause is taken for."""
    features = [-each if preambular else each for each in vote[:-1]]
    speak_for = sum(each > 0 for each in features)
    return speak_for >= _CERTAIN and speak_for > sum(each < 0 for each in features)


def _votes(
    facts: Sequence[Facts], kinds: Sequence[Kind], places: range, clauses: Sequence[int]
) -> list[_Vote]:
    """Return how strongly each clause speaks for the operative part, below 0 for the preamble."""
    numbered = any(facts[at].number for at in clauses)
    uses_bold = any(facts[at].opens_bold and (facts[at].number or not numbered) for at in clauses)
    # Where every clause has bold and none a number, bold tells nothing.
    bold_tells = numbered or not all(facts[at].opens_bold for at in clauses)
    numbers = [number.value for at in clauses if (number := facts[at].number)]
    first_is_missing = bool(numbers) and numbers[0] == 2  # noqa: PLR2004
    votes = []
    following: int | None = None
    for place in range(len(clauses) - 1, -1, -1):
        clause = facts[clauses[place]]
        last = place + 1 == len(clauses)
        end = places.stop if last else clauses[place + 1]
        closing = _closing(facts, kinds, range(clauses[place], end), last=last)
        votes.append(
            (
                _by_number(clause, following, first_is_missing=first_is_missing) * numbered,
                *_by_itself(clause, uses_bold, bold_tells),
                _CLOSING.get(closing, 0),
                int(last and (closing == "。" or clause.opens_bold)),
            )
        )
        following = clause.number.value if clause.number else following
    return votes[::-1]


def _closing(facts: Sequence[Facts], kinds: Sequence[Kind], places: range, *, last: bool) -> str:
    """Return the mark that closes a clause, with its items where it has some."""
    items = [at for at in places if kinds[at] is Kind.SUB_PARAGRAPH]
    mark = facts[items[-1] if items else places.start].closing_mark
    # A last clause that ends in a colon introduces a text that is quoted.
    return "。" if last and mark == "：" else mark


def _by_number(clause: Facts, following: int | None, *, first_is_missing: bool) -> int:
    if clause.number is None:
        lost = first_is_missing and following == 2 and clause.closing_mark in ("；", ";")  # noqa: PLR2004
        return 0 if lost else -2
    restarts = following is not None and following <= clause.number.value
    if restarts and not clause.opens_bold and clause.closing_mark in ("，", ","):
        return 0
    return 2


@lru_cache(maxsize=16_384)
def _by_itself(clause: Facts, uses_bold: bool, bold_tells: bool) -> tuple[int, int]:  # noqa: FBT001
    """Return how a clause votes by its bold and by its verb."""
    bold = (2 if clause.opens_bold or clause.stray else -uses_bold) * bold_tells
    if clause.lead is None:
        return bold, 0
    entry = clause.lead.entry
    return bold, bool(entry.operative) - bool(entry.preambular)


def _border(votes: Sequence[_Vote]) -> int:
    """Return how many clauses come before the operative part, the most where votes are even."""
    sums = list(accumulate(map(sum, votes), initial=0))
    lowest = min(sums)
    return len(sums) - 1 - sums[::-1].index(lowest)


def _set_quoted_text_apart(facts: Sequence[Facts], kinds: list[Kind], places: range) -> None:
    """Make an annex of a text that a clause quotes or introduces (通过下列宣言：).

    It has an order and numbers of its own.
    In quotation marks, which may open each of its paragraphs, it goes to the mark that shuts it;
    else up to the paragraph that follows by its number.
    """
    number: int | None = None
    quoted = False
    for at in places:
        each = facts[at]
        if quoted and kinds[at] in (Kind.UNKNOWN, Kind.SUB_PARAGRAPH):
            kinds[at] = Kind.ANNEX
            quoted = not _shuts_quotation(each)
            continue
        follows = each.number and each.number.value == (number or 0) + 1
        if number is not None and follows and _resumes(facts, at, places):
            number = None
        if number is not None and kinds[at] is not Kind.CLOSING_LINE:
            kinds[at] = Kind.NOTE if each.note else Kind.ANNEX
        elif each.closing_mark != "：":
            continue
        elif _quotes(facts, kinds, at, places):
            quoted = True
        elif _introduces(facts, kinds, at, places):
            number = each.number.value if each.number else 0


def _resumes(facts: Sequence[Facts], at: int, places: range) -> bool:
    """Tell an operative paragraph from one of the text that was introduced, by its bold verb."""
    if facts[at].opens_bold:
        return True
    return facts[at].lead is not None and not any(facts[each].opens_bold for each in places)


def _quotes(facts: Sequence[Facts], kinds: Sequence[Kind], at: int, places: range) -> bool:
    """Tell whether a quotation of several paragraphs follows a colon, each opened by a mark."""
    if at + 1 >= places.stop or kinds[at + 1] is not Kind.UNKNOWN:
        return False
    following = facts[at + 1]
    return following.text.lstrip().startswith("“") and not _shuts_quotation(following)


def _shuts_quotation(facts: Facts) -> bool:
    end = facts.text.rstrip()[-3:]
    return end.endswith(_SHUTS_QUOTATION) and facts.text.count("”") >= facts.text.count("“")


def _introduces(facts: Sequence[Facts], kinds: Sequence[Kind], at: int, places: range) -> bool:
    """Tell whether a text of another kind than its own items follows the colon of a clause."""
    each = facts[at]
    if not any(word in each.text for word in _INTRODUCES):
        return False
    if each.lead is None or each.lead.entry.phrase not in _INTRODUCING_VERBS:
        return False
    following = at + 1
    return following < places.stop and kinds[following] is not Kind.SUB_PARAGRAPH
