"""A draft as it is printed: its paragraphs with what stands in them, and findings at their places.

It is plain data; a format says what a title or a footnote mark looks like.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from resolint.model.facts import Form, Kind
from resolint.reading.script import SCRIPT
from resolint.reading.signs import CHINESE, SHOWN
from resolint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from resolint.draft.draft import Draft, Paragraph
    from resolint.model.facts import Facts, Mark
    from resolint.reading.layer import Layer
    from resolint.rule import Finding

    _Tag = str | int
    """A style, or the place of a finding in the list."""

LEAD, NUMBER, MARK = "lead", "number", "mark"
"""What is set off beside bold, italic and underlined text."""
_NOT_PRINTED = (Form.FURNITURE, Form.COMMENT)
_HIDDEN = "hidden"
_ROMAN = frozenset(["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"])


@dataclass(frozen=True)
class Piece:
    """Text that is set in one way and lies in the same findings."""

    text: str
    styles: frozenset[str]
    findings: tuple[int, ...] = ()
    """The places of the findings in their list."""
    ends: tuple[int, ...] = ()
    """Those whose mark ends behind this piece."""
    note: str = ""
    """The name of the footnote whose mark it is."""


@dataclass(frozen=True)
class Block:
    """A paragraph as it is printed."""

    kind: Kind
    form: Form | None
    pieces: tuple[Piece, ...]
    level: int = 0
    """How deep a sub-paragraph is set in."""
    note: str = ""
    """The name of the note that it is."""
    opens: tuple[int, ...] = ()
    """The findings whose first place is in it."""

    @property
    def marked(self) -> bool:
        """Whether a finding is about something in it."""
        return any(piece.findings for piece in self.pieces)


@dataclass
class _Marks:
    """What is marked in one paragraph, in offsets of the page."""

    spans: list[tuple[Span, int]] = field(default_factory=list)
    opens: list[int] = field(default_factory=list)


def lay_out(draft: Draft, findings: Sequence[Finding]) -> tuple[Block, ...]:
    """Return the paragraphs of a draft with the findings marked; their spans count in the file."""
    page = _Page(draft)
    if not draft.paragraphs:
        return _of_nothing(tuple(range(len(findings))))
    marks = _marked(page, draft.paragraphs, findings)
    blocks = [_block(page, paragraph, marks[at]) for at, paragraph in enumerate(draft.paragraphs)]
    indented = _indented(blocks, draft.paragraphs)
    return tuple(block for block in indented if block.form not in _NOT_PRINTED or block.marked)


def _of_nothing(findings: tuple[int, ...]) -> tuple[Block, ...]:
    """Return an empty paragraph for what is found in a draft that has none."""
    piece = Piece("", frozenset(), findings, findings)
    return (Block(Kind.UNKNOWN, None, (piece,), opens=findings),) if findings else ()


class _Page:
    """The text that is printed: the file without its markup, in its own form and script."""

    def __init__(self, draft: Draft) -> None:
        reading = draft.reading
        under = [layer for layer in reading.markup if layer.what != SCRIPT]
        self._under: Sequence[Layer] = under
        self._over = [layer for layer in reading.layers if layer not in under]
        self.text = _unwrapped(under[-1].text if under else reading.source)

    def of_file(self, span: Span) -> Span:
        """Return where a span of the file stands on the page."""
        start, end = span
        for layer in self._under:
            start, end = layer.forth(start), layer.forth(end)
        return Span(start, max(start, end))

    def of_read(self, span: Span) -> Span:
        """Return where a span of the text as read stands on the page."""
        for layer in reversed(self._over):
            span = layer.back(span)
        return span


def _unwrapped(text: str) -> str:
    """Return a text of the same length in which a line goes on in the next."""
    signs = list(text)
    for at, sign in enumerate(signs):
        if sign == "\n":
            between = text[at - 1 : at], text[at + 1 : at + 2]
            signs[at] = "\u200b" if any(map(CHINESE.match, between)) else " "
    return "".join(signs)


def _marked(
    page: _Page, paragraphs: Sequence[Paragraph], findings: Sequence[Finding]
) -> dict[int, _Marks]:
    """Return what is marked in each paragraph; what lies in none, behind the one before it."""
    spans = [page.of_read(paragraph.span) for paragraph in paragraphs]
    marks: dict[int, _Marks] = defaultdict(_Marks)
    for number, finding in enumerate(findings):
        for nth, each in enumerate(finding.places or (finding,)):
            place = page.of_file(each.span)
            touched = _touched(spans, place)
            for at in touched:
                start, end = (min(max(x, spans[at].start), spans[at].end) for x in place)
                marks[at].spans.append((Span(start, end), number))
            if not nth:
                marks[touched[0]].opens.append(number)
    return marks


def _touched(spans: Sequence[Span], place: Span) -> list[int]:
    """Return which paragraphs a place lies in, or the last before it; at least the first."""
    first = bisect_right(spans, place.start, key=lambda span: span.end)
    last = bisect_left(spans, max(place.end, place.start + 1), key=lambda span: span.start)
    return [*range(first, last)] or [max(0, first - 1)]


def _block(page: _Page, paragraph: Paragraph, marks: _Marks) -> Block:
    facts = paragraph.facts
    styled = [
        (page.of_read(paragraph.at(span)), style) for span, style in _styles(paragraph.kind, facts)
    ]
    names = {page.of_read(paragraph.at(mark.digits)).start: mark.name for mark in facts.marks}
    whole = page.of_read(paragraph.span)
    return Block(
        paragraph.kind,
        facts.form,
        tuple(_pieces(page.text, whole, styled, marks, names)),
        note=facts.note.name if facts.note else "",
        opens=tuple(marks.opens),
    )


def _styles(kind: Kind, facts: Facts) -> Iterator[tuple[Span, str]]:
    """Yield what is set off in a paragraph, and what is not printed."""
    for emphasis in (*facts.bolds, *facts.accents):
        yield emphasis.inner, emphasis.style.value
        yield from ((mark, _HIDDEN) for mark in emphasis.marks)
    for opening in (facts.number, facts.label):
        if opening:
            yield opening.span, NUMBER
    if facts.lead and kind is Kind.PREAMBULAR:
        yield facts.lead.span, LEAD
    for mark in (*facts.marks, *((facts.note,) if facts.note else ())):
        yield from _of_mark(mark)


def _of_mark(mark: Mark) -> Iterator[tuple[Span, str]]:
    """Yield the digits of a mark, and its brackets or tags as not printed."""
    yield mark.digits, MARK
    yield Span(mark.span.start, mark.digits.start), _HIDDEN
    yield Span(mark.digits.end, mark.span.end), _HIDDEN


def _pieces(
    text: str,
    whole: Span,
    styled: Sequence[tuple[Span, str]],
    marks: _Marks,
    names: dict[int, str],
) -> Iterator[Piece]:
    """Yield a paragraph cut wherever something begins or ends."""
    shown = _hidden_and_marked(styled, marks)
    for span, over, ending in _stretches(whole, [*styled, *marks.spans]):
        styles = frozenset(each for each in over if isinstance(each, str))
        is_hidden = _HIDDEN in styles and span.start not in shown
        piece = Piece(
            "" if is_hidden else span.of(text).translate(SHOWN),
            styles - {_HIDDEN},
            tuple(sorted({each for each in over if isinstance(each, int)})),
            tuple(each for each in ending if isinstance(each, int)),
            names.get(span.start, "") if MARK in styles else "",
        )
        if piece.text or piece.ends:
            yield piece


def _stretches(
    whole: Span, spans: Iterable[tuple[Span, _Tag]]
) -> Iterator[tuple[Span, Sequence[_Tag], Sequence[_Tag]]]:
    """Yield what lies between two cuts, with the tags that lie over it and those that end there.

    A tag without length is a stretch by itself.
    """
    points: dict[int, list[_Tag]] = defaultdict(list)
    begin: dict[int, list[_Tag]] = defaultdict(list)
    end: dict[int, list[_Tag]] = defaultdict(list)
    for span, tag in spans:
        start, stop = (min(max(at, whole.start), whole.end) for at in span)
        if start == stop:
            points[start].append(tag)
        else:
            begin[start].append(tag)
            end[stop].append(tag)
    over: list[_Tag] = []
    cuts = sorted({*whole, *points, *begin, *end})
    for start, stop in pairwise([*cuts, cuts[-1]]):
        if points[start]:
            yield Span(start, start), points[start], points[start]
        if start == stop:
            return
        over += begin[start]
        yield Span(start, stop), tuple(over), end[stop]
        for tag in end[stop]:
            over.remove(tag)


def _hidden_and_marked(styled: Iterable[tuple[Span, str]], marks: _Marks) -> set[int]:
    """Return where characters begin that are not printed and yet are what a finding is about."""
    hidden = [span for span, style in styled if style == _HIDDEN]
    return {
        span.start
        for span in hidden
        if any(span.covers(marked) and marked.start < marked.end for marked, _ in marks.spans)
    }


def _indented(blocks: Iterable[Block], paragraphs: Sequence[Paragraph]) -> Iterator[Block]:
    """Yield blocks with sub-paragraphs set in as deep as the forms of their labels tell."""
    above: list[str] = []
    before = ""
    for block, paragraph in zip(blocks, paragraphs, strict=True):
        if block.kind is Kind.SUB_PARAGRAPH:
            label = paragraph.facts.label
            value = label.value if label else ""
            form = _form_of(value, before)
            above = above[: above.index(form) + 1] if form in above else [*above, form]
            before = value
            yield replace(block, level=min(len(above), 4))
            continue
        if block.kind is not Kind.NOTE:
            above, before = [], ""
        yield block


def _form_of(label: str, before: str) -> str:
    """Return how a label counts: i goes on from h, and is a Roman numeral anywhere else."""
    if label in _ROMAN and not (len(before) == 1 and ord(label[0]) == ord(before) + 1):
        return "roman"
    return "letter" if label.isalpha() and label.isascii() else "other"
