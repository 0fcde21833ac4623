"""Operative verbs and preambular phrases: which words at the head of a paragraph are its lead.

The phrases with their evidence are data (``data/lexicon.zh.tsv``).
What may stand before and between them is grammar, and is written here as one pattern:
又 and 还, 再次, words of degree (强烈, 最强烈地, 深为), manner (赞赏地注意到),
feelings (表示深为关切), and compound leads (承认和鼓励).
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from resolint.data import rows
from resolint.model.facts import Entry
from resolint.model.language import Match

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


_FOLDER = Path(__file__).parent
_ADVERBIALS = (
    r"(?:在(?:这|此)方面|就此|为此|因此|但是|然而|同时|此外|有鉴于此|在此(?:背景|情况)下)[，,]?\s*"
)
_AGAIN = "再次|再度|再一次|重新|一再|多次"
_DEGREES = (
    "最强烈|最严厉|最深切|最严重|最诚挚|最热烈|强烈|深切|深深|深表|深为|深感|深|严重|极为|极其|极度|极"
    "|非常|十分|高度|特别|尤其|充分|全面|完全|坚决|坚定|断然|明确|郑重|庄严|热烈|热切|诚挚|衷心"
    "|由衷|真诚|紧急|迫切|大力|全力|竭力|积极|进一步|继续|一贯|同样|一致|毫不含糊|毫无保留|感到|最"
)
_FEELINGS = (
    "注意到|关切|关注|赞赏|感谢|感激|谢意|敬意|满意|遗憾|震惊|愤慨|慰问|声援|支持|希望|坚信|深信|确信"
    "|相信|决心|忧虑|担忧|失望|不安|悲痛|哀悼|同情|惋惜|痛惜|钦佩|欣慰|高兴|信心|祝贺|惊恐|愿意|意愿"
    "|期望|期待|欢迎|同意|赞同|认可|反对|谴责|理解|承诺|打算|准备|乐观|警惕|愤怒|感兴趣|兴趣|痛心|关怀"
)
_AND = "和|并|及|与|、|并且"

# 表示 with these was met in official texts (operative.tsv, preambular.tsv).
_FEELINGS_SEEN = frozenset(
    ("注意到", "关切", "赞赏", "感谢", "满意", "支持", "决心", "震惊", "愤慨", "忧虑")
)

# These are leads as wholes; their parts are not.
_FORMULAE = (
    Entry(
        "根据《联合国宪章》第七章采取行动",
        "",
        "Acting under Chapter VII of the Charter of the United Nations",
        seen=True,
    ),
)


def match_lead(text: str) -> Match | None:
    """Return the lead phrase at the head of ``text``, the longest that the lexicon knows.

    An adverbial such as 在这方面， may stand before the phrase and is no part of it.
    """
    match = _pattern().match(text)
    if match is None:
        return None
    start, end = match.span("lead")
    return Match(start, end, match["sequence"] or "", _entry(match))


@cache
def known_verbs() -> frozenset[str]:
    """Return every operative verb, without 又, 还 and words of degree."""
    return frozenset(entry.phrase for entry in _entries().values() if entry.operative)


@cache
def lead_phrases() -> Mapping[str, Entry]:
    """Return every phrase that can lead by itself, without 又, 还 and words of degree."""
    expressed = {f"表示{feeling}" for feeling in _FEELINGS_SEEN}
    noted = {f"{feeling}地注意到" for feeling in _FEELINGS_SEEN - {"注意到"}}
    more = expressed | noted | {f"表示{phrase}" for phrase in noted}
    matches = {phrase: match_lead(phrase) for phrase in sorted(more)}
    return _entries() | {phrase: match.entry for phrase, match in matches.items() if match}


def _entry(match: re.Match[str]) -> Entry:
    if feeling := match["feeling"]:
        return Entry(f"表示{feeling}", "Expresses", "Expressing", seen=feeling in _FEELINGS_SEEN)
    if match["moved"]:
        return Entry(match["moved"], "", "Alarmed by", seen=True)
    return _entries()[match["verb"] or match["formula"]]


@cache
def _entries() -> dict[str, Entry]:
    known = {
        phrase: Entry(phrase, operative, preambular, seen=seen == "seen")
        for phrase, operative, preambular, seen in rows("lexicon.tsv", _FOLDER)
    }
    return known | {entry.phrase: entry for entry in _FORMULAE}


@cache
def _pattern() -> re.Pattern[str]:
    known = _entries()
    formulae = [entry.phrase for entry in _FORMULAE]
    joined = [entry.phrase for entry in known.values() if entry.seen and entry.operative]
    # Every repetition is bounded: 深 and 深深 can be cut in many ways, and hostile text tries all.
    degree = f"(?:(?:{_DEGREES})地?)"
    more_feelings = f"(?:(?:{_AND}){degree}{{0,2}}(?:{_FEELINGS})){{0,3}}"
    manner = f"{degree}{{0,2}}(?:{_FEELINGS}){more_feelings}地"
    expressed = f"表示{degree}{{0,2}}(?P<feeling>{_FEELINGS}){more_feelings}(?:地注意到)?"
    moved = f"(?P<moved>(?:令人)?{degree}{{0,3}}(?:{_FEELINGS})的是)"
    verb = f"(?P<verb>{_longest_first(known.keys() - formulae)})"
    simple = f"(?:{manner}|{degree}){{0,3}}(?:{expressed}|{verb})"
    compound = f"{simple}(?:(?:{_AND})[又还]?{degree}{{0,2}}(?:{_longest_first(joined)})){{0,3}}"
    whole = f"{moved}|(?P<formula>{_longest_first(formulae)})|(?:{_AGAIN}){{0,2}}{compound}"
    return re.compile(f"(?:{_ADVERBIALS})?(?P<lead>(?P<sequence>[又还]{{1,2}})?(?:{whole}))")


def _longest_first(phrases: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, phrases), key=lambda phrase: (-len(phrase), phrase)))
