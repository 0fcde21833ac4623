"""The words of a draft that mean something of their own, to be set off from the rest."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from resolint.memory import kept
from resolint.model.facts import FRAME, Kind
from resolint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from resolint.draft.draft import Draft
    from resolint.model.facts import Facts


class What(Enum):
    """What words are."""

    MASTHEAD = auto()
    """A line of the masthead or the closing block."""
    LEAD = auto()
    """An operative verb, or a preambular phrase."""
    CITATION = auto()
    SYMBOL = auto()
    DATE = auto()
    MARK = auto()
    """A footnote mark in the text."""
    NOTE = auto()
    """The number that opens a note."""


class Token(NamedTuple):
    """Words of a file, within one line."""

    span: Span
    what: What


def tokens(draft: Draft, within: Span | None = None) -> Iterator[Token]:
    """Yield the tokens of a draft, or of its paragraphs within a span of the file, in order."""
    reading = draft.reading
    first, last = 0, len(draft.paragraphs)
    if within:
        first = draft.index_at(reading.forth(within.start))
        last = draft.index_at(reading.forth(within.end)) + 1
    end = 0
    for paragraph in draft.paragraphs[first:last]:
        for token in _of_facts(paragraph.facts, paragraph.kind):
            span = reading.back(paragraph.at(token.span))
            if span.start >= end:
                yield from _by_line(reading.source, Token(span, token.what))
                end = span.end


@kept
def _of_facts(facts: Facts, kind: Kind) -> tuple[Token, ...]:
    """Return the tokens of a paragraph, counted from its start."""
    if kind in FRAME:
        start = len(facts.text) - len(facts.text.lstrip())
        return (Token(Span(start, len(facts.text.rstrip())), What.MASTHEAD),)
    return tuple(sorted(_within(facts, kind), key=lambda each: each.span))


def _within(facts: Facts, kind: Kind) -> Iterable[Token]:
    if facts.note:
        yield Token(facts.note.span, What.NOTE)
    if facts.lead and kind in (Kind.PREAMBULAR, Kind.OPERATIVE):
        yield Token(facts.lead.span, What.LEAD)
    for items in facts.citations:
        yield from (Token(item.span, What.CITATION) for item in items)
    yield from (Token(span, What.SYMBOL) for span in facts.symbols)
    yield from (Token(date.span, What.DATE) for date in facts.dates)
    yield from (Token(mark.span, What.MARK) for mark in facts.marks)


def _by_line(text: str, token: Token) -> Iterator[Token]:
    """Yield a token in pieces that each lie within one line."""
    start = token.span.start
    for line in token.span.of(text).split("\n"):
        if line.strip():
            yield Token(Span(start, start + len(line)), token.what)
        start += len(line) + 1
