"""Lead phrases as they are used: their English, and how often texts have them in each part."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from resolint.data import rows
from resolint.language.zh.lexicon import lead_phrases
from resolint.language.zh.masthead import organ_named
from resolint.model.language import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_FOLDER = Path(__file__).parent


@cache
def phrases() -> Mapping[str, Phrase]:
    """Return the phrases by their text: those of the lexicon, and those met in texts."""
    known = {
        text: Phrase(text, entry.operative, entry.preambular)
        for text, entry in lead_phrases().items()
        if entry.phrase == text
    }
    for text, operative, preambular, *counts in rows("phrases.tsv", _FOLDER):
        first, second, all_ = map(int, counts)
        known[text] = Phrase(text, operative, preambular, (first, second, all_))
    return known


def formulae() -> Iterator[tuple[str, str, str]]:
    """Yield the usual last paragraphs: the organ, the words with … to fill in, their English."""
    for organ, formula, english in rows("formulae.tsv", _FOLDER):
        yield organ_named(organ), formula, english
