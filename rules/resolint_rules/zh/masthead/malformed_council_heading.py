"""Number and meeting above a Security Council resolution, missing or in another form."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from resolint import (
    SECURITY_COUNCIL,
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
    council_year_of,
    numeral_value,
    right,
    views,
    written_date,
    wrong,
)
from resolint.aspects.masthead import content_of, line_of
from resolint_rules.zh.masthead._numbers import sign_by_sign

if TYPE_CHECKING:
    from collections.abc import Iterator

_YEAR = r"\s*[(（]\s*(?P<year>\d{4})\s*[)）]\s*"
_WITHOUT_YEAR = re.compile(r"第\s*(?P<number>\d{1,4})\s*号\s*决议")
_HAS_NUMBER = re.compile(
    rf"(?:\d|决议|第.{{1,8}})\s*(?:号|决议){{0,2}}{_YEAR}|第\s*\d{{1,4}}.{{0,8}}号\s*决议"
)
_NUMBER = re.compile(
    rf"(?:安全理事会|决议)?\s*第?\s*(?P<number>\d{{1,4}})\s*(?:号|决议){{0,2}}{_YEAR}(?:号|决议){{0,2}}"
)
_HAS_MEETING = re.compile(r"次(?:全体)?会议|通过|安全理事会决议")
_MEETING = re.compile(
    r"第\s*(?P<number>[\d〇零一二三四五六七八九十百]{1,5})\s*次(?P<plenary>全体)?会议"
)
# Another rule says that it is to be filled in.
_OPEN_NUMBER = re.compile(r"第\s*[…XxＸ×_＿.?？○]{1,8}\s*次")
_BLANKS = re.compile(r"\s")
_HEAD = "S/RES/2444 (2018)\n\n安全理事会\n\nDistr.: General\n15 November 2018\n\n"
_NUMBER_LINE, _MEETING_LINE = "第2444(2018)号决议", "2018年11月14日安全理事会第8398次会议通过"
_TEXT = "安全理事会，\n\n1. **请**甲；\n\n2. **决定**继续处理此案。"


class MalformedCouncilHeading(DraftRule):
    """Two lines head a resolution of the Security Council: its number, and when it was adopted.

    `第2444(2018)号决议`, and below it `2018年11月14日安全理事会第8398次会议通过` or
    `安全理事会2018年11月14日第8398次会议通过`.
    The Council has no plenary meetings, and their number is in digits.
    """

    manual_zh = """
    安全理事会决议之首有两行：编号，以及何时通过。
    先写`第2444(2018)号决议`，下一行写`2018年11月14日安全理事会第8398次会议通过`或`安全理事会2018年11月14日第8398次会议通过`。
    安全理事会没有全体会议，会议次数用阿拉伯数字。
    """
    view = staticmethod(views.frame)
    severity = Severity.WARNING
    message = Message(zh="此行应写作“{expected}”", en="This line must be written “{expected}”")
    source = "S/RES/2446 (2018); S/RES/2393 (2017)"
    entries = ("B-2", "H-16")
    examples = (
        wrong(
            f"{_HEAD}⟦第2444号决议(2018)⟧\n\n{_MEETING_LINE}\n\n{_TEXT}",
            unsafe_fixed=f"{_HEAD}{_NUMBER_LINE}\n\n{_MEETING_LINE}\n\n{_TEXT}",
            profile="sc-zh",
        ),
        wrong(
            f"{_HEAD}⟦第2444号决议⟧\n\n{_MEETING_LINE}\n\n{_TEXT}",
            unsafe_fixed=f"{_HEAD}{_NUMBER_LINE}\n\n{_MEETING_LINE}\n\n{_TEXT}",
            profile="sc-zh",
        ),
        wrong(
            f"{_HEAD}⟦安全理事会第2444(2018)号决议⟧\n\n{_MEETING_LINE}\n\n{_TEXT}",
            unsafe_fixed=f"{_HEAD}{_NUMBER_LINE}\n\n{_MEETING_LINE}\n\n{_TEXT}",
            profile="sc-zh",
        ),
        wrong(
            f"{_HEAD}{_NUMBER_LINE}\n\n⟦2018年11月14日安全理事会第八三九八次全体会议通过⟧\n\n{_TEXT}",
            unsafe_fixed=f"{_HEAD}{_NUMBER_LINE}\n\n{_MEETING_LINE}\n\n{_TEXT}",
            profile="sc-zh",
        ),
        wrong(f"{_HEAD}{_NUMBER_LINE}\n\n⟦2018年11月14日通过⟧\n\n{_TEXT}", profile="sc-zh"),
        wrong(
            f"{_HEAD}{_NUMBER_LINE}\n\n⟦2018年11月14日安全理事会决议⟧\n\n{_TEXT}", profile="sc-zh"
        ),
        wrong(f"{_HEAD}{_NUMBER_LINE}\n\n⟦安全理事会，⟧\n\n1. **请**甲。", profile="sc-zh"),
        wrong(f"{_HEAD}⟦{_MEETING_LINE}⟧\n\n{_TEXT}", profile="sc-zh"),
        right(f"{_HEAD}{_NUMBER_LINE}\n\n{_MEETING_LINE}\n\n{_TEXT}", profile="sc-zh"),
        right(
            f"{_HEAD}第 2444 (2018) 号决议\n\n安全理事会 2018 年 11 月 14 日第 8398 次会议通过\n\n{_TEXT}",
            profile="sc-zh",
        ),
        right(
            f"{_HEAD}第…(2018)号决议\n\n2018年11月14日安全理事会第…次会议通过\n\n{_TEXT}",
            profile="sc-zh",
        ),
        right(
            f"一九七五年四月十七日\n第368(1975)号决议\n\n{_TEXT}",
            profile="sc-zh",
        ),
    )
    _no_number = Message(
        zh="此行之前缺少决议编号，如“第2444(2018)号决议”",
        en="Before this line the number is missing, as in “第2444(2018)号决议”",
    )
    _no_meeting = Message(
        zh="此行之前缺少通过决议的会议，如“2018年11月14日安全理事会第8398次会议通过”",
        en="Before this line the meeting is missing, as in “2018年11月14日安全理事会第8398次会议通过”",
    )
    _title = Message(zh="改为“{expected}”", en="Change to “{expected}”")

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield each of the two lines that has another form, or where it should stand."""
        if SECURITY_COUNCIL not in profile.organs or not _has_head(draft):
            return
        opening = next(draft.of(Kind.ORGAN_LINE), None)
        lines = [each for each in draft.masthead if each.facts.form in (None, Form.ADOPTION)]
        number = next((each for each in lines if _HAS_NUMBER.search(each.text)), None)
        others = [each for each in lines if each is not number]
        meeting = next((each for each in others if _HAS_MEETING.search(each.text)), None)
        if number and (expected := _due_number(number)):
            yield self._malformed(number, expected)
        if meeting and (expected := _due_meeting(meeting)):
            yield self._malformed(meeting, expected)
        elif meeting and not number:
            yield self.finding(meeting.span, message=self._no_number)
        # Where both are missing, another rule says so.
        elif number and opening and not meeting:
            yield self.finding(opening.span, message=self._no_meeting)

    def _malformed(self, line: Paragraph, expected: str) -> Finding:
        known = "……" not in expected
        edit = Edit(content_of(line), expected)
        fix = Fix(self._title.format(expected=expected), (edit,), safe=False) if known else None
        return self.finding(content_of(line), fix=fix, expected=expected)


