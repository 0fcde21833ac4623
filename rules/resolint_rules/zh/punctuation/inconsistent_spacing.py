"""White space between Chinese characters and digits in one place and none in another."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, groupby
from typing import Literal, NamedTuple

from resolint import (
    Draft,
    DraftRule,
    Edit,
    Facts,
    Finding,
    Fix,
    Kind,
    Message,
    Paragraph,
    Profile,
    Severity,
    Span,
    is_foreign,
    kept,
    right,
    wrong,
)
from resolint_rules.zh.punctuation._chinese import HAN

_BLANKS = " \u00a0\u2009\u202f\u3000"
_MOST_BLANKS = 3
_SPACE = f"[{_BLANKS}]{{0,{_MOST_BLANKS}}}"
# A digit is looked for first, since few characters are digits.
_JOINED = re.compile(rf"\d+(?:[A-Z]?(?P<right>{_SPACE})(?=[{HAN}]))?")
_DIGITS = re.compile(rf"[0-9A-Z/.\-]{{0,20}}(?P<date>{_SPACE}[年月日])?")
_DIGITS_BEFORE = re.compile(r"[0-9A-Z/.\-]{1,20}$")
_HAN_SIGN = re.compile(f"[{HAN}]")
_LONGEST_NUMBER = 24
# Above a third of all places, the rarer form may be the one that is meant.
_NEAR = 3


class InconsistentSpacing(DraftRule):
    """Between Chinese characters and digits a draft has a space everywhere or nowhere.

    The form of today is none: 第64/222号.
    Dates are counted by themselves, since many texts taken from a PDF have spaces there only.
    The commoner form of the draft is kept; `style` asks for one of the two.
    Where both are about as common, one finding says so, and nothing is changed.
    """

    manual_zh = """
    汉字与数字之间要么都加空格，要么都不加，全文应当一致。
    现行写法不加空格：第64/222号。
    日期单独统计，因为从 PDF 取来的文本往往只在日期中有空格。
    修改时以全文较多的写法为准；也可用 `style` 选项指定。
    两种写法数量接近时，只提示一处，不作修改。
    """

    @dataclass(frozen=True)
    class Options:
        """What the space between Chinese characters and digits should be."""

        style: Literal["consistent", "none", "space"] = "consistent"

    by_kind = False
    severity = Severity.HINT
    message = Message(
        zh="汉字与数字之间的空格前后不一致",
        en="The spacing between Chinese characters and digits varies",
    )
    source = "Resolutions of the Economic and Social Council, 2023"
    entries = ("T-1",)
    examples = (
        wrong(
            "大会，\n\n1. **请**甲执行第64/222号、⟦第 65/177 号⟧和第66/219号决议。",
            fixed="大会，\n\n1. **请**甲执行第64/222号、第65/177号和第66/219号决议。",
        ),
        wrong(
            "大会，\n\n1. **请**甲执行⟦第64/222号⟧决议。",
            fixed="大会，\n\n1. **请**甲执行第 64/222 号决议。",
            style="space",
        ),
        wrong("大会，\n\n1. **请**甲执行第64/222号、⟦第 65/177 号⟧决议。"),
        right("大会，\n\n1. **请**甲于 2013 年 12 月 20 日执行第64/222号决议和第57/270B号决议。"),
        right("大会，\n\n1. **请**甲执行第64/222号、第65/177号和第66/2\n 19号决议。"),
        right("大会，\n\n1. **请**甲执行第64/222号和第65/177号决议。\n\n2 见第66/219号决议。"),
        right("1. 甲(A/68/212)、3 444 250美元和第1325(2000)号决议"),
    )
    _undecided = Message(
        zh="汉字与数字之间有的加空格（{spaced}处），有的不加（{joined}处），全文应当一致",
        en="Between Chinese characters and digits there is a space in {spaced} places and none in {joined}",
    )
    _title = Message(zh="统一空格", en="Make the spacing consistent")

    @staticmethod
    def view(paragraph: Paragraph) -> object:
        """See which places have a space and which have none."""
        facts = paragraph.facts
        if paragraph.kind is Kind.FURNITURE or not _places(facts):
            return None
        return tuple((join[1:3], is_foreign(facts, join.number)) for join in _joins(facts))

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield each number whose spaces are not those that the draft mostly has."""
        paragraphs = [each for each in draft.paragraphs if each.kind is not Kind.FURNITURE]
        counts = Counter(chain.from_iterable(_places(each.facts) for each in paragraphs))
        spaced = {
            in_date: self._is_spaced(counts[in_date, True], counts[in_date, False])
            for in_date in (True, False)
        }
        if not any(counts[in_date, not wanted] for in_date, wanted in spaced.items()):
            return
        for in_date in (in_date for in_date, wanted in spaced.items() if wanted is None):
            message = self._undecided.format(
                spaced=counts[in_date, True], joined=counts[in_date, False]
            )
            yield self.finding(_first_change(paragraphs, in_date=in_date), message=message)
        unwanted = {(in_date, not wanted) for in_date, wanted in spaced.items()}
        for paragraph in paragraphs:
            if unwanted.isdisjoint(_places(paragraph.facts)):
                continue
            for span, edits in _odd(
                paragraph.facts, spaced_dates=spaced[True], spaced_others=spaced[False]
            ):
                moved = tuple(edit.shift(paragraph.start) for edit in edits)
                if any(_is_broken(draft, edit.span) for edit in moved):
                    continue
                fix = Fix(self._title, moved, safe=True)
                yield self.finding(paragraph.at(span), fix=fix)

    def _is_spaced(self, spaced: int, joined: int) -> bool | None:
        """Return whether there should be spaces; ``None`` where the draft leaves it open."""
        if self.options.style != "consistent":
            return bool(self.options.style == "space")
        if min(spaced, joined) * _NEAR > spaced + joined:
            return None
        return spaced > joined


