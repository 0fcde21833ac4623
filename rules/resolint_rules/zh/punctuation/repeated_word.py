"""A word written twice."""

import re
from collections.abc import Iterator

from resolint import (
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
    right,
    word_edges,
    wrong,
)

# Of single signs only words of grammar count: others double in names and in real reduplications.
_TWICE = re.compile(
    r"(?P<short>[的和与及并在对为以于将是其该所把被从由各而或了请])(?P=short)|(?P<long>[㐀-鿿]{2,8})(?P=long)"
    # Of a citation: 第第64/222号, 第64/222号号决议.
    r"|(?P<sign>第)(?P=sign)(?=[ ]?\d)|(?<=[\dA-Z)）])(?P<mark>号)(?P=mark)"
)
_NUMERALS = re.compile("[一二三四五六七八九十百千〇零]+")
_NAMES = ("的的喀喀",)
# These are nouns and verbs in one, and may follow themselves: 特别代表代表秘书长.
_NOUN_AND_VERB = ("组织", "代表", "报告", "决定", "建议", "领导", "发展", "执行")


class RepeatedWord(ParagraphRule):
    """A word stands twice in a row, as happens when a text is edited (的的, 合作合作).

    Real reduplications (好好, 种种) and two words that only share a character (委员会会议, 认为为) pass.
    """

    manual_zh = """
    修改文稿时容易把一个词写两遍（的的、合作合作），应删去一个。
    叠词（好好、种种）以及前后两个词恰好同字的情形（委员会会议、中国国家）不算重复。
    """
    kinds = frozenset(
        {Kind.MASTHEAD_LINE, Kind.PREAMBULAR, Kind.OPERATIVE, Kind.SUB_PARAGRAPH, Kind.NOTE}
    )
    severity = Severity.WARNING
    unnecessary = True
    message = Message(zh="“{word}”重复", en="“{word}” is repeated")
    source = "Chinese usage"
    entries = ("T-13",)
    examples = (
        wrong(
            "大会，\n\n1. **欢迎**秘书长⟦的的⟧报告。", fixed="大会，\n\n1. **欢迎**秘书长的报告。"
        ),
        wrong(
            "大会\n\n第六十八届会议\n\n[根据第二委员会⟦的的⟧报告(A/68/443)通过]\n\n68/230. 南南合作⟦的的⟧发展\n\n大会，",
            fixed="大会\n\n第六十八届会议\n\n[根据第二委员会的报告(A/68/443)通过]\n\n68/230. 南南合作的发展\n\n大会，",
        ),
        wrong(
            "大会，\n\n1. **请**各国加强⟦合作合作⟧。",
            unsafe_fixed="大会，\n\n1. **请**各国加强合作。",
        ),
        wrong(
            "大会，\n\n回顾其2009年12月21日第64/222⟦号号⟧决议，",
            fixed="大会，\n\n回顾其2009年12月21日第64/222号决议，",
        ),
        right(
            "大会，\n\n1. **请**高级别委员会会议好好审议种种问题，认为为此须促进发展发展中国家间的南南合作。"
        ),
        right("大会，\n\n1. **请**特别代表代表秘书长协助世界卫生组织组织二〇二〇年的会议。"),
        right("大会，\n\n1. **欢迎**关于的的喀喀湖的报告，并为了了解情况请秘书长提出报告。"),
    )
    _title = Message(zh="删去一个“{word}”", en="Delete one “{word}”")

    def check(self, paragraph: Paragraph, profile: Profile) -> Iterator[Finding]:
        """Yield each word that stands twice, where both are whole words."""
        text = paragraph.text
        for match in _TWICE.finditer(text):
            word = match[match.lastgroup or 0]
            if word in _NOUN_AND_VERB or len(set(word)) < min(len(word), 2):
                continue
            if _NUMERALS.fullmatch(word) or text.startswith(_NAMES, match.start()):
                continue
            span = Span(*match.span())
            second = Span(span.start + len(word), span.end)
            cites = match["sign"] or match["mark"]
            if cites or {span.start, second.start, span.end} <= word_edges(text, span):
                title = self._title.format(word=word)
                fix = Fix(title, (delete(second),), safe=word == "的" or bool(cites))
                yield self.finding(span, fix=fix, word=word)
