"""The English of each lead phrase, shown beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from resolint.draft.model import Kind
from resolint.draft.zh import SEQUENCE_WORDS
from resolint.features.phrases import phrases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from resolint.draft.model import Draft, Lead
    from resolint.text import Span

# An operative verb has the adverb before it, and a participle of the preamble behind.
_ADVERBS = dict(zip(SEQUENCE_WORDS, ("", "also", "further"), strict=True))


class Hint(NamedTuple):
    """What is shown at an offset of the file."""

    offset: int
    text: str


def hints(draft: Draft, within: Span) -> Iterator[Hint]:
    """Yield the English of the lead phrases of the paragraphs within a span of the file."""
    reading = draft.reading
    first, last = (draft.index_at(reading.forth(offset)) for offset in within)
    for paragraph in draft.paragraphs[first : last + 1]:
        lead = paragraph.facts.lead
        if lead and (english := _english(lead, paragraph.kind)):
            yield Hint(reading.back(paragraph.at(lead.span)).end, english)


def _english(lead: Lead, kind: Kind) -> str:
    phrase = phrases().get(lead.base)
    english = phrase.english(kind) if phrase else ""
    adverb = _ADVERBS.get(lead.sequence, "") if english else ""
    if kind is Kind.PREAMBULAR or not adverb:
        return f"{english} {adverb}".rstrip()
    return f"{adverb.capitalize()} {english[:1].lower()}{english[1:]}"
