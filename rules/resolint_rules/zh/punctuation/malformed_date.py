"""A date that is not written as 2013年12月20日."""

import re
from collections.abc import Iterator

from resolint import (
    Date,
    Edit,
    Finding,
    Fix,
    Form,
    Kind,
    Message,
    Paragraph,
    ParagraphRule,
    Profile,
    Severity,
    Span,
    delete,
    is_foreign,
    right,
    written_date,
    wrong,
)

_ZERO = re.compile(r"0(?<!\d0)(?=[1-9]\s{0,2}[月日])")
# Another rule knows signs that look like those that are meant.
_LOOK_ALIKE = re.compile("[曰OolI]")
# The date of issue is in English, and has a rule of its own.
_ISSUED = (Form.ISSUE_DATE, Form.DATE)
_FIRST_WITH_DIGITS = 1981


class MalformedDate(ParagraphRule):
    """A date has Arabic digits, the whole year, and no leading zero: 2013年2月7日.

    Not 2013年02月07日, not 13年2月7日, not 2013-2-7, not 2月7号.
    Resolutions wrote dates in Chinese numerals until about 1980.
    """

    manual_zh = """
    日期用阿拉伯数字，年份写全，月和日前面不加零：2013年2月7日。
    不写作：2013年02月07日、13年2月7日、2013-2-7、2013年2月7号。
    约1980年以前的决议用中文数字写日期，不算错误。
    """
    kinds = frozenset(set(Kind) - {Kind.FURNITURE, Kind.UNKNOWN})
    needs = ("月日-/.",)
    severity = Severity.WARNING
    message = Message(zh="日期应写作“{expected}”", en="Write the date as “{expected}”")
    source = "A/RES/68/230"
    entries = ("T-6",)
    examples = (
        wrong(
            "大会，\n\n回顾其⟦2013年02月07日⟧第67/500号决议，",
            fixed="大会，\n\n回顾其2013年2月7日第67/500号决议，",
        ),
        wrong(
            "大会，\n\n1. **请**秘书长在⟦2014-03-31⟧以前提出报告。",
            unsafe_fixed="大会，\n\n1. **请**秘书长在2014年3月31日以前提出报告。",
        ),
        wrong(
            "大会，\n\n回顾其⟦09年12月21日⟧第64/222号决议、⟦二〇一〇年十二月二十日⟧第65/177号决议，",
            unsafe_fixed="大会，\n\n回顾其2009年12月21日第64/222号决议、2010年12月20日第65/177号决议，",
        ),
        wrong(
            "大会，\n\n1. **请**秘书长提出报告。\n\n⟦2013年12月20⟧\n第71次全体会议",
            unsafe_fixed="大会，\n\n1. **请**秘书长提出报告。\n\n2013年12月20日\n第71次全体会议",
        ),
        right("大会，\n\n回顾其2O09年12月21日第64/222号决议。"),  # the letter has a rule of its own
        right("大会，\n\n回顾其2003年6月23日第57/270B号决议和1978年8月30日至9月12日的会议，"),
        right("大会，\n\n回顾一九七一年十月二十五日的决议和10年10月来的进展，"),
        right("大会\n\nDistr.: General\n2014/2/7\n\n第六十八届会议\n\n大会，"),
        right("7 February 2014\n\n大会，\n\n1. **欢迎**该报告。¹\n\n¹ https://un.org/2014-02-07/a"),
    )
    _title = Message(zh="改为“{expected}”", en="Change to “{expected}”")

    def check(self, paragraph: Paragraph, profile: Profile) -> Iterator[Finding]:
        """Yield each date in another form, and each leading zero."""
        if paragraph.kind is Kind.MASTHEAD_LINE and paragraph.facts.form in _ISSUED:
            return
        text = paragraph.text
        zeros = [Span(*match.span()) for match in _ZERO.finditer(text)]
        dates = paragraph.facts.dates
        for date in dates:
            if not is_foreign(paragraph.facts, date.span):
                yield from self._check(text, date)
        for zero in zeros:
            if not any(date.span.covers(zero) for date in dates):  # 02月, without a year or a day
                span = Span(zero.start, zero.end + 1)
                yield self._finding(span, (delete(zero),), span.of(text)[1:], safe=True)

    def _check(self, text: str, date: Date) -> Iterator[Finding]:
        written = date.span.of(text)
        if not date.is_odd:
            zeros = [Span(*match.span()) for match in _ZERO.finditer(text, *_bounds(date))]
            if zeros:
                edits = tuple(delete(zero) for zero in zeros)
                yield self._finding(date.span, edits, _ZERO.sub("", written), safe=True)
        elif date.value and not _LOOK_ALIKE.search(written) and not _is_old(written, date):
            expected = written_date(date.value)
            yield self._finding(date.span, (Edit(date.span, expected),), expected, safe=False)

    def _finding(
        self, span: Span, edits: tuple[Edit, ...], expected: str, *, safe: bool
    ) -> Finding:
        fix = Fix(self._title.format(expected=expected), edits, safe=safe)
        return self.finding(span, fix=fix, expected=expected)


def _bounds(date: Date) -> tuple[int, int]:
    return date.span.start, date.span.end


def _is_old(written: str, date: Date) -> bool:
    """Tell a date in Chinese numerals from the years when they were the rule."""
    in_numerals = not written[0].isascii()
    return in_numerals and date.value is not None and date.value.year < _FIRST_WITH_DIGITS
