"""Bold that covers more or less than the lead phrase of an operative paragraph."""

import re
from collections.abc import Iterator

from resolint import (
    Emphasis,
    Facts,
    Finding,
    Fix,
    Kind,
    Lead,
    Message,
    Paragraph,
    ParagraphRule,
    Profile,
    Severity,
    Span,
    known_verbs,
    right,
    wrong,
)
from resolint.aspects.bold import set_bold
from resolint.aspects.leads import misspelling

# Marks of bold, italic and underline within it: <b><u>决定</u></b>.
_MARKS = "*_\ue000\ue001\ue002\ue003\ue004\ue005"
_ADVERBS = ("因此", "就此", "为此", "同时", "在这方面")
_DOUBLED = re.compile(r"(.)\1")
_LONGEST_SLIP = 6


class BoldSpanMismatch(ParagraphRule):
    """The bold of an operative paragraph covers the lead phrase and nothing else.

    又, 还, 再次 and words such as 强烈 belong to the phrase.
    The object, the punctuation and the number do not.
    Where several phrases fit, the longest counts: 表示赞赏地注意到, not 注意到.
    """

    manual_zh = """
    执行段的粗体只覆盖执行动词短语，不多也不少。
    “又”“还”“再次”“强烈”等词属于短语，宾语、标点和段号不属于短语。
    有多种可能时取最长的短语：取“表示赞赏地注意到”，不取“注意到”。
    """
    kinds = frozenset({Kind.OPERATIVE})
    severity = Severity.WARNING
    message = Message(
        zh="粗体应恰好覆盖执行动词“{phrase}”",
        en="The bold should cover the operative verb “{phrase}” exactly",
    )
    habit_share = 0.0
    habit = Message(
        zh="粗体没有恰好覆盖执行动词（{count}处）",
        en="The bold does not cover the operative verbs exactly ({count} places)",
    )
    source = "A/RES/68/230"
    entries = ("O-6",)
    examples = (
        wrong(
            "大会，\n\n1. **欢迎**该报告；\n\n2. ⟦还**欢迎⟧**秘书长的说明。",
            fixed="大会，\n\n1. **欢迎**该报告；\n\n2. **还欢迎**秘书长的说明。",
        ),
        wrong(
            "大会，\n\n1. **⟦强调**指出⟧南南合作的重要性；\n\n2. **请**秘书长提出报告。",
            fixed="大会，\n\n1. **强调指出**南南合作的重要性；\n\n2. **请**秘书长提出报告。",
        ),
        wrong(
            "大会，\n\n1. **⟦表示注意到⟧南南合作**高级别委员会的报告；\n\n2. **请**秘书长提出报告。",
            fixed="大会，\n\n1. **表示注意到**南南合作高级别委员会的报告；\n\n2. **请**秘书长提出报告。",
        ),
        wrong(
            "大会，\n\n**1. ⟦确认⟧**该委员会的作用；\n\n2. **请**秘书长提出报告。",
            fixed="大会，\n\n1. **确认**该委员会的作用；\n\n2. **请**秘书长提出报告。",
        ),
        wrong(
            "大会，\n\n**1.** **⟦欢迎⟧**该报告；\n\n2. **为此，⟦请⟧**秘书长提出报告。",
            fixed="大会，\n\n1. **欢迎**该报告；\n\n2. 为此，**请**秘书长提出报告。",
        ),
        wrong(
            "大会，\n\n1. **⟦欢迎⟧该**报告；\n\n2. **⟦请⟧秘书长**提出报告；\n\n3. **⟦决定⟧继续审议**。",
            fixed="大会，\n\n1. **欢迎**该报告；\n\n2. **请**秘书长提出报告；\n\n3. **决定**继续审议。",
        ),
        wrong(
            "大会，\n\n1. **⟦注意到⟧到**该报告；\n\n2. **⟦请⟧又**各国提供资料。",
            unsafe_fixed="大会，\n\n1. **注意到**到该报告；\n\n2. **请**又各国提供资料。",
        ),
        right(
            "大会，\n\n1. <b><u>欢迎</u></b>该报告；\n\n2. <b></b><b>请</b><b>求</b>秘书长提出报告；\n\n3. <b>**决定**</b>继续审议。"
        ),
        right("大会，\n\n1. **表示赞赏地注意到**该报告；\n\n2. **承认和鼓励**各国的努力。"),
        right(
            "大会，\n\n1. **决定延长**该任务期限；\n\n2. 在这方面，**还敦促**各国批准该公约；\n\n3. **因此请**秘书长提出报告。"
        ),
    )
    _title = Message(zh="粗体改为“{phrase}”", en="Make “{phrase}” bold")

    def is_about(self, paragraph: Paragraph) -> bool:
        """Return whether it is one of the operative paragraphs."""
        return paragraph.kind is Kind.OPERATIVE

    def check(self, paragraph: Paragraph, profile: Profile) -> Iterator[Finding]:
        """Yield the lead phrase where bold touches it without fitting it."""
        facts = paragraph.facts
        if not profile.bold_verbs or facts.stray or facts.lead is None:
            return
        lead = facts.lead
        near = [bold for bold in facts.bolds if bold.span.start <= lead.span.end]
        # What is misspelt is fixed first: 强调指岀 is 强调指出, not 强调 and more.
        if misspelling(paragraph):
            return
        touched = any(bold.span.touches(lead.span) for bold in near)
        if not touched or all(_fits(facts, lead, bold) for bold in near):
            return
        title = self._title.format(phrase=lead.text)
        safe = not any(_holds_slip(facts, lead, bold) for bold in near)
        fix = Fix(title, set_bold(facts, lead.span), safe=safe)
        yield self.finding(lead.span, fix=fix, phrase=lead.text)


def _holds_slip(facts: Facts, lead: Lead, bold: Emphasis) -> bool:
    """Tell bold whose end is no object but a slip within the phrase: 注意到到, 强调指指出, 请又.

    Set outside it, the characters would be taken for words of the text.
    """
    beyond = Span(lead.span.end, bold.inner.end).of(facts.text)[:_LONGEST_SLIP]
    once = _DOUBLED.sub(r"\1", lead.base + beyond)
    doubled = once != lead.base + beyond
    return beyond in ("又", "还") or (doubled and (once == lead.base or once in known_verbs()))


def _fits(facts: Facts, lead: Lead, bold: Emphasis) -> bool:
    """Tell whether the bold is the phrase, as far as official texts show where it begins and ends.

    决定 may take the verb that it governs with it (决定延长), an adverbial may be part of the bold
    where no comma parts it (因此决定), and 的是 may be left out (感到震惊的是).
    """
    before = Span(bold.inner.start, lead.span.start).of(facts.text).strip(_MARKS)
    beyond = Span(lead.span.end, bold.inner.end).of(facts.text).strip(_MARKS)
    starts = bold.inner.start <= lead.span.start and (not before or before in _ADVERBS)
    if bold.inner.end < lead.span.end:
        return starts and Span(bold.inner.end, lead.span.end).of(facts.text) == "**的是"
    governed = lead.text.endswith("决定") and beyond in known_verbs()
    return starts and (not beyond or governed)
