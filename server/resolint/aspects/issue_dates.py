"""The date of issue, which stands in English in all texts but the French, Spanish and others."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from resolint.draft.draft import Paragraph

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_DATE = re.compile(
    r"(?P<day>\d{1,2})(?:st|nd|rd|th)? (?P<month>[A-Za-z]{3,9})[.,]? (?P<year>\d{4})"
    r"|(?P<us_month>[A-Za-z]{3,9})\.? (?P<us_day>\d{1,2})(?:st|nd|rd|th)?,? (?P<us_year>\d{4})"
    r"|(?P<iso_year>\d{4})[-/](?P<iso_month>\d{1,2})[-/](?P<iso_day>\d{1,2})"
)


def date_of(line: Paragraph) -> date | None:
    """Return the day that a line of issue names, in whatever form, if a calendar has it."""
    if line.facts.dates:
        return line.facts.dates[0].value
    match = _DATE.search(line.text)
    if match is None:
        return None
    year = match["year"] or match["us_year"] or match["iso_year"]
    day = match["day"] or match["us_day"] or match["iso_day"]
    month = match["iso_month"] or _month(match["month"] or match["us_month"])
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def written(day: date) -> str:
    """Return a date as a masthead has it: ``7 February 2014``."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _month(name: str) -> int:
    """Return the month that a name or its abbreviation means, 0 where it means none."""
    head = name[:3].lower()
    return next((at for at, month in enumerate(MONTHS, 1) if month[:3].lower() == head), 0)
