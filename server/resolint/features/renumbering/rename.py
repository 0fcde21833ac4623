"""Another number for a note or a paragraph: what stands behind it counts on, and all follows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import normalize

from resolint.aspects.footnotes import Footnotes, Notation, footnotes_of, marks_in, notes_in
from resolint.aspects.numbering import homes_in, numbered_series, renumbered, value_of
from resolint.draft.parse import parse
from resolint.features.occurrences import Named, occurrences
from resolint.features.renumbering import references
from resolint.features.renumbering.act import CannotRenumberError
from resolint.features.renumbering.forms import refuse_odd_numbers
from resolint.features.renumbering.notes import UNREAD, series_of
from resolint.features.renumbering.references import Moves
from resolint.model.facts import Kind
from resolint.rule import Message
from resolint.text import Edit, Span, apply_edits

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from resolint.draft.draft import Draft, Paragraph, Part
    from resolint.features.occurrences import Occurrences

_NUMBER = re.compile("[1-9][0-9]{0,2}")
_NAME = re.compile(r"[^\s\[\]^]{1,40}")
_BRACKETS = "[^]():. "
_NO_NUMBER = Message(
    zh="“{name}”不是号码；请写 1 至 999 之间的数字",
    en="“{name}” is no number; write one from 1 to 999",
)
_NO_NAME = Message(
    zh="“{name}”不能用作脚注名：名称不含空格和方括号，不超过 40 字",
    en="“{name}” is no name of a note: it has no blanks or brackets, and 40 signs at most",
)
_ONLY_BRACKETED = Message(
    zh="只有“[^1]”形式的脚注号可以用文字命名；这里请写数字",
    en="only marks such as [^1] can have words as names; write a number here",
)
_TAKEN = Message(
    zh="已有脚注“{name}”，请用别的名称", en="there is a note “{name}” already; choose another name"
)
_TOO_SMALL = Message(
    zh="前面已有第 {number} 号，这里的号码必须更大；如要改变顺序，请移动文字，再重新编号",
    en="{number} stands before it, and its number must be larger;"
    " to change the order, move the text and renumber it",
)
_NOT_THERE = Message(
    zh="没有第 {number} 号可改，或有几处同号，请先改正",
    en="there is no {number} here, or several have that number; fix that first",
)
_LOST = Message(
    zh="各段的段号已丢失，请先补上段号",
    en="the numbers of the paragraphs were lost; put them back first",
)
_INSERTED = Message(
    zh="插入的段号（如“5之二”）随前一段改动，不能单独改",
    en="a number put in between, such as 5之二, follows the one before it and has no other",
)


_ODD_RESULT = Message(
    zh="改为这个号码后，各段将无法辨认，所以没有改动",
    en="with that number the paragraphs could no longer be told, so nothing is changed",
)


class Renamable(NamedTuple):
    """What can be given another number; ``span`` is where it stands in the file."""

    span: Span
    name: str


def renamable(draft: Draft, offset: int) -> Renamable | None:
    """Return what is named at an offset of the file, if anything is.

    Raises ``CannotRenumberError`` where the draft does not allow another number.
    """
    found = occurrences(draft, draft.reading.forth(offset))
    if found is None:
        return None
    _refuse(draft, found)
    return Renamable(draft.reading.back(found.at), found.name)


def rename(draft: Draft, offset: int, name: str) -> tuple[Edit, ...]:
    """Return the edits of the file that give what is named at an offset another number or name.

    What has a number behind it moves on by as much, and marks, notes and references follow.
    Raises ``CannotRenumberError`` where nothing is named there, or it cannot have that number.
    """
    found = occurrences(draft, draft.reading.forth(offset))
    if found is None:
        raise CannotRenumberError(_NOT_THERE.format(number=""))
    _refuse(draft, found)
    wanted = normalize("NFKC", name).strip(_BRACKETS)
    of = _note_edits if found.what is Named.NOTE else _paragraph_edits
    return of(draft, found, wanted)


def _refuse(draft: Draft, found: Occurrences) -> None:
    if found.what is Named.NOTE:
        series_of(draft)
    elif len(found.homes) != 1:
        raise CannotRenumberError(_NOT_THERE.format(number=found.name))
    else:
        (paragraph,) = found.homes
        number = paragraph.facts.number
        if number is None or number.inserted:
            raise CannotRenumberError(_INSERTED if number else _LOST)
        refuse_odd_numbers(draft)


def _part_of(draft: Draft, paragraph: Paragraph) -> Part:
    return next(part for part in draft.parts if paragraph in part.body)


def _number(wanted: str) -> int:
    if not _NUMBER.fullmatch(wanted):
        raise CannotRenumberError(_NO_NUMBER.format(name=wanted))
    return int(wanted)


def _note_edits(draft: Draft, found: Occurrences, wanted: str) -> tuple[Edit, ...]:
    series = series_of(draft)
    names = _new_names(series, found.name, wanted)
    marks = (*series.marks, *series.notes)
    edits = [
        placed.renamed(names[placed.mark.name]).shift(placed.paragraph.start)
        for placed in marks
        if names.get(placed.mark.name, placed.mark.name) != placed.mark.name
    ]
    back = draft.reading.edits_back(edits)
    after = parse(apply_edits(draft.reading.source, back))
    read = [placed.mark.name for placed in (*marks_in(after), *notes_in(after))]
    if footnotes_of(after) is None or read != [
        names.get(each.mark.name, each.mark.name) for each in marks
    ]:
        raise CannotRenumberError(UNREAD)
    return back


def _new_names(series: Footnotes, name: str, wanted: str) -> dict[str, str]:
    """Return the new name of a note, and those of the notes that count on behind it.

    A smaller number behind it is a slip of another kind, and stays.
    """
    numbered = {p.mark.name: p.mark.number for p in series.firsts if p.mark.number is not None}
    if name not in numbered or not wanted.isdecimal():
        return {name: _word(series, name, wanted)}
    by = _number(wanted) - numbered[name]
    order = [*numbered]
    at = order.index(name)
    _refuse_small(numbered[name] + by, [numbered[each] for each in order[:at]])
    names = {
        each: str(numbered[each] + by) for each in order[at:] if numbered[each] >= numbered[name]
    }
    if len({names.get(each, each) for each in order}) < len(order):
        raise CannotRenumberError(_TAKEN.format(name=wanted))
    return names


def _word(series: Footnotes, name: str, wanted: str) -> str:
    """Return a word as the name of a note, or the number of a note that had a word."""
    named = [each for each in (*series.marks, *series.notes) if each.mark.name == name]
    if any(each.notation is not Notation.BRACKETED for each in named):
        raise CannotRenumberError(_ONLY_BRACKETED)
    if not _NAME.fullmatch(wanted):
        raise CannotRenumberError(_NO_NAME.format(name=wanted))
    if wanted != name and any(note.mark.name == wanted for note in series.notes):
        raise CannotRenumberError(_TAKEN.format(name=wanted))
    return wanted


def _refuse_small(wanted: int, before: Sequence[int]) -> None:
    if before and wanted <= max(before):
        raise CannotRenumberError(_TOO_SMALL.format(number=max(before)))


def _paragraph_edits(draft: Draft, found: Occurrences, wanted: str) -> tuple[Edit, ...]:
    (paragraph,) = found.homes
    part = _part_of(draft, paragraph)
    due = _due(part, paragraph, _number(wanted))
    consequences = list(references.follow(part, _moves(part, due), ()))
    for each in consequences:
        if each.doubt:
            raise CannotRenumberError(each.doubt.message)
    edits = [edit for each in consequences for edit in each.edits]
    edits += [_renumbered(each, value) for each, value in due.items() if value_of(each) != value]
    back = draft.reading.edits_back(sorted(edits, key=lambda edit: edit.span))
    after = parse(apply_edits(draft.reading.source, back))
    expected = [due.get(each, value_of(each)) for each in draft.of(Kind.OPERATIVE)]
    if [value_of(each) for each in after.of(Kind.OPERATIVE)] != expected:
        raise CannotRenumberError(_ODD_RESULT)
    return back


def _due(part: Part, paragraph: Paragraph, wanted: int) -> dict[Paragraph, int]:
    """Return the numbers of a paragraph and of those that count on behind it in its series."""
    every = list(numbered_series(part))
    series = next(each for each in every if paragraph in each)
    at = series.index(paragraph)
    _refuse_small(wanted, [value_of(each) for each in series[:at]])
    old = value_of(paragraph)
    firsts = (each[0].start for each in every if each[0].start > series[-1].start)
    end = min(firsts, default=part.body[-1].end)
    between = (p for p in part.of(Kind.OPERATIVE) if paragraph.start < p.start < end)
    # 5之二 is in no series, and goes with the paragraph before it.
    inserted = (each for each in between if each not in series)
    moved = (each for each in (*series[at:], *inserted) if value_of(each) >= old)
    return {each: value_of(each) - old + wanted for each in moved}


def _moves(part: Part, due: Mapping[Paragraph, int]) -> Moves:
    series = list(numbered_series(part))
    goes: list[dict[int, frozenset[int | None]]] = []
    for paragraphs in series:
        numbers: dict[int, frozenset[int | None]] = {}
        for each in paragraphs:
            value = value_of(each)
            numbers[value] = numbers.get(value, frozenset()) | {due.get(each, value)}
        goes.append(numbers)
    return Moves(tuple(goes), homes_in(part, series))


def _renumbered(paragraph: Paragraph, value: int) -> Edit:
    number = paragraph.facts.number
    assert number is not None, "only a number can be changed"
    if not number.inserted:
        return renumbered(paragraph, value)
    digits = Span(number.span.start, number.span.start + len(str(number.value)))
    return Edit(paragraph.at(digits), str(value))
