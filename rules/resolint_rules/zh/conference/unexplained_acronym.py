"""An acronym whose full name the draft does not give."""

import re
from collections.abc import Iterator

from resolint import (
    CLAUSES,
    Draft,
    DraftRule,
    Finding,
    Message,
    Paragraph,
    Profile,
    Severity,
    Span,
    is_foreign,
    is_quoted,
    right,
    wrong,
)

_ACRONYM = re.compile(r"(?<![A-Za-z0-9./\-])(?![IVXLC]{1,6}(?![A-Z]))[A-Z]{2,6}(?![A-Za-z0-9./\-])")
_BEHIND = re.compile(r"\s?[(（][《“\u3400-\u9fff]")


class UnexplainedAcronym(DraftRule):
    """At its first mention an acronym follows the full name in parentheses: 世界卫生组织(WHO).

    The delegates of a committee do not all know what stands for what.
    """

    manual_zh = """
    外文缩写首次出现时先写全称，缩写放在括号内：世界卫生组织(WHO)。
    委员会的代表不一定都知道缩写所指。
    """
    severity = Severity.INFO
    message = Message(
        zh="“{acronym}”首次出现时应写全称，缩写放在括号内",
        en="At its first mention “{acronym}” should follow the full name, in parentheses",
    )
    source = "Model UN guides"
    entries = ("M-8",)
    examples = (
        wrong(
            "起草国：巴西\n\n附议国：埃及\n\n铭记⟦WHO⟧的工作，\n\n1. 请WHO和国际货币基金组织（IMF）合作；\n\n2. 鼓励IMF提供支助。",
            profile="mun-zh",
        ),
        right(
            "起草国：巴西\n\n附议国：埃及\n\n铭记NPT（《不扩散核武器条约》）和第1325(XXV)号决议，\n\n1. 请各国应对COVID-19；\n\n2. 执行A/RES/70/1号决议和“WHO指南”，并与《WTO协定》一致。",
            profile="mun-zh",
        ),
        right("大会，\n\n1. **请**WHO提出报告。"),
    )

    @staticmethod
    def view(paragraph: Paragraph) -> object:
        """See the clauses with capital letters."""
        return paragraph.facts if _ACRONYM.search(paragraph.text) else None

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield the first mention of each acronym, unless its name stands beside it."""
        known: set[str] = set()
        for paragraph in draft.of(*CLAUSES) if profile.conference_heading else ():
            for match in _ACRONYM.finditer(paragraph.text):
                acronym, span = match[0], Span(*match.span())
                if is_quoted(paragraph.facts, span) or is_foreign(paragraph.facts, span):
                    continue
                if acronym not in known and not _is_named(paragraph.text, span):
                    yield self.finding(paragraph.at(span), acronym=acronym)
                known.add(acronym)


def _is_named(text: str, span: Span) -> bool:
    """Tell an acronym in parentheses behind a name, or with its name in parentheses."""
    in_brackets = text[: span.start].rstrip().endswith(("(", "（"))
    return in_brackets or _BEHIND.match(text, span.end) is not None
