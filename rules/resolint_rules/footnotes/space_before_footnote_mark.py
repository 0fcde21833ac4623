"""A space before a footnote mark."""

import re
from collections.abc import Iterator

from resolint import (
    Finding,
    Fix,
    Kind,
    Message,
    Paragraph,
    ParagraphRule,
    Profile,
    Severity,
    Span,
    delete,
    right,
    wrong,
)

_SPACE = " \t\u00a0\u2009\u202f\u3000"
# After a letter or digit the space belongs to a quantity or a symbol: 5 ², A/68/1 ¹.
_TEXT = re.compile(r"[\u3400-\u9fff，；。：、》”’）)〉」]")


class SpaceBeforeFootnoteMark(ParagraphRule):
    """A footnote mark follows its word or its punctuation directly, without a space.

    With a space the mark may go to the next line by itself.
    A space behind the mark does no harm.
    """

    manual_zh = """
    脚注号紧接文字或标点，中间不留空格。
    留有空格时，脚注号可能单独排到下一行。
    脚注号之后有无空格均可。
    """
    kinds = frozenset({Kind.PREAMBULAR, Kind.OPERATIVE, Kind.SUB_PARAGRAPH})
    severity = Severity.HINT
    message = Message(zh="脚注号之前不留空格", en="No space may stand before a footnote mark")
    source = "A/RES/68/230"
    entries = ("F-11",)
    examples = (
        wrong(
            "大会，\n\n1. **欢迎**该报告；⟦ ⟧¹\n\n2. **请**秘书长就该说明⟦ ⟧²提出报告。",
            fixed="大会，\n\n1. **欢迎**该报告；¹\n\n2. **请**秘书长就该说明²提出报告。",
        ),
        right("大会，\n\n1. **表示注意到**该报告，⁵ 包括其各项建议。"),
        right("大会，\n\n回顾《公约》¹, ² 及其议定书，³ ⁴\n\n1. **请**秘书长提出报告。"),
    )
    _title = Message(zh="删除空格", en="Remove the space")

    def check(self, paragraph: Paragraph, profile: Profile) -> Iterator[Finding]:
        """Yield each space between text and mark."""
        text = paragraph.text
        done = paragraph.facts.body.start
        for mark in paragraph.facts.marks:
            start = mark.span.start
            while start > done and text[start - 1] in _SPACE:
                start -= 1
            # Marks that stand together may be separated by a space.
            if done < start < mark.span.start and _TEXT.match(text[start - 1]):
                span = Span(start, mark.span.start)
                yield self.finding(span, fix=Fix(self._title, (delete(span),), safe=True))
            done = mark.span.end
