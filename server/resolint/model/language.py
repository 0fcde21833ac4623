"""What the model, the features and the rules know of a language: its words, and its readers."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date
    from re import Pattern

    from resolint.model.facts import Citation, Date, Entry, Facts, Form, Kind, Lead, Reference
    from resolint.text import Span


class Match(NamedTuple):
    """A lead phrase found in a plain text; offsets are code points in that text."""

    start: int
    end: int
    sequence: str
    entry: Entry


class Found(NamedTuple):
    """A citation found by the pass over a paragraph, and what the pass had seen by then."""

    span: Span
    date: Date | None
    """The nearest date before it, however far."""
    quoted: bool


Place = Literal["operative", "preambular"]


class Rendering(NamedTuple):
    """A phrase in one part of a resolution, by language; a language without evidence is absent."""

    phrase: str
    forms: Mapping[str, str]
    evidence: str


class Phrase(NamedTuple):
    """A lead phrase without its sequence word; an empty rendering says that none is known."""

    text: str
    operative: str
    preambular: str
    met: tuple[int, int, int] = (0, 0, 0)
    """In how many clauses it was met: in operative parts, in preambles, and in all texts."""


class SourceForm(Enum):
    """What kind of source a note names, if any."""

    IBID = auto()
    RECORDS = auto()
    SALES = auto()
    TREATY = auto()
    RESOLUTION = auto()
    SYMBOL = auto()
    OTHER = auto()


class Misspelling(NamedTuple):
    """A lead phrase with a wrong character; ``span`` leaves out what is right before it."""

    span: Span
    right: str
    meant: Lead
    """The lead of the paragraph as it was meant."""


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Language:
    """What a resolution looks like in one language; there is one object a language."""

    code: str
    """Such as ``zh``."""

    # What one pass over a paragraph finds.
    word: Pattern[str]
    """A character that a word in the language has."""
    is_other: Callable[[str], bool]
    """Return whether a paragraph is in another language."""
    form_of: Callable[[str], Form | None]
    """Return what a line of the masthead or the closing block is by its wording."""
    match_lead: Callable[[str], Match | None]
    """Return the lead phrase at the head of a text, the longest that the lexicon knows."""
    misspelling: Callable[[Facts, Kind], Misspelling | None]
    """Return what is misspelt in the lead phrase of a paragraph of that kind."""
    rendering: Callable[[str, Place], Rendering | None]
    """Return how a phrase is rendered in other languages where it leads in one part."""
    date_pattern: str
    """Patterns of dates, citations and references: alternatives of the one pass."""
    odd_date_pattern: str
    citation_pattern: str
    reference_pattern: str
    first_signs: str
    """What those may begin with beside digits and capital letters, as part of a class."""
    read_date: Callable[[str], date | None]
    """Return the day that a date names, or ``None`` for one that no calendar has."""
    write_date: Callable[[date], str]
    read_odd_date: Callable[[str], date | None]
    read_citations: Callable[
        [str, Sequence[Found], Iterable[Date]], tuple[tuple[Citation, ...], ...]
    ]
    """Return the citations of a paragraph in unbroken lists."""
    read_reference: Callable[[str, Span], Reference]
    """Return the reference that a match at a span is."""
    closing_marks: Mapping[str, str]
    """The part in the sentence of marks that close a paragraph: ``,`` is ``COMMA`` in English."""
    full_closing_marks: str
    """Those behind which a remark in brackets is no part of the sentence."""

    # Lines.
    bare_line: Callable[[str], str]
    """Return a line without blanks and the marks of headings, lists and emphasis."""
    is_heading: Callable[[str], bool]
    names_part: Callable[[str], bool]
    """Tell a line that names a part of the text, such as 执行部分：."""
    names_operative_part: Callable[[str], bool]
    heading_label: Callable[[str], str]
    """Return what a line of a conference's heading opens with, such as 委员会; else nothing."""
    sponsor_labels: tuple[str, ...]
    """What labels of sponsors and signatories end with."""
    is_organ: Callable[[str], bool]
    """Tell a name that may be one of an organ."""

    # What the masthead says.
    organ_names: Mapping[str, str]
    """The names of the organs by what they are in the model."""
    organ_named: Callable[[str], str]
    """Return the organ that an organ line names, or the name itself of another body."""
    sessions_named: Callable[[str], Iterable[tuple[Span, str]]]
    """Yield each session that a paragraph names, as numbers have it: 68, S-27."""
    named_before: Callable[[str, int], str]
    """Return the organ or body that a text names right before an offset, or nothing."""
    session_in: Callable[[str], str]
    """Return the session that a line names as numbers have it: 68, S-27, or the year."""
    council_number: Pattern[str]
    """Number and year in the heading of a resolution of the Security Council."""
    number_suffix: str
    """What stands between the number in a title and the title itself."""
    adopted: str
    """The word that a line in brackets on how the text came about has."""
    draft: str
    """What a text is called that is not adopted."""

    # Clauses.
    sequence_words: tuple[str, ...]
    """What stands before the same phrase in the first, second and third paragraph of a run."""
    other_sequence: tuple[str, ...]
    """Those of texts that have another word in second place, or the same."""
    joining: tuple[str, ...]
    """What goes on behind a footnote mark, where a note would open with a word of its own."""
    breaks_off: tuple[str, ...]
    """No line ends a paragraph with one of these."""
    cut_reference: Pattern[str]
    """A reference that the end of a line cuts, and the rest of it."""
    rest_of_reference: Pattern[str]
    introduces: tuple[str, ...]
    """Words that announce what follows a colon."""
    introducing_verbs: tuple[str, ...]
    """Verbs whose paragraph may bring a text of another kind."""
    first_article: Pattern[str]
    """What opens such a text."""
    no_item: Pattern[str]
    """What opens no item behind a colon."""

    last_and: Pattern[str]
    """What goes on to the last item of a list behind the mark, with its ``word``."""
    or_word: str
    conjunctions: tuple[str, ...]
    """What opens a line that goes on with a list of items."""
    vote: Pattern[str]
    """What opens a line on a vote."""
    run_together: Pattern[str]
    """What begins a paragraph behind another on the same line."""
    article_sign: str
    """What a paragraph numbered as an article begins with: 第一条."""

    # Other papers, and what stands beside a resolution.
    names_resolution: Pattern[str]
    means: Pattern[str]
    """What stands behind a verb in a glossary."""
    annexed_title: Pattern[str]
    """The title of a text that stands behind a resolution."""
    remark: Pattern[str]
    """What a drafter says of the draft."""
    other_paper: Pattern[str]
    numbered_paper: Pattern[str]
    """Of these papers some have numbers and bold verbs as well: minutes, an agenda, a list."""
    other_title: Pattern[str]

    # Footnotes.
    ibid: str
    """What a note says that has the source of the one before."""
    bare_mark: Pattern[str]
    """Digits where a footnote mark would stand: ``end`` of a paragraph, or ``inside`` it."""
    note_stub: str
    """A note that is still to be written."""
    sources_in: Callable[[str], tuple[str, ...]]
    """Return the sources that a note names, without blanks and what stands before them."""
    form_of_source: Callable[[str], SourceForm]
    """Return the form that a note is meant to have, by its first source."""
    malformed_source: Callable[[str], SourceForm | None]
    """Return the form that a source of a note is meant to have and has not."""
    see: Pattern[str]
    """What stands before a source: 见, See."""
    treaty: Pattern[str]
    """The series in which treaties are published, and the volume in it."""
    volume: Pattern[str]
    volume_word: str
    resolution_source: Pattern[str]
    """A resolution as a source, up to its number."""

    act_names: Mapping[str, str]
    """The words for ``RESOLUTION`` and ``DECISION``."""
    act_word: Pattern[str]
    """What follows the number of a resolution or decision, with the blanks before it."""
    reference_item: Pattern[str]
    """A paragraph in a reference to several, with the sub-paragraphs named with it."""
    numeral_reference: Pattern[str]
    """A reference by a numeral, which is followed in no form: 上文第五段."""
    reference_range: Pattern[str]
    """What joins both ends of a range of paragraphs."""

    word_edges: Callable[[str, Span], frozenset[int]]
    """Return the offsets at which words begin or end, in and around a span."""
    # What is written for the drafter.
    phrases: Callable[[], Mapping[str, Phrase]]
    """Return the lead phrases by their text, with their English and how often they are met."""
    formulae: Callable[[], Iterable[tuple[str, str, str]]]
    """Yield the usual last paragraphs: the organ, the words with … to fill in, their English."""
    sequence_adverbs: tuple[str, ...]
    """What the sequence words are in English."""
    around_number: tuple[str, str]
    """What stands before and behind the number of a resolution."""
    open_citation: Pattern[str]
    """A citation as far as it is typed, with its ``number``."""
    full_stop: str
    spellings: Callable[[str], tuple[str, ...]]
    """Return how a text is spelt in letters, in full and in short."""
    warm_up_spellings: Callable[[], None]

    warm_up: Callable[[], None]
    """Load now what takes long to load; the server does so in the background."""

    memo: dict[object, Any] = field(default_factory=dict, init=False, repr=False)
    """What was made of it (``resolint.kept``)."""

    def name_of(self, organ: str) -> str:
        """Return the name of an organ; that of another body is its own."""
        return self.organ_names.get(organ, organ)

    def sequence_of(self, words: Iterable[str]) -> tuple[str, ...]:
        """Return the sequence words of a text, by those of them that stand in it."""
        other = self.other_sequence[1:2]
        found = set(words)
        is_other = found.issuperset(other) and self.sequence_words[1] not in found
        return self.other_sequence if is_other else self.sequence_words
