"""What opens a line: a number, a label of some form, or a bullet."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from string import ascii_lowercase
from typing import TYPE_CHECKING
from unicodedata import normalize

from resolint.language import notations
from resolint.language.notations import (
    BRANCHES,
    NUMERALS,
    STEMS,
    match_lead,
    names_part,
    numeral_value,
)
from resolint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

ROMAN = tuple(
    tens + ones
    for tens in ("", "x", "xx")
    for ones in ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
)
"""Roman numerals by their values."""
BULLETS = "-+*•·●○–—"
# Circled and bracketed digits and letters, which are one character each.
_ENCLOSED = "①-⑳⑴-⒇⒈-⒛⒜-⒵ⓐ-ⓩⒶ-Ⓩ❶-❿"
_ROMAN_SIGNS = "Ⅰ-Ⅻⅰ-ⅻ"
_BLANK = r"[^\S\n]"

_OPENING = re.compile(
    rf"{_BLANK}*(?:>{_BLANK}*)?(?:[-+]{_BLANK}+|(?P<before>[{BULLETS}]{_BLANK}+))?"
    r"(?P<set_off>\*{1,3}|_{1,2}|[\ue000\ue002\ue004])?(?P<marker>"
    rf"\d{{1,2}}[.．]?(?P<point>[a-z])[.．)）、]?(?={_BLANK})"
    r"|(?P<number>\d{1,3})[.．、](?!\d)"
    r"|(?<![*_])(?:[*_]{1,3}|[\ue000\ue002])(?P<bold_digits>\d{1,3})(?:[*_]{1,3}|[\ue001\ue003])[.．、](?!\d)"
    rf"|(?P<slashed>\d{{1,2}})/(?={_BLANK})"
    rf"|[(（](?P<proper>[a-z]{{1,6}}|[{NUMERALS}]{{1,3}}|\d{{1,2}}|[{STEMS}{BRANCHES}])[)）]"
    r"|(?P<circle>[㈠-㈩])"
    rf"|[(（]?(?P<roman>[ivx]{{2,6}}|[IVX]{{2,6}}|[{_ROMAN_SIGNS}])(?:[.．]?[)）]|[.．、])"
    rf"|(?P<letter>[A-Za-z]|[a-z]{{2}})(?:[.．]?[)）][.．、]?|[.．、:：])(?![A-Za-z.])"
    rf"|[(（](?P<capital>[A-Z])[)）]|[\[［〔【](?P<bracketed>[a-z])[\]］〕】]"
    r"|(?P<digit>\d{1,2})[.．]?[)）][.．、]?"
    r"|(?P<dotted>\d{1,2}(?:[.．]\d{1,2}){1,3})[.．]?(?!\d)"
    rf"|(?P<enclosed>[{_ENCLOSED}])"
    rf"|(?P<stem>[{STEMS}])[、.．]|(?P<branch>[{BRANCHES}])[、.．]"
    rf"|(?P<numeral>[{NUMERALS}]{{1,3}})[、.．)）]"
    rf"|{notations.ARTICLE}"
    rf"|{notations.NAMED_NUMBER}[.．:：]?|[\[［〔【](?P<boxed>\d{{1,2}})[\]］〕】]"
    rf"|(?P<bare>\d{{1,2}})(?:[:：]|(?=[ \t\u3000]))|(?P<bullet>[{BULLETS}])(?=[ \t])"
    rf"){_BLANK}*(?=\S)"
)
_PASSED_OVER = re.compile(
    r"\s*(?:[⁰¹²³⁴-⁹]|\[\^|<!--|<sup>|_{3,}|-{3,}|[-*](?:[ \t]?[-*]){2,}[ \t]*$|\||\d{1,3}\s*$)"
)
_COLON = re.compile(r"[：:][*＊_\ue001]{0,3}(?:[⁰¹²³⁴-⁹]|\[\^[^\]\s]{1,40}\]|\^\[\])*\s*$")
_CLOSED = re.compile(
    r"[，；。：,;.:][*＊_\ue001”]{0,4}(?:[⁰¹²³⁴-⁹]|\[\^[^\]\s]{1,40}\]|\^\[\])*\s*$"
)
# What a clause adopts has numbers of its own: 通过下列宣言：
_INTRODUCES = re.compile(notations.INTRODUCES)
_LONGEST_END = 60
_LONGEST_VERB = 40
_NUMBERS = ("article", "named", "boxed", "bare")
_SERIES = {
    "digits": "❶❷❸❹❺❻❼❽❾❿",
    "numerals": notations.ENCLOSED_NUMERALS,
    "stems": STEMS,
    "branches": BRANCHES,
}
MAY_NUMBER = ("digits", "numbers")
_AROUND = ("before", "set_off", "marker")
_BOLD = ("**", "__", "\ue000")
_SET_OFF = "*_\ue002\ue004"
_NOTHING = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not empty, with what opens it."""

    indent: int
    announces: bool
    """It ends in a colon, so items may follow."""
    closed: bool
    """It ends in a mark that closes a paragraph."""
    marker: Span = _NOTHING
    """What opens it, counted in the line; empty where nothing does."""
    style: str = ""
    """How that is written: a letter, a digit, a numeral …; of a bullet the character itself."""
    family: str = ""
    """What it counts with; a list may mix 1) and 2、."""
    value: int = 0
    roman: int = 0
    """Its value as a roman numeral, 0 where it is none: i) may be a letter, or 1."""
    clause: bool = False
    """What follows is in bold, or begins with an operative verb."""
    ours: bool = False
    """It is a label in our form, in parentheses."""
    written: str = ""
    """The marker as it stands."""
    bold: bool = False
    """Bold follows, as behind the number of an operative paragraph."""
    spaced: bool = False
    """A blank, or the end of its own bold, stands between it and the words."""
    names_part: bool = False
    """It is the heading of a part of the text."""


