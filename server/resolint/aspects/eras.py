"""What the numbers and dates of each era can be (rulebook C-7, C-8, C-10, C-11, C-22)."""

from datetime import date

from resolint.model.calendar import (
    latest_session,
    latest_special_session,
    session,
    session_on,
    special_session,
)
from resolint.model.facts import Citation
from resolint.model.organs import ASSEMBLY, ECOSOC, HUMAN_RIGHTS_COUNCIL, can_be_of

# The Assembly counted through up to its 30th session: numbers met in texts, and their sessions.
_ANCHORS = (
    (26, 1), (217, 3), (253, 3), (377, 5), (498, 5), (845, 9), (973, 10), (1123, 11), (1514, 15),
    (1696, 16), (2159, 21), (2200, 21), (2625, 25), (2758, 26), (3190, 28), (3235, 29),
    (3363, 30), (3541, 30),
)  # fmt: skip
# Decisions of one session have reached some 600, those of one year of ECOSOC some 300.
_HIGHEST = {ECOSOC: 500}
_HIGHEST_OF_SESSION = 700
# The tables of this program end some day, and sessions do not.
_SESSIONS_TO_COME = 5
LAST_ROMAN_NUMBER = _ANCHORS[-1][0]
# Sessions of ECOSOC begin in July and take the year in which they end.
_FIRST_DAY_OF_NEXT_ECOSOC_YEAR = (7, 20)
# Since its second year the Human Rights Council has had three sessions a year.
_FIRST_REGULAR, _FIRST_REGULAR_YEAR, _SESSIONS_A_YEAR = 7, 2008, 3


def roman_sessions(number: int) -> tuple[int, int]:
    """Return the first and the last session that a number of the Assembly can be of."""
    first = max((session for known, session in _ANCHORS if known <= number), default=1)
    last = min((session for known, session in _ANCHORS if number <= known), default=0)
    return first, last


def fits_roman_session(item: Citation) -> bool:
    """Return whether the Assembly had counted as far as a number in its session of that numeral."""
    if item.series != "roman" or "-" in item.session:
        return True
    first, last = roman_sessions(int(item.number))
    return first <= (item.ordinal or 0) <= last


def has_ecosoc_year(item: Citation) -> bool:
    """Return whether the year in a number of ECOSOC is that of its date, or the next (C-10)."""
    if item.date is None or item.date.value is None:
        return True
    return _is_in_ecosoc_year(item.ordinal or 0, item.date.value)


def _is_in_ecosoc_year(year: int, day: date) -> bool:
    late = (day.month, day.day) >= _FIRST_DAY_OF_NEXT_ECOSOC_YEAR
    return year == day.year or (late and year == day.year + 1)


def sat_on(organ: str, name: str, day: date) -> bool:
    """Return whether an organ sat on a day in its session or year of that name (C-7, C-10, C-11).

    Where no table tells, it can have.
    """
    number = int(name) if name.isdecimal() else 0
    if organ == ASSEMBLY:
        sat = session(number) if number else special_session(name)
        return sat is None or sat.holds(day)
    if organ == HUMAN_RIGHTS_COUNCIL:
        return number < _FIRST_REGULAR or day.year == year_of_rights_council(number)
    return _is_in_ecosoc_year(number, day) if organ == ECOSOC else number == day.year


def session_of_day(organ: str, day: date) -> str:
    """Return the session, or the year, that a day of adoption falls in, as numbers have it."""
    if organ == ASSEMBLY:
        sat = session_on(day)
        return sat.name if sat else ""
    return str(day.year)


def year_of_rights_council(number: int) -> int:
    """Return the year of a session of the Human Rights Council, from the seventh on (C-11)."""
    return _FIRST_REGULAR_YEAR + (number - _FIRST_REGULAR) // _SESSIONS_A_YEAR


def was_held(item: Citation, organ: str) -> bool:
    """Return whether there was a session or year of that number, as far as the tables go."""
    at = item.ordinal or 0
    if item.series == "annual" and organ == ECOSOC:
        return can_be_of(item, ECOSOC)
    if organ != ASSEMBLY:
        return True
    if item.series == "special":
        kind = item.session.partition("-")[0]
        return can_be_of(item, ASSEMBLY) and at <= latest_special_session(kind) + _SESSIONS_TO_COME
    return item.series != "session" or at <= latest_session().number + _SESSIONS_TO_COME


def was_counted(item: Citation, organ: str) -> bool:
    """Return whether a session or year can have had so many resolutions and decisions."""
    counted_through = item.series not in ("session", "special", "annual")
    return counted_through or int(item.number) <= _HIGHEST.get(organ, _HIGHEST_OF_SESSION)


def is_possible(item: Citation, organ: str) -> bool:
    """Return whether there can be a resolution of that number."""
    return was_held(item, organ) and was_counted(item, organ)