def _has_head(draft: Draft) -> bool:
    """Tell an adopted text that was not taken from elsewhere, where the lines vary."""
    head = line_of(draft, Form.SYMBOL) or line_of(draft, Form.DISTRIBUTION)
    return head is not None and draft.identity.is_adopted and not draft.identity.is_old


def _due_number(line: Paragraph) -> str:
    """Return the line as it should be; nothing where it is so, or has more than the number."""
    start, end = (at - line.start for at in (content_of(line).start, content_of(line).end))
    bare = _WITHOUT_YEAR.fullmatch(line.text, start, end)
    if bare:
        year = council_year_of(int(bare["number"]))
        return f"第{bare['number']}({year.year if year else '……'})号决议"
    match = _NUMBER.fullmatch(line.text, start, end)
    if match is None:
        return ""
    written = _BLANKS.sub("", match.group()).replace("（", "(").replace("）", ")")
    expected = f"第{match['number']}({match['year']})号决议"
    return expected if written != expected else ""


def _due_meeting(line: Paragraph) -> str:
    """Return the line as it should be, with dots for what it does not tell."""
    if _OPEN_NUMBER.search(line.text):
        return ""
    match = _MEETING.search(line.text)
    day = line.facts.dates[0] if line.facts.dates else None
    number = match["number"] if match else "……"
    right_number = number.isdecimal() and match is not None and not match["plenary"]
    if right_number and day and "安全理事会" in line.text and "通过" in line.text:
        return ""
    date = written_date(day.value) if day and day.value else "……"
    return f"{date}安全理事会第{_in_digits(number)}次会议通过"


def _in_digits(number: str) -> str:
    """Return a number in digits: 八三九八 is read sign by sign, and so is what is in digits."""
    if any(sign in number for sign in "十百"):
        return str(numeral_value(number) or "……")
    return sign_by_sign(number)
