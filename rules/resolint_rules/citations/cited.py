"""Which citations a rule may judge; shared by the citation rules."""

from collections.abc import Iterator, Sequence

from resolint import Citation, Date, Draft, Kind, Paragraph, Profile

_FIRST_SLASHED_SESSION = 31


def cited_lists(draft: Draft) -> Iterator[tuple[Paragraph, tuple[Citation, ...]]]:
    """Yield the lists of citations in the text: not in notes, titles or parentheses."""
    for paragraph in draft.of(Kind.PREAMBULAR, Kind.OPERATIVE, Kind.SUB_PARAGRAPH):
        for items in paragraph.facts.citations:
            if not items[0].quoted:
                yield paragraph, items


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


def shared_date(items: Sequence[Citation], at: int) -> Date | None:
    """Return the date of an item: its own, or that of an earlier one adopted on the same day.

    Resolutions of one day are of one session and stand in the order of their numbers.
    """
    item = items[at]
    if item.date:
        return item.date
    for other in reversed(items[:at]):
        same = (other.series, other.session) == (item.series, item.session)
        if not (same and other.number.isdecimal() and item.number.isdecimal()):
            return None
        if int(other.number) >= int(item.number):
            return None
        if other.date:
            return other.date
    return None


def is_own_annual(citation: Citation, profile: Profile) -> bool:
    """Tell whether a number such as 2022/13 is one of the Economic and Social Council's own."""
    council = "经济及社会理事会"
    own = citation.body in ("", "其", council) and council in profile.organs
    return citation.series == "annual" and own
