"""An operative paragraph that ends in the wrong mark."""

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


class OperativeTerminator(DraftRule):
    """Every operative paragraph ends in a semicolon (；), the last one in a full stop (。).

    The full stop ends the one sentence that the resolution is.
    A paragraph that introduces sub-paragraphs ends in a colon, and these end in semicolons;
    the very last of the text ends in the full stop.
    No 和 stands behind the semicolon, as “and” does in English.
    A footnote mark stands after the closing mark.
    """

    manual_zh = """
    每个执行段都以分号（；）结尾，最后一段以句号（。）结尾。
    整个决议是一句话，句号表示全句结束。
    下接分段的段落以冒号结尾，各分段以分号结尾，全文最后一个分段以句号结尾。
    英文在倒数第二个分段的分号之后写“and”，中文不写“和”。
    脚注号放在标点之后。
    """
    view = staticmethod(closing_view)
    goes_by = "behind"
    severity = Severity.ERROR
    message = Message(
        zh="此段应以“{expected}”结尾",
        en="This paragraph must end in “{expected}”",
    )
    habit = Message(
        zh="{count}个执行段的结尾标点不对：各段以“；”结尾，最后一段以“。”结尾",
        en="{count} operative paragraphs end in the wrong mark: each ends in “；”, and the last in “。”",
    )
    source = "A/RES/68/230; UN Editorial Manual, Drafting and editing of resolutions"
    entries = ("O-3",)
    examples = (
        wrong(
            "大会，\n\n1. **欢迎**甲⟦。⟧\n\n2. **请**乙⟦，⟧\n\n3. **决定**丙⟦；⟧",
            fixed="大会，\n\n1. **欢迎**甲；\n\n2. **请**乙；\n\n3. **决定**丙。",
        ),
        wrong(
            "大会，\n\n1. **欢迎**该报⟦告⟧⁴\n\n2. **请**乙⟦,⟧\n\n3. **决定**丙。",
            fixed="大会，\n\n1. **欢迎**该报告；⁴\n\n2. **请**乙；\n\n3. **决定**丙。",
        ),
        wrong(
            "大会，\n\n1. **请**秘书长：\n\n(a) 提出报告；\n\n(b) 提供资料⟦；⟧",
            fixed="大会，\n\n1. **请**秘书长：\n\n(a) 提出报告；\n\n(b) 提供资料。",
        ),
        right(
            "大会，\n\n1. **欢迎**该报告；⁴\n\n2. **请**秘书长：\n\n(a) 甲；\n\n(b) 乙；\n\n3. **决定**丙。"
        ),
        right("大会，\n\n1. **请**甲：\n\n(a) 乙：\n\n(一) 丙；\n\n(二) 丁；\n\n(b) 戊。"),
        right("大会，\n\n1. **欢迎**甲；；\n\n2. **决定**乙；。"),  # for another rule to report
        wrong(
            "大会，\n\n1. **欢迎**甲⟦，，⟧\n\n2. **决定**乙。",
            fixed="大会，\n\n1. **欢迎**甲；\n\n2. **决定**乙。",
        ),
        wrong(
            "大会，\n\n1. **请**秘书长：\n\n(a) 提出报告⟦；和⟧\n\n(b) 提供资料⟦；以及⟧\n\n2. **决定**丙。",
            unsafe_fixed="大会，\n\n1. **请**秘书长：\n\n(a) 提出报告；\n\n(b) 提供资料；\n\n2. **决定**丙。",
        ),
        wrong(
            "大会，\n\n1. **请**秘书长⟦，⟧\n\n~~(a) 提出报告；~~\n\n2. **决定**丙。",
            unsafe_fixed="大会，\n\n1. **请**秘书长；\n\n~~(a) 提出报告；~~\n\n2. **决定**丙。",
        ),
        wrong(
            "大会，\n\n1. **请**秘书长⟦——⟧\n\n(a) 提出报告；\n\n(b) 提供资料。",
            unsafe_fixed="大会，\n\n1. **请**秘书长：\n\n(a) 提出报告；\n\n(b) 提供资料。",
        ),
        # Below a title of its own bold verbs alone do not show that it is a resolution.
        wrong(
            "春游安排\n\n1. **请**张三买票⟦，⟧\n\n2. **请**李四订车⟦，⟧\n\n3. **决定**八点集合。",
            unsafe_fixed="春游安排\n\n1. **请**张三买票；\n\n2. **请**李四订车；\n\n3. **决定**八点集合。",
        ),
        right("大会，\n\n1. **请**秘书长：\n\n| 甲 | 乙 |\n\n2. **决定**丙。"),
        right("大会，\n\n1. **请**秘书长报告；\n\n(1) 甲；\n\n(2) 乙；\n\n2. **决定**丙。"),
        right("大会，\n\n1. **请**秘书长：\n\n(a) 提出报告；或\n\n(b) 提供资料。"),
        right("安全理事会，\n\n1. **决定**甲；\n\n2. **决定**继续处理此案。"),
    )

    def is_about(self, paragraph: Paragraph) -> bool:
        """Return whether it is one of the paragraphs of the operative part."""
        return paragraph.kind in (Kind.OPERATIVE, Kind.SUB_PARAGRAPH)

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield the closing mark of each paragraph of the operative part that has the wrong one."""
        for paragraph, mark in wrongly_closed(draft):
            if self.is_about(paragraph):
                fix = close_with(paragraph, mark)
                yield self.finding(place_of(paragraph), fix=fix, expected=mark)
