"""Chinese numerals, as sessions, committees and items have them."""

from __future__ import annotations

NUMERALS = "〇零一二三四五六七八九十百"
_DIGITS = {"〇": 0, "零": 0} | {digit: value for value, digit in enumerate("一二三四五六七八九", 1)}


def numeral_value(numeral: str) -> int | None:
    """Return the value of 六十八, 一百二十 or 68, or ``None`` for what is not a numeral."""
    if numeral.isdecimal():
        return int(numeral)
    total, digit, above = 0, 0, 1000
    for sign in numeral:
        if sign in _DIGITS:
            if digit:
                return None
            digit = _DIGITS[sign]
        elif sign in "十百" and (unit := 10 if sign == "十" else 100) < above:
            total += (digit or 1) * unit
            digit, above = 0, unit
        else:
            return None
    return total + digit or None


def numeral(value: int) -> str:
    """Return a number from 1 to 199 in Chinese numerals."""
    hundreds, rest = divmod(value, 100)
    tens, ones = divmod(rest, 10)
    signs = "〇一二三四五六七八九"
    if hundreds:
        middle = f"{signs[tens]}十" if tens else ("〇" if ones else "")
        return f"{signs[hundreds]}百{middle}{signs[ones] if ones else ''}"
    first = "" if tens == 1 else signs[tens]
    return (f"{first}十" if tens else "") + (signs[ones] if ones else "")
