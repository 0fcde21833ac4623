"""A paragraph number with other signs than digits, a full stop and a space."""

from collections.abc import Iterator

from resolint import (
    Edit,
    Finding,
    Fix,
    Kind,
    Message,
    Paragraph,
    ParagraphRule,
    Profile,
    Severity,
    right,
    wrong,
)


class MalformedParagraphNumber(ParagraphRule):
    """The number of an operative paragraph is written with digits, a half-width stop and a space.

    `1. **请**…`, not `1、`, `1．`, `1)` or `一、`.
    Markdown makes a list of it, and programs that number or cite paragraphs find it.
    """

    manual_zh = """
    执行段的段号用阿拉伯数字，后加半角句点和一个空格。
    写作 `1. **请**…`，不写作 `1、`、`1．`、`1)` 或 `一、`。
    这样写，Markdown 才能识别为编号，其他程序也能据以编号和引用。
    """
    kinds = frozenset({Kind.OPERATIVE})
    severity = Severity.WARNING
    message = Message(
        zh="段号应写作“{expected} ”",
        en="The number must be written “{expected} ”",
    )
    source = "A/RES/68/230; RULES.md O-1"
    examples = (
        wrong(
            "大会，\n\n⟦1、⟧**欢迎**甲；\n\n⟦2．⟧ **请**乙；\n\n⟦3⟧ **决定**丙；\n\n⟦（4）⟧**建议**丁。",
            fixed="大会，\n\n1. **欢迎**甲；\n\n2. **请**乙；\n\n3. **决定**丙；\n\n4. **建议**丁。",
        ),
        right("大会，\n\n1.**欢迎**甲；\n\n2.  **请**乙：\n\n(a) 丙；\n\n(b) 丁。"),
    )
    _title = Message(zh="改为“{expected} ”", en="Change to “{expected} ”")

    def check(self, paragraph: Paragraph, profile: Profile) -> Iterator[Finding]:
        """Yield a number that is not written as ``1.``."""
        number, text = paragraph.facts.number, paragraph.text
        if number is None or number.inserted or number.value == 0:
            return
        expected = f"{number.value}."
        if number.span.of(text) == expected:
            return
        after = text[number.span.end : paragraph.facts.body.start]
        edit = Edit(number.span, expected if after else f"{expected} ")
        fix = Fix(self._title.format(expected=expected), (edit,), safe=True)
        yield self.finding(number.span, fix=fix, expected=expected)
