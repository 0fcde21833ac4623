"""The draft as frozen data: its paragraphs in their places, and what it says it is."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from itertools import count
from typing import TYPE_CHECKING, Any, NamedTuple

from resolint.model.facts import Kind
from resolint.text import Span, delete

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from resolint.model.facts import Facts, Form
    from resolint.model.language import Language
    from resolint.reading.read import Reading
    from resolint.text import Edit

_LAST_OLD_SESSION = 30
# The Councils count by years.
_FIRST_YEAR, _LAST_OLD_YEAR = 1946, 1975


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
class Adopted:
    """A resolution or decision as adopted; its symbol has no spaces: ``S/RES/2446(2018)``."""

    symbol: str
    day: date
    title: str


@dataclass(frozen=True, slots=True)
class Part:
    """What one organ line governs; a composite resolution has several."""

    body: tuple[Paragraph, ...]
    """Preamble and operative part with headings and notes, in order."""
    whole: bool
    """It opens with an organ line; an excerpt does not."""

    def of(self, *kinds: Kind) -> Iterator[Paragraph]:
        """Yield the paragraphs of these kinds."""
        wanted = frozenset(kinds)
        return (paragraph for paragraph in self.body if paragraph.kind in wanted)

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
    """It has signs of adoption, and none of a draft."""
    organ: str = ""
    """The organ that most lines of its masthead name, two at least; an organ line may differ."""
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
    language: Language = field(kw_only=True)
    """The language that it is read in."""
    reading: Reading = field(kw_only=True)
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
        wanted = frozenset(kinds)
        return (paragraph for paragraph in self.paragraphs if paragraph.kind in wanted)

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
