"""The lists that the labels of sub-paragraphs make: (a) (b), (一) (二), (i) (ii)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from resolint import Kind, numeral, numeral_value
from resolint.aspects.joined import also_on_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from resolint import Paragraph, Part

_ROMAN = (
    *("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"),
    *("xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx"),
)
_LETTERS = 26
_STOP = "."
"""What tells a. and i. of the third and fourth level from (a) and (i)."""
_CIRCLED = "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"
_HARD_BREAKS = (Kind.OPERATIVE, Kind.PREAMBULAR)


@dataclass
class Series:
    """One list of one level: its paragraphs with the value of each label."""

    style: str
    items: list[tuple[Paragraph, int]] = field(default_factory=list)
    sure: bool = True
    """It begins where a list is announced by a colon, so its first label is known."""

    @property
    def last(self) -> int:
        """The value of the last label."""
        return self.items[-1][1]


def series_of(part: Part) -> Iterator[Series]:
    """Yield the lists of a part, those of the second level by themselves."""
    stack: list[Series] = []
    found: list[Series] = []
    announced = interrupted = False
    body = [each for each in part.body if each.kind not in (Kind.NOTE, Kind.FURNITURE)]
    for at, paragraph in enumerate(body):
        if paragraph.kind is not Kind.SUB_PARAGRAPH:
            if paragraph.kind in _HARD_BREAKS:
                stack.clear()
                announced = paragraph.facts.closing_mark == "："
            interrupted = True
            continue
        following = body[at + 1] if at + 1 < len(body) else None
        readings = _readings(paragraph, following)
        if not readings:
            stack.clear()
            announced = False
            continue
        series, value = _place(stack, readings, announced=announced, interrupted=interrupted)
        if series is None:
            series = Series(readings[0][0] if value != 1 else _first(readings), sure=announced)
            stack.append(series)
            found.append(series)
        else:
            del stack[stack.index(series) + 1 :]
        series.items.append((paragraph, value))
        announced = paragraph.facts.closing_mark == "："
        interrupted = False
        if also_on_line(paragraph.facts):  # the next label goes on from one within the line
            stack.clear()
    return (series for series in found if series.sure or series.items[0][1] == 1)


def write(style: str, value: int, like: str) -> str:
    """Return a label of that value, in the parentheses of the one it replaces."""
    if style == "numeral" and like in _CIRCLED and value <= len(_CIRCLED):
        return _CIRCLED[value - 1]
    names = {
        "letter": _letters(value),
        "roman": _ROMAN[value - 1] if value <= len(_ROMAN) else str(value),
        "numeral": numeral(value),
        "digit": str(value),
    }
    opening, shutting = ("（", "）") if like.startswith("（") else ("(", ")")
    if style.endswith(_STOP):
        opening, shutting = "", _STOP
    return f"{opening}{names[style.removesuffix(_STOP)]}{shutting}"


def _place(
    stack: list[Series],
    readings: list[tuple[str, int]],
    *,
    announced: bool,
    interrupted: bool,
) -> tuple[Series | None, int]:
    """Return the open list that a label goes on with, or none where it begins one."""
    if announced and any(value == 1 for _, value in readings):
        return None, 1
    for series in reversed(stack):
        for style, value in readings:
            if series.style == style and value == series.last + 1:
                return series, value
    styles = {series.style for series in stack}
    if any(value == 1 and (interrupted or style not in styles) for style, value in readings):
        return None, 1
    for series in reversed(stack):
        for style, value in readings:
            if series.style == style:
                return series, value
    return None, readings[0][1]


def _first(readings: list[tuple[str, int]]) -> str:
    return next(style for style, value in readings if value == 1)


def _readings(paragraph: Paragraph, following: Paragraph | None) -> list[tuple[str, int]]:
    """Return what a label can be, the likeliest first: (i) is a letter, or the roman 1."""
    label = paragraph.facts.label
    if label is None:
        return []
    value = label.value
    if value in _CIRCLED:
        return [("numeral", _CIRCLED.index(value) + 1)]
    if value.isdecimal():
        return [("digit", int(value))]
    if number := numeral_value(value):
        return [("numeral", number)]
    stop = _STOP if label.span.of(paragraph.text).endswith(_STOP) else ""
    readings = []
    if letter := _letter(value):
        readings.append((f"letter{stop}", letter))
    if value in _ROMAN:
        readings.append((f"roman{stop}", _ROMAN.index(value) + 1))
    next_label = following.facts.label if following and following.facts.label else None
    if value == "i" and next_label and next_label.value == "j":
        return readings[:1]
    return readings


def _letter(label: str) -> int:
    """Return the place of a letter; (aa), (bb), as also (aa), (ab), come after (z)."""
    if not (label.isascii() and label.isalpha()):
        return 0
    last = ord(label[-1]) - ord("a") + 1
    if len(label) == 1:
        return last
    return _LETTERS + last if label in (f"a{label[1]}", label[1] * 2) else 0


def _letters(value: int) -> str:
    sign = chr(ord("a") + (value - 1) % _LETTERS)
    return sign * (1 + (value - 1) // _LETTERS)
