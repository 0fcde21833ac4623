"""Paragraphs in another language, which stand beside the Chinese text and are not read."""

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

_READ = (Kind.ORGAN_LINE, Kind.PREAMBULAR, Kind.OPERATIVE, Kind.SUB_PARAGRAPH)
_NOT_READ = (Kind.FURNITURE, Kind.MASTHEAD_LINE)
_ARABIC_MARKS = ("،", "؛")


class UnreadParagraphs(DraftRule):
    """Paragraphs in another language stand in this draft, and they are not checked.

    In a draft with a translation beside it the Chinese paragraphs are numbered, closed and set in
    bold by themselves: nothing is counted through the others, and no fix touches them.
    A name, a title or a quotation in another language makes no paragraph of one.
    """

    manual_zh = """
    文稿中有其他语文的段落，未经检查。
    对照译文的文稿中，中文段落单独编号、收尾和加粗：其他语文的段落不计入编号，也不作任何修改。
    中文段落内的外文名称、标题或引文不在此列，该段照常检查。
    """
    severity = Severity.INFO
    message = Message(
        zh="文中有{count}段不是中文，未经检查，也不计入编号：目前只检查中文段落",
        en="Not in Chinese, and so neither checked nor counted: {count} of the paragraphs; "
        "so far only Chinese ones are",
    )
    source = "A/RES/68/230"
    entries = ("W-1",)
    examples = (
        wrong(
            "大会，\n\n⟦The General Assembly,⟧\n\n回顾甲公约，\n\nRecalling the Convention,\n\n1. **请**秘书长提出报告；\n\n1. *Requests* the Secretary-General to report;\n\n2. **决定**继续审议。\n\n2. *Decides* to remain seized of the matter."
        ),
        wrong(
            "大会，\n\n回顾甲公约，\n\n⟦条約を想起し、⟧\n\n1. **请**秘书长提出报告；\n\n2. **决定**继续审议。"
        ),
        right(
            "大会，\n\n回顾题为“Transforming our world”的文件(A/70/1, para. 3)，¹\n\n1. **请**World Health Organization提出报告；\n\n2. **决定**继续审议。\n\n¹ United Nations, Treaty Series, vol. 1, No. 1."
        ),
        right("The General Assembly,\n\nRecalling its resolutions,\n\n1. Requests a report."),
    )

    @staticmethod
    def view(paragraph: Paragraph) -> object:
        """See which paragraphs are in another language, and that some are not."""
        return _is_unread(paragraph), paragraph.kind in _READ

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield the first such paragraph of a draft of which the others are read."""
        unread = [each for each in draft.paragraphs if _is_unread(each)]
        if unread and any(each.kind in _READ for each in draft.paragraphs):
            yield self.finding(unread[0].span, count=len(unread))


def _is_unread(paragraph: Paragraph) -> bool:
    """Tell a sentence in another language; a line of the masthead or a heading is none."""
    facts = paragraph.facts
    if not facts.is_foreign or facts.note:
        return False
    ends = facts.closing_mark or facts.text.rstrip().endswith(_ARABIC_MARKS)
    return bool(ends) and paragraph.kind in _NOT_READ
