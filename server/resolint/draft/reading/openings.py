"""How paragraphs open: numbers and labels of other forms, read as ``1. `` and ``(a)``.

What a label belongs to shows in its place: behind a line that ends in a colon stand items.
So the lines are read one by one, and what fits no list is left as it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from resolint.draft.numerals import numeral, numeral_value
from resolint.draft.part_names import names_part
from resolint.draft.reading.layer import Layer
from resolint.text import Edit, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

OPENINGS = "openings"
_NUMERALS = "一二三四五六七八九十"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_SQUARED = "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_BLANK = "[ \\t\u3000]"

_OPENING = re.compile(
    rf"(?P<indent>{_BLANK}*)(?:>{_BLANK}*)?(?P<marker>"
    r"(?P<number>\d{1,3})[.．、](?!\d)"
    rf"|(?P<proper>[(（](?:[a-z]{{1,4}}|[{_NUMERALS}]{{1,3}}|\d{{1,2}})[)）]|[㈠-㈩])"
    r"|(?P<roman>ii|iii|iv|vi|vii|viii|ix|xi|xii)[)）.．]|(?P<letter>[a-zA-Z])[)）.．、](?![A-Za-z.])"
    r"|[(（](?P<capital>[A-Z])[)）]|(?P<digit>\d{1,2})[)）]|\d{1,2}\.(?P<dotted>\d{1,2})[.．]?(?!\d)"
    rf"|(?P<circled>[{_CIRCLED}])|[(（](?:(?P<stem>[{_STEMS}])|(?P<branch>[{_BRANCHES}]))[)）]"
    rf"|(?:(?P<bare_stem>[{_STEMS}])|(?P<bare_branch>[{_BRANCHES}]))[、.．]|(?P<numeral>[{_NUMERALS}]{{1,3}})[、.．)）]"
    rf"|第(?P<article>[{_NUMERALS}百]{{1,4}}|\d{{1,3}})条[：:]?|(?P<bullet>[-+*•·●○–—])(?=[ \t])"
    rf"){_BLANK}*(?=\S)"
)
_PASSED_OVER = re.compile(r"\s*(?:[⁰¹²³⁴-⁹]|\[\^|<!--|<sup>|_{3,}|-{3,}|\|)")
_COLON = re.compile(r"[：:][*_\ue001]{0,3}(?:[⁰¹²³⁴-⁹]|\[\^[^\]\s]{1,40}\]|\^\[\])*\s*$")
_CLOSED = re.compile(r"[，；。：,;.:][*_\ue001”]{0,4}(?:[⁰¹²³⁴-⁹]|\[\^[^\]\s]{1,40}\]|\^\[\])*\s*$")
_ALONE = re.compile(
    r"(?m)^[ \t]*(?P<number>\d{1,3}[.．、]|\d{1,4}/\d{1,3}[.．]?"
    r"|[(（](?:[a-z]|[一二三四五六七八九十]{1,3})[)）])[ \t]*"
    r"(?P<gap>\n[ \t]*(?:\n[ \t]*)?)"
    r"(?=[^\s\d(（\[])"
)
_FIRST_CLOSED = re.compile(r"[，；。][ \t]*\n")
_SERIES: tuple[Sequence[str], ...] = (_STEMS, _BRANCHES, _CIRCLED, _LETTERS, _ROMAN)
_STYLES = (
    *("number", "proper", "roman", "letter", "capital", "digit", "dotted", "circled", "stem"),
    *("branch", "bare_stem", "bare_branch", "numeral", "article", "bullet"),
)
_OURS = ("proper", "stem", "branch")
_LEAST_ITEMS = 2
_NESTED = 2
# No resolution has lists so deep or so long; the bounds keep the work linear.
_DEEPEST, _LONGEST_LIST = 4, 40
_LONGEST_END = 60


def opening_layer(text: str) -> Layer | None:
    """Return a text with the numbers and labels of its paragraphs in our form."""
    lines = list(_lines(text))
    edits = [*_items(lines), *_alone(text)]
    taken = {edit.span.start for edit in edits}
    numbers = (*_numbers(lines), *_numbers_in_parentheses(lines))
    edits += (edit for edit in numbers if edit.span.start not in taken)
    return Layer(text, tuple(sorted(edits)), OPENINGS) if edits else None


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that is not empty, with what opens it."""

    text: str
    indent: int
    marker: Span
    """What opens it, counted in the draft; empty where nothing does."""
    marker_end: int
    """Where that ends in the line."""
    style: str
    value: int
    roman: int
    """Its value as a roman numeral, 0 where it is none: i) may be a letter, or 1."""
    announces: bool
    """It ends in a colon, so items may follow."""
    closed: bool
    """It ends in a mark that closes a paragraph."""


