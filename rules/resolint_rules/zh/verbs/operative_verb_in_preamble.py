"""An operative verb at the head of a preambular paragraph."""

import re
from collections.abc import Iterator

from resolint import (
    Finding,
    Kind,
    Message,
    Paragraph,
    ParagraphRule,
    Profile,
    Severity,
    right,
    wrong,
)

# What asks or decides; 鼓励, 促请 and 谴责 open preambular paragraphs of official texts too.
_OPERATIVE_ONLY = frozenset(
    ("决定", "请", "敦促", "邀请", "建议", "核准", "授权", "通过", "设立", "要求")
)

# 建议使用的方法: the verb is part of what is spoken of.
_ATTRIBUTE = re.compile("[\u3400-\u9fff]{1,3}的")


class OperativeVerbInPreamble(ParagraphRule):
    """The preamble gives reasons; to decide, to request and to urge belong in the operative part.

    Move the paragraph behind the preamble and number it,
    or begin it with a phrase such as 回顾, 铭记 or 深信.
    """

    manual_zh = """
    序言说明理由；决定、请求、敦促等行动属于执行部分。
    请把该段移到执行部分并编号，或者改用“回顾”“铭记”“深信”等词语开头。
    """
    kinds = frozenset({Kind.PREAMBULAR})
    severity = Severity.WARNING
    message = Message(
        zh="“{verb}”是执行动词，不用于序言段开头",
        en="“{verb}” is an operative verb and must not open a preambular paragraph",
    )
    source = "UN Editorial Manual, Drafting and editing of resolutions"
    entries = ("P-3",)
    examples = (
        wrong(
            "大会，\n\n回顾其以往的各项决议，\n\n⟦敦促⟧各国批准该公约，\n\n1. **请**秘书长提出报告。"
        ),
        right(
            "大会，\n\n鼓励各国批准该公约，\n\n促请各国加强合作，\n\n谴责一切袭击行为，\n\n1. **请**秘书长提出报告。"
        ),
        right("大会，\n\n建议使用的方法各不相同，\n\n1. **决定**设立一个工作组；\n\n2. **请**丙。"),
        right("大会，\n\n回顾甲，\n\n1. **决定**设立一个工作组；\n\n2. **请**秘书长提出报告。"),
    )

    def check(self, paragraph: Paragraph, profile: Profile) -> Iterator[Finding]:
        """Yield the verb."""
        facts = paragraph.facts
        # A number, bold or another end mark shows an operative paragraph out of place.
        whole = facts.closing_mark in ("，", ",") and not facts.number and not facts.bolds
        if not whole or facts.lead is None or facts.lead.entry.phrase not in _OPERATIVE_ONLY:
            return
        if not _ATTRIBUTE.match(facts.text, facts.lead.span.end):
            yield self.finding(facts.lead.span, verb=facts.lead.text)
