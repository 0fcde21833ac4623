"""An act as it is shown before it is applied: what is doubtful, and the lines that it concerns."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from resolint.text import LineIndex, apply_edits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from resolint.features.renumbering.act import Act
    from resolint.rule import Lang


def preview(text: str, act: Act, lang: Lang) -> Iterator[str]:
    """Yield each doubt, then its line as it is and as it would be."""
    index = LineIndex(text)
    doubts = sorted(act.doubts, key=lambda doubt: doubt.span)
    for number, found in groupby(doubts, lambda doubt: index.position(doubt.span.start)[0]):
        yield from (f"{number + 1}: {doubt.message.text(lang)}" for doubt in found)
        line = index.line(number)
        edits = [edit.shift(-line.start) for edit in act.edits if line.covers(edit.span)]
        before = line.of(text)
        after = apply_edits(before, edits)
        if after != before:
            yield from (f"- {before}", f"+ {after}")
