"""The outline of a draft: its parts, and in each the paragraphs as they were understood."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum, auto
from itertools import accumulate, groupby
from typing import TYPE_CHECKING

from resolint.memory import kept
from resolint.model.facts import Form, Kind
from resolint.reading.signs import SHOWN
from resolint.rule import Message
from resolint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from resolint.draft.draft import Draft, Paragraph
    from resolint.reading.read import Reading


class Section(Enum):
    """A part of a draft that holds paragraphs."""

    MASTHEAD = auto()
    PREAMBLE = auto()
    OPERATIVE_PART = auto()
    NOTES = auto()
    CLOSING_BLOCK = auto()
    ANNEXES = auto()


@dataclass(frozen=True, slots=True)
class Item:
    """A paragraph of the outline, or a section of it, as it is read; spans count in the file."""

    what: Kind | Section
    span: Span
    """The paragraph with all that is below it."""
    own: Span
    """The paragraph alone; of a section, its first."""
    form: Form | None = None
    certain: bool = True
    """There is no doubt that it is what it is taken for."""
    number: str = ""
    """Number, label or note mark."""
    lead: str = ""
    """The lead phrase without bold marks."""
    marks: tuple[str, ...] = ()
    """The footnote marks in it."""
    closing: str = ""
    """The mark that closes it."""
    rest: Span = field(default=Span(0, 0))
    """Where it goes on behind number and lead phrase."""
    said: str = ""
    """What it says there, with characters in place of tags."""
    items: tuple[Item, ...] = ()

    @property
    def name(self) -> Message:
        """What it is, in words."""
        by_form = _FORMS.get(self.form) if self.form and self.what in _TOLD_BY_FORM else None
        return by_form or _NAMES[self.what]

    @property
    def words(self) -> str:
        """What it says behind number and lead phrase."""
        return self.said.translate(SHOWN)


_NAMES: dict[Kind | Section, Message] = {
    Section.MASTHEAD: Message("文头", "masthead"),
    Section.PREAMBLE: Message("序言部分", "preamble"),
    Section.OPERATIVE_PART: Message("执行部分", "operative part"),
    Section.NOTES: Message("脚注", "notes"),
    Section.CLOSING_BLOCK: Message("结尾", "closing block"),
    Section.ANNEXES: Message("附件", "annexes"),
    Kind.MASTHEAD_LINE: Message("文头", "masthead line"),
    Kind.ORGAN_LINE: Message("起首机关", "organ line"),
    Kind.PREAMBULAR: Message("序言段", "preambular"),
    Kind.OPERATIVE: Message("执行段", "operative"),
    Kind.SUB_PARAGRAPH: Message("分段", "sub-paragraph"),
    Kind.NOTE: Message("脚注", "note"),
    Kind.CLOSING_LINE: Message("结尾", "closing line"),
    Kind.HEADING: Message("小标题", "heading"),
    Kind.ANNEX: Message("附件", "annex"),
    Kind.FURNITURE: Message("非正文", "not of the text"),
    Kind.UNKNOWN: Message("未识别", "not recognised"),
}
_FORMS = {
    Form.SYMBOL: Message("文号", "symbol"),
    Form.ORGAN: Message("机关", "organ"),
    Form.DISTRIBUTION: Message("分发类别", "distribution"),
    Form.ISSUE_DATE: Message("印发日期", "date of issue"),
    Form.LANGUAGE: Message("语文", "language"),
    Form.SESSION: Message("届会", "session"),
    Form.AGENDA_ITEM: Message("议程项目", "agenda item"),
    Form.DRAFT_LABEL: Message("草案字样", "draft label"),
    Form.ADOPTION: Message("通过行", "adoption line"),
    Form.REPORT: Message("报告行", "report line"),
    Form.TITLE: Message("标题", "title"),
    Form.DATE: Message("日期", "date"),
    Form.MEETING: Message("会议", "meeting"),
    Form.COMMENT: Message("注释", "comment"),
}
_TOLD_BY_FORM = (Kind.MASTHEAD_LINE, Kind.CLOSING_LINE, Kind.FURNITURE)
_SECTIONS: dict[Kind, Section | Kind] = {
    Kind.MASTHEAD_LINE: Section.MASTHEAD,
    Kind.ORGAN_LINE: Kind.ORGAN_LINE,
    Kind.PREAMBULAR: Section.PREAMBLE,
    Kind.OPERATIVE: Section.OPERATIVE_PART,
    Kind.CLOSING_LINE: Section.CLOSING_BLOCK,
    Kind.ANNEX: Section.ANNEXES,
}
_DIVIDED = (Section.PREAMBLE, Section.OPERATIVE_PART, Section.ANNEXES)
_LEVELS: dict[Kind | Section, int] = {
    Kind.HEADING: 0,
    Kind.PREAMBULAR: 1,
    Kind.OPERATIVE: 1,
    Kind.SUB_PARAGRAPH: 2,
}


@kept
def outline(draft: Draft) -> tuple[Item, ...]:
    """Return the outline of a draft: every paragraph stands in it, in the order of the text."""
    return tuple(_items(draft))


def _items(draft: Draft) -> Iterator[Item]:
    placed = zip(_sections(draft.paragraphs), draft.paragraphs, strict=True)
    for section, group in groupby(placed, key=lambda pair: pair[0]):
        items = [_item(paragraph, draft.reading) for _, paragraph in group]
        if isinstance(section, Section):
            whole = Span(items[0].span.start, items[-1].span.end)
            yield Item(section, whole, items[0].own, items=_nested(items))
        else:
            yield from items


def _sections(paragraphs: Sequence[Paragraph]) -> Iterator[Section | Kind]:
    """Yield the section of each paragraph, or its kind where it stands by itself."""
    sure = _sure_sections(paragraphs)
    before = accumulate(sure, _last)
    after = [*accumulate(reversed(sure), _last)][::-1]
    for paragraph, above, below in zip(paragraphs, before, after, strict=True):
        if above is below and above is not None:
            yield above
        elif paragraph.kind is Kind.NOTE:
            yield Section.NOTES
        elif paragraph.kind is Kind.HEADING and below in _DIVIDED:
            yield below
        else:
            yield paragraph.kind


def _sure_sections(paragraphs: Sequence[Paragraph]) -> list[Section | Kind | None]:
    """Return the section of each paragraph where its kind, or for a sub-paragraph place, tells."""
    sure: list[Section | Kind | None] = []
    last: Section | Kind | None = None
    for paragraph in paragraphs:
        follows = paragraph.kind is Kind.SUB_PARAGRAPH and last in _DIVIDED
        here = last if follows else _SECTIONS.get(paragraph.kind)
        sure.append(here)
        last = here or last
    return sure


def _last(before: Section | Kind | None, here: Section | Kind | None) -> Section | Kind | None:
    return here or before


def _item(paragraph: Paragraph, reading: Reading) -> Item:
    facts = paragraph.facts
    own = reading.back(paragraph.span)
    opening = facts.number or facts.label or facts.note
    bold_marks = {mark.start: mark.end for bold in facts.bolds for mark in bold.marks}
    start = facts.lead.span.end if facts.lead else facts.body.start
    rest = Span(bold_marks.get(start, start), facts.body.end)
    return Item(
        what=paragraph.kind,
        span=own,
        own=own,
        form=facts.form,
        certain=paragraph.certain,
        number=opening.span.of(facts.text) if opening else "",
        lead=facts.lead.text if facts.lead else "",
        marks=tuple(mark.span.of(facts.text) for mark in facts.marks),
        closing=facts.closing_mark,
        rest=reading.back(paragraph.at(rest)),
        said=rest.of(facts.text),
    )


def _nested(items: Sequence[Item]) -> tuple[Item, ...]:
    """Put paragraphs below their heading, and sub-paragraphs below their paragraph.

    What is neither, such as a note at the foot of a page, goes with what follows it.
    """
    nested: list[tuple[int, Item]] = []
    for item in reversed(items):
        level = _LEVELS.get(item.what, max(1, nested[-1][0] if nested else 1))
        below: list[Item] = []
        while nested and nested[-1][0] > level:
            below.append(nested.pop()[1])
        end = below[-1].span.end if below else item.span.end
        span = Span(item.span.start, end)
        nested.append((level, replace(item, span=span, items=tuple(below))))
    return tuple(item for _, item in reversed(nested))
