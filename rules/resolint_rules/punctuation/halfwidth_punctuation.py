"""Half-width punctuation in Chinese text."""

import re
from collections.abc import Iterator
from functools import lru_cache

from resolint import (
    Draft,
    DraftRule,
    Edit,
    Facts,
    Finding,
    Fix,
    Kind,
    Message,
    Paragraph,
    Profile,
    Severity,
    Span,
    is_foreign,
    right,
    wrong,
)
from resolint_rules.punctuation.chinese import HAN, PROSE
from resolint_rules.punctuation.closing_marks import closing_marks, expected_marks

_BEHIND = f"[{HAN}》〉”’）」]"
_AHEAD = f"[{HAN}《〈“‘（「]"
# A verb in bold may stand right before the mark.
_AFTER = rf"(?:(?<={_BEHIND})|(?<={_BEHIND}\*\*)|(?<={_BEHIND}__))"
_END = r"(?=[”’」）)]|\s*$|\s*[¹²³⁰⁴-⁹]|\n)"
_HALF = re.compile(
    # Behind Chinese nearly anything may follow; behind digits or letters only Chinese may.
    rf"{_AFTER}(?P<a>[,;:])(?:[ ]{{0,3}}(?={_AHEAD}|[0-9A-Za-z(\[])|{_END})"
    rf"|(?<=[0-9A-Za-z)%¹²³⁰⁴-⁹])(?P<b>[,;])[ ]{{0,3}}(?={_AHEAD})"
    rf"|{_AFTER}(?P<c>[!?])"
    rf"|{_AFTER}(?P<stop>\.)(?={_AHEAD}|{_END})"
)
_FULL = {",": "，", ";": "；", ":": "：", "!": "！", "?": "？", ".": "。"}
_LONGEST_NUMBER = 4


class HalfwidthPunctuation(DraftRule):
    """Chinese text has full-width punctuation: ，；：。 and not , ; : .

    Half-width marks stay where they belong to something else: `68/230.`, `1.`, `Distr.:`,
    document symbols, decimals, and text in English.
    A half-width stop between two words is not changed by itself: it may stand for a comma,
    a full stop, or the dot in a name.
    """

    manual_zh = """
    中文内使用全角标点：，；：。，不用半角的 , ; : . 。
    段落编号（`1.`）、标题编号（`68/230.`）、`Distr.:`、文号、小数和英文中的标点仍用半角。
    两个词之间的半角句点不自动修改：它可能应是逗号、句号，也可能是人名中的间隔号。
    """
    by_kind = False
    severity = Severity.WARNING
    message = Message(
        zh="半角“{mark}”应改为全角“{full}”", en="Half-width “{mark}” should be full-width “{full}”"
    )
    source = "A/RES/68/230; RULES.md T-2"
    examples = (
        wrong(
            "大会，\n\n回顾其以往各项决议⟦,⟧铭记《联合国宪章》⟦, ⟧又考虑到下列情况，\n\n1. **请**秘书长⟦:⟧提出报告⟦;⟧提供资料。",
            fixed="大会，\n\n回顾其以往各项决议，铭记《联合国宪章》，又考虑到下列情况，\n\n1. **请**秘书长：提出报告；提供资料。",
        ),
        wrong("大会，\n\n1. **请**秘书长提出报告⟦.⟧并提供资料。"),
        right("大会，\n\n回顾其决议,\n\n1. **请**秘书长提出报告;"),  # the closing marks have rules
        right(
            "Distr.: General\n\n议程项目 24(b)\n\n68/230. 南南合作\n\n大会，\n\n1. **请**甲将3 444 250.5美元用于该项目(Smith, Jones and others)，比例为1:2。"
        ),
        right("大会，\n\n1. **欢迎**该报告。¹\n\n¹ A/68/443/Add.2。"),
    )
    _title = Message(zh="改为“{full}”", en="Change to “{full}”")

    @staticmethod
    def view(paragraph: Paragraph) -> object:
        """See the paragraphs with such a mark, and the kinds of the others."""
        return paragraph.facts if _half(paragraph.facts) else paragraph.kind

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield each half-width mark, save those that close a clause or a note."""
        clauses = expected_marks(draft)
        for paragraph in draft.of(*PROSE):
            spans = _half(paragraph.facts)
            if not spans:
                continue
            closes_by_rule = paragraph in clauses or paragraph.kind is Kind.NOTE
            closing = closing_marks(paragraph)
            for span in spans:
                at_end = closing.start <= span.start < closing.end
                if at_end and closes_by_rule:
                    continue
                mark = span.of(paragraph.text)
                full = _FULL[mark[0]]
                edit = Edit(paragraph.at(span), full)
                fix = Fix(self._title.format(full=full), (edit,), safe=True)
                certain = mark != "." or at_end
                yield self.finding(
                    paragraph.at(span), fix=fix if certain else None, mark=mark[0], full=full
                )


@lru_cache(maxsize=4096)
def _half(facts: Facts) -> tuple[Span, ...]:
    found = _HALF.finditer(facts.text, facts.body.start)
    return tuple(
        span
        for match in found
        # A stop near the head follows the number of a heading: 一.引言, 附件一.说明.
        if match["stop"] is None or match.start() - facts.body.start >= _LONGEST_NUMBER
        if not is_foreign(facts, span := Span(*match.span()))
    )
