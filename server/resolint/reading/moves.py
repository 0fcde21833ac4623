"""Text that is moved within a draft, with all that is not read of it: comments, links, tags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resolint.text import Edit, Span, apply_edits

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from resolint.reading.read import Reading


def with_moves(reading: Reading, edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """Return edits of the text as read as edits of the file, also those that move text."""
    edits = tuple(edits)
    moves = [_moved(reading, edit) for edit in edits if edit.origin]
    slots = {edit.span for edit in edits if edit.origin}
    left = {edit.origin.span for edit in edits if edit.origin} - slots
    moves += (Edit(reading.whole(span), "") for span in left)
    whole = sorted(left | slots)
    rest = (each for edit in edits if not edit.origin for each in _outside(edit, whole))
    back = (*moves, *reading.edits_back(rest))
    return tuple(sorted(back, key=lambda edit: (edit.span.start, edit.span.end)))


def _moved(reading: Reading, edit: Edit) -> Edit:
    """Return the edit that puts what the file has at the origin in its new place."""
    origin = edit.origin
    assert origin is not None, "only edits that move text come here"
    span = reading.whole(origin.span)
    within = (each.shift(-span.start) for each in reading.edits_back(origin.edits))
    moved = apply_edits(span.of(reading.source), within)
    text = f"{reading.spelt(origin.before)}{moved}{reading.spelt(origin.after)}"
    if edit.span.start < edit.span.end:
        return Edit(reading.whole(edit.span), text)
    (place,) = reading.edits_back([Edit(edit.span, edit.text)])
    return Edit(place.span, text)


def _outside(edit: Edit, whole: Sequence[Span]) -> Iterator[Edit]:
    """Yield an edit without what it does to places that are replaced or taken away as a whole."""
    start, end = edit.span.start, edit.span.end
    if edit.text or start == end:
        yield edit
        return
    for span in whole:
        if span.start < min(end, span.end) and start < span.end:
            if start < span.start:
                yield Edit(Span(start, span.start), "")
            start = span.end
    if start < end:
        yield Edit(Span(start, end), "")
