"""A paragraph number with other characters than digits, a full stop and a space."""

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
    wrong,
)

_FULL_WIDTH = re.compile("[０-９]+[.．、]?")  # another rule speaks of these

# A raised mark may belong to the paragraph before, and + or - be what a patch puts before a line.
_FROM_ELSEWHERE = re.compile(r"[⁰¹²³⁴-⁹]|[+\-]\d")


class MalformedParagraphNumber(DraftRule):
    """The number of an operative paragraph is written with digits, a half-width stop and a space.

    `1. **请**…`, not `1、`, `1．`, `1)` or `一、`.
    The space is asked for where the other paragraphs of the draft have it.
    At a Model UN conference 第一条 is right, too.
    Markdown makes a list of it, and programs that number or cite paragraphs find it.
    """

    manual_zh = """
    执行段的段号用阿拉伯数字，后加半角句点和一个空格。
    写作 `1. **请**…`，不写作 `1、`、`1．`、`1)` 或 `一、`。
    其他各段的段号后有空格时，缺少空格的也会指出。
    模拟联合国也可编为“第一条”。
    这样写，Markdown 才能识别为编号，其他程序也能据以编号和引用。
    """
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
    source = "A/RES/68/230"
    entries = ("O-1",)
    examples = (
        wrong(
            "大会，\n\n⟦1、⟧**欢迎**甲；\n\n⟦2．⟧ **请**乙；\n\n⟦3⟧ **决定**丙；\n\n⟦（4）⟧**建议**丁。",
            fixed="大会，\n\n1. **欢迎**甲；\n\n2. **请**乙；\n\n3. **决定**丙；\n\n4. **建议**丁。",
        ),
        wrong(
            "大会，\n\n1. 欢迎甲；\n\n⟦2.⟧表示注意到乙；\n\n3. 决定丙。",
            fixed="大会，\n\n1. 欢迎甲；\n\n2. 表示注意到乙；\n\n3. 决定丙。",
        ),
        # Without bold and a date, it may be a text of a time when this was right.
        wrong(
            "大会，\n\n回顾甲，\n\n⟦一、⟧呼吁乙；\n\n⟦二、⟧请丙。",
            unsafe_fixed="大会，\n\n回顾甲，\n\n1. 呼吁乙；\n\n2. 请丙。",
        ),
        wrong(
            "第六十八届会议\n\n大会，\n\n回顾甲，\n\n⟦一、⟧呼吁乙；\n\n⟦二、⟧请丙。",
            fixed="第六十八届会议\n\n大会，\n\n回顾甲，\n\n1. 呼吁乙；\n\n2. 请丙。",
        ),
        wrong(
            "大会，\n\n回顾甲，\n\n⟦一、⟧**呼吁**乙；\n\n⟦二、⟧**请**丙。",
            fixed="大会，\n\n回顾甲，\n\n1. **呼吁**乙；\n\n2. **请**丙。",
        ),
        wrong(
            "大会，\n\n回顾甲，\n\n⟦第1段⟧ 呼吁乙；\n\n⟦（2）⟧请丙；\n\n⟦3、⟧决定丁。",
            fixed="大会，\n\n回顾甲，\n\n1. 呼吁乙；\n\n2. 请丙；\n\n3. 决定丁。",
        ),
        wrong(
            "大会，\n\n回顾甲，\n\n⟦1/⟧ **欢迎**乙；\n\n⟦2/⟧ **请**丙；\n\n⟦3/⟧ **决定**丁。",
            fixed="大会，\n\n回顾甲，\n\n1. **欢迎**乙；\n\n2. **请**丙；\n\n3. **决定**丁。",
        ),
        wrong(
            "大会，\n\n回顾甲，\n\n⟦**1**.⟧ **欢迎**乙；\n\n⟦**2**.⟧ **决定**丁。",
            fixed="大会，\n\n回顾甲，\n\n1. **欢迎**乙；\n\n2. **决定**丁。",
        ),
        wrong(
            "大会，\n\n1. **欢迎**甲；\n\n⟦2 .⟧**请**乙；\n\n⟦3 ）⟧**建议**丙；\n\n4. **决定**丁。",
            fixed="大会，\n\n1. **欢迎**甲；\n\n2. **请**乙；\n\n3. **建议**丙；\n\n4. **决定**丁。",
        ),
        wrong(
            "大会，\n\n1. **欢迎**甲；\n⟦²2.⟧ **请**乙；\n\n3. **决定**丁。",
            unsafe_fixed="大会，\n\n1. **欢迎**甲；\n2. **请**乙；\n\n3. **决定**丁。",
        ),
        wrong(
            "大会，\n\n1. **欢迎**甲；\n\n⟦-2.⟧ **请**乙；\n\n3. **决定**丁。",
            unsafe_fixed="大会，\n\n1. **欢迎**甲；\n\n2. **请**乙；\n\n3. **决定**丁。",
        ),
        right("大会，\n\n1. **欢迎**甲；\n\n1a. **请**乙；\n\n2. **决定**丙。"),
        right("联合国大会第二十届会议\n\n大会，\n\n回顾甲，\n\n一、呼吁乙；\n\n二、请丙。"),
        right("1971年12月16日大会决议\n\n大会，\n\n回顾甲，\n\n一、呼吁乙；\n\n二、请丙。"),
        right("大会，\n\n回顾甲，\n\n第一条 呼吁乙；\n\n第二条 请丙。", profile="mun-zh"),
        right("大会，\n\n一、概况\n\n1. **欢迎**甲；\n\n二、后续行动\n\n2. **请**乙。"),
        right("大会，\n\n1.欢迎甲；\n\n2.表示注意到乙；\n\n3.决定丙。"),
        right("大会，\n\n1.**欢迎**甲；\n\n2.  **请**乙：\n\n(a) 丙；\n\n(b) 丁。"),
    )
    _title = Message(zh="改为“{expected} ”", en="Change to “{expected} ”")

    @staticmethod
    def view(paragraph: Paragraph) -> object:
        """See how each number is written, and whether a space follows it."""
        number = _number(paragraph)
        if number is None:
            return None
        written = number.span.of(paragraph.text)
        return written, number.value, _is_parted(paragraph, number), _runs_on(paragraph, number)

    def is_about(self, paragraph: Paragraph) -> bool:
        """Return whether it is one of the operative paragraphs."""
        return paragraph.kind is Kind.OPERATIVE

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield each number that is not written as ``1.``, and each without its space.

        Old texts number their paragraphs otherwise.
        """
        if draft.identity.is_old:
            return
        numbered = [
            (each, number)
            for each in draft.of(Kind.OPERATIVE)
            if (number := _number(each))
            and not (profile.free_numbering and _is_article(draft, each))
        ]
        parted = sum(_is_parted(*each) for each in numbered)
        usually_parted = parted > len(numbered) - parted
        for paragraph, number in numbered:
            written = draft.reading.written(paragraph.at(number.span)).strip()
            lacks_space = usually_parted and _runs_on(paragraph, number)
            if lacks_space or not (written == f"{number.value}." or _FULL_WIDTH.fullmatch(written)):
                yield self._malformed(paragraph, number, may_be_old=draft.may_be_old)

    def _malformed(self, paragraph: Paragraph, number: Number, *, may_be_old: bool) -> Finding:
        span, expected = paragraph.at(number.span), f"{number.value}."
        edit = Edit(span, expected if _is_parted(paragraph, number) else f"{expected} ")
        is_ours = not (may_be_old or _FROM_ELSEWHERE.search(number.span.of(paragraph.text)))
        fix = Fix(self._title.format(expected=expected), (edit,), safe=is_ours)
        return self.finding(span, fix=fix, expected=expected)


def _number(paragraph: Paragraph) -> Number | None:
    """Return the number of an operative paragraph, unless it is an inserted one."""
    number = paragraph.facts.number if paragraph.kind is Kind.OPERATIVE else None
    return None if number is None or number.inserted or number.value == 0 else number


def _is_article(draft: Draft, paragraph: Paragraph) -> bool:
    """Return whether it is a clause numbered 第一条, as many conferences have it."""
    number = paragraph.facts.number
    if number is None:
        return False
    written = draft.reading.written(paragraph.at(number.span))
    return written.startswith(draft.language.article_sign)


def _is_parted(paragraph: Paragraph, number: Number) -> bool:
    """Tell whether anything stands between the number and the text: a space, or a mark of bold."""
    return number.span.end < paragraph.facts.body.start


def _runs_on(paragraph: Paragraph, number: Number) -> bool:
    """Return whether the verb, in bold or not, follows the number directly."""
    lead = paragraph.facts.lead
    if lead is None or paragraph.text[: number.span.start].strip():
        return False
    return paragraph.text[number.span.end : lead.span.start] in ("", "**", "__")
