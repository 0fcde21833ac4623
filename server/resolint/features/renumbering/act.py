"""What an act changes, and what of it a person has to look at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from resolint.rule import Message
from resolint.text import Edit, Span, compose

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from resolint.draft.draft import Draft, Paragraph
    from resolint.reading.read import Reading


@dataclass(frozen=True)
class Doubt:
    """What a person has to look at; ``span`` is where it stands in the file before the act."""

    span: Span
    message: Message


@dataclass(frozen=True)
class Consequence:
    """One thing that follows from an act; without edits it could not be made."""

    edits: tuple[Edit, ...]
    doubt: Doubt | None = None


@dataclass(frozen=True)
class Act:
    """An insertion or deletion with all that follows from it, as edits of the file.

    Without doubts the text afterwards is the one that an editor would have written;
    with doubts it is to be shown before it is applied.
    """

    title: Message
    edits: tuple[Edit, ...]
    doubts: tuple[Doubt, ...]

    @staticmethod
    def of(title: Message, changes: Iterable[Consequence]) -> Act:
        """Return the act that these changes make up."""
        found = [*changes]
        edits = (edit for change in found for edit in change.edits)
        return Act(title, _in_order(edits), tuple(change.doubt for change in found if change.doubt))

    def back(self, reading: Reading) -> Act:
        """Return this act, which counts in a text as read, as one upon the file."""
        doubts = tuple(Doubt(reading.back(doubt.span), doubt.message) for doubt in self.doubts)
        return Act(self.title, _in_order(reading.edits_back(self.edits)), doubts)

    def upon(self, inserted: Sequence[Edit]) -> Act:
        """Return this act, which counts in a text with insertions, together with these."""
        doubts = (Doubt(_before(inserted, doubt.span), doubt.message) for doubt in self.doubts)
        return Act(self.title, compose(inserted, self.edits), tuple(doubts))


_LISTS = Message(
    zh="编号由HTML列表（<ol>）自动产生，请直接增删列表项",
    en="lists of HTML (<ol>) number this draft; add or take away their items",
)


class CannotRenumberError(Exception):
    """An act that the draft does not allow, with the reason for people."""

    def __init__(self, message: Message) -> None:
        self.message = message
        super().__init__(message.en)


def refuse_lists(draft: Draft) -> None:
    """Refuse to renumber what lists of HTML number."""
    if draft.reading.is_numbered_by_lists:
        raise CannotRenumberError(_LISTS)


def gap_behind(draft: Draft, paragraph: Paragraph) -> str:
    """Return the line ends that part a paragraph from the one behind it, the last from any."""
    at = draft.index_at(paragraph.start)
    first, second = at, at + 1
    if second == len(draft.paragraphs):
        first, second = at - 1, at
    gap = draft.text[draft.paragraphs[first].end : draft.paragraphs[second].start]
    return "\n" if gap.strip(" \t") == "\n" else "\n\n"


def _in_order(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """Return edits in the order of the text; insertions at one place keep theirs."""
    return tuple(sorted(edits, key=lambda edit: edit.span))


def _before(inserted: Iterable[Edit], span: Span) -> Span:
    """Return where a span outside all insertions stood before them."""
    shift = 0
    for edit in sorted(inserted, key=lambda edit: edit.span):
        if edit.span.start + shift + len(edit.text) > span.start:
            break
        shift += len(edit.text)
    return span.shift(-shift)
