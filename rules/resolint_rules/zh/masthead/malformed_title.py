"""A title line that is not number, full stop, space and title."""

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
    delete,
    right,
    views,
    wrong,
)
from resolint.aspects.masthead import has_masthead, line_of, match_line

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE = re.compile(
    r"\s*#*\s*(?P<ordinal>第\s*)?(?P<number>(?:ES-|S-)?\d{1,4}/\d{1,3}(?:\s?[A-Z](?:-[A-Z])?(?![A-Za-z]))?)"
    # No title begins with one of these characters, so it stands for the full stop.
    r"(?P<act>\s*号决议)?(?P<stop>\s*[.．、。：:，,；;—–\-]{0,2}\s*)(?P<title>\S.*?)\s*"
)
_NO_WORD = re.compile(r"[\d⁰¹²³⁴-⁹)）,.]")
_NO_TITLE = re.compile(r"[\d⁰¹²³⁴-⁹)）,.*年A-Za-z]|\S{1,2}\s")
_CLOSERS = ("。", "，", "；", "：", "、", ".", ",", ";", ":")
# A title may be that of an instrument, which has its marks.
_INSTRUMENTS = re.compile(
    r"《[^《》]*(?:公约|条约|宣言|议定书|宪章|章程|协定|规约|规则|原则|准则|守则|计划|纲领|框架|议程|指南)》"
)


class MalformedTitle(DraftRule):
    """The title line is the number, a half-width full stop, a space and the title: `68/230. 南南合作`.

    No mark closes it, and no 《》 stand around it.
    """

    manual_zh = """
    标题一行依次为编号、半角句点、空格、标题：`68/230. 南南合作`。
    标题之后不加标点，标题不加书名号。
    编号前后不写“第”和“号决议”。
    """
    view = staticmethod(views.frame)
    severity = Severity.WARNING
    message = Message(zh="标题应写作“{expected}”", en="The title must be written “{expected}”")
    source = "A/RES/68/230"
    entries = ("H-13", "T-12")
    examples = (
        wrong(
            "大会\n\n第六十八届会议\n\n⟦68/230 南南合作⟧\n\n大会，",
            fixed="大会\n\n第六十八届会议\n\n68/230. 南南合作\n\n大会，",
        ),
        wrong(
            "大会\n\n第六十八届会议\n\n⟦68/230．南南合作。⟧\n\n大会，",
            fixed="大会\n\n第六十八届会议\n\n68/230. 南南合作\n\n大会，",
        ),
        wrong(
            "大会\n\n第六十八届会议\n\n⟦68/230：南南合作⟧\n\n大会，",
            fixed="大会\n\n第六十八届会议\n\n68/230. 南南合作\n\n大会，",
        ),
        wrong(
            "大会\n\n第六十八届会议\n\n⟦第68/230号决议 南南合作⟧\n\n大会，",
            unsafe_fixed="大会\n\n第六十八届会议\n\n68/230. 南南合作\n\n大会，",
        ),
        wrong(
            "大会\n\n第六十八届会议\n\n⟦68/230. 《南南合作》⟧\n\n大会，",
            unsafe_fixed="大会\n\n第六十八届会议\n\n68/230. 南南合作\n\n大会，",
        ),
        wrong(
            "大会\n\n第六十八届会议\n\n⟦**68/230. 南南合作。**⟧\n\n大会，",
            fixed="大会\n\n第六十八届会议\n\n**68/230. 南南合作**\n\n大会，",
        ),
        wrong(
            "大会\n\n第六十八届会议\n\n⟦68/23)0. 南南合作⟧\n\n大会，",
            unsafe_fixed="大会\n\n第六十八届会议\n\n68/23. )0. 南南合作\n\n大会，",
        ),
        right("大会\n\n第六十八届会议\n\n68/230. 南南合作\n\n大会，"),
        right(
            "大会\n\n第五十二届会议\n\n52/78. 《给予殖民地国家和人民独立宣言》的执行情况\n\n大会，"
        ),
        right(
            "第四十届会议\n\n议程项目3\n\n40/16.反恐中注意促进与保护人权\n\n人权理事会，",
            profile="hrc-zh",
        ),
    )
    _title = Message(zh="改为“{expected}”", en="Change to “{expected}”")

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield the line when it has other characters than these."""
        line = line_of(draft, Form.TITLE)
        match = match_line(_LINE, line)
        if line is None or match is None or not has_masthead(draft, profile):
            return
        reworded = bool(match["ordinal"] or match["act"])
        edits = [delete(Span(*match.span(g))) for g in ("ordinal", "act") if match[g]]
        if match["stop"].strip() != "." or match["stop"] != match["stop"].lstrip():
            edits.append(Edit(Span(*match.span("stop")), ". "))
        start, end = match.span("title")
        if not _goes_on(draft, line) and match["title"].endswith(_CLOSERS):
            end -= 1
            edits.append(delete(Span(end, end + 1)))
        if _is_wrapped(line.text[start:end]):
            reworded = True
            edits += (delete(Span(start, start + 1)), delete(Span(end - 1, end)))
            start, end = start + 1, end - 1
        if edits:
            expected = f"{match['number']}. {line.text[start:end]}"
            moved = tuple(edit.shift(line.start) for edit in edits)
            safe = not reworded and _parts_number_and_title(match)
            fix = Fix(self._title.format(expected=expected), moved, safe=safe)
            yield self.finding(line.span, fix=fix, expected=expected)


def _parts_number_and_title(match: re.Match[str]) -> bool:
    """Return whether it is certain where the number ends: words follow it."""
    odd = _NO_WORD if match["stop"] else _NO_TITLE
    return not odd.match(match["title"])


def _goes_on(draft: Draft, line: Paragraph) -> bool:
    """Return whether the title runs on in the next line, so that a mark may stand at its end."""
    end = line.start + len(line.text)
    following = (other for other in draft.masthead if other.start == end + 1)
    return any(other.facts.form is None for other in following)


def _is_wrapped(title: str) -> bool:
    return (
        title.startswith("《")
        and title.find("》") == len(title) - 1
        and not _INSTRUMENTS.fullmatch(title)
    )
