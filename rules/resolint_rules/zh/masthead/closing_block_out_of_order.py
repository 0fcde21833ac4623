"""A closing block with the meeting before the date."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from resolint import (
    Draft,
    DraftRule,
    Edit,
    Finding,
    Fix,
    Form,
    Kind,
    Message,
    Paragraph,
    Profile,
    Severity,
    Span,
    right,
    views,
    wrong,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

_MEETING = re.compile(r"第[^第]{1,12}会议(?:[(（][复续]会[)）])?")


class ClosingBlockOutOfOrder(DraftRule):
    """In Chinese a resolution of the General Assembly closes with the date, then the meeting.

    The English text has them the other way round.
    """

    manual_zh = """
    大会决议的中文本先写通过日期，再写会议次数：
    `2013年12月20日`，下一行 `第71次全体会议`。
    英文本次序相反，不能照搬。
    """
    view = staticmethod(views.kinds)
    severity = Severity.WARNING
    message = Message(
        zh="应先写日期，再写会议次数", en="The date must come first, then the meeting"
    )
    source = "A/RES/68/230; A/RES/73/175"
    entries = ("E-1",)
    examples = (
        wrong(
            "大会，\n\n1. **欢迎**甲；\n\n2. **请**乙。\n\n⟦第71次全体会议\n2013年12月20日⟧",
            fixed="大会，\n\n1. **欢迎**甲；\n\n2. **请**乙。\n\n2013年12月20日\n第71次全体会议",
        ),
        wrong(
            "大会，\n\n1. **欢迎**甲；\n\n2. **请**乙。\n\n⟦第71次全体会议 2013年12月20日⟧",
            fixed="大会，\n\n1. **欢迎**甲；\n\n2. **请**乙。\n\n2013年12月20日 第71次全体会议",
        ),
        right(
            "大会，\n\n1. **欢迎**甲；\n\n2. **请**乙。\n\n2013 年 12 月 20 日\n第 71 次全体会议"
        ),
        right(
            "经济及社会理事会，\n\n1. **欢迎**甲；\n\n2. **请**乙。\n\n第43次全体会议\n\n2023年7月25日",
            profile="ecosoc-zh",
        ),
    )
    _title = Message(zh="对调日期和会议次数", en="Swap the date and the meeting")

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield each meeting that stands before its date."""
        if not profile.closing_in_order or not any(draft.of(Kind.ORGAN_LINE)):
            return
        lines = [line for line in draft.paragraphs if line.kind is not Kind.FURNITURE]
        for line, following in pairwise([*lines, None]):
            if line is None or not _is_meeting(line):
                continue
            if date := next(iter(line.facts.dates), None):
                meeting = _MEETING.match(line.text)
                if meeting and meeting.end() <= date.span.start:
                    yield self._swapped(draft, line.at(Span(*meeting.span())), line.at(date.span))
            elif following and following.facts.form is Form.DATE:
                yield self._swapped(draft, line.span, following.span)

    def _swapped(self, draft: Draft, first: Span, second: Span) -> Finding:
        edits = Edit(first, second.of(draft.text)), Edit(second, first.of(draft.text))
        fix = Fix(self._title, edits, safe=True)
        return self.finding(Span(first.start, second.end), fix=fix)


def _is_meeting(line: Paragraph) -> bool:
    """Return whether it is the meeting rather than the vote of older texts: 第1821次会议以十三票对零票通过."""
    return (
        line.kind is Kind.CLOSING_LINE
        and line.facts.form is Form.MEETING
        and "通过" not in line.text
    )
