"""The English of each lead phrase, shown beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from resolint.features.phrases import english_of
from resolint.model.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from resolint.draft.draft import Draft
    from resolint.model.facts import Lead
    from resolint.model.language import Language
    from resolint.text import Span


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
        if lead and (english := _english(lead, paragraph.kind, draft.language)):
            yield Hint(reading.back(paragraph.at(lead.span)).end, english)


def _english(lead: Lead, kind: Kind, language: Language) -> str:
    phrase = language.phrases().get(lead.base)
    english = english_of(phrase, kind) if phrase else ""
    adverbs = dict(zip(language.sequence_words, language.sequence_adverbs, strict=True))
    adverb = adverbs.get(lead.sequence, "") if english else ""
    # An operative verb has the adverb before it, and a participle of the preamble behind.
    if kind is Kind.PREAMBULAR or not adverb:
        return f"{english} {adverb}".rstrip()
    return f"{adverb.capitalize()} {english[:1].lower()}{english[1:]}"
