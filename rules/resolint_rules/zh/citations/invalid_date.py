"""A date that no calendar has."""

import re
from calendar import monthrange
from collections.abc import Iterator

from resolint import (
    Finding,
    Kind,
    Message,
    Paragraph,
    ParagraphRule,
    Profile,
    Severity,
    Span,
    right,
    wrong,
)

# The second half of a range (8月30日至9月12日) has no year.
_WITHOUT_YEAR = re.compile(r"(?=\d)(?<![\d年])(?<!年\s)(\d{1,2})\s?月\s?(\d{1,2})\s?日")
_LETTER = re.compile("[OolI]")
_LEAP_YEAR = 2000
_MONTHS = 12


class InvalidDate(ParagraphRule):
    """A day that does not exist, such as 11月31日, is a slip of the hand.

    Nobody can tell from the text alone which day was meant.
    Look the date up and correct it.
    """

    manual_zh = """
    日历上没有的日期（例如11月31日）是笔误。
    仅凭文稿无法知道原意是哪一天，请查对后改正。
    """
    kinds = frozenset(Kind) - {Kind.FURNITURE}
    needs = ("月-/.",)
    severity = Severity.ERROR
    message = Message(zh="没有“{date}”这一天", en="There is no such day as {date}")
    source = "Gregorian calendar"
    entries = ("T-6",)
    examples = (
        wrong("大会，\n\n回顾其⟦2013年11月31日⟧第68/1号决议，"),
        wrong("大会，\n\n注意到⟦2014 年 13 月 1 日⟧和2013年8月30日至⟦9月31日⟧举行的会议，"),
        right("大会，\n\n注意到1978年8月30日至9月12日和2012年2月29日举行的会议，"),
        right("大会，\n\n注意到O000年9月30日举行的会议，"),
        right("大会，\n\n1. **决定**将任务期限延长3个月又31日，至12月31日为止。"),
    )

    def check(self, paragraph: Paragraph, profile: Profile) -> Iterator[Finding]:
        """Yield each date that is none."""
        text = paragraph.text
        full = {date.span.end for date in paragraph.facts.dates}
        for date in paragraph.facts.dates:
            written = date.span.of(text)
            # A letter that looks like a digit is fixed first.
            if date.value is None and not _LETTER.search(written):
                yield self.finding(date.span, date=written)
        for match in _WITHOUT_YEAR.finditer(text):
            month, day = int(match[1]), int(match[2])
            if match.end() in full:
                continue
            if not 1 <= month <= _MONTHS or not 1 <= day <= monthrange(_LEAP_YEAR, month)[1]:
                span = Span(match.start(1), match.end())
                yield self.finding(span, date=span.of(text))
