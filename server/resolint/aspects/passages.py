"""Passages that are not the drafter's own Chinese: what rules about wording and marks pass over."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from resolint.memory import kept
from resolint.text import Span, merged

if TYPE_CHECKING:
    from resolint.model.facts import Facts

_LETTER = "A-Za-z\u00c0-\u024f"
_WORD = f"[{_LETTER}0-9]{{1,40}}"
_FOREIGN = re.compile(
    r"`[^`\n]{1,300}`|<[^<>\n]{1,200}>"
    r"|(?<=\])\([^()\s]{1,300}(?:\([^()\s]{0,100}\)[^()\s]{0,100}){0,4}\)"
    r"|(?P<address>(?:https?://|www\.)[^\s，。；、（）《》“”]{1,300})"
    # The words of a run stand apart from its signs, and it begins at a word, so it is read once.
    rf"|(?<![{_LETTER}0-9])(?=[{_LETTER}])"
    rf"(?P<run>{_WORD}(?:[ ,;:.()\"'’&/\-]{{1,3}}{_WORD}){{1,200}})"
)
_FOREIGN_WORD = re.compile("[a-z\u00df-\u024f]{2}(?![a-z])")
_OPENING = {"《": "》", "〈": "〉", "“": "”", "「": "」", '"': '"'}
_QUOTES = re.compile('[《》〈〉“”「」"]')


def is_foreign(facts: Facts, span: Span) -> bool:
    """Return whether a place lies in a document symbol, an address, code, or text in English."""
    return _touches(_foreign(facts), span)


def is_quoted(facts: Facts, span: Span) -> bool:
    """Return whether a place lies in a title in 《》 or a quotation in “”."""
    return _touches(_quoted(facts), span)


def is_in_symbol(facts: Facts, at: int) -> bool:
    """Return whether a character stands in a document symbol."""
    return _touches(facts.symbols, Span(at, at + 1))


def _touches(spans: tuple[Span, ...], span: Span) -> bool:
    """Return whether a span shares a character with one of those, which are sorted and apart."""
    at = bisect_right(spans, span.start, key=lambda each: each.end)
    return at < len(spans) and spans[at].start < max(span.end, span.start + 1)


@kept
def _foreign(facts: Facts) -> tuple[Span, ...]:
    if facts.is_foreign:
        return (Span(0, len(facts.text)),)
    found = [
        _with_own_brackets(facts.text, match)
        for match in _FOREIGN.finditer(facts.text)
        # 3 000 USD and Add.1 are no English: that takes two words.
        if match["run"] is None or len(_FOREIGN_WORD.findall(match["run"])) > 1
    ]
    return merged([*found, *facts.symbols])


def _with_own_brackets(text: str, match: re.Match[str]) -> Span:
    """Return the span of a match without a bracket that closes what stands around it.

    A run in English takes the one that closes its own: World Malaria Report (Geneva, 2022).
    """
    start, end = match.span()
    if match["address"]:
        depth = 0
        for at in range(start, end):
            depth += (text[at] in "([") - (text[at] in ")]")
            if depth < 0:
                return Span(start, at)
    if match["run"] and match["run"].count("(") > match["run"].count(")"):
        end += text.startswith(")", end)
    return Span(start, end)


@kept
def _quoted(facts: Facts) -> tuple[Span, ...]:
    found: list[Span] = []
    expected: list[tuple[str, int]] = []
    for match in _QUOTES.finditer(facts.text):
        if expected and match[0] == expected[-1][0]:
            found.append(Span(expected.pop()[1], match.end()))
        elif match[0] in _OPENING:
            expected.append((_OPENING[match[0]], match.start()))
    return merged(found)
