"""A Security Council resolution that does not end by remaining seized of the matter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from resolint import (
    SECURITY_COUNCIL,
    Draft,
    DraftRule,
    Facts,
    Finding,
    Identity,
    Kind,
    Message,
    Paragraph,
    Profile,
    Severity,
    kept,
    right,
    wrong,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

_FORMULA = re.compile(r"继续(?:积极)?(?:处理|审理|审议)")
_LONGEST = 40
_FEWEST = 2
_FIRST_YEAR = 1994


class MissingClosingFormula(DraftRule):
    """The last paragraph of a Security Council resolution keeps the matter on its agenda.

    `决定继续处理此案。` or `决定继续积极处理此案。`
    Some resolutions end otherwise, so this is a hint.
    """

    manual_zh = """
    安全理事会决议最后一段使该事项留在议程上。
    写作`决定继续处理此案。`或`决定继续积极处理此案。`
    也有决议不如此结束，因此只作提示。
    """
    severity = Severity.HINT
    message = Message(
        zh="安全理事会决议通常以“决定继续处理此案。”结束",
        en="Resolutions of the Security Council usually end with “决定继续处理此案。”",
    )
    source = "S/RES/2446 (2018); S/RES/2393 (2017)"
    entries = ("O-11",)
    examples = (
        wrong(
            "安全理事会，\n\n回顾甲，\n\n1. **决定**乙；\n\n2. ⟦**请**秘书长提出报告。⟧",
            profile="sc-zh",
        ),
        wrong(
            "安全理事会，\n\n回顾甲，\n\n1. ⟦**决定**继续处理此案；⟧\n\n2. **请**秘书长提出报告。",
            profile="sc-zh",
        ),
        right(
            "安全理事会，\n\n回顾甲，\n\n1. **请**乙；\n\n2. **决定**继续积极处理此案。",
            profile="sc-zh",
        ),
        # It is still being written.
        right("安全理事会，\n\n回顾甲，\n\n1. **请**乙；\n\n2. **决定**丙；", profile="sc-zh"),
        right("大会，\n\n回顾甲，\n\n1. **请**乙；\n\n2. **决定**丙。"),
    )
    _not_last = Message(
        zh="“继续处理此案”应是最后一段", en="“继续处理此案” should be the last paragraph"
    )

    @staticmethod
    def view(paragraph: Paragraph) -> object:
        """See the formula, and how operative paragraphs follow each other and end."""
        if paragraph.kind not in (Kind.OPERATIVE, Kind.SUB_PARAGRAPH):
            return None
        return _is_formula(paragraph.facts), paragraph.facts.closing_mark

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield the last paragraph, or the formula that stands before it."""
        if SECURITY_COUNCIL not in profile.organs or _is_earlier(draft.identity):
            return
        for part in draft.parts:
            clauses = [*part.of(Kind.OPERATIVE, Kind.SUB_PARAGRAPH)]
            closed = len(clauses) >= _FEWEST and clauses[-1].facts.closing_mark == "。"
            if not part.whole or not closed or _is_formula(clauses[-1].facts):
                continue
            before = next((each for each in clauses if _is_formula(each.facts)), None)
            place = before or clauses[-1]
            message = self._not_last if before else None
            yield self.finding(place.at(place.facts.body), message=message)


@kept
def _is_formula(facts: Facts) -> bool:
    return len(facts.text) <= _LONGEST and bool(_FORMULA.search(facts.text))


def _is_earlier(own: Identity) -> bool:
    """Return whether it is a text of the years before the formula had become usual."""
    year = own.adopted.year if own.adopted else int(own.session or _FIRST_YEAR)
    return year < _FIRST_YEAR
