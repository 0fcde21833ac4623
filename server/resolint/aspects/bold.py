"""Edits that put one passage of a paragraph in bold, and take bold away."""

import re

from resolint.model.facts import Emphasis, Facts
from resolint.text import Edit, Span, delete, insert, merged

MARK = "**"
_RUN = re.compile(r"\*{1,8}|_{1,8}")
_LONGEST_RUN = 8


def set_bold(facts: Facts, span: Span) -> tuple[Edit, ...]:
    """Return the edits after which exactly ``span`` is bold at the head of the paragraph.

    Marks that stand in the right place already are kept, and so is all bold further on.
    """
    edits = []
    opened = closed = False
    for mark in _marks_at_head(facts, span):
        in_place = mark.of(facts.text) == MARK
        if in_place and mark.end == span.start and not opened:
            opened = True
        elif in_place and mark.start == span.end and not closed:
            closed = True
        else:
            edits.append(delete(_with_space(facts, mark, span)))
    if not opened:
        edits.append(insert(span.start, MARK))
    if not closed:
        edits.append(insert(span.end, MARK))
    return tuple(edits)


def _marks_at_head(facts: Facts, span: Span) -> tuple[Span, ...]:
    """Return every mark that is to go or stay: up to the phrase, without effect, or too long."""
    bolds = [bold for bold in facts.bolds if bold.span.start <= span.end]
    bolds += (each for each in facts.accents if each.inner == span)
    marks = {*facts.stray, *(mark for bold in bolds for mark in bold.marks)}
    first, last = max(0, span.start - _LONGEST_RUN), span.end + _LONGEST_RUN
    near = [mark for mark in marks if mark.start < last and first < mark.end]
    for match in _RUN.finditer(facts.text, first, last):
        run = Span(*match.span())
        if run.touches(span) and not any(run.start < m.end and m.start < run.end for m in near):
            marks.add(run)
    # ***请* has marks of bold and of italic in one run of asterisks.
    return merged(marks)


def unset_bold(*bolds: Emphasis) -> tuple[Edit, ...]:
    """Return the edits that take the marks of ``bolds`` away."""
    return tuple(delete(mark) for bold in bolds for mark in bold.marks)


def _with_space(facts: Facts, mark: Span, span: Span) -> Span:
    """Take the space between a misplaced mark and the phrase with it: ``** 请**``, ``**请 **``.

    The space that parts the number from the phrase stays: ``1.** 请**``.
    """
    text = facts.text
    if mark.end < span.start and text[mark.end : span.start].isspace():
        after_number = facts.number is not None and mark.start == facts.number.span.end
        return mark if after_number else Span(mark.start, span.start)
    if span.end < mark.start and text[span.end : mark.start].isspace():
        return Span(span.end, mark.end)
    return mark
