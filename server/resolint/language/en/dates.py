"""Dates: 20 December 2013."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)
DATE = rf"(?<!\d)\d{{1,2}} (?:{'|'.join(_MONTHS)}) \d{{4}}(?!\d)"


def read_date(written: str) -> date | None:
    """Return the day that a match of ``DATE`` names, or ``None`` where no calendar has it."""
    day, month, year = re.split(r"\s+", written)
    try:
        return date(int(year), _MONTHS.index(month) + 1, int(day))
    except ValueError:
        return None


def written_date(day: date) -> str:
    """Return a date as a resolution has it: ``20 December 2013``."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
