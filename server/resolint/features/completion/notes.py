"""The notes of a draft, to be pointed to once more or for the first time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from resolint.aspects.footnotes import Notation, footnotes_of
from resolint.features.completion.suggestion import Suggestion, What

if TYPE_CHECKING:
    from collections.abc import Sequence

    from resolint.features.completion.suggestion import Place

_OPEN = re.compile(r"\S(?P<mark>\[\^[^\]\s]{0,40}|[⁰¹²³⁴-⁹]{1,3})\Z")
_LONGEST = 80


def suggested(place: Place) -> Sequence[Suggestion]:
    """Return the notes behind ``[^`` or a raised digit, those without a mark first."""
    match = _OPEN.search(place.before[-_LONGEST:])
    found = footnotes_of(place.draft)
    if match is None or found is None:
        return ()
    mark = match["mark"]
    notation = Notation.BRACKETED if mark.startswith("[") else Notation.RAISED
    span = place.span(len(mark), int(mark.startswith("[") and place.behind.startswith("]")))
    unused = {note.mark.name for note in found.unused}
    notes = sorted(found.notes, key=lambda note: note.mark.name not in unused)
    return [
        Suggestion(What.NOTE, written, span, written, written, note.body[:_LONGEST])
        for note in notes
        if (written := notation.write(note.mark.name)).startswith(mark)
    ]
