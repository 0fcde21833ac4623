"""Footnote marks of asterisks, ** in the text and before a note, which set nothing in bold."""

from __future__ import annotations

import re

from resolint.reading.layer import Layer
from resolint.text import Edit, Span

_NOTE = re.compile(r"(?m)^[ \t]*([*＊]{2,3})[ \t\u3000]+\S")
_RUN = re.compile(r"(?<!\*)\*{2,3}(?!\*)")
_PARTED = re.compile(r"[ \t]+\S")
_CLOSED = re.compile(r"[，；。][*＊]{2,3}[ \t]*$")
_MARK_BEFORE = re.compile("[\u3400-\u9fff，；。：、》”）)]")


def asterisk_layer(text: str) -> Layer | None:
    """Return a text whose marks ** are no bold marks, or nothing where no note has them."""
    noted = {mark.replace("＊", "*") for mark in _NOTE.findall(text)}
    if not noted:
        return None
    edits = tuple(edit for line in re.finditer(r"[^\n]+", text) for edit in _marks(line, noted))
    return Layer(text, edits) if edits else None


def _marks(line: re.Match[str], noted: set[str]) -> list[Edit]:
    """Return the edits for the last runs of a line, where they set nothing in bold.

    That is the odd one, or two of which the last stands behind a mark that closes.
    """
    runs = list(_RUN.finditer(line[0]))
    count = 1 if len(runs) % 2 else 2
    marks = runs[-count:]
    if not (runs and all(_is_mark(run, noted) for run in marks)):
        return []
    if count > 1 and not _CLOSED.match(line[0], runs[-1].start() - 1):
        return []
    spans = (Span(*run.span()).shift(line.start()) for run in marks)
    return [Edit(span, "＊" * (span.end - span.start)) for span in spans]


def _is_mark(run: re.Match[str], noted: set[str]) -> bool:
    """Return whether it is asterisks that a note has and that stand directly behind a word."""
    start, end = run.span()
    is_behind_word = _MARK_BEFORE.match(run.string, start - 1)
    return run[0] in noted and bool(is_behind_word) and not _PARTED.match(run.string, end)
