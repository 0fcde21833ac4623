"""Lead phrases as they are used: their English, and how often texts have them in each part."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from resolint.data import rows
from resolint.draft.model import Kind
from resolint.lexicon import lead_phrases, match_lead

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase without 又 or 还; an empty rendering says that none is known."""

    text: str
    operative: str
    preambular: str
    met: tuple[int, int, int] = (0, 0, 0)
    """In how many clauses it was met: in operative parts, in preambles, and in all texts."""

    def english(self, kind: Kind) -> str:
        """Return its English in a part."""
        return self.preambular if kind is Kind.PREAMBULAR else self.operative

    def may_open(self, kind: Kind) -> bool:
        """Tell whether it opens paragraphs of that part."""
        match = match_lead(self.text)
        entry = match.entry if match else None
        return bool(entry and (entry.preambular if kind is Kind.PREAMBULAR else entry.operative))


@cache
def phrases() -> Mapping[str, Phrase]:
    """Return the phrases by their text: those of the lexicon, and those met in texts."""
    known = {
        text: Phrase(text, entry.operative, entry.preambular)
        for text, entry in lead_phrases().items()
        if entry.phrase == text
    }
    for text, operative, preambular, *counts in rows("phrases.zh.tsv"):
        first, second, all_ = map(int, counts)
        known[text] = Phrase(text, operative, preambular, (first, second, all_))
    return known


@cache
def phrases_of(kind: Kind) -> tuple[Phrase, ...]:
    """Return the phrases that open paragraphs of a part, the most usual first."""
    part = 1 if kind is Kind.PREAMBULAR else 0
    found = (each for each in phrases().values() if each.may_open(kind))
    return tuple(sorted(found, key=lambda each: (-each.met[part], -each.met[2], each.text)))
