"""A comma that groups the digits of a number."""

import re
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
    Span,
    is_foreign,
    right,
    wrong,
)
from resolint_rules.zh.punctuation._chinese import has_chinese

# 第101,102段 is a list, and not one number.
_NUMBER = re.compile(r"(?<![\d,.A-Za-z第/])(?<!第 )\d{1,3}(?:,\d{3}){1,6}(?![\d,A-Za-z/])")


class ThousandsSeparator(ParagraphRule):
    """Chinese texts of the United Nations group digits by spaces: 3 444 250美元.

    The comma between groups belongs to English.
    """

    manual_zh = """
    联合国中文文件用空格分隔千位：3 444 250美元。
    千位之间用逗号是英文的写法。
    """
    kinds = frozenset(
        {Kind.PREAMBULAR, Kind.OPERATIVE, Kind.SUB_PARAGRAPH, Kind.NOTE, Kind.HEADING, Kind.ANNEX}
    )
    needs = (",",)
    severity = Severity.WARNING
    message = Message(
        zh="千位用空格分隔：{expected}", en="Digits must be grouped by spaces: {expected}"
    )
    source = "Resolutions of the Economic and Social Council, 2023"
    entries = ("T-9",)
    examples = (
        wrong(
            "大会，\n\n1. **决定**批款⟦3,444,250⟧美元，用于⟦370,000⟧人。",
            fixed="大会，\n\n1. **决定**批款3 444 250美元，用于370 000人。",
        ),
        right("大会，\n\n1. **决定**批款3 444 250.5美元，见第101,102段和9,10,11段。"),
        right("大会，\n\n1. **欢迎**该报告。¹\n\n¹ It went to 116,000 people in three countries."),
    )
    _title = Message(zh="改为“{expected}”", en="Change to “{expected}”")

    def check(self, paragraph: Paragraph, profile: Profile) -> Iterator[Finding]:
        """Yield each number whose digits are grouped by commas."""
        if not has_chinese(paragraph.text):
            return
        for match in _NUMBER.finditer(paragraph.text):
            span = Span(*match.span())
            if is_foreign(paragraph.facts, span):
                continue
            expected = match[0].replace(",", " ")
            commas = (span.start + at for at, sign in enumerate(match[0]) if sign == ",")
            edits = tuple(Edit(Span(at, at + 1), " ") for at in commas)
            fix = Fix(self._title.format(expected=expected), edits, safe=True)
            yield self.finding(span, fix=fix, expected=expected)
