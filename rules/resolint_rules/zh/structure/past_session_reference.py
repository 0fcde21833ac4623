"""A session named as one to come that is over, or is the one in hand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from resolint import (
    Draft,
    DraftRule,
    Facts,
    Finding,
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
_ASKS = ("请", "决定", "敦促", "促请", "邀请", "要求", "鼓励", "吁请", "商定")
# No clause is longer before the session that it names.
_CLAUSE = 80
# Higher numbers are years, as the Economic and Social Council counts.
_LAST = 199
# What is told of the past: 回顾其请秘书长向第六十七届会议提出报告的决议.
_PAST = re.compile(r"其中|曾|已|(?<!本)决议|回顾|注意到|上述请求")


class PastSessionReference(DraftRule):
    """A session on whose agenda something is put, or that shall receive a report, is yet to come.

    In a resolution of the sixty-eighth session that is the sixty-ninth at the earliest:
    `列入大会第六十九届会议临时议程`.
    Such references go stale when a text is taken over from the year before.
    """

    manual_zh = """
    列入临时议程、提出报告所指的届会应是以后的届会。
    第六十八届会议的决议最早可写“列入大会第六十九届会议临时议程”。
    沿用上一年的案文时，这些届次容易忘记更新。
    """
    severity = Severity.WARNING
    message = Message(
        zh="本决议属于第{own}届会议，此处应是以后的届会",
        en="This resolution is of session {own}; a later one is meant here",
    )
    source = "A/RES/68/230, paragraph 21"
    entries = ("O-12",)
    examples = (
        wrong(
            "68/230. 南南合作\n\n大会，\n\n1. **欢迎**甲；\n\n2. **决定**将该项目列入⟦大会第六十七届会议⟧临时议程。"
        ),
        wrong(
            "68/230. 南南合作\n\n大会，\n\n1. **欢迎**甲；\n\n2. **请**秘书长向⟦大会第六十七届会议⟧提出报告。"
        ),
        right(
            "68/230. 南南合作\n\n大会，\n\n1. **欢迎**高级别委员会第十八届会议和秘书长向大会第六十七届会议提出的报告；\n\n2. **请**秘书长参照其向大会第六十六届会议提交的报告；\n\n3. **决定**将该项目列入大会第六十九届会议临时议程。"
        ),
        right(
            "68/230. 南南合作\n\n大会，\n\n回顾大会第六十七届会议，\n\n1. **决定**在第六十八届会议续会上审议该报告；\n\n2. **请**秘书长向大会第七十届会议提出报告。"
        ),
    )

    @staticmethod
    def view(paragraph: Paragraph) -> object:
        """See the paragraphs that name a session, and which paragraphs ask for something."""
        if "届" in paragraph.text:
            return paragraph.facts
        return _asks(paragraph) if paragraph.kind is Kind.OPERATIVE else None

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield each session that is meant as future and is not."""
        own = draft.identity.session
        if not own.isdecimal() or int(own) > _LAST:
            return
        for part in draft.parts:
            asks = False
            for paragraph in part.of(Kind.OPERATIVE, Kind.SUB_PARAGRAPH):
                if paragraph.kind is Kind.OPERATIVE:
                    asks = _asks(paragraph)
                if asks:
                    for span in _stale(paragraph.facts, int(own), profile):
                        yield self.finding(paragraph.at(span), own=numeral(int(own)))


def _asks(paragraph: Paragraph) -> bool:
    lead = paragraph.facts.lead
    return bool(lead and lead.base.endswith(_ASKS))


@kept
def _stale(facts: Facts, own: int, profile: Profile) -> tuple[Span, ...]:
    text = facts.text
    found: list[Span] = []
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
        if _PAST.search(text, max(clause, farthest), match.start()):
            continue
        if (agenda and session <= own) or (report and session < own):
            start = match.start("organ") if match["organ"] else match.start()
            found.append(Span(start, match.end()))
    return tuple(found)
