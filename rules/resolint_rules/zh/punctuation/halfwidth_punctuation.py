"""Half-width punctuation in Chinese text."""

import re
from collections.abc import Iterator

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
    kept,
    right,
    wrong,
)
from resolint.aspects.closing_marks import (
    closing_marks,
    closing_view,
    expected_marks,
    is_translated,
    is_wrongly_closed,
    may_be_translated,
)
from resolint_rules.zh.punctuation._chinese import HAN, PROSE

_STOP = re.compile(rf"\.(?<=[{HAN}》〉”’）」]\.)(?=[{HAN}《〈“‘（「])")
_LONGEST_NUMBER = 4
_KINDS = (*PROSE, Kind.ORGAN_LINE)


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
    habit = Message(
        zh="全文标点用半角（{count}处），应改为全角",
        en="The punctuation of this draft is half-width ({count} places) and should be full-width",
    )
    source = "A/RES/68/230"
    entries = ("T-2",)
    examples = (
        wrong(
            "大会，\n\n回顾其以往各项决议⟦,⟧铭记《联合国宪章》⟦, ⟧又考虑到下列情况，\n\n1. **请**秘书长⟦:⟧提出报告⟦;⟧提供资料。",
            fixed="大会，\n\n回顾其以往各项决议，铭记《联合国宪章》，又考虑到下列情况，\n\n1. **请**秘书长：提出报告；提供资料。",
        ),
        wrong("大会，\n\n1. **请**秘书长提出报告⟦.⟧并提供资料。"),
        wrong(
            "大会，\n\n回顾甲公约⟦،⟧\n\n1. **欢迎**乙⟦،⟧并请丙⟦؛⟧\n\n2. **决定**丁。",
            fixed="大会，\n\n回顾甲公约，\n\n1. **欢迎**乙，并请丙；\n\n2. **决定**丁。",
        ),
        wrong(
            "大会，\n\n1. **请**秘书长⟦︰⟧提供https://un.org/a;b,c⟦﹔⟧说明情况。",
            fixed="大会，\n\n1. **请**秘书长：提供https://un.org/a;b,c；说明情况。",
        ),
        wrong(
            "大会⟦,⟧\n\n回顾其以往各项决议⟦,⟧\n\n1. **欢迎**甲⟦;⟧\n\n2. **请**秘书长提出报告⟦.⟧",
            fixed="大会，\n\n回顾其以往各项决议，\n\n1. **欢迎**甲；\n\n2. **请**秘书长提出报告。",
        ),
        wrong(
            "*大会*⟦,⟧\n\n*回顾*甲公约⟦,⟧[1]\n\n1. **请**秘书长提出报告⟦.⟧[2]\n\n[1] A/68/212⟦.⟧\n\n　　[2] A/68/213⟦.⟧",
            fixed="*大会*，\n\n*回顾*甲公约，[1]\n\n1. **请**秘书长提出报告。[2]\n\n[1] A/68/212。\n\n　　[2] A/68/213。",
        ),
        right(
            "Distr.: General\n\n议程项目 24(b)\n\n68/230. 南南合作\n\n大会，\n\n1. **请**甲将3 444 250.5美元用于该项目(Smith, Jones and others)，比例为1:2。"
        ),
        right(
            "大会，\n\n回顾甲，Recalling convention A,\n\n1. **欢迎**乙；Welcomes B;\n\n2. **决定**丙。Decides C."
        ),
        right(
            "大会，\n\n回顾公约甲 Recalling convention A,\n\n1. **欢迎**乙 *Welcomes* B;\n\n2. **决定**丙——Decides C."
        ),
        wrong(
            "大会，\n\n1. **欢迎**《契约》 Pacte mondial pour des migrations⟦;⟧\n\n2. **决定**丙。",
            unsafe_fixed="大会，\n\n1. **欢迎**《契约》 Pacte mondial pour des migrations；\n\n2. **决定**丙。",
        ),
        right("大会，\n\n1. **欢迎**该报告。¹\n\n¹ A/68/443/Add.2。"),
    )
    _title = Message(zh="改为“{full}”", en="Change to “{full}”")

    @staticmethod
    def view(paragraph: Paragraph) -> object:
        """See the paragraphs with such a mark, and how the others are closed."""
        if _stops(paragraph.facts):
            return paragraph.facts
        return paragraph.kind, closing_view(paragraph)

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield each half-width mark; a stop between two words is left to the drafter."""
        clauses = expected_marks(draft)
        for span, written in draft.reading.rewritten("half width"):
            paragraph = draft.paragraphs[draft.index_at(span.start)]
            inside = span.shift(-paragraph.start)
            if paragraph.kind not in _KINDS or is_foreign(paragraph.facts, inside):
                continue
            full = span.of(draft.text)
            # A closing mark that is another than the one due has a rule of its own.
            closes = closing_marks(paragraph).end == inside.end
            if closes and is_translated(paragraph):
                continue
            if not (closes and is_wrongly_closed(paragraph, clauses.get(paragraph, (full,)))):
                safe = not (closes and may_be_translated(paragraph.facts))
                yield self._half(span, written[0], full, safe=safe)
        for paragraph in draft.of(*PROSE):
            for stop in _stops(paragraph.facts):
                yield self.finding(paragraph.at(stop), mark=".", full="。")

    def _half(self, span: Span, mark: str, full: str, *, safe: bool) -> Finding:
        fix = Fix(self._title.format(full=full), (Edit(span, full),), safe=safe)
        return self.finding(span, fix=fix, mark=mark, full=full)


@kept
def _stops(facts: Facts) -> tuple[Span, ...]:
    """Return the half-width stops between two words."""
    found = (Span(*match.span()) for match in _STOP.finditer(facts.text, facts.body.start))
    # A stop near the head follows the number of a heading: 一.引言, 附件一.说明.
    return tuple(
        span
        for span in found
        if span.start - facts.body.start >= _LONGEST_NUMBER and not is_foreign(facts, span)
    )
