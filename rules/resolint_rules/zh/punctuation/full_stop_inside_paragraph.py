"""A full stop in the middle of a preambular or operative paragraph."""

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
    Span,
    is_quoted,
    right,
    wrong,
)
from resolint.aspects.closing_marks import closing_marks, translation

# A full stop beside another mark is one mark too many, and not the end of a sentence.
_STOP = re.compile("(?<![，；。：、])。(?=[^，；。：、,;:”’」）)])")
_LONGEST_PARENTHESIS = 200


class FullStopInsideParagraph(ParagraphRule):
    """A paragraph of a resolution is part of one sentence, so no full stop stands inside it.

    Join the two sentences with a comma or a semicolon, or make two paragraphs of them.
    Often two paragraphs have run together, and a line break was lost.
    """

    manual_zh = """
    决议全文是一句话，序言段和执行段中间不出现句号。
    应改用逗号或分号连接，或分成两段。
    常见的原因是两段之间漏了换行。
    """
    kinds = frozenset({Kind.PREAMBULAR, Kind.OPERATIVE})
    needs = ("。",)
    severity = Severity.WARNING
    message = Message(
        zh="段落中间不应有句号：整个决议是一句话",
        en="No full stop may stand inside a paragraph: the whole resolution is one sentence",
    )
    source = "A/RES/68/230; UN Editorial Manual, Drafting and editing of resolutions"
    entries = ("O-4", "M-7")
    examples = (
        wrong(
            "大会，\n\n1. **确认**南南合作的重要性⟦。⟧重申必须加强合作；\n\n2. **请**秘书长提出报告。"
        ),
        wrong("大会，\n\n回顾其以往各项决议⟦。⟧铭记《联合国宪章》，\n\n1. **请**秘书长提出报告。"),
        wrong("大会，\n\n1. **欢迎**该报告⟦。⟧2. **请**秘书长提出报告。"),
        right("大会，\n\n1. **欢迎**该报告；⁴\n\n2. **请**秘书长提出报告。⁵"),
        right("大会，\n\n1. **决定**在第5条之后加上“各国应予合作。本条不影响其他各条。”一句。"),
        right("大会，\n\n1. **欢迎**该报告(见A/68/212。另见第5段)；\n\n2. **请**秘书长提出报告。"),
        right("大会，\n\n1. **欢迎**该报告。；\n\n2. **请**秘书长提出报告。"),  # one mark too many
    )

    def check(self, paragraph: Paragraph, profile: Profile) -> Iterator[Finding]:
        """Yield each full stop that stands neither at the end nor in a quotation."""
        facts = paragraph.facts
        end = min(closing_marks(paragraph).start, translation(facts).start)
        if facts.text[end:].count("”") or _begins_quotation(facts.text[: facts.body.start + 1]):
            return
        for match in _STOP.finditer(facts.text, facts.body.start, end):
            span = Span(*match.span())
            if not is_quoted(facts, span) and not _is_in_parentheses(facts.text, span.start):
                yield self.finding(span)


def _begins_quotation(head: str) -> bool:
    return head.endswith(("“", "「", "《"))


def _is_in_parentheses(text: str, at: int) -> bool:
    first = max(0, at - _LONGEST_PARENTHESIS)
    opening, shut = (max(text.rfind(sign, first, at) for sign in signs) for signs in ("(（", ")）"))
    return opening > shut
