"""Lines of the masthead and the closing block that name different sessions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from resolint import (
    ASSEMBLY,
    HUMAN_RIGHTS_COUNCIL,
    Draft,
    DraftRule,
    Edit,
    Elsewhere,
    Finding,
    Fix,
    Form,
    Message,
    Profile,
    Severity,
    Span,
    council_year,
    numeral,
    right,
    session,
    views,
    wrong,
)
from resolint.aspects.eras import year_of_rights_council
from resolint.aspects.witnesses import Verdict, Witness, verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_ORDINAL = re.compile(r"第\s*(?P<name>[\d〇零一二三四五六七八九十百]+)\s*届|(?P<year>\d{4})")
_NUMBER = re.compile(r"(?:ES-|S-)?\d{1,4}[/／]\d{1,3}(?: ?[A-Z](?:-[A-Z])?(?![A-Za-z]))?")
_LAST = 199
_FIRST_YEAR_OF_COUNCIL = 2006
_ADOPTED = "\n\n1. **欢迎**甲；\n\n2. **请**乙。\n\n"


class SessionMismatch(DraftRule):
    """A resolution names its session several times, and all agree.

    In the General Assembly: the session line, the number, its symbol, the symbol of the report,
    and the day of adoption, which lies within the session: 第六十八届会议, A/RES/68/230,
    A/68/443, 68/230, 20 December 2013.
    In the Economic and Social Council and the Security Council it is the year.
    The Human Rights Council holds three sessions a year: the thirty-fifth is of 2017.
    The line that stands alone is marked; where as many speak for the one as for the other, the
    later session holds when each is named twice, and otherwise both are marked.
    Lines that still speak of an earlier session come from the text that was taken over; with them
    go the sessions in the text that are over, and what follows from the new number can be moved
    at once. The number of the report and the days are to be looked up.
    Resumed sessions keep the number of the session they resume.
    """

    manual_zh = """
    决议在多处写明届会，各处必须一致。
    大会决议有届会一行、决议编号、文号、报告文号，通过日期也应在该届会议期间：第六十八届会议、A/RES/68/230、A/68/443、68/230、2013年12月20日。
    经济及社会理事会和安全理事会以年份为准。
    人权理事会每年举行三届会议，第三十五届会议在2017年。
    与其他各处不一致的一处会被标出；两说相当时，若各有两处以上，以较晚的届会为准，否则两处都标出。
    仍写以前届会的各处多半沿用了上一年的案文，连同正文中已过去的届会一并报告，可以推知的一次改正。
    报告的编号和日期须另行查明。
    续会沿用原届会的届次。
    """
    view = staticmethod(views.frame)
    severity = Severity.ERROR
    message = Message(
        zh="届会不一致：此处为{here}，{others}为{there}",
        en="Sessions differ: {here} here, {there} in {others}",
    )
    habit = Message(
        zh="{slip}（共{count}处，沿用以往案文时须一并更新）",
        en="{slip} ({count} places, as in a text taken over from another session)",
    )
    habit_from = 2
    habit_share = 0
    source = "A/RES/68/230; UN Editorial Manual, Identification"
    entries = ("H-7", "H-9", "H-12", "H-18", "C-10", "C-11")
    examples = (
        wrong(
            "大会\n\n⟦第六十七届会议⟧\n\n[根据第二委员会的报告(A/68/443/Add.2)通过]\n\n68/230. 南南合作\n\n大会，",
            unsafe_fixed="大会\n\n第六十八届会议\n\n[根据第二委员会的报告(A/68/443/Add.2)通过]\n\n68/230. 南南合作\n\n大会，",
        ),
        wrong(
            "大会\n\n第六十八届会议\n\n[根据第二委员会的报告(⟦A/67/443/Add.2⟧)通过]\n\n68/230. 南南合作\n\n大会，"
        ),
        # Nothing tells which of two is right.
        wrong("大会\n\n⟦第六十七届会议⟧\n\n⟦68/230⟧. 南南合作\n\n大会，"),
        wrong("大会\n\n⟦**第六十七届会议**⟧\n\n## **⟦68/230⟧. 南南合作**\n\n大会，"),
        # The day of adoption is a witness like any other.
        wrong(
            f"大会\n\n第六十八届会议\n\n⟦2014年12月20日⟧大会决议\n\n[根据第二委员会的报告(A/68/443)通过]\n\n68/230. 南南合作\n\n大会，{_ADOPTED}⟦2014年12月20日⟧\n第71次全体会议"
        ),
        wrong(
            "大会\n\n第六十八届会议\n\n2013年12月20日大会决议\n\n⟦67/230⟧. 南南合作\n\n大会，",
        ),
        wrong(
            f"大会\n\n⟦第六十八届会议⟧\n\n⟦2014年12月20日⟧大会决议\n\n⟦68/230⟧. 南南合作\n\n大会，{_ADOPTED}⟦2014年12月20日⟧\n第71次全体会议"
        ),
        # A masthead taken over from the year before, with a new title and new days.
        wrong(
            f"⟦A/RES/67/227⟧\n\n大会\n\n⟦第六十七届会议⟧\n\n2013年12月20日大会决议\n\n68/230. 南南合作\n\n大会，{_ADOPTED}2013年12月20日\n第71次全体会议",
            unsafe_fixed=f"A/RES/68/230\n\n大会\n\n第六十八届会议\n\n2013年12月20日大会决议\n\n68/230. 南南合作\n\n大会，{_ADOPTED}2013年12月20日\n第71次全体会议",
        ),
        # Two numbers, of which one is new: all else was left behind.
        wrong(
            "⟦A/RES/67/227⟧\n\n大会\n\n⟦第六十七届会议⟧\n\n大会决议\n\n68/230. 南南合作\n\n大会，",
            unsafe_fixed="A/RES/68/230\n\n大会\n\n第六十八届会议\n\n大会决议\n\n68/230. 南南合作\n\n大会，",
        ),
        # A draft is issued in its session.
        wrong(
            "A/68/L.39\n\n大会\n\nDistr.: Limited\n9 December 2013\n\n⟦第六十七届会议⟧\n\n南南合作\n\n大会，",
            unsafe_fixed="A/68/L.39\n\n大会\n\nDistr.: Limited\n9 December 2013\n\n第六十八届会议\n\n南南合作\n\n大会，",
        ),
        wrong(
            "E/RES/2023/18\n\n经济及社会理事会\n\n2023年届会\n\n⟦2022/18⟧. 指南\n\n经济及社会理事会，",
            unsafe_fixed="E/RES/2023/18\n\n经济及社会理事会\n\n2023年届会\n\n2023/18. 指南\n\n经济及社会理事会，",
            profile="ecosoc-zh",
        ),
        wrong(
            "A/HRC/RES/35/3\n\n第三十五届会议\n\n人权理事会⟦2018年6月22日⟧通过的决议\n\n35/3. 团结\n\n人权理事会，",
            profile="hrc-zh",
        ),
        wrong(
            "S/RES/2444 (2018)\n\n安全理事会\n\n第2444(2018)号决议\n\n⟦2017年11月14日⟧安全理事会第8398次会议通过\n\n安全理事会，",
            profile="sc-zh",
        ),
        # A number of another year is told by the number itself.
        right(
            "S/RES/2444 (2018)\n\n安全理事会\n\n第2444(2017)号决议\n\n2018年11月14日安全理事会第8398次会议通过\n\n安全理事会，",
            profile="sc-zh",
        ),
        wrong("A/RES/68/230\n\n⟦2013年届会⟧\n\n68/230. 南南合作\n\n大会，"),
        # Of the sessions of other bodies there is no table.
        right(
            "第三十二届会议\n\n32/1. 犯罪问题\n\n预防犯罪和刑事司法委员会，\n\n1. **欢迎**甲；\n\n2. **请**乙。\n\n2023年5月26日\n第14次会议"
        ),
        # Drafts may be issued before the session opens.
        right(
            "A/68/L.1\n\n大会\n\nDistr.: Limited\n9 September 2013\n\n第六十八届会议\n\n南南合作\n\n大会，"
        ),
        right("大会\n\n第六十八届会议\n\n６８/２３０. 南南合作\n\n大会，"),
        right(
            f"大会\n\n第五十七届会议\n\n57/270 B. 后续行动\n\n大会，{_ADOPTED}2003年6月23日\n第91次全体会议"
        ),
        right(
            "大会\n\n第十一届紧急特别会议\n\n[未经发交主要委员会而通过(A/ES-11/L.1)]\n\nES-11/1. 侵略\n\n大会，"
        ),
        right(
            "2023年届会\n\n2022年12月7日经济及社会理事会决议\n\n[根据该委员会的建议(E/2022/15/Add.1)通过]\n\n2023/1. 指南\n\n经济及社会理事会，",
            profile="ecosoc-zh",
        ),
    )
    _undecided = Message(
        zh="届会不一致：此处为{here}，{others}为{there}，无法判断哪一处正确",
        en="Sessions differ: {here} here, {there} in {others}; nothing tells which is right",
    )
    _title = Message(zh="改为“{written}”", en="Change to “{written}”")
    _names = {
        Form.SESSION: Message(zh="届会一行", en="the session line"),
        Form.TITLE: Message(zh="决议编号", en="the number"),
        Form.REPORT: Message(zh="报告文号", en="the symbol of the report"),
        Form.SYMBOL: Message(zh="文号", en="the symbol"),
        Form.ADOPTION: Message(zh="通过日期", en="the day of adoption"),
        Form.ISSUE_DATE: Message(zh="印发日期", en="the date of issue"),
        Form.DATE: Message(zh="文末日期", en="the day at the end"),
    }

    _there = Message(zh="此处是另一届会议", en="Here it is another session")

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield the lines that differ from most, or all where nothing tells which are right."""
        organ = next(iter(profile.organs), "")
        found = verdict(draft, profile)
        differing = [each for each in found.differing if not _is_said_elsewhere(draft, each, found)]
        for each in differing:
            others = found.agreeing
            fix = self._fix(draft, each, found) if found.certain else None
            yield self._difference(each, others, organ, found, fix)
        if differing and not found.certain:
            for each in found.agreeing:
                yield self._difference(each, found.differing, organ, found, None)

    def _difference(
        self,
        witness: Witness,
        others: Sequence[Witness],
        organ: str,
        found: Verdict,
        fix: Fix | None,
    ) -> Finding:
        names = [self._name(each) for each in others]
        there = found.session if others is found.agreeing else others[0].session
        here = witness.session if witness in found.differing else found.session
        return self.finding(
            witness.span,
            fix=fix,
            elsewhere=tuple(Elsewhere(each.span, self._there) for each in others),
            message=None if found.certain else self._undecided,
            severity=Severity.ERROR if _is_sure(witness, found, organ) else Severity.WARNING,
            here=_named(here, organ),
            there=_named(there, organ),
            others=Message(
                "、".join(name.zh for name in names), " and ".join(name.en for name in names)
            ),
        )

    def _name(self, witness: Witness) -> Message:
        heading = witness.form is Form.ADOPTION and witness.day is None
        return self._names[Form.TITLE if heading else witness.form]

    def _fix(self, draft: Draft, witness: Witness, found: Verdict) -> Fix | None:
        """Return what puts a line in the right session, where that is known."""
        written = witness.span.of(draft.text)
        if witness.form is Form.SESSION:
            edit = _in_session(written, found.session)
        elif witness.form in (Form.TITLE, Form.SYMBOL):
            edit = _with_number(draft, written, found)
        else:
            return None
        if edit is None:
            return None
        title = self._title.format(written=edit.text)
        return Fix(title, (edit.shift(witness.span.start),), safe=False)


