"""Runs of paragraphs with the same lead phrase, and where 又 and 还 slip in them.

Rulebook S-1: within a run the phrase stands bare, then with 又, then with 还, then bare again.
A run ends at a paragraph with another phrase and at the border of the parts.
After sub-paragraphs and section headings it may go on or begin again.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import Enum, auto

from resolint.aspects.joined import also_on_line
from resolint.aspects.leads import meant_lead
from resolint.draft.draft import Draft, Paragraph, Part
from resolint.memory import kept
from resolint.model.facts import Kind, Lead
from resolint.text import Edit, Span, insert

_FIRST_LATE_SESSION = 56
_FIRST_YEAR = 1900  # the Councils count by years
_WITH_LEADS = frozenset((Kind.PREAMBULAR, Kind.OPERATIVE))
_MAY_GO_ON = frozenset((Kind.SUB_PARAGRAPH, Kind.HEADING))
_BEGINNING = 24  # code points that a number, bold and a lead phrase take
BETWEEN = (Kind.SUB_PARAGRAPH, Kind.HEADING, Kind.UNKNOWN)
"""What may stand between the paragraphs of a run, so that a new one may begin behind it."""


class Fault(Enum):
    """What a paragraph does to its run."""

    MISSING = auto()
    WRONG = auto()
    ORPHAN = auto()


@dataclass(frozen=True)
class Slip:
    """A paragraph whose 又 or 还, or the want of it, does not fit its place in the run."""

    fault: Fault
    paragraph: Paragraph
    lead: Lead
    expected: str
    stood_before: bool
    """The phrase occurs earlier in the part, or where the paragraph before begins.

    That one may have had it: 强调 for 强调指出, 请鼓励 for 鼓励, 再次请 for 再次促请.
    """
    by_practice: bool = True
    """The text itself does as is expected here, in more places than not."""

    @property
    def span(self) -> Span:
        """The lead phrase, where the drafter looks."""
        return self.paragraph.at(self.lead.span)

    @property
    def edit(self) -> Edit:
        """The edit that puts the expected word in place."""
        span = self.paragraph.at(self.lead.sequence_span)
        return (
            Edit(span, self.expected) if self.lead.sequence else insert(span.start, self.expected)
        )


@dataclass
class _Run:
    """Where a run stands: the places among the sequence words that its last paragraph may have."""

    base: str | None = ""
    """The phrase of the run; ``None`` where what went before is not known."""
    beginning: str = ""
    """How its last paragraph begins."""
    places: frozenset[int] | None = frozenset()
    """``None`` after sub-paragraphs and headings, where the run may go on or begin again."""
    seen: set[str] = field(default_factory=set)


def run_view(paragraph: Paragraph) -> object:
    """See the lead phrases, and what stands between the paragraphs of a run."""
    if paragraph.kind in _WITH_LEADS:
        lead = meant_lead(paragraph)
        more = len(also_on_line(paragraph.facts))
        return (
            paragraph.kind,
            lead and lead.sequence,
            lead and lead.base,
            more,
            _beginning(paragraph),
        )
    return paragraph.kind if paragraph.kind in BETWEEN else None


def slips(draft: Draft, fault: Fault) -> Iterator[Slip]:
    """Yield the slips of one kind."""
    return (slip for slip in _all_slips(draft) if slip.fault is fault)


def goes_on(draft: Draft, slip: Slip) -> bool:
    """Return whether the next paragraph counts on: before 又鼓励 and 还鼓励 one had 鼓励 alone."""
    behind = draft.paragraphs[draft.index_at(slip.paragraph.start) + 1 :]
    following = next((each for each in behind if each.kind is not Kind.NOTE), None)
    lead = meant_lead(following) if following else None
    return lead is not None and lead.base == slip.lead.base and bool(lead.sequence)


@kept
def _all_slips(draft: Draft) -> tuple[Slip, ...]:
    seconds: Counter[str] = Counter()
    slips = tuple(slip for part in draft.parts for slip in _slips_of(part, seconds))
    second, third = draft.language.sequence_words[1:]
    if _is_second(third, second, draft, seconds):
        return tuple(slip for slip in slips if (slip.fault, slip.expected) != (Fault.WRONG, second))
    if 1 < seconds[third] == seconds[second]:
        return tuple(replace(slip, by_practice=False) for slip in slips)
    return slips


def _is_second(third: str, second: str, draft: Draft, seconds: Counter[str]) -> bool:
    """Tell a text that puts the third word (还) in second place throughout (S-1, trap d).

    Those of Vienna do, and those of the 1990s.
    A single 还 against the practice of a later text of the Assembly is a slip.
    """
    other = seconds[third]
    session = draft.identity.session
    is_late = session.isdecimal() and _FIRST_LATE_SESSION <= int(session) < _FIRST_YEAR
    return other > seconds[second] and not (is_late and other == 1)


def _slips_of(part: Part, seconds: Counter[str]) -> Iterator[Slip]:
    # The first paragraph of an excerpt may go on with a run that the excerpt leaves out.
    run = _Run("" if part.whole else None)
    kind = Kind.PREAMBULAR
    for paragraph in part.body:
        if paragraph.kind in _MAY_GO_ON:
            run.places = None
        elif paragraph.kind is Kind.UNKNOWN:
            run.base = None
        elif paragraph.kind in _WITH_LEADS:
            if paragraph.kind is not kind:
                if kind is Kind.OPERATIVE and run.places is not None:
                    continue  # a preambular paragraph out of its place ends no run
                run = _Run(None if run.base is None else "")
                kind = paragraph.kind
            yield from _step(run, paragraph, seconds)
            if also_on_line(paragraph.facts):
                run.base = None


def _step(run: _Run, paragraph: Paragraph, seconds: Counter[str]) -> Iterator[Slip]:
    """Take the next paragraph into the run, and yield its slip if it has one."""
    words = paragraph.facts.language.sequence_words
    lead = meant_lead(paragraph)
    if lead is None:  # what was not read may be what 又 refers to
        run.base, run.places = None, frozenset()
        return
    if lead.base == run.base and run.places and (0 in run.places or lead.sequence == words[1]):
        seconds[lead.sequence] += 1
    slip, places = _compare(run, lead, words)
    if slip:
        begun = bool(run.base) and lead.base.startswith(run.base or "")
        near = begun or _differ_by_a_sign(lead.base, run.base or "")
        stood = near or lead.base in run.seen or lead.base in run.beginning
        yield Slip(slip[0], paragraph, lead, slip[1], stood)
    run.base, run.places, run.beginning = lead.base, places, _beginning(paragraph)
    run.seen.add(lead.base)


def _beginning(paragraph: Paragraph) -> str:
    return paragraph.text[:_BEGINNING]


def _differ_by_a_sign(one: str, other: str) -> bool:
    """Return whether two phrases may have been one before a slip: 再次请 and 再次促请."""
    if len(one) == len(other):
        return sum(a != b for a, b in zip(one, other, strict=True)) <= 1
    shorter, longer = sorted((one, other), key=len)
    return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))


def _compare(
    run: _Run, lead: Lead, words: tuple[str, ...]
) -> tuple[tuple[Fault, str] | None, frozenset[int]]:
    """Return the slip of a paragraph with what is expected, and the places it may have."""
    place = words.index(lead.sequence) if lead.sequence in words else None
    if lead.base == run.base and run.places is not None:
        return _within(run.places, place, words)
    if place is None:
        return (Fault.WRONG, ""), frozenset({0})
    known = run.base is not None and lead.base != run.base
    slip = (Fault.ORPHAN, "") if known and place else None
    return slip, frozenset({0, place})


def _within(
    before: frozenset[int], place: int | None, words: tuple[str, ...]
) -> tuple[tuple[Fault, str] | None, frozenset[int]]:
    """Compare a paragraph with the places that may follow those before it."""
    places = frozenset((each + 1) % len(words) for each in before)
    if place is not None and place in places:
        return None, frozenset({place})
    expected = words[min(places, key=lambda each: (each == 0, each))]
    if place != 0:
        return (Fault.WRONG, expected), places
    # Bare where a word was due: the word is missing, or a new count begins here.
    return (Fault.MISSING, expected), places | {0}
