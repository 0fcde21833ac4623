"""What is said at a place: of the first thing that stands there, and of what was found in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resolint.features.hover.cited import about_citation
from resolint.features.hover.faults import about_findings
from resolint.features.hover.lead import about_lead
from resolint.features.hover.named import about_named, about_note
from resolint.features.hover.said import Said
from resolint.features.hover.sessions import about_session
from resolint.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from resolint.draft.draft import Draft
    from resolint.lint.engine import Ruleset
    from resolint.rule import Finding, Lang


def said_at(
    draft: Draft, findings: Sequence[Finding], offset: int, ruleset: Ruleset, lang: Lang
) -> Said | None:
    """Return what is said at an offset of the file; its span counts in the file too."""
    subject = _subject(draft, draft.reading.forth(offset), ruleset, lang)
    blocks = tuple(about_findings(findings, offset, ruleset, lang))
    if subject:
        # The place may be beside it, in a tag or in a word of the reference.
        start, end = draft.reading.back(subject.span)
        return Said(Span(min(start, offset), max(end, offset)), (*subject.blocks, *blocks))
    return Said(Span(offset, offset), blocks) if blocks else None


def _subject(draft: Draft, at: int, ruleset: Ruleset, lang: Lang) -> Said | None:
    """Return what is said of a mark, number, reference, citation, session, phrase or note."""
    if not draft.paragraphs:
        return None
    paragraph = draft.paragraphs[draft.index_at(at)]
    here = at - paragraph.start
    if here > len(paragraph.text):
        return None
    profile = ruleset.profile_of(draft)
    return (
        about_named(draft, at, lang)
        or about_citation(paragraph, here, ruleset, profile, lang)
        or about_session(paragraph, here, profile, lang)
        or about_lead(paragraph, here, profile, lang)
        or about_note(draft, paragraph, lang)
    )
