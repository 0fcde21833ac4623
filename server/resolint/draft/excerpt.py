"""An excerpt of a resolution told from any other text that has numbers, such as an agenda.

Neither has an organ line, and verbs such as 请 and 决定 begin sentences everywhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from resolint.draft.conference import HEADING_LINES
from resolint.model.facts import Form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from resolint.model.facts import Facts, Lead

_OF_RESOLUTIONS = (Form.TITLE, Form.ADOPTION, Form.REPORT, Form.DRAFT_LABEL)
# Reports and letters have symbols, too.
_SYMBOLS = ("/RES/", "/L.")
_LEAST_SHARE = 2 / 3


def shows_resolution(facts: Sequence[Facts], clauses: Sequence[int]) -> bool:
    """Return whether these clauses, the only ones with verbs of resolutions, are of a resolution.

    Below a title that is none of a resolution only bold verbs show it, or a preamble.
    """
    found = [facts[at] for at in clauses]
    if _is_glossary(found) or not any(
        each.number or each.opens_bold or each.closing_mark in ("，", "；") for each in found
    ):
        return False
    above = [each for each in facts[: clauses[0]] if not each.note]
    if any(_names_resolution(each) for each in above):
        return True
    if any(_is_title(each) and each.language.numbered_paper.search(each.text) for each in above):
        return False
    sentences = sum(map(_is_sentence, facts))
    known = sum(each.lead is not None for each in found)
    # A verb in bold that is not known may be misspelt.
    if known < sentences * _LEAST_SHARE or (
        known == sentences * _LEAST_SHARE and not _has_bold_verbs(found)
    ):
        return False
    titled = any(map(_is_title, above))
    return not titled or _has_bold_verbs(found) or _has_preamble(found)


def is_proven(facts: Sequence[Facts], clauses: Sequence[int]) -> bool:
    """Return whether more than bold verbs below a title of its own shows a resolution."""
    found = [facts[at] for at in clauses]
    above = [each for each in facts[: clauses[0]] if not each.note]
    if _has_preamble(found) or not any(_is_title(each) and not each.closing_mark for each in above):
        return True
    closed = sum(each.closing_mark == "；" for each in found)
    return closed * 2 > len(found) or any(map(_names_resolution, above))


def _is_glossary(clauses: Sequence[Facts]) -> bool:
    """Return whether it is entries from clauses: behind most of the verbs stands what they mean."""
    entries = [each for each in clauses if each.lead and _is_explained(each, each.lead)]
    return len(entries) * 2 > sum(each.lead is not None for each in clauses)


def _is_explained(facts: Facts, lead: Lead) -> bool:
    return facts.language.means.match(facts.text, lead.span.end) is not None


def _names_resolution(facts: Facts) -> bool:
    if facts.form is Form.SYMBOL:
        return any(part in facts.text for part in _SYMBOLS)
    return facts.form in _OF_RESOLUTIONS or bool(facts.language.names_resolution.search(facts.text))


def _is_title(facts: Facts) -> bool:
    """Tell a title, and the heading of a meeting, from headings of the text and its masthead."""
    is_of_own = facts.form is None and not facts.language.is_heading(
        facts.language.bare_line(facts.text)
    )
    return is_of_own or facts.form in HEADING_LINES


def _is_sentence(facts: Facts) -> bool:
    if facts.form or facts.note or facts.label:
        return False
    return bool(facts.number or facts.closing_mark)


def _has_bold_verbs(clauses: Sequence[Facts]) -> bool:
    numbered = (each for each in clauses if each.number and each.opens_bold)
    return any(each.lead and each.lead.entry.operative for each in numbered)


def _has_preamble(clauses: Sequence[Facts]) -> bool:
    """Tell a preamble, which has no numbers, before operative paragraphs, which have."""
    first = clauses[0]
    opens = first.lead and first.lead.entry.preambular and first.closing_mark == "，"
    return bool(opens and not first.number and any(each.number for each in clauses))
