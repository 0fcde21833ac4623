"""A preambular paragraph in the operative part."""

from collections.abc import Iterator

from resolint import (
    Draft,
    DraftRule,
    Finding,
    Kind,
    Message,
    Profile,
    Severity,
    right,
    views,
    wrong,
)


class PreambularParagraphAfterOperative(DraftRule):
    """The preamble stands whole before the operative part.

    A paragraph without number and bold verb that ends in a comma belongs there.
    If it is meant as an operative paragraph, it needs a number, a verb in bold, and a semicolon.
    """

    manual_zh = """
    序言部分全部位于执行部分之前。
    没有段号、没有粗体动词、以逗号结尾的段落属于序言，应移到第一个执行段之前。
    如果本意是执行段，应加段号、将动词设为粗体并以分号结尾。
    """
    view = staticmethod(views.kinds)
    severity = Severity.ERROR
    message = Message(
        zh="序言段应在第一个执行段之前",
        en="A preambular paragraph must stand before the first operative paragraph",
    )
    source = "A/RES/68/230"
    entries = ("P-5",)
    examples = (
        wrong(
            "大会，\n\n回顾甲，\n\n1. **欢迎**乙；\n\n⟦铭记丙的重要性，⟧\n\n2. **请**秘书长提出报告；\n\n3. **决定**继续审议。"
        ),
        right(
            "大会，\n\n回顾甲，\n\n铭记丙的重要性，\n\n1. **欢迎**乙；\n\n2. **请**秘书长提出报告。"
        ),
        right(
            "A\n\n大会，\n\n回顾甲，\n\n1. **欢迎**乙。\n\nB\n\n大会，\n\n回顾丙，\n\n1. **欢迎**丁。"
        ),
    )

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield each preambular paragraph that follows an operative one of the same section."""
        for part in draft.parts:
            in_operative_part = False
            for paragraph in part.body:
                if paragraph.kind is Kind.HEADING:
                    in_operative_part = False
                elif paragraph.kind is Kind.OPERATIVE:
                    in_operative_part = True
                elif paragraph.kind is Kind.PREAMBULAR and in_operative_part:
                    yield self.finding(paragraph.span)
