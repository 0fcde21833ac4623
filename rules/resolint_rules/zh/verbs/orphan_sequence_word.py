"""又 or 还 with no paragraph before it that it could refer to."""

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
from resolint.aspects.runs import Fault, Slip, goes_on, run_view, slips


class OrphanSequenceWord(DraftRule):
    """又 and 还 refer back to the paragraph directly before, which begins with the same phrase.

    Without it they say “also” to nothing; this happens when a paragraph is moved or deleted.
    Where the phrase does not stand earlier in the same part at all, the word can go.
    """

    manual_zh = """
    “又”“还”承接上一段，上一段须用同一词语开头。
    段落移动或删除之后，“又”“还”往往失去所承接的段落。
    如果本部分前面没有以该词语开头的段落，可以直接去掉。
    """
    view = staticmethod(run_view)
    goes_by = "before"
    severity = Severity.WARNING
    message = Message(
        zh="上一段不是以“{base}”开头，“{phrase}”无所承接",
        en="The paragraph before does not begin with “{base}”, so “{phrase}” refers to nothing",
    )
    habit_share = 0.0
    habit = Message(
        zh="多处“又”“还”与上一段的开头接不上（{count}处）",
        en="In {count} places “又” or “还” does not follow from the paragraph before",
    )
    source = "Resolutions of the Economic and Social Council, 2023 (287 preambular paragraphs)"
    entries = ("S-2",)
    examples = (
        wrong(
            "大会，\n\n1. **鼓励**各国；\n\n2. **⟦又确认⟧**有关组织的作用。",
            fixed="大会，\n\n1. **鼓励**各国；\n\n2. **确认**有关组织的作用。",
        ),
        wrong(
            "大会，\n\n回顾甲，\n\n铭记乙，\n\n⟦又回顾⟧丙，\n\n1. **请**秘书长提出报告。",
            unsafe_fixed="大会，\n\n回顾甲，\n\n铭记乙，\n\n回顾丙，\n\n1. **请**秘书长提出报告。",
        ),
        wrong(
            "大会，\n\n1. **请**秘书长：\n\n(a) 甲；\n\n(b) 乙；\n\n2. **⟦又欢迎⟧**丙。",
            fixed="大会，\n\n1. **请**秘书长：\n\n(a) 甲；\n\n(b) 乙；\n\n2. **欢迎**丙。",
        ),
        wrong(
            "大会，\n\n1. **承认**甲；\n\n2. **⟦又鼓励⟧**乙；\n\n3. **还鼓励**丙。",
            unsafe_fixed="大会，\n\n1. **承认**甲；\n\n2. **鼓励**乙；\n\n3. **还鼓励**丙。",
        ),
        wrong(
            "大会，\n\n1. **特别鼓励**甲；\n\n2. **⟦又鼓励⟧**乙。",
            unsafe_fixed="大会，\n\n1. **特别鼓励**甲；\n\n2. **鼓励**乙。",
        ),
        wrong(
            "大会，\n\n再次促请甲，\n\n⟦又再次请⟧乙，\n\n1. **请**丙。",
            unsafe_fixed="大会，\n\n再次促请甲，\n\n再次请乙，\n\n1. **请**丙。",
        ),
        wrong(
            "大会，\n\n1. **鼓励**甲；\n\n2. **⟦又请⟧励**乙。",
            unsafe_fixed="大会，\n\n1. **鼓励**甲；\n\n2. **请励**乙。",
        ),
        right("大会，\n\n1. **欢迎**甲；2. **请**乙；\n\n3. **又请**丙。"),
        wrong(
            "大会，\n\n强调调指出甲的重要性，\n\n⟦又强调指出⟧乙的重要性，\n\n1. **请**秘书长提出报告。",
            unsafe_fixed="大会，\n\n强调调指出甲的重要性，\n\n强调指出乙的重要性，\n\n1. **请**秘书长提出报告。",
        ),
        right("大会，\n\n1. **欢迎**甲；\n\n……\n\n5. **又请**丙。"),
        right("大会，\n\n1. <strong>鼓励</strong>甲；\n\n2. **又鼓励**乙；\n\n3. **还鼓励**丙。"),
        right("大会，\n\n1. **斥责**甲；\n\n2. **又请**乙；\n\n3. **决定**丙。"),
        right("大会，\n\n1. **请**甲；\n\n铭记丙的重要性，\n\n2. **又请**乙；\n\n3. **决定**丙。"),
        right("大会，\n\n回顾甲，\n\n又回顾乙，\n\n1. **回顾**丙。"),
        right("15. **又请**联合国发展系统继续改善其协调；\n\n16. **还请**联合国发展系统提供协助；"),
    )
    _title = Message(zh="去掉“{word}”", en="Remove “{word}”")

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield each phrase whose word has nothing before it."""
        if not profile.sequence_words:
            return
        for slip in slips(draft, Fault.ORPHAN):
            title = self._title.format(word=slip.lead.sequence)
            safe = not (slip.stood_before or goes_on(draft, slip)) and _fits_bold(slip)
            fix = Fix(title, (slip.edit,), safe=safe)
            yield self.finding(slip.span, fix=fix, base=slip.lead.base, phrase=slip.lead.text)


def _fits_bold(slip: Slip) -> bool:
    """Tell a phrase that its bold does not cut short: 又请 in bold 又请励 may be another one."""
    bold = next(iter(slip.paragraph.facts.bolds), None)
    if bold is None or bold.span.start > slip.lead.span.start:
        return True
    return bold.inner.end <= slip.lead.span.end