def _is_said_elsewhere(draft: Draft, witness: Witness, found: Verdict) -> bool:
    """Tell a day that differs from the other day, and a number of the Council of another year.

    Rules of their own say so.
    """
    if witness.day:
        return any(each.day for each in found.agreeing)
    heading = draft.language.council_number.search(witness.span.of(draft.text))
    row = council_year(int(heading["year"])) if heading else None
    return bool(heading and row and not row.holds(int(heading["old"])))


def _is_sure(witness: Witness, found: Verdict, organ: str) -> bool:
    """Return whether an error may rest on what is known of the session that a day is not in."""
    if witness.day is None or organ not in (ASSEMBLY, HUMAN_RIGHTS_COUNCIL):
        return True
    sat = session(int(found.session)) if found.session.isdecimal() else None
    return organ == ASSEMBLY and sat is not None and sat.confirmed


def _in_session(line: str, name: str) -> Edit | None:
    """Return the edit that makes a session line speak of another session of the same kind."""
    match = _ORDINAL.search(line)
    if match is None or not name.isdecimal():
        return None
    if match["year"]:
        return Edit(Span(*match.span("year")), name) if int(name) > _LAST else None
    return Edit(Span(*match.span("name")), numeral(int(name))) if int(name) <= _LAST else None


def _with_number(draft: Draft, written: str, found: Verdict) -> Edit | None:
    """Return the edit that puts the number of title or symbol in place of that of the other."""
    others = (each for each in found.agreeing if each.form in (Form.TITLE, Form.SYMBOL))
    right_one = next((_NUMBER.search(each.span.of(draft.text)) for each in others), None)
    wrong_one = _NUMBER.search(written)
    if right_one is None or wrong_one is None:
        return None
    return Edit(Span(*wrong_one.span()), right_one.group())


def _named(name: str, organ: str) -> Message:
    """Return what a session is called, that of the Human Rights Council with its year."""
    if not name.isdecimal() or int(name) >= _FIRST_YEAR_OF_COUNCIL:
        return Message(f"{name}年" if name.isdecimal() else name, name)
    year = year_of_rights_council(int(name))
    when = (f"（{year}年）", f" ({year})") if organ == HUMAN_RIGHTS_COUNCIL else ("", "")
    return Message(f"第{name}届{when[0]}", f"session {name}{when[1]}")
