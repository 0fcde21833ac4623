"""A number that no resolution can have."""

from collections.abc import Iterator

from resolint import (
    ASSEMBLY,
    ECOSOC,
    OWN,
    Citation,
    Finding,
    Message,
    Paragraph,
    ParagraphRule,
    Profile,
    Severity,
    can_be_of,
    organ_of,
    right,
    wrong,
)
from resolint.aspects.citations import FIRST_OF_ASSEMBLY_ALONE, TEXT_AND_NOTES, cited_in
from resolint.aspects.eras import (
    LAST_ROMAN_NUMBER,
    fits_roman_session,
    has_ecosoc_year,
    roman_sessions,
    was_counted,
    was_held,
)


class ImpossibleResolutionNumber(ParagraphRule):
    """Numbers have limits: of the session, of the count within it, of the era.

    Up to its 30th session (1975) the Assembly counted through and put the session in roman
    numerals, 2625(XXV); since the 31st it counts within each session, 31/1.
    The year in a number of the Economic and Social Council is that of the date or the next.
    """

    manual_zh = """
    决议编号受届次、届内序号和年代的限制。
    大会第三十届会议（1975年）以前连续编号，届次用罗马数字，如第2625(XXV)号。
    第三十一届会议起每届重新编号，如第31/1号。
    经济及社会理事会决议编号中的年份，是通过日期的年份或下一年。
    """
    kinds = TEXT_AND_NOTES
    severity = Severity.ERROR
    message = Message(
        zh="没有第{number}号：届内编号没有这样大",
        en="There is no {number}: no session has so many numbers",
    )
    source = "UN Editorial Manual, Identification"
    entries = ("H-17", "C-8", "C-10")
    examples = (
        wrong("大会，\n\n1. **重申**⟦第25/2625号⟧决议、⟦第68/2300号⟧决议和⟦第168/230号⟧决议。"),
        wrong("大会，\n\n1. **重申**其⟦第2625(XXVI)号⟧决议和大会⟦第68(XXXV)号⟧决议。"),
        wrong("经济及社会理事会，\n\n回顾其⟦2004年7月22日第2014/46号⟧决议，"),
        right("大会，\n\n1. **重申**其第217 A(III)号和第2625(XXV)号决议以及第58/553号决定。"),
        right(
            "大会，\n\n回顾经济及社会理事会第1503(XLVIII)号决议和拉丁美洲和加勒比经济委员会第689(XXXV)号决议，"
        ),
        right("经济及社会理事会，\n\n回顾其2022年10月31日第2023/201 A号决定，"),
    )
    _zero = Message(
        zh="没有第{number}号：编号从1开始，前面不加0",
        en="There is no {number}: numbers begin at 1, without a leading zero",
    )
    _session = Message(
        zh="没有第{number}号：没有这一届会议", en="There is no {number}: no such session was held"
    )
    _roman = Message(
        zh="没有第{number}号：第三十一届会议起，届次不用罗马数字",
        en="There is no {number}: the Assembly has no roman sessions after the 30th",
    )
    _series = Message(
        zh="没有第{number}号：当时连续编号，此数属于{sessions}",
        en="There is no {number}: the Assembly numbered continuously, and reached it in {sessions}",
    )
    _year = Message(
        zh="第{number}号中的年份应是通过日期的年份或下一年",
        en="The year in {number} should be that of the date, or the next",
    )

    def check(self, paragraph: Paragraph, profile: Profile) -> Iterator[Finding]:
        """Yield each number that cannot be, with the reason."""
        for item in cited_in(paragraph):
            if item.series == "other":
                continue
            number = item.digits.of(paragraph.text)
            organ = organ_of(item, profile.organs)
            if organ == ECOSOC and item.series == "annual" and not has_ecosoc_year(item):
                yield self.finding(
                    item.item, severity=Severity.WARNING, message=self._year, number=number
                )
            elif reason := self._reason(item, organ):
                yield self.finding(
                    item.span, message=reason, number=number, sessions=_sessions(item)
                )

    def _reason(self, item: Citation, organ: str) -> Message | None:
        if not organ and item.body not in ("", OWN):
            return None  # other bodies count in other ways
        if item.series == "roman":
            return self._reason_in_roman_era(item, organ)
        if "0" in (item.number[0], item.session.rpartition("-")[2][0]):
            return self._zero
        if not was_counted(item, organ):
            return self.message
        return None if was_held(item, organ) else self._session

    def _reason_in_roman_era(self, item: Citation, organ: str) -> Message | None:
        number = int(item.number)
        named = item.body in (ASSEMBLY, OWN)
        if organ != ASSEMBLY or not (named or number >= FIRST_OF_ASSEMBLY_ALONE):
            return None
        if item.ordinal is None or not can_be_of(item, ASSEMBLY):
            return self._roman
        if number > LAST_ROMAN_NUMBER:
            return self.message
        return None if fits_roman_session(item) else self._series


def _sessions(item: Citation) -> Message:
    """Return the sessions in which the Assembly can have counted as far."""
    first, last = roman_sessions(int(item.number))
    if first == last:
        return Message(zh=f"第{first}届会议", en=f"session {first}")
    return Message(zh=f"第{first}至第{last}届会议", en=f"sessions {first} to {last}")
