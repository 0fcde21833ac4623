"""Text in the columns of a terminal, where a Chinese character takes two."""

from __future__ import annotations

import re

from wcwidth import wcwidth

# Control signs, lone halves of UTF-16 pairs, and what turns the direction of the text around it.
_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)


def printable(text: str) -> str:
    r"""Return text as it can stand on one terminal line: a tab is a blank, ``\x1b`` an escape.

    So no draft and no name of a file can colour, move or hide what is said of it.
    """
    return _UNSAFE.sub(_escape, text)


def _escape(match: re.Match[str]) -> str:
    return " " if match[0] == "\t" else match[0].encode("unicode_escape").decode()


def width(text: str) -> int:
    """Return how many columns a text takes."""
    return sum(max(wcwidth(sign), 0) for sign in text)


def pad(text: str, columns: int) -> str:
    """Return a text with blanks behind it, so that it takes so many columns."""
    return text + " " * (columns - width(text))


def back(text: str, stop: int, start: int, columns: int) -> int:
    """Return how far back from ``start`` so many columns reach."""
    while start > stop and (columns := columns - width(printable(text[start - 1]))) >= 0:
        start -= 1
    return start


def forth(text: str, start: int, stop: int, columns: int) -> int:
    """Return how far on from ``start`` so many columns reach."""
    while start < stop and (columns := columns - width(printable(text[start]))) >= 0:
        start += 1
    return start
