"""A note or a paragraph that the text refers to by its number: where it stands, and is named."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from enum import Enum, auto
from itertools import count, takewhile
from typing import TYPE_CHECKING, NamedTuple

from resolint.aspects.footnotes import PlacedMark, marks_in, notes_in
from resolint.aspects.numbering import homes_in, numbered_series, own_references, value_of
from resolint.model.facts import Kind
from resolint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from resolint.draft.draft import Draft, Paragraph, Part
    from resolint.model.facts import Target


class Named(Enum):
    """What has a number or a name."""

    NOTE = auto()
    PARAGRAPH = auto()


class Occurrences(NamedTuple):
    """All places of one note or paragraph; spans count in the text as read."""

    what: Named
    name: str
    """Its number, or the word that is its name."""
    at: Span
    """The place that was asked about."""
    homes: tuple[Paragraph, ...]
    """The notes or the paragraphs, where it is not certain which is meant."""
    own: tuple[Span, ...]
    """Their numbers as they open them."""
    uses: tuple[Span, ...]
    """The marks that cite the note, or the numbers that refer to the paragraph."""
    goals: tuple[Span, ...]
    """Where the place leads: to ``own``, or to the labels of what 第10(a)段 names."""


def occurrences(draft: Draft, at: int) -> Occurrences | None:
    """Return what is named at an offset of the text as read: by a mark, a number or a reference."""
    if not draft.paragraphs:
        return None
    paragraph = draft.paragraphs[draft.index_at(at)]
    here = Span(at - paragraph.start, at - paragraph.start)
    opening = (paragraph.facts.note,) if paragraph.facts.note else ()
    for mark in (*opening, *paragraph.facts.marks):
        if mark.span.touches(here) and not mark.inline:
            return _of_note(draft, PlacedMark(paragraph, mark))
    part = next((part for part in draft.parts if paragraph in part.body), None)
    return _of_number(part, paragraph, here) if part else None


def _of_note(draft: Draft, placed: PlacedMark) -> Occurrences:
    """Return a note by a mark, or by its own: where several have its number, the first behind."""
    name = placed.mark.name
    notes = [note for note in notes_in(draft) if note.mark.name == name]
    opens = placed.mark is placed.paragraph.facts.note
    meant = placed if opens else _note_for(notes, placed.span)
    marks = (mark for mark in marks_in(draft) if mark.mark.name == name)
    uses = tuple(_digits(mark) for mark in marks if _note_for(notes, mark.span) == meant)
    homes = (meant.paragraph,) if meant else ()
    own = (_digits(meant),) if meant else ()
    return Occurrences(Named.NOTE, name, _digits(placed), homes, own, uses, own)


def _note_for(notes: Sequence[PlacedMark], at: Span) -> PlacedMark | None:
    """Return the first note behind a mark; the last one where none is."""
    behind = bisect_left(notes, at.start, key=lambda note: note.span.start)
    return notes[min(behind, len(notes) - 1)] if notes else None


def _digits(placed: PlacedMark) -> Span:
    return placed.paragraph.at(placed.mark.digits)


def _of_number(part: Part, paragraph: Paragraph, here: Span) -> Occurrences | None:
    opening = digits_of(paragraph)
    if opening and opening.touches(here.shift(paragraph.start)):
        return _of_paragraphs(_Numbers.of(part), str(value_of(paragraph)), opening, (paragraph,))
    for each, reference in own_references(part):
        if each is paragraph and reference.span.touches(here):
            touched = (target for target in reference.targets if target.digits.touches(here))
            alone = reference.targets[0] if len(reference.targets) == 1 else None
            target = next(touched, alone)
            return _of_target(_Numbers.of(part), paragraph, target) if target else None
    return None


def _of_target(numbers: _Numbers, paragraph: Paragraph, target: Target) -> Occurrences:
    homes = numbers.meant(paragraph, target)
    found = _of_paragraphs(numbers, str(target.number), paragraph.at(target.digits), homes)
    labels = tuple(label for home in homes for label in numbers.labels(home, target))
    return found._replace(goals=labels or found.goals)


def _of_paragraphs(
    numbers: _Numbers, name: str, at: Span, homes: tuple[Paragraph, ...]
) -> Occurrences:
    uses = tuple(
        paragraph.at(target.digits)
        for paragraph, reference in own_references(numbers.part)
        for target in reference.targets
        if str(target.number) == name and numbers.meant(paragraph, target) == homes
    )
    own = tuple(digits_of(home) or Span(home.span.start, home.span.start) for home in homes)
    return Occurrences(Named.PARAGRAPH, name, at, homes, own, uses, own)


@dataclass(frozen=True)
class _Numbers:
    """The operative paragraphs of a part by their numbers, each series by itself."""

    part: Part
    series: tuple[Mapping[int, tuple[Paragraph, ...]], ...]
    homes: Mapping[Paragraph, int]

    @staticmethod
    def of(part: Part) -> _Numbers:
        """Return those of a part; where the numbers were lost, paragraphs count by their places."""
        series = list(numbered_series(part))
        lost = [] if series else [list(part.of(Kind.OPERATIVE))]
        numbered = [_by_number(each, map(value_of, each)) for each in series]
        numbered += [_by_number(each, count(1)) for each in lost]
        return _Numbers(part, tuple(numbered), homes_in(part, series or lost))

    def meant(self, paragraph: Paragraph, target: Target) -> tuple[Paragraph, ...]:
        """Return what a paragraph refers to; in its own series, if that has such a number."""
        home = self.homes.get(paragraph)
        own = self.series[home].get(target.number, ()) if home is not None else ()
        return own or tuple(p for each in self.series for p in each.get(target.number, ()))

    def labels(self, home: Paragraph, target: Target) -> Iterator[Span]:
        """Yield the labels of the sub-paragraphs that are named with their paragraph: 10(a)."""
        behind = self.part.body[self.part.body.index(home) + 1 :]
        for paragraph in takewhile(lambda each: each.kind is not Kind.OPERATIVE, behind):
            label = paragraph.facts.label
            if label and label.value in target.labels:
                yield paragraph.at(label.span)


def _by_number(
    paragraphs: Iterable[Paragraph], numbers: Iterable[int]
) -> dict[int, tuple[Paragraph, ...]]:
    found: dict[int, tuple[Paragraph, ...]] = {}
    for paragraph, number in zip(paragraphs, numbers, strict=False):
        found[number] = (*found.get(number, ()), paragraph)
    return found


def digits_of(paragraph: Paragraph) -> Span | None:
    """Return the digits of the number of an operative paragraph."""
    number = paragraph.facts.number
    if paragraph.kind is not Kind.OPERATIVE or number is None:
        return None
    start = number.span.start
    return paragraph.at(Span(start, start + len(str(number.value))))
