"""A meeting at the end that is not called a plenary meeting."""

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
    Profile,
    Severity,
    insert,
    right,
    views,
    wrong,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

_ORGANS = (ASSEMBLY, ECOSOC)
_NOT_PLENARY = re.compile(r"第\s*[\d〇零一二三四五六七八九十百]+\s*次(?=\s*会议)")
_TEXT = "68/230. 南南合作\n\n大会，\n\n1. **欢迎**甲；\n\n2. **请**乙。\n\n2013年12月20日\n"


class MalformedMeetingLine(DraftRule):
    """The Assembly adopts resolutions at plenary meetings: `第71次全体会议`.

    So does the Economic and Social Council; the Human Rights Council has `第35次会议`.
    """

    manual_zh = """
    大会在全体会议上通过决议，写作`第71次全体会议`。
    经济及社会理事会写法相同；人权理事会写作`第35次会议`。
    """
    view = staticmethod(views.frame)
    severity = Severity.WARNING
    message = Message(
        zh="通过决议的是全体会议，应写作“{expected}”",
        en="Resolutions are adopted at plenary meetings: “{expected}”",
    )
    source = "A/RES/68/230; A/RES/73/175"
    entries = ("E-1",)
    examples = (
        wrong(f"{_TEXT}⟦第71次会议⟧", unsafe_fixed=f"{_TEXT}第71次全体会议"),
        wrong(f"{_TEXT}⟦第 71 次会议⟧", unsafe_fixed=f"{_TEXT}第 71 次全体会议"),
        right(f"{_TEXT}第 71 次全体会议"),
        right(
            "35/3. 团结\n\n人权理事会，\n\n1. **欢迎**甲；\n\n2. **请**乙。\n\n2017年6月22日\n第35次会议",
            profile="hrc-zh",
        ),
    )
    _title = Message(zh="改为“{expected}”", en="Change to “{expected}”")

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield each meeting of the closing block that is not a plenary one."""
        if next(iter(profile.organs), "") not in _ORGANS or draft.identity.is_old:
            return
        for line in draft.of(Kind.CLOSING_LINE):
            match = _NOT_PLENARY.search(line.text) if line.facts.form is Form.MEETING else None
            if match:
                expected = f"{match.group()}全体会议"
                edit = insert(line.start + match.end(), "全体")
                fix = Fix(self._title.format(expected=expected), (edit,), safe=False)
                yield self.finding(line.span, fix=fix, expected=expected)
