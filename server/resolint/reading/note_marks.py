"""Footnote marks and notes as Word, web pages and old texts have them, read in a usual notation.

A number in brackets is a mark only where a note has it and it counts nothing: 在[10][20]年内 is
a choice of words, and (1) is a label unless it stands where a mark can stand and a note begins
with it.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from resolint.language import notations
from resolint.reading import note_patterns as patterns
from resolint.reading.layer import Layer
from resolint.reading.note_lists import listed_notes
from resolint.reading.note_patterns import CIRCLED, RAISED, counts, numbers_in
from resolint.reading.opening_lines import opens_clause
from resolint.reading.signs import CHINESE, NOTES
from resolint.text import Edit, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

_MARK = re.compile(patterns.STRONG)
_NOTE = re.compile(
    rf"{patterns.HEAD}(?P<mark>{patterns.STRONG}|{patterns.NAMED_NOTE}|{patterns.BARE_CARET_NOTE}"
    rf"|{patterns.CLOSE_SLASH_NOTE}|{patterns.BOLD_SLASH_NOTE}){patterns.BODY}"
)
_WEAK = tuple(
    (
        re.compile(rf"{form}(?:[ ]?[、，,]?[ ]?{form}){{0,4}}"),
        re.compile(form),
        re.compile(rf"{patterns.HEAD}(?P<mark>{form}){patterns.BODY}"),
    )
    for form in patterns.WEAK
)
_SLASHED = re.compile(patterns.SLASHED)
_SHUTS_NUMBER = re.compile(r"(?:[ ]?[：:.．、])?(?:[ \t]*\n\s{0,16})?")
_AT_AN_END = re.compile(r"[ ]?[，；。、：,;]|[ \t]*$", re.MULTILINE)
_ANNOUNCED = re.compile(r"[：:][*_\ue001\s]{0,8}\Z")
_HEADED = re.compile(rf"{notations.HEADED_NOTE}[*_\ue001\s]{{0,8}}\Z")
_RAISE = str.maketrans("0123456789", RAISED)
_OURS = re.compile(r"\[\^(\d{1,3})\](:?)")
_SIGN = re.compile(rf"\d{{1,3}}|[{''.join(CIRCLED)}]")
_NOTATIONS = {"raised": "¹", "tagged": "<sup>1</sup>"}
_CARET = "[^1]"
_LAST_OF_A_LIST = 99
_WIDEST_INDENT = 40
_LONGEST_VERB = 40


def note_layer(text: str) -> Layer | None:
    """Return a text with its marks and notes in a usual notation, or nothing where they are."""
    usual = list(patterns.USUAL_NOTE.finditer(text))
    others = list(patterns.USUAL_MARK.finditer(text))
    slashed = list(_slashes(text))
    bears = _numbers(note[0] for note in usual)
    openings, marks = _in_other_notations(text, bears)
    numbers = _written(text, (*marks, *slashed)) | _numbers(mark[0] for mark in others)
    if not numbers & _written(text, openings):
        openings = []
    bears |= _written(text, openings)
    listed = [_opening(note) for note in listed_notes(text, numbers - bears)]
    openings += listed
    bears |= _written(text, listed)
    if not listed and not bears & numbers:
        return None
    notation = _notation(usual, others)
    marks = [mark for mark in marks if bears.issuperset(numbers_in(mark.of(text)))]
    slashed = [mark for mark in slashed if bears.issuperset(numbers_in(mark.of(text)))]
    # Old marks and notes are left as they are where all is in their notation.
    if _has_unread(slashed, others) or (notation == _CARET and (marks or openings)):
        marks += slashed
    if notation == _CARET and marks:
        openings += (Span(*note.span("slashed")) for note in usual if note["slashed"])
    return _layer(text, openings, marks, notation) if marks or openings else None


def _layer(text: str, openings: Sequence[Span], marks: Sequence[Span], notation: str) -> Layer:
    apart = _outermost((*openings, *marks))
    notes = set(openings)
    openings = [each for each in apart if each in notes]
    marks = [each for each in apart if each not in notes]
    edits = (*_of_notes(text, openings, notation), *_of_marks(text, marks, notation))
    if notation != _CARET:
        return Layer(text, tuple(sorted(edits)), NOTES)
    return Layer(text, tuple(sorted(edits)), NOTES, _respelling(text, marks, openings))


def _in_other_notations(text: str, bears: AbstractSet[int]) -> tuple[list[Span], list[Span]]:
    """Return the notes and marks that are in none of the usual notations.

    What has a number that a usual note has is of another series, as its marks are.
    """
    openings = [_opening(note) for note in _notes(text, _NOTE)]
    marks = [Span(*mark.span()) for mark in _MARK.finditer(text) if _is_strong(text, mark)]
    for row, form, note in _WEAK:
        own, found = _weak(text, row, form, note)
        openings += own
        marks += found
    apart = {each.of(text) for each in openings if bears & {*numbers_in(each.of(text))}}
    return (
        [each for each in openings if each.of(text) not in apart],
        [each for each in marks if each.of(text) not in apart],
    )


def _opening(note: re.Match[str]) -> Span:
    """Return the mark of a note with the character, or the break, that parts it from the words."""
    start, end = note.span("mark")
    shut = _SHUTS_NUMBER.match(note.string, end)
    return Span(start, shut.end() if shut else end)


def _outermost(spans: Iterable[Span]) -> list[Span]:
    """Return spans in order, without those that lie within another."""
    found: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if not found or span.start >= found[-1].end:
            found.append(span)
    return found


def _numbers(written: Iterable[str]) -> set[int]:
    return {number for mark in written for number in numbers_in(mark)}


def _written(text: str, spans: Iterable[Span]) -> set[int]:
    return _numbers(span.of(text) for span in spans)


def _notation(usual: Sequence[re.Match[str]], others: Sequence[re.Match[str]]) -> str:
    """Return the notation of the notes that have a usual one, else of the marks."""
    found = Counter(match.lastgroup or "" for match in usual or others)
    return _NOTATIONS.get(max(found, key=found.__getitem__), _CARET) if found else _CARET


def _has_unread(slashed: Sequence[Span], others: Sequence[re.Match[str]]) -> bool:
    """Return whether a mark 1/ stands where the scan of a paragraph would not know it."""
    read = {mark.start() for mark in others}
    return any(each.start not in read for each in slashed)


def _notes(text: str, opening: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Yield the lines that open a note, past the items of a list that a colon announces."""
    listed = False
    last_start = -1
    for match in opening.finditer(text):
        end = match.start()
        while end and text[end - 1].isspace():
            end -= 1
        above = text.rfind("\n", 0, end) + 1
        line_end = text[max(above, end - 16) : end]
        announced = _ANNOUNCED.search(line_end) and not _HEADED.search(line_end)
        listed = bool(announced) or (listed and above == last_start)
        last_start = match.start()
        if not listed:
            yield match


