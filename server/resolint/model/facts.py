"""What a paragraph is and what stands in it, as frozen data."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TYPE_CHECKING, Any

from resolint.text import Span

if TYPE_CHECKING:
    from datetime import date

    from resolint.model.language import Language


COMMA, SEMICOLON, FULL_STOP, COLON = "，", "；", "。", "："
"""What closes a paragraph, by its part in the sentence, in whatever language."""
COMMAS = (COMMA, ",")


OPEN = "[…]"
"""What stands for a number that is still to be written."""


class Kind(Enum):
    """What a paragraph is, by its place in the resolution."""

    __hash__ = object.__hash__  # members are single objects, and ``Enum`` hashes their names

    MASTHEAD_LINE = auto()
    ORGAN_LINE = auto()
    PREAMBULAR = auto()
    OPERATIVE = auto()
    SUB_PARAGRAPH = auto()
    NOTE = auto()
    CLOSING_LINE = auto()
    HEADING = auto()
    ANNEX = auto()
    FURNITURE = auto()
    """Rules above notes, page numbers, comments: not part of the text."""
    UNKNOWN = auto()


FRAME = (Kind.MASTHEAD_LINE, Kind.ORGAN_LINE, Kind.CLOSING_LINE)
"""What stands around the text and says what it is."""
CLAUSES = (Kind.PREAMBULAR, Kind.OPERATIVE, Kind.SUB_PARAGRAPH)
"""The words of the text itself."""


class Form(Enum):
    """What a one-line paragraph is by its own wording, wherever it stands."""

    __hash__ = object.__hash__

    MASTHEAD = auto()
    """The words 联合国 or United Nations alone on a line."""
    SYMBOL = auto()
    ORGAN = auto()
    DISTRIBUTION = auto()
    ISSUE_DATE = auto()
    LANGUAGE = auto()
    SESSION = auto()
    AGENDA_ITEM = auto()
    DRAFT_LABEL = auto()
    ADOPTION = auto()
    REPORT = auto()
    TITLE = auto()
    ORGAN_LINE = auto()
    DATE = auto()
    MEETING = auto()
    ANNEX = auto()
    FURNITURE = auto()
    COMMENT = auto()
    COMMITTEE = auto()
    """A line of the heading of a Model UN conference, ``委员会：``; so are the four that follow."""
    TOPIC = auto()
    SPONSORS = auto()
    SIGNATORIES = auto()
    CONFERENCE = auto()
    """Any other such line: ``会议：``, ``主席团：``, ``文件编号：``."""
    ASTERISK_NOTE = auto()
    """A note on the sponsors or on a reissue, which an asterisk opens."""
    OMISSION = auto()
    """Dots or （略） in place of what is left out, and what stands for code or an image."""


@dataclass(frozen=True, slots=True)
class Number:
    """The number of a paragraph: ``span`` holds digits and stop, ``12.``."""

    value: int
    span: Span
    inserted: str = ""
    """之二 or bis, as drafts number a paragraph put between two others (rulebook O-9)."""


@dataclass(frozen=True, slots=True)
class Label:
    """The letter or roman number of a sub-paragraph with its parentheses, ``(a)`` or ``㈠``."""

    value: str
    span: Span


@dataclass(frozen=True, slots=True)
class Mark:
    """A footnote indicator in running text, or the one that opens a note.

    ``number`` is ``None`` where the indicator is a word, as in ``[^treaty]``.
    """

    name: str
    number: int | None
    span: Span
    digits: Span
    """The digits or name alone, without brackets or tags."""
    inline: bool = False
    """The note itself stands where its mark would, as in ``^[A/68/212。]``."""


class Style(Enum):
    """How a passage is set off from the text around it."""

    __hash__ = object.__hash__

    BOLD = "bold"
    ITALIC = "italic"
    UNDERLINE = "underline"


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Text set in bold, in italic or underlined; ``inner`` leaves the marks out."""

    style: Style
    span: Span
    inner: Span

    @property
    def marks(self) -> tuple[Span, Span]:
        """The opening and the closing mark."""
        return Span(self.span.start, self.inner.start), Span(self.inner.end, self.span.end)


@dataclass(frozen=True, slots=True)
class Entry:
    """A phrase with its English renderings; an empty rendering means that it does not lead there.

    ``seen`` tells a phrase met in official texts from one that is known from memory only:
    no error may rest on the latter.
    """

    phrase: str
    operative: str
    preambular: str
    seen: bool


