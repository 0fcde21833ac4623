"""What stands behind a body that is closed: annexes without that name, notes, whom to ask.

A resolution ends with a full stop, so a title behind one opens another text,
unless what follows goes on with the numbers or has verbs as the paragraphs before have them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from resolint.draft.conference import HEADING_LINES
from resolint.model.facts import Facts, Form

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


_OF_MASTHEAD = (Form.SESSION, Form.AGENDA_ITEM, Form.ADOPTION, Form.TITLE, Form.DRAFT_LABEL)
_LONGEST_TITLE = 40
FAR = 200
"""How many paragraphs are looked at for what goes on, so that the work is in proportion."""
_RULE = re.compile(r"\s*(?:[-_*=—]\s?){3,40}")


def other_text(facts: Sequence[Facts], bare: Sequence[int], places: range) -> int:
    """Return where another text begins behind the one at these places, or where they end.

    ``bare`` are the places there without number, label and verb.
    """
    titles = [at for at in bare if at < places.stop and _may_open(facts[at])]
    for at, last in last_clauses(facts, titles, places.start):
        following = range(at + 1, min(at + FAR, places.stop))
        if last and _closes(last) and _is_apart(facts, following, last):
            return at
    return places.stop


def last_clauses(
    facts: Sequence[Facts], bare: Sequence[int], start: int
) -> Iterator[tuple[int, Facts | None]]:
    """Yield each bare place with the clause before it; below an organ line with nothing."""
    last: Facts | None = None
    for at in bare:
        before = (facts[place] for place in range(at - 1, start - 1, -1))
        found = next((each for each in before if _is_clause(each)), None)
        if found:
            last = None if found.form is Form.ORGAN_LINE else found
        start = at
        yield at, last


def _is_clause(facts: Facts) -> bool:
    return bool(facts.lead or facts.number or facts.label or facts.form is Form.ORGAN_LINE)


def _closes(facts: Facts) -> bool:
    is_operative = facts.number or facts.label or facts.opens_bold
    return facts.closing_mark == "。" and bool(is_operative)


def _may_open(facts: Facts) -> bool:
    """Tell a title, a remark, or a rule between two texts; 一、概况 is the heading of a section."""
    if facts.form in (Form.FURNITURE, Form.ASTERISK_NOTE):
        return _RULE.fullmatch(facts.text) is not None
    if facts.note or (facts.form and facts.form not in HEADING_LINES):
        return facts.form in _OF_MASTHEAD
    title = facts.language.bare_line(facts.text)
    if not facts.opens_bold and facts.language.remark.fullmatch(title):
        return True
    short = facts.closing_mark in ("", "：", ":") and 0 < len(title) <= _LONGEST_TITLE
    return short and not facts.language.is_heading(title)


def _is_apart(facts: Sequence[Facts], places: range, last: Facts) -> bool:
    """Return whether no paragraph goes on with a text whose last paragraph is given."""
    title = facts[places.start - 1]
    of_masthead = title.form in _OF_MASTHEAD
    # What has such a title, or opens with prose, is no section of a resolution.
    own = bool(title.language.annexed_title.fullmatch(title.language.bare_line(title.text)))
    for at in places:
        each = facts[at]
        if each.form is Form.ORGAN_LINE or (each.number and each.number.value != 1):
            return False
        is_clause = each.lead or (each.number and each.opens_bold and not own)
        as_before = each.opens_bold >= last.opens_bold and (each.opens_bold or not own)
        if is_clause and as_before and not of_masthead:
            return False
        if each.number:
            return True
        own |= bool(each.closing_mark)
    return not of_masthead and not _RULE.fullmatch(title.text)
