"""Footnote marks in brackets, as Word, web pages and old texts have them, read as ``[^1]``.

A number in brackets is a mark only where a note bears it: 在[10][20]年内 is a choice of words,
and (1) is a label unless it stands where a mark can stand and a note begins with it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from resolint.draft.reading.layer import Layer
from resolint.text import Edit, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

NOTES = "notes"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_NUMBER = r"(?P<number>\d{1,3})"


class _Form(NamedTuple):
    """One way to write a mark."""

    written: str
    """The mark of note 1."""
    pattern: str
    anywhere: bool
    """It is a mark wherever it stands; else only behind a mark of punctuation, at an end."""


_FORMS = (
    _Form("[1]", rf"\[{_NUMBER}\](?!\()", anywhere=True),
    _Form("[注1]", rf"\[注[ ]?{_NUMBER}\]", anywhere=True),
    _Form("［1］", rf"［{_NUMBER}］", anywhere=True),
    _Form("〔1〕", rf"〔{_NUMBER}〕", anywhere=True),
    _Form("【1】", rf"【{_NUMBER}】", anywhere=True),
    _Form("^1^", rf"\^{_NUMBER}\^", anywhere=True),
    _Form("^1", rf"\^{_NUMBER}(?![\d^])", anywhere=False),
    _Form("(1)", rf"\({_NUMBER}\)", anywhere=False),
    _Form("（1）", rf"（{_NUMBER}）", anywhere=False),
    _Form("①", f"(?P<number>[{_CIRCLED}])", anywhere=False),
)
_NOTE = re.compile(
    r"(?m)^[ \t>]*(?:(?P<raised>[⁰¹²³⁴-⁹]{1,4})|\[\^(?P<name>\d{1,3})\]:"
    r"|<sup>\s*(?P<tagged>\d{1,3})\s*</sup>|(?P<old>\d{1,2})/(?=\s))"
)
_ANNOUNCED = re.compile(r"[：:][*_\ue001\s]{0,8}\Z")
_OURS = re.compile(r"\[\^(\d{1,3})\](:?)")


def note_layer(text: str) -> Layer | None:
    """Return a text with its bracketed marks as ``[^1]``, or nothing where it has none."""
    numbers: set[int] | None = None
    edits: list[Edit] = []
    written = colon = ""
    for form in _FORMS:
        if form.written[0] not in text and form.written != "①":
            continue
        numbers = _numbers(text) if numbers is None else numbers
        if found := list(_read(text, form, numbers)):
            written = written or form.written
            edits += found
            colon = colon or (":" if any(edit.text == ":" for edit in found) else "")
    if not edits:
        return None
    return Layer(text, tuple(sorted(edits)), NOTES, lambda put: _respelt(put, written, colon))


def _numbers(text: str) -> set[int]:
    """Return the numbers of the notes that are written in other ways."""
    return {int(match[match.lastgroup or 0].translate(_RAISED)) for match in _NOTE.finditer(text)}


def _read(text: str, form: _Form, others: set[int]) -> Iterator[Edit]:
    """Yield the edits for the marks and notes of one form, where both are there."""
    notes = list(_notes(text, form))
    numbers = {_value(note) for note in notes} | (others if form.anywhere else set())
    if not numbers:
        return
    starts = {note.start("number") for note in notes}
    marks = [
        mark
        for mark in re.finditer(form.pattern, text)
        if _value(mark) in numbers
        and mark.start("number") not in starts
        and _is_mark(text, mark, form)
    ]
    if not marks:
        return
    for mark in marks:
        yield Edit(Span(*mark.span()), f"[^{_value(mark)}]")
    for note in notes:
        start = note.end() - len(note[0].lstrip(" \t>"))
        if text[note.end() : note.end() + 1] in (":", "："):
            yield Edit(Span(start, note.end()), f"[^{_value(note)}]")
            yield Edit(Span(note.end(), note.end() + 1), ":")
        else:
            yield Edit(Span(start, note.end()), f"[^{_value(note)}]:")


def _value(match: re.Match[str]) -> int:
    sign = match["number"]
    return _CIRCLED.index(sign) + 1 if sign in _CIRCLED else int(sign)


def _notes(text: str, form: _Form) -> Iterator[re.Match[str]]:
    """Yield the lines that open a note, past the items of a list that a colon announces."""
    listed = False
    last_start = -1
    for match in re.finditer(rf"(?m)^[ \t>]*{form.pattern}", text):
        end = match.start()
        while end and text[end - 1].isspace():
            end -= 1
        above = text.rfind("\n", 0, end) + 1
        listed = bool(_ANNOUNCED.search(text[max(above, end - 9) : end])) or (
            listed and above == last_start
        )
        last_start = match.start()
        if not listed:
            yield match


def _is_mark(text: str, match: re.Match[str], form: _Form) -> bool:
    before = text[max(0, match.start() - 2) : match.start()]
    if not before.strip():
        return False
    if form.anywhere:
        return before[-1] != "\n"
    after = text[match.end() : match.end() + 1]
    if before[-1] in "》”":
        return True
    behind_a_mark = before.rstrip()[-1] in "，；。、：）],;:."
    return behind_a_mark and (not after.strip() or after in "，；。、,;")


def _respelt(text: str, written: str, colon: str) -> str:
    """Write the marks in a text that is put in as the draft writes them."""

    def mark(match: re.Match[str]) -> str:
        behind = match[2] and colon
        if written == "①":
            number = int(match[1])
            return f"{_CIRCLED[number - 1]}{behind}" if number <= len(_CIRCLED) else match[0]
        return f"{written.replace('1', match[1])}{behind}"

    return _OURS.sub(mark, text)
