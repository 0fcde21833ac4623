"""Two paragraphs on one line."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from resolint import (
    CLAUSES,
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
    Span,
    right,
    wrong,
)
from resolint.aspects.joined import Second, also_on_line, dated_end

if TYPE_CHECKING:
    from collections.abc import Iterator

_LAST = (Kind.OPERATIVE, Kind.SUB_PARAGRAPH, Kind.NOTE)


class JoinedParagraphs(DraftRule):
    """Every paragraph and every sub-paragraph stands on a line of its own.

    Where the break between two is lost, the second is not read as a paragraph:
    its verb, its closing mark and what follows it cannot be checked, and nothing is renumbered.
    """

    manual_zh = """
    每一段、每一分段各占一行。
    两段之间的换行丢失后，后一段不会被当作一段：其动词、结尾标点和后面的段落无法检查，段号也不会改动。
    """
    by_kind = False
    severity = Severity.ERROR
    message = Message(
        zh="此处起是另一段，应另起一行",
        en="Another paragraph begins here and must stand on a line of its own",
    )
    source = "A/RES/68/230"
    entries = ("W-5",)
    examples = (
        wrong(
            "大会，\n\n回顾甲公约，\n\n1. **欢迎**甲；⟦2. **请**乙；⟧\n\n3. **又请**丙；\n\n4. **决定**丁。",
            fixed="大会，\n\n回顾甲公约，\n\n1. **欢迎**甲；\n\n2. **请**乙；\n\n3. **又请**丙；\n\n4. **决定**丁。",
        ),
        wrong(
            "大会，\n\n1. **欢迎**该报告；¹ ⟦2. **请**乙；⟧⟦3. **鼓励**丙；⟧\n\n4. **决定**丁。\n\n¹ A/68/212。",
            fixed="大会，\n\n1. **欢迎**该报告；¹\n\n2. **请**乙；\n\n3. **鼓励**丙；\n\n4. **决定**丁。\n\n¹ A/68/212。",
        ),
        wrong(
            "大会，\n\n1. **欢迎**甲；⟦**请**乙；⟧\n\n3. **又请**丙；\n\n4. **决定**丁。",
            unsafe_fixed="大会，\n\n1. **欢迎**甲；\n\n**请**乙；\n\n3. **又请**丙；\n\n4. **决定**丁。",
        ),
        wrong(
            "大会，\n\n回顾甲公约，\n\n铭记乙，⟦1. **欢迎**丙；⟧\n\n2. **决定**丁。",
            fixed="大会，\n\n回顾甲公约，\n\n铭记乙，\n\n1. **欢迎**丙；\n\n2. **决定**丁。",
        ),
        wrong(
            "大会，\n\n1. **请**秘书长：\n\n(a) 加强协调；⟦(b) 提供资料；⟧\n\n(c) 提出报告；\n\n2. **决定**丁。",
            fixed="大会，\n\n1. **请**秘书长：\n\n(a) 加强协调；\n\n(b) 提供资料；\n\n(c) 提出报告；\n\n2. **决定**丁。",
        ),
        wrong(
            "大会，\n\n1. **欢迎**甲；\n\n2. **决定**丁。⟦2013年12月20日⟧\n第71次全体会议\n",
            fixed="大会，\n\n1. **欢迎**甲；\n\n2. **决定**丁。\n\n2013年12月20日\n第71次全体会议\n",
        ),
        wrong(
            "大会，\n\n1. **请**秘书长：⟦(a) 加强协调；⟧\n\n(b) 提供资料；\n\n2. **欢迎**该报告。¹\n\n¹ A/68/212。",
            fixed="大会，\n\n1. **请**秘书长：\n\n(a) 加强协调；\n\n(b) 提供资料；\n\n2. **欢迎**该报告。¹\n\n¹ A/68/212。",
        ),
        wrong(
            "大会，\n\n1. **欢迎**该报告；¹\n\n2. **决定**丁。⟦¹ A/68/212。⟧",
            fixed="大会，\n\n1. **欢迎**该报告；¹\n\n2. **决定**丁。\n\n¹ A/68/212。",
        ),
        wrong(
            "<p>大会，</p>\n<p>1. <b>欢迎</b>甲；⟦2. <b>请</b>乙；⟧</p>\n<p>3. <b>决定</b>丁。</p>",
        ),
        wrong(
            "大会，\n\n1. **请**秘书长：\n\n    (a) 甲；⟦(b) 乙；⟧\n\n2. **决定**丁。",
            fixed="大会，\n\n1. **请**秘书长：\n\n    (a) 甲；\n\n    (b) 乙；\n\n2. **决定**丁。",
        ),
        wrong(
            "大会，\n\n一、**欢迎**甲；⟦二、**请**乙；⟧\n\n三、**决定**丁。",
            fixed="大会，\n\n一、**欢迎**甲；\n\n二、**请**乙；\n\n三、**决定**丁。",
        ),
        right("大会，\n\n1. **请**秘书长：(a) 加强协调；(b) 提供资料；\n\n2. **决定**丁。"),
        right("大会，\n\n1. **欢迎**甲，包括2. 5亿人；3. 7%为儿童；\n\n2. **决定**丁。"),
        right("大会，\n\n1. **决定**修正为“1. **请**甲；2. **请**乙”；\n\n2. **决定**丁。"),
    )
    _title = Message(zh="另起一行", en="Begin a line here")
    _dated = Message(
        zh="通过日期应在正文之后另起一行",
        en="The date of adoption must stand on a line of its own behind the text",
    )

    @staticmethod
    def view(paragraph: Paragraph) -> object:
        """See where further paragraphs begin on the line of one."""
        if paragraph.kind not in CLAUSES and paragraph.kind is not Kind.NOTE:
            return None
        return also_on_line(paragraph.facts), dated_end(paragraph.facts)

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield each paragraph that stands on the line of another."""
        for paragraph in draft.of(*CLAUSES):
            held = also_on_line(paragraph.facts)
            bounds = pairwise([*(each.start for each in held), len(paragraph.text.rstrip())])
            for second, bound in zip(held, bounds, strict=True):
                fix = self._parted(draft, paragraph, second.start, safe=_is_sure(second))
                yield self.finding(paragraph.at(Span(*bound)), fix=fix)
        for paragraph in draft.of(*_LAST):
            if date := dated_end(paragraph.facts):
                at = date.end - len(date.of(paragraph.text).lstrip())
                fix = self._parted(draft, paragraph, at, safe=True)
                yield self.finding(paragraph.at(date), fix=fix, message=self._dated)

    def _parted(self, draft: Draft, paragraph: Paragraph, at: int, *, safe: bool) -> Fix | None:
        """Return the fix that begins a line, indented as the one above is.

        In a page of HTML or a quotation an empty line alone does not make a paragraph.
        """
        if draft.reading.markup:
            return None
        gap = Span(len(paragraph.text[:at].rstrip()), at)
        text = paragraph.text
        indent = text[: len(text) - len(text.lstrip(" \t\u3000"))]
        return Fix(self._title, (Edit(paragraph.at(gap), f"\n\n{indent}"),), safe=safe)


def _is_sure(second: Second) -> bool:
    """Return whether it is a paragraph by its own number or label and by what opens it."""
    facts = second.facts
    own = facts.label or facts.note
    return own is not None or (facts.number is not None and facts.lead is not None)
