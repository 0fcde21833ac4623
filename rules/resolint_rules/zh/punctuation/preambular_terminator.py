"""A preambular paragraph that does not end in a comma."""

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
    right,
    wrong,
)
from resolint.aspects.closing_marks import close_with, closing_view, place_of, wrongly_closed


class PreambularTerminator(DraftRule):
    """Every preambular paragraph ends in a comma (，), the last one too.

    The whole resolution is one sentence, and the preamble is its first half.
    A footnote mark stands after the comma.
    A paragraph that introduces lettered items ends in a colon.
    """

    manual_zh = """
    每个序言段都以逗号（，）结尾，最后一段也不例外。
    整个决议是一句话，序言是这句话的前半句。
    脚注号放在逗号之后；下接分项的段落以冒号结尾。
    """
    view = staticmethod(closing_view)
    goes_by = "behind"
    severity = Severity.ERROR
    message = Message(
        zh="序言段应以“{expected}”结尾",
        en="A preambular paragraph must end in “{expected}”",
    )
    habit = Message(
        zh="{count}个序言段的结尾标点不对：各段都以“，”结尾",
        en="{count} preambular paragraphs end in the wrong mark: each ends in “，”",
    )
    source = "A/RES/68/230; UN Editorial Manual, Drafting and editing of resolutions"
    entries = ("P-4",)
    examples = (
        wrong(
            "大会，\n\n回顾其以往的各项决议⟦；⟧\n\n铭记甲⟦。⟧\n\n1. **请**秘书长提出报告。",
            fixed="大会，\n\n回顾其以往的各项决议，\n\n铭记甲，\n\n1. **请**秘书长提出报告。",
        ),
        wrong(
            "大会，\n\n回顾其以往的各项决⟦议⟧¹\n\n铭记甲⟦;⟧\n\n1. **请**秘书长提出报告。",
            fixed="大会，\n\n回顾其以往的各项决议，¹\n\n铭记甲，\n\n1. **请**秘书长提出报告。",
        ),
        wrong(
            "大会，\n\n欢迎各国取得进，⟦展⟧\n\n1. **请**秘书长提出报告。",
            unsafe_fixed="大会，\n\n欢迎各国取得进，展，\n\n1. **请**秘书长提出报告。",
        ),
        wrong(
            "大会，\n\n欢迎甲国 Welcomes country A⟦;⟧\n\n1. **请**秘书长提出报告。",
            unsafe_fixed="大会，\n\n欢迎甲国 Welcomes country A，\n\n1. **请**秘书长提出报告。",
        ),
        right("大会，\n\n重申其认可该报告，⁵ \n\n1. **请**秘书长提出报告。"),
        right("大会，\n\n铭记下列各点：\n\n(a) 甲；\n\n(b) 乙，\n\n1. **请**秘书长提出报告。"),
    )

    def is_about(self, paragraph: Paragraph) -> bool:
        """Return whether it is one of the preambular paragraphs."""
        return paragraph.kind is Kind.PREAMBULAR

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield the closing mark of each preambular paragraph that has the wrong one."""
        for paragraph, mark in wrongly_closed(draft):
            if self.is_about(paragraph):
                fix = close_with(paragraph, mark)
                yield self.finding(place_of(paragraph), fix=fix, expected=mark)
