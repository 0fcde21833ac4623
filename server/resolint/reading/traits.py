"""What a line may need before it is read, asked of each line once: most need nothing."""

from __future__ import annotations

import re
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING

from resolint.language.notations import (
    ARTICLE_SIGN,
    ARTICLE_WORD,
    BEFORE_NUMBER,
    BRANCHES,
    HUNDRED,
    MARK_PREFIX,
    NO_NUMBER,
    NOTE,
    NOTES_HEADING,
    NUMERAL,
    NUMERALS,
    RANGE_SIGNS,
    STEMS,
)
from resolint.reading.foreign import ADDED_LINE, SIGN
from resolint.reading.signs import ALONE, COMPATIBILITY, FOREIGN, HAN, OPEN_BOLD, UNSEEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


class Trait:
    """What stands in a line, by which the layers are told that may have something to do.

    They are bits of a number, and no ``IntFlag``, which is slow at every key.
    """

    MARKUP = 1
    WIDE = 2
    HALF_WIDTH = 4
    MARK = 8
    OPENING = 16
    TABLE = 32
    FOREIGN = 64
    MARKED = 128
    """It has a footnote mark in a usual notation, or may be the line above the notes."""
    NOTE = 256
    """It opens a note in a usual notation."""
    ASTERISKS = 512
    ALONE = 1024
    ANNOUNCING = 2048
    """It ends in a colon, so that items may follow."""
    CUT = 4096
    """It breaks off in bold."""


_PATTERNS = {
    Trait.MARKUP: re.compile(
        rf"[\\<`&{{}}$\x0b\x85\u2028\u2029{UNSEEN}]"
        r"|~~|[↑↩]|\(\(|\][(\[]|\^\[|\]:[ \t]|\[\[|%%|:[a-z]|\[-?[!@]|:::"
        r"|^(?:[ ]{4}|\t|---|\+\+\+|;;;|!!!|\?\?\?|\*\[|[ ]{0,3}>)"
    ),
    Trait.FOREIGN: re.compile(rf"{SIGN}|{ADDED_LINE}|<!--"),
    Trait.WIDE: re.compile("[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]"),
    Trait.HALF_WIDTH: re.compile(
        rf"{COMPATIBILITY}|{FOREIGN}|．[*_\ue001]*[ \t]*$"
        rf"|[,;:!?.](?<=[{HAN}》〉”’）」\"*_\ue001\ue003\ue005].)"
        rf"|[,;](?<=[0-9A-Za-z)\]%¹²³⁰⁴-⁹].)(?=[ ]{{0,3}}(?:[{HAN}《〈“‘（「]|$)|[¹²³⁰⁴-⁹\[^<［*])"
        r"|\.(?<=[0-9)].)(?=[ \t]*$)"
    ),
    Trait.MARK: re.compile(
        rf"[\[［〔【(（⁽](?:[ ]?{MARK_PREFIX}?\d{{1,3}}"
        rf"(?:[ ]?[,，、{RANGE_SIGNS}][\d ,，、{RANGE_SIGNS}]{{1,20}})?\.?[ ]?[\]］〕】]"
        rf"|[⁰¹²³⁴-⁹]|{NOTE}[ ]?\d|\d{{1,3}}[)）](?:[ ]?[，；。、：,;]|[ \t]*$))"
        r"|[，；。：、》”](?:\d{1,2}[)）]|[ ]?[(（]\d{1,3}[)）])"
        r"|[*_^<{\ue000\ue002①-⒇](?:(?<=[①-⒇])|(?<=\{)\d|<sup>|(?<=\^)[{(（]?\d|\d{1,3}[*_\ue003]"
        rf"|\d{{1,2}}/[*\ue001]|sup>\s*(?:[*_\ue000\ue002]|\d{{1,3}}[ ]?[,，、{RANGE_SIGNS}]))"
        # A mark 1/ where the scan of a paragraph would not know it.
        r"|/(?:(?<=[ \u3000\u00a0]\d/)|(?<=[ \u3000\u00a0]\d\d/))(?<!^../)(?<!^.../)(?![\dA-Za-z])"
        r"|/(?<=\d/)(?:\d{1,2}/(?![\dA-Za-z])|[,;])"
        r"|/(?:(?<=[\u3400-\u9fff*]\d/)|(?<=[\u3400-\u9fff*]\d\d/))(?:[ \t]*$|[ ,;*])"
        rf"|^[ \t\u3000>]*(?:[(（]\d{{1,3}}[)）]|{NOTE}[ ]?\d|\[\^[^\]\s]{{1,40}}\](?!:))"
    ),
    Trait.ASTERISKS: re.compile(r"^[ \t]*[*＊]{2,3}[ \t\u3000]+\S"),
    Trait.MARKED: re.compile(
        r"[⁰¹²³⁴-⁹\[</](?:(?<=\S[⁰¹²³⁴-⁹])|(?<=\S\[)\^|(?<=\S<)sup>|(?<=\S\d/)(?![\dA-Za-z]))"
        rf"|^[ \t]*(?:[_\-*=—─][ ]?){{3,}}[ \t]*$|^[#* \t]{{0,8}}{NOTES_HEADING}"
    ),
    Trait.NOTE: re.compile(
        r"^[ \t\u3000>]*(?:[⁰¹²³⁴-⁹]|\[\^[^\]\s]{1,40}\]:|<sup>\s*\d{1,3}\s*</sup>|\d{1,2}/\s)"
    ),
    Trait.OPENING: re.compile(
        r"^[^\S\n]*(?:>[^\S\n]*)?(?:[-+*•·●○–—][^\S\n]|[*_\ue000\ue002]{0,3}(?:"
        r"(?:[A-Za-z]|[a-z]{2}|[ivxIVX]{2,6}|\d{1,2}|[Ⅰ-ⅿ])[.．]?[)）]|[A-Za-z][.．、:：]"
        r"|[ivxIVX]{2,6}[.．、]|\d{1,2}[.．]?[a-z][.．)）、]?\s|\d{1,2}/[ \t]"
        r"|\d{1,3}(?:[*_]{1,3}|[\ue001\ue003])[.．、]"
        r"|\d{1,2}[.．]\d|\d{1,2}[ \t\u3000:：](?![A-Z][a-z])"
        rf"|{BEFORE_NUMBER}\d{{1,3}}(?![\d{NO_NUMBER}])"
        rf"|[(（\[［〔【]\d{{1,2}}[)）\]］〕】]|[(（\[［〔【][A-Za-z{STEMS[0]}{BRANCHES[0]}Ⅰ-ⅿ][)）\]］〕】]|[(（]{NUMERALS[1]}[)）]|㈡"
        rf"|[①⑴⒈⒜ⓐⒶ❶Ⅰⅰ]|[{STEMS[0]}{BRANCHES[0]}][、.．]|{NUMERAL}[、.．)）]"
        rf"|{ARTICLE_SIGN}[{NUMERALS}{HUNDRED}\d]{{1,4}}{ARTICLE_WORD}))|^[^\S\n]+\d{{1,2}}[.．]"
    ),
    Trait.ANNOUNCING: re.compile(r"[：:]\s*$"),
    Trait.CUT: re.compile(rf"^{OPEN_BOLD}\*\*[{HAN}]{{0,30}}[ \t]*$"),
    Trait.ALONE: re.compile(rf"^[ \t\u3000]*{ALONE}[ \t\u3000]*$"),
}


