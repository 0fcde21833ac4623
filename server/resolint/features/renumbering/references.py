"""References to paragraphs of the text (上文第3和4段) that follow the paragraphs they mean."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from resolint.aspects.numbering import own_references
from resolint.features.renumbering.act import Consequence, Doubt
from resolint.model.facts import OPEN
from resolint.rule import Message
from resolint.text import Edit, Span, apply_edits

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping, Sequence

    from resolint.draft.draft import Paragraph, Part
    from resolint.model.facts import Reference, Target

_DELETED = Message(
    zh="“{written}”所指的段落已删除，改作“第[…]段”，请补写所指段落",
    en="“{written}” means a paragraph that is deleted; write the number in for “[…]”",
)
_SHORTER = Message(
    zh="“{written}”改作“{after}”，因为所列的段落删除了一段",
    en="“{written}” becomes “{after}”, as one of its paragraphs is deleted",
)
_WIDER = Message(
    zh="“{written}”现在包括新的段落，请核对",
    en="“{written}” now includes the new paragraph; see whether it should",
)
_SEVERAL = Message(
    zh="“{written}”可能指几个段落，没有改动，请核对",
    en="“{written}” may mean one of several paragraphs, so it is left as it is; look at it",
)
_NEW = Message(
    zh="新段落中的“{written}”按原来的段号理解，请核对",
    en="“{written}” in the new paragraph is read by the old numbers; look at it",
)


@dataclass(frozen=True)
class Moves:
    """Where the paragraphs of each series go: old numbers to new ones, ``None`` for a deleted one.

    A number that several paragraphs have goes to several places.
    """

    series: tuple[Mapping[int, frozenset[int | None]], ...]
    homes: Mapping[Paragraph, int]
    """The series of each paragraph and sub-paragraph."""
    added: tuple[Paragraph, int] | None = None
    """The new paragraph with its number."""

    def of(self, number: int, paragraph: Paragraph) -> frozenset[int | None]:
        """Return where the number that ``paragraph`` refers to goes; nowhere if there is none.

        Its own series goes first, where each section has numbers of its own.
        """
        home = self.homes.get(paragraph)
        if home is not None and number in self.series[home]:
            return self.series[home][number]
        return frozenset().union(*(each.get(number, frozenset()) for each in self.series))


def follow(part: Part, moves: Moves, removed: Container[Paragraph]) -> Iterator[Consequence]:
    """Yield the edits of each reference, with what is doubtful about them."""
    for paragraph, reference in own_references(part):
        if paragraph not in removed:
            yield _follow(_Reading.of(paragraph, reference), moves)


@dataclass(frozen=True)
class _Reading:
    """A reference as units, single numbers and ranges, with what stands between them."""

    paragraph: Paragraph
    reference: Reference
    units: list[list[Target]]
    joints: list[str]

    @staticmethod
    def of(paragraph: Paragraph, reference: Reference) -> _Reading:
        """Read a reference of a paragraph."""
        reading = _Reading(paragraph, reference, [[reference.targets[0]]], [])
        for before, target in pairwise(reference.targets):
            joint = paragraph.text[reading.end(before) : target.digits.start]
            if paragraph.facts.language.reference_range.search(joint):
                reading.units[-1].append(target)
            else:
                reading.units.append([target])
                reading.joints.append(joint)
        return reading

    def end(self, target: Target) -> int:
        """Return where a number ends with the labels behind it: 10(a)."""
        language = self.paragraph.facts.language
        item = language.reference_item.match(self.paragraph.text, target.digits.start)
        return item.end() if item else target.digits.end

    @property
    def written(self) -> str:
        """The reference as it stands in the text."""
        return self.reference.span.of(self.paragraph.text)


def _follow(reading: _Reading, moves: Moves) -> Consequence:
    paragraph, written = reading.paragraph, reading.written
    place = paragraph.at(reading.reference.span)
    targets = reading.reference.targets
    found = [moves.of(target.number, paragraph) for target in targets]
    if any(len(numbers) > 1 for numbers in found):
        return Consequence((), Doubt(place, _SEVERAL.format(written=written)))
    if any(None in numbers for numbers in found):
        edit = _without_deleted(reading, moves).shift(paragraph.start)
        after = apply_edits(written, [edit.shift(-place.start)])
        doubt = _DELETED if edit.text == OPEN else _SHORTER
        return Consequence((edit,), Doubt(place, doubt.format(written=written, after=after)))
    edits = tuple(
        Edit(paragraph.at(target.digits), str(number))
        for target, numbers in zip(targets, found, strict=True)
        for number in numbers - {target.number}
    )
    if any(_widens(unit, moves, paragraph) for unit in reading.units):
        return Consequence(edits, Doubt(place, _WIDER.format(written=written)))
    if edits and moves.added and paragraph is moves.added[0]:
        return Consequence(edits, Doubt(place, _NEW.format(written=written)))
    return Consequence(edits)


def _without_deleted(reading: _Reading, moves: Moves) -> Edit:
    """Return the edit, within the paragraph, that leaves out what is deleted."""
    joints = [*reading.joints]
    units = [_unit(reading, unit, moves) for unit in reading.units]
    while "" in units and len(units) > 1:
        at = units.index("")
        units.pop(at)
        # The last joint, which says 和, stays.
        joints.pop(max(0, len(joints) - 2 if at == len(units) else at - 1))
    rest = "".join(joint + unit for joint, unit in zip(joints, units[1:], strict=True))
    first, last = reading.units[0][0], reading.units[-1][-1]
    return Edit(Span(first.digits.start, reading.end(last)), units[0] + rest or OPEN)


def _unit(reading: _Reading, unit: Sequence[Target], moves: Moves) -> str:
    """Return a number, or a range, as it will be written; nothing where all of it is deleted."""
    text, first, last = reading.paragraph.text, unit[0], unit[-1]
    kept = {
        value: str(number)
        for value in range(first.number, last.number + 1)
        for number in moves.of(value, reading.paragraph)
        if number is not None
    }
    if not kept:
        return ""
    ends = [next(iter(kept.values()))]
    if len(kept) > 1:
        ends.append([*kept.values()][-1])
    joint = text[reading.end(first) : last.digits.start]
    for at, target in enumerate((first, last)[: len(ends)]):
        if target.number in kept:
            ends[at] += text[target.digits.end : reading.end(target)]
    return joint.join(ends)


def _widens(unit: Sequence[Target], moves: Moves, paragraph: Paragraph) -> bool:
    """Return whether the new paragraph lies within a range."""
    if moves.added is None or len(unit) == 1:
        return False
    numbers = [number for target in unit for number in moves.of(target.number, paragraph)]
    return any(number is not None and number < moves.added[1] for number in numbers) and any(
        number is not None and number > moves.added[1] for number in numbers
    )
