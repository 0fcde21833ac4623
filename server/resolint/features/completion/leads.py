"""Operative verbs behind the number of a paragraph, and phrases where one of the preamble starts.

They come in the order of how often texts have them; 又 and 还 follow from the paragraphs before.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from resolint.features.completion.formulae import formulae
from resolint.features.completion.suggestion import Suggestion, What, typed_for
from resolint.features.phrases import english_of, phrases_of
from resolint.features.renumbering.sequence_words import due_words
from resolint.model.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from resolint.features.completion.suggestion import Place

_TYPED = re.compile(r"(?P<bold>\*\*)?(?P<words>[\u3400-\u9fff]{0,12}|[a-z]{0,24})")
_BOLD = "**"
_STARTS = (Kind.ORGAN_LINE, Kind.PREAMBULAR)


def suggested(place: Place) -> Sequence[Suggestion]:
    """Return the lead phrases that may stand at the cursor, where one may stand."""
    facts = place.paragraph.facts
    within_number = facts.number and len(place.before) <= facts.number.span.end
    if facts.note or facts.label or within_number:
        return ()
    # What stands behind a number that is alone on its line is read as its body.
    match = _TYPED.fullmatch(place.before, min(facts.body.start, len(place.before)))
    kind = _kind_at(place) if match else None
    if match is None or kind is None:
        return ()
    words, bold = match["words"], match["bold"] or ""
    span = place.span(len(words + bold), len(_BOLD) if bold and _is_closed(place) else 0)
    is_bold = bool(bold) or (kind is Kind.OPERATIVE and place.profile.bold_verbs)
    found = []
    spell = place.draft.reading.spelt
    for text, typed, english in _fitting(place, kind, words):
        put = f"{_BOLD}{spell(text)}{_BOLD}" if is_bold else spell(text)
        found.append(Suggestion(What.LEAD, spell(text), span, put, bold + spell(typed), english))
    return [*found, *formulae(place, span, words)] if kind is Kind.OPERATIVE else found


def _is_closed(place: Place) -> bool:
    """Return whether the marks that close bold stand behind the cursor, as editors put them."""
    return place.behind.startswith(_BOLD)


def _kind_at(place: Place) -> Kind | None:
    """Return what begins at the cursor: what has a number is operative."""
    if place.paragraph.facts.number:
        return Kind.OPERATIVE
    draft = place.draft
    before = reversed(draft.paragraphs[: draft.index_at(place.paragraph.start)])
    clauses = (each.kind for each in before if each.kind in (*_STARTS, Kind.OPERATIVE))
    # An excerpt has no organ line, and may begin with the preamble.
    is_excerpt = not any(draft.of(Kind.ORGAN_LINE))
    kind = next(clauses, Kind.PREAMBULAR if is_excerpt else None)
    return Kind.PREAMBULAR if kind in _STARTS else None


def _fitting(place: Place, kind: Kind, words: str) -> Iterator[tuple[str, str, str]]:
    """Yield the phrases that go on from what is typed, as they are due here.

    Each has what is compared with what is typed, and its English; who types 请 may mean 又请.
    """
    runs_on = place.profile.sequence_words
    base, due = due_words(place.draft, kind, place.paragraph) if runs_on else ("", ("",))
    language = place.draft.language
    for phrase in phrases_of(language, kind):
        for word in due if phrase.text == base else ("",):
            for text in dict.fromkeys((word + phrase.text, phrase.text)):
                if typed := typed_for(text, words, language):
                    yield word + phrase.text, typed, english_of(phrase, kind)
                    break
