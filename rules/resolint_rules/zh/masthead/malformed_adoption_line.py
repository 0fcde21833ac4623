"""An adoption line that is not date, organ and 决议."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from resolint import (
    ASSEMBLY,
    ECOSOC,
    Draft,
    DraftRule,
    Edit,
    Finding,
    Fix,
    Form,
    Kind,
    Message,
    Profile,
    Severity,
    right,
    views,
    wrong,
)
from resolint.aspects.masthead import content_of, has_masthead, line_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_ORGANS = (ASSEMBLY, ECOSOC)
_BLANKS = re.compile(r"\s")
_HEAD = "大会\n\nDistr.: General\n7 February 2014\n\n第六十八届会议\n\n"
_TITLE = "\n\n68/230. 南南合作\n\n大会，\n\n1. **欢迎**甲；\n\n2. **请**乙。"
_CLOSING = "\n\n2013年12月20日\n第71次全体会议"


class MalformedAdoptionLine(DraftRule):
    """The line above the bracket says when which organ adopted the text: `2013年12月20日大会决议`.

    The Economic and Social Council has it in the same form: `2023年7月25日经济及社会理事会决议`.
    It has had the date since the sixty-sixth session of the Assembly.
    """

    manual_zh = """
    方括号之上的一行写明哪一机关何时通过：`2013年12月20日大会决议`。
    经济及社会理事会写法相同：`2023年7月25日经济及社会理事会决议`。
    大会自第六十六届会议起在此写日期。
    """
    view = staticmethod(views.frame)
    severity = Severity.WARNING
    message = Message(
        zh="通过日期一行应写作“{expected}”",
        en="The adoption line must be written “{expected}”",
    )
    source = "A/RES/68/230; A/RES/73/175"
    entries = ("H-9",)
    examples = (
        wrong(
            f"{_HEAD}⟦大会2013年12月20日通过的决议⟧{_TITLE}",
            unsafe_fixed=f"{_HEAD}2013年12月20日大会决议{_TITLE}",
        ),
        wrong(
            f"{_HEAD}⟦大会决议⟧{_TITLE}{_CLOSING}",
            unsafe_fixed=f"{_HEAD}2013年12月20日大会决议{_TITLE}{_CLOSING}",
        ),
        wrong(f"{_HEAD}⟦大会决议⟧{_TITLE}"),
        wrong(
            "2023年届会\n\n⟦经济及社会理事会2023年7月25日通过的决议⟧\n\n2023/18. 指南\n\n经济及社会理事会，",
            unsafe_fixed="2023年届会\n\n2023年7月25日经济及社会理事会决议\n\n2023/18. 指南\n\n经济及社会理事会，",
            profile="ecosoc-zh",
        ),
        right(f"{_HEAD}2013 年 12 月 20 日大会决议{_TITLE}"),
        right(
            "大会\n\n第五十三届会议\n\n大会决议\n\n53/60. 援助\n\n大会，\n\n1. **欢迎**甲；\n\n2. **请**乙。"
        ),
        right(
            "第三十五届会议\n\n人权理事会2017年6月22日通过的决议\n\n35/3. 团结\n\n人权理事会，",
            profile="hrc-zh",
        ),
    )
    _title = Message(zh="改为“{expected}”", en="Change to “{expected}”")

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield the line when it has another form, or no date where it should have one."""
        line = line_of(draft, Form.ADOPTION)
        organ = next(iter(profile.organs), "")
        name = draft.language.organ_names.get(organ, "")
        if line is None or organ not in _ORGANS or name not in line.text:
            return
        undated = not line.facts.dates and _is_older(draft, profile)
        if undated or draft.identity.is_old or not has_masthead(draft, profile):
            return
        span = content_of(line)
        day = line.facts.dates[0].span.of(line.text) if line.facts.dates else _closing_day(draft)
        expected = f"{day or '……'}{name}决议"
        if _BLANKS.sub("", span.of(draft.text)) == _BLANKS.sub("", expected):
            return
        edit = Edit(span, expected)
        fix = Fix(self._title.format(expected=expected), (edit,), safe=False) if day else None
        yield self.finding(span, fix=fix, expected=expected)


def _is_older(draft: Draft, profile: Profile) -> bool:
    """Return whether it is a text of the time when this line had no date."""
    session = draft.identity.session
    return not session.isdecimal() or int(session) < profile.masthead_since


def _closing_day(draft: Draft) -> str:
    """Return the date at the end, which is the same."""
    closing = (line for line in draft.of(Kind.CLOSING_LINE) if line.facts.dates)
    return next((line.facts.dates[0].span.of(line.text) for line in closing), "")
