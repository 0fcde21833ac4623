"""Bold inside an operative paragraph, away from its operative verb."""

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
    right,
    wrong,
)
from resolint_rules.verbs.bold_marks import unset_bold


class StrayBold(ParagraphRule):
    """Only the first verb of an operative paragraph is in bold.

    Verbs that follow within the paragraph (重申, 回顾, 邀请) are plain text,
    or the reader takes them for the act of the paragraph.
    """

    manual_zh = """
    执行段只有段首的执行动词用粗体。
    段中其后的动词（重申、回顾、邀请等）用普通字体，否则读者会把它当作该段的主旨。
    """
    kinds = frozenset({Kind.OPERATIVE})
    severity = Severity.WARNING
    message = Message(
        zh="“{text}”不是段首的执行动词，不应为粗体",
        en="“{text}” is not the operative verb of the paragraph and should not be in bold",
    )
    source = "A/RES/68/230, paragraphs 4, 11, 18; RULES.md O-7"
    examples = (
        wrong(
            "大会，\n\n1. **确认**南南合作的重要性，⟦**重申**⟧必须加强合作；\n\n2. **请**秘书长提出报告。",
            fixed="大会，\n\n1. **确认**南南合作的重要性，重申必须加强合作；\n\n2. **请**秘书长提出报告。",
        ),
        right("大会，\n\n1. **确认**南南合作的重要性，重申必须加强合作。"),
    )
    _title = Message(zh="取消粗体", en="Take the bold away")

    def check(self, paragraph: Paragraph, profile: Profile) -> Iterator[Finding]:
        """Yield each bold passage that is not at the head of the paragraph."""
        facts = paragraph.facts
        if not profile.bold_verbs:
            return
        for bold in facts.bolds:
            at_head = bold.span.start <= facts.body.start or (
                facts.lead is not None and bold.span.touches(facts.lead.span)
            )
            if not at_head:
                fix = Fix(self._title, unset_bold(bold), safe=True)
                yield self.finding(bold.span, fix=fix, text=bold.inner.of(facts.text))
