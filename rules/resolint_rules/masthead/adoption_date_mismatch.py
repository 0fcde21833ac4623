"""Adoption line and closing block with different dates."""

from collections.abc import Iterator

from resolint import (
    Date,
    Draft,
    DraftRule,
    Elsewhere,
    Finding,
    Form,
    Kind,
    Message,
    Paragraph,
    Profile,
    Severity,
    right,
    views,
    wrong,
)


class AdoptionDateMismatch(DraftRule):
    """The date of adoption stands in the adoption line and again in the closing block.

    Both are the day of the plenary meeting.
    Which of the two is right the draft cannot tell; the one at the end is marked.
    """

    manual_zh = """
    通过日期出现两次：标题之上的通过日期一行和文末。
    两处都是全体会议的日期，必须相同。
    仅凭文稿无法判断哪一处正确，因此标出文末的日期。
    """
    view = staticmethod(views.frame)
    severity = Severity.ERROR
    message = Message(
        zh="此日期与标题之上的通过日期（{adopted}）不同",
        en="This date differs from that of the adoption line ({adopted})",
    )
    source = "A/RES/68/230"
    entries = ("H-9", "E-2")
    examples = (
        wrong(
            "大会\n\n2013年12月20日大会决议\n\n大会，\n\n1. **请**甲；\n\n2. **决定**乙。\n\n⟦2013年12月19日⟧\n第71次全体会议"
        ),
        wrong(
            "大会\n\n人权理事会 2017 年 6 月 22 日通过的决议\n\n人权理事会，\n\n1. **请**甲；\n\n2. **决定**乙。\n\n⟦2017年6月23日⟧\n第34次会议",
            profile="hrc-zh",
        ),
        right(
            "大会\n\n2013 年 12 月 20 日大会决议\n\n大会，\n\n1. **请**甲；\n\n2. **决定**乙。\n\n2013年12月20日\n第71次全体会议"
        ),
        right(
            "大会\n\n2013年12月20日大会决议\n\n大会，\n\n1. **请**甲；\n\n2. **决定**乙。\n\n2013年11月31日\n第71次全体会议"
        ),
        right(
            "大会\n\n大会决议\n\n大会，\n\n1. **请**甲；\n\n2. **决定**乙。\n\n2000年12月20日\n第71次全体会议"
        ),
    )

    _there = Message(zh="通过行的日期", en="The date of the adoption line")

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield the closing date when it is not that of the adoption line."""
        adoption = draft.line(Form.ADOPTION)
        closing = [line for line in draft.of(Kind.CLOSING_LINE) if line.facts.dates]
        if adoption is None or not closing:
            return
        adopted, closed = _date(adoption), _date(closing[-1])
        if adopted and closed and adopted.value != closed.value:
            written = adopted.span.of(adoption.text)
            there = (Elsewhere(adoption.at(adopted.span), self._there),)
            yield self.finding(closing[-1].at(closed.span), elsewhere=there, adopted=written)


def _date(line: Paragraph) -> Date | None:
    """Return the date of a line; one that no calendar has is wrong by itself."""
    date = next(iter(line.facts.dates), None)
    return date if date and date.value else None
