"""Lines that say which part of a text begins, such as 执行部分：."""

from __future__ import annotations

import re

from resolint.language.zh.numerals import NUMERALS

_MARKS = re.compile(r"[\s#>*_\ue000-\ue005]+")
# Drafters head the parts so, though a resolution has no such headings.
_PART_NAME = re.compile(
    rf"(?:[（(]?[{NUMERALS}IVX]{{1,3}}[)）、.．]|第[{NUMERALS}]部分|[AB][.．、])?[【\[（(]?(?:决议|决议草案)?"
    r"(?:序言|前言|导言|弁言|引言|执行|行动|操作|正文|主文|全文)性?(?:部分|段落?|条款|正文)?"
    r"(?:如下)?[】\]）)]?[：:]?"
)
_OPERATIVE = ("执行", "行动", "操作")
_LONGEST = 30


def names_part(line: str) -> bool:
    """Return whether it is such a line, whatever its number and marks."""
    return len(line) <= _LONGEST and _PART_NAME.fullmatch(_MARKS.sub("", line)) is not None


def names_operative_part(line: str) -> bool:
    """Return whether it is such a line above the operative part."""
    return any(word in line for word in _OPERATIVE) and names_part(line)
