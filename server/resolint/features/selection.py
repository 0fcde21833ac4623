"""What a selection grows to: word, citation, part of the sentence, paragraph, part of the text."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from resolint.features.outline import outline
from resolint.reading.signs import CHINESE
from resolint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from resolint.draft.draft import Draft, Paragraph
    from resolint.features.outline import Item
    from resolint.model.facts import Facts

_PAIRS = re.compile(
    r"“[^“”]{1,1000}”|《[^《》]{1,1000}》|「[^「」]{1,1000}」|\([^()]{1,1000}\)|（[^（）]{1,1000}）"
)
_OTHER_WORD = re.compile(r"[A-Za-z0-9]+")
_SEPARATORS = ("、", "，,", "；。：;:")
"""What ends an item of a list, a part of a sentence and a sentence, the least first."""


def around(draft: Draft, offset: int) -> tuple[Span, ...]:
    """Return the spans of the file that hold an offset, each wider than the one before it."""
    reading = draft.reading
    within = [reading.back(span) for span in _within(draft, reading.forth(offset))]
    above = _above(outline(draft), offset)
    whole = Span(0, len(reading.source))
    return tuple(_growing((*sorted(within, key=_length), *above, whole), offset))


def _within(draft: Draft, at: int) -> Iterator[Span]:
    """Yield what holds an offset in its paragraph, in no order."""
    if not draft.paragraphs:
        return
    paragraph = draft.paragraphs[draft.index_at(at)]
    here = at - paragraph.start
    if here <= len(paragraph.text):
        found = chain(_words(paragraph.facts, here), _marked(paragraph), _parts(paragraph, here))
        yield from (paragraph.at(span) for span in found if span.start < span.end)


def _words(facts: Facts, at: int) -> Iterator[Span]:
    """Yield the word at an offset, or the one that ends there."""
    text = facts.text
    for place in (at, at - 1):
        sign = text[place : place + 1] if place >= 0 else ""
        if CHINESE.match(sign):
            edges = sorted(facts.language.word_edges(text, Span(place, place + 1)))
            start = max(edge for edge in edges if edge <= place)
            yield Span(start, min(edge for edge in edges if edge > place))
            return
        if _OTHER_WORD.match(sign):
            yield next(span for span in _spans(_OTHER_WORD, text) if span.start <= place < span.end)
            return


def _marked(paragraph: Paragraph) -> Iterator[Span]:
    """Yield all that the scan found in a paragraph: marks, lead, dates, citations, symbols."""
    facts = paragraph.facts
    openings = (facts.number, facts.label, facts.note, facts.lead)
    yield from (opening.span for opening in openings if opening)
    for found in (facts.marks, facts.dates, facts.references, facts.bolds):
        yield from (each.span for each in found)
    yield from facts.symbols
    yield from _citations(facts)


def _citations(facts: Facts) -> Iterator[Span]:
    for items in facts.citations:
        for item in items:
            yield from (item.digits, item.span, item.item)
        yield Span(items[0].item.start, items[-1].span.end)


def _parts(paragraph: Paragraph, at: int) -> Iterator[Span]:
    """Yield the item, the part of the sentence and the sentence that hold an offset.

    What stands in quotation marks or parentheses is one sign of the sentence around it.
    """
    text, body = paragraph.text, paragraph.facts.body
    pairs = list(_spans(_PAIRS, text))
    for pair in pairs:
        if pair.start < at < pair.end:
            inner = Span(pair.start + 1, pair.end - 1)
            yield from (*_between(text, inner, at), inner, pair)
    yield from (*_between(_without(text, pairs), body, at), body)


def _without(text: str, pairs: Iterable[Span]) -> str:
    signs = list(text)
    for start, end in pairs:
        signs[start:end] = " " * (end - start)
    return "".join(signs)


def _between(text: str, whole: Span, at: int) -> Iterator[Span]:
    """Yield what stands between two separators of each kind within a span."""
    separators = ""
    for more in reversed(_SEPARATORS):
        separators += more
        start = max(text.rfind(sign, whole.start, at) for sign in separators) + 1
        ends = (text.find(sign, at, whole.end) for sign in separators)
        end = min((end for end in ends if end >= 0), default=whole.end)
        part = Span(max(start, whole.start), end)
        blank = len(part.of(text)) - len(part.of(text).lstrip())
        yield Span(part.start + blank, part.end)


def _above(items: Sequence[Item], offset: int) -> Iterator[Span]:
    """Yield the paragraphs and parts of the outline that hold an offset, the least first."""
    for item in items:
        if item.span.start <= offset <= item.span.end:
            yield from _above(item.items, offset)
            yield from (item.own, item.span)
            return


def _growing(spans: Iterable[Span], offset: int) -> Iterator[Span]:
    """Yield the spans that hold an offset, each of which holds the one before it and more."""
    last: Span | None = None
    for span in spans:
        holds = span.start <= offset <= span.end
        if holds and (last is None or (span.covers(last) and span != last)):
            yield span
            last = span


def _spans(pattern: re.Pattern[str], text: str) -> Iterator[Span]:
    return (Span(*match.span()) for match in pattern.finditer(text))


def _length(span: Span) -> int:
    return span.end - span.start
