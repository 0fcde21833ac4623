"""An operative paragraph whose operative verb is not in bold."""

from collections.abc import Iterator

from resolint import (
    Facts,
    Finding,
    Fix,
    Kind,
    Message,
    Paragraph,
    ParagraphRule,
    Profile,
    Severity,
    Span,
    leading_verbs,
    right,
    wrong,
)
from resolint.aspects.bold import set_bold
from resolint.aspects.leads import misspelling


class OperativeVerbNotBold(ParagraphRule):
    """An operative paragraph begins with its operative verb, and the verb is in bold.

    The bold shows at a glance what the organ does in each paragraph.
    It covers the whole lead phrase, with 又, 还, 再次 and words such as 强烈, and nothing more.
    Put `**` before and after the phrase: `10. **确认**…`.
    """

    manual_zh = """
    执行段以执行动词开头，动词用粗体，让人一眼看出本机关在该段做什么。
    粗体包括“又”“还”“再次”和“强烈”等词，但不包括其后的宾语和标点。
    在动词前后各加 `**`，写作 `10. **确认**…`。
    """
    kinds = frozenset({Kind.OPERATIVE})
    severity = Severity.ERROR
    message = Message(
        zh="执行动词“{phrase}”应为粗体",
        en="The operative verb “{phrase}” should be in bold",
    )
    habit = Message(
        zh="执行动词都没有设为粗体（{count}处）",
        en="The operative verbs of this draft are not in bold ({count} places)",
    )
    source = "A/RES/68/230"
    entries = ("O-5", "O-6")
    examples = (
        wrong(
            """
            大会，

            回顾其以往的各项决议，

            1. ⟦确认⟧南南合作的重要性；

            2. **还请**秘书长提出报告。
            """,
            fixed="""
            大会，

            回顾其以往的各项决议，

            1. **确认**南南合作的重要性；

            2. **还请**秘书长提出报告。
            """,
        ),
        wrong(
            "大会，\n\n1. **欢迎**该报告；\n\n2. ⟦承认和鼓励⟧有关国家开展的举措。",
            fixed="大会，\n\n1. **欢迎**该报告；\n\n2. **承认和鼓励**有关国家开展的举措。",
        ),
        wrong(
            "大会，\n\n1. **欢迎**该报告；\n\n2. ⟦协助⟧各会员国执行公约。",
            unsafe_fixed="大会，\n\n1. **欢迎**该报告；\n\n2. **协助**各会员国执行公约。",
        ),
        wrong(
            "大会，\n\n1. _⟦请⟧_秘书长提出报告；\n\n2. **又请**各国提供资料；\n\n3. _⟦决定⟧_继续审议。",
            fixed="大会，\n\n1. **请**秘书长提出报告；\n\n2. **又请**各国提供资料；\n\n3. **决定**继续审议。",
        ),
        wrong(
            "大会，\n\n1. *⟦请⟧*秘书长提出报告；\n\n2. *⟦决定⟧*继续审议。",
            unsafe_fixed="大会，\n\n1. **请**秘书长提出报告；\n\n2. **决定**继续审议。",
        ),
        right("第二十届会议\n\n大会，\n\n回顾甲，\n\n一、呼吁乙；\n\n二、请丙。"),
        right("大会，\n\n1. **欢迎**该报告；\n\n2. 在这方面，**还敦促**各国批准该公约。"),
        right("大会，\n\n1. **欢迎**该报告，重申必须加强合作；\n\n2. **强烈谴责**一切袭击行为。"),
    )
    _title = Message(zh="将“{phrase}”设为粗体", en="Set “{phrase}” in bold")

    def check(self, paragraph: Paragraph, profile: Profile) -> Iterator[Finding]:
        """Yield the lead phrase where no bold touches it."""
        facts = paragraph.facts
        if not profile.bold_verbs or facts.stray or misspelling(paragraph):
            return
        lead = facts.lead.span if facts.lead else self._by_segmentation(paragraph)
        if lead is None or any(bold.span.touches(lead) for bold in facts.bolds):
            return
        phrase = lead.of(facts.text)
        safe = facts.lead is not None and not _is_in_asterisks(facts, lead)
        fix = Fix(self._title.format(phrase=phrase), set_bold(facts, lead), safe=safe)
        seen = facts.lead is not None and facts.lead.entry.seen
        severity = Severity.ERROR if seen else Severity.WARNING
        yield self.finding(lead, fix=fix, severity=severity, phrase=phrase)

    @staticmethod
    def _by_segmentation(paragraph: Paragraph) -> Span | None:
        body = paragraph.facts.body
        if paragraph.facts.opens_bold:
            return None
        length = leading_verbs(body.of(paragraph.text))
        return Span(body.start, body.start + length) if length else None


def _is_in_asterisks(facts: Facts, lead: Span) -> bool:
    """Return whether it is *请*, which is italic here, and bold in Org, AsciiDoc and in messages."""
    return any(
        each.inner == lead and each.span.of(facts.text).startswith("*") for each in facts.accents
    )
