"""Tables below the masthead, which are no text of the resolution and are left out.

The lines of the masthead, or of the whole draft, may stand in a table too; those are read.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from resolint.language import notations
from resolint.reading.layer import Layer
from resolint.reading.signs import OBJECT
from resolint.text import Edit, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

_TABLE_TAG = re.compile(r"<(?P<shuts>/?)table\b[^<>]{0,400}>", re.IGNORECASE)
_PIPES = re.compile(r"[ \t]{0,8}(?:\||\+[-=:+]{2,})")
_EDGE = re.compile(r"[|+]")
_DELIMITERS = re.compile(r"[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)+\|?[ \t]*")
_COLUMNS = re.compile(r"[ \t]*[-=]{2,}(?:[ \t]+[-=]{2,})+[ \t]*")
_RULE = re.compile(r"[ \t]*-{5,}[ \t]*")
_HEAD = re.compile(r"[ \t]*(?:\d{1,3}[.．、]|[(（]\w{1,3}[)）]|[-*+•])?\s*")
_GAP = re.compile(r"[ \u3000]{2,}|[ ]*\t\s*")
_FIGURE = re.compile(r"[ \u3000]{2}[\d.,%() —–\-]{1,20}$")
_CLOSED = re.compile(r"[，；。：,;:.]\W{0,8}(?:\[\^?\w{1,40}\])?\W{0,4}$")
_ENDS = re.compile(r"[，；。;][⁰¹²³⁴-⁹]{0,3}$")
_TAG = re.compile(r"<[^<>]{0,400}>|\n")
_MARKS = re.compile(r"[⁰¹²³⁴-⁹]+|\[\^[^\[\]\s]{1,40}\]|<sup>\d{1,3}</sup>")
_MOST_LINES = 500


def table_layer(text: str) -> Layer | None:
    """Return a text without its tables of signs or columns, or nothing where it has none."""
    return _without(text, _of_lines(text, list(_below_heading(text))))


def tagged_table_layer(text: str) -> Layer | None:
    """Return a text without its tables in HTML, or nothing where it has none."""
    if not _TABLE_TAG.search(text):
        return None
    first = next(_below_heading(text), None)
    return _without(text, _of_tags(text, first.start)) if first else None


def _without(text: str, tables: Iterable[Span]) -> Layer | None:
    edits = tuple(Edit(table, _kept(table.of(text))) for table in tables)
    return Layer(text, edits) if edits else None


def _below_heading(text: str) -> Iterator[Span]:
    """Yield the lines below the first that ends as a paragraph does."""
    lines = _lines(text)
    if any(_begins_body(line.of(text)) for line in lines):
        yield from lines


def _lines(text: str) -> Iterator[Span]:
    start = 0
    for line in text.split("\n"):
        yield Span(start, start + len(line))
        start += len(line) + 1


def _begins_body(line: str) -> bool:
    """Return whether it is the first line that ends as a paragraph does, and stands in no table."""
    return bool(_CLOSED.search(line[-60:])) and not ("|" in line or "<t" in line or "\t" in line)


def _of_tags(text: str, body: int) -> Iterator[Span]:
    for opening, closing in pairwise(_TABLE_TAG.finditer(text, body)):
        table = Span(opening.start(), closing.end())
        if closing["shuts"] and not opening["shuts"] and not _heads(_TAG.split(table.of(text))):
            yield table


def _of_lines(text: str, lines: Sequence[Span]) -> Iterator[Span]:
    """Yield the tables that are made of signs or of columns."""
    rows = [line.of(text) for line in lines]
    at = 0
    while at < len(rows):
        end = _end_of_table(rows, at)
        if end > at and not _heads(cell for row in rows[at:end] for cell in _cells(row)):
            yield Span(lines[at].start, lines[end - 1].end)
        at = max(at + 1, end)


def _heads(cells: Iterable[str]) -> bool:
    """Return whether it is cells some of which are lines of the masthead or the closing block."""
    return any(notations.MASTHEAD_CELL.search(cell.strip()) for cell in cells)


def _end_of_table(rows: Sequence[str], at: int) -> int:
    """Return where the table ends that begins at a line; where none does, its own place."""
    first, second = rows[at], rows[at + 1] if at + 1 < len(rows) else ""
    if _PIPES.match(first) and len(_EDGE.findall(first)) > 1:
        return _run(rows, at, lambda line: bool(_PIPES.match(line)))
    if "|" in first and _DELIMITERS.fullmatch(second):
        return _run(rows, at + 2, lambda line: "|" in line)
    if _RULE.fullmatch(first) and (end := _framed(rows, at)):
        return end
    if _COLUMNS.fullmatch(first) or (first.strip() and _COLUMNS.fullmatch(second)):
        return _run(rows, at, lambda line: bool(line.strip()))
    if at and rows[at - 1].strip():
        return at
    end = _run(rows, at, _is_row)
    return end if _are_rows(rows, at, end) else at


def _run(rows: Sequence[str], at: int, belongs: Callable[[str], bool]) -> int:
    while at < len(rows) and belongs(rows[at]):
        at += 1
    return at


def _framed(rows: Sequence[str], at: int) -> int:
    """Return where a table of columns between two rules ends; there may be empty lines in it."""
    last = min(len(rows), at + _MOST_LINES)
    end = next((each for each in range(at + 1, last) if _RULE.fullmatch(rows[each])), 0)
    return end + 1 if any(_COLUMNS.fullmatch(row) for row in rows[at:end]) else 0


def _are_rows(rows: Sequence[str], at: int, end: int) -> bool:
    """Tell lines that make up a table from those of a paragraph that was set in full lines."""
    stands_apart = not "".join(rows[end : end + 1]).strip()
    in_columns = any("\t" in row.strip() or _FIGURE.search(row) for row in rows[at:end])
    return end > at + 1 and stands_apart and in_columns


def _is_row(line: str) -> bool:
    """Tell a line of cells set apart by tabs or spaces, none of which ends as a paragraph does."""
    return len(_cells(line)) > 1 and not _ENDS.search(line.rstrip())


def _cells(line: str) -> list[str]:
    head = _HEAD.match(line)
    rest = line[head.end() if head else 0 :].strip()
    parts = rest.strip("|").split("|") if "|" in rest else _GAP.split(rest)
    return [part for part in parts if part.strip()]


def _kept(table: str) -> str:
    """Return a paragraph that stands for a table, with its marks of notes, which count as used."""
    return f"\n{OBJECT}{''.join(_MARKS.findall(table))}\n"
