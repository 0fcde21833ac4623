"""A verb of the Security Council in a draft of another committee."""

import re
from collections.abc import Iterator

from resolint import (
    SECURITY_COUNCIL,
    Draft,
    DraftRule,
    Finding,
    Form,
    Kind,
    Message,
    Paragraph,
    Profile,
    Severity,
    organ_named,
    right,
    wrong,
)
from resolint_rules.zh.conference._heading import content_of, is_other_paper, line_of

_RESERVED = re.compile(
    r"(?:Strongly |Deeply )?(?:demands|decides|condemns|declares|deplores|designates)\b",
    re.IGNORECASE,
)
_COMMITTEE = re.compile("(?:大会|委员会|理事会|组织|会议|总署|规划署)(?!.*(?:危机|内阁))")


class ReservedVerb(DraftRule):
    """At most Model UN conferences only the Security Council demands, decides and condemns.

    Other committees recommend: 建议, 呼吁, 敦促, 请 for 要求 and 决定, 对…表示关切 for 谴责.
    Resolutions of the real General Assembly do decide and condemn, so this is only mentioned.
    """

    manual_zh = """
    多数模拟联合国会议规定，“要求”“决定”“谴责”“宣布”“痛惜”等词只用于安全理事会。
    其他委员会只能提出建议：用“建议”“呼吁”“敦促”“请”，或“对……表示关切”。
    联合国大会的正式决议也用这些词，因此只列为“注意”。
    """
    severity = Severity.INFO
    message = Message(
        zh="“{verb}”在多数会议只用于安全理事会；可用“建议”“呼吁”“敦促”“请”",
        en="At most conferences “{verb}” is for the Security Council only; “建议”, “呼吁”, “敦促” or “请” may do",
    )
    habit = Message(
        zh="{count}处用了多数会议只许安全理事会用的动词；可用“建议”“呼吁”“敦促”“请”",
        en="{count} verbs are at most conferences for the Security Council only; “建议”, “呼吁”, “敦促” or “请” may do",
    )
    source = "Model UN guides"
    entries = ("M-9",)
    examples = (
        wrong(
            "委员会：联合国环境大会\n\n议题：甲\n\n起草国：巴西\n\n附议国：埃及\n\n联合国环境大会，\n\n铭记乙，\n\n1. ⟦要求⟧丙；\n\n2. 鼓励戊；\n\n3. 请各国提供资料；\n\n4. ⟦强烈谴责⟧丁。",
            profile="mun-zh",
        ),
        right(
            "委员会：联合国安全理事会\n\n议题：甲\n\n起草国：巴西\n\n附议国：埃及\n\n安全理事会，\n\n铭记乙，\n\n1. 谴责丙；\n\n2. 决定丁。",
            profile="mun-zh",
        ),
        right(
            "委员会：危机委员会\n\n议题：甲\n\n起草国：巴西\n\n附议国：埃及\n\n铭记乙，\n\n1. 谴责丙；\n\n2. 决定丁。",
            profile="mun-zh",
        ),
        right("起草国：巴西\n\n附议国：埃及\n\n谴责乙，\n\n1. 决定丙。", profile="mun-zh"),
        right("大会，\n\n1. **谴责**丙；\n\n2. **决定**丁。"),
    )

    @staticmethod
    def view(paragraph: Paragraph) -> object:
        """See the operative verbs."""
        return paragraph.facts.lead if paragraph.kind is Kind.OPERATIVE else None

    def is_about(self, paragraph: Paragraph) -> bool:
        """Return whether it is the operative clauses."""
        return paragraph.kind is Kind.OPERATIVE

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield each such verb in a draft of a committee that is known to be another one."""
        if not profile.conference_heading or is_other_paper(draft) or not _is_other(draft):
            return
        for paragraph in draft.of(Kind.OPERATIVE):
            lead = paragraph.facts.lead
            if lead and _RESERVED.match(lead.entry.operative):
                yield self.finding(paragraph.at(lead.span), verb=lead.base)


def _is_other(draft: Draft) -> bool:
    """Return whether it is a committee of the United Nations that is not the Security Council."""
    heading = line_of(draft, Form.COMMITTEE)
    names = [content_of(heading)] if heading else []
    names += [line.text.strip() for line in draft.of(Kind.ORGAN_LINE)]
    if any(organ_named(name) == SECURITY_COUNCIL for name in names):
        return False
    return any("危机" not in name and _COMMITTEE.search(name) for name in names)