def _weak(
    text: str, row: re.Pattern[str], form: re.Pattern[str], opening: re.Pattern[str]
) -> tuple[list[Span], list[Span]]:
    """Return the notes of a form that may be labels, where such marks are, and the marks."""
    # What begins with a verb is a paragraph with a number of that form.
    notes = [_opening(note) for note in _notes(text, opening) if not _opens_clause(text, note)]
    marks = [
        Span(*mark.span())
        for found in row.finditer(text)
        if _stands_as_mark(text, found)
        for mark in form.finditer(text, *found.span())
    ]
    return (notes if _written(text, marks) & _written(text, notes) else []), marks


def _opens_clause(text: str, note: re.Match[str]) -> bool:
    return opens_clause(text[note.end() : note.end() + _LONGEST_VERB].lstrip())


def _slashes(text: str) -> Iterator[Span]:
    """Yield the marks 1/, which may stand behind a space or behind one another."""
    last = -1
    for match in _SLASHED.finditer(text):
        start = match.start()
        if _begins_line(text, start) or (text[start - 1] == "/" and start != last):
            continue
        last = match.end()
        yield Span(*match.span())


def _is_strong(text: str, mark: re.Match[str]) -> bool:
    start, end = mark.span()
    if _begins_line(text, start):
        return _stands_alone(text, start, end)
    return not counts(text, start, end)


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Return whether it is a mark that a break parted rather than the text it closes."""
    line_end = text.find("\n", end)
    line_start = max(0, text.rfind("\n", 0, start))
    above = text[max(0, line_start - _WIDEST_INDENT) : line_start].rstrip()
    rest = text[end : line_end if line_end >= 0 else len(text)]
    return above.endswith(("，", "；", "。")) and not rest.strip()


def _begins_line(text: str, start: int) -> bool:
    """Return whether nothing but an indent, however wide a draft has one, stands before a mark."""
    before = text[max(0, start - _WIDEST_INDENT) : start]
    line = before.rpartition("\n")[2]
    is_whole = len(line) < len(before) or start <= _WIDEST_INDENT
    return is_whole and not line.strip(" \t\u3000\u00a0>-+*•")


def _stands_as_mark(text: str, row: re.Match[str]) -> bool:
    """Tell marks beside a mark of punctuation, or behind a title, from labels and references."""
    before = text[max(0, row.start() - 8) : row.start()].rstrip()
    if _begins_line(text, row.start()):
        return _stands_alone(text, *row.span())
    if not before or notations.REFERRED.search(before):
        return False
    if before[-1] in "》”":
        return True
    after = text[row.end() : row.end() + 1]
    if before[-1] in f"，；。、：）],;:.{RAISED}":
        return not after.strip() or after in "，；。、,;"
    return bool(CHINESE.match(before[-1]) and _AT_AN_END.match(text, row.end()))


def _of_marks(text: str, marks: Iterable[Span], notation: str) -> Iterator[Edit]:
    """Yield the edits for marks; those that touch each other are parted."""
    end = -1
    for span in sorted(marks):
        edits = list(_of_mark(text, span, notation))
        touches = span.start == end or text[span.start - 1] in RAISED
        yield Edit(edits[0].span, f"、{edits[0].text}") if touches else edits[0]
        yield from edits[1:]
        end = span.end


def _of_mark(text: str, span: Span, notation: str) -> Iterator[Edit]:
    """Yield the edit for a mark, or those around and between the numbers of [1,2]."""
    mark = span.of(text)
    numbers = numbers_in(mark)
    if len(numbers) == 1:
        yield Edit(span, _write(notation, numbers[0]))
        return
    if patterns.has_range(mark):
        yield Edit(span, "、".join(_write(notation, number) for number in numbers))
        return
    opening, _, shutting = notation.partition("1")
    between, end = opening if shutting else "", span.start
    for number, place in zip(numbers, patterns.places_in(mark), strict=True):
        digits = place.shift(span.start)
        yield Edit(Span(end, digits.start), between)
        if not shutting:
            yield Edit(digits, _write(notation, number))
        between, end = f"{shutting}、{opening}" if shutting else "、", digits.end
    yield Edit(Span(end, span.end), shutting)


def _of_notes(text: str, openings: Iterable[Span], notation: str) -> Iterator[Edit]:
    colon = ":" if notation == _CARET else ""
    for span in openings:
        yield Edit(span, _write(notation, numbers_in(span.of(text))[0]) + colon)


def _write(notation: str, number: int) -> str:
    raised = str(number).translate(_RAISE)
    return raised if notation == "¹" else notation.replace("1", str(number))


def _respelling(text: str, marks: Iterable[Span], openings: Iterable[Span]) -> Callable[[str], str]:
    """Return what writes the marks in a text that is put in as the draft writes them."""
    written = (each.of(text) for each in sorted(marks))
    mark = next((each for each in written if len(numbers_in(each)) == 1), _CARET)
    note = next((each.of(text) for each in sorted(openings)), f"{_CARET}:")

    def respell(put: str) -> str:
        return _OURS.sub(lambda ours: _like(note if ours[2] else mark, ours[0], int(ours[1])), put)

    return respell


def _like(written: str, ours: str, number: int) -> str:
    """Return a mark with a number, as another is written; ours where that has no such number."""
    if row := next((row for row in CIRCLED if any(sign in row for sign in written)), ""):
        sign = row[number - 1 : number]
        return _SIGN.sub(sign, written) if sign else ours
    if written[0].isdigit() and number > _LAST_OF_A_LIST:
        return ours
    return _SIGN.sub(str(number), written, count=1)
