"""A session named as one to come that is over, or is the one in hand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from resolint import (
    Draft,
    DraftRule,
    Edit,
    Facts,
    Finding,
    Fix,
    Kind,
    Message,
    Paragraph,
    Profile,
    Severity,
    Span,
    kept,
    numeral,
    numeral_value,
    right,
    wrong,
)
from resolint.aspects.witnesses import Verdict, verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

# The organ has to be the own one: 世界卫生大会第六十六届会议 and 委员会第十八届会议 are others'.
_SESSION = re.compile(
    r"(?:(?<![^，；：、在向于入和及至由与对*的])(?P<organ>大会|人权理事会)|(?<=[在向于入]))"
    r"\s?第\s?(?P<numeral>[\d〇零一二三四五六七八九十百]{1,6})\s?届会议"
)
_AGENDA = re.compile(r"(?:的)?临时议程")
_REPORT = re.compile(
    r"(?:提出|提交|报告|汇报|通报)(?![^，；。]{0,60}?的(?:报告|说明|建议|提案))(?![了过的])"
)
_PUTS = "列入"
_ASKS = ("请", "决定", "敦促", "促请", "邀请", "要求", "鼓励", "吁请", "商定")
# No clause is longer before the session that it names.
_CLAUSE = 80
# Higher numbers are years, as the Economic and Social Council counts.
_LAST = 199
# What is told of the past: 回顾其请秘书长向第六十七届会议提出报告的决议.
_PAST = re.compile(r"其中|曾|已|(?<!本)决议|回顾|注意到|上述请求")


@dataclass(frozen=True, slots=True)
class _Stale:
    """A session that is over; ``numeral`` is where its number stands."""

    span: Span
    numeral: Span
    session: int


class PastSessionReference(DraftRule):
    """A session on whose agenda something is put, or that shall receive a report, is yet to come.

    In a resolution of the sixty-eighth session that is the sixty-ninth at the earliest:
    `列入大会第六十九届会议临时议程`.
    Such references go stale when a text is taken over from the year before: all of them are told
    at once, with the lines of the masthead that were left behind, and moved as far as the text is.
    """

    manual_zh = """
    列入临时议程、提出报告所指的届会应是以后的届会。
    第六十八届会议的决议最早可写“列入大会第六十九届会议临时议程”。
    沿用上一年的案文时，这些届次容易忘记更新：全部一并报告，文首有未更新之处的也在其中，并按相差的届数一次改正。
    """
    severity = Severity.WARNING
    message = Message(
        zh="本决议属于第{own}届会议，此处应是以后的届会",
        en="This resolution is of session {own}; a later one is meant here",
    )
    joins = "session-mismatch"
    habit = Message(
        zh="{slip}（全文此类问题共{count}处，沿用以往案文时须一并更新）",
        en="{slip} (one of {count} such places, as in a text taken over)",
    )
    habit_from = 2
    habit_share = 0
    source = "A/RES/68/230, paragraph 21"
    entries = ("O-12",)
    examples = (
        wrong(
            "68/230. 南南合作\n\n大会，\n\n1. **欢迎**甲；\n\n2. **决定**将该项目列入⟦大会第六十七届会议⟧临时议程。",
            unsafe_fixed="68/230. 南南合作\n\n大会，\n\n1. **欢迎**甲；\n\n2. **决定**将该项目列入大会第六十九届会议临时议程。",
        ),
        wrong(
            "68/230. 南南合作\n\n大会，\n\n1. **欢迎**甲；\n\n2. **重申**其决定，并决定将该项目列入⟦大会第68届会议⟧临时议程。",
            unsafe_fixed="68/230. 南南合作\n\n大会，\n\n1. **欢迎**甲；\n\n2. **重申**其决定，并决定将该项目列入大会第六十九届会议临时议程。",
        ),
        # A text of the sixty-sixth session, taken over two years later.
        wrong(
            "A/RES/66/219\n\n大会\n\n第六十八届会议\n\n68/230. 南南合作\n\n大会，\n\n1. **请**秘书长向⟦大会第六十七届会议⟧提出报告；\n\n2. **决定**将该项目列入⟦大会第六十八届会议⟧临时议程。",
            unsafe_fixed="A/RES/66/219\n\n大会\n\n第六十八届会议\n\n68/230. 南南合作\n\n大会，\n\n1. **请**秘书长向大会第六十九届会议提出报告；\n\n2. **决定**将该项目列入大会第七十届会议临时议程。",
        ),
        wrong(
            "68/230. 南南合作\n\n大会，\n\n1. **欢迎**甲；\n\n2. **请**秘书长向⟦大会第六十七届会议⟧提出报告。",
            unsafe_fixed="68/230. 南南合作\n\n大会，\n\n1. **欢迎**甲；\n\n2. **请**秘书长向大会第六十九届会议提出报告。",
        ),
        right(
            "68/230. 南南合作\n\n大会，\n\n1. **欢迎**高级别委员会第十八届会议和秘书长向大会第六十七届会议提出的报告；\n\n2. **请**秘书长参照其向大会第六十六届会议提交的报告；\n\n3. **决定**将该项目列入大会第六十九届会议临时议程。"
        ),
        right(
            "68/230. 南南合作\n\n大会，\n\n回顾大会第六十七届会议，\n\n1. **决定**在第六十八届会议续会上审议该报告；\n\n2. **请**秘书长向大会第七十届会议提出报告。"
        ),
    )

    _title = Message(zh="改为第{due}届会议", en="Change to session {due}")

    @staticmethod
    def view(paragraph: Paragraph) -> object:
        """See the paragraphs that name a session, and which paragraphs ask for something."""
        if "届" in paragraph.text:
            return paragraph.facts
        return _asks(paragraph) if paragraph.kind is Kind.OPERATIVE else None

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield each session that is meant as future and is not."""
        said = verdict(draft, profile)
        own = said.session if said.certain else draft.identity.session
        if not own.isdecimal() or int(own) > _LAST:
            return
        lag = _lag(said, int(own))
        for part in draft.parts:
            asks = False
            for paragraph in part.of(Kind.OPERATIVE, Kind.SUB_PARAGRAPH):
                if paragraph.kind is Kind.OPERATIVE:
                    asks = _asks(paragraph)
                for stale in _stale(paragraph.facts, int(own), profile, asks=asks, lags=lag > 0):
                    fix = self._moved(paragraph, stale, int(own), lag)
                    yield self.finding(paragraph.at(stale.span), fix=fix, own=numeral(int(own)))

    def _moved(self, paragraph: Paragraph, stale: _Stale, own: int, lag: int) -> Fix:
        """Return what moves a session as far as the text has moved, and to the next one at least."""
        due = numeral(max(stale.session + lag, own + 1))
        edit = Edit(paragraph.at(stale.numeral), due)
        return Fix(self._title.format(due=due), (edit,), safe=False)


