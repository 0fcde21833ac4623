"""Corner quotation marks in simplified script."""

import re
from collections.abc import Iterator

from resolint import (
    Edit,
    Finding,
    Fix,
    Kind,
    Message,
    Paragraph,
    ParagraphRule,
    Profile,
    Severity,
    Span,
    is_foreign,
    right,
    wrong,
)
from resolint_rules.zh.punctuation._chinese import has_chinese

_PAIR = re.compile(r"「[^「」\n]{1,300}」|『[^『』\n]{1,300}』")
_MARK = re.compile("[「」『』]")


class CornerQuotationMarks(ParagraphRule):
    """Quotation marks in simplified script are “ ”, and inside a quotation ‘ ’.

    「 」 and 『 』 are those of traditional script.
    """

    manual_zh = """
    简体中文的引号是“ ”，引文之内再引用时用‘ ’。
    「 」和『 』是繁体中文的引号。
    """
    kinds = frozenset(Kind) - {Kind.FURNITURE, Kind.UNKNOWN}
    needs = ("「『",)
    of_simplified = True
    severity = Severity.WARNING
    message = Message(zh="引号应写作{expected}", en="These quotation marks should be {expected}")
    habit_from = 2
    habit = Message(
        zh="引号用「 」（{count}处），应改为“ ”",
        en="The quotation marks of this draft are 「 」 ({count} places) and should be “ ”",
    )
    source = "GB/T 15834-2011; A/RES/68/230, paragraph 21"
    entries = ("T-4",)
    examples = (
        wrong(
            "大会，\n\n1. **决定**列入题为⟦「南南合作『促进』发展」⟧的分项目。",
            fixed="大会，\n\n1. **决定**列入题为“南南合作‘促进’发展”的分项目。",
        ),
        wrong(
            "大会，\n\n1. **决定**列入题为⟦『南南合作』⟧的分项目和“发展方面的⟦「业务」⟧活动”。",
            fixed="大会，\n\n1. **决定**列入题为“南南合作”的分项目和“发展方面的‘业务’活动”。",
        ),
        right("大會，\n\n回顧各國會議，\n\n1. **請**秘書長報告題為「執行」的項目。"),
        right("大会，\n\n1. **决定**列入题为“南南合作”的分项目。"),
        right("大会，\n\n1. **决定**修正如下：\n\n『1. 甲；\n\n『2. 乙。』\n\n2. **请**丙。"),
    )
    _title = Message(zh="改为{expected}", en="Change to {expected}")

    def is_about(self, paragraph: Paragraph) -> bool:
        """Return whether it is one of the paragraphs with such marks."""
        return paragraph.kind in self.kinds and bool(_MARK.search(paragraph.text))

    def check(self, paragraph: Paragraph, profile: Profile) -> Iterator[Finding]:
        """Yield each passage between such marks, with all that stand in it."""
        facts = paragraph.facts
        for match in _PAIR.finditer(facts.text):
            start = Span(match.start(), match.start() + 1)
            # A text that is quoted may have its first mark in another paragraph.
            is_head = not facts.text[: match.start()].strip()
            if is_head or is_foreign(facts, start) or not has_chinese(match[0]):
                continue
            expected = "‘’" if _is_within(facts.text, match.start()) else "“”"
            edits = tuple(_edits(match, expected))
            fix = Fix(self._title.format(expected=expected), edits, safe=True)
            yield self.finding(Span(*match.span()), fix=fix, expected=expected)


def _is_within(text: str, at: int) -> bool:
    """Return whether a quotation in “ ” is open at a place."""
    return text.count("“", 0, at) > text.count("”", 0, at)


def _edits(match: re.Match[str], expected: str) -> Iterator[Edit]:
    """Yield the edits for the marks of a passage; what is quoted within it has the other ones."""
    ends = (match[0][0], match[0][-1])
    within = "‘’" if expected == "“”" else "“”"
    for mark in _MARK.finditer(match.string, *match.span()):
        pair = expected if mark[0] in ends else within
        yield Edit(Span(*mark.span()), pair[mark[0] in "」』"])
