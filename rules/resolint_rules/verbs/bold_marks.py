"""Edits that put one passage of a paragraph in bold, and take bold away; shared by the verb rules."""

from resolint import Bold, Edit, Facts, Span, delete, insert

MARK = "**"


def set_bold(facts: Facts, span: Span) -> tuple[Edit, ...]:
    """Return the edits after which exactly ``span`` is bold at the head of the paragraph.

    Marks that stand in the right place already are kept, and so is all other bold.
    """
    near = [bold for bold in facts.bolds if bold.span.touches(span)]
    marks = [*facts.stray, *(mark for bold in near for mark in bold.marks)]
    edits = []
    opened = closed = False
    for mark in sorted(marks):
        in_place = mark.of(facts.text) == MARK
        if in_place and mark.end == span.start and not opened:
            opened = True
        elif in_place and mark.start == span.end and not closed:
            closed = True
        else:
            edits.append(delete(_with_space(facts.text, mark, span)))
    if not opened:
        edits.append(insert(span.start, MARK))
    if not closed:
        edits.append(insert(span.end, MARK))
    return tuple(edits)


def unset_bold(*bolds: Bold) -> tuple[Edit, ...]:
    """Return the edits that take the marks of ``bolds`` away."""
    return tuple(delete(mark) for bold in bolds for mark in bold.marks)


def _with_space(text: str, mark: Span, span: Span) -> Span:
    """Take the space between a misplaced mark and the phrase with it: ``** 请**``, ``**请 **``.

    The space that parts the number from the phrase stays.
    """
    if mark.end < span.start and text[mark.end : span.start].isspace():
        spaced = mark.start == 0 or text[mark.start - 1].isspace()
        return Span(mark.start, span.start) if spaced else mark
    if span.end < mark.start and text[span.end : mark.start].isspace():
        return Span(span.end, mark.end)
    return mark
