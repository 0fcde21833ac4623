"""Preamble and operative part told apart, also in a draft whose paragraphs have faults.

Each clause speaks for one part or the other by its number, its bold lead, its closing mark and
its verb, and the border is put where the clauses before and after it agree best.
So one fault in a clause does not move it, and a rule can say what the fault is.
Where too little speaks for what a clause is taken for, it is in doubt.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING

from resolint.draft.excerpt import shows_resolution
from resolint.draft.model import Kind
from resolint.draft.pages import cut_by_pages
from resolint.draft.part_names import names_operative_part, names_part
from resolint.draft.zh import bare_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from resolint.draft.model import Facts

_CLOSES_ITEM = ("；", "。", "：", ";")
_CLOSING = {"，": -1, ",": -1, "；": 1, ";": 1, "。": 2, ".": 2}
# Two features of the other part leave a doubt; a paragraph moved as a whole has three.
_OUT_OF_PLACE = 3
# So many of number, bold, closing mark and verb must speak for a clause, and fewer against it.
_CERTAIN = 2
_QUOTES_AND_TABLES = ("“", '"', "「", "『", "‘", "|")
_COMMAS = ("，", ",")
_CLOSES_OPERATIVE = ("；", ";", "。")
# A quotation, a note whose mark is a bare digit, and what goes on behind the items.
_NO_ITEM = re.compile(
    r"\s*(?:[“\"「『‘|]|\d{1,2}[ \t\u3000]{1,4}(?:[A-Z]/|[《第见同]|联合国，)|并|以及|但|同时|此外)"
)
_INTRODUCING_VERBS = ("通过", "建议", "核可", "批准", "认可", "核准", "宣布", "决定")
_INTRODUCES = ("下列", "以下", "如下")
_FIRST_ARTICLE = re.compile(r"[\s#*_]{0,8}(?:第[一1](?:条|章|部分|编)|序言|前言|原则一)")
_NO_HEADING = (*_QUOTES_AND_TABLES, ">", "(", "（", "[", "［", "〔", "【")
_CHINESE = re.compile("[\u3400-\u9fff]")
_PAIRS = {"“": "”", "「": "」", "『": "』", "‘": "’", '"': '"'}
# In paragraphs; no resolution quotes so many, and the bound keeps the work linear.
_LONGEST_QUOTATION = 100
_NO_ITEM_TEXT = re.compile(r"\d{0,3}\s{0,4}[.．、]\s{0,4}(?:\*\*|\ue000)|[\W_]{0,20}\Z")
_LONGEST_HEADING = 20
_MAY_BE_HEADINGS = (Kind.UNKNOWN, Kind.HEADING)
_TO_BE_TOLD = (*_MAY_BE_HEADINGS, Kind.SUB_PARAGRAPH)
_FEWEST_ITEMS = 2
_NESTED = ("    ", "\t", "   ")


def tell_parts(
    facts: Sequence[Facts], kinds: list[Kind], places: range, *, excerpt: bool
) -> set[int]:
    """Set the kind of every unknown paragraph among ``places``, as far as it can be told.

    Return the places of those that are in doubt.
    """
    if not any(kinds[at] in _TO_BE_TOLD for at in places):
        return set()
    lines = [at for at in places if kinds[at] in _MAY_BE_HEADINGS and _may_head(facts[at])]
    _set_headings_apart(facts, kinds, [at for at in lines if at + 1 < places.stop])
    _set_quoted_text_apart(facts, kinds, places)
    doubtful = _set_items_apart(facts, kinds, places)
    if items := [at for at in places if kinds[at] is Kind.SUB_PARAGRAPH]:
        doubtful |= _lettered(facts, items, places)
        if not excerpt:
            _set_labelled_clauses_apart(facts, kinds, places)
            items = [at for at in items if kinds[at] is Kind.SUB_PARAGRAPH]
        doubtful |= _stray_items(facts, kinds, items)
    unmarked = [at for at in places if not facts[at].closing_mark]
    cuts = list(cut_by_pages(facts, kinds, unmarked, places.stop))
    # What has a phrase of the preamble may be a paragraph, and the one before lack its mark.
    rests = {rest for before, rest in cuts if facts[before].number or not facts[rest].lead}
    doubtful.update(before for before, _ in cuts)
    clauses = [
        at
        for at in places
        if kinds[at] is Kind.UNKNOWN and at not in rests and _is_clause(facts[at], excerpt)
    ]
    if not excerpt or shows_resolution(facts, clauses):
        named = next((at for at in lines if names_operative_part(facts[at].text)), None)
        votes = _votes(facts, kinds, places, clauses, named)
        border = _border(votes)
        numbered = any(facts[at].number for at in clauses)
        for place, (at, vote) in enumerate(zip(clauses, votes, strict=True)):
            each = facts[at]
            kinds[at] = _kind(each, sum(vote), in_operative_part=place >= border)
            is_preambular = kinds[at] is Kind.PREAMBULAR
            lacks = (each.lead if is_preambular else each.number) is None
            # Behind paragraphs without numbers, one that counts on is hardly one too many.
            counts_on = is_preambular and vote[0] > 0 and not facts[clauses[0]].number
            is_bare = lacks and _is_bare(each, numbered)
            is_certain = _is_certain(vote, is_preambular) and not counts_on
            if is_bare or _is_cut_off(each) or not is_certain:
                doubtful.add(at)
        doubtful |= _items_of_preamble(facts, kinds, clauses)
        if _begins_again(facts, clauses):
            doubtful |= _unannounced(facts, clauses) | _nested(facts, clauses)
        if _numbers_preamble(facts, clauses):
            doubtful.update(clauses)
        for at in unmarked if not excerpt else ():
            if kinds[at] is Kind.UNKNOWN:
                kinds[at] = Kind.UNKNOWN if _is_no_heading(facts[at]) else Kind.HEADING
    return doubtful


def _set_labelled_clauses_apart(facts: Sequence[Facts], kinds: list[Kind], places: range) -> None:
    """Make clauses of what has a label in the preamble, and all that a preambular paragraph has."""
    announced = False
    for at in places:
        each = facts[at]
        if kinds[at] is Kind.UNKNOWN:
            if _is_marked(each):
                return
            introduces = any(word in each.text for word in _INTRODUCES)
            announced = introduces or each.closing_mark not in _COMMAS
        elif kinds[at] is Kind.SUB_PARAGRAPH and not announced and _is_preambular(each):
            kinds[at] = Kind.UNKNOWN


def _is_preambular(facts: Facts) -> bool:
    return bool(facts.lead and facts.lead.entry.preambular) and facts.closing_mark in _COMMAS


def _stray_items(facts: Sequence[Facts], kinds: Sequence[Kind], items: Sequence[int]) -> set[int]:
    """Return the items (1) or (a) 8. that no colon announces, and those behind a full stop."""
    found: set[int] = set()
    item = Kind.SUB_PARAGRAPH
    for at in items:
        label = facts[at].label
        above = facts[at - 1].closing_mark
        goes_on = at - 1 in found or kinds[at - 1] is not item
        is_odd = above == "。" or (label and label.value.isdecimal()) or _lacks_text(facts[at])
        if label and goes_on and above != "：" and is_odd:
            found.add(at)
    return found


def _lacks_text(facts: Facts) -> bool:
    """Tell an item that goes on as a paragraph does, (a) 8. **请**, and one without a word."""
    return _NO_ITEM_TEXT.match(facts.text, facts.body.start) is not None


def _set_headings_apart(facts: Sequence[Facts], kinds: list[Kind], lines: Sequence[int]) -> None:
    """Make headings of short lines with a colon before a clause, such as 执行部分：."""
    for at in lines:
        each = facts[at]
        if each.closing_mark not in ("：", ":") or each.number:
            continue
        is_short = len(bare_line(each.text)) <= _LONGEST_HEADING
        if names_part(each.text) or (is_short and _begins(facts[at + 1], kinds[at + 1])):
            kinds[at] = Kind.HEADING


def _may_head(facts: Facts) -> bool:
    """Tell a line without a verb, or with nothing but one and a colon (决定：)."""
    if facts.lead is None:
        return True
    return facts.closing_mark == "：" and not facts.body.of(facts.text)[
        facts.lead.span.end - facts.body.start : -1
    ].strip("*_\ue000\ue001")


def _begins(facts: Facts, kind: Kind) -> bool:
    """Tell a clause by its number, its bold or its preambular phrase; an item may have a verb."""
    if kind is not Kind.UNKNOWN or facts.number or facts.opens_bold:
        return kind is Kind.UNKNOWN
    return _is_preambular(facts)


def _set_items_apart(facts: Sequence[Facts], kinds: list[Kind], places: range) -> set[int]:
    """Make sub-paragraphs of what stands without a number behind a numbered clause with a colon.

    Word numbers items by itself, and their labels are lost where the text is copied.
    """
    found: set[int] = set()
    if not any(facts[at].closing_mark == "：" for at in places):
        return found
    unknown = [facts[at] for at in places if kinds[at] is Kind.UNKNOWN]
    numbered = any(each.number for each in unknown)
    marks_paragraphs = numbered or any(each.opens_bold for each in unknown)
    announced = False
    for at in places:
        each = facts[at]
        marked = each.number or each.stray or any(map(_CHINESE.search, _in_bold(each)))
        if kinds[at] is Kind.UNKNOWN and announced and not marked:
            # Without any numbers or bold, a verb may begin the next paragraph.
            is_item = each.closing_mark in _CLOSES_ITEM and (marks_paragraphs or not each.lead)
            announced = is_item and not _NO_ITEM.match(each.text)
            if announced:
                kinds[at] = Kind.SUB_PARAGRAPH
                found.add(at)
                continue
        if kinds[at] is Kind.UNKNOWN:
            announced = each.closing_mark == "：" and (not numbered or bool(each.number))
        elif kinds[at] not in (Kind.NOTE, Kind.FURNITURE, Kind.SUB_PARAGRAPH):
            announced = False
    return found


def _lettered(facts: Sequence[Facts], items: Sequence[int], places: range) -> set[int]:
    """Return what has labels where no paragraph could hold it: (a) may stand for 1. throughout."""
    for at in places:
        if facts[at].number or facts[at].closing_mark == "：":
            return set()
    return set(items)


def _in_bold(facts: Facts) -> Iterator[str]:
    return (bold.inner.of(facts.text) for bold in facts.bolds)


def _is_no_heading(facts: Facts) -> bool:
    """Tell a quotation, a row of a table, a note in brackets, and what is not in Chinese."""
    return facts.text.lstrip().startswith(_NO_HEADING) or not _CHINESE.search(facts.text)


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
    return bool(is_closed) and _CHINESE.search(facts.text) is not None


def _is_cut_off(facts: Facts) -> bool:
    """Tell what a blank line parts from the verb: 3. **又, which neither verb nor mark ends."""
    return bool(facts.stray) and facts.lead is None and not facts.closing_mark


def _is_marked(facts: Facts) -> bool:
    """Tell a clause that has a number or bold as an operative paragraph has."""
    return bool(facts.number or facts.opens_bold or facts.stray)


def _is_bare(clause: Facts, numbered: bool) -> bool:  # noqa: FBT001
    """Tell a clause that has nothing of its own part: no number or bold, no phrase or comma."""
    if clause.lead is None:
        return clause.closing_mark not in _COMMAS and not _is_marked(clause)
    return numbered and not _is_marked(clause)


def _items_of_preamble(
    facts: Sequence[Facts], kinds: Sequence[Kind], clauses: Sequence[int]
) -> set[int]:
    """Return what has a number in the preamble, if something of it has no phrase of its own."""
    numbered = {at for at in clauses if kinds[at] is Kind.PREAMBULAR and facts[at].number}
    return set() if all(facts[at].lead for at in numbered) else numbered


def _begins_again(facts: Sequence[Facts], clauses: Sequence[int]) -> bool:
    """Tell whether several clauses have the number 1."""
    numbers = (facts[at].number for at in clauses)
    return sum(number is not None and number.value == 1 for number in numbers) > 1


def _unannounced(facts: Sequence[Facts], clauses: Sequence[int]) -> set[int]:
    """Return the numbers without a verb from which 1 begins anew: items whose colon was lost."""
    found: set[int] = set()
    items: list[int] = []
    for at in clauses:
        each = facts[at]
        if each.number and each.number.value == 1:
            found.update(items)
            items = []
        if each.number and not (each.lead or each.opens_bold):
            items.append(at)
    return found


def _nested(facts: Sequence[Facts], clauses: Sequence[int]) -> set[int]:
    """Return the numbers 1, 2 behind which the number above them goes on: items, or notes."""
    numbered = [at for at in clauses if facts[at].number]
    values = [number.value for at in numbered if (number := facts[at].number)]
    found: set[int] = set()
    for first, above in enumerate(values[:-1], 1):
        last = first
        while last < len(values) and values[last] == last - first + 1:
            last += 1
            if last - first >= _FEWEST_ITEMS and values[last : last + 1] == [above + 1]:
                found.update(at for at in numbered[first:last] if not facts[at].opens_bold)
    return found


def _kind(facts: Facts, vote: int, *, in_operative_part: bool) -> Kind:
    marked = _is_marked(facts)
    if not in_operative_part:
        if not marked and not facts.closing_mark and facts.lead and not facts.lead.entry.seen:
            return Kind.HEADING
        return Kind.OPERATIVE if vote >= _OUT_OF_PLACE else Kind.PREAMBULAR
    if not marked and not facts.closing_mark:
        return Kind.HEADING
    if vote <= -_OUT_OF_PLACE:
        return Kind.PREAMBULAR if facts.lead else Kind.UNKNOWN
    return Kind.OPERATIVE if marked or facts.lead else Kind.UNKNOWN


# How strongly number, bold, verb, closing mark and a heading that names the part speak for the
# operative part, below 0 for the preamble; and, last, that it is the last clause and looks so.
_Vote = tuple[int, int, int, int, int, int]


@cache
def _is_certain(vote: _Vote, preambular: bool) -> bool:  # noqa: FBT001
    """Tell whether enough features speak for the part that a clause is taken for."""
    features = [-each if preambular else each for each in vote[:-1]]
    speak_for = sum(each > 0 for each in features)
    return speak_for >= _CERTAIN and speak_for > sum(each < 0 for each in features)


def _votes(
    facts: Sequence[Facts],
    kinds: Sequence[Kind],
    places: range,
    clauses: Sequence[int],
    named: int | None,
) -> list[_Vote]:
    """Return how strongly each clause speaks for the operative part, below 0 for the preamble.

    ``named`` is the place of a heading that names the operative part.
    """
    numbers = [number.value for at in clauses if (number := facts[at].number)]
    numbered = bool(numbers)
    numbers_tell = numbered and not _numbers_preamble(facts, clauses)
    uses_bold = any(facts[at].opens_bold and (facts[at].number or not numbered) for at in clauses)
    if not numbered:
        # Where most of what looks operative has no bold, it was lost, and the want tells nothing.
        bolds = sum(facts[at].opens_bold for at in clauses)
        uses_bold &= bolds * 2 >= sum(facts[at].closing_mark in _CLOSES_OPERATIVE for at in clauses)
    # Where every clause has bold and none a number, bold tells nothing.
    bold_tells = numbered or not all(facts[at].opens_bold for at in clauses)
    votes: list[_Vote] = []
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
                0 if named is None else _OUT_OF_PLACE * (1 if clauses[place] > named else -1),
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


def _numbers_preamble(facts: Sequence[Facts], clauses: Sequence[int]) -> bool:
    """Tell a text that numbers all its clauses, from the first of the preamble on."""
    if not clauses or not all(facts[at].number and not facts[at].opens_bold for at in clauses):
        return False
    first = facts[clauses[0]]
    return bool(first.lead and first.lead.entry.preambular) and first.closing_mark == "，"


def _closing(facts: Sequence[Facts], kinds: Sequence[Kind], places: range, *, last: bool) -> str:
    """Return the mark that closes a clause, with its items where it has some."""
    items = [at for at in places if kinds[at] is Kind.SUB_PARAGRAPH]
    mark = facts[items[-1] if items else places.start].closing_mark
    # A last clause that ends in a colon introduces a text that is quoted.
    return "。" if last and mark == "：" else mark


def _all_there(facts: Sequence[Facts], clauses: Sequence[int], numbers: Sequence[int]) -> bool:
    """Tell whether numbers run from 1 to the last clause, or none is there at all."""
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
    if restarts and not clause.opens_bold and clause.closing_mark in ("，", ","):
        return 0
    return 2


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
    quoted = ""
    for at in places:
        each = facts[at]
        if quoted and kinds[at] in (Kind.UNKNOWN, Kind.SUB_PARAGRAPH):
            kinds[at] = Kind.ANNEX
            quoted = "" if _shuts_quotation(each, quoted) else quoted
            continue
        follows = each.number and each.number.value == (number or 0) + 1
        if number is not None and follows and _resumes(facts, at, places):
            number = None
        if number is not None and kinds[at] is not Kind.CLOSING_LINE:
            kinds[at] = Kind.NOTE if each.note else Kind.ANNEX
        elif each.closing_mark != "：":
            continue
        elif opening := _quotes(facts, kinds, at, places):
            quoted = opening
        elif _introduces(facts, kinds, at, places):
            number = each.number.value if each.number else 0


def _resumes(facts: Sequence[Facts], at: int, places: range) -> bool:
    """Tell an operative paragraph from one of the text that was introduced, by its bold verb."""
    if facts[at].opens_bold:
        return True
    return facts[at].lead is not None and not any(facts[each].opens_bold for each in places)


def _quotes(facts: Sequence[Facts], kinds: Sequence[Kind], at: int, places: range) -> str:
    """Return the mark that opens a quotation of several paragraphs behind a colon, or nothing."""
    if at + 1 >= places.stop or kinds[at + 1] is not Kind.UNKNOWN:
        return ""
    text = facts[at + 1].text
    opening = text.lstrip()[:1]
    shut = _PAIRS.get(opening)
    if shut is None or not _opens(text, opening):
        return ""
    ends = range(at + 2, min(places.stop, at + _LONGEST_QUOTATION))
    return opening if any(_shuts_quotation(facts[end], opening) for end in ends) else ""


def _opens(text: str, opening: str) -> bool:
    """Tell whether a paragraph leaves a quotation open."""
    if _PAIRS[opening] == opening:
        return text.count(opening) % 2 == 1
    return text.count(opening) > text.count(_PAIRS[opening])


def _shuts_quotation(facts: Facts, opening: str) -> bool:
    """Tell whether a paragraph shuts a quotation, each of whose paragraphs a mark may open."""
    text, shut = facts.text.strip(), _PAIRS[opening]
    if not text.rstrip("；。，").endswith(shut):
        return False
    if shut == opening:
        return text.count(shut) > text.startswith(opening)
    return text.count(shut) >= text.count(opening)


def _introduces(facts: Sequence[Facts], kinds: Sequence[Kind], at: int, places: range) -> bool:
    """Tell whether a text of another kind than its own items follows the colon of a clause."""
    each = facts[at]
    following = at + 1
    if following >= places.stop:
        return False
    names_it = any(word in each.text for word in _INTRODUCES)
    if not names_it and not _FIRST_ARTICLE.match(facts[following].text):
        return False
    if each.lead is None or each.lead.entry.phrase not in _INTRODUCING_VERBS:
        return False
    return kinds[following] is not Kind.SUB_PARAGRAPH
