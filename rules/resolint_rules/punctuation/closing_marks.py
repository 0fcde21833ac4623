"""The finding and the fix for a paragraph that ends in the wrong mark; shared by two rules."""

from resolint import Edit, Fix, Message, Paragraph, Span

_CHANGE = Message(zh="“{found}”改为“{mark}”", en="Change “{found}” to “{mark}”")
_ADD = Message(zh="加“{mark}”", en="Add “{mark}”")


def place_of(paragraph: Paragraph) -> Span:
    """Return the closing mark, or the last sign of the text where there is none."""
    closing = paragraph.facts.closing
    start = closing.start if closing.end > closing.start else max(closing.start - 1, 0)
    return paragraph.at(Span(start, closing.end))


def close_with(paragraph: Paragraph, mark: str) -> Fix:
    """Return the fix that puts ``mark`` at the end, before any footnote mark there."""
    found = paragraph.facts.closing_mark
    title = _CHANGE.format(found=found, mark=mark) if found else _ADD.format(mark=mark)
    return Fix(title, (Edit(paragraph.at(paragraph.facts.closing), mark),), safe=True)
