"""Sub-paragraphs told from clauses, also where labels, numbers or a colon were lost."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from resolint.draft.votes import is_marked
from resolint.model.facts import COMMAS, Kind
from resolint.reading.signs import CHINESE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from resolint.model.facts import Facts

_CLOSES_ITEM = ("；", "。", "：", ";")
_NO_ITEM_TEXT = re.compile(r"\d{0,3}\s{0,4}[.．、]\s{0,4}(?:\*\*|\ue000)|[\W_]{0,20}\Z")
_FEWEST_ITEMS = 2


def set_items_apart(
    facts: Sequence[Facts], kinds: list[Kind], places: range, *, excerpt: bool
) -> set[int]:
    """Tell the items among ``places`` from clauses; return the places of those in doubt."""
    doubtful = _set_lost_items_apart(facts, kinds, places)
    if items := [at for at in places if kinds[at] is Kind.SUB_PARAGRAPH]:
        doubtful |= _lettered(facts, items, places)
        if not excerpt:
            _set_labelled_clauses_apart(facts, kinds, places)
            items = [at for at in items if kinds[at] is Kind.SUB_PARAGRAPH]
        doubtful |= _stray_items(facts, kinds, items)
    return doubtful


def may_be_items(facts: Sequence[Facts], kinds: Sequence[Kind], clauses: Sequence[int]) -> set[int]:
    """Return which clauses may be items, once it is told which part each stands in."""
    found = _items_of_preamble(facts, kinds, clauses)
    if _begins_again(facts, clauses):
        found |= _unannounced(facts, clauses) | _nested(facts, clauses)
    return found


def _set_labelled_clauses_apart(facts: Sequence[Facts], kinds: list[Kind], places: range) -> None:
    """Make clauses of what has a label in the preamble, and all that a preambular paragraph has."""
    announced = False
    for at in places:
        each = facts[at]
        if kinds[at] is Kind.UNKNOWN:
            if is_marked(each):
                return
            introduces = any(word in each.text for word in each.language.introduces)
            announced = introduces or each.closing_mark not in COMMAS
        elif kinds[at] is Kind.SUB_PARAGRAPH and not announced and is_preambular(each):
            kinds[at] = Kind.UNKNOWN


def is_preambular(facts: Facts) -> bool:
    """Return whether it is what opens and closes as a preambular paragraph does."""
    return bool(facts.lead and facts.lead.entry.preambular) and facts.closing_mark in COMMAS


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


def _set_lost_items_apart(facts: Sequence[Facts], kinds: list[Kind], places: range) -> set[int]:
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
        marked = each.number or each.stray or any(map(CHINESE.search, _in_bold(each)))
        if kinds[at] is Kind.UNKNOWN and announced and not marked:
            # Without any numbers or bold, a verb may begin the next paragraph.
            is_item = each.closing_mark in _CLOSES_ITEM and (marks_paragraphs or not each.lead)
            announced = is_item and not each.language.no_item.match(each.text)
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


def _items_of_preamble(
    facts: Sequence[Facts], kinds: Sequence[Kind], clauses: Sequence[int]
) -> set[int]:
    """Return what has a number in the preamble, if something of it has no phrase of its own."""
    numbered = {at for at in clauses if kinds[at] is Kind.PREAMBULAR and facts[at].number}
    return set() if all(facts[at].lead for at in numbered) else numbered


def _begins_again(facts: Sequence[Facts], clauses: Sequence[int]) -> bool:
    """Return whether several clauses have the number 1."""
    numbers = (facts[at].number for at in clauses)
    return sum(number is not None and number.value == 1 for number in numbers) > 1


def _unannounced(facts: Sequence[Facts], clauses: Sequence[int]) -> set[int]:
    """Return the numbers without a verb from which 1 begins again: items whose colon was lost."""
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
