"""The usual last paragraphs of an organ, with places to fill in."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from resolint.data import rows
from resolint.draft.model import Kind
from resolint.features.completion import pinyin
from resolint.features.completion.suggestion import Suggestion, What
from resolint.lexicon import match_lead

if TYPE_CHECKING:
    from collections.abc import Iterator

    from resolint.features.completion.suggestion import Place
    from resolint.text import Span

_GAP, _BOLD, _STOP = "…", "**", "。"


def formulae(place: Place, span: Span, words: str) -> Iterator[Suggestion]:
    """Yield the formulae of the organ where the last paragraph begins."""
    at = place.draft.index_at(place.paragraph.start)
    behind = (each.kind for each in place.draft.paragraphs[at + 1 :])
    if any(kind in (Kind.OPERATIVE, Kind.SUB_PARAGRAPH) for kind in behind):
        return
    spell = place.draft.reading.spelt
    for organ, formula, english in rows("formulae.zh.tsv"):
        typed = pinyin.typed_for(formula, words)
        if organ in place.profile.organs and typed:
            bold = _with_bold(formula) if place.profile.bold_verbs else formula
            text, label = spell(_with_stops(bold) + _STOP), spell(formula + _STOP)
            yield Suggestion(What.FORMULA, label, span, text, spell(typed), english, snippet=True)


def _with_bold(formula: str) -> str:
    match = match_lead(formula)
    end = match.end if match else 0
    return f"{_BOLD}{formula[:end]}{_BOLD}{formula[end:]}" if end else formula


def _with_stops(text: str) -> str:
    """Return a text with a stop for each gap."""
    number = count(1)
    return "".join(f"${{{next(number)}:{_GAP}}}" if sign == _GAP else sign for sign in text)
