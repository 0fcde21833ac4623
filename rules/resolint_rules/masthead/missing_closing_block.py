"""An adopted resolution without the date and the meeting of its adoption at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resolint import (
    Draft,
    DraftRule,
    Finding,
    Form,
    Kind,
    Message,
    Profile,
    Severity,
    Span,
    right,
    views,
    wrong,
)
from resolint.aspects.masthead import has_masthead

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAMES = {
    Form.DATE: Message(zh="通过日期", en="the date of adoption"),
    Form.MEETING: Message(zh="会议次数", en="the meeting"),
}
_HEAD = (Form.SYMBOL, Form.DISTRIBUTION, Form.ISSUE_DATE)


class MissingClosingBlock(DraftRule):
    """An adopted resolution closes with the date of its adoption and the meeting.

    In the General Assembly: `2013年12月20日`, and below it `第71次全体会议`.
    A draft has no such block, nor has a resolution of the Security Council.
    """

    manual_zh = """
    通过的决议以通过日期和会议次数结束。
    大会决议先写 `2013年12月20日`，下一行写 `第71次全体会议`。
    决议草案和安全理事会决议没有这两行。
    """
    view = staticmethod(views.clauses)
    severity = Severity.WARNING
    message = Message(zh="正文之后缺少{element}", en="After the text {element} is missing")
    source = "A/RES/68/230"
    entries = ("E-1", "L-1")
    examples = (
        wrong(
            "大会\n\nDistr.: General\n7 February 2014\n\n68/230. 南南合作\n\n大会，\n\n1. **欢迎**甲；\n\n2. **请**乙⟦。⟧\n\n附件\n\n职权范围"
        ),
        wrong(
            "大会\n\nDistr.: General\n7 February 2014\n\n68/230. 南南合作\n\n大会，\n\n1. **欢迎**甲；\n\n2. **请**乙⟦。⟧\n\n2013年12月20日"
        ),
        right(
            "大会\n\nDistr.: General\n7 February 2014\n\n68/230. 南南合作\n\n大会，\n\n1. **欢迎**甲；\n\n2. **请**乙。\n\n2013年12月20日\n第71次全体会议"
        ),
        right(
            "联合国大会第二十六届会议\n\n大会决议\n\n大会，\n\n1. **欢迎**甲；\n\n2. **请**乙。\n\n一九七一年十月二十五日，\n第一九七六次全体会议。"
        ),
        right(
            "大会\n\nDistr.: Limited\n7 February 2014\n\n决议草案\n\n南南合作\n\n大会，\n\n1. **欢迎**甲；\n\n2. **请**乙。"
        ),
        right("大会，\n\n1. **欢迎**甲；\n\n2. **请**乙。"),
    )

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield the full stop of the text when a line of the block does not follow it."""
        if not draft.identity.is_adopted or not has_masthead(draft, profile):
            return
        closing = set(_closing(draft))
        # A text without the head of the masthead is taken from elsewhere, and seldom whole.
        if not closing and not any(line.facts.form in _HEAD for line in draft.masthead):
            return
        end = _end(draft)
        missing = [form for form in profile.closing if form not in closing]
        if end and missing:
            names = [_NAMES[form] for form in missing]
            element = Message(
                "和".join(name.zh for name in names), " and ".join(name.en for name in names)
            )
            yield self.finding(end, element=element)


def _closing(draft: Draft) -> Iterator[Form]:
    for line in draft.of(Kind.CLOSING_LINE):
        if line.facts.form is Form.MEETING:
            yield Form.MEETING
        if line.facts.form is Form.DATE or line.facts.dates:
            yield Form.DATE


def _end(draft: Draft) -> Span | None:
    """Return the full stop that ends the operative part; what has none yet is being written."""
    ends = [
        paragraph.at(paragraph.facts.closing)
        for part in draft.parts
        if part.whole and any(part.of(Kind.OPERATIVE))
        for paragraph in list(part.of(Kind.OPERATIVE, Kind.SUB_PARAGRAPH))[-1:]
        if paragraph.facts.closing_mark == "。"
    ]
    return ends[-1] if ends else None
