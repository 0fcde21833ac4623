"""Bold in the preamble."""

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
from resolint.aspects.bold import unset_bold


class BoldInPreamble(ParagraphRule):
    """Preambular paragraphs have no bold: that is kept for operative verbs.

    In Chinese resolutions the phrase that opens a preambular paragraph is plain text.
    """

    manual_zh = """
    序言段不用粗体，粗体只用于执行动词。
    中文决议序言段的开头词语（回顾、重申、铭记等）用普通字体。
    """
    kinds = frozenset({Kind.PREAMBULAR})
    severity = Severity.WARNING
    message = Message(
        zh="序言段中的“{text}”不应为粗体",
        en="“{text}” stands in the preamble and should not be in bold",
    )
    habit = Message(
        zh="序言各段都用了粗体（{count}处），序言段不用粗体",
        en="The preamble of this draft has bold throughout ({count} places), where there should be "
        "none",
    )
    source = "A/RES/68/230"
    entries = ("P-6",)
    examples = (
        wrong(
            "大会，\n\n⟦**回顾**⟧其以往的各项决议，\n\n1. **请**秘书长提出报告。",
            fixed="大会，\n\n回顾其以往的各项决议，\n\n1. **请**秘书长提出报告。",
        ),
        wrong(
            "大会，\n\n⟦**回顾**⟧甲公约，\n\n⟦**铭记**⟧乙公约，\n\n⟦**重申**⟧丙公约，\n\n1. **请**秘书长提出报告。",
            fixed="大会，\n\n回顾甲公约，\n\n铭记乙公约，\n\n重申丙公约，\n\n1. **请**秘书长提出报告。",
        ),
        right("大会，\n\n回顾其以往的各项决议，\n\n1. **回顾**其以往的各项决定。"),
    )
    _title = Message(zh="取消粗体", en="Remove the bold")

    def is_about(self, paragraph: Paragraph) -> bool:
        """Return whether it is one of the preambular paragraphs."""
        return paragraph.kind is Kind.PREAMBULAR

    def check(self, paragraph: Paragraph, profile: Profile) -> Iterator[Finding]:
        """Yield each bold passage."""
        if profile.bold_phrases:
            return
        for bold in paragraph.facts.bolds:
            fix = Fix(self._title, unset_bold(bold), safe=True)
            yield self.finding(bold.span, fix=fix, text=bold.inner.of(paragraph.text))
