"""What a line may need before it is read, asked of each line once: most need nothing."""

from __future__ import annotations

import re
from enum import IntFlag
from functools import lru_cache

from resolint.draft.reading.alone import ALONE
from resolint.draft.reading.halfwidth import COMPATIBILITY, HAN
from resolint.draft.reading.markup import UNSEEN


class Trait(IntFlag):
    """What stands in a line, by which the layers are told that may have something to do."""

    MARKUP = 1
    WIDE = 2
    HALF_WIDTH = 4
    MARK = 8
    OPENING = 16
    ALONE = 32


_PATTERNS = {
    Trait.MARKUP: re.compile(
        rf"[\\<`&{UNSEEN}]"
        r"|~~|\]\(|\]\{|\{[#.]|\^\[|\]:[ \t]"
        r"|^(?:[ ]{4}|\t|---|\+\+\+|:::|[ ]{0,3}>)"
    ),
    Trait.WIDE: re.compile("[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]"),
    Trait.HALF_WIDTH: re.compile(
        rf"{COMPATIBILITY}|．[*_\ue001]*[ \t]*$"
        rf"|[,;:!?.](?<=[{HAN}》〉”’）」\"*_\ue001\ue003\ue005].)"
        rf"|[,;](?<=[0-9A-Za-z)%¹²³⁰⁴-⁹].)(?=[ ]{{0,3}}(?:[{HAN}《〈“‘（「]|$))"
        r"|\.(?<=[0-9)].)(?=[ \t]*$)"
    ),
    Trait.MARK: re.compile(
        r"[\[［〔【](?:注[ ]?)?\d{1,3}[\]］〕】]|\^\d|^[ \t>]*(?:[(（]\d{1,3}[)）]|[①-⑳])"
    ),
    Trait.OPENING: re.compile(
        r"^[^\S\n]*(?:>[^\S\n]*)?(?:[-+*•·●○–—][^\S\n]|[*_\ue000\ue002]{0,3}(?:"
        r"(?:[A-Za-z]|[a-z]{2}|[ivxIVX]{2,6}|\d{1,2}|[Ⅰ-ⅿ])[.．]?[)）]|[A-Za-z][.．、:：]"
        r"|[ivxIVX]{2,6}[.．、]|\d{1,2}[.．]?[a-z][.．)）、]?\s"
        r"|\d{1,2}[.．]\d|\d{1,2}[ \t\u3000:：]|(?:第|§[ ]?|OP[ ]?)\d{1,3}"
        r"|[(（\[［〔【]\d{1,2}[)）\]］〕】]|[(（\[［〔【][A-Za-z甲子Ⅰ-ⅿ][)）\]］〕】]"
        r"|[①⑴⒈⒜ⓐⒶ❶Ⅰⅰ]|[甲子][、.．]|[一二三四五六七八九十]{1,3}[、.．)）]"
        r"|第[一二三四五六七八九十百\d]{1,4}条))|^[^\S\n]+\d{1,2}[.．]|[：:]\s*$"
    ),
    Trait.ALONE: re.compile(rf"^[ \t\u3000]*{ALONE}[ \t\u3000]*$"),
}


def traits_of(text: str) -> Trait:
    """Return what stands in any line of a text."""
    found = 0
    for line in text.split("\n"):
        found |= _traits(line)
    return Trait(found)


@lru_cache(maxsize=16_384)
def _traits(line: str) -> int:
    return sum(trait for trait, pattern in _PATTERNS.items() if pattern.search(line))
