"""A paragraph of which it cannot be told what it is."""

from collections.abc import Iterator
from itertools import pairwise

from resolint import (
    Draft,
    DraftRule,
    Finding,
    Form,
    Kind,
    Message,
    Paragraph,
    Profile,
    Severity,
    right,
    wrong,
)

# Quotations, tables, code, and the note on a reissue.
_OTHER_MATTER = ("“", '"', "「", "‘", "|", ">", "```", "*", "<", "•", "·", "–", "—")


class UnrecognisedParagraph(DraftRule):
    """It cannot be told whether this paragraph is preambular or operative.

    So it is not checked.
    An operative paragraph has a number and a verb in bold;
    a preambular paragraph begins with its phrase and ends in a comma.
    """

    manual_zh = """
    无法判断此段是序言段还是执行段，因此未作检查。
    执行段有段号，动词为粗体。
    序言段以序言用语开头，以逗号结尾。
    """
    severity = Severity.INFO
    message = Message(
        zh="无法判断此段是序言段还是执行段，未作检查",
        en="It cannot be told what this paragraph is, and it is not checked",
    )
    source = "A/RES/68/230"
    entries = ("W-1",)
    examples = (
        wrong("大会，\n\n回顾甲，\n\n1. **欢迎**乙；\n\n⟦各国代表团均已发言；⟧\n\n2. **决定**丙。"),
        right("大会，\n\n回顾甲，\n\n1. **欢迎**乙；\n\n2. **决定**丙。"),
        right(
            "大会，\n\n1. **决定**修正后的案文如下：\n\n“委员会由六十个国家组成。”\n\n2. **请**丙。"
        ),
    )

    @staticmethod
    def view(paragraph: Paragraph) -> object:
        """See the paragraphs of unknown kind, and the kinds of the others."""
        return paragraph.facts if paragraph.kind is Kind.UNKNOWN else paragraph.kind

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield each paragraph of unknown kind below an organ line."""
        for part in draft.parts:
            if not part.whole:
                continue
            for before, paragraph in pairwise([None, *part.body]):
                unknown = paragraph is not None and paragraph.kind is Kind.UNKNOWN
                if paragraph and unknown and not _is_accounted_for(before, paragraph):
                    yield self.finding(paragraph.span)


def _is_accounted_for(before: Paragraph | None, paragraph: Paragraph) -> bool:
    """Tell matter of another kind, and what goes on with a note or with a list of items."""
    if paragraph.facts.form is Form.OMISSION:
        return True
    text = paragraph.text.lstrip()
    kind = before.kind if before else None
    language = paragraph.facts.language
    goes_on = kind is Kind.SUB_PARAGRAPH and text.startswith(language.conjunctions)
    is_other = text.startswith(_OTHER_MATTER) or language.vote.match(text) is not None
    return is_other or kind is Kind.NOTE or goes_on
