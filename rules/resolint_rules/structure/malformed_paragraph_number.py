"""A paragraph number with other signs than digits, a full stop and a space."""

import re
from collections.abc import Iterator

from resolint import (
    Draft,
    DraftRule,
    Edit,
    Finding,
    Fix,
    Kind,
    Message,
    Number,
    Paragraph,
    Profile,
    Severity,
    right,
    views,
    wrong,
)

_LAST_OLD_SESSION = 30
_FULL_WIDTH = re.compile("[０-９]")  # another rule speaks of these


class MalformedParagraphNumber(DraftRule):
    """The number of an operative paragraph is written with digits, a half-width stop and a space.

    `1. **请**…`, not `1、`, `1．`, `1)` or `一、`.
    Markdown makes a list of it, and programs that number or cite paragraphs find it.
    """

    manual_zh = """
    执行段的段号用阿拉伯数字，后加半角句点和一个空格。
    写作 `1. **请**…`，不写作 `1、`、`1．`、`1)` 或 `一、`。
    这样写，Markdown 才能识别为编号，其他程序也能据以编号和引用。
    """
    view = staticmethod(views.numbers)
    severity = Severity.WARNING
    message = Message(
        zh="段号应写作“{expected} ”",
        en="The number must be written “{expected} ”",
    )
    habit_from = 2
    habit = Message(
        zh="段号全用另一种写法（{count}处），应写作“1. ”“2. ”",
        en="All {count} paragraph numbers are written in another way; write “1. ”, “2. ”",
    )
    source = "A/RES/68/230; RULES.md O-1"
    examples = (
        wrong(
            "大会，\n\n⟦1、⟧**欢迎**甲；\n\n⟦2．⟧ **请**乙；\n\n⟦3⟧ **决定**丙；\n\n⟦（4）⟧**建议**丁。",
            fixed="大会，\n\n1. **欢迎**甲；\n\n2. **请**乙；\n\n3. **决定**丙；\n\n4. **建议**丁。",
        ),
        wrong(
            "大会，\n\n回顾甲，\n\n⟦一、⟧呼吁乙；\n\n⟦二、⟧请丙。",
            fixed="大会，\n\n回顾甲，\n\n1. 呼吁乙；\n\n2. 请丙。",
        ),
        right("联合国大会第二十届会议\n\n大会，\n\n回顾甲，\n\n一、呼吁乙；\n\n二、请丙。"),
        right("大会，\n\n一、概况\n\n1. **欢迎**甲；\n\n二、后续行动\n\n2. **请**乙。"),
        right("大会，\n\n1.**欢迎**甲；\n\n2.  **请**乙：\n\n(a) 丙；\n\n(b) 丁。"),
    )
    _title = Message(zh="改为“{expected} ”", en="Change to “{expected} ”")

    def is_about(self, paragraph: Paragraph) -> bool:
        """Tell the operative paragraphs."""
        return paragraph.kind is Kind.OPERATIVE

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield each number that is not written as ``1.``, as old texts do not write it."""
        session = draft.identity.session
        if session.isdecimal() and int(session) <= _LAST_OLD_SESSION:
            return
        for paragraph in draft.of(Kind.OPERATIVE):
            number = paragraph.facts.number
            if number and number.value and not number.inserted:
                yield from self._check(draft, paragraph, number)

    def _check(self, draft: Draft, paragraph: Paragraph, number: Number) -> Iterator[Finding]:
        span = paragraph.at(number.span)
        expected = f"{number.value}."
        written = draft.reading.written(span).strip()
        if written == expected or _FULL_WIDTH.match(written):
            return
        follows = paragraph.text[number.span.end : paragraph.facts.body.start]
        edit = Edit(span, expected if follows else f"{expected} ")
        fix = Fix(self._title.format(expected=expected), (edit,), safe=True)
        yield self.finding(span, fix=fix, expected=expected)
