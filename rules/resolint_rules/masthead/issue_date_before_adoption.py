"""A resolution that was issued before it was adopted."""

from collections.abc import Iterator

from resolint import (
    Draft,
    DraftRule,
    Finding,
    Form,
    Kind,
    Message,
    Profile,
    Severity,
    right,
    views,
    wrong,
)
from resolint.aspects.issue_dates import date_of, written
from resolint.aspects.masthead import has_masthead, issue_date
from resolint.aspects.witnesses import verdict


class IssueDateBeforeAdoption(DraftRule):
    """A resolution is issued after it is adopted.

    So the date below the distribution line is that of the adoption or a later one.
    A draft is issued before it.
    """

    manual_zh = """
    决议通过以后才印发，印发日期不得早于通过日期。
    只有决议草案的印发日期在前。
    """
    view = staticmethod(views.frame)
    severity = Severity.WARNING
    message = Message(
        zh="印发日期早于通过日期（{adopted}）",
        en="The date of issue is earlier than that of the adoption ({adopted})",
    )
    source = "A/RES/68/230"
    entries = ("H-5",)
    examples = (
        wrong(
            "大会\n\nDistr.: General\n⟦7 February 2013⟧\n\n第六十八届会议\n\n2013年12月20日大会决议\n\n68/230. 南南合作\n\n大会，"
        ),
        wrong(
            "安全理事会\n\nDistr.: General\n⟦14 November 2018⟧\n\n第 2444(2018) 号决议\n\n2018 年 11 月 15 日安全理事会第 8401 次会议通过\n\n安全理事会，",
            profile="sc-zh",
        ),
        right(
            "大会\n\nDistr.: General\n7 February 2014\n\n第六十八届会议\n\n2014年12月20日大会决议\n\n68/230. 南南合作\n\n大会，"
        ),
        right(
            "大会\n\nDistr.: General\n7 February 2014\n\n第六十八届会议\n\n2013年12月20日大会决议\n\n68/230. 南南合作\n\n大会，"
        ),
        right(
            "A/68/L.39\n\n大会\n\nDistr.: Limited\n7 February 2013\n\n第六十八届会议\n\n南南合作\n\n大会，"
        ),
    )

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield the date of issue when it is earlier than every date of adoption."""
        line = issue_date(draft)
        if line is None or not draft.identity.is_adopted or not has_masthead(draft, profile):
            return
        issued = date_of(line)
        # The Security Council has its number in one such line and the day in another.
        lines = [each for each in draft.masthead if each.facts.form is Form.ADOPTION]
        lines += draft.of(Kind.CLOSING_LINE)
        # Days that are a year late make the date of issue too early: another rule names them.
        wrong_ones = {each.span for each in verdict(draft, profile).differing}
        days = [
            date.value
            for each in lines
            for date in each.facts.dates
            if date.value and each.at(date.span) not in wrong_ones
        ]
        # Where the dates of adoption differ, another rule says so.
        if issued and days and issued < min(days):
            yield self.finding(line.span, adopted=written(min(days)))
