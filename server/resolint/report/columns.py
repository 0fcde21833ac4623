"""Text in the columns of a terminal, where a Chinese sign takes two."""

from __future__ import annotations

from wcwidth import wcwidth


def printable(text: str) -> str:
    """Return text as it can stand on one terminal line: no tabs, no control characters."""
    return "".join(sign if wcwidth(sign) >= 0 else " " for sign in text)


def width(text: str) -> int:
    """Return how many columns a text takes."""
    return sum(max(wcwidth(sign), 0) for sign in text)


def pad(text: str, columns: int) -> str:
    """Return a text with blanks behind it, so that it takes so many columns."""
    return text + " " * (columns - width(text))


def back(text: str, stop: int, start: int, columns: int) -> int:
    """Return how far back from ``start`` so many columns reach."""
    while start > stop and columns > 0:
        start -= 1
        columns -= max(wcwidth(text[start]), 0)
    return start


def forth(text: str, start: int, stop: int, columns: int) -> int:
    """Return how far on from ``start`` so many columns reach."""
    while start < stop and columns > 0:
        columns -= max(wcwidth(text[start]), 0)
        start += 1
    return start
