"""A meeting at the end that is not called a plenary meeting, or that a mark closes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from resolint import (
    ASSEMBLY,
    ECOSOC,
    Draft,
    DraftRule,
    Finding,
    Fix,
    Form,
    Kind,
    Message,
    Paragraph,
    Profile,
    Severity,
    Span,
    delete,
    insert,
    right,
    views,
    wrong,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

_ORGANS = (ASSEMBLY, ECOSOC)
_NOT_PLENARY = re.compile(r"第\s*[\d〇零一二三四五六七八九十百]+\s*次(?=\s*会议)")
_STOP = re.compile(r"会议(?P<stop>[。．.，,；;])\s*\Z")
_PLENARY = "全体"
_TEXT = "68/230. 南南合作\n\n大会，\n\n1. **欢迎**甲；\n\n2. **请**乙。\n\n2013年12月20日\n"


class MalformedMeetingLine(DraftRule):
    """The Assembly adopts resolutions at plenary meetings: `第71次全体会议`.

    So does the Economic and Social Council; the Human Rights Council has `第35次会议`.
    No mark closes the line.
    """

    manual_zh = """
    大会在全体会议上通过决议，写作`第71次全体会议`。
    经济及社会理事会写法相同；人权理事会写作`第35次会议`。
    此行末尾不用标点。
    """
    view = staticmethod(views.frame)
    severity = Severity.WARNING
    message = Message(
        zh="会议一行应写作“{expected}”", en="The line of the meeting must be written “{expected}”"
    )
    source = "A/RES/68/230; A/RES/73/175"
    entries = ("E-1", "T-12")
    examples = (
        wrong(f"{_TEXT}⟦第71次会议⟧", unsafe_fixed=f"{_TEXT}第71次全体会议"),
        wrong(f"{_TEXT}⟦第 71 次会议⟧", unsafe_fixed=f"{_TEXT}第 71 次全体会议"),
        wrong(f"{_TEXT}⟦第71次全体会议。⟧", fixed=f"{_TEXT}第71次全体会议"),
        right(f"{_TEXT}第 71 次全体会议"),
        right(
            "大会决议\n\n大会，\n\n1. **请**甲。\n\n一九七一年十月二十五日，\n第一九七六次全体会议。"
        ),
        right(
            "35/3. 团结\n\n人权理事会，\n\n1. **欢迎**甲；\n\n2. **请**乙。\n\n2017年6月22日\n第35次会议",
            profile="hrc-zh",
        ),
    )
    _title = Message(zh="改为“{expected}”", en="Change to “{expected}”")

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield each meeting of the closing block that is in another form."""
        if draft.identity.is_old:
            return
        plenary = next(iter(profile.organs), "") in _ORGANS
        for line in draft.of(Kind.CLOSING_LINE):
            if line.facts.form is Form.MEETING:
                yield from self._malformed(line, plenary=plenary)

    def _malformed(self, line: Paragraph, *, plenary: bool) -> Iterator[Finding]:
        named = _NOT_PLENARY.search(line.text) if plenary else None
        closed = _STOP.search(line.text)
        edits = [insert(named.end(), _PLENARY)] if named else []
        edits += [delete(Span(*closed.span("stop")))] if closed else []
        if not edits:
            return
        expected = line.text.strip()
        expected = expected[: len(expected) - bool(closed)]
        if named:
            expected = expected.replace("次", f"次{_PLENARY}", 1)
        moved = tuple(edit.shift(line.start) for edit in edits)
        fix = Fix(self._title.format(expected=expected), moved, safe=not named)
        yield self.finding(line.span, fix=fix, expected=expected)
