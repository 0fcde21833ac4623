"""All footnote marks of a draft in another notation, with those that open the notes."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from resolint.aspects.footnotes import Notation, footnotes_of
from resolint.text import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from resolint.aspects.footnotes import PlacedMark
    from resolint.draft.draft import Draft
    from resolint.text import Span

_BETWEEN = "、"


def is_at_mark(draft: Draft, here: Span) -> bool:
    """Return whether a place of the text as read touches a footnote mark, or one of a note."""
    found = footnotes_of(draft)
    placed = (*found.marks, *found.notes) if found else ()
    return any(each.span.touches(here) for each in placed)


def rewritten(draft: Draft, notation: Notation) -> tuple[Edit, ...]:
    """Return the edits of the file that write every mark in a notation; none where one cannot be.

    A mark that is a word stands in brackets alone, and a list of HTML numbers its notes itself.
    """
    found = footnotes_of(draft)
    placed = sorted((*found.marks, *found.notes), key=lambda each: each.span) if found else []
    if not all(_is_written(draft, each) for each in placed):
        return ()
    edits = [*_edits(draft, placed, notation)]
    return () if draft.reading.holds(edits) else draft.reading.edits_back(edits)


def _is_written(draft: Draft, placed: PlacedMark) -> bool:
    """Tell a number that stands in the file as it is read; tags around it may say more."""
    reading = draft.reading
    in_file = reading.back(placed.span).of(reading.source).replace("\\", "")
    return placed.mark.number is not None and in_file == reading.written(placed.span)


def _edits(draft: Draft, placed: Sequence[PlacedMark], notation: Notation) -> Iterator[Edit]:
    followed = {each.span.end for each, after in pairwise(placed) if each.span.end == after.span[0]}
    for each in placed:
        is_note = each.paragraph.facts.note is each.mark
        due = notation.open(each.mark.name) if is_note else notation.write(each.mark.name)
        if draft.reading.written(each.span) != due:
            # Raised digits side by side would be read as one number.
            joins = notation is Notation.RAISED and each.span.end in followed
            yield Edit(each.span, due + _BETWEEN if joins else due)
