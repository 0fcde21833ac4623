"""The numbers of operative paragraphs after some are removed or one is added."""

from __future__ import annotations

from bisect import insort
from typing import TYPE_CHECKING

from resolint.aspects.numbering import (
    first_number,
    homes_in,
    numbered_series,
    renumbered,
    value_of,
)
from resolint.draft.draft import Part
from resolint.features.renumbering.act import Consequence, Doubt
from resolint.features.renumbering.references import Moves
from resolint.model.facts import Kind
from resolint.rule import Message
from resolint.text import Edit, Span, delete, insert

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from resolint.draft.draft import Paragraph

_FOLLOWED_DELETED = Message(
    zh="“{written}”所跟的段落已删除，请核对段号",
    en="the paragraph that “{written}” followed is deleted; look at its number",
)


class Numbers:
    """The operative paragraphs of a part, each with the number that it should have."""

    def __init__(
        self, part: Part, removed: Sequence[Paragraph], added: Paragraph | None, *, alone: bool
    ) -> None:
        """Count the paragraphs; ``alone`` tells whether a single one has a number too."""
        self._part, self._removed, self._added = part, removed, added
        old = Part(tuple(each for each in part.body if each is not added), part.whole)
        series = list(numbered_series(old)) or [list(old.of(Kind.OPERATIVE))]
        firsts = [first_number(part, each) if each else 1 for each in series]
        if added:
            insort(_series_for(added, part, series), added, key=lambda each: each.start)
        self._series = series
        self.due: dict[Paragraph, int] = {}
        for first, paragraphs in zip(firsts, series, strict=True):
            left = (each for each in paragraphs if each not in removed)
            self.due |= {paragraph: number for number, paragraph in enumerate(left, first)}
        self._unnumbered = part.whole and len(self.due) == 1 and not alone
        self._others = [*old.of(Kind.OPERATIVE)]
        numbered = any(each.facts.number for each in self._others)
        self._lost = len(self._others) > 1 and not numbered
        """The numbers were lost on the way here, and are not put back unasked."""

    @property
    def moves(self) -> Moves:
        """Where each number goes."""
        series: list[dict[int, frozenset[int | None]]] = []
        for paragraphs in self._series:
            goes: dict[int, frozenset[int | None]] = {}
            for paragraph in paragraphs:
                if paragraph is not self._added:
                    value = value_of(paragraph) or self._lost_number(paragraph)
                    goes[value] = goes.get(value, frozenset()) | {self.due.get(paragraph)}
            series.append(goes)
        added = (self._added, self.due[self._added]) if self._added else None
        return Moves(tuple(series), homes_in(self._part, self._series), added)

    def _lost_number(self, paragraph: Paragraph) -> int:
        """Return the number that a paragraph had before the numbers were lost, else 0."""
        return self._others.index(paragraph) + 1 if self._lost else 0

    def changes(self) -> Iterator[Consequence]:
        """Yield the change of each number, with what is doubtful about it."""
        last, last_removed = 0, False
        for paragraph in self._part.of(Kind.OPERATIVE):
            number, start = paragraph.facts.number, paragraph.facts.body.start
            if paragraph in self._removed:
                last_removed = True
            elif paragraph in self.due:
                last, last_removed = self.due[paragraph], False
                if (self._unnumbered or self._lost) and number:
                    yield Consequence((delete(paragraph.at(Span(number.span.start, start))),))
                elif self._unnumbered or self._lost:
                    continue
                elif number is None:
                    yield Consequence((insert(paragraph.start + start, f"{last}. "),))
                elif number.value != last or number.inserted:
                    yield Consequence((renumbered(paragraph, last),))
            elif number and (number.value != last or last_removed):
                digits = Span(number.span.start, number.span.start + len(str(number.value)))
                written = number.span.of(paragraph.text)
                said = _FOLLOWED_DELETED.format(written=written)
                doubt = Doubt(paragraph.at(number.span), said) if last_removed else None
                yield Consequence((Edit(paragraph.at(digits), str(last or number.value)),), doubt)


def _series_for(added: Paragraph, part: Part, series: Sequence[list[Paragraph]]) -> list[Paragraph]:
    """Return the series that a new paragraph belongs to: by its section, where each counts anew."""
    chosen = series[0]
    for each in series[1:]:
        between = [p for p in part.body if added.start < p.start < each[0].start]
        # Behind a heading it opens the section, though the one that opened it follows.
        if each[0].start < added.start or all(p.kind is not Kind.HEADING for p in between):
            chosen = each
    return chosen
