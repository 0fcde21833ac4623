"""A sub-paragraph without its label."""

from collections.abc import Iterator

from resolint import (
    Draft,
    DraftRule,
    Finding,
    Kind,
    Message,
    Paragraph,
    Profile,
    Severity,
    Span,
    right,
    views,
    wrong,
)


class UnlabelledSubParagraph(DraftRule):
    """Sub-paragraphs are labelled (a), (b), (c); they are cited by these letters.

    Behind a paragraph that ends in a colon this one has neither number nor label.
    Word processors put labels there by themselves, and lose them when a text is copied.
    Put the label there, or a number if it is an operative paragraph.
    """

    manual_zh = """
    分段编为(a)、(b)、(c)，供引用。
    此段位于以冒号结尾的段落之后，既无段号也无分段编号。
    文字处理软件的自动编号在复制时会丢失。
    请补上编号；如果它本来是执行段，请补上段号。
    """
    view = staticmethod(views.clauses)
    severity = Severity.WARNING
    message = Message(
        zh="此分段没有编号，应编为 (a)、(b) 等", en="This sub-paragraph has no label (a), (b) …"
    )
    habit_from = 2
    habit = Message(
        zh="全文分段都没有编号（{count}处），应编为 (a)、(b) 等",
        en="The sub-paragraphs of this draft have no labels ({count} places); write (a), (b) …",
    )
    source = "UN Editorial Manual, Paragraphs and sub-paragraphs"
    entries = ("O-8",)
    examples = (
        wrong(
            "大会，\n\n1. **请**秘书长：\n\n⟦提出⟧报告；\n\n⟦提供⟧资料；\n\n2. **决定**丙。",
        ),
        right("大会，\n\n1. **请**秘书长：\n\n(a) 提出报告；\n\n(b) 提供资料；\n\n2. **决定**丙。"),
        right(
            "大会，\n\n1. **决定**在规则中增加如下一条：\n\n“会议每年举行一次。”\n\n2. **请**丙。"
        ),
    )

    def is_about(self, paragraph: Paragraph) -> bool:
        """Return whether it is one of the sub-paragraphs."""
        return paragraph.kind is Kind.SUB_PARAGRAPH

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield the first words of each; where all numbers are lost too, that says it all."""
        if not any(paragraph.facts.number for paragraph in draft.of(Kind.OPERATIVE)):
            return
        for paragraph in draft.of(Kind.SUB_PARAGRAPH):
            if paragraph.facts.label is None:
                start = paragraph.facts.body.start
                yield self.finding(
                    paragraph.at(Span(start, min(start + 2, paragraph.facts.body.end)))
                )
