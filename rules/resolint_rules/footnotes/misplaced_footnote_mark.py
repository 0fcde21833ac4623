"""A footnote mark before the punctuation that it should follow."""

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
    delete,
    insert,
    right,
    wrong,
)
from resolint.aspects.mark_rows import BLANKS, mark_rows

_PUNCTUATION = re.compile(rf"[{BLANKS}]{{0,4}}([，；。：、！？])")
_PUNCTUATION_BEFORE = tuple("，；。：、！？,;:")


class MisplacedFootnoteMark(ParagraphRule):
    """In Chinese a footnote mark follows the punctuation: `报告；⁴`, not `报告⁴；`.

    Inside a clause it follows the word, where no punctuation stands: `该届会议作出的决定³和…`.
    """

    manual_zh = """
    中文的脚注号放在标点之后：`报告；⁴`，不写 `报告⁴；`。
    在分句中间没有标点的地方，脚注号紧接所注的词语：`该届会议作出的决定³和…`。
    """
    kinds = frozenset({Kind.ORGAN_LINE, Kind.PREAMBULAR, Kind.OPERATIVE, Kind.SUB_PARAGRAPH})
    severity = Severity.WARNING
    message = Message(
        zh="脚注号“{marks}”应放在“{punctuation}”之后",
        en="The footnote mark “{marks}” must follow the punctuation “{punctuation}”",
    )
    source = "A/RES/68/230, paragraphs 1 to 3; UN Editorial Manual, Footnotes"
    entries = ("F-9",)
    examples = (
        wrong(
            "大会，\n\n1. **表示注意到**该委员会的报告⟦²⟧、该届会议作出的决定³和其他决定；\n\n2. **又表示注意到**秘书长的报告⟦⁴⟧。",
            fixed="大会，\n\n1. **表示注意到**该委员会的报告、²该届会议作出的决定³和其他决定；\n\n2. **又表示注意到**秘书长的报告。⁴",
        ),
        wrong(
            "大会，\n\n回顾该公约及其议定书⟦[^1]、[^2]⟧，\n\n1. **请**秘书长提出报告。",
            fixed="大会，\n\n回顾该公约及其议定书，[^1]、[^2]\n\n1. **请**秘书长提出报告。",
        ),
        wrong(
            "大会，\n\n回顾该公约⟦¹⟧，\n\n铭记该报告⟦<sup>2</sup>⟧，，\n\n1. **请**秘书长提出报告。",
            fixed="大会，\n\n回顾该公约，¹\n\n铭记该报告，<sup>2</sup>，\n\n1. **请**秘书长提出报告。",
        ),
        wrong(
            "大会，\n\n回顾该公约⟦^[A/68/1]⟧，\n\n铭记该报告⟦<ref>A/68/2,甲</ref>⟧ ，\n\n1. **请**甲。",
            fixed="大会，\n\n回顾该公约，^[A/68/1]\n\n铭记该报告，<ref>A/68/2,甲</ref>\n\n1. **请**甲。",
        ),
        wrong(
            '大会，\n\n1. **请**秘书长提出报告<a href="#_ftn1">⟦[1]⟧</a>；\n\n2. **决定**乙。\n\n<a href="#_ftnref1">[1]</a> A/68/212。',
            fixed='大会，\n\n1. **请**秘书长提出报告；<a href="#_ftn1">[1]</a>\n\n2. **决定**乙。\n\n<a href="#_ftnref1">[1]</a> A/68/212。',
        ),
        wrong(
            "大会⟦¹⟧，\n\n回顾该公约，\n\n1. **请**秘书长提出报告。\n\n¹ A/68/212。",
            fixed="大会，¹\n\n回顾该公约，\n\n1. **请**秘书长提出报告。\n\n¹ A/68/212。",
        ),
        right(
            "大会，\n\n又重申《布宜诺斯艾利斯行动计划》¹的决议，\n\n1. **表示注意到**该报告，⁵ 包括其各项建议；⁶"
        ),
        right("大会，\n\n回顾《公约》¹、²《议定书》和其他文书，\n\n1. **请**秘书长提出报告。"),
    )
    _title = Message(zh="移到“{punctuation}”之后", en="Move it behind “{punctuation}”")

    def check(self, paragraph: Paragraph, profile: Profile) -> Iterator[Finding]:
        """Yield each mark, or each row of marks, that punctuation follows."""
        text = paragraph.text
        for marks in mark_rows(paragraph.facts):
            match = _PUNCTUATION.match(text, marks.end)
            start = marks.start
            while start and text[start - 1] in BLANKS:
                start -= 1
            if match is None or text[start - 1 : start] in _PUNCTUATION_BEFORE:
                continue
            row, punctuation = marks.of(text), match[1]
            title = self._title.format(punctuation=punctuation)
            fix = Fix(title, tuple(_moved(Span(start, match.end()), marks, punctuation)), safe=True)
            yield self.finding(marks, fix=fix, marks=row, punctuation=punctuation)


def _moved(whole: Span, marks: Span, punctuation: str) -> Iterator[Edit]:
    """Yield the edits that put punctuation before marks, which stay in what they are a link of."""
    yield insert(whole.start, punctuation)
    if whole.start < marks.start:
        yield delete(Span(whole.start, marks.start))
    yield delete(Span(marks.end, whole.end))
