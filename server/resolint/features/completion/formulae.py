"""The usual last paragraphs of an organ, with places to fill in."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from resolint.features.completion.suggestion import Suggestion, What, typed_for
from resolint.model.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from resolint.features.completion.suggestion import Place
    from resolint.model.language import Language
    from resolint.text import Span

_GAP, _BOLD = "…", "**"


def formulae(place: Place, span: Span, words: str) -> Iterator[Suggestion]:
    """Yield the formulae of the organ where the last paragraph begins."""
    at = place.draft.index_at(place.paragraph.start)
    behind = (each.kind for each in place.draft.paragraphs[at + 1 :])
    if any(kind in (Kind.OPERATIVE, Kind.SUB_PARAGRAPH) for kind in behind):
        return
    spell, language = place.draft.reading.spelt, place.draft.language
    for organ, formula, english in language.formulae():
        typed = typed_for(formula, words, language)
        stop = language.full_stop
        if organ in place.profile.organs and typed:
            bold = _with_bold(formula, language) if place.profile.bold_verbs else formula
            text, label = spell(_with_stops(bold) + stop), spell(formula + stop)
            yield Suggestion(What.FORMULA, label, span, text, spell(typed), english, snippet=True)


def _with_bold(formula: str, language: Language) -> str:
    match = language.match_lead(formula)
    end = match.end if match else 0
    return f"{_BOLD}{formula[:end]}{_BOLD}{formula[end:]}" if end else formula


def _with_stops(text: str) -> str:
    """Return a text with a stop for each gap."""
    number = count(1)
    return "".join(f"${{{next(number)}:{_GAP}}}" if sign == _GAP else sign for sign in text)
