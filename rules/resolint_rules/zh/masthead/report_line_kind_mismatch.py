"""A bracket above the title whose wording and whose symbol say different things."""

from collections.abc import Iterator

from resolint import (
    Draft,
    DraftRule,
    Finding,
    Form,
    Message,
    Profile,
    Severity,
    right,
    views,
    wrong,
)
from resolint.aspects.masthead import has_masthead, line_of


class ReportLineKindMismatch(DraftRule):
    """The wording of the bracket and the symbol in it go together.

    A draft that went straight to the plenary has `/L.` in its symbol:
    `[未经发交主要委员会而通过(A/68/L.1)]`.
    A committee's report has none: `[根据第二委员会的报告(A/68/443)通过]`.
    """

    manual_zh = """
    方括号中的措辞和文号必须相符。
    直接提交全体会议的草案，文号带 `/L.`：`[未经发交主要委员会而通过(A/68/L.1)]`。
    委员会的报告，文号不带 `/L.`：`[根据第二委员会的报告(A/68/443)通过]`。
    """
    view = staticmethod(views.frame)
    severity = Severity.WARNING
    message = Message(
        zh="文号带“/L.”的是草案，不是委员会的报告",
        en="A symbol with “/L.” is that of a draft, not of a committee's report",
    )
    source = "A/RES/68/230"
    entries = ("H-11",)
    examples = (
        wrong("大会\n\n[根据第二委员会的报告(⟦A/68/L.1⟧)通过]\n\n68/230. 南南合作\n\n大会，"),
        wrong("大会\n\n[未经发交主要委员会而通过(⟦A/68/443⟧)]\n\n68/230. 南南合作\n\n大会，"),
        right(
            "2023年届会\n\n[根据全体会议审议的一项提案(E/2023/L.34)通过]\n\n2023/34. 甲\n\n经济及社会理事会，",
            profile="ecosoc-zh",
        ),
        right("大会\n\n[根据第二委员会的报告(A/68/443/Add.2)通过]\n\n68/230. 南南合作\n\n大会，"),
        right(
            "大会\n\n[未经发交主要委员会而通过(A/68/L.1和A/68/L.1/Add.1)]\n\n68/230. 南南合作\n\n大会，"
        ),
    )
    _no_draft = Message(
        zh="未经发交委员会而通过的决议，文号应带“/L.”",
        en="What was adopted without reference to a committee must have “/L.” in its symbol",
    )

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield the symbol that does not go with the wording."""
        line = line_of(draft, Form.REPORT)
        if line is None or not line.facts.symbols or not has_masthead(draft, profile):
            return
        drafts = ["/L." in symbol.of(line.text) for symbol in line.facts.symbols]
        on_report = "根据" in line.text and ("报告" in line.text or "建议" in line.text)
        first = line.at(line.facts.symbols[0])
        if on_report and all(drafts):
            yield self.finding(first)
        elif "未经发交" in line.text and not any(drafts):
            yield self.finding(first, message=self._no_draft)
