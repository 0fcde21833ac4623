"""A date of issue that is not written as ``7 February 2014``."""

from collections.abc import Iterator

from resolint import (
    Draft,
    DraftRule,
    Edit,
    Finding,
    Fix,
    Form,
    Message,
    Profile,
    Severity,
    right,
    views,
    wrong,
)
from resolint.aspects.issue_dates import date_of, written
from resolint.aspects.masthead import content_of, has_masthead, issue_date

_FIRST_YEAR = 1946


class MalformedIssueDate(DraftRule):
    """The date of issue stays in English: day, month, year, as in `7 February 2014`.

    The month is written out, the day has no leading zero, and there is no comma.
    """

    manual_zh = """
    印发日期用英文，次序为日、月、年，写作 `7 February 2014`。
    月份用全称，日期前不加0，不用逗号。
    """
    view = staticmethod(views.frame)
    severity = Severity.WARNING
    message = Message(
        zh="印发日期应写作“{expected}”", en="The date of issue must be written “{expected}”"
    )
    source = "A/RES/68/230"
    entries = ("H-4",)
    examples = (
        wrong(
            "大会\n\nDistr.: General\n⟦2014年2月7日⟧\n\n68/230. 南南合作\n\n大会，",
            fixed="大会\n\nDistr.: General\n7 February 2014\n\n68/230. 南南合作\n\n大会，",
        ),
        wrong(
            "大会\n\nDistr.: General\n⟦February 7, 2014⟧\n\n68/230. 南南合作\n\n大会，",
            fixed="大会\n\nDistr.: General\n7 February 2014\n\n68/230. 南南合作\n\n大会，",
        ),
        wrong(
            "大会\n\nDistr.: General\n⟦07 Feb 2014⟧\n\n68/230. 南南合作\n\n大会，",
            fixed="大会\n\nDistr.: General\n7 February 2014\n\n68/230. 南南合作\n\n大会，",
        ),
        wrong(
            "大会\n\nDistr.: General\n⟦7 February 0214⟧\n\n68/230. 南南合作\n\n大会，",
            unsafe_fixed="大会\n\nDistr.: General\n7 February 214\n\n68/230. 南南合作\n\n大会，",
        ),
        wrong("大会\n\nDistr.: General\n⟦31 November 2014⟧\n\n68/230. 南南合作\n\n大会，"),
        right("大会\n\nDistr.: General\n7 February 2014\n\n68/230. 南南合作\n\n大会，"),
        right(
            "一九七五年四月十七日\n第368(1975)号决议\n\n安全理事会，\n\n审议了秘书长的报告，",
            profile="sc-zh",
        ),
    )
    _title = Message(zh="改为“{expected}”", en="Change to “{expected}”")
    _no_day = Message(zh="日历上没有这一天", en="No calendar has this day")

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield the line when it is not in form."""
        line = issue_date(draft)
        if line is None or not has_masthead(draft, profile):
            return
        if Form.ISSUE_DATE not in profile.masthead:
            return
        span = content_of(line)
        day = date_of(line)
        if day is None:
            yield self.finding(span, message=self._no_day)
            return
        expected = written(day)
        found = span.of(draft.text)
        if found.removesuffix("*") != expected:
            mended = expected + "*" * found.endswith("*")
            safe = day.year >= _FIRST_YEAR
            fix = Fix(self._title.format(expected=expected), (Edit(span, mended),), safe=safe)
            yield self.finding(span, fix=fix, expected=expected)
