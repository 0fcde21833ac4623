"""A note that does not end in a full stop."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from resolint import (
    Draft,
    DraftRule,
    Finding,
    Kind,
    Message,
    Paragraph,
    Profile,
    Severity,
    is_in_symbol,
    right,
    wrong,
)
from resolint.aspects.closing_marks import (
    close_with,
    closing_marks,
    is_wrongly_closed,
    place_of,
)
from resolint_rules.zh.punctuation._chinese import has_chinese

_LETTERS = re.compile("[A-Za-z]{2}")
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s，。；]{0,300}$")


class FootnoteTerminator(DraftRule):
    """Every note ends in a full stop (。), a document symbol alone too.

    `⁴ A/68/212。`
    """

    manual_zh = """
    每条脚注都以句号（。）结尾，只有一个文号的脚注也不例外。
    例如：`⁴ A/68/212。`
    """
    severity = Severity.WARNING
    message = Message(zh="脚注应以“。”结尾", en="A note must end in “。”")
    source = "A/RES/68/230; UN Editorial Manual, Footnotes"
    entries = ("F-7",)
    examples = (
        wrong(
            "大会，\n\n1. **欢迎**该报告；⁴\n\n2. **请**甲。⁵\n\n⁴ A/68/21⟦2⟧\n\n⁵ 见 A/66/717⟦，⟧",
            fixed="大会，\n\n1. **欢迎**该报告；⁴\n\n2. **请**甲。⁵\n\n⁴ A/68/212。\n\n⁵ 见 A/66/717。",
        ),
        wrong(
            "大会，\n\n1. **欢迎**该报告。²\n\n² 《大会正式记录，第六十七届会议，补编第 39 号》（A/67/39⟦）⟧",
            fixed="大会，\n\n1. **欢迎**该报告。²\n\n² 《大会正式记录，第六十七届会议，补编第 39 号》（A/67/39）。",
        ),
        wrong(
            "大会，\n\n1. **请**秘书长：\n\n¹(a) 提出报告⟦；⟧\n\n(b) 提供资料。¹\n\n¹ A/68/212。",
            unsafe_fixed="大会，\n\n1. **请**秘书长：\n\n¹(a) 提出报告。\n\n(b) 提供资料。¹\n\n¹ A/68/212。",
        ),
        right("大会，\n\n1. **欢迎**该报告。³\n\n³ 同上，第一章。"),
        right("大会，\n\n1. **欢迎**该报告。³\n\n³ See the report of the Secretary-General."),
        right("大会，\n\n1. **欢迎**该报告。³\n\n³ 可查阅 https://www.un.org/zh/ga/68"),
        right("大会，\n\n1. **欢迎**该报告。³\n\n³ 见第55/2号决议(《联合国千年宣言》。)"),
    )

    @staticmethod
    def view(paragraph: Paragraph) -> object:
        """See notes, and what follows them."""
        if paragraph.kind is Kind.NOTE:
            return paragraph.facts
        return None if paragraph.kind is Kind.FURNITURE else paragraph.kind

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield the end of each note that has no full stop, unless the note goes on below."""
        text = [each for each in draft.paragraphs if each.kind is not Kind.FURNITURE]
        names = Counter(each.facts.note.name for each in text if each.facts.note)
        for note, following in pairwise([*text, None]):
            if note is None or note.kind is not Kind.NOTE:
                continue
            if following is None or following.kind is not Kind.UNKNOWN:
                # Of two with one mark, one may be no note: ¹ strayed before another line.
                is_alone = note.facts.note is None or names[note.facts.note.name] == 1
                yield from self._check(note, is_alone=is_alone)

    def _check(self, note: Paragraph, *, is_alone: bool) -> Iterator[Finding]:
        marks = closing_marks(note).of(note.text)
        expected = ("。", "：", "！", "？", "!", "?")
        if not is_wrongly_closed(note, expected) or _is_closed_inside(note):
            return
        if _is_chinese(note) and not _ADDRESS.search(note.text[-300:].rstrip()) and marks != ":":
            fix = close_with(note, "。")
            is_note = marks != "；" or not _may_be_paragraph(note)
            yield self.finding(
                place_of(note), fix=replace(fix, safe=fix.safe and is_note and is_alone)
            )


def _may_be_paragraph(note: Paragraph) -> bool:
    """Tell a paragraph numbered 1/, as notes once were, and a note that a paragraph ran into."""
    mark = note.facts.note
    is_old = mark is not None and mark.span.of(note.text).endswith("/")
    return is_old or "。" in note.text


def _is_closed_inside(note: Paragraph) -> bool:
    return note.text.rstrip().endswith(("。)", "。）", "。”", "。》"))


def _is_chinese(note: Paragraph) -> bool:
    """Return whether it is a note in Chinese, or of symbols alone, from one in another language."""
    facts = note.facts
    if not facts.body.of(facts.text):
        return False
    return has_chinese(facts.text) or all(
        is_in_symbol(facts, match.start())
        for match in _LETTERS.finditer(facts.text, facts.body.start)
    )
