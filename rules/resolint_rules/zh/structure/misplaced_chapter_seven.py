"""The clause on Chapter VII of the Charter where it does not belong."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from resolint import (
    SECURITY_COUNCIL,
    Draft,
    DraftRule,
    Facts,
    Finding,
    Fix,
    Kind,
    Message,
    Paragraph,
    Part,
    Profile,
    Severity,
    insert,
    kept,
    right,
    wrong,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

_CLAUSE = re.compile(
    r"[又还并]?(?:根据|依据|按照|依照)《(?:联合国)?宪章》第七章[^，；。]{0,20}行动[，,]?"
)
_MARKS = re.compile(r"[*_\s\ue000-\ue005]")


class MisplacedChapterSeven(DraftRule):
    """`根据《联合国宪章》第七章采取行动，` closes the preamble of a Security Council resolution.

    What follows it is decided under that chapter.
    Only the Council acts under it: in a text of another organ the clause is wrong.
    """

    manual_zh = """
    `根据《联合国宪章》第七章采取行动，`是安全理事会决议序言部分的最后一段。
    其后的决定都是根据该章作出的。
    只有安全理事会根据该章采取行动，其他机关的决议不能写这一段。
    """
    severity = Severity.WARNING
    message = Message(
        zh="只有安全理事会根据《宪章》第七章采取行动",
        en="Only the Security Council acts under Chapter VII of the Charter",
    )
    source = "S/RES/2393 (2017); Charter of the United Nations, Chapter VII"
    entries = ("P-9",)
    examples = (
        wrong(
            "安全理事会，\n\n⟦根据《联合国宪章》第七章采取行动，⟧\n\n断定该局势构成威胁，\n\n1. **决定**甲；\n\n2. **决定**继续处理此案。",
            unsafe_fixed="安全理事会，\n\n断定该局势构成威胁，\n\n根据《联合国宪章》第七章采取行动，\n\n1. **决定**甲；\n\n2. **决定**继续处理此案。",
            profile="sc-zh",
        ),
        wrong(
            "大会\n\n第六十八届会议\n\n大会，\n\n回顾甲，\n\n⟦根据《联合国宪章》第七章采取行动，⟧\n\n1. **请**乙；\n\n2. **决定**丙。"
        ),
        wrong(
            "人权理事会\n\n第三十五届会议\n\n人权理事会，\n\n⟦根据《宪章》第七章第四十一条采取行动，⟧\n\n1. **请**乙；\n\n2. **决定**丙。",
            profile="hrc-zh",
        ),
        right(
            "安全理事会，\n\n断定该局势构成威胁，\n\n根据《联合国宪章》第七章采取行动，\n\n1. **决定**甲；\n\n2. **决定**继续处理此案。",
            profile="sc-zh",
        ),
        right("大会，\n\n根据《联合国宪章》第七章采取行动，\n\n1. **请**乙；\n\n2. **决定**丙。"),
        right(
            "大会，\n\n回顾安全理事会根据《联合国宪章》第七章采取行动通过的决议，\n\n1. **请**乙；\n\n2. **决定**丙。"
        ),
    )
    _not_last = Message(
        zh="根据《宪章》第七章采取行动一段应是序言部分的最后一段",
        en="The clause on Chapter VII must be the last preambular paragraph",
    )
    _title = Message(zh="移到序言部分末尾", en="Move it to the end of the preamble")

    @staticmethod
    def view(paragraph: Paragraph) -> object:
        """See the clause, and where the preamble goes on and ends."""
        if paragraph.kind is not Kind.PREAMBULAR:
            return None
        return paragraph.facts if _is_clause(paragraph.facts) else True

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield each such clause in another organ's text, and each that does not close a preamble."""
        if draft.identity.of_conference:
            return
        for part in draft.parts:
            preamble = [*_preamble(part)]
            clauses = [each for each in preamble if _is_clause(each.facts)]
            for clause in clauses:
                if SECURITY_COUNCIL not in profile.organs:
                    # Without a masthead it may as well be the organ line that is wrong.
                    if draft.masthead:
                        yield self.finding(clause.span)
                elif preamble[-1] not in clauses:
                    fix = self._moved(draft, clause, preamble[-1])
                    yield self.finding(
                        clause.span, fix=fix, message=self._not_last, severity=Severity.INFO
                    )

    def _moved(self, draft: Draft, clause: Paragraph, last: Paragraph) -> Fix:
        following = draft.paragraphs[draft.index_at(clause.start) + 1]
        blank = draft.text[clause.end : following.start]
        moved = insert(last.end, blank + clause.text)
        return Fix(self._title, (*draft.without([clause]), moved), safe=False)


def _preamble(part: Part) -> Iterator[Paragraph]:
    """Yield the preambular paragraphs before the first operative one."""
    for paragraph in part.of(Kind.PREAMBULAR, Kind.OPERATIVE):
        if paragraph.kind is Kind.OPERATIVE:
            return
        yield paragraph


@kept
def _is_clause(facts: Facts) -> bool:
    return "第七章" in facts.text and bool(_CLAUSE.fullmatch(_MARKS.sub("", facts.text)))
