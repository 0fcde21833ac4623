"""Which citations a rule may judge; shared by the citation rules."""

from collections.abc import Sequence
from functools import lru_cache

from resolint import Citation, Date, Draft, Kind, Paragraph, Profile

_FIRST_SLASHED_SESSION = 31


@lru_cache(maxsize=4)
def cited_lists(draft: Draft) -> tuple[tuple[Paragraph, tuple[Citation, ...]], ...]:
    """Return the lists of citations in the text: not in notes, titles or parentheses."""
    return tuple(
        (paragraph, items)
        for paragraph in draft.of(Kind.PREAMBULAR, Kind.OPERATIVE, Kind.SUB_PARAGRAPH)
        for items in paragraph.facts.citations
        if not items[0].quoted
    )


def is_assembly(citation: Citation, profile: Profile) -> bool:
    """Tell whether a number such as 64/222 is one of the General Assembly.

    The order of reading is that of RULES.md 3.2: the organ named before it, the own organ, the value.
    """
    if citation.series != "session" or int(citation.session) < _FIRST_SLASHED_SESSION:
        return False
    if citation.body == "大会":
        return True
    if citation.body == "其":
        return "大会" in profile.organs
    return not citation.body and "人权理事会" not in profile.organs


def dates_of(items: Sequence[Citation]) -> list[Date | None]:
    """Return the date of each item of a list: its own, or that of one before it of the same day.

    Resolutions of one day are of one session and stand in the order of their numbers.
    """
    dates: list[Date | None] = []
    for at, item in enumerate(items):
        before = items[at - 1] if at else None
        shares = before is not None and item.date is None and _may_share(before, item)
        dates.append(dates[-1] if shares else item.date)
    return dates


def _may_share(before: Citation, item: Citation) -> bool:
    same = (before.series, before.session) == (item.series, item.session)
    counted = before.number.isdecimal() and item.number.isdecimal()
    return same and counted and int(before.number) < int(item.number)


def is_own_annual(citation: Citation, profile: Profile) -> bool:
    """Tell whether a number such as 2022/13 is one of the Economic and Social Council's own."""
    council = "经济及社会理事会"
    own = citation.body in ("", "其", council) and council in profile.organs
    return citation.series == "annual" and own