def _lag(said: Verdict, own: int) -> int:
    """Return by how many sessions the masthead was left behind, 0 where it was not."""
    since = (int(each.session) for each in said.differing if each.session.isdecimal())
    return max(0, own - next(since, own))


def _asks(paragraph: Paragraph) -> bool:
    lead = paragraph.facts.lead
    return bool(lead and lead.base.endswith(_ASKS))


@kept
def _stale(
    facts: Facts, own: int, profile: Profile, *, asks: bool, lags: bool
) -> tuple[_Stale, ...]:
    text = facts.text
    found: list[_Stale] = []
    for match in _SESSION.finditer(text):
        session = numeral_value(match["numeral"])
        if session is None or (
            match["organ"] and facts.language.organ_named(match["organ"]) not in profile.organs
        ):
            continue
        agenda = _AGENDA.match(text, match.end())
        report = _REPORT.match(text, match.end())
        farthest = max(0, match.start() - _CLAUSE)
        clause = max(text.rfind(mark, farthest, match.start()) for mark in "，；：")
        before = text[max(clause, farthest) : match.start()]
        # What is put on an agenda is yet to come, whatever verb leads the paragraph.
        if _PAST.search(before) or not (asks or (agenda and _PUTS in before)):
            continue
        # A report may go to the session in hand, where the draft is not one taken over.
        over = session <= own if agenda or lags else session < own
        if (agenda or report) and over:
            start = match.start("organ") if match["organ"] else match.start()
            whole = Span(start, match.end())
            found.append(_Stale(whole, Span(*match.span("numeral")), session))
    return tuple(found)
