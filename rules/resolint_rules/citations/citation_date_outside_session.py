"""A resolution with a date on which its session did not sit."""

from collections.abc import Iterator

from resolint import (
    HUMAN_RIGHTS_COUNCIL,
    Citation,
    Finding,
    Message,
    Paragraph,
    ParagraphRule,
    Profile,
    Severity,
    SpecialSession,
    organ_of,
    right,
    session_on,
    wrong,
)
from resolint.aspects.citations import (
    TEXT_AND_NOTES,
    cited_in,
    is_surely_assembly,
    session_of,
)
from resolint.aspects.eras import fits_roman_session, sat_on, year_of_rights_council


class CitationDateOutsideSession(ParagraphRule):
    """The number of a resolution names its session, and its date lies within that session.

    A session opens in September and may be resumed until the next one opens.
    Special and emergency special sessions have days of their own.
    The Human Rights Council holds three sessions a year: the thirty-second is of 2016.
    So date and number check each other, and one of the two is mistyped where they differ.
    """

    manual_zh = """
    决议编号的前半是届次，通过日期应在该届会议期间。
    每届会议九月开幕，可续会至下届开幕为止。
    特别会议和紧急特别会议各有会期。
    人权理事会每年举行三届会议，第三十二届会议在2016年。
    日期与编号互为印证，两者不符时必有一误。
    """
    kinds = TEXT_AND_NOTES
    severity = Severity.ERROR
    message = Message(
        zh="第{number}届会议自{opened}起至{ended}止，此日期不在其间；该日属于第{fitting}届",
        en="Session {number} sat from {opened} to {ended}; this date falls in session {fitting}",
    )
    source = "Rules of procedure of the General Assembly; 161 of 161 dated citations"
    entries = ("C-7", "C-11")
    examples = (
        wrong("大会，\n\n回顾其⟦2009年12月21日第63/222号⟧决议，"),
        wrong("大会，\n\n回顾其2005年12月22日第60/212号和⟦2012年12月21日第66/227号⟧决议，"),
        wrong("大会，\n\n回顾其⟦1971年10月24日第2625(XXV)号⟧决议和⟦2012年5月10日S-27/2号⟧决议，"),
        right("大会，\n\n回顾其2003年6月23日第57/270 B号、2007年9月13日第61/295号决议，"),
        # The number cannot be of that session, whatever the date.
        right("大会，\n\n回顾其1970年10月24日第2625(XXX)号决议，"),
        wrong("大会，\n\n回顾人权理事会⟦2013年3月31日第49/6号⟧决议，"),
        wrong("人权理事会，\n\n回顾其⟦2013年6月30日第32/9号⟧决议，", profile="hrc-zh"),
        right("大会，\n\n回顾人权理事会2022年3月31日第49/6号和2007年9月27日第6/3号决议，"),
        right("大会，\n\n回顾其1970年10月24日第2625(XXV)号和2004年7月20日ES-10/15号决议，"),
    )
    _special = Message(
        zh="{number}届特别会议自{opened}起至{ended}止，此日期不在其间",
        en="Special session {number} sat from {opened} to {ended}; this date is not within it",
    )
    _before_all = Message(
        zh="第{number}届会议自{opened}起至{ended}止，此日期不在其间",
        en="Session {number} sat from {opened} to {ended}; this date is not within it",
    )

    _of_rights = Message(
        zh="人权理事会第{number}届会议在{year}年举行，与此日期不符",
        en="Session {number} of the Human Rights Council was held in {year}, not on this date",
    )

    def check(self, paragraph: Paragraph, profile: Profile) -> Iterator[Finding]:
        """Yield each dated citation whose date its session does not hold."""
        for item in cited_in(paragraph):
            # A date in another form may be read otherwise than it is meant.
            if item.date is None or item.date.value is None or item.date.is_odd:
                continue
            if _is_of_another_year(item, profile):
                yield self.finding(
                    item.item,
                    severity=Severity.WARNING,
                    message=self._of_rights,
                    number=item.session,
                    year=year_of_rights_council(item.ordinal or 0),
                )
            if not is_surely_assembly(item, profile):
                continue
            named, day = session_of(item), item.date.value
            if named is None or named.holds(day) or not fits_roman_session(item):
                continue
            fitting = session_on(day)
            outside = self.message if fitting else self._before_all
            yield self.finding(
                item.item,
                severity=Severity.ERROR if named.confirmed else Severity.WARNING,
                message=self._special if isinstance(named, SpecialSession) else outside,
                number=named.name,
                opened=named.opened,
                ended=named.ended or "…",
                fitting=fitting and fitting.number,
            )


def _is_of_another_year(item: Citation, profile: Profile) -> bool:
    """Return whether a resolution of the Human Rights Council has a date of another year."""
    if item.series != "session" or organ_of(item, profile.organs) != HUMAN_RIGHTS_COUNCIL:
        return False
    named = item.body == HUMAN_RIGHTS_COUNCIL or HUMAN_RIGHTS_COUNCIL in profile.organs
    day = item.date.value if item.date else None
    return named and day is not None and not sat_on(HUMAN_RIGHTS_COUNCIL, item.session, day)
