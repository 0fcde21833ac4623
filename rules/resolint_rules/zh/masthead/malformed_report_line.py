"""A bracket above the title that does not say how the text came to the plenary."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from resolint import (
    Draft,
    DraftRule,
    Finding,
    Form,
    Message,
    Profile,
    Severity,
    numeral,
    right,
    views,
    wrong,
)
from resolint.aspects.masthead import content_of, has_masthead, line_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_SYMBOLS = r"[(（](?P<symbols>[A-Z]+/(?:[^()（）]|[(（][^()（）]{0,40}[)）]){1,180})[)）]"
_ON_REPORT = re.compile(
    rf"\[根据(?P<body>.{{2,60}}?)(?:的(?:报告|建议)|(?P<proposal>审议的)(?:一项|各项|[二两三四五六七八九十]项)?提案)"
    rf"\s*{_SYMBOLS}\s*通过\]"
)
# Marks of emphasis, and the signs that the reading has for tags: 根据 to 通过 is often in italics.
_EMPHASIS = re.compile(r"[*_\ue000-\ue005]+")
_COMMITTEE = re.compile(r"第\s*(?P<numeral>[\d一二三四五六七八九十]+)\s*委员会")


class MalformedReportLine(DraftRule):
    """The bracket above the title tells on whose report the resolution was adopted.

    `[根据第二委员会的报告(A/68/443/Add.2)通过]`, with 通过 at the end;
    `[未经发交主要委员会而通过(A/68/L.1)]`, with 通过 before the symbol.
    The Main Committees are the First to the Sixth, in Chinese numerals.
    """

    manual_zh = """
    标题上方的方括号说明决议是根据谁的报告通过的，只有两种写法：
    `[根据第二委员会的报告(A/68/443/Add.2)通过]`，“通过”在最后；
    `[未经发交主要委员会而通过(A/68/L.1)]`，“通过”在文号之前。
    主要委员会只有第一至第六委员会，用中文数字。
    """
    view = staticmethod(views.frame)
    severity = Severity.WARNING
    message = Message(
        zh="方括号应写作“[根据……的报告(文号)通过]”{other}",
        en="The bracket must be written “[根据……的报告(symbol)通过]”{other}",
    )
    source = "A/RES/68/230"
    entries = ("H-10",)
    examples = (
        wrong("大会\n\n⟦[根据第七委员会的报告(A/68/443)通过]⟧\n\n68/230. 南南合作\n\n大会，"),
        wrong("大会\n\n⟦[根据第二委员会的报告通过(A/68/443)]⟧\n\n68/230. 南南合作\n\n大会，"),
        wrong("大会\n\n⟦[未经发交主要委员会(A/68/L.1)而通过]⟧\n\n68/230. 南南合作\n\n大会，"),
        wrong("大会\n\n⟦【根据第二委员会的报告(A/68/443)通过】⟧\n\n68/230. 南南合作\n\n大会，"),
        wrong("大会\n\n⟦根据第二委员会的报告(A/68/443)通过⟧\n\n68/230. 南南合作\n\n大会，"),
        wrong("大会\n\n⟦未经发交主要委员会而通过(A/68/L.1)]⟧\n68/230. 南南合作\n\n大会，"),
        right(
            "大会\n\n[根据特别政治和非殖民化委员会(第四委员会)的报告(A/50/605)通过]\n\n50/28. 近东救济工程处\n\n大会，"
        ),
        right("大会\n\n[未经发交主要委员会而通过(A/65/L.85和Add.1)]\n\n65/311. 甲\n\n大会，"),
        right("大会\n\n[*根据第二委员会的报告(A/68/443)通过*]\n\n68/230. 南南合作\n\n大会，"),
        right(
            "2023年届会\n\n[根据欧洲经济委员会的建议(E/2023/15/Add.1)通过]\n\n2023/18. 指南\n\n经济及社会理事会，",
            profile="ecosoc-zh",
        ),
        right(
            "2023年届会\n\n[根据全体会议审议的一项提案(E/2023/L.34)通过]\n\n2023/34. 甲\n\n经济及社会理事会，",
            profile="ecosoc-zh",
        ),
    )
    _no_committee = Message(
        zh="没有“{committee}”：主要委员会为第一至第{last}委员会",
        en="There is no “{committee}”: the Main Committees are numbered from 一 to {last}",
    )

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield the bracket when it has none of its forms."""
        line = line_of(draft, Form.REPORT)
        if line is None or Form.REPORT not in profile.masthead:
            return
        if not has_masthead(draft, profile):
            return
        span = content_of(line)
        written = _EMPHASIS.sub("", span.of(draft.text))
        match = _ON_REPORT.fullmatch(written)
        unreferred = profile.unreferred
        # Only an organ without Main Committees takes up proposals in plenary in these words.
        if match and match["proposal"] and profile.main_committees:
            match = None
        if match is None and not _is_unreferred(written, unreferred):
            other = Message(
                zh=f"或“[{unreferred}(文号)]”" if unreferred else "",
                en=f" or “[{unreferred}(symbol)]”" if unreferred else "",
            )
            yield self.finding(span, other=other)
        committee = _COMMITTEE.fullmatch(match["body"].strip()) if match else None
        main = [numeral(number) for number in range(1, profile.main_committees + 1)]
        if committee and main and committee["numeral"] not in main:
            message = self._no_committee.format(committee=committee.group(), last=main[-1])
            yield self.finding(span, message=message)


def _is_unreferred(written: str, phrase: str) -> bool:
    return bool(phrase) and bool(re.fullmatch(rf"\[{phrase}\s*{_SYMBOLS}\]", written))
