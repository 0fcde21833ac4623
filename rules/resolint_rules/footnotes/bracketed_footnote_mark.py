"""Footnote marks in brackets where a raised digit should stand."""

from collections.abc import Iterator
from itertools import groupby

from resolint import (
    Draft,
    DraftRule,
    Edit,
    Finding,
    Fix,
    Message,
    Notation,
    Paragraph,
    PlacedMark,
    Profile,
    Severity,
    Span,
    footnotes_of,
    right,
    views,
    wrong,
)

_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽"
_OPEN, _SHUT = f"([［〔【（{{{_CIRCLED}", f")]］〕】）}}{_CIRCLED}"


class BracketedFootnoteMark(DraftRule):
    """A footnote mark is a raised digit: ¹ ² ³.

    `(1)`, `[1]` and `①` come from web pages and word processors.
    They are read as footnote marks where a note has the number;
    a reader may take them for labels, or for words that are not agreed.
    """

    manual_zh = """
    脚注号用上标数字：¹ ² ³。
    `(1)`、`[1]`、`①` 等写法来自网页和文字处理软件。
    有脚注与之对应时，本工具按脚注号识别；但读者可能误以为是分段编号或未商定的措辞。
    """
    view = staticmethod(views.footnotes)
    by_kind = False
    severity = Severity.INFO
    message = Message(
        zh="脚注号“{written}”应写作“{expected}”",
        en="The footnote mark “{written}” should be “{expected}”",
    )
    habit_from = 2
    habit = Message(
        zh="脚注号都写在括号中（{count}处），应写作上标数字 ¹ ² ³",
        en="The footnote marks of this draft are in brackets ({count} places) and should be ¹ ² ³",
    )
    source = "UN Editorial Manual, Footnotes"
    entries = ("F-10",)
    examples = (
        wrong(
            "大会，\n\n1. **欢迎**该报告；⟦(1)⟧\n\n2. **请**甲。\n\n⟦(1)⟧ A/68/212。",
            fixed="大会，\n\n1. **欢迎**该报告；¹\n\n2. **请**甲。\n\n¹ A/68/212。",
        ),
        wrong(
            "大会，\n\n1. **欢迎**该报告⟦［1］⟧和乙；⟦［2］⟧\n\n2. **请**甲。\n\n⟦［1］⟧ A/68/212。\n\n⟦［2］⟧ A/68/213。",
            fixed="大会，\n\n1. **欢迎**该报告¹和乙；²\n\n2. **请**甲。\n\n¹ A/68/212。\n\n² A/68/213。",
        ),
        wrong(
            "大会，\n\n1. **欢迎**该报告；⟦[1]⟧⟦[2]⟧\n\n2. **请**秘书长设立[1][2]个处。\n\n⟦[1]⟧ A/68/212。\n\n⟦[2]⟧ A/68/213。",
            fixed="大会，\n\n1. **欢迎**该报告；¹、²\n\n2. **请**秘书长设立[1][2]个处。\n\n¹ A/68/212。\n\n² A/68/213。",
        ),
        wrong(
            "大会，\n\n1. **欢迎**该报告和乙；⟦[1-3]⟧\n\n2. **请**秘书长设立[1-3]个处。\n\n⟦[1]⟧ A/68/1。\n\n⟦[2]⟧ A/68/2。\n\n⟦[3]⟧ A/68/3。",
            fixed="大会，\n\n1. **欢迎**该报告和乙；¹、²、³\n\n2. **请**秘书长设立[1-3]个处。\n\n¹ A/68/1。\n\n² A/68/2。\n\n³ A/68/3。",
        ),
        wrong(
            "大会，\n\n1. **欢迎**该报告；⟦⑴⟧⟦⑵⟧\n\n2. **请**甲。\n\n⟦⑴⟧ A/68/1。\n\n⟦⑵⟧ A/68/2。",
            fixed="大会，\n\n1. **欢迎**该报告；¹、²\n\n2. **请**甲。\n\n¹ A/68/1。\n\n² A/68/2。",
        ),
        wrong(
            "大会，\n\n1. **欢迎**该报告；⟦{1}⟧\n\n2. **请**甲。\n\n⟦{1}⟧ A/68/212。",
            fixed="大会，\n\n1. **欢迎**该报告；¹\n\n2. **请**甲。\n\n¹ A/68/212。",
        ),
        right("大会，\n\n1. **欢迎**该报告；^1^\n\n2. **请**甲。\n\n^1^ A/68/212。"),
        right("大会，\n\n1. **请**秘书长：\n\n(1) 提出报告；\n\n(2) 提供资料；\n\n2. **决定**丙。"),
        right("大会，\n\n1. **请**秘书长在[10][20]年内提出报告。"),
    )
    _title = Message(zh="改为“{expected}”", en="Change to “{expected}”")

    def is_about(self, paragraph: Paragraph) -> bool:
        """Tell the paragraphs with marks; the notes may have another form."""
        return bool(paragraph.facts.marks)

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield each mark that is written in brackets."""
        found = footnotes_of(draft) if draft.reading.form else None
        if found is None:
            return
        placed = sorted((*found.marks, *found.notes), key=lambda each: each.span)
        # The marks of [1-3] stand in one place.
        for _, marks in groupby(placed, key=lambda each: draft.reading.back(each.span)):
            yield from self._findings(draft, tuple(marks), safe=not found.has_holes)

    def _findings(
        self, draft: Draft, marks: tuple[PlacedMark, ...], *, safe: bool
    ) -> Iterator[Finding]:
        span = Span(marks[0].span.start, marks[-1].span.end)
        written = draft.reading.written(span).rstrip(":：.．、 ")
        # Of [1,2] each number is a mark, which no bracket encloses alone.
        if written and written[0] in _OPEN and written[-1] in _SHUT and "^" not in written:
            expected = "、".join(Notation.RAISED.write(placed.mark.name) for placed in marks)
            fix = Fix(self._title.format(expected=expected), (Edit(span, expected),), safe=safe)
            yield self.finding(span, fix=fix, written=written, expected=expected)
