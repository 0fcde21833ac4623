"""A sub-paragraph whose letter or number does not follow from the one before it."""

from collections.abc import Iterator

from resolint import (
    Draft,
    DraftRule,
    Edit,
    Finding,
    Fix,
    Kind,
    Message,
    Paragraph,
    Profile,
    Severity,
    right,
    views,
    wrong,
)
from resolint.aspects.joined import also_on_line
from resolint_rules.structure._labels import Series, series_of, write
from resolint_rules.structure._sequence import out_of_sequence


class SubParagraphOutOfSequence(DraftRule):
    """Sub-paragraphs are lettered (a), (b), (c), with none repeated, skipped or out of order.

    Those of the second level are (一), (二), (三), those of the third a., b., c.
    The fix letters the whole list anew; look for references to the letters before you take it.
    """

    manual_zh = """
    分段依次编为(a)、(b)、(c)，不重复、不跳号、不倒置。
    第二层编为(一)、(二)、(三)，第三层编为a.、b.、c.。
    修正时整组重编；如文中引用了这些字母，请先核对。
    """
    severity = Severity.WARNING
    message = Message(
        zh="此处应为“{expected}”，不是“{label}”", en="This should be “{expected}”, not “{label}”"
    )
    habit_from = 2
    habit = Message(
        zh="分段编号没有依次编排（{count}处）",
        en="The labels of sub-paragraphs do not run on ({count} places)",
    )
    source = "UN Editorial Manual, Paragraphs and sub-paragraphs"
    entries = ("O-8",)
    examples = (
        wrong(
            "大会，\n\n1. **请**秘书长：\n\n(a) 甲；\n\n⟦(c)⟧ 乙；\n\n(d) 丙；\n\n2. **决定**丁。",
            asked="大会，\n\n1. **请**秘书长：\n\n(a) 甲；\n\n(b) 乙；\n\n(c) 丙；\n\n2. **决定**丁。",
        ),
        wrong(
            "大会，\n\n1. **请**秘书长：\n\n(a) 甲：\n\n(一) 乙；\n\n⟦(一)⟧ 丙；\n\n(b) 丁。",
            asked="大会，\n\n1. **请**秘书长：\n\n(a) 甲：\n\n(一) 乙；\n\n(二) 丙；\n\n(b) 丁。",
        ),
        wrong(
            "大会，\n\n1. **请**秘书长：\n\n⟦(b)⟧ 甲；\n\n(c) 乙。",
            asked="大会，\n\n1. **请**秘书长：\n\n(a) 甲；\n\n(b) 乙。",
        ),
        right(
            "大会，\n\n1. **请**秘书长：\n\n(g) 甲；".replace("(g)", "(a)")
            + "\n\n(b) 乙：\n\n(i) 丙；\n\n(ii) 丁；\n\n(c) 戊：\n\n㈠ 己；\n\n㈡ 庚；\n\n2. **又请**秘书长：\n\n(a) 辛；\n\n(b) 壬。"
        ),
        right(
            "大会，\n\n1. **请**秘书长：\n\n(a) 甲；\n\n(b) 乙；\n\n(c) 丙；\n\n(d) 丁；\n\n(e) 戊；\n\n(f) 己；\n\n(g) 庚；\n\n(h) 辛；\n\n(i) 壬；\n\n(j) 癸。"
        ),
        wrong(
            "大会，\n\n1. **请**秘书长：\n\n(a) 甲：\n\n(一) 乙：\n\na. 丙；\n\n⟦c.⟧ 丁；\n\n(二) 戊；\n\n(b) 己。",
            asked="大会，\n\n1. **请**秘书长：\n\n(a) 甲：\n\n(一) 乙：\n\na. 丙；\n\nb. 丁；\n\n(二) 戊；\n\n(b) 己。",
        ),
        right(
            "大会，\n\n1. **请**秘书长：\n\n(a) 甲；\n\n(b) 乙；\n\n(c) 丙；\n\n(d) 丁；\n\n(e) 戊；\n\n(f) 己；\n\n(g) 庚；\n\n(h) 辛：\n\n(i) 壬；\n\n(ii) 癸；\n\n(i) 子。"
        ),
        right("大会，\n\n1. **请**秘书长(一)甲；(二)乙；\n\n2. **决定**丙。"),
    )
    _title = Message(zh="重编这一组分段", en="Letter this list anew")

    def is_about(self, paragraph: Paragraph) -> bool:
        """Tell the sub-paragraphs."""
        return paragraph.kind is Kind.SUB_PARAGRAPH

    @staticmethod
    def view(paragraph: Paragraph) -> object:
        """See how clauses are numbered and closed, and whether more stand on their lines."""
        return views.clauses(paragraph), len(also_on_line(paragraph.facts))

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield each label that breaks the sequence of its list."""
        for part in draft.parts:
            for series in series_of(part):
                odd = list(out_of_sequence([value for _, value in series.items], 1))
                fix = self._fix(series) if odd else None
                for at, value in odd:
                    paragraph = series.items[at][0]
                    label = paragraph.facts.label
                    assert label is not None, "only labels stand in a series"
                    yield self.finding(
                        paragraph.at(label.span),
                        fix=fix,
                        expected=write(series.style, value, label.span.of(paragraph.text)),
                        label=label.span.of(paragraph.text),
                    )

    def _fix(self, series: Series) -> Fix:
        edits = []
        for value, (paragraph, was) in enumerate(series.items, 1):
            label = paragraph.facts.label
            if label and value != was:
                written = label.span.of(paragraph.text)
                edits.append(Edit(paragraph.at(label.span), write(series.style, value, written)))
        return Fix(self._title, tuple(edits), safe=False)
