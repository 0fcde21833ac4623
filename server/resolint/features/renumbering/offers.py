"""The acts that an editor can offer at a place; an act is computed when it is chosen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from resolint.aspects.numbering import numbered_series, value_of
from resolint.features.renumbering import notes, paragraphs
from resolint.features.renumbering.note_places import takes_mark
from resolint.model.facts import Kind
from resolint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from resolint.draft.draft import Draft, Paragraph
    from resolint.features.renumbering.act import Act
    from resolint.profile import Profile
    from resolint.rule import Message


@dataclass(frozen=True)
class Offer:
    """An act by its name, and the offset of the file that it is to be made at."""

    name: str
    title: Message
    offset: int


def offers(draft: Draft, span: Span) -> Iterator[Offer]:
    """Yield what can be done with the paragraph or the note at a cursor or a selection of the file.

    A selection over several paragraphs gets no offer, nor does an empty line.
    """
    if not draft.paragraphs:
        return
    here = Span(draft.reading.forth(span.start), draft.reading.forth(span.end))
    paragraph = draft.paragraphs[draft.index_at(here.start)]
    if not Span(paragraph.start, paragraph.end).covers(here):
        return
    if paragraph.kind is Kind.OPERATIVE and _waits_for_number(draft, paragraph):
        yield Offer("number-paragraph", paragraphs.NUMBER, span.start)
    if span.start == span.end and takes_mark(draft, here.start):
        yield Offer("insert-note", notes.INSERT, span.start)
    if name := _note_at(draft, here):
        yield Offer("delete-note", notes.DELETE.format(number=name), span.start)
    if paragraph.kind in (Kind.PREAMBULAR, Kind.OPERATIVE):
        yield Offer("delete-paragraph", paragraphs.title_of_deletion(paragraph), span.start)


def perform(draft: Draft, name: str, offset: int, profile: Profile, written: str = "") -> Act:
    """Return the act of an offer; what is ``written`` is put in by those that insert.

    Raises ``CannotRenumberError`` where the draft does not allow it,
    and ``KeyError`` for a name that no offer has.
    """
    here = draft.reading.forth(offset)
    paragraph = draft.paragraphs[draft.index_at(here)]
    match name:
        case "number-paragraph":
            return paragraphs.number_paragraph(draft, paragraph, profile)
        case "delete-paragraph":
            return paragraphs.delete_paragraph(draft, paragraph, profile)
        case "insert-paragraph":
            return paragraphs.insert_paragraph(draft, paragraph, written, profile)
        case "insert-note":
            return notes.insert_note(draft, offset, written)
        case "delete-note":
            return notes.delete_note(draft, _note_at(draft, Span(here, here)))
    raise KeyError(name)


def _waits_for_number(draft: Draft, paragraph: Paragraph) -> bool:
    """Return whether an operative paragraph has no number, one with 之二, or that of another."""
    number = paragraph.facts.number
    if number and number.inserted:
        return True
    together = (each for part in draft.parts for each in numbered_series(part))
    others = next((each for each in together if paragraph in each), [])
    return len(others) > 1 and (
        number is None or [value_of(each) for each in others].count(number.value) > 1
    )


def _note_at(draft: Draft, span: Span) -> str:
    """Return the name of the note at a place, or of the mark there; or nothing."""
    paragraph = draft.paragraphs[draft.index_at(span.start)]
    if paragraph.facts.note:
        return paragraph.facts.note.name
    marks = (mark for mark in paragraph.facts.marks if paragraph.at(mark.span).touches(span))
    return next((mark.name for mark in marks), "")
