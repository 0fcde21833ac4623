"""A reference to a paragraph that the text has not, or that stands on the other side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resolint import (
    CLAUSES,
    Draft,
    DraftRule,
    Finding,
    Kind,
    Message,
    Paragraph,
    Profile,
    Reference,
    Severity,
    Span,
    numeral,
    right,
    wrong,
)
from resolint_rules.zh.structure._numbered import Index

if TYPE_CHECKING:
    from collections.abc import Iterator


class DanglingParagraphReference(DraftRule):
    """A paragraph that the text refers to (上文第5段, 下文第12段, 本决议第10(a)段) must be there.

    References go astray when paragraphs are added, removed or moved.
    上文 looks back and 下文 ahead.
    Where the paragraph meant was deleted, `上文第[…]段` keeps the place for its number.
    """

    manual_zh = """
    “上文第5段”“下文第12段”“本决议第10(a)段”所指的段落必须存在。
    增删、移动段落后，这些引用容易失准。
    “上文”指前面的段落，“下文”指后面的段落。
    所指段落被删除后，写作“上文第[…]段”，以待补写段号。
    """
    severity = Severity.ERROR
    message = Message(zh="本文没有第{target}{unit}", en="This text has no {unit} {target}")
    source = "UN Editorial Manual, References to paragraphs"
    entries = ("I-1", "I-4")
    examples = (
        wrong(
            "大会，\n\n1. **欢迎**甲；\n\n2. **决定**执行⟦上文第5段⟧。",
        ),
        wrong(
            "大会，\n\n1. **请**秘书长：\n\n(a) 甲；\n\n(b) 乙；\n\n2. **决定**执行⟦上文第1(c)段⟧。",
        ),
        wrong("大会，\n\n1. **决定**执行⟦上文第2段⟧；\n\n2. **欢迎**甲。"),
        wrong("大会，\n\n1. **欢迎**甲；\n\n2. **决定**执行⟦上文第[…]段⟧。"),
        right(
            "大会，\n\n1. **决定**执行下文第3和4段及第1807(2008)号决议第9和11段；\n\n2. **请**秘书长：\n\n(a) 甲；\n\n(b) 乙；\n\n3. **欢迎**报告第12段；\n\n4. **建议**执行上文第2(b)段。"
        ),
        right("15. **决定**执行上文第5段。"),
    )
    _open = Message(
        zh="还没有写明所指的是第几段", en="The number of the paragraph is still to be written"
    )
    _section = Message(zh="节", en="section")
    _paragraph = Message(zh="段", en="paragraph")
    _behind = Message(
        zh="第{target}段在下文，不在上文", en="Paragraph {target} is below, not above"
    )
    _ahead = Message(zh="第{target}段在上文，不在下文", en="Paragraph {target} is above, not below")

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield each reference whose paragraph is missing or on the other side."""
        refers = any(paragraph.facts.references for paragraph in draft.paragraphs)
        if not refers or not any(part.whole for part in draft.parts):
            return
        index = Index.of(draft)
        for part in draft.parts:
            current: Paragraph | None = None
            for paragraph in part.of(*CLAUSES):
                if paragraph.kind is Kind.OPERATIVE:
                    current = paragraph
                for reference in paragraph.facts.references:
                    if part.whole and not reference.quoted:
                        span = paragraph.at(reference.span)
                        own = paragraph is current
                        yield from self._judge(index, reference, span, current, own=own)

    def _judge(
        self, index: Index, reference: Reference, span: Span, here: Paragraph | None, *, own: bool
    ) -> Iterator[Finding]:
        if reference.section:
            number = reference.targets[0].number
            if number not in index.sections:
                name = numeral(number)
                yield self.finding(span, target=name, unit=self._section)
            return
        for target in reference.targets:
            if not target.number:
                yield self.finding(span, message=self._open)
                return
            numbered = index.paragraphs.get(target.number)
            name = f"{target.number}{''.join(f'({label})' for label in target.labels[:1])}"
            if numbered is None or not numbered.has(target):
                yield self.finding(span, target=name, unit=self._paragraph)
                return
            if here is None:
                continue
            # A sub-paragraph may look up to the paragraph it belongs to.
            itself = own and not target.labels
            if reference.place == "上文" and numbered.first >= here.start + (not itself):
                message = self._behind
            elif reference.place == "下文" and numbered.last <= here.start - (not itself):
                message = self._ahead
            else:
                continue
            yield self.finding(span, severity=Severity.WARNING, message=message, target=name)
            return