@dataclass(frozen=True, slots=True)
class Lead:
    """The lead phrase of a paragraph: its operative verb or preambular phrase.

    ``span`` includes 又, 还, 再次 and words of degree, and any bold marks that stand inside.
    """

    span: Span
    text: str
    """The phrase without bold marks."""
    sequence: str
    """又, 还, or nothing."""
    sequence_span: Span
    entry: Entry
    base: str = field(init=False)
    """The phrase without 又 or 还: what a run of paragraphs has in common."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "base", self.text[len(self.sequence) :])


@dataclass(frozen=True, slots=True)
class Date:
    """A full date; ``value`` is ``None`` for a day that no calendar has."""

    value: date | None
    span: Span
    is_odd: bool = False
    """It is not written as 2013年12月20日 is."""


@dataclass(frozen=True, slots=True, eq=False)
class Citation:
    """The number of a resolution or decision in running text, with its date.

    ``series`` tells the forms of rulebook C-22 apart:
    ``session`` 64/222 · ``special`` S-23/2, ES-10/15 · ``roman`` 2625(XXV) · ``year`` 1325(2000) ·
    ``annual`` 2004/46 · ``other`` 1/CP.21.
    """

    series: str
    session: str
    """Session or year as written; for ``roman`` and ``year`` what stands in parentheses."""
    ordinal: int | None
    """Session or year as a number: 68, 25 for XXV, 23 for S-23; ``None`` where it is none."""
    number: str
    part: str
    span: Span
    """From 第 to 号, as far as they are there."""
    digits: Span
    """The number alone: ``64/222``, ``57/270 B``."""
    date: Date | None
    body: str
    """The organ or body named before it or its list; ``OWN`` for the own organ; or nothing."""
    mentioned: str
    """The organ that the paragraph named last before it, at whatever distance; or nothing."""
    act: str
    """``RESOLUTION`` or ``DECISION`` where the list that holds it is closed by such a word."""
    quoted: bool
    """It stands in a title in 《》 or “”, or in parentheses."""
    partial_date: Span | None = None
    """A year, or a year and a month, where the full date should be."""
    date_behind: Date | None = None
    """A date that stands behind the number, where it does not belong."""
    memo: dict[object, Any] = field(default_factory=dict, init=False, repr=False, compare=False)
    """What was made of it (``resolint.kept``)."""

    @property
    def name(self) -> str:
        """The number without spaces, for comparison."""
        if self.series == "other":
            return self.number
        whole = f"{self.number}{self.part}({self.session})"
        joined = f"{self.session}/{self.number}{self.part}"
        return whole if self.series in ("roman", "year") else joined

    @property
    def item(self) -> Span:
        """The citation together with the date before it."""
        return Span(self.date.span.start if self.date else self.span.start, self.span.end)


@dataclass(frozen=True, slots=True)
class Target:
    """One paragraph or section that a reference names; ``digits`` is its number alone.

    ``number`` is 0 where it is still to be written: 上文第[…]段.
    """

    number: int
    digits: Span
    labels: tuple[str, ...] = ()
    """The sub-paragraphs named with it: ``a`` in 第10(a)段."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference of the text to its own paragraphs or sections (rulebook I-1, I-4).

    Of 第5至7段 both ends are targets.
    """

    place: str
    """上文, 下文 or 本决议."""
    targets: tuple[Target, ...]
    span: Span
    section: bool
    """It names a section (第二节), not paragraphs."""
    quoted: bool = False
    """It stands in a quotation or a title, whose paragraphs are not those of the text."""


@dataclass(frozen=True, slots=True, eq=False)
class Facts:
    """All that one pass over a paragraph finds; positions count from its start.

    The scan keeps them by the text, so that those of one text are one object,
    by which rules keep what they make of them.
    """

    language: Language
    """The language that it is read in."""
    text: str = ""
    body: Span = field(default=Span(0, 0))
    """What follows number, label or note mark, without the white space around it."""
    form: Form | None = None
    number: Number | None = None
    label: Label | None = None
    note: Mark | None = None
    lead: Lead | None = None
    is_foreign: bool = False
    """No Chinese stands in it, or hardly any: it is text in another language."""
    closing: Span = field(default=Span(0, 0))
    """The mark that closes the paragraph, before any footnote mark; empty where none does."""
    closing_mark: str = ""
    """That mark by its part in the sentence, as ``SEMICOLON``; one of another script as it is."""
    opens_bold: bool = False
    """The body begins with text in bold, or its lead phrase does."""
    opens_accent: Style | None = None
    """The same for italic or underlined text."""
    bolds: tuple[Emphasis, ...] = ()
    accents: tuple[Emphasis, ...] = ()
    """What is in italic or underlined."""
    stray: tuple[Span, ...] = ()
    """Bold marks that open or close nothing when rendered."""
    marks: tuple[Mark, ...] = ()
    dates: tuple[Date, ...] = ()
    citations: tuple[tuple[Citation, ...], ...] = ()
    """Citations in unbroken lists: items of one organ joined by 、 or 和."""
    symbols: tuple[Span, ...] = ()
    references: tuple[Reference, ...] = ()
    memo: dict[object, Any] = field(default_factory=dict, init=False, repr=False, compare=False)
    """What was made of it (``resolint.kept``)."""
