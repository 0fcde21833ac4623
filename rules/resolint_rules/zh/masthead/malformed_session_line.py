"""A session line whose session is not in Chinese numerals."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from resolint import (
    Draft,
    DraftRule,
    Edit,
    Finding,
    Fix,
    Form,
    Message,
    Paragraph,
    Profile,
    Severity,
    Span,
    numeral,
    numeral_value,
    right,
    views,
    wrong,
)
from resolint.aspects.masthead import has_masthead, line_of, match_line
from resolint_rules.zh.masthead._numbers import sign_by_sign

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE = re.compile(
    r"\s*#*\s*(?P<organ>[^\s第#\d〇零一二三四五六七八九十百]{0,12})(?P<ordinal>第?)\s*(?P<numeral>[\d〇零一二三四五六七八九十百]+)\s*届"
    r"(?P<kind>(?:紧急)?(?:特别)?)常?(?P<noun>会议|大会)(?P<resumed>续会)?(?P<stop>[。，；、]?)\s*"
)
_HEAD = re.compile("第[〇零一二三四五六七八九十百]{0,3}")
_HIGHEST = 199
# Up to the session of 1975 the line names the organ: 联合国大会第二十六届会议.
_LAST_WITH_ORGAN = 30


class MalformedSessionLine(DraftRule):
    """The session is written in Chinese numerals: 第六十八届会议, never 第68届会议.

    Emergency special sessions are 第十一届紧急特别会议, special sessions 第二十七届特别会议.
    No mark closes the line.
    """

    manual_zh = """
    届次用中文数字：写作“第六十八届会议”，不写作“第68届会议”或“第六八届会议”。
    紧急特别会议写作“第十一届紧急特别会议”，特别会议写作“第二十七届特别会议”。
    行末不加标点。
    """
    view = staticmethod(views.frame)
    severity = Severity.ERROR
    message = Message(zh="届会应写作“{expected}”", en="The session must be written “{expected}”")
    source = "A/RES/68/230"
    entries = ("H-6", "T-12")
    examples = (
        wrong(
            "大会\n\n⟦第68届会议⟧\n\n68/230. 南南合作\n\n大会，",
            fixed="大会\n\n第六十八届会议\n\n68/230. 南南合作\n\n大会，",
        ),
        wrong(
            "大会\n\n⟦第六八届会议。⟧\n\n68/230. 南南合作\n\n大会，",
            fixed="大会\n\n第六十八届会议\n\n68/230. 南南合作\n\n大会，",
        ),
        wrong(
            "大会\n\n⟦六十八届会议⟧\n\n68/230. 南南合作\n\n大会，",
            fixed="大会\n\n第六十八届会议\n\n68/230. 南南合作\n\n大会，",
        ),
        wrong(
            "大会\n\n⟦第六八届会议⟧\n\n议程项目24\n\n大会，",
            unsafe_fixed="大会\n\n第六十八届会议\n\n议程项目24\n\n大会，",
        ),
        wrong(
            "大会\n\n第六\n\n⟦八届会议⟧\n\n议程项目24\n\n68/230. 南南合作\n\n大会，",
            unsafe_fixed="大会\n\n第六\n\n第八届会议\n\n议程项目24\n\n68/230. 南南合作\n\n大会，",
        ),
        wrong(
            "大会\n\n⟦联合国大会第六十八届会议⟧\n\n68/230. 南南合作\n\n大会，",
            unsafe_fixed="大会\n\n第六十八届会议\n\n68/230. 南南合作\n\n大会，",
        ),
        right("大会\n\n联合国大会第二十六届会议\n\n大会决议\n\n大会，"),
        right("大会\n\n第十届紧急特别会议续会\n\nES-10/24. 国际法院的咨询意见\n\n大会，"),
        right(
            "2023年届会\n\n议程项目15\n\n2023/18. 指南\n\n经济及社会理事会，", profile="ecosoc-zh"
        ),
    )
    _title = Message(zh="改为“{expected}”", en="Change to “{expected}”")

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield the line when its numeral is not in form, or a mark closes it."""
        line = line_of(draft, Form.SESSION)
        match = match_line(_LINE, line)
        if line is None or match is None or not has_masthead(draft, profile):
            return
        written = match["numeral"]
        value = numeral_value(written) or _by_digits(written)
        if not 0 < value <= _HIGHEST:
            return
        due = numeral(value)
        reworded = match["organ"] or match["noun"] != "会议"
        if value <= _LAST_WITH_ORGAN:
            reworded = False
        in_form = match["ordinal"] and written.replace("零", "〇") == due
        if in_form and not match["stop"] and not reworded:
            return
        organ = "" if reworded else match["organ"]
        expected = f"{organ}第{due}届{match['kind']}会议{match['resumed'] or ''}"
        # What 六八 means is certain where the number of the resolution says the same.
        certain = numeral_value(written) or draft.identity.session.endswith(str(value))
        span = line.at(Span(match.start("organ"), match.end("stop")))
        fix = Fix(
            self._title.format(expected=expected),
            (Edit(span, expected),),
            safe=bool(certain and not reworded and not _is_rest(draft, line)),
        )
        yield self.finding(span, fix=fix, expected=expected)


def _is_rest(draft: Draft, line: Paragraph) -> bool:
    """Return whether it is the rest of a line that breaks off behind 第 or 第六."""
    above = draft.text[: line.start].rstrip().rpartition("\n")[2].strip()
    return _HEAD.fullmatch(above) is not None


def _by_digits(numeral: str) -> int:
    """Return the value of 六八 or 七〇, whose characters stand for digits."""
    digits = sign_by_sign(numeral)
    return int(digits) if digits.isdecimal() and len(digits) <= 3 else 0  # noqa: PLR2004
