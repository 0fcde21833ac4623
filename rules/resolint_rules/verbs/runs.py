"""Runs of paragraphs with the same lead phrase, and where 又 and 还 slip in them; shared by three rules.

RULES.md S-1: within a run the phrase stands bare, then with 又, then with 还, then bare again.
A run ends at a paragraph with another phrase, at a section heading and at the border of the parts.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import lru_cache

from resolint import Draft, Edit, Kind, Lead, Paragraph, Part, Span, insert

CYCLE = ("", "又", "还")


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
    """The phrase occurs earlier in the same part, though not directly before."""

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
    """Where a run stands: the places in ``CYCLE`` that its last paragraph may have.

    ``None`` stands for any: after sub-paragraphs the run may go on or begin anew.
    """

    base: str = ""
    places: frozenset[int] | None = frozenset()
    seen: set[str] = field(default_factory=set)


def slips(draft: Draft, fault: Fault) -> Iterator[Slip]:
    """Yield the slips of one kind."""
    return (slip for slip in _all_slips(draft) if slip.fault is fault)


@lru_cache(maxsize=4)
def _all_slips(draft: Draft) -> tuple[Slip, ...]:
    return tuple(slip for part in draft.parts for slip in _slips_of(part))


def _slips_of(part: Part) -> Iterator[Slip]:
    # The first paragraph of an excerpt may go on with a run that the excerpt leaves out.
    run = _Run() if part.whole else _Run(places=None)
    kind = Kind.PREAMBULAR
    for paragraph in part.body:
        if paragraph.kind in (Kind.SUB_PARAGRAPH, Kind.UNKNOWN):
            run.places = None
        elif paragraph.kind is not Kind.NOTE:
            if paragraph.kind is not kind:
                run = _Run(places=run.places if run.places is None else frozenset())
                kind = paragraph.kind
            yield from _step(run, paragraph)


def _step(run: _Run, paragraph: Paragraph) -> Iterator[Slip]:
    """Take the next paragraph into the run, and yield its slip if it has one."""
    lead = paragraph.facts.lead
    if lead is None:
        run.base, run.places = "", frozenset()
        return
    place = CYCLE.index(lead.sequence)
    if run.places is None:
        slip, places = None, frozenset({0, place})
    elif lead.base == run.base:
        slip, places = _within(run.places, place)
    elif lead.sequence:
        slip, places = (Fault.ORPHAN, ""), frozenset({0, place})
    else:
        slip, places = None, frozenset({0})
    if slip:
        yield Slip(slip[0], paragraph, lead, slip[1], lead.base in run.seen)
    run.base, run.places = lead.base, places
    run.seen.add(lead.base)


def _within(before: frozenset[int], place: int) -> tuple[tuple[Fault, str] | None, frozenset[int]]:
    """Compare a paragraph with the places that may follow those before it."""
    places = frozenset((each + 1) % len(CYCLE) for each in before)
    if place in places:
        return None, frozenset({place})
    expected = CYCLE[min(places, key=lambda each: (each == 0, each))]
    if place:
        return (Fault.WRONG, expected), places
    # Bare where a word was due: the word is missing, or a new count begins here.
    return (Fault.MISSING, expected), places | {0}