@dataclass(slots=True)
class _List:
    """An open list of items: how they are labelled, and the last one."""

    style: str
    indent: int
    last: int


def _lines(text: str) -> Iterator[_Line]:
    start = 0
    for line in text.split("\n"):
        if line and not line.isspace() and not _PASSED_OVER.match(line):
            yield _line(line, start)
        start += len(line) + 1


def _line(line: str, start: int) -> _Line:
    match = _OPENING.match(line)
    end = line[-_LONGEST_END:]
    announces, closed = bool(_COLON.search(end)), bool(_CLOSED.search(end))
    indent = len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip())
    if match is None:
        return _Line(line, indent, Span(start, start), 0, "", 0, 0, announces, closed)
    style, value = _style(match)
    sign = match["letter"] or match["roman"] or ""
    roman = _ROMAN.index(sign) + 1 if sign in _ROMAN else 0
    span = Span(*match.span("marker"))
    return _Line(line, indent, span.shift(start), span.end, style, value, roman, announces, closed)


def _style(match: re.Match[str]) -> tuple[str, int]:
    """Return the style of what opens a line, and its value."""
    style = next(name for name in _STYLES if match[name])
    sign = match[style]
    if style in ("number", "digit", "dotted"):
        return style, int(sign)
    if style in ("numeral", "article"):
        return style, numeral_value(sign) or 0
    if style in ("bullet", "proper"):
        return style, 0
    signs = next(signs for signs in _SERIES if sign.lower() in signs)
    return style, signs.index(sign.lower()) + 1


def _items(lines: Sequence[_Line]) -> Iterator[Edit]:
    """Yield the edits for the labels of items, which stand behind a line that ends in a colon."""
    lists: list[_List] = []
    announced = False
    for at, line in enumerate(lines):
        place = _place(lists, line) if announced or lists else None
        begins = place is None and announced and _begins(lines, at)
        if place is not None:
            del lists[place + 1 :]
            lists[place].last += 1
        elif begins:
            del lists[: max(0, len(lists) - _DEEPEST + 1)]
            lists.append(_List(_first_style(line), line.indent, 1))
        elif line.style == "number" or lines[at - 1].closed:
            lists.clear()
        if (begins or place is not None) and lists[-1].style not in _OURS:
            yield Edit(line.marker, _label(lists[-1], len(lists), line.value))
        announced = line.announces


def _place(lists: Sequence[_List], line: _Line) -> int | None:
    """Return which open list a line goes on with."""
    for at in range(len(lists) - 1, -1, -1):
        goes_on = line.value == lists[at].last + 1 or line.style in ("bullet", "proper")
        if lists[at].style == "roman":
            if line.roman == lists[at].last + 1:
                return at
        elif (
            lists[at].style == line.style
            and goes_on
            and (line.style != "number" or line.indent == lists[at].indent)
        ):
            return at
    return None


def _begins(lines: Sequence[_Line], at: int) -> bool:
    """Tell whether a line that follows a colon is the first item of a list."""
    line, above = lines[at], lines[at - 1]
    if line.style in ("bullet", "proper"):
        return True
    if line.style != "number":
        first = line.value == 1 or line.roman == 1
        return first and line.style not in ("", "article")
    return line.value == 1 and (line.indent >= above.indent + _NESTED or _restarts(lines, at))