def lines_of(
    rows: Iterable[str], openings: Mapping[str, Line | None]
) -> Iterator[tuple[int, Line]]:
    """Yield each line of a text that is neither empty nor a note, and where it begins."""
    start = 0
    for line in rows:
        if read := openings[line]:
            yield start, read
        start += len(line) + 1


def opening_of(line: str) -> Line | None:
    """Return how a line opens, or nothing for an empty one and a note."""
    if not line or line.isspace() or _PASSED_OVER.match(line):
        return None
    end = line[-_LONGEST_END:]
    expanded = line.expandtabs(4)
    indent = len(expanded) - len(expanded.lstrip())
    match = _OPENING.match(line)
    introduces = match is not None and _INTRODUCES.match(line, match.end())
    announces = bool(_COLON.search(end)) and not introduces
    closed = bool(_CLOSED.search(end))
    plain = Line(indent, announces, closed)
    # 1/ opens a note as well, but none ends as a paragraph does.
    if match is None or (match["slashed"] and not _is_paragraph(line, match.end())):
        return plain
    return _with_opening(plain, line, match)


def _with_opening(plain: Line, line: str, match: re.Match[str]) -> Line:
    style = next(name for name, sign in match.groupdict().items() if sign and name not in _AROUND)
    family, value, roman = _counted(style, match[style])
    # A list of Markdown may have labels of its own; another bullet is one label too many.
    beside = match["before"] is not None
    marker = Span(match.start("before" if beside else "marker"), match.end("marker"))
    return replace(
        plain,
        marker=marker,
        style=match[style] if family == "bullets" else style,
        family=family,
        value=value,
        roman=roman,
        ours=style in ("proper", "circle") and not beside,
        written=marker.of(line),
        bold=line.startswith(_BOLD, match.end()),
        clause=family in (*MAY_NUMBER, "numerals") and opens_clause(line[match.end() :]),
        spaced=match["set_off"] is not None or line[marker.end : marker.end + 1].isspace(),
        names_part=family == "numerals" and names_part(line),
    )


def opens_clause(text: str) -> bool:
    """Return whether it is text that begins with bold or with an operative verb, set off or not."""
    lead = match_lead(text[:_LONGEST_VERB].lstrip(_SET_OFF))
    return text.startswith(_BOLD) or bool(lead and lead.entry.operative)


def _is_paragraph(line: str, start: int) -> bool:
    return opens_clause(line[start:]) or line.rstrip().endswith("；")


def _counted(style: str, sign: str) -> tuple[str, int, int]:
    """Return what a character counts with, its value, and its value as a roman numeral."""
    if style == "bullet":
        return "bullets", 0, 0
    if style == "dotted":
        parts = re.split(r"[.．]", sign)
        return f"dotted {len(parts)}", int(parts[-1]), 0
    if style in _NUMBERS:
        return "numbers", numeral_value(sign) or 0, 0
    for family, signs in _SERIES.items():
        if sign in signs:
            return family, signs.index(sign) + 1, 0
    plain = normalize("NFKC", sign).strip("().").lower()
    if plain.isascii() and plain.isalpha():
        value = letter_value(plain)
        return ("letters" if value else "romans"), value, _roman_value(plain)
    return ("digits" if plain.isdecimal() else "numerals"), numeral_value(plain) or 0, 0


def _roman_value(letters: str) -> int:
    return ROMAN.index(letters) if letters in ROMAN else 0


def letter_value(letters: str) -> int:
    """Return the place of a letter; (aa), (bb), as also (aa), (ab), come after (z)."""
    last = ascii_lowercase.find(letters[-1:]) + 1
    if len(letters) <= 1:
        return last if letters else 0
    return len(ascii_lowercase) + last if letters in (f"a{letters[1]}", letters[1] * 2) else 0


def letter(value: int) -> str:
    """Return the letter of that place; aa and bb come after z."""
    times, place = divmod(value - 1, len(ascii_lowercase))
    return ascii_lowercase[place] * (times + 1)
