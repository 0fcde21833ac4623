"""Lead phrases that may open a paragraph of a part, the most usual first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resolint.memory import kept
from resolint.model.facts import Kind

if TYPE_CHECKING:
    from resolint.model.language import Language, Phrase


@kept
def phrases_of(language: Language, kind: Kind) -> tuple[Phrase, ...]:
    """Return the phrases that open paragraphs of a part."""
    part = 1 if kind is Kind.PREAMBULAR else 0
    found = (each for each in language.phrases().values() if _may_open(language, each, kind))
    return tuple(sorted(found, key=lambda each: (-each.met[part], -each.met[2], each.text)))


def english_of(phrase: Phrase, kind: Kind) -> str:
    """Return the English of a phrase in a part."""
    return phrase.preambular if kind is Kind.PREAMBULAR else phrase.operative


def _may_open(language: Language, phrase: Phrase, kind: Kind) -> bool:
    match = language.match_lead(phrase.text)
    entry = match.entry if match else None
    return bool(entry and (entry.preambular if kind is Kind.PREAMBULAR else entry.operative))
