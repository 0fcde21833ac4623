"""The footnote marks of a draft and the notes they point to, as one series."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from resolint.memory import kept
from resolint.model.facts import Kind
from resolint.text import Edit, Origin, Span, apply_edits

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from resolint.draft.draft import Draft, Paragraph
    from resolint.model.facts import Mark
    from resolint.model.language import Language

_DIGITS = "0123456789"
_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_RAISE = str.maketrans(_DIGITS, _SUPERSCRIPTS)


class Notation(Enum):
    """How a mark is written."""

    RAISED = "¹"
    BRACKETED = "[^1]"
    TAGGED = "<sup>1</sup>"
    SLASHED = "1/"

    def write(self, name: str) -> str:
        """Return the mark of a number or name."""
        return self.value.replace("1", name).replace("¹", name.translate(_RAISE))

    def open(self, name: str) -> str:
        """Return what a note of that number or name begins with."""
        return f"{self.write(name)}:" if self is Notation.BRACKETED else self.write(name)


class PlacedMark(NamedTuple):
    """A footnote mark in its paragraph: in running text, or at the head of a note."""

    paragraph: Paragraph
    mark: Mark

    @property
    def span(self) -> Span:
        """The mark in the draft."""
        return self.paragraph.at(self.mark.span)

    @property
    def note(self) -> Span:
        """The whole note in the draft."""
        return self.paragraph.at(Span(0, len(self.paragraph.text)))

    @property
    def written(self) -> str:
        """The number or name as it is written, without brackets or tags."""
        return self.mark.digits.of(self.paragraph.text)

    @property
    def notation(self) -> Notation:
        """The notation of the mark."""
        if self.written[0] in _SUPERSCRIPTS:
            return Notation.RAISED
        before = self.paragraph.text[self.mark.span.start]
        return {"[": Notation.BRACKETED, "<": Notation.TAGGED}.get(before, Notation.SLASHED)

    @property
    def body(self) -> str:
        """What a note says, without its number."""
        return self.paragraph.facts.body.of(self.paragraph.text)

    @property
    def language(self) -> Language:
        """The language of its paragraph."""
        return self.paragraph.facts.language

    @property
    def is_ibid(self) -> bool:
        """Return whether it is a note that refers to the one before it: 同上."""
        return self.body.startswith(self.language.ibid)

    def renamed(self, name: str) -> Edit:
        """Return the edit that gives the mark another number, in its own notation.

        The edit counts from the start of the paragraph.
        """
        raised = self.notation is Notation.RAISED
        return Edit(self.mark.digits, name.translate(_RAISE) if raised else name)


@dataclass(frozen=True)
class Footnotes:
    """All marks and all notes, in the order of the text.

    A number mistyped in one place leaves a mark and a note without partners: one fault, not two.
    """

    marks: tuple[PlacedMark, ...]
    notes: tuple[PlacedMark, ...]
    first: int = 1
    """The number due to the first mark; an excerpt may lack marks that stand before it."""

    @cached_property
    def has_holes(self) -> bool:
        """Return whether a mark or a note lacks its partner, or two notes have one number."""
        return bool(self.undefined or self.unused or self.duplicates)

    @cached_property
    def undefined(self) -> tuple[PlacedMark, ...]:
        """The first mark of each name that no note has."""
        defined = {note.mark.name for note in self.notes}
        return tuple(placed for placed in self.firsts if placed.mark.name not in defined)

    @cached_property
    def run_together(self) -> tuple[PlacedMark, ...]:
        """The marks such as ¹² that no note has, where ¹ and ² have notes and no other marks."""
        unused = {note.mark.name for note in self.unused}
        several = (mark for mark in self.undefined if len(mark.mark.name) > 1)
        return tuple(mark for mark in several if unused.issuperset(mark.mark.name))

    @cached_property
    def unused(self) -> tuple[PlacedMark, ...]:
        """The notes that no mark points to."""
        used = {placed.mark.name for placed in self.marks}
        return tuple(note for note in self.notes if note.mark.name not in used)

    @cached_property
    def duplicates(self) -> tuple[PlacedMark, ...]:
        """The notes whose name an earlier note has."""
        names = [note.mark.name for note in self.notes]
        firsts = {name: at for at, name in reversed(list(enumerate(names)))}
        return tuple(note for at, note in enumerate(self.notes) if firsts[note.mark.name] != at)

    @cached_property
    def mistyped(self) -> tuple[PlacedMark, PlacedMark] | None:
        """The mark and the note that miss each other, where there is exactly one of each."""
        loose = self.unused or self.duplicates
        if len(self.undefined) == len(loose) == 1:
            return self.undefined[0], loose[0]
        return None

    @cached_property
    def note_is_mistyped(self) -> bool:
        """Return whether the note, not the mark, has the odd number of the two.

        Where the notes stand in unbroken order they are right, and the mark is wrong.
        """
        if self.mistyped is None:
            return False
        numbers = [note.mark.number or 0 for note in self.notes]
        return numbers != list(range(numbers[0], numbers[0] + len(numbers)))

    @cached_property
    def firsts(self) -> tuple[PlacedMark, ...]:
        """The first mark of each name; later ones cite the same note again (rulebook F-4)."""
        by_name = {placed.mark.name: placed for placed in reversed(self.marks)}
        return tuple(sorted(by_name.values(), key=lambda placed: placed.span))

    @cached_property
    def numbered(self) -> tuple[tuple[PlacedMark, int], ...]:
        """The first marks that have a number, each with the number that its place asks for."""
        firsts = [placed for placed in self.firsts if placed.mark.number is not None]
        return tuple((placed, number) for number, placed in enumerate(firsts, self.first))

    @cached_property
    def misnumbered(self) -> tuple[PlacedMark, int] | None:
        """The first mark out of order, with the number that it should have.

        Where some marks are words ([^treaty]), a renderer numbers all by their first mention.
        """
        if any(placed.mark.number is None for placed in self.firsts):
            return None
        return next((each for each in self.numbered if each[0].mark.number != each[1]), None)

    @cached_property
    def early(self) -> tuple[PlacedMark, ...]:
        """The notes that stand before the first mark that points to them."""
        firsts = {placed.mark.name: placed.span for placed in self.firsts}
        return tuple(
            note for note in self.notes if note.span < firsts.get(note.mark.name, note.span)
        )

    @cached_property
    def names(self) -> dict[str, str]:
        """The number that each note now has to the one that it should have."""
        return {placed.mark.name: str(number) for placed, number in self.numbered}

    @cached_property
    def arranged(self) -> tuple[PlacedMark, ...]:
        """The notes in the order that their marks ask for; one without a number keeps its place."""
        numbered = [note for note in self.notes if note.mark.name in self.names]
        numbered.sort(key=lambda note: int(self.names[note.mark.name]))
        rest = iter(numbered)
        return tuple(next(rest) if note.mark.name in self.names else note for note in self.notes)

    def renumber(self, within: Mapping[PlacedMark, Edit] | None = None) -> Iterator[Edit]:
        """Yield the edits that number marks and notes together and put the notes in order.

        ``within`` are changes of notes to make with it; each counts from the start of its note.
        """
        within = within or {}
        for placed in self.marks:
            if placed.paragraph.facts.note is None:
                yield from (edit.shift(placed.paragraph.start) for edit in self._renamed(placed))
        for slot, note in zip(self.notes, self.arranged, strict=True):
            if slot is note:
                yield from (e.shift(note.paragraph.start) for e in self._edits(note, within))
            else:
                yield self.moved(note, slot.note, within)

    def moved(
        self,
        note: PlacedMark,
        place: Span,
        within: Mapping[PlacedMark, Edit],
        around: tuple[str, str] = ("", ""),
    ) -> Edit:
        """Return the edit that puts a note, with its new number, in another place.

        ``around`` is what is put before and behind it.
        """
        own = tuple(self._edits(note, within))
        before, after = around
        edits = tuple(edit.shift(note.paragraph.start) for edit in own)
        origin = Origin(note.note, edits, before, after)
        return Edit(place, f"{before}{apply_edits(note.paragraph.text, own)}{after}", origin)

    def _edits(self, note: PlacedMark, within: Mapping[PlacedMark, Edit]) -> Iterator[Edit]:
        yield from self._renamed(note)
        for placed in self._marks_in_notes.get(note.paragraph, ()):
            yield from self._renamed(placed)
        if note in within:
            yield within[note]

    @cached_property
    def _marks_in_notes(self) -> dict[Paragraph, list[PlacedMark]]:
        found: dict[Paragraph, list[PlacedMark]] = {}
        for placed in self.marks:
            if placed.paragraph.facts.note:
                found.setdefault(placed.paragraph, []).append(placed)
        return found

    def _renamed(self, placed: PlacedMark) -> Iterator[Edit]:
        name = self.names.get(placed.mark.name, placed.mark.name)
        if name != placed.mark.name:
            yield placed.renamed(name)


@kept
def footnotes_of(draft: Draft) -> Footnotes | None:
    """Return the series of a draft, or ``None`` where old texts number the notes page by page."""
    marks = marks_in(draft)
    return None if _by_page(draft) else Footnotes(marks, notes_in(draft), _first(draft, marks))


@kept
def marks_in(draft: Draft) -> tuple[PlacedMark, ...]:
    """Return the marks in running text, those in notes too."""
    return tuple(
        PlacedMark(paragraph, mark)
        for paragraph in draft.paragraphs
        if paragraph.kind is not Kind.FURNITURE
        for mark in paragraph.facts.marks
        if not mark.inline
    )


@kept
def notes_in(draft: Draft) -> tuple[PlacedMark, ...]:
    """Return the notes, each with the mark that opens it."""
    return tuple(PlacedMark(p, p.facts.note) for p in draft.of(Kind.NOTE) if p.facts.note)


def moves_ibid(before: Sequence[PlacedMark], after: Sequence[PlacedMark]) -> bool:
    """Return whether a note that says 同上 would follow another note than it does now."""
    return _precedents(before) != _precedents(after)


def takes_ibid_away(before: Sequence[PlacedMark], after: Sequence[PlacedMark]) -> bool:
    """Return whether a note that says 同上 would lose the note that it follows now."""
    followed = {pair for pair in _precedents(before) if pair[1] >= 0}
    return not followed <= _precedents(after)


def has_loose_text(draft: Draft) -> bool:
    """Return whether a paragraph beside a note may belong to it: then notes cannot change places.

    One before it may be a note with another mark.
    """
    kinds = (each.kind for each in draft.paragraphs if each.kind is not Kind.FURNITURE)
    return any({*pair} == {Kind.NOTE, Kind.UNKNOWN} for pair in pairwise(kinds))


def _precedents(notes: Sequence[PlacedMark]) -> set[tuple[int, int]]:
    found = {(after.span.start, before.span.start) for before, after in pairwise(notes)}
    ibid = {note.span.start for note in notes if note.is_ibid}
    firsts = {(note.span.start, -1) for note in notes[:1]}
    return {pair for pair in found | firsts if pair[0] in ibid}


def _first(draft: Draft, marks: Sequence[PlacedMark]) -> int:
    if any(part.whole for part in draft.parts):
        return 1
    return next((placed.mark.number for placed in marks if placed.mark.number), 1)


def _by_page(draft: Draft) -> bool:
    """Return whether marks and notes both begin at 1 again after a block of notes."""
    blocks = 0
    in_block = restarted = has_first = False
    furniture, unknown = Kind.FURNITURE, Kind.UNKNOWN
    for kind, _, facts, _ in draft.paragraphs:
        marks, note = facts.marks, facts.note
        # What is not recognised may go on with a note.
        if kind is furniture or (kind is unknown and not marks):
            continue
        if note is None:
            in_block = False
            restarted |= bool(blocks) and any(mark.number == 1 for mark in marks)
        elif not in_block:
            in_block = True
            blocks += 1
            if restarted and note.number == 1 and has_first:
                return True
            restarted = False
        has_first |= note is not None and note.number == 1
    return False
