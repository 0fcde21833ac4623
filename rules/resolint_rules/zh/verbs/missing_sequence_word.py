"""A lead phrase repeated at once without 又 or 还."""

from collections.abc import Iterator

from resolint import (
    Draft,
    DraftRule,
    Finding,
    Fix,
    Kind,
    Message,
    Profile,
    Severity,
    right,
    wrong,
)
from resolint.aspects.runs import Fault, run_view, slips


class MissingSequenceWord(DraftRule):
    """Paragraphs that follow each other with the same phrase are distinguished by 又 and 还.

    The first is bare, the second has 又, the third 还, and the fourth is bare again.
    In the preamble this is kept almost without exception.
    In the operative part a bare repetition is as common, so it is only mentioned there.
    """

    manual_zh = """
    相邻各段用同一词语开头时，用“又”“还”加以区别：
    第一段不加，第二段加“又”，第三段加“还”，第四段又不加。
    序言部分几乎无例外地遵守；执行部分不加的情况同样常见，因此只列为“注意”。
    """
    view = staticmethod(run_view)
    severity = Severity.WARNING
    message = Message(
        zh="“{phrase}”与上一段的开头相同，此处通常写作“{expected}{phrase}”",
        en="“{phrase}” repeats the phrase of the paragraph before; usually “{expected}{phrase}”",
    )
    source = "Resolutions of the Economic and Social Council, 2023 (287 preambular paragraphs)"
    entries = ("S-1",)
    examples = (
        wrong(
            "大会，\n\n回顾其以往的各项决议，\n\n⟦回顾⟧《联合国宪章》，\n\n1. **请**秘书长提出报告。",
            unsafe_fixed="大会，\n\n回顾其以往的各项决议，\n\n又回顾《联合国宪章》，\n\n1. **请**秘书长提出报告。",
        ),
        wrong(
            "大会，\n\n1. **请**秘书长提出报告；\n\n2. **⟦请⟧**各国提供资料；\n\n3. **还请**各区域委员会提供资料。",
            unsafe_fixed="大会，\n\n1. **请**秘书长提出报告；\n\n2. **又请**各国提供资料；\n\n3. **还请**各区域委员会提供资料。",
        ),
        right(
            "大会，\n\n欢迎甲，\n\n又欢迎乙，\n\n还欢迎丙，\n\n欢迎丁，\n\n又欢迎戊，\n\n1. **请**秘书长提出报告。"
        ),
        right(
            "大会，\n\n表示关切甲，\n\n表示深为关切乙，\n\n1. **谴责**甲；\n\n2. **强烈谴责**乙。"
        ),
        right("安全理事会，\n\n回顾甲，\n\n回顾乙，\n\n1. **决定**丙。", profile="sc-zh"),
        right(
            "大会，\n\n1. **请**秘书长：\n\n(a) 提出报告；\n\n(b) 提供资料；\n\n2. **请**各国提供资料。"
        ),
    )
    _title = Message(zh="加“{expected}”", en="Add “{expected}”")

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield each phrase that should have a word before it."""
        if not profile.sequence_words:
            return
        for slip in slips(draft, Fault.MISSING):
            preamble = slip.paragraph.kind is Kind.PREAMBULAR
            yield self.finding(
                slip.span,
                fix=Fix(self._title.format(expected=slip.expected), (slip.edit,), safe=False),
                severity=Severity.WARNING if preamble else Severity.INFO,
                phrase=slip.lead.base,
                expected=slip.expected,
            )
