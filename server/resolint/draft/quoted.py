"""A text that a clause quotes or introduces: it has an order and numbers of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resolint.model.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from resolint.model.facts import Facts

_PAIRS = {"“": "”", "「": "」", "『": "』", "‘": "’", '"': '"'}
# In paragraphs; no resolution quotes so many, and the bound keeps the work linear.
_LONGEST_QUOTATION = 100


def set_quoted_text_apart(facts: Sequence[Facts], kinds: list[Kind], places: range) -> None:
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
    """Return whether a paragraph leaves a quotation open."""
    if _PAIRS[opening] == opening:
        return text.count(opening) % 2 == 1
    return text.count(opening) > text.count(_PAIRS[opening])


def _shuts_quotation(facts: Facts, opening: str) -> bool:
    """Return whether a paragraph shuts a quotation, each of whose paragraphs a mark may open."""
    text, shut = facts.text.strip(), _PAIRS[opening]
    if not text.rstrip("；。，").endswith(shut):
        return False
    if shut == opening:
        return text.count(shut) > text.startswith(opening)
    return text.count(shut) >= text.count(opening)


def _introduces(facts: Sequence[Facts], kinds: Sequence[Kind], at: int, places: range) -> bool:
    """Return whether a text of another kind than its own items follows the colon of a clause."""
    each = facts[at]
    following = at + 1
    if following >= places.stop:
        return False
    language = each.language
    names_it = any(word in each.text for word in language.introduces)
    if not names_it and not language.first_article.match(facts[following].text):
        return False
    if each.lead is None or each.lead.entry.phrase not in language.introducing_verbs:
        return False
    return kinds[following] is not Kind.SUB_PARAGRAPH
