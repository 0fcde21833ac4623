"""A sub-paragraph whose label has another form than (a) or (一)."""

import re
from collections.abc import Iterator
from unicodedata import normalize

from resolint import (
    Draft,
    DraftRule,
    Edit,
    Finding,
    Fix,
    Kind,
    Label,
    Message,
    Paragraph,
    Profile,
    Severity,
    right,
    views,
    wrong,
)

_FULL_WIDTH = re.compile("[０-９Ａ-Ｚａ-ｚ]")


class MalformedLabel(DraftRule):
    """Sub-paragraphs are labelled `(a)`, `(b)`, and those of the second level `(一)`, `(二)`.

    The third level is `a.`, `b.`, the fourth `i.`, `ii.`.

    Other labels (`a)`, `1)`, `①`, a bullet) come from word processors and web pages.
    They are read as what they are, but cannot be cited as 第10(a)段.
    At a Model UN conference they are free.
    """

    manual_zh = """
    分段编为 `(a)`、`(b)`，第二层编为 `(一)`、`(二)`，第三层 `a.`、`b.`，第四层 `i.`、`ii.`。
    `a)`、`1)`、`①` 和项目符号来自文字处理软件或网页。
    这些写法能够识别，但不能引作“第10(a)段”。
    模拟联合国不限写法。
    """
    view = staticmethod(views.numbers)
    severity = Severity.WARNING
    message = Message(
        zh="分段的编号“{written}”应写作“{expected}”",
        en="The label “{written}” of a sub-paragraph should be “{expected}”",
    )
    habit_from = 2
    # One level of a list may have such labels, and the others the right ones.
    habit_share = 0.0
    habit = Message(
        zh="分段编号用另一种写法（{count}处），应写作 (a)、(b)，第二层 (一)、(二)，第三层 a.、b.",
        en="{count} sub-paragraphs are labelled in another way; write (a), (b), below them (一), (二), then a., b.",
    )
    source = "UN Editorial Manual, Paragraphs and sub-paragraphs"
    entries = ("O-8",)
    examples = (
        wrong(
            "大会，\n\n1. **请**秘书长：\n\n⟦a)⟧ 提出报告；\n\n⟦b)⟧ 提供资料；\n\n2. **决定**丙。",
            fixed="大会，\n\n1. **请**秘书长：\n\n(a) 提出报告；\n\n(b) 提供资料；\n\n2. **决定**丙。",
        ),
        wrong(
            "大会，\n\n1.  **请**秘书长：\n\n    ⟦1.⟧  提出报告；\n\n    ⟦2.⟧  提供资料；\n\n2.  **决定**丙。",
            unsafe_fixed="大会，\n\n1.  **请**秘书长：\n\n    (a)  提出报告；\n\n    (b)  提供资料；\n\n2.  **决定**丙。",
        ),
        wrong(
            "大会，\n\n1. **请**秘书长：\n\n⟦-⟧ 提出报告；\n\n⟦-⟧ 提供资料；\n\n2. **决定**丙。",
            unsafe_fixed="大会，\n\n1. **请**秘书长：\n\n(a) 提出报告；\n\n(b) 提供资料；\n\n2. **决定**丙。",
        ),
        wrong(
            "大会，\n\n1. **请**秘书长：\n\n(a) 提出报告：\n\n⟦a)⟧ 甲；\n\n⟦b)⟧ 乙；\n\n(b) 提供资料；\n\n2. **决定**丙。",
            unsafe_fixed="大会，\n\n1. **请**秘书长：\n\n(a) 提出报告：\n\n(一) 甲；\n\n(二) 乙；\n\n(b) 提供资料；\n\n2. **决定**丙。",
        ),
        wrong(
            "大会，\n\n1. **请**秘书长：\n\n⟦1)⟧ 提出报告；\n\n⟦2、⟧提供资料；\n\n2. **决定**丙。",
            unsafe_fixed="大会，\n\n1. **请**秘书长：\n\n(a) 提出报告；\n\n(b) 提供资料；\n\n2. **决定**丙。",
        ),
        wrong(
            "大会，\n\n1. **请**秘书长：\n\n⟦• (a)⟧ 提出报告；\n\n⟦• (b)⟧ 提供资料；\n\n2. **决定**丙。",
            fixed="大会，\n\n1. **请**秘书长：\n\n(a) 提出报告；\n\n(b) 提供资料；\n\n2. **决定**丙。",
        ),
        right(
            "大会，\n\n1. **请**秘书长：\n\n(a) 报告：\n\n(一) 甲：\n\na. 乙；\n\nb. 丙；\n\n(二) 丁；\n\n(b) 资料；\n\n2. **决定**戊。"
        ),
        right(
            "大会，\n\n1. **请**秘书长：\n\n(a) 提出报告：\n\n(一) 甲；\n\n(二) 乙；\n\n(b) 提供资料；\n\n2. **决定**丙。"
        ),
        right(
            "大会，\n\n1. **请**秘书长：\n\n（甲） 提出报告；\n\n（乙） 提供资料；\n\n2. **决定**丙。"
        ),
        right(
            "大会，\n\n1. 请秘书长：\n\na) 提出报告；\n\nb) 提供资料；\n\n2. 决定丙。",
            profile="mun-zh",
        ),
    )
    _title = Message(zh="改为“{expected}”", en="Change to “{expected}”")

    def is_about(self, paragraph: Paragraph) -> bool:
        """Return whether it is one of the sub-paragraphs."""
        return paragraph.kind is Kind.SUB_PARAGRAPH

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield each label that is read in our form and written in another."""
        if not draft.reading.form or profile.free_numbering:
            return
        for paragraph in draft.of(Kind.SUB_PARAGRAPH):
            label = paragraph.facts.label
            written = label and draft.reading.written(paragraph.at(label.span)).strip()
            if label and written and not _is_right(written, label.span.of(paragraph.text)):
                yield self._finding(paragraph, label, written)

    def _finding(self, paragraph: Paragraph, label: Label, written: str) -> Finding:
        expected = label.span.of(paragraph.text)
        # Another letter may be cited elsewhere, and lists of Markdown stand by their indent.
        same = _bare(written).lower() == _bare(expected)
        nested = paragraph.text[0].isspace()
        space = "" if label.span.end < paragraph.facts.body.start else " "
        edit = Edit(paragraph.at(label.span), expected + space)
        fix = Fix(self._title.format(expected=expected), (edit,), safe=same and not nested)
        severity = Severity.INFO if nested else self.severity
        return self.finding(
            edit.span, fix=fix, severity=severity, written=written, expected=expected
        )


def _is_right(written: str, expected: str) -> bool:
    """Return whether it is a label in our form; of letters in full width another rule speaks."""
    return written == expected or (
        bool(_FULL_WIDTH.search(written)) and _bare(written) == _bare(expected)
    )


def _bare(label: str) -> str:
    """Return a label without its characters: a bullet before it, parentheses, a stop."""
    return normalize("NFKC", label).strip("()., 、:-+*•·●○–—")
