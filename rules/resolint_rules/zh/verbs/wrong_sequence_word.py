"""又 where 还 is due, or the reverse, or either where the phrase stands bare."""

from collections.abc import Iterator

from resolint import (
    Draft,
    DraftRule,
    Finding,
    Fix,
    Message,
    Profile,
    Severity,
    right,
    wrong,
)
from resolint.aspects.runs import Fault, run_view, slips


class WrongSequenceWord(DraftRule):
    """In a run of paragraphs with the same phrase, 又 stands second and 还 third.

    The fourth paragraph is bare, and the count begins again.
    """

    manual_zh = """
    相邻各段用同一词语开头时，第二段用“又”，第三段用“还”。
    第四段不加，从头数起。
    """
    view = staticmethod(run_view)
    goes_by = "before"
    severity = Severity.WARNING
    message = Message(
        zh="按所在位置，此处应为“{right}”，不是“{wrong}”",
        en="At this place in the run it should be “{right}”, not “{wrong}”",
    )
    habit_share = 0.0
    habit = Message(
        zh="多处“又”“还”与所在位置不符（{count}处）",
        en="In {count} places “又” or “还” does not fit its place in the run",
    )
    source = "Resolutions of the Economic and Social Council, 2023 (287 preambular paragraphs)"
    entries = ("S-1", "S-3")
    examples = (
        wrong(
            "大会，\n\n1. **请**甲；\n\n2. **⟦还请⟧**乙；\n\n3. **⟦又请⟧**丙。",
            fixed="大会，\n\n1. **请**甲；\n\n2. **又请**乙；\n\n3. **还请**丙。",
        ),
        wrong(
            "大会，\n\n欢迎甲，\n\n又欢迎乙，\n\n还欢迎丙，\n\n⟦又欢迎⟧丁，\n\n1. **请**秘书长提出报告。",
            fixed="大会，\n\n欢迎甲，\n\n又欢迎乙，\n\n还欢迎丙，\n\n欢迎丁，\n\n1. **请**秘书长提出报告。",
        ),
        wrong(
            "大会，\n\n1. **请**甲；\n\n2. **⟦又又请⟧**乙；\n\n3. **还请**丙。",
            fixed="大会，\n\n1. **请**甲；\n\n2. **又请**乙；\n\n3. **还请**丙。",
        ),
        right(
            "大会，\n\n1. **请**甲；\n\n2. **还请**乙；\n\n3. **鼓励**丙；\n\n4. **还鼓励**丁；\n\n5. **敦促**戊；\n\n6. **又敦促**己。"
        ),
        # As many second places with 又 as with 还: which of them the text means is not known.
        wrong(
            "大会，\n\n回顾甲，\n\n又回顾乙，\n\n欢迎丙，\n\n又欢迎丁，\n\n1. **请**甲；\n\n2. **⟦还请⟧**乙；\n\n3. **鼓励**丙；\n\n4. **⟦还鼓励⟧**丁。",
            unsafe_fixed="大会，\n\n回顾甲，\n\n又回顾乙，\n\n欢迎丙，\n\n又欢迎丁，\n\n1. **请**甲；\n\n2. **又请**乙；\n\n3. **鼓励**丙；\n\n4. **又鼓励**丁。",
        ),
        right("大会，\n\n1. **请**甲；\n\n2. **又请**乙；\n\n3. **还请**丙。"),
        right("大会，\n\n审查了该报告，\n\n还审查了该说明，\n\n1. **请**秘书长提出报告。"),
        right(
            "大会，\n\n1. **请**秘书长：\n\n(a) 提出报告；\n\n(b) 提供资料；\n\n2. **还请**各国提供资料。"
        ),
    )
    _title = Message(zh="改为“{right}”", en="Change to “{right}”")

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield each phrase with the wrong word."""
        if not profile.sequence_words:
            return
        for slip in slips(draft, Fault.WRONG):
            expected = slip.expected + slip.lead.base
            fix = Fix(self._title.format(right=expected), (slip.edit,), safe=slip.by_practice)
            yield self.finding(slip.span, fix=fix, right=expected, wrong=slip.lead.text)
