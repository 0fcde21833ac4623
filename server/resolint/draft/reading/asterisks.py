"""Footnote marks of asterisks, ** in the text and before a note, which set nothing in bold."""

from __future__ import annotations

import re

from resolint.draft.reading.layer import Layer
from resolint.text import Edit, Span

_NOTE = re.compile(r"(?m)^[ \t]*([*＊]{2,3})[ \t\u3000]+\S")
_RUN = re.compile(r"(?<!\*)\*{2,3}(?!\*)")
_PARTED = re.compile(r"[ \t]+\S")
_MARK_BEFORE = re.compile("[\u3400-\u9fff，；。：、》”）)]")


def asterisk_layer(text: str) -> Layer | None:
    """Return a text whose marks ** are no bold marks, or nothing where no note has them."""
    noted = {mark.replace("＊", "*") for mark in _NOTE.findall(text)}
    if not noted:
        return None
    edits = tuple(edit for line in re.finditer(r"[^\n]+", text) for edit in _marks(line, noted))
    return Layer(text, edits) if edits else None


def _marks(line: re.Match[str], noted: set[str]) -> list[Edit]:
    """Return the edit for the last run of a line, where it shuts no bold."""
    runs = list(_RUN.finditer(line[0]))
    if len(runs) % 2 == 0 or runs[-1][0] not in noted:
        return []
    start, end = runs[-1].span()
    if not _MARK_BEFORE.match(line[0], start - 1) or _PARTED.match(line[0], end):
        return []
    return [Edit(Span(start, end).shift(line.start()), "＊" * (end - start))]
