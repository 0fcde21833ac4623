"""When the organs sat and what they numbered, as data with its confidence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from resolint.data import rows

# The windows of these sessions were confirmed by independent dated symbols (rulebook C-7):
# an error may rest on them, elsewhere a mismatch is a warning.
_CONFIRMED_SESSIONS = range(31, 78)
# The flag of a row from memory, which no symbol confirms.
_FROM_MEMORY = "M"
# The last meeting of a special session may run past midnight, or be put off for some days.
_SPECIAL_SESSION_SLACK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Session:
    """A regular session of the General Assembly: its resolutions are dated within it.

    ``opened`` is its first day and ``ended`` the day the next session opened,
    since resumed sessions run up to that day; ``None`` while that is not known.
    """

    number: int
    opened: date
    ended: date | None
    confirmed: bool

    @property
    def name(self) -> str:
        """The number as text."""
        return str(self.number)

    def holds(self, day: date) -> bool:
        """Return whether a resolution of this session can have the date ``day`` (rulebook C-7)."""
        return self.opened <= day and (self.ended is None or day <= self.ended)


@dataclass(frozen=True, slots=True)
class SpecialSession:
    """A special or emergency special session of the Assembly, ``S-23`` or ``ES-10``.

    ``ended`` is its last day; ``None`` for one that was adjourned and can be resumed.
    """

    name: str
    opened: date
    ended: date | None
    confirmed: bool

    def holds(self, day: date) -> bool:
        """Return whether a resolution of this session can have the date ``day``."""
        first = self.opened - _SPECIAL_SESSION_SLACK
        return first <= day and (self.ended is None or day <= self.ended + _SPECIAL_SESSION_SLACK)


@dataclass(frozen=True, slots=True)
class CouncilYear:
    """The numbers of the resolutions that the Security Council adopted in one year."""

    year: int
    first: int
    last: int
    confirmed: bool

    def holds(self, number: int) -> bool:
        """Return whether the resolution of that number was adopted in this year (rulebook C-9)."""
        return self.first <= number <= self.last


def session(number: int) -> Session | None:
    """Return the regular session of that number, or ``None`` where the table has no row."""
    return _sessions().get(number)


def session_on(day: date) -> Session | None:
    """Return the latest session that had opened by ``day``."""
    return next((s for s in reversed(_sessions().values()) if s.opened <= day), None)


def latest_session() -> Session:
    """Return the last regular session of the table."""
    return next(reversed(_sessions().values()))


def special_session(name: str) -> SpecialSession | None:
    """Return the session of that name (``S-7``, ``ES-10``), or ``None`` where there is no row."""
    return _special_sessions().get(name)


def latest_special_session(kind: str) -> int:
    """Return the number of the last session of a kind, ``S`` or ``ES``."""
    names = (name.rpartition("-") for name in _special_sessions())
    return max(int(number) for prefix, _, number in names if prefix == kind)


def council_year(year: int) -> CouncilYear | None:
    """Return the Security Council's numbers of a year, or ``None`` where there is no row."""
    return _council_years().get(year)


def council_year_of(number: int) -> CouncilYear | None:
    """Return the year in which the Security Council adopted its resolution of that number."""
    return next((year for year in _council_years().values() if year.holds(number)), None)


def latest_council_year() -> CouncilYear:
    """Return the last year of the table; what was adopted later has higher numbers."""
    return next(reversed(_council_years().values()))


@cache
def _sessions() -> dict[int, Session]:
    opened = {int(row[0]): date.fromisoformat(row[1]) for row in rows("sessions.tsv")}
    return {
        number: Session(number, day, opened.get(number + 1), number in _CONFIRMED_SESSIONS)
        for number, day in opened.items()
    }


@cache
def _special_sessions() -> dict[str, SpecialSession]:
    return {
        name: SpecialSession(
            name,
            date.fromisoformat(opened),
            date.fromisoformat(closed) if closed else None,
            flag != _FROM_MEMORY,
        )
        for name, opened, closed, flag in rows("special_sessions.tsv")
    }


@cache
def _council_years() -> dict[int, CouncilYear]:
    return {
        int(year): CouncilYear(int(year), int(first), int(last), flag != _FROM_MEMORY)
        for year, first, last, flag in rows("sc_numbers.tsv")
    }