# What parts columns is looked for first: the pattern is slow on a long line.
_COLUMNS = (
    "|",
    "<table",
    "  ",
    "\t",
    "\u3000\u3000",
    " \u3000",
    "\u3000 ",
    "- -",
    "= =",
    "= -",
    "- =",
    "+-",
    "+=",
)
_TABLE = re.compile(r"\||<table|\S(?:[ \u3000]{2,}|[ ]*\t\s*)\S|[-=]{2}[ ]+[-=]{2}|^\+[-=]{2}")
_COLONS = ("：", ":")
_NUMBER = re.compile(r"[^\S\n]*\d{1,2}[.．、]")
_FARTHEST = 6


def traits_of(lines: Iterable[str], of_line: Mapping[str, int]) -> int:
    """Return what stands in any of these lines."""
    return reduce(or_, set(map(of_line.__getitem__, lines)), 0)


def traits(line: str) -> int:
    """Return what stands in a line."""
    found = sum(trait for trait, pattern in _PATTERNS.items() if pattern.search(line))
    if any(map(line.__contains__, _COLUMNS)) and _TABLE.search(line):
        found |= Trait.TABLE
    return found


def announces_numbers(rows: Sequence[str]) -> bool:
    """Return whether 1. follows a line that ends in a colon: it may be the label of an item."""
    announcing = (at for at, row in enumerate(rows) if row.rstrip().endswith(_COLONS))
    following = (next(filter(str.strip, rows[at + 1 : at + _FARTHEST]), "") for at in announcing)
    return any(map(_NUMBER.match, following))
