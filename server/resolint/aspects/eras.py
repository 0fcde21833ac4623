"""What the numbers of each era can be (rulebook C-8, C-10, C-22)."""

from resolint.model.calendar import latest_session, latest_special_session
from resolint.model.facts import Citation
from resolint.model.organs import ASSEMBLY, ECOSOC, can_be_of

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


def roman_sessions(number: int) -> tuple[int, int]:
    """Return the first and the last session that a number of the Assembly can be of."""
    first = max((session for known, session in _ANCHORS if known <= number), default=1)
    last = min((session for known, session in _ANCHORS if number <= known), default=0)
    return first, last


def fits_roman_session(item: Citation) -> bool:
    """Tell whether the Assembly had counted as far as a number in its session of that numeral."""
    if item.series != "roman" or "-" in item.session:
        return True
    first, last = roman_sessions(int(item.number))
    return first <= (item.ordinal or 0) <= last


def has_ecosoc_year(item: Citation) -> bool:
    """Tell whether the year in a number of ECOSOC is that of its date, or the next (C-10)."""
    if item.date is None or item.date.value is None:
        return True
    day = item.date.value
    late = (day.month, day.day) >= _FIRST_DAY_OF_NEXT_ECOSOC_YEAR
    return item.ordinal == day.year or (late and item.ordinal == day.year + 1)


def was_held(item: Citation, organ: str) -> bool:
    """Tell whether there was a session or year of that number, as far as the tables go."""
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
    """Tell whether a session or year can have had so many resolutions and decisions."""
    counted_through = item.series not in ("session", "special", "annual")
    return counted_through or int(item.number) <= _HIGHEST.get(organ, _HIGHEST_OF_SESSION)


def is_possible(item: Citation, organ: str) -> bool:
    """Tell whether there can be a resolution of that number."""
    return was_held(item, organ) and was_counted(item, organ)