def _is_broken(draft: Draft, span: Span) -> bool:
    """Return whether a line ends at a place, where a space would show nothing."""
    around = draft.reading.back(Span(span.start - 1, span.end + 1))
    return "\n" in around.of(draft.reading.source)


class _Join(NamedTuple):
    """A place where a Chinese character and a digit meet."""

    span: Span
    """The white space between them, or nothing."""
    is_spaced: bool
    in_date: bool
    number: Span
    """The number to which it belongs, or the whole date."""


@kept
def _places(facts: Facts) -> tuple[tuple[bool, bool], ...]:
    """Tell of each place whether it is in a date, and whether it has a space."""
    return tuple((join.in_date, join.is_spaced) for join in _joins(facts))


@kept
def _odd(
    facts: Facts, *, spaced_dates: bool | None, spaced_others: bool | None
) -> tuple[tuple[Span, tuple[Edit, ...]], ...]:
    """Return the numbers whose spaces are not as wanted, each with the edits that make them so."""
    odd = (
        join
        for join in _joins(facts)
        if (spaced_dates if join.in_date else spaced_others) is (not join.is_spaced)
        and not is_foreign(facts, join.number)
    )
    return tuple(_mended(list(group)) for _, group in groupby(odd, lambda join: join.number))


def _first_change(paragraphs: Sequence[Paragraph], *, in_date: bool) -> Span:
    """Return the first number whose spaces are not those of the numbers before it."""
    first: bool | None = None
    for paragraph in paragraphs:
        joins = [join for join in _joins(paragraph.facts) if join.in_date is in_date]
        for join in joins:
            first = join.is_spaced if first is None else first
            if join.is_spaced is not first:
                whole = [each for each in joins if each.number == join.number]
                return paragraph.at(_mended(whole)[0])
    raise AssertionError("both forms were counted")


def _mended(joins: Sequence[_Join]) -> tuple[Span, tuple[Edit, ...]]:
    span = Span(
        min(joins[0].span.start - 1, joins[0].number.start),
        max(joins[-1].span.end + 1, joins[-1].number.end),
    )
    return span, tuple(Edit(join.span, "" if join.is_spaced else " ") for join in joins)


@kept
def _joins(facts: Facts) -> tuple[_Join, ...]:
    joins: list[_Join] = []
    dates = {at: date.span for date in facts.dates for at in (date.span.start, date.span.end - 1)}
    first = len(facts.text) - len(facts.text[facts.body.start :].lstrip())
    number = date = Span(-_LONGEST_NUMBER, -_LONGEST_NUMBER)
    in_date = False
    for span, is_left in _meetings(facts.text, facts.body.start):
        if is_left or not _belongs(facts, number, span.start):
            start = span.end if is_left else _number_start(facts, span.start)
            digits = _DIGITS.match(facts.text, start)
            assert digits is not None, "the pattern matches nothing too"
            number, in_date = Span(start, digits.start("date")), digits["date"] is not None
            number = number if in_date else Span(start, digits.end())
        date = dates.get(number.start, date)
        whole = date if date.covers(number) else number
        # Digits and a blank that open a paragraph may be a number, or the mark of a note.
        if whole.start <= first and span.start < span.end and not in_date:
            continue
        joins.append(_Join(span, span.end > span.start, in_date, whole))
    return tuple(joins)


def _meetings(text: str, start: int) -> Iterator[tuple[Span, bool]]:
    """Yield the white space, or nothing, where digits and Chinese meet; and whether digits follow."""
    for match in _JOINED.finditer(text, start):
        first = at = match.start()
        while first > max(start, at - _MOST_BLANKS) and text[first - 1] in _BLANKS:
            first -= 1
        if first and _HAN_SIGN.match(text, first - 1):
            yield Span(first, at), True
        if match["right"] is not None:
            yield Span(*match.span("right")), False


def _number_start(facts: Facts, end: int) -> int:
    first = max(0, end - _LONGEST_NUMBER)
    digits = _DIGITS_BEFORE.search(facts.text[first:end])
    return first + digits.start() if digits else end


def _belongs(facts: Facts, number: Span, at: int) -> bool:
    """Return whether a number that began before goes on to a place, with no Chinese between."""
    if not number.start < at <= number.start + _LONGEST_NUMBER:
        return False
    return not _HAN_SIGN.search(facts.text, number.start, at)
