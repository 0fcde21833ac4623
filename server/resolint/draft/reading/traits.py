"""What a line may need before it is read, asked of each line once: most need nothing."""

from __future__ import annotations

import re
from enum import IntFlag
from typing import TYPE_CHECKING

from resolint.draft.reading.alone import ALONE
from resolint.draft.reading.foreign import ADDED_LINE, SIGN
from resolint.draft.reading.halfwidth import COMPATIBILITY, FOREIGN, HAN
from resolint.draft.reading.markup import UNSEEN

if TYPE_CHECKING:
    from collections.abc import Mapping


class Trait(IntFlag):
    """What stands in a line, by which the layers are told that may have something to do."""

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


_PATTERNS = {
    Trait.MARKUP: re.compile(
        rf"[\\<`&{{}}$\x0b\x85\u2028\u2029{UNSEEN}]"
        r"|~~|[↑↩]|\(\(|\][(\[]|\^\[|\]:[ \t]|\[\[|%%|:[a-z]|\[-?[!@]|:::"
        r"|^(?:[ ]{4}|\t|---|\+\+\+|;;;|!!!|\?\?\?|\*\[|[ ]{0,3}>)"
    ),
    Trait.TABLE: re.compile(
        r"\||<table|\S(?:[ \u3000]{2,}|[ ]*\t\s*)\S|[-=]{2}[ ]+[-=]{2}|^\+[-=]{2}"
    ),
    Trait.FOREIGN: re.compile(rf"{SIGN}|{ADDED_LINE}|<!--"),
    Trait.WIDE: re.compile("[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]"),
    Trait.HALF_WIDTH: re.compile(
        rf"{COMPATIBILITY}|{FOREIGN}|．[*_\ue001]*[ \t]*$"
        rf"|[,;:!?.](?<=[{HAN}》〉”’）」\"*_\ue001\ue003\ue005].)"
        rf"|[,;](?<=[0-9A-Za-z)%¹²³⁰⁴-⁹].)(?=[ ]{{0,3}}(?:[{HAN}《〈“‘（「]|$))"
        r"|\.(?<=[0-9)].)(?=[ \t]*$)"
    ),
    Trait.MARK: re.compile(
        r"[\[［〔【(（⁽](?:[ ]?(?:脚?注[ ]?|fn:)?\d{1,3}(?:[ ]?[,，、][\d ,，、]{1,20})?\.?"
        r"[ ]?[\]］〕】]"
        r"|[⁰¹²³⁴-⁹]|脚?注[ ]?\d|\d{1,3}[)）](?:[ ]?[，；。、：,;]|[ \t]*$))"
        r"|[，；。：、》”](?:\d{1,2}[)）]|[ ]?[(（]\d{1,3}[)）])"
        r"|[*_^<\ue000\ue002①-⑳](?:(?<=[①-⑳])|(?<=\^)[{(（]?\d|\d{1,3}[*_\ue003]"
        r"|\d{1,2}/[*\ue001]|sup>\s*\d{1,3}[ ]?[,，、])"
        # A mark 1/ where the scan of a paragraph would not know it.
        r"|/(?:(?<=[ \u3000\u00a0]\d/)|(?<=[ \u3000\u00a0]\d\d/))(?<!^../)(?<!^.../)(?![\dA-Za-z])"
        r"|/(?<=\d/)(?:\d{1,2}/(?![\dA-Za-z])|[,;])"
        r"|/(?:(?<=[\u3400-\u9fff*]\d/)|(?<=[\u3400-\u9fff*]\d\d/))(?:[ \t]*$|[ ,;*])"
        r"|^[ \t\u3000>]*(?:[(（]\d{1,3}[)）]|脚?注释?[ ]?\d|\[\^[^\]\s]{1,40}\](?!:))"
    ),
    Trait.ASTERISKS: re.compile(r"^[ \t]*[*＊]{2,3}[ \t\u3000]+\S"),
    Trait.MARKED: re.compile(
        r"[⁰¹²³⁴-⁹\[</](?:(?<=\S[⁰¹²³⁴-⁹])|(?<=\S\[)\^|(?<=\S<)sup>|(?<=\S\d/)(?![\dA-Za-z]))"
        r"|^[ \t]*(?:[_\-*=—─][ ]?){3,}[ \t]*$|^[#* \t]{0,8}(?:[脚附]?注|[Nn]otes)"
    ),
    Trait.NOTE: re.compile(
        r"^[ \t\u3000>]*(?:[⁰¹²³⁴-⁹]|\[\^[^\]\s]{1,40}\]:|<sup>\s*\d{1,3}\s*</sup>|\d{1,2}/\s)"
    ),
    Trait.OPENING: re.compile(
        r"^[^\S\n]*(?:>[^\S\n]*)?(?:[-+*•·●○–—][^\S\n]|[*_\ue000\ue002]{0,3}(?:"
        r"(?:[A-Za-z]|[a-z]{2}|[ivxIVX]{2,6}|\d{1,2}|[Ⅰ-ⅿ])[.．]?[)）]|[A-Za-z][.．、:：]"
        r"|[ivxIVX]{2,6}[.．、]|\d{1,2}[.．]?[a-z][.．)）、]?\s|\d{1,2}/[ \t]"
        r"|\d{1,3}(?:[*_]{1,3}|[\ue001\ue003])[.．、]"
        r"|\d{1,2}[.．]\d|\d{1,2}[ \t\u3000:：]|(?:第|§[ ]?|OP[ ]?)\d{1,3}"
        r"|[(（\[［〔【]\d{1,2}[)）\]］〕】]|[(（\[［〔【][A-Za-z甲子Ⅰ-ⅿ][)）\]］〕】]|[(（]二[)）]|㈡"
        r"|[①⑴⒈⒜ⓐⒶ❶Ⅰⅰ]|[甲子][、.．]|[一二三四五六七八九十]{1,3}[、.．)）]"
        r"|第[一二三四五六七八九十百\d]{1,4}条))|^[^\S\n]+\d{1,2}[.．]|[：:]\s*$"
    ),
    Trait.ALONE: re.compile(rf"^[ \t\u3000]*{ALONE}[ \t\u3000]*$"),
}


def traits_of(text: str, of_line: Mapping[str, int]) -> Trait:
    """Return what stands in any line of a text."""
    found = 0
    for line in text.split("\n"):
        found |= of_line[line]
    return Trait(found)


def traits(line: str) -> int:
    """Return what stands in a line."""
    return sum(trait for trait, pattern in _PATTERNS.items() if pattern.search(line))
