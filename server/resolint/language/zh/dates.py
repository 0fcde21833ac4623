"""Dates: 2013年12月20日, and what is meant as one."""

from __future__ import annotations

import re
from datetime import date

from resolint.language.zh.numerals import numeral_value

SPACE = r"[ \t\u00a0\u2009\u202f\u3000]*"
DATE = rf"(\d{{4}}){SPACE}年{SPACE}(\d{{1,2}}){SPACE}月{SPACE}(\d{{1,2}}){SPACE}日"
DIGIT = r"[\dOolI]"
"""Letters that look like a digit (2O13年) belong to the date."""
# A date that is meant as one and is not in the form of DATE.
ODD_DATE = (
    rf"(?<![\dA-Za-z])(?:{DIGIT}{{2}}|{DIGIT}{{4}}){SPACE}年{SPACE}{DIGIT}{{1,2}}{SPACE}月"
    rf"{SPACE}{DIGIT}{{1,2}}(?:{SPACE}[日号曰]|(?=\s{{0,8}}\Z))"
    r"|(?<![A-Za-z0-9/.\-])(?:19|20)\d\d(?:-\d{1,2}-|/\d{1,2}/|\.\d{1,2}\.)\d{1,2}(?![A-Za-z0-9/.\-])"
    r"|[一二][〇零○一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}[日号]"
)
_LETTERS = str.maketrans("OolI", "0011")
_NUMERALS = str.maketrans("〇零○一二三四五六七八九", "000123456789")
_FIRST_OF_LAST_CENTURY = 46  # the United Nations has no document before 1946


def read_date(written: str) -> date | None:
    """Return the day that a match of ``DATE`` names, or ``None`` where no calendar has it."""
    year, month, day = (int(digits) for digits in re.findall(r"\d+", written))
    try:
        return date(year, month, day)
    except ValueError:
        return None


def read_odd_date(written: str) -> date | None:
    """Return the day that a match of ``ODD_DATE`` is meant for."""
    written = written.translate(_LETTERS)
    digits = re.sub("[〇零○一二三四五六七八九十]+", _as_digits, written)
    short = re.match(r"\d\d(?!\d)", digits)
    if short:
        digits = f"{19 if int(short[0]) >= _FIRST_OF_LAST_CENTURY else 20}{digits}"
    return read_date(digits)


def written_date(day: date) -> str:
    """Return a date as a resolution has it: ``2013年12月20日``."""
    return f"{day.year}年{day.month}月{day.day}日"


def _as_digits(numeral: re.Match[str]) -> str:
    if len(numeral[0]) == len("一九七一"):
        return numeral[0].translate(_NUMERALS)
    return str(numeral_value(numeral[0]) or 0)
