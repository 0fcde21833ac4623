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
from resolint.aspects.witnesses import verdict


class AdoptionDateMismatch(DraftRule):
    """The date of adoption stands in the adoption line and again in the closing block.

    Both are the day of the plenary meeting.
    Where only one of the two lies in the session that the number names, the other is marked.
    Else the draft cannot tell which is right, and the one at the end is marked.
    """

    manual_zh = """
    通过日期出现两次：标题之上的通过日期一行和文末。
    两处都是全体会议的日期，必须相同。
    若只有一处在编号所示的届会期间，标出另一处。
    否则仅凭文稿无法判断哪一处正确，标出文末的日期。
    """
    view = staticmethod(views.frame)
    severity = Severity.ERROR
    joins = "session-mismatch"
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
        wrong(
            "大会\n\n第六十八届会议\n\n⟦2012年12月20日⟧大会决议\n\n68/230. 南南合作\n\n大会，\n\n1. **请**甲；\n\n2. **决定**乙。\n\n2013年12月20日\n第71次全体会议"
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
    _at_end = Message(zh="文末日期", en="The date at the end")
    _above = Message(
        zh="此日期与文末日期（{closed}）不同，且不在编号所示的届会期间",
        en="This date differs from that at the end ({closed}), and is not of the session",
    )

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield one of the two dates where they differ, the one outside the session if one is."""
        adoption = draft.line(Form.ADOPTION)
        closing = [line for line in draft.of(Kind.CLOSING_LINE) if line.facts.dates]
        if adoption is None or not closing:
            return
        adopted, closed = _date(adoption), _date(closing[-1])
        if adopted and closed and adopted.value != closed.value:
            at_end, above = closing[-1].at(closed.span), adoption.at(adopted.span)
            differing = verdict(draft, profile).differing
            if above in [witness.span for witness in differing]:
                written = at_end.of(draft.text)
                there = (Elsewhere(at_end, self._at_end),)
                yield self.finding(above, message=self._above, elsewhere=there, closed=written)
            else:
                there = (Elsewhere(above, self._there),)
                yield self.finding(at_end, elsewhere=there, adopted=above.of(draft.text))


def _date(line: Paragraph) -> Date | None:
    """Return the date of a line; one that no calendar has is wrong by itself."""
    date = next(iter(line.facts.dates), None)
    return date if date and date.value else None
