"""A Member State of the United Nations called 成员国."""

import re
from collections.abc import Iterator

from resolint import (
    Edit,
    Finding,
    Fix,
    Kind,
    Message,
    Paragraph,
    ParagraphRule,
    Profile,
    Severity,
    Span,
    is_quoted,
    right,
    wrong,
)

_MEMBER = re.compile("联合国(?:的|各|全体|所有|其他|多数){0,3}(?P<term>成员国)(?!际)")


class MemberStateTerm(ParagraphRule):
    """The Members of the United Nations are 会员国.

    成员国 is for the members of other bodies (人权理事会成员国), 缔约国 for the parties to a treaty.
    """

    manual_zh = """
    联合国的会员称“会员国”。
    其他机构的成员称“成员国”（人权理事会成员国），条约的当事方称“缔约国”。
    """
    kinds = frozenset({Kind.PREAMBULAR, Kind.OPERATIVE, Kind.SUB_PARAGRAPH, Kind.NOTE})
    needs = ("成",)
    of_simplified = True
    severity = Severity.WARNING
    message = Message(
        zh="联合国的“成员国”应作“会员国”",
        en="The Members of the United Nations must be called 会员国",
    )
    source = "Charter of the United Nations, Chapter II"
    entries = ("N-3",)
    examples = (
        wrong(
            "大会，\n\n1. **邀请**联合国⟦成员国⟧和联合国所有⟦成员国⟧加强合作。",
            unsafe_fixed="大会，\n\n1. **邀请**联合国会员国和联合国所有会员国加强合作。",
        ),
        right(
            "大会，\n\n1. **邀请**会员国、人权理事会成员国、联合国教科文组织成员国和缔约国加强合作。"
        ),
        right("大会，\n\n1. **欢迎**题为“联合国成员国名录”的文件。"),
    )
    _title = Message(zh="改为“会员国”", en="Change to “会员国”")

    def check(self, paragraph: Paragraph, profile: Profile) -> Iterator[Finding]:
        """Yield each 成员国 that the name of the United Nations stands before."""
        for match in _MEMBER.finditer(paragraph.text):
            span = Span(*match.span("term"))
            if not is_quoted(paragraph.facts, span):
                yield self.finding(span, fix=Fix(self._title, (Edit(span, "会员国"),), safe=False))
