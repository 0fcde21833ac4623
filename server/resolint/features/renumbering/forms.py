"""Acts on paragraphs that are numbered 一、, 1) or ①: computed with 1., and written back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from unicodedata import normalize

from resolint.draft.parse import parse
from resolint.features.renumbering.act import Act, CannotRenumberError, Doubt, refuse_lists
from resolint.language.notations import ARTICLE_SIGN, numeral
from resolint.model.facts import Kind
from resolint.reading.layer import Layer
from resolint.reading.note_patterns import CIRCLED
from resolint.rule import Message
from resolint.text import Edit, Span, apply_edits, compose, least_edits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from resolint.draft.draft import Draft, Paragraph
    from resolint.model.facts import Number

_ODD_NUMBERS = Message(
    zh="段号写作“{written}”，不能这样重新编号；请先改为“1.”的形式",
    en="the paragraphs are numbered “{written}”, which cannot be renumbered; write “1.” first",
)
_BLANKS = (" ", "\u3000", "\t")


@dataclass(frozen=True)
class NumberForm:
    """How all paragraphs of a draft are numbered, where that is not ``1.``."""

    write_number: Callable[[int], str]
    around: tuple[str, str]
    """What stands before and behind the number."""
    spaced: bool
    """A blank parts it from the words."""

    def write(self, value: int) -> str:
        """Return a number in this form; raises where it has no such number."""
        before, behind = self.around
        return f"{before}{self.write_number(value)}{behind}"


def form_of_numbers(draft: Draft) -> NumberForm | None:
    """Return the form of the numbers, or nothing where it is the usual one.

    Raises ``CannotRenumberError`` where they are not all alike, and for 第一条.
    """
    written = [(each, number, _written(draft, each, number)) for each, number in _numbered(draft)]
    odd = [each for each in written if _is_rewritten(*each)]
    if not odd:
        return None
    first, number, sign = odd[0]
    behind = draft.reading.source[draft.reading.back(first.at(number.span)).end :][:1]
    form = _form(number.value, sign, spaced=behind in _BLANKS)
    alike = form and all(form.write(each.value) == other for _, each, other in written)
    # Paragraphs are not referred to by such numbers in any form that would be followed.
    is_referred_to = draft.language.numeral_reference.search(draft.text)
    if form is None or not alike or behind == "\n" or is_referred_to:
        raise _refused(sign)
    return form


def refuse_odd_numbers(draft: Draft) -> None:
    """Refuse an act on paragraphs that are numbered in another form than ``1.``."""
    refuse_lists(draft)
    if form := form_of_numbers(draft):
        raise _refused(form.write(1))


def in_usual_form(
    draft: Draft, form: NumberForm, paragraph: Paragraph, act: Callable[[Draft, Paragraph], Act]
) -> Act:
    """Return an act that is computed upon the draft with numbers ``1.``, as one upon the file.

    Raises ``CannotRenumberError`` where the draft would not be read as before.
    """
    source = draft.reading.source
    there = draft.reading.edits_back(
        Edit(each.at(number.span), f"{number.value}.") for each, number in _numbered(draft)
    )
    usual = parse(apply_edits(source, there))
    place = draft.paragraphs.index(paragraph)
    if _kinds(usual) != _kinds(draft):
        raise _refused(form.write(1))
    done = act(usual, usual.paragraphs[place])
    after = parse(apply_edits(usual.reading.source, done.edits))
    back = tuple(_back(after, form))
    if _kinds(parse(apply_edits(after.reading.source, back))) != _kinds(after):
        raise _refused(form.write(1))
    edits = least_edits(source, compose(compose(there, done.edits), back))
    way = Layer(source, there)
    doubts = tuple(Doubt(way.back(doubt.span), doubt.message) for doubt in done.doubts)
    return Act(done.title, edits, doubts)


def _back(draft: Draft, form: NumberForm) -> Iterator[Edit]:
    """Yield the edits that write the numbers of a draft in another form."""
    for each, number in _numbered(draft):
        span = each.at(number.span)
        # 1. has a blank behind it, which other forms may lack.
        end = span.end + (not form.spaced and draft.text.startswith(" ", span.end))
        yield Edit(draft.reading.back(Span(span.start, end)), form.write(number.value))


def _numbered(draft: Draft) -> Iterator[tuple[Paragraph, Number]]:
    for paragraph in draft.of(Kind.OPERATIVE):
        if number := paragraph.facts.number:
            yield paragraph, number


def _written(draft: Draft, paragraph: Paragraph, number: Number) -> str:
    return draft.reading.written(paragraph.at(number.span)).strip()


def _is_rewritten(paragraph: Paragraph, number: Number, written: str) -> bool:
    return normalize("NFKC", written) != number.span.of(paragraph.text)


def _form(value: int, written: str, *, spaced: bool) -> NumberForm | None:
    """Return the form in which a value is written so."""
    writers: tuple[Callable[[int], str], ...] = (str, numeral, *map(_in_row, CIRCLED))
    for write in writers:
        before, sign, behind = written.partition(write(value))
        if sign and ARTICLE_SIGN not in before:
            return NumberForm(write, (before, behind), spaced)
    return None


def _in_row(row: str) -> Callable[[int], str]:
    def write(value: int) -> str:
        if not 0 < value <= len(row):
            raise _refused(row[0])
        return row[value - 1]

    return write


def _refused(written: str) -> CannotRenumberError:
    return CannotRenumberError(_ODD_NUMBERS.format(written=written))


def _kinds(draft: Draft) -> list[tuple[Kind, int]]:
    return [
        (each.kind, each.facts.number.value if each.facts.number else 0)
        for each in draft.paragraphs
    ]
