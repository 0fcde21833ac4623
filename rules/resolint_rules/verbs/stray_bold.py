"""Bold inside an operative paragraph, away from its operative verb."""

import re
from collections.abc import Iterator

from resolint import (
    Emphasis,
    Facts,
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
from resolint.aspects.bold import unset_bold

_CHINESE = re.compile("[\u3400-\u9fff]")
_NUMBER_BEFORE = re.compile(r"\d{1,3}[.．、]\s*$")


class StrayBold(ParagraphRule):
    """Only the first verb of an operative paragraph is in bold.

    Verbs that follow within the paragraph (重申, 回顾, 邀请), or in its sub-paragraphs,
    are plain text, or the reader takes them for the act of the paragraph.
    """

    manual_zh = """
    执行段只有段首的执行动词用粗体。
    段中其后的动词（重申、回顾、邀请等）和分段中的动词用普通字体，否则读者会把它当作该段的主旨。
    """
    kinds = frozenset({Kind.OPERATIVE, Kind.SUB_PARAGRAPH})
    severity = Severity.WARNING
    unnecessary = True
    message = Message(
        zh="“{text}”不是段首的执行动词，不应为粗体",
        en="“{text}” is not the operative verb of the paragraph and should not be in bold",
    )
    habit = Message(
        zh="各段都有段首执行动词以外的粗体（{count}处）",
        en="Most paragraphs have bold beside their operative verb ({count} places)",
    )
    source = "A/RES/68/230, paragraphs 4, 11, 18"
    entries = ("O-7",)
    examples = (
        wrong(
            "大会，\n\n1. **确认**南南合作的重要性，⟦**重申**⟧必须加强合作；\n\n2. **请**秘书长提出报告。",
            fixed="大会，\n\n1. **确认**南南合作的重要性，重申必须加强合作；\n\n2. **请**秘书长提出报告。",
        ),
        wrong(
            "大会，\n\n1. **请**秘书长：\n\n(a) ⟦**加强**⟧协调；\n\n(b) 提出报告。",
            fixed="大会，\n\n1. **请**秘书长：\n\n(a) 加强协调；\n\n(b) 提出报告。",
        ),
        wrong(
            "大会，\n\n1. **确认**其作用，⟦**重申**⟧其地位；\n\n2. **请**秘书长⟦**提出**⟧报告；\n\n3. **决定**继续⟦**审议**⟧。",
            fixed="大会，\n\n1. **确认**其作用，重申其地位；\n\n2. **请**秘书长提出报告；\n\n3. **决定**继续审议。",
        ),
        right("大会，\n\n1. **确认**南南合作的重要性，重申必须加强合作。"),
        right("大会，\n\n1. **请**秘书长：\n\n**(a)** 加强协调；\n\n**(b)** 提出报告。"),
        right("大会，\n\n1. **请**秘书长提出报告；2. **决定**继续审议该问题。"),
        right("大会，\n\n1. **请**秘书长：\n\n(a) 加强协调；\n\n(b) 提出报告；2. **决定**丙。"),
    )
    _title = Message(zh="取消粗体", en="Remove the bold")

    def is_about(self, paragraph: Paragraph) -> bool:
        """Return whether it is one of the operative paragraphs and their parts."""
        return paragraph.kind in self.kinds

    def check(self, paragraph: Paragraph, profile: Profile) -> Iterator[Finding]:
        """Yield each bold passage that is not at the head of an operative paragraph."""
        facts = paragraph.facts
        if not profile.bold_verbs:
            return
        for bold in facts.bolds:
            if _opens_another(facts, bold):
                continue
            if paragraph.kind is Kind.OPERATIVE and not _is_stray(facts, bold):
                continue
            if facts.label and bold.inner.end <= facts.label.span.end:
                continue
            text = bold.inner.of(facts.text)
            fix = Fix(self._title, unset_bold(bold), safe=_CHINESE.search(text) is not None)
            yield self.finding(bold.span, fix=fix, text=text)


def _is_stray(facts: Facts, bold: Emphasis) -> bool:
    # Where the lexicon knows no lead, bold further on may be the rest of one: 对甲表示感谢.
    return facts.lead is not None and bold.span.start > facts.lead.span.end


def _opens_another(facts: Facts, bold: Emphasis) -> bool:
    """Tell two paragraphs that ran together: taking the bold of the second away fixes nothing."""
    start = bold.span.start
    return _NUMBER_BEFORE.search(facts.text, max(0, start - 6), start) is not None
