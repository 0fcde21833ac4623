"""Which operative paragraphs are numbered together, and what refers to them by their numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resolint.model.facts import CLAUSES, Kind
from resolint.text import Edit, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from resolint.draft.draft import Paragraph, Part
    from resolint.model.facts import Reference


def numbered_series(part: Part) -> Iterator[list[Paragraph]]:
    """Yield the operative paragraphs that are numbered together: to the end, or from a heading on.

    A number with 之二 is in no series, unless it stands where the number without it is due;
    a paragraph without a number is.
    """
    series: list[Paragraph] = []
    after_heading = False
    for paragraph in part.of(Kind.OPERATIVE, Kind.HEADING):
        if paragraph.kind is Kind.HEADING:
            after_heading = True
            continue
        if after_heading and series and value_of(paragraph) == 1:
            yield series
            series = []
        after_heading = False
        number = paragraph.facts.number
        due = value_of(series[-1]) + 1 if series else 1
        if not (number and number.inserted) or number.value == due:
            series.append(paragraph)
    if any(paragraph.facts.number for paragraph in series):
        yield series


def first_number(part: Part, series: Sequence[Paragraph]) -> int:
    """Return the number due to the first paragraph of a series; an excerpt begins with its own."""
    return 1 if part.whole else max(1, value_of(series[0]))


def homes_in(part: Part, series: Sequence[Sequence[Paragraph]]) -> dict[Paragraph, int]:
    """Return the place of the series to which each paragraph and its sub-paragraphs belong."""
    homes = {paragraph: at for at, each in enumerate(series) for paragraph in each}
    owner: int | None = None
    for paragraph in part.of(Kind.OPERATIVE, Kind.SUB_PARAGRAPH):
        if paragraph.kind is Kind.OPERATIVE:
            owner = homes.get(paragraph, owner)
        elif owner is not None:
            homes[paragraph] = owner
    return homes


def own_references(part: Part) -> Iterator[tuple[Paragraph, Reference]]:
    """Yield the references to paragraphs of the text itself, each with the paragraph it is in."""
    for paragraph in part.of(*CLAUSES):
        for reference in paragraph.facts.references:
            if not reference.section and not reference.quoted:
                yield paragraph, reference


def value_of(paragraph: Paragraph) -> int:
    """Return the number of a paragraph, 0 where it has none."""
    return paragraph.facts.number.value if paragraph.facts.number else 0


def renumbered(paragraph: Paragraph, value: int) -> Edit:
    """Return the edit that gives a numbered paragraph another number."""
    number = paragraph.facts.number
    assert number is not None, "only a number can be changed"
    written = number.span.of(paragraph.text)
    stop = len(written) - len(written.rstrip(".．、"))
    digits = Span(number.span.start, number.span.end - stop)
    return Edit(paragraph.at(digits), str(value) if stop else f"{value}.")
