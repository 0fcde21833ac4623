"""One paragraph that an empty line parts in two."""

from collections.abc import Iterator
from itertools import pairwise

from resolint import (
    Draft,
    DraftRule,
    Finding,
    Fix,
    Message,
    Profile,
    Severity,
    Span,
    delete,
    right,
    wrong,
)
from resolint.aspects.joined import is_rest, rest_view


class BrokenParagraph(DraftRule):
    """Each paragraph is one block; an empty line within it makes two.

    The first half then lacks its closing mark, the second its number or phrase,
    so nothing is said of these.
    Where two paragraphs are meant, the first needs its mark, and the second how it begins.
    """

    manual_zh = """
    每一段连成一体，段中不空行；空行会把一段断成两段。
    前半段因而缺结尾标点，后半段因而缺段号或起首用语，对这些不再另作提示。
    如果本来就是两段，前一段应补结尾标点，后一段应补段号或起首用语。
    """
    view = staticmethod(rest_view)
    by_kind = False
    severity = Severity.WARNING
    message = Message(
        zh="前一段没有结束，此处应是同一段：中间多了空行",
        en="The paragraph before is not closed and seems to go on here: an empty line parts it",
    )
    source = "A/RES/68/230"
    entries = ("W-5",)
    examples = (
        wrong(
            "大会，\n\n认识到安全饮用⟦水\n\n的⟧重要性，\n\n1. **请**秘书长提出报告。",
            unsafe_fixed="大会，\n\n认识到安全饮用水的重要性，\n\n1. **请**秘书长提出报告。",
        ),
        wrong(
            "大会，\n\n1. **欢迎**秘书长的报告⟦，\n\n并⟧注意到其中的建议；\n\n2. **决定**丙。",
            unsafe_fixed="大会，\n\n1. **欢迎**秘书长的报告，并注意到其中的建议；\n\n2. **决定**丙。",
        ),
        wrong(
            "大会，\n\n1. **鼓励**各国合作，⟦并\n\n鼓⟧励各组织提供支助；\n\n2. **决定**丙。",
            unsafe_fixed="大会，\n\n1. **鼓励**各国合作，并鼓励各组织提供支助；\n\n2. **决定**丙。",
        ),
        wrong(
            "大会，\n\n回顾其2011年12月22日第66/219号⟦、\n\n2⟧012年12月21日第67/227号决议，\n\n1. **请**甲。",
            unsafe_fixed="大会，\n\n回顾其2011年12月22日第66/219号、2012年12月21日第67/227号决议，\n\n1. **请**甲。",
        ),
        right("大会，\n\n回顾甲公约\n\n又回顾乙公约，\n\n1. **请**秘书长提出报告。"),
        right("大会，\n\n1. **欢迎**甲；\n\n各国代表团均已发言；\n\n2. **决定**丙。"),
        right("大会，\n\n1. **决定**下列案文\n\n“委员会由六十个国家组成。”\n\n2. **请**丙。"),
    )
    _title = Message(zh="接成一段", en="Join the two")

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield the break between a paragraph and its rest."""
        for before, paragraph in pairwise(draft.paragraphs):
            if is_rest(before, paragraph):
                gap = Span(before.span.end, paragraph.span.start)
                # In a quotation each line has its own sign, which would be left in the text.
                is_plain = not draft.reading.markup
                fix = Fix(self._title, (delete(gap),), safe=False) if is_plain else None
                yield self.finding(Span(gap.start - 1, gap.end + 1), fix=fix)
