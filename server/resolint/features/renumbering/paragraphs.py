"""A paragraph inserted or deleted, and all that follows from it."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from resolint.aspects.numbering import value_of
from resolint.draft.parse import parse
from resolint.draft.scan import scan
from resolint.features.renumbering import notes, references, sequence_words
from resolint.features.renumbering.act import (
    Act,
    CannotRenumberError,
    Consequence,
    Doubt,
    gap_behind,
    refuse_lists,
)
from resolint.features.renumbering.forms import form_of_numbers, in_usual_form
from resolint.features.renumbering.numbers import Numbers
from resolint.model.facts import Kind
from resolint.rule import Message
from resolint.text import Edit, apply_edits, insert

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from resolint.draft.draft import Draft, Paragraph, Part
    from resolint.profile import Profile

_DELETE = Message(
    zh="删除第 {number} 段，其后各段重新编号",
    en="Delete paragraph {number} and renumber what follows",
)
_DELETE_UNNUMBERED = Message(zh="删除此段", en="Delete this paragraph")
NUMBER = Message(
    zh="此段编入段号，其后各段重新编号",
    en="Take this paragraph into the numbering and renumber what follows",
)
INSERT = Message(zh="插入一段，其后各段重新编号", en="Insert a paragraph and renumber what follows")
_NOT_OPERATIVE = Message(
    zh="只有执行段编号，这里不是执行段",
    en="only operative paragraphs are numbered, and this is none",
)
_NOT_A_CLAUSE = Message(
    zh="这里不是序言段或执行段", en="this is no preambular or operative paragraph"
)
_UNKNOWN = Message(
    zh="这一段没有编号，紧接在所删段落之后，一并删除，请核对",
    en="this stands without a number behind what is deleted, and is deleted with it; look at it",
)
_OWN = (Kind.SUB_PARAGRAPH, Kind.UNKNOWN, Kind.NOTE)
_EMPTY = Message(zh="没有要插入的文字", en="there are no words to insert")


def delete_paragraph(draft: Draft, paragraph: Paragraph, profile: Profile) -> Act:
    """Delete a preambular or operative paragraph with its sub-paragraphs and its own notes.

    Raises ``CannotRenumberError`` where the paragraph is neither.
    """
    part = _part_of(draft, paragraph)
    if part is None or paragraph.kind not in (Kind.PREAMBULAR, Kind.OPERATIVE):
        raise CannotRenumberError(_NOT_A_CLAUSE)
    if paragraph.kind is Kind.OPERATIVE:
        refuse_lists(draft)
        if form := form_of_numbers(draft):
            return in_usual_form(
                draft, form, paragraph, lambda usual, own: delete_paragraph(usual, own, profile)
            )
    removed = _unit(part, paragraph)
    left = notes.follow(draft, removed)
    taken_out = Consequence(tuple(draft.without((*removed, *left.gone))))
    unknown = (
        Consequence((), Doubt(each.span, _UNKNOWN)) for each in removed if each.kind is Kind.UNKNOWN
    )
    followed = _follow(part, paragraph.kind, profile, removed, ())
    changes = [taken_out, *unknown, *left.changes, *followed]
    return Act.of(title_of_deletion(paragraph), changes).back(draft.reading)


def title_of_deletion(paragraph: Paragraph) -> Message:
    """Return what the deletion of a paragraph is called."""
    number = value_of(paragraph)
    return _DELETE.format(number=number) if number else _DELETE_UNNUMBERED


def number_paragraph(draft: Draft, paragraph: Paragraph, profile: Profile) -> Act:
    """Take a paragraph that was written in its place, with any number or none, into the numbering.

    Raises ``CannotRenumberError`` where it is no operative paragraph.
    """
    return _number(draft, paragraph, profile, NUMBER)


def insert_paragraph(draft: Draft, after: Paragraph, written: str, profile: Profile) -> Act:
    """Insert an operative paragraph behind another one, or behind the last of the preamble.

    ``written`` may lack number and closing mark.
    Raises ``CannotRenumberError`` where that is no place for one, or ``written`` is empty.
    """
    part = _part_of(draft, after)
    if part is None or after.kind not in (Kind.PREAMBULAR, Kind.OPERATIVE):
        raise CannotRenumberError(_NOT_A_CLAUSE)
    refuse_lists(draft)
    if form := form_of_numbers(draft):
        return in_usual_form(
            draft, form, after, lambda usual, own: insert_paragraph(usual, own, written, profile)
        )
    text = written.strip()
    if not text:
        raise CannotRenumberError(_EMPTY)
    if not scan(text, draft.language).number:
        text = f"1. {text}"
    last = _unit(part, after)[-1]
    gap = gap_behind(draft, last)
    inserted = draft.reading.edits_back([insert(last.end, gap + text)])
    new = parse(apply_edits(draft.reading.source, inserted))
    start = new.reading.forth(inserted[0].span.start + len(gap))
    act = _number(new, new.paragraphs[new.index_at(start)], profile, INSERT)
    return act.upon(inserted)


def _number(draft: Draft, paragraph: Paragraph, profile: Profile, title: Message) -> Act:
    part = _part_of(draft, paragraph)
    if part is None or paragraph.kind is not Kind.OPERATIVE:
        raise CannotRenumberError(_NOT_OPERATIVE)
    refuse_lists(draft)
    if form := form_of_numbers(draft):
        return in_usual_form(
            draft, form, paragraph, lambda usual, own: _number(usual, own, profile, title)
        )
    added = _unit(part, paragraph)
    return Act.of(title, _follow(part, paragraph.kind, profile, (), added)).back(draft.reading)


def _follow(
    part: Part,
    kind: Kind,
    profile: Profile,
    removed: Sequence[Paragraph],
    added: Sequence[Paragraph],
) -> Iterator[Consequence]:
    """Yield all changes that follow where a paragraph with its sub-paragraphs goes or comes."""
    if kind is Kind.OPERATIVE:
        alone = profile.number_single_paragraph
        numbers = Numbers(part, removed, next(iter(added), None), alone=alone)
        yield from numbers.changes()
        yield from references.follow(part, numbers.moves, removed)
        yield from _closing_marks(part, removed, added)
    if profile.sequence_words:  # behind a number that is put in at the same place
        yield from sequence_words.follow(part, kind, removed, added)


def _closing_marks(
    part: Part, removed: Sequence[Paragraph], added: Sequence[Paragraph]
) -> Iterator[Consequence]:
    """Yield the changes that keep the full stop for the last clause of its section, or of all."""
    for section in _sections(part, added):
        before = [clause for clause in section if clause not in added]
        after = [clause for clause in section if clause not in removed]
        if not before or not after:
            continue
        if added and added[-1] in after[:-1]:
            yield from _close(added[-1], "；")
        if before[-1] is not after[-1] and before[-1].facts.closing_mark == "。":
            yield from _close(after[-1], "。")
            if added:
                yield from _close(before[-1], "；")


def _sections(part: Part, added: Sequence[Paragraph]) -> Iterator[list[Paragraph]]:
    """Yield the clauses up to each full stop that stands before a heading, and the rest."""
    section: list[Paragraph] = []
    for paragraph in part.of(Kind.OPERATIVE, Kind.SUB_PARAGRAPH, Kind.HEADING):
        if paragraph.kind is not Kind.HEADING:
            section.append(paragraph)
            continue
        marks = [each.facts.closing_mark for each in section if each not in added]
        if marks[-1:] == ["。"]:
            yield section
            section = []
    yield section


def _close(clause: Paragraph, mark: str) -> Iterator[Consequence]:
    facts = clause.facts
    # Of a paragraph without words the stop behind its number is no closing mark.
    if facts.closing_mark not in (mark, "：") and facts.closing.start >= facts.body.start:
        yield Consequence((Edit(clause.at(facts.closing), mark),))


def _unit(part: Part, paragraph: Paragraph) -> tuple[Paragraph, ...]:
    """Return a paragraph with its sub-paragraphs and what else stands before the next one."""
    behind = part.body[part.body.index(paragraph) + 1 :]
    own = takewhile(lambda each: each.kind in _OWN, behind)
    return paragraph, *(each for each in own if each.kind is not Kind.NOTE)


def _part_of(draft: Draft, paragraph: Paragraph) -> Part | None:
    return next((part for part in draft.parts if paragraph in part.body), None)
