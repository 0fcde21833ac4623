"""Sessions of the General Assembly, as data with its confidence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources

# The windows of these sessions were confirmed by independent dated symbols (RULES.md 4.1):
# an error may rest on them, elsewhere a mismatch is a warning.
_CONFIRMED_SESSIONS = range(31, 78)


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

    def holds(self, day: date) -> bool:
        """Tell whether a resolution of this session can bear the date ``day`` (RULES.md C-7)."""
        return self.opened <= day and (self.ended is None or day <= self.ended)


def session(number: int) -> Session | None:
    """Return the regular session of that number, or ``None`` where the table has no row."""
    return _sessions().get(number)


def session_on(day: date) -> Session | None:
    """Return the latest session that had opened by ``day``."""
    return next((s for s in reversed(_sessions().values()) if s.opened <= day), None)


@cache
def _sessions() -> dict[int, Session]:
    opened = {int(row[0]): date.fromisoformat(row[1]) for row in _rows("sessions.tsv")}
    return {
        number: Session(number, day, opened.get(number + 1), number in _CONFIRMED_SESSIONS)
        for number, day in opened.items()
    }


def _rows(name: str) -> list[list[str]]:
    """Return the rows of a table of this package, without its head."""
    table = resources.files("resolint").joinpath("data", name).read_text("utf-8")
    return [line.split("\t") for line in table.split("\n")[1:] if line]
