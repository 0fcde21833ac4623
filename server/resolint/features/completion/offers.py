"""What an editor suggests at a place, by what stands before the cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resolint.features.completion import citations, leads, notes
from resolint.features.completion.suggestion import Place
from resolint.language.notations import ARTICLE_SIGN

if TYPE_CHECKING:
    from resolint.draft.draft import Draft
    from resolint.features.completion.suggestion import Search, Suggestion
    from resolint.profile import Profile

TRIGGERS = (" ", "*", ARTICLE_SIGN, "^", *"⁰¹²³⁴⁵⁶⁷⁸⁹")
"""Behind what a client asks unasked; a blank stands behind the number of a paragraph."""


def suggestions(
    draft: Draft, offset: int, profile: Profile, search: Search = lambda _: ()
) -> tuple[Suggestion, ...]:
    """Return what may be written at an offset of the file, the best first.

    ``search`` finds adopted resolutions by the beginning of their numbers.
    """
    here = draft.reading.forth(offset)
    paragraph = draft.paragraphs[draft.index_at(here)] if draft.paragraphs else None
    if paragraph is None or not paragraph.start <= here <= paragraph.end:
        return ()
    place = Place(draft, profile, paragraph, here)
    return tuple(
        notes.suggested(place) or citations.suggested(place, search) or leads.suggested(place)
    )