def _first_style(line: _Line) -> str:
    """Return the style of a list by its first item: i) is the roman 1."""
    return "roman" if line.roman == 1 else line.style


def _restarts(lines: Sequence[_Line], at: int) -> bool:
    """Tell items 1, 2, 3 that lost their indent: behind them the number above goes on."""
    above = lines[at - 1]
    if above.style != "number":
        return False
    numbers = [line.value for line in lines[at : at + _LONGEST_LIST] if line.style == "number"]
    count = next((n for n, value in enumerate(numbers, 1) if value != n), len(numbers) + 1) - 1
    return count >= _LEAST_ITEMS and numbers[count : count + 1] == [above.value + 1]


def _label(items: _List, level: int, value: int) -> str:
    """Return the label of the last item in our form: (a), and (一) on the second level."""
    place = items.last
    match items.style:
        case "bare_stem" | "bare_branch":
            return f"({(_STEMS if 'stem' in items.style else _BRANCHES)[value - 1]})"
        case "roman":
            return f"({_ROMAN[place - 1]})" if place <= len(_ROMAN) else f"({place})"
        case "letter" | "capital":
            return f"({_LETTERS[value - 1]})"
        case "numeral":
            return f"({numeral(value)})"
    if level > 1:
        return f"({numeral(place)})"
    return f"({_LETTERS[place - 1]})" if place <= len(_LETTERS) else f"({place})"


def _numbers(lines: Sequence[_Line]) -> Iterator[Edit]:
    """Yield the edits for paragraphs numbered 一、 第一条 or 1), where they are so throughout."""
    for style in ("numeral", "article", "digit"):
        own = [line for line in lines if line.style == style and not names_part(line.text)]
        runs = [line.value for line in own] == list(range(1, len(own) + 1))
        closed = sum(line.closed or line.announces for line in own)
        if runs and len(own) >= _LEAST_ITEMS and closed * 2 > len(own):
            yield from (Edit(line.marker, _number(line, line.value)) for line in own)


def _numbers_in_parentheses(lines: Sequence[_Line]) -> Iterator[Edit]:
    """Yield the same for (1), (一) and ㈠, which behind a colon, or beside 1., are items."""
    own = [at for at, line in enumerate(lines) if line.style == "proper"]
    if len(own) < _LEAST_ITEMS or any(line.style == "number" for line in lines):
        return
    values = [_value_in_parentheses(lines[at]) for at in own]
    announced = any(at and lines[at - 1].announces for at in own)
    if values == list(range(1, len(own) + 1)) and not announced:
        closed = sum(lines[at].closed or lines[at].announces for at in own)
        if closed * 2 > len(own):
            for at, value in zip(own, values, strict=True):
                yield Edit(lines[at].marker, _number(lines[at], value))


def _value_in_parentheses(line: _Line) -> int:
    sign = line.text[: line.marker_end].strip(" \t\u3000>()（）")
    if sign in _SQUARED:
        return _SQUARED.index(sign) + 1
    return int(sign) if sign.isdecimal() else numeral_value(sign) or 0


def _number(line: _Line, value: int) -> str:
    spaced = line.text[line.marker_end : line.marker_end + 1].isspace()
    return f"{value}." if spaced else f"{value}. "


def _alone(text: str) -> Iterator[Edit]:
    """Yield the edits that join a number or label alone on its line with the line that follows.

    Behind the first line of the text 68/230 is no title, but the head of a page, and 2/3 its foot.
    """
    title_end = _FIRST_CLOSED.search(text)
    for match in _ALONE.finditer(text):
        if title_end and match.start() > title_end.start() and "/" in match["number"]:
            continue
        yield Edit(Span(*match.span("gap")), " ")
