"""Resolutions to be cited: those that the draft cites already, and those of the register."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from resolint.features.completion.suggestion import Suggestion, What
from resolint.memory import kept
from resolint.model.facts import CLAUSES
from resolint.model.organs import SYMBOL_BODIES, organ_of, symbol_for, symbol_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from resolint.draft.draft import Adopted, Draft
    from resolint.features.completion.suggestion import Place, Search
    from resolint.model.language import Language

_SYMBOL = re.compile(r"(?P<body>[A-Z]+(?:/HRC)?)/(?:RES|DEC)/(?P<number>.+)")
_PART = re.compile(r"(?<=\d)(?=[A-Z])")
_LONGEST = 40


@dataclass(frozen=True)
class _Known:
    """A resolution by its number, with what is known of it."""

    number: str
    symbol: str
    organ: str
    day: str
    title: str = ""


def suggested(place: Place, search: Search) -> Sequence[Suggestion]:
    """Return the resolutions behind 第, with organ and date where they belong."""
    language = place.draft.language
    opening, closing = language.around_number
    match = language.open_citation.search(place.before[-_LONGEST:])
    if match is None:
        return ()
    before = place.before[: -len(match[0])]
    span = place.span(len(match[0]), int(place.behind.startswith(closing)))
    return [
        Suggestion(
            What.CITATION,
            f"{opening}{each.number}{closing}",
            span,
            f"{_opening(place, each, before)}{opening}{each.number}{closing}",
            f"{opening}{each.number}",
            " ".join(filter(None, (each.day, each.title))),
        )
        for each in _known(place, match["number"], search)
    ]


def _known(place: Place, typed: str, search: Search) -> Iterator[_Known]:
    """Yield the resolutions whose number begins so: those that the draft cites, then others."""
    found = (_registered(each, place.draft.language) for each in search(typed))
    registered = {each.symbol: each for each in found if each}
    for each in _cited(place.draft, place.profile.organs):
        if each.number.startswith(typed):
            known = registered.pop(each.symbol, each)
            yield replace(each, day=each.day or known.day, title=known.title)
    yield from registered.values()


@kept
def _cited(draft: Draft, organs: tuple[str, ...]) -> tuple[_Known, ...]:
    """Return the resolutions that a draft cites, each with its date where one stands with it."""
    found: dict[str, _Known] = {}
    for paragraph in draft.of(*CLAUSES):
        for item in (item for items in paragraph.facts.citations for item in items):
            day = item.date.span.of(paragraph.text) if item.date else ""
            if item.name not in found or (day and not found[item.name].day):
                number, symbol = item.digits.of(paragraph.text), symbol_of(item, organs)
                found[item.name] = _Known(number, symbol, organ_of(item, organs), day)
    return tuple(found.values())


def _registered(known: Adopted, language: Language) -> _Known | None:
    match = _SYMBOL.fullmatch(known.symbol)
    if match is None:
        return None
    number = _PART.sub(" ", match["number"])
    organ = next(
        (each for each in SYMBOL_BODIES if known.symbol == symbol_for(each, match["number"])), ""
    )
    return _Known(number, known.symbol, organ, language.write_date(known.day), known.title)


def _opening(place: Place, known: _Known, before: str) -> str:
    """Return organ and date as they stand before the number the first time that it is cited."""
    language = place.draft.language
    is_dated = re.search(rf"{language.date_pattern}\Z", before[-_LONGEST:]) is not None
    if is_dated or place.paragraph.kind not in CLAUSES or _is_cited(place, known):
        return ""
    organ = "" if known.organ in place.profile.organs else language.name_of(known.organ)
    named = organ and not before.endswith(organ)
    day = known.day if place.profile.dated_citations else ""
    return f"{organ if named else ''}{day}"


def _is_cited(place: Place, known: _Known) -> bool:
    """Return whether a resolution is cited before the cursor."""
    for paragraph in place.draft.of(*CLAUSES):
        if paragraph.start >= place.here:
            return False
        for item in (item for items in paragraph.facts.citations for item in items):
            if item.digits.of(paragraph.text) == known.number:
                return paragraph.at(item.span).end < place.here
    return False
