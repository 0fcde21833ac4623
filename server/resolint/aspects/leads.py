"""The lead phrase of a paragraph as it was meant, where it is misspelt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resolint.model.facts import Kind

if TYPE_CHECKING:
    from resolint.draft.draft import Paragraph
    from resolint.model.facts import Lead
    from resolint.model.language import Misspelling


def misspelling(paragraph: Paragraph) -> Misspelling | None:
    """Return what is misspelt in the lead phrase, where exactly one phrase can have been meant."""
    if paragraph.kind not in (Kind.PREAMBULAR, Kind.OPERATIVE):
        return None
    return paragraph.facts.language.misspelling(paragraph.facts, paragraph.kind)


def meant_lead(paragraph: Paragraph) -> Lead | None:
    """Return the lead of a paragraph as it was meant."""
    slip = misspelling(paragraph)
    return slip.meant if slip else paragraph.facts.lead
