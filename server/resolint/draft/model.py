"""The draft as frozen data: what a paragraph is, what stands in it, and where."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import cached_property
from itertools import count
from typing import TYPE_CHECKING, Any, NamedTuple

from resolint.draft.reading.read import Reading
from resolint.text import Span, delete

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from resolint.lexicon import Entry
    from resolint.text import Edit


_LAST_OLD_SESSION = 30
# The Councils count by years.
_FIRST_YEAR, _LAST_OLD_YEAR = 1946, 1975


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
    """The organ or body named right before it or its list; 其 for the own organ; or nothing."""
    mentioned: str
    """The organ that the paragraph named last before it, at whatever distance; or nothing."""
    act: str
    """决议 or 决定 where the list that holds it is closed by one of them."""
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
class Adopted:
    """A resolution or decision as adopted; its symbol has no spaces: ``S/RES/2446(2018)``."""

    symbol: str
    day: date
    title: str


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
    quoted: bool
    """It stands in a quotation or a title, whose paragraphs are not those of the text."""


@dataclass(frozen=True, slots=True, eq=False)
class Facts:
    """All that one pass over a paragraph finds; positions count from its start.

    The scan keeps them by the text, so that those of one text are one object,
    by which rules keep what they make of them.
    """

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
    """That mark itself."""
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


class Paragraph(NamedTuple):
    """A paragraph in its place; ``start`` counts from the start of the draft.

    Two are the same only when they are one object.
    """

    kind: Kind
    start: int
    facts: Facts
    certain: bool = True
    """Its number, bold, lead, closing mark and place leave no doubt that it is of that kind.

    A fix that rests on the kind is safe only where they do.
    """

    def __eq__(self, other: object) -> bool:
        return self is other

    def __hash__(self) -> int:
        return id(self)

    def at(self, span: Span) -> Span:
        """Return a span of this paragraph as a span of the draft."""
        return span.shift(self.start)

    @property
    def text(self) -> str:
        """The paragraph as written."""
        return self.facts.text

    @property
    def end(self) -> int:
        """Where it ends in the draft, with white space behind it."""
        return self.start + len(self.facts.text)

    @property
    def span(self) -> Span:
        """The paragraph without white space at its ends."""
        inner = self.facts.text.strip()
        lead = len(self.facts.text) - len(self.facts.text.lstrip())
        return self.at(Span(lead, lead + len(inner)))


@dataclass(frozen=True, slots=True)
class Part:
    """What one organ line governs; a composite resolution has several."""

    body: tuple[Paragraph, ...]
    """Preamble and operative part with headings and notes, in order."""
    whole: bool
    """It opens with an organ line; an excerpt does not."""

    def of(self, *kinds: Kind) -> Iterator[Paragraph]:
        """Yield the paragraphs of these kinds."""
        return (paragraph for paragraph in self.body if paragraph.kind in kinds)

    def clauses(self) -> Iterator[tuple[Paragraph, Paragraph | None]]:
        """Yield each paragraph of the text with the one that follows it, past notes."""
        text = [paragraph for paragraph in self.body if paragraph.kind is not Kind.NOTE]
        return zip(text, [*text, None][1:], strict=True)


@dataclass(frozen=True, slots=True)
class Identity:
    """What a text says it is; an excerpt says nothing."""

    session: str = ""
    """As its number has it: 68, S-27, ES-11; the year in the two Councils that count by years."""
    number: str = ""
    """The number within the session with its letter: 230, 270B."""
    name: str = ""
    """The number as a citation would have it: 68/230, ES-11/1, 1985(2011)."""
    latest_session: str = ""
    """The session; the later one where number and session line differ."""
    adopted: date | None = None
    """The day of adoption; the later one where two lines differ."""
    is_draft: bool = False
    """Its symbol has /L., it is called 决议草案, or its distribution is limited (rulebook L-1)."""
    is_adopted: bool = False
    """It bears signs of adoption, and none of a draft."""
    of_conference: bool = False
    """Its heading is that of a Model UN conference, whatever organ the committee simulates."""

    @property
    def is_old(self) -> bool:
        """It is of a time when paragraphs were numbered 一、 and no verb stood in bold."""
        if self.adopted:
            return self.adopted.year <= _LAST_OLD_YEAR
        session = int(self.session) if self.session.isdecimal() else _LAST_OLD_YEAR + 1
        return session <= _LAST_OLD_SESSION or _FIRST_YEAR <= session <= _LAST_OLD_YEAR


@dataclass(frozen=True, eq=False)
class Draft:
    """A parsed draft; its paragraphs stand in the order of the text.

    ``text`` is the text as read, in which all positions count; ``reading`` leads back to the file.

    Two drafts are the same only when they are one object, so results can be kept by draft.
    """

    text: str
    paragraphs: tuple[Paragraph, ...]
    parts: tuple[Part, ...]
    masthead: tuple[Paragraph, ...] = ()
    """The masthead lines above the text, with those whose form is not recognised."""
    identity: Identity = Identity()
    adopted: Mapping[str, Adopted] = field(default_factory=dict)
    """What the user's register knows of the resolutions cited, by symbol."""
    reading: Reading = field(default_factory=lambda: Reading(""))
    """How ``text`` came from the text of the file."""
    texts: Any = field(default=None, repr=False)
    """What the parser made of its texts, to go on with in the next version."""
    memo: dict[object, Any] = field(default_factory=dict, init=False, repr=False, compare=False)
    """What was made of it (``resolint.kept``)."""

    @cached_property
    def may_be_old(self) -> bool:
        """It is old, or numbers its paragraphs 一、 without bold and says nothing of its time."""
        identity = self.identity
        if identity.is_old or identity.session or identity.adopted or identity.of_conference:
            return identity.is_old
        has_other_numbers = any(
            read[:1].isdecimal() and not any(map(str.isdecimal, written))
            for written, read in self.reading.odd
        )
        return has_other_numbers and not any(each.facts.bolds for each in self.paragraphs)

    def of(self, *kinds: Kind) -> Iterator[Paragraph]:
        """Yield the paragraphs of these kinds."""
        if len(kinds) == 1:
            return iter(self._by_kind.get(kinds[0], ()))
        return (paragraph for paragraph in self.paragraphs if paragraph.kind in kinds)

    @cached_property
    def _by_kind(self) -> dict[Kind, list[Paragraph]]:
        found: dict[Kind, list[Paragraph]] = {}
        for paragraph in self.paragraphs:
            found.setdefault(paragraph.kind, []).append(paragraph)
        return found

    def index_at(self, offset: int) -> int:
        """Return the place of the paragraph at an offset; between two, that of the one before."""
        return max(0, bisect_right(self.paragraphs, offset, key=lambda each: each.start) - 1)

    def without(self, gone: Iterable[Paragraph]) -> Iterator[Edit]:
        """Yield the edits that take paragraphs out, each with the empty lines behind it.

        At the end of the text those before it go.
        """
        places = {self.index_at(paragraph.start) for paragraph in gone}
        for first in sorted(place for place in places if place - 1 not in places):
            last = next(place for place in count(first) if place + 1 not in places)
            start, end = self.paragraphs[first].start, self.paragraphs[last].end
            if last + 1 < len(self.paragraphs):
                end = self.paragraphs[last + 1].start
            else:
                start = self.paragraphs[first - 1].end if first else 0
            yield delete(Span(start, end))

    def line(self, form: Form) -> Paragraph | None:
        """Return the first masthead or closing line of that form."""
        return self._lines.get(form)

    @cached_property
    def _lines(self) -> dict[Form, Paragraph]:
        found: dict[Form, Paragraph] = {}
        for line in self.of(Kind.MASTHEAD_LINE, Kind.ORGAN_LINE, Kind.CLOSING_LINE):
            if line.facts.form:
                found.setdefault(line.facts.form, line)
        return found
