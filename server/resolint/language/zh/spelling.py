"""Lead phrases with a wrong character: what was meant, and how sure that is.

A character is taken for a slip where it sounds or looks like the right one (look_alikes.tsv),
or where a phrase of four characters and more leaves no doubt.
What is a word of its own is no slip, however near it stands to a phrase:
斥责 is not 谴责, and 制定 is not 指定.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from resolint.data import rows
from resolint.language.zh.lexicon import lead_phrases, match_lead
from resolint.language.zh.words import words_of
from resolint.memory import kept
from resolint.model.facts import Facts, Kind, Lead
from resolint.model.language import Misspelling
from resolint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_FOLDER = Path(__file__).parent
_LONGEST = 14
_LONGEST_PREFIX = 6
_LONGEST_PHRASE = 8
_UNMISTAKABLE = 4
_LONGEST_WORD = 4
_ADVERBIALS = ("", "因此", "就此", "为此", "同时", "在这方面")
_PREFIXES = (
    *("再次", "强烈", "最强烈地", "严重", "深切", "深为", "大力", "满意地", "赞赏地", "关切地"),
    *("特别", "充分", "全面", "高度", "坚决", "郑重"),
)


@dataclass(frozen=True)
class _Head:
    """Where a lead should be: what is set off at the head of a paragraph, or its first words."""

    start: int
    text: str
    set_off: bool


@kept
def misspelling(facts: Facts, kind: Kind) -> Misspelling | None:
    """Return what is misspelt in the lead phrase, where exactly one phrase can have been meant."""
    lead, set_off = facts.lead, facts.bolds
    if lead and set_off and set_off[0].inner == lead.span:
        return None  # what is in bold is a phrase from end to end
    head = _head(facts)
    match = match_lead(head.text) if head else None
    if head is None or (head.set_off and match and match.end == len(head.text)):
        return None
    if head.set_off and facts.lead and facts.lead.span.end > head.start + len(head.text):
        return None  # the bold ends too early: **强调指**出
    known = match.end if match else 0
    found: dict[str, Misspelling] = {}
    for each in _candidates(head, known, kind):
        if each:
            found.setdefault(each.meant.text, each)
    # 拷虑到 is 考虑到, not 考虑 with something behind it.
    whole = [each for text, each in found.items() if not _begins_another(text, found)]
    best = [each for each in whole if _looks_alike(each.span.of(facts.text), each.right)]
    chosen = best or whole
    if len(chosen) != 1 or not chosen[0].meant.entry.seen:
        return None
    return chosen[0]


def _begins_another(text: str, texts: Iterable[str]) -> bool:
    return any(other != text and other.startswith(text) for other in texts)


def _head(facts: Facts) -> _Head | None:
    body, text = facts.body, facts.text
    if set_off := facts.bolds or facts.accents:
        inner = set_off[0].inner
        before = Span(body.start, set_off[0].span.start).of(text).strip()
        if before in _ADVERBIALS or (len(before) < _LONGEST and before.endswith(("，", ","))):
            written = inner.of(text)
            return _Head(inner.start, written, set_off=True) if len(written) <= _LONGEST else None
    if facts.stray or facts.opens_bold or facts.opens_accent:
        return None
    return _Head(body.start, text[body.start : min(body.end, body.start + 24)], set_off=False)


def _candidates(head: _Head, known: int, kind: Kind) -> Iterator[Misspelling | None]:
    text = head.text
    # Where a phrase is known and not in bold, it can only be the beginning of the one meant.
    starts = known if known and not head.set_off else _LONGEST_PREFIX
    for start in range(min(starts, len(text))):
        doubled = start and text[start] == text[start - 1]  # 特别别指出 lacks no 特
        if doubled or (start and not _is_prefix(text[:start])):
            continue
        left = len(text) - start
        shortest = 2 if head.set_off else max(2, known - start + 1)
        lengths = {
            *range(shortest, min(_LONGEST_PHRASE, left) + 1),
            *([left] if head.set_off else []),
        }
        for length in sorted(lengths):
            written = text[start : start + length]
            for phrase in _neighbours(written):
                if _is_slip(head, start, written, phrase, known=known):
                    rest = text[start + length :] if head.set_off else ""
                    yield _meant(head, start, written, phrase, kind, rest)
    if not known:
        yield from _misspelt_prefixes(head, kind)


def _misspelt_prefixes(head: _Head, kind: Kind) -> Iterator[Misspelling | None]:
    """Yield what is wrong in 又, 还, 再次 or a word of degree before a phrase that is right."""
    text = head.text
    # Without bold, 有 or 由 before a verb is a word of its own and no 又.
    for end in range(1 if head.set_off else 2, min(_LONGEST_PREFIX, len(text))):
        for prefix in _neighbours_of_prefix(text[:end]):
            match = match_lead(text[end:]) if _looks_alike(text[:end], prefix) else None
            if match and match.start == 0 and len(words_of(text)) > 1:
                yield _meant(head, 0, text[:end], prefix, kind, text[end : end + match.end])


def _meant(  # noqa: PLR0913, PLR0917 - a place, and what stands there in place of what
    head: _Head, start: int, written: str, phrase: str, kind: Kind, rest: str
) -> Misspelling | None:
    """Return the misspelling if the text with ``phrase`` in place is a lead from end to end."""
    whole = head.text[:start] + phrase + rest
    match = match_lead(whole)
    if match is None or match.end != len(whole):
        return None
    role = match.entry.operative if kind is Kind.OPERATIVE else match.entry.preambular
    if not role:
        return None
    first = head.start + match.start
    span = Span(head.start + start, head.start + start + len(written))
    return Misspelling(
        span=span,
        right=phrase,
        meant=Lead(
            span=Span(first, span.end + len(rest)),
            text=whole[match.start :],
            sequence=match.sequence,
            sequence_span=Span(first, first + len(match.sequence)),
            entry=match.entry,
        ),
    )


def _is_slip(head: _Head, start: int, written: str, phrase: str, *, known: int) -> bool:
    """Tell a slip from a word of its own; the dictionary is asked last, for it is slow to load."""
    alike = _looks_alike(written, phrase)
    if not alike and (not _is_unmistakable(written, phrase) or (known and not head.set_off)):
        return False
    if not head.set_off:
        # What follows may be a wrong character: 表示关窃 is not 表示关切窃.
        bare = written.rstrip()
        cut_short = len(bare) < len(phrase) and phrase.startswith(bare)
        if cut_short or not _ends_a_word(head.text, start + len(written)):
            return False
    if alike:
        # A single character is told by its bold; two must not be a word of their own.
        return len(phrase) != 2 or len(words_of(written)) > 1  # noqa: PLR2004
    if len(written) < len(phrase) or sorted(written) == sorted(phrase):
        return len(words_of(written)) > 1
    at = next(at for at, pair in enumerate(zip(written, phrase, strict=True)) if len({*pair}) > 1)
    return len(_word_at(written, at)) == 1


def _is_unmistakable(written: str, phrase: str) -> bool:
    return len(phrase) >= _UNMISTAKABLE or sorted(written) == sorted(phrase)


def _looks_alike(written: str, phrase: str) -> bool:
    """Return whether one character differs, and sounds or looks like the right one."""
    if len(written) != len(phrase):
        return False
    pairs = [(a, b) for a, b in zip(written, phrase, strict=True) if a != b]
    return len(pairs) == 1 and not _groups()[pairs[0][0]].isdisjoint(_groups()[pairs[0][1]])


def _ends_a_word(text: str, end: int) -> bool:
    at = 0
    for word in words_of(text[: end + _LONGEST_WORD]):
        at += len(word)
        if at >= end:
            return at == end
    return True


def _word_at(text: str, at: int) -> str:
    for word in words_of(text):
        if at < len(word):
            return word
        at -= len(word)
    return ""


def _is_prefix(text: str) -> bool:
    """Return whether a verb may follow: 又, 再次, 表示严重, 承认和."""
    match = match_lead(f"{text}谴责")
    return match is not None and match.end == len(text) + 2


def _neighbours(written: str) -> Iterator[str]:
    """Yield the phrases that differ in one character: another, one missing, two changed round."""
    near = {phrase for key in _keys(written) for phrase in _index().get(key, ())}
    for phrase in sorted(near):
        differ = [
            at for at, pair in enumerate(zip(written, phrase, strict=False)) if len({*pair}) > 1
        ]
        if len(written) == len(phrase):
            turned = len(differ) == 2 and sorted(written) == sorted(phrase)  # noqa: PLR2004
            if len(differ) == 1 or (turned and differ[1] == differ[0] + 1):
                yield phrase
        elif len(written) == len(phrase) - 1:
            yield phrase


def _neighbours_of_prefix(written: str) -> Iterator[str]:
    words = ("又", "还") if len(written) == 1 else _PREFIXES
    return (word for word in words if word != written and len(word) == len(written))


def _keys(text: str) -> Iterator[str]:
    """Yield a text and what is left of it without each of its characters."""
    yield text
    for at in range(len(text)):
        yield text[:at] + text[at + 1 :]


@cache
def _index() -> dict[str, tuple[str, ...]]:
    index: dict[str, set[str]] = defaultdict(set)
    for phrase in lead_phrases():
        for key in _keys(phrase):
            index[key].add(phrase)
    return {key: tuple(sorted(phrases)) for key, phrases in index.items()}


@cache
def _groups() -> defaultdict[str, frozenset[int]]:
    """Return for each character the groups of look-alikes and sound-alikes it is in."""
    groups: defaultdict[str, frozenset[int]] = defaultdict(frozenset)
    for number, row in enumerate(rows("look_alikes.tsv", _FOLDER)):
        for character in row[1]:
            groups[character] |= {number}
    return groups
