"""A note inserted or deleted with its marks, and the others renumbered."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from resolint.aspects.footnotes import Footnotes, Notation, footnotes_of
from resolint.draft.parse import parse
from resolint.features.renumbering import ibid
from resolint.features.renumbering.act import (
    Act,
    CannotRenumberError,
    Consequence,
    Doubt,
    refuse_lists,
)
from resolint.features.renumbering.note_places import next_to_others, place_of_mark
from resolint.model.facts import Kind
from resolint.rule import Message
from resolint.text import Edit, Span, apply_edits, delete, insert

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping, Sequence

    from resolint.aspects.footnotes import PlacedMark
    from resolint.draft.draft import Draft, Paragraph
    from resolint.reading.read import Reading

DELETE = Message(
    zh="删除脚注 {number}，其他脚注重新编号", en="Delete footnote {number} and renumber the others"
)
INSERT = Message(zh="插入脚注，其他脚注重新编号", en="Insert a footnote and renumber the others")
_NO_NOTE = Message(zh="没有脚注 {number}", en="there is no footnote {number}")
_BY_PAGE = Message(
    zh="脚注逐页编号，不能一并重新编号",
    en="the footnotes are numbered page by page and cannot be renumbered together",
)
_HOLES = Message(
    zh="脚注号和脚注不能一一对应，请先改正，再重新编号",
    en="marks and notes do not match one to one; fix them before renumbering",
)
UNREAD = Message(
    zh="照本文稿脚注号的写法，此处的脚注号无法辨认，请先改用上标或“[^1]”",
    en="a mark in the notation of this draft is not known as one here; write ¹ or [^1] throughout",
)
_LEFT = Message(zh="脚注没有重新编号：{reason}", en="the footnotes are not renumbered: {reason}")
_COMMAS = ("、", ",", "，")
_RULE = re.compile(r"[\s\-_*—─]+")


def delete_note(draft: Draft, name: str) -> Act:
    """Delete the note of that number or name with all its marks.

    Raises ``CannotRenumberError`` where there is none, or marks and notes are no one series.
    """
    found = series_of(draft)
    if all(note.mark.name != name for note in found.notes):
        raise CannotRenumberError(_NO_NOTE.format(number=name))
    rest = follow(draft, (), name)
    lost = [m for m in found.marks if m.mark.name == name and m.paragraph not in rest.gone]
    marks = [_without_mark(placed, lost) for placed in lost]
    taken_out = Consequence((*marks, *draft.without(rest.gone)))
    return Act.of(DELETE.format(number=name), [taken_out, *rest.changes]).back(draft.reading)


def insert_note(draft: Draft, offset: int, written: str = "") -> Act:
    """Put a mark at an offset of the file, and what is ``written`` as its note where it belongs.

    Raises ``CannotRenumberError`` outside the text, or where marks and notes are no one series.
    """
    reading = draft.reading
    found = series_of(draft)
    paragraph, at = place_of_mark(draft, reading.forth(offset))
    notation = _notation(found)
    name = _unused(found, notation, reading)
    marks = paragraph.facts.marks
    comma = "、" if any(paragraph.at(mark.span).end == at for mark in marks) else ""
    slot = next_to_others(draft, found, at)
    body = written.strip() or draft.language.note_stub
    note = f"{slot.before}{_note(notation.open(name), body)}{slot.after}"
    inserted = reading.edits_back(
        (insert(at, comma + notation.write(name)), insert(slot.place, note))
    )
    new = parse(apply_edits(reading.source, inserted))
    renumbered = footnotes_of(new)
    if renumbered is None or renumbered.has_holes:
        raise CannotRenumberError(UNREAD)
    old = [each for each in renumbered.notes if each.mark.name != name]
    return Act.of(INSERT, _renumber(new, renumbered, old)).back(new.reading).upon(inserted)


@dataclass(frozen=True)
class Following:
    """What becomes of the notes when paragraphs or marks go."""

    gone: tuple[Paragraph, ...] = ()
    """Notes that no mark is left for, with a rule that stood above them alone."""
    changes: tuple[Consequence, ...] = ()


def follow(draft: Draft, removed: Container[Paragraph], name: str = "") -> Following:
    """Return what becomes of the notes without the marks in ``removed`` and those of one name."""
    found = footnotes_of(draft)
    all_marks = found.marks if found else ()
    lost = [m for m in all_marks if m.paragraph in removed or m.mark.name == name]
    if found is None or not lost:
        return Following()
    if found.has_holes:
        said = _LEFT.format(reason=_HOLES)
        return Following(changes=(Consequence((), Doubt(lost[0].span, said)),))
    marks = tuple(placed for placed in found.marks if placed not in lost)
    gone: list[Paragraph] = []
    # A note that goes takes the marks in its own words along, and these may be the last of others.
    while more := _unmarked(found, marks, gone):
        gone += more
        marks = tuple(placed for placed in marks if placed.paragraph not in gone)
    kept = tuple(note for note in found.notes if note.paragraph not in gone)
    left = replace(found, marks=marks, notes=kept)
    late = {first.mark.name for first in left.firsts if first not in found.firsts}
    return Following(
        (*gone, *_rules_above(draft, gone), *(n.paragraph for n in kept if n.mark.name in late)),
        tuple(_renumber(draft, left, found.notes, late)),
    )


def _unmarked(
    found: Footnotes, marks: Sequence[PlacedMark], gone: Container[Paragraph]
) -> list[Paragraph]:
    """Return the notes that none of these marks points to, save those that are gone already."""
    used = {placed.mark.name for placed in marks}
    notes = (note for note in found.notes if note.mark.name not in used)
    return [note.paragraph for note in notes if note.paragraph not in gone]


def _renumber(
    draft: Draft, found: Footnotes, old: Sequence[PlacedMark], late: Container[str] = ()
) -> Iterator[Consequence]:
    """Yield the changes that number a series again, whose notes were ``old`` before the act.

    Notes whose names are ``late`` lost their first marks, and go where the next ones are.
    """
    ibids = list(ibid.spelled_out(old, found.arranged))
    within = {note: edit for note, edit, _ in ibids if edit}
    stay = replace(found, notes=tuple(n for n in found.notes if n.mark.name not in late))
    yield Consequence(tuple(stay.renumber(within)))
    firsts = {placed.mark.name: placed.span.start for placed in found.firsts}
    for note in found.arranged:
        if note.mark.name in late:
            slot = next_to_others(draft, stay, firsts[note.mark.name])
            place, around = Span(slot.place, slot.place), (slot.before, slot.after)
            yield Consequence((found.moved(note, place, within, around),))
    yield from (Consequence((), doubt) for *_, doubt in ibids)


def series_of(draft: Draft) -> Footnotes:
    """Return the notes as one series; raises ``CannotRenumberError`` where they are none."""
    refuse_lists(draft)
    found = footnotes_of(draft)
    if found is None:
        raise CannotRenumberError(_BY_PAGE)
    if found.has_holes:
        raise CannotRenumberError(_HOLES)
    return found


def _notation(found: Footnotes) -> Notation:
    """Return how most marks are written."""
    counted = Counter(placed.notation for placed in found.marks)
    return counted.most_common(1)[0][0] if counted else Notation.RAISED


def _unused(found: Footnotes, notation: Notation, reading: Reading) -> str:
    """Return a number that no note has, and the draft can write, to know the new one by."""
    names = {placed.mark.name for placed in (*found.marks, *found.notes)}
    largest = 99 if notation is Notation.SLASHED else 999
    free = [str(number) for number in range(largest, 0, -1) if str(number) not in names]
    # ⑳ is the last of its kind.
    own = (each for each in free if reading.spelt(notation.write(each)) != notation.write(each))
    return next(own, free[0])


def _note(opening: str, body: str) -> str:
    stop = "" if body.endswith(("。", ".")) else "。"
    return f"{opening} {body}{stop}"


def _without_mark(placed: PlacedMark, lost: Sequence[PlacedMark]) -> Edit:
    """Delete a mark, with the comma that parts it from another mark or the blank behind it.

    The comma is the one before it, unless a mark that stays follows in the same list.
    """
    text, span = placed.paragraph.text, placed.mark.span
    start, end = span.start, span.end
    gone = {each.mark.span for each in lost if each.paragraph is placed.paragraph}
    marks = {mark.span.start: mark.span for mark in placed.paragraph.facts.marks}
    ends = {mark.end for mark in marks.values()}
    following = _next_in_list(text, span, marks)
    while following in gone:
        following = _next_in_list(text, following, marks)
    if following:
        end += 1
    elif text[start - 1 : start] in _COMMAS and start - 1 in ends:
        start -= 1
    elif text[end : end + 1] == " " and not text[start - 1 : start].isspace():
        end += 1
    return delete(placed.paragraph.at(Span(start, end)))


def _next_in_list(text: str, mark: Span, marks: Mapping[int, Span]) -> Span | None:
    """Return the mark that a comma joins to a mark."""
    return marks.get(mark.end + 1) if text[mark.end : mark.end + 1] in _COMMAS else None


def _rules_above(draft: Draft, gone: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Yield the rules that part a block of notes from the text, where no note of it is left."""
    paragraphs = draft.paragraphs
    for note in gone:
        at = draft.index_at(note.start)
        above = paragraphs[at - 1] if at else None
        if above is None or above.kind is not Kind.FURNITURE or not _RULE.fullmatch(above.text):
            continue
        rest = (each for each in paragraphs[at:] if each not in gone)
        following = next(rest, None)
        if following is None or following.kind is not Kind.NOTE:
            yield above
