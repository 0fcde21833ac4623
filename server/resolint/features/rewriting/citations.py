"""A list of citations put in order, and the date of a citation written before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resolint.memory import kept
from resolint.model.facts import CLAUSES
from resolint.model.organs import symbol_of
from resolint.text import Edit, Span, insert

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from resolint.draft.draft import Draft, Paragraph
    from resolint.model.facts import Citation
    from resolint.profile import Profile


def in_order(draft: Draft, here: Span, profile: Profile) -> tuple[Edit, ...]:
    """Return the edits of the file that put the list of citations at a place in order of dates.

    There are none where it is in order, or where the date of one is not known.
    """
    for paragraph, items in _lists_at(draft, here):
        days = [_day_of(draft, item, profile) for item in items]
        known = [day for day in days if day]
        if len(known) == len(items) and all(item.number.isdecimal() for item in items):
            return draft.reading.edits_back(_sorted(paragraph, items, known))
    return ()


def dated(draft: Draft, here: Span, profile: Profile) -> tuple[Edit, ...]:
    """Return the edit of the file that writes the date of the citation at a place, if it lacks it.

    The draft gives it elsewhere, or the user's register does.
    """
    if not profile.dated_citations:
        return ()
    for paragraph, items in _lists_at(draft, here):
        for item in items:
            is_bare = not (item.date or item.partial_date or item.date_behind)
            day = _day_of(draft, item, profile) if is_bare else None
            if day and paragraph.at(item.span).touches(here):
                put = insert(paragraph.at(item.span).start, draft.language.write_date(day))
                return draft.reading.edits_back([put])
    return ()


def _lists_at(draft: Draft, here: Span) -> Iterator[tuple[Paragraph, tuple[Citation, ...]]]:
    """Yield the lists of citations in the text that a place touches, save those in titles."""
    paragraph = draft.paragraphs[draft.index_at(here.start)] if draft.paragraphs else None
    for items in paragraph.facts.citations if paragraph and paragraph.kind in CLAUSES else ():
        assert paragraph is not None, "only a paragraph has citations"
        whole = Span(items[0].item.start, items[-1].span.end)
        if not items[0].quoted and paragraph.at(whole).touches(here):
            yield paragraph, items


def _day_of(draft: Draft, item: Citation, profile: Profile) -> date | None:
    """Return the day of what is cited: as it stands there, or elsewhere, or in the register."""
    if item.date:
        return item.date.value
    known = draft.adopted.get(symbol_of(item, profile.organs))
    return _days(draft).get(item.name) or (known.day if known else None)


@kept
def _days(draft: Draft) -> dict[str, date]:
    """Return the days that a draft gives the resolutions it cites, by their names."""
    return {
        item.name: item.date.value
        for paragraph in draft.of(*CLAUSES)
        for items in paragraph.facts.citations
        for item in items
        if item.date and item.date.value
    }


def _sorted(
    paragraph: Paragraph, items: Sequence[Citation], days: Sequence[date]
) -> Iterator[Edit]:
    """Yield the edits that put the items in order; what joins them stays where it is."""
    order = sorted(range(len(items)), key=lambda at: (days[at], int(items[at].number)))
    for place, at in zip(items, order, strict=True):
        if place is not items[at]:
            yield Edit(paragraph.at(place.item), items[at].item.of(paragraph.text))
