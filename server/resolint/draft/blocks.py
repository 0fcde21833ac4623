"""Which lines make a paragraph, in drafts with and without empty lines between paragraphs."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from resolint.draft.conference import HEADING_LINES
from resolint.model.facts import COMMAS, Form
from resolint.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from resolint.model.facts import Facts
    from resolint.model.language import Language

_SPLIT = re.compile(r"[ \u3000]{3,}|\t+|[ ]*\|[ ]*")
_SPLITS = ("|", "\t", "   ", "\u3000\u3000\u3000")
_INDENTED = ("  ", "\t")
_OWN_LINES = ("#", "<!--", "|", "+--", "---")
_UN_FORMS = (Form.ORGAN, Form.DISTRIBUTION, Form.SYMBOL, Form.MASTHEAD, Form.ISSUE_DATE)
_HEAD_FORMS = (*_UN_FORMS, *HEADING_LINES)
_ENDS = "；。：;"
_SHORTEST_WRAPPED = 16
_OPEN = ("[", "［", "〔", "【")
_SHUT = ("]", "］", "〕", "】")
# What closes a paragraph begins none: a mark, a footnote mark or both.
_MARKS_ALONE = re.compile(r"[ \t]{0,8}(?=\S)[，；。：]?[⁰¹²³⁴-⁹]{0,3}[ \t]{0,8}")
_LONGEST_REFERENCE = 8
_AFTER_EMPTY_LINE = re.compile(r"\n[ \t]*\n[ \t>]*\d{1,3}[.．、]")
_AFTER_LINE = re.compile(r"\n[ \t>]*\d{1,3}[.．、]")
_CLOSED_LINE = re.compile(r"[，；。][ \t]*\n")
_CLOSED_BEFORE_EMPTY_LINE = re.compile(rf"{_CLOSED_LINE.pattern}[ \t]*\n")


def blocks_of(
    text: str, rows: Iterable[str], facts: Mapping[str, Facts], language: Language
) -> Iterator[tuple[int, str]]:
    """Yield the paragraphs of a text with their offsets; wrapped lines are joined again.

    ``rows`` are its lines, and ``facts`` has those of each.
    """
    first = above = ""
    start, stop, end = -1, -1, 0
    parted = in_comment = False
    spaced = cache(lambda: _is_spaced(text))
    may_split = any(split in text for split in _SPLITS)
    may_comment = "<!--" in text
    for line in rows:
        begin, end = end, end + len(line) + 1
        if start >= 0 and in_comment:
            stop, in_comment = end - 1, "-->" not in line
            continue
        if not line or line.isspace():
            parted = True
            continue
        if start < 0:
            goes_on = False
        elif parted:
            goes_on = line.startswith(_INDENTED) and _goes_on_with_note(facts[first], facts[line])
        else:
            goes_on = not _is_numbered(facts[line]) and _continues(
                first, above, line, facts, spaced
            )
        if goes_on:
            stop, above = end - 1, line
        else:
            if may_split and start >= 0:
                yield from _cells(language, start, text[start:stop])
            elif start >= 0:
                # A paragraph of one line is that line, whose hash is known.
                yield start, first if stop - start == len(first) else text[start:stop]
            start, stop, first, above = begin, end - 1, line, line
        parted = False
        in_comment = may_comment and line.lstrip().startswith("<!--") and "-->" not in line
    if start >= 0:
        yield from _cells(language, start, text[start:stop])


def _is_numbered(facts: Facts) -> bool:
    """Return whether it is a line that begins a paragraph however the line before breaks off."""
    return facts.number is not None and facts.opens_bold


def _continues(  # noqa: PLR0911 - a decision by early returns
    first: str, above: str, line: str, facts: Mapping[str, Facts], spaced: Callable[[], bool]
) -> bool:
    """Return whether a line goes on with the paragraph that the lines before it began.

    It does when they broke off in mid-sentence and it begins nothing of its own.
    """
    if (told := _as_written(facts[line], first, above, line)) is not None:
        return told
    head, last, here = facts[first], facts[above], facts[line]
    opened = head.form is Form.REPORT and first.strip().lstrip("#*_ ").startswith(_OPEN)
    if opened and not head.number and not above.rstrip().endswith(_SHUT):
        return True
    # No note stands in a clause that is not closed, and none ends as a clause: ，, ⁵ 包括……；
    unclosed = head.note is None and last.closing_mark in ("", "，", "、")
    numbered = head.number is not None and (here.closing_mark == "；" or spaced())
    goes_on = unclosed and (numbered or _joins(here))
    is_note = here.note is not None and not goes_on
    if here.number and here.lead is None and _is_open(above):
        return not here.opens_bold
    if head.form or here.number or here.label or is_note or here.opens_bold:
        return False
    labelled = bool(head.number or head.label or head.note)
    if here.form:  # 第 at the end of a line and 67/227号决议 on the next is no title
        broken = not last.closing_mark or last.closing_mark in "、，"
        return here.form is Form.TITLE and broken and bool(labelled or head.lead)
    if last.closing_mark in COMMAS:
        opens_none = here.lead is None or head.opens_bold
        return labelled or (opens_none and head.lead is not None and spaced())
    if last.closing_mark and last.closing_mark in _ENDS:
        return False
    if here.lead is None:
        return labelled or head.lead is not None or spaced()
    # A clause may lack its closing mark, or the next one its number, but hardly both at once.
    if head.label or (head.number and (head.lead or head.opens_bold or head.stray)):
        return True
    below_heading = head.lead is None and len(above.strip()) < _SHORTEST_WRAPPED
    return spaced() and not below_heading


def _joins(facts: Facts) -> bool:
    """Return whether it is what goes on behind a mark ¹ rather than the text of a note."""
    return facts.body.of(facts.text).startswith(facts.language.joining)


def _as_written(here: Facts, first: str, above: str, line: str) -> bool | None:
    """Tell the same as far as it shows in the lines as they are written."""
    language = here.language
    if line.lstrip().startswith(_OWN_LINES) or first.lstrip().startswith("|"):
        return False
    if line.strip() in language.sequence_words:
        return False
    if above.rstrip().endswith(language.breaks_off) or _MARKS_ALONE.fullmatch(line):
        return True
    broken = language.cut_reference.search(above[-_LONGEST_REFERENCE:])
    return True if broken and language.rest_of_reference.match(line) else None


def _is_open(line: str) -> bool:
    """Return whether it is a line that breaks off within brackets: （出售品编号C., 78.II.A.11）."""
    opening = max(line.rfind("（"), line.rfind("("))
    return opening > max(line.rfind("）"), line.rfind(")"))


def _goes_on_with_note(head: Facts, here: Facts) -> bool:
    """Return whether it is the second paragraph of a note, which Markdown indents."""
    return head.note is not None and not (here.note or here.number or here.form)


def _is_spaced(text: str) -> bool:
    """Tell a text in which empty lines part the paragraphs, so that a line end alone parts none.

    Numbers show it, or where there are none the marks that close paragraphs.
    """
    numbered = len(_AFTER_LINE.findall(text))
    if numbered:
        return len(_AFTER_EMPTY_LINE.findall(text)) * 2 > numbered
    return len(_CLOSED_BEFORE_EMPTY_LINE.findall(text)) * 2 > len(_CLOSED_LINE.findall(text))


def _cells(language: Language, start: int, block: str) -> Iterator[tuple[int, str]]:
    """Yield a paragraph, or the lines of the masthead that stand side by side on one line."""
    if "\n" in block or not any(split in block for split in _SPLITS):
        yield start, block
        return
    cells = []
    at = 0
    for match in (*_SPLIT.finditer(block), None):
        cell = Span(at, match.start() if match else len(block))
        if cell.of(block).strip():
            cells.append(cell)
        at = match.end() if match else at
    if cells and any(language.form_of(cell.of(block)) in _HEAD_FORMS for cell in cells):
        yield from ((start + cell.start, cell.of(block)) for cell in cells)
    else:
        yield start, block
