"""A sub-paragraph whose letter or number does not follow from the one before it."""

from collections.abc import Iterator
from itertools import pairwise

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
    right,
    views,
    wrong,
)
from resolint.aspects.joined import also_on_line
from resolint_rules.structure._labels import Series, series_of, write
from resolint_rules.structure._sequence import out_of_sequence

_HALF_WIDTH = str.maketrans("（）", "()")


class SubParagraphOutOfSequence(DraftRule):
    """Sub-paragraphs are lettered (a), (b), (c), with none repeated, skipped or out of order.

    Those of the second level are (一), (二), (三), those of the third a., b., c.
    One alone is no list: its words belong to the paragraph.
    The fix letters the whole list again; look for references to the letters before you take it.
    """

    manual_zh = """
    分段依次编为(a)、(b)、(c)，不重复、不跳号、不倒置。
    第二层编为(一)、(二)、(三)，第三层编为a.、b.、c.。
    只有一个分段时不成列举，其文字应并入上一段。
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
            unsafe_fixed="大会，\n\n1. **请**秘书长：\n\n(a) 甲；\n\n(b) 乙；\n\n(c) 丙；\n\n2. **决定**丁。",
        ),
        wrong(
            "大会，\n\n1. **请**秘书长：\n\n(a) 甲：\n\n(一) 乙；\n\n⟦(一)⟧ 丙；\n\n(b) 丁。",
            unsafe_fixed="大会，\n\n1. **请**秘书长：\n\n(a) 甲：\n\n(一) 乙；\n\n(二) 丙；\n\n(b) 丁。",
        ),
        wrong(
            "大会，\n\n1. **请**秘书长：\n\n⟦(b)⟧ 甲；\n\n(c) 乙。",
            unsafe_fixed="大会，\n\n1. **请**秘书长：\n\n(a) 甲；\n\n(b) 乙。",
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
            unsafe_fixed="大会，\n\n1. **请**秘书长：\n\n(a) 甲：\n\n(一) 乙：\n\na. 丙；\n\nb. 丁；\n\n(二) 戊；\n\n(b) 己。",
        ),
        right(
            "大会，\n\n1. **请**秘书长：\n\n(a) 甲；\n\n(b) 乙；\n\n(c) 丙；\n\n(d) 丁；\n\n(e) 戊；\n\n(f) 己；\n\n(g) 庚；\n\n(h) 辛：\n\n(i) 壬；\n\n(ii) 癸；\n\n(i) 子。"
        ),
        wrong("大会，\n\n1. **请**秘书长：\n\n⟦(a)⟧ 提出报告；\n\n2. **决定**丙。"),
        wrong(
            "大会，\n\n1. **请**秘书长：\n\n(a) 甲：\n\n⟦(一)⟧ 乙；\n\n(b) 丙；\n\n2. **决定**丙。"
        ),
        right("大会，\n\n1. **请**秘书长：\n\n(a) 提出报告；\n\n提供资料；\n\n2. **决定**丙。"),
        right("3. **请**秘书长：\n\n(a) 提出报告；"),
        right("大会，\n\n1. **请**秘书长(一)甲；(二)乙；\n\n2. **决定**丙。"),
    )
    _alone = Message(
        zh="“{label}”之后没有其他分段：至少要有两个，否则应并入上一段",
        en="No other sub-paragraph follows “{label}”: there must be two at least, or its words "
        "belong to the paragraph above",
    )
    _title = Message(zh="重编这一组分段", en="Reletter this list")

    def is_about(self, paragraph: Paragraph) -> bool:
        """Return whether it is one of the sub-paragraphs."""
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

            yield from self._alone_in(part, draft)

    def _alone_in(self, part: Part, draft: Draft) -> Iterator[Finding]:
        """Yield the first label of each list that a colon announces and that has no second."""
        body = [each for each in part.body if each.kind is not Kind.NOTE]
        after = [*body[1:], None]
        for (above, paragraph), following in zip(pairwise(body), after[1:], strict=True):
            label = paragraph.facts.label
            if paragraph.kind is not Kind.SUB_PARAGRAPH or not (label and paragraph.certain):
                continue
            if above.facts.closing_mark != "：" or not _ends_list(paragraph, following, part):
                continue
            written, span = label.span.of(paragraph.text), paragraph.at(label.span)
            if draft.reading.written(span) == written:  # else its form is to be fixed first
                yield self.finding(span, message=self._alone, label=written)

    def _fix(self, series: Series) -> Fix:
        edits = []
        for value, (paragraph, was) in enumerate(series.items, 1):
            label = paragraph.facts.label
            if label and value != was:
                written = label.span.of(paragraph.text)
                edits.append(Edit(paragraph.at(label.span), write(series.style, value, written)))
        return Fix(self._title, tuple(edits), safe=False)


def _ends_list(item: Paragraph, following: Paragraph | None, part: Part) -> bool:
    """Tell the last item of its list: a paragraph follows, the text ends, or another list goes on.

    What is not understood may be an item.
    """
    if following is None:
        return part.whole and item.facts.closing_mark == "。"
    if following.kind is Kind.SUB_PARAGRAPH:
        is_other = following.facts.label is not None and _level(item) != _level(following)
        return is_other and item.facts.closing_mark != "："
    return following.kind is Kind.OPERATIVE and following.certain


def _level(item: Paragraph) -> str:
    """Return how a label is written, by which its level shows: (x) of letters, x. or numerals."""
    label = item.facts.label
    if label is None:
        return ""
    sign = label.value[:1]
    is_letter = sign.isascii() and sign.isalpha()
    kind = "letter" if is_letter else "digit" if sign.isdecimal() else "numeral"
    written = label.span.of(item.text).translate(_HALF_WIDTH)
    return written.replace(label.value, kind)
