"""A preambular paragraph with a number."""

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


class NumberedPreambularParagraph(ParagraphRule):
    """Preambular paragraphs have no numbers; only operative paragraphs have.

    A number would shift those of the operative part, by which the resolution is cited.
    """

    manual_zh = """
    序言段不编号，只有执行段编号。
    决议按执行段的段号引用，序言段编号会打乱段号。
    """
    kinds = frozenset({Kind.PREAMBULAR})
    severity = Severity.ERROR
    message = Message(
        zh="序言段不编号，应去掉“{number}”",
        en="A preambular paragraph must not have a number: remove “{number}”",
    )
    habit_from = 2
    habit = Message(
        zh="序言段编了号（{count}处）：只有执行段编号，从“1.”起",
        en="The preambular paragraphs have numbers ({count} places); only operative ones do, from “1.”",
    )
    source = "A/RES/68/230; UN Editorial Manual, Drafting and editing of resolutions"
    entries = ("P-2",)
    examples = (
        wrong(
            "大会，\n\n⟦1.⟧ 回顾其以往的各项决议，\n\n又回顾《联合国宪章》，\n\n1. **请**秘书长提出报告。",
            fixed="大会，\n\n回顾其以往的各项决议，\n\n又回顾《联合国宪章》，\n\n1. **请**秘书长提出报告。",
        ),
        wrong(
            "大会，\n\n回顾甲，\n\n⟦(a)⟧ 认识到乙，\n\n铭记丙，\n\n1. **请**秘书长提出报告。",
            fixed="大会，\n\n回顾甲，\n\n认识到乙，\n\n铭记丙，\n\n1. **请**秘书长提出报告。",
        ),
        wrong(
            "大会，\n\n回顾甲公约，\n\n⟦1.⟧ 呼吁各国合作，\n\n3. **请**秘书长提出报告。",
            unsafe_fixed="大会，\n\n回顾甲公约，\n\n呼吁各国合作，\n\n3. **请**秘书长提出报告。",
        ),
        right("大会，\n\n回顾其以往的各项决议，\n\n1. **回顾**其以往的各项决定。"),
        right("大会，\n\n铭记：\n\n(a) 认识到甲，\n\n(b) 铭记乙，\n\n1. **请**秘书长提出报告。"),
    )
    _title = Message(zh="去掉段号", en="Remove the number")

    def check(self, paragraph: Paragraph, profile: Profile) -> Iterator[Finding]:
        """Yield the number, or the label."""
        number = paragraph.facts.number or paragraph.facts.label
        if number:
            edit = delete(Span(number.span.start, paragraph.facts.body.start))
            fix = Fix(self._title, (edit,), safe=True)
            yield self.finding(number.span, fix=fix, number=number.span.of(paragraph.text))
