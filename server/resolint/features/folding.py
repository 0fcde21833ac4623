"""What of a draft can be folded away: its parts, long paragraphs, and what is no text of it."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum
from itertools import chain, groupby
from typing import TYPE_CHECKING, NamedTuple

from resolint.features.outline import Section, outline
from resolint.model.facts import Form, Kind
from resolint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from resolint.draft.draft import Draft
    from resolint.features.outline import Item


class Folded(Enum):
    """What is folded away."""

    PART = "part"
    """A part or a paragraph with what is below it."""
    ASIDE = "aside"
    """A comment, code or front matter, which is no text of the draft."""


class Fold(NamedTuple):
    """A stretch of the file of which only the first line stays."""

    span: Span
    what: Folded


def folds(draft: Draft) -> Iterator[Fold]:
    """Yield what can be folded away, in no order: each goes over several lines of the file."""
    text, items = draft.reading.source, outline(draft)
    for span in chain(_items(items), _notes(items)):
        if text.find("\n", *span) >= 0:
            yield Fold(span, Folded.PART)
    for span in _asides(draft):
        fold = Fold(_trimmed(span, text), Folded.ASIDE)
        if text.find("\n", *fold.span) >= 0:
            yield fold


def _items(items: Iterable[Item]) -> Iterator[Span]:
    for item in items:
        if item.what is not Kind.FURNITURE:
            yield item.span
        yield from _items(item.items)


def _notes(items: Iterable[Item]) -> Iterator[Span]:
    """Yield the notes that stand together at the foot of a page in the midst of the text."""
    for item in items:
        for is_note, group in groupby(item.items, lambda each: each.what is Kind.NOTE):
            together = list(group)
            if is_note and item.what is not Section.NOTES:
                yield Span(together[0].span.start, together[-1].span.end)
        yield from _notes(item.items)


def _asides(draft: Draft) -> Iterator[Span]:
    """Yield what is read past: comments on lines of their own, and what layers leave out."""
    reading = draft.reading
    for paragraph in draft.of(Kind.FURNITURE):
        if paragraph.facts.form is Form.COMMENT:
            yield reading.back(paragraph.span)
    for at, layer in enumerate(reading.markup):
        for edit in layer.edits:
            if not edit.text and "\n" in edit.span.of(layer.source):
                yield replace(reading, markup=reading.markup[:at], form=(), joined=()).back(
                    edit.span
                )


def _trimmed(span: Span, text: str) -> Span:
    """Return a span without the white space at its ends."""
    inner = span.of(text)
    start = span.start + len(inner) - len(inner.lstrip())
    return Span(start, max(start, span.start + len(inner.rstrip())))
