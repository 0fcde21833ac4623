"""How footnote marks and notes are written in other notations than ours."""

from __future__ import annotations

import re

from resolint.language import notations
from resolint.text import Span

CIRCLED = ("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇")
"""Numbers that are one character each, by their values from 1 on."""
RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
LOWER = str.maketrans(RAISED, "0123456789")
HEAD = r"(?m)^[ \t\u3000\u00a0>]*(?:[-+•][ \t]+)?"
"""What may stand before the mark of a note on its line."""
BODY = r"(?=[ \t\u3000\u00a0]*\S)"
"""What a note says; a mark alone on its line is none."""

# Bold, italic, raised: the mark is what they enclose.
_ENCLOSES = (
    *(("<sup>\\s*", "\\s*</sup>"), (r"\^", r"\^"), (r"\*{3}", r"\*{3}")),
    *((r"\*\*", r"\*\*"), (r"\*", r"\*")),
    *(("_", "_"), ("\ue000", "\ue001"), ("\ue002", "\ue003"), ("", "")),
)
_RAISES, _SETS_OFF = _ENCLOSES[:2], _ENCLOSES[2:-1]
_NO_POWER = r"(?<![A-Za-z]m)(?<![\s\d]m)(?<!10)"
_LISTED = rf"\d{{1,3}}(?:[ ]?[,，、{notations.RANGE_SIGNS}][ ]?\d{{1,3}}){{1,6}}"
_RANGE = re.compile(rf"(\d{{1,3}})[ ]?[{notations.RANGE_SIGNS}][ ]?(\d{{1,3}})")
_LONGEST_RANGE = 8
_NUMBERS = rf"(?:{_LISTED}|\d{{1,3}})"
_INSIDE = rf"[ ]?{notations.MARK_PREFIX}?{_NUMBERS}\.?[ ]?"
_BRACKETS = (
    rf"(?:\[{_INSIDE}\](?!\()|［{_INSIDE}］|〔{_INSIDE}〕|【{_INSIDE}】"
    rf"|\{{{_NUMBERS}\}}|[(（]{notations.NOTE}[ ]?\d{{1,3}}[)）])"
)
_ROUND = r"[(（]\d{1,3}[)）]"
_HALF_ROUND = r"(?<![^\n，；。：、》”])\d{1,2}[)）]"
_CIRCLE = f"[{''.join(CIRCLED)}]"


def _enclosed(mark: str, by: tuple[tuple[str, str], ...] = _ENCLOSES) -> str:
    return "|".join(f"{opening}{mark}{shutting}" for opening, shutting in by)


STRONG = "|".join(
    (
        _enclosed(_BRACKETS),
        _enclosed(f"(?:{_ROUND}|{_CIRCLE})", _RAISES),
        rf"{_NO_POWER}\^{_NUMBERS}\^",
        rf"<sup>\s*{_LISTED}\s*</sup>",
        _enclosed(r"<sup>\s*\d{1,3}\s*</sup>", _SETS_OFF),
        rf"<sup>\s*(?:{_enclosed('[0-9]{1,3}', _SETS_OFF)})\s*</sup>",
        rf"[\[(（⁽［〔][{RAISED}]{{1,3}}[\])）⁾］〕]",
        r"(?<![*A-Za-z0-9])\*\d{1,3}\*(?![*A-Za-z0-9])",
        r"(?<![_A-Za-z0-9])_\d{1,3}_(?![_A-Za-z0-9])",
        r"\ue002\d{1,3}\ue003",
        r"\$\^(?:\d{1,3}|\{\d{1,3}\})\$",
    )
)
"""A mark wherever it stands, if a note has its number."""
WEAK = tuple(
    f"(?:{_enclosed(form)})"
    for form in (r"\^\d{1,3}(?![\d^])", r"\(\d{1,3}\)", r"（\d{1,3}）", _CIRCLE, _HALF_ROUND)
)
"""A mark only beside a mark of punctuation: elsewhere a label, or a power."""
SLASHED = _enclosed(
    rf"(?<![\dA-Za-z.{notations.ARTICLE_SIGN}\-])(?<![A-Z]\. )"
    r"\d{1,2}/(?=\d{1,2}/(?!\d)|(?![\dA-Za-z]))"
)
"""A mark 1/ that the notes have too, also behind a space."""
NAMED_NOTE = rf"{notations.NOTE}[ ]?\d{{1,3}}(?=[：:.．、 \u3000])"
BARE_CARET_NOTE = r"\[\^\d{1,3}\](?!:)"
BOLD_SLASH_NOTE = r"\*\*\d{1,2}/\*\*|\ue000\d{1,2}/\ue001"
CLOSE_SLASH_NOTE = rf"\d{{1,2}}/(?={notations.SOURCE_SIGN})"

USUAL_NOTE = re.compile(
    rf"(?m)^[ \t\u3000>]*(?:(?P<raised>[{RAISED}]{{1,4}})|(?P<caret>\[\^\d{{1,3}}\]:)"
    r"|(?P<tagged><sup>\s*\d{1,3}\s*</sup>)|(?P<slashed>\d{1,2}/)(?=\s))" + BODY
)
USUAL_MARK = re.compile(
    rf"(?<=\S){_NO_POWER}(?:(?P<raised>[{RAISED}]{{1,4}})|<sup>\s*(?P<tagged>\d{{1,3}})\s*</sup>)"
    r"|(?<=\S)\[\^(?P<caret>\d{1,3})\]"
    r"|(?P<slashed>(?<=[，；。、》”）])\d{1,2}/(?![\dA-Za-z])"
    r"|(?<=[\u3400-\u7b2b\u7b2d-\u9fff])\d{1,2}/(?=[\u3400-\u9fff，；。、]))"
)

_ROW = re.compile(rf"(?:{notations.RANGE}?[\[［〔【]\d{{1,3}}[\]］〕】]){{0,8}}")
_DIGITS = re.compile(r"\d{1,3}")


def numbers_in(mark: str) -> tuple[int, ...]:
    """Return the numbers of a mark: one, or those of [1,2] and of [1-3]."""
    if circled := [row.index(sign) + 1 for sign in mark for row in CIRCLED if sign in row]:
        return tuple(circled)
    mark = _RANGE.sub(_all_of_range, mark.translate(LOWER))
    return tuple(int(digits) for digits in _DIGITS.findall(mark))


def has_range(mark: str) -> bool:
    """Tell a mark such as [1-3], which names some of its numbers by the first and the last."""
    return _RANGE.search(mark.translate(LOWER)) is not None


def _all_of_range(ends: re.Match[str]) -> str:
    """Return the numbers from one to another; backwards it is none, and so no mark."""
    first, last = int(ends[1]), int(ends[2])
    rising = first < last < first + _LONGEST_RANGE
    return ",".join(map(str, range(first, last + 1))) if rising else "0"


def places_in(mark: str) -> list[Span]:
    """Return where the numbers of a mark stand in it."""
    return [Span(*match.span()) for match in _DIGITS.finditer(mark)]


def counts(text: str, start: int, end: int) -> bool:
    """Tell a number in brackets that counts or names something: 设立[1][2]个, 第[1]段."""
    row = _ROW.match(text, end)
    return text[start - 1 : start] == notations.ARTICLE_SIGN or bool(
        notations.UNIT.match(text, row.end() if row else end)
    )
