"""An operative paragraph whose number does not follow from the one before it."""

from collections.abc import Iterator, Mapping, Sequence

from resolint import (
    Draft,
    DraftRule,
    Edit,
    Finding,
    Fix,
    Kind,
    Message,
    Paragraph,
    Part,
    Profile,
    Severity,
    Span,
    right,
    wrong,
)
from resolint_rules.structure.sequence import out_of_sequence


class ParagraphNumberOutOfSequence(DraftRule):
    """Operative paragraphs are numbered 1, 2, 3, with none repeated, skipped or out of order.

    The fix numbers all paragraphs anew from the first.
    Where the text refers to a paragraph that gets another number (上文第5段),
    the reference is changed with it, and the fix is offered, not applied by itself.
    """

    manual_zh = """
    执行段按1、2、3连续编号，不重号、不跳号、不倒置。
    修正时从头重新编号。
    如果文中引用了段号有变的段落（如“上文第5段”），引用一并更改，但须由您确认。
    """
    severity = Severity.ERROR
    message = Message(
        zh="段号应为“{expected}.”，不是“{number}.”",
        en="The number should be “{expected}.”, not “{number}.”",
    )
    source = "A/RES/68/230; UN Editorial Manual, Paragraphs; RULES.md O-1, I-1"
    examples = (
        wrong(
            "大会，\n\n1. **欢迎**甲；\n\n⟦3.⟧ **请**乙；\n\n4. **决定**丙。",
            fixed="大会，\n\n1. **欢迎**甲；\n\n2. **请**乙；\n\n3. **决定**丙。",
        ),
        wrong(
            "大会，\n\n1. **欢迎**甲；\n\n⟦1.⟧ **请**乙；\n\n3. **决定**丙。",
            fixed="大会，\n\n1. **欢迎**甲；\n\n2. **请**乙；\n\n3. **决定**丙。",
        ),
        wrong(
            "大会，\n\n1. **欢迎**甲；\n\n⟦3.⟧ **请**乙；\n\n2. **决定**丙；\n\n4. **建议**丁。",
            fixed="大会，\n\n1. **欢迎**甲；\n\n2. **请**乙；\n\n3. **决定**丙；\n\n4. **建议**丁。",
        ),
        wrong(
            "大会，\n\n1. **欢迎**甲；\n\n⟦3.⟧ **请**乙；\n\n4. **决定**执行上文第3段。",
            asked="大会，\n\n1. **欢迎**甲；\n\n2. **请**乙；\n\n3. **决定**执行上文第2段。",
        ),
        wrong(
            "大会，\n\n1. **欢迎**甲；\n\n⟦3.⟧ **请**乙；\n\n4. **决定**丙；\n\n5. **建议**执行上文第1、3和第4段及该报告第3段。",
            asked="大会，\n\n1. **欢迎**甲；\n\n2. **请**乙；\n\n3. **决定**丙；\n\n4. **建议**执行上文第1、2和第3段及该报告第3段。",
        ),
        right(
            "大会，\n\n1. **欢迎**甲；\n\n¹ A/68/212。\n\n2. **请**乙。\n\n2013年12月20日\n第71次全体会议"
        ),
        right(
            "大会，\n\n一、概况\n\n1. **欢迎**甲；\n\n二、后续行动\n\n1. **请**乙；\n\n2. **决定**丙。"
        ),
        right("14. **请**甲；\n\n15. **又请**乙；"),
    )
    _title = Message(zh="重新编号", en="Number the paragraphs anew")

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield each number that breaks the sequence, with the fix of the whole series."""
        for part in draft.parts:
            for series in _series(part):
                first = 1 if part.whole else max(1, _value(series[0]))
                odd = list(out_of_sequence([_value(each) for each in series], first))
                fix = self._fix(part, series, first) if odd else None
                for at, expected in odd:
                    paragraph = series[at]
                    number = paragraph.facts.number
                    assert number is not None, "only a number can be out of sequence"
                    yield self.finding(
                        paragraph.at(number.span), fix=fix, expected=expected, number=number.value
                    )

    def _fix(self, part: Part, series: Sequence[Paragraph], first: int) -> Fix:
        changes: dict[int, int] = {}
        edits = []
        for value, paragraph in enumerate(series, first):
            number = paragraph.facts.number
            if number and number.value != value:
                changes[number.value] = value
                digits = Span(number.span.start, number.span.end - 1)
                edits.append(Edit(paragraph.at(digits), str(value)))
        kept = {_value(paragraph) for paragraph in series if _value(paragraph) not in changes}
        references = list(
            _references(part, {old: new for old, new in changes.items() if old not in kept})
        )
        return Fix(self._title, (*edits, *references), safe=not references)


def _series(part: Part) -> Iterator[list[Paragraph]]:
    """Yield the operative paragraphs that are numbered together: to the end, or from a heading on."""
    series: list[Paragraph] = []
    after_heading = False
    for paragraph in part.of(Kind.OPERATIVE, Kind.HEADING):
        if paragraph.kind is Kind.HEADING:
            after_heading = True
            continue
        if after_heading and series and _value(paragraph) == 1:
            yield series
            series = []
        after_heading = False
        if not (paragraph.facts.number and paragraph.facts.number.inserted):
            series.append(paragraph)
    if any(paragraph.facts.number for paragraph in series):
        yield series


def _references(part: Part, changes: Mapping[int, int]) -> Iterator[Edit]:
    """Yield the edits that make references inside the text follow the new numbers."""
    for paragraph in part.of(Kind.PREAMBULAR, Kind.OPERATIVE, Kind.SUB_PARAGRAPH):
        for reference in paragraph.facts.references:
            if reference.section or reference.quoted:
                continue
            for target in reference.targets:
                new = changes.get(target.number)
                if new is not None:
                    yield Edit(paragraph.at(target.digits), str(new))


def _value(paragraph: Paragraph) -> int:
    """Return the number of a paragraph, 0 where it has none."""
    return paragraph.facts.number.value if paragraph.facts.number else 0
