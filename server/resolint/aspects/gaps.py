"""Where something that was not read stands beside a paragraph.

What follows it may be right by what it holds: a number, a closing mark, 又 and 还.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from resolint.aspects.joined import also_on_line
from resolint.memory import kept
from resolint.model.facts import CLAUSES, Form, Kind
from resolint.text import Span

if TYPE_CHECKING:
    from resolint.draft.draft import Draft, Paragraph

_PASSED_OVER = (Kind.NOTE, Kind.FURNITURE)
# Tags, divisions and addresses of links are about how a text looks.
_NO_TEXT = re.compile(
    r"</?[A-Za-z][^<>]{0,400}>|^:{3,}.*|^[ ]{0,3}\[[^\]\[^\n]{1,100}\]:.*|\{[#.][^{}\n]{0,200}\}",
    re.MULTILINE,
)
# A paragraph without a closing mark may go on behind it.
_PAGE_END = re.compile(r"\f|page-break|break-(?:after|before)|\\(?:newpage|pagebreak)")
_TO_US = re.compile(r"\s*<!--\s*resolint\s*:")
# The next number, or dots, behind a mark that closes: more paragraphs on one line.
_HOLDS_ANOTHER = re.compile(
    r"[，；。](?:…{1,4}|\.{3,6})|"
    r"[，；。,;](?:[\s⁰¹²³⁴-⁹*_\ue000]|\[\^[^\]\s]{1,40}\]|<sup>\d{1,3}</sup>){0,8}"
    r"\d{1,3}[.．、](?!\d)[\s*_\ue000\ue001]{0,8}[\u3400-\u9fff]"
)


def is_behind_gap(draft: Draft, place: int) -> bool:
    """Return whether something unread stands before a paragraph, or before the items above it.

    A second paragraph on the same line is unread too.
    """
    if _holds_another(draft.paragraphs[place]):
        return True
    for at in range(place - 1, -1, -1):
        paragraph = draft.paragraphs[at]
        if _is_gap(draft, at, paragraph) or _holds_another(paragraph):
            return True
        if paragraph.kind not in (*_PASSED_OVER, Kind.SUB_PARAGRAPH):
            return False
    return False


def is_before_gap(draft: Draft, place: int) -> bool:
    """Return whether something unread stands behind the paragraph at a place."""
    for at in range(place + 1, len(draft.paragraphs)):
        paragraph = draft.paragraphs[at]
        if _is_gap(draft, at - 1, paragraph):
            return True
        if paragraph.kind not in _PASSED_OVER:
            return False
        if _holds_another(paragraph):
            return True
    return False


def _holds_another(paragraph: Paragraph) -> bool:
    return bool(_HOLDS_ANOTHER.search(paragraph.text) or also_on_line(paragraph.facts))


def _is_gap(draft: Draft, first: int, paragraph: Paragraph) -> bool:
    """Tell whether a paragraph is unread, or lines are left out between the first and the next."""
    if _is_foreign(paragraph):
        return not _is_bilingual(draft)
    return _is_unread(paragraph) or _is_left_out(draft, *draft.paragraphs[first : first + 2])


@kept
def _is_bilingual(draft: Draft) -> bool:
    """Tell a text with its translation from one with a few paragraphs in another language."""
    foreign = sum(map(_is_foreign, draft.paragraphs))
    return foreign * 2 >= sum(1 for _ in draft.of(*CLAUSES))


def _is_foreign(paragraph: Paragraph) -> bool:
    """Tell a paragraph in another language; a note of symbols alone is one in any."""
    return paragraph.facts.is_foreign and paragraph.kind is Kind.FURNITURE


def _is_unread(paragraph: Paragraph) -> bool:
    if paragraph.facts.form is Form.COMMENT:
        return not _TO_US.match(paragraph.text)
    if paragraph.kind is Kind.HEADING:
        return not paragraph.facts.language.is_heading(paragraph.text)
    return paragraph.kind in (Kind.UNKNOWN, Kind.ANNEX) or not paragraph.certain


def _is_left_out(draft: Draft, before: Paragraph, after: Paragraph) -> bool:
    """Return whether lines were left out between two paragraphs: struck ones, for instance."""
    reading = draft.reading
    if not reading.markup:
        return False
    gap = Span(before.end, after.start)
    lines = reading.whole(gap).of(reading.source)
    if not before.facts.closing_mark and _PAGE_END.search(lines):
        return True
    between = reading.back(gap).of(reading.source)
    # What stands on the lines of the paragraphs themselves belongs to them.
    _, _, lines = between.partition("\n")
    return bool(_NO_TEXT.sub("", lines.rpartition("\n")[0]).strip())
