"""Findings for people: where, what, and the line with a marker under the exact characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resolint.report.columns import back, forth, printable, width
from resolint.report.formats import Report
from resolint.report.sentence import placed
from resolint.rule import Message
from resolint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from resolint.report.outcome import Outcome
    from resolint.report.sheet import Sheet
    from resolint.rule import Finding

_ALSO = Message("另见第 {lines} 行", "also at line{s} {lines}")
_ALSO_MORE = Message("另见第 {lines} 等 {count} 行", "also at lines {lines} and {more} more")
_MOST_LINES = 10
_MARGIN = 5
_BEFORE = 24
"""How many columns of a long line are shown before the marker, where there is room."""
_AROUND = len(" | ") + 2
"""The columns between number and line, and of the dots where it is cut."""


class Full(Report):
    """A few lines a finding."""

    for_people = True

    def draft(self, outcome: Outcome) -> Iterator[str]:
        """Yield the findings, each with its line."""
        for finding in outcome.shown:
            yield f"{placed(outcome, finding, self.sheet)}\n"
            for line in _excerpt(outcome, finding, self.sheet):
                yield f"{line}\n"
            if others := other_lines(outcome, finding):
                yield f"      = {others.text(outcome.lang)}\n"


def other_lines(outcome: Outcome, finding: Finding) -> Message | None:
    """Return what names the other lines of a habit."""
    lines = (str(outcome.place(place.span).line) for place in finding.places)
    others = [*dict.fromkeys(lines)][1:]
    if not others:
        return None
    named, more = others[:_MOST_LINES], len(others[_MOST_LINES:])
    return (_ALSO_MORE if more else _ALSO).format(
        lines=Message("、".join(named), ", ".join(named)),
        s="s" * (len(named) > 1),
        count=len(others),
        more=more,
    )


def _excerpt(outcome: Outcome, finding: Finding, sheet: Sheet) -> Iterator[str]:
    """Yield the line of a finding, cut to its surroundings, and the marker below it."""
    text = outcome.text
    number, _ = outcome.index.position(finding.span.start)
    line = outcome.index.line(number)
    span = Span(finding.span.start, min(finding.span.end, line.end))
    room = max(sheet.columns - _MARGIN - _AROUND, 1)
    first = back(text, line.start, span.start, min(_BEFORE, room // 3))
    last = forth(text, first, line.end, room)
    before = ("…" if first > line.start else "") + printable(text[first : span.start])
    shown_end = max(min(span.end, last), span.start)
    marked = printable(text[span.start : shown_end])
    after = printable(text[shown_end:last]) + ("…" if last < line.end else "")
    yield f"{number + 1:>{_MARGIN}} | {before}{marked}{after}"
    marker = "^" * max(width(marked), 1)
    yield " " * _MARGIN + " | " + " " * width(before) + sheet.paint(marker, finding.severity)
