"""A number of the Security Council with a year in which it was not adopted."""

from collections.abc import Iterator

from resolint import (
    RESOLUTION,
    SECURITY_COUNCIL,
    Citation,
    CouncilYear,
    Finding,
    Kind,
    Message,
    Paragraph,
    ParagraphRule,
    Profile,
    Severity,
    council_year,
    council_year_of,
    latest_council_year,
    organ_of,
    right,
    wrong,
)
from resolint.aspects.citations import TEXT_AND_NOTES, cited_in


class SecurityCouncilYearMismatch(ParagraphRule):
    """The Security Council counts its resolutions through the years, so number and year agree.

    Resolution 1325 is of 2000: it can only be 第1325(2000)号.
    Where they differ, either the number or the year is mistyped.
    """

    manual_zh = """
    安全理事会的决议连续编号，编号与括号中的年份互为印证。
    第1325号决议于2000年通过，只能写作第1325(2000)号。
    两者不符时，编号或年份必有一误。
    """
    kinds = TEXT_AND_NOTES | {Kind.MASTHEAD_LINE}
    severity = Severity.ERROR
    message = Message(
        zh="安全理事会第{number}号决议是{right}年通过的",
        en="The Security Council adopted its resolution {number} in {right}",
    )
    source = "Security Council resolutions by year"
    entries = ("C-9",)
    examples = (
        wrong("大会，\n\n回顾安全理事会⟦第1325(2001)号⟧决议，"),
        wrong(
            "安全理事会，\n\n回顾其第661(1990)号、⟦第587(1991)号⟧和第1483(2003)号决议，",
            profile="sc-zh",
        ),
        wrong("大会，\n\n回顾安全理事会⟦2001年10月31日第1325(2000)号⟧决议，"),
        right("大会，\n\n回顾安全理事会2000年10月31日第1325(2000)号决议，"),
        right("安全理事会，\n\n回顾其第1996(2011)、2046(2012)和2304(2016)号决议，"),
        right("大会，\n\n注意到委员会关于享有能达到的最高健康标准的权利的第14(2000)号一般性意见，"),
    )
    _of_later = Message(
        zh="安全理事会第{number}号决议在{right}年之后通过",
        en="The Security Council adopts its resolution {number} after {right}",
    )
    _of_year = Message(
        zh="；{year}年的决议是第{first}至{last}号", en="; those of {year} are {first} to {last}"
    )
    _of_date = Message(
        zh="日期是{date}年，编号却是{year}年的",
        en="The date is of {date}, and the number is one of {year}",
    )

    def check(self, paragraph: Paragraph, profile: Profile) -> Iterator[Finding]:
        """Yield each citation whose number, year and date do not agree."""
        for item in cited_in(paragraph):
            named = item.body or item.act == RESOLUTION
            if (
                item.series != "year"
                or not named
                or organ_of(item, profile.organs) != SECURITY_COUNCIL
            ):
                continue
            year, number = item.ordinal or 0, int(item.number)
            row = council_year(year)
            if fact := self._contradiction(number, year, row):
                certain = row is None or row.confirmed
                severity = Severity.ERROR if certain else Severity.WARNING
                yield self.finding(item.span, message=fact, severity=severity)
            elif _date_year(item) not in (None, year):
                message = self._of_date.format(date=_date_year(item), year=year)
                yield self.finding(item.item, message=message)

    def _contradiction(self, number: int, year: int, row: CouncilYear | None) -> Message | None:
        """Return what is wrong with a number of that year; nothing where the table ends."""
        latest, adopted = latest_council_year(), council_year_of(number)
        if row.holds(number) if row else adopted is None and year > latest.year:
            return None
        later = adopted is None and number > latest.last
        fact = (self._of_later if later else self.message).format(
            number=number, right=adopted.year if adopted else latest.year
        )
        if row is None:
            return fact
        more = self._of_year.format(year=year, first=row.first, last=row.last)
        return Message(fact.zh + more.zh, fact.en + more.en)


def _date_year(item: Citation) -> int | None:
    return item.date.value.year if item.date and item.date.value else None
