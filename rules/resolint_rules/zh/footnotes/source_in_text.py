"""The symbol of a document in the text instead of in a footnote."""

import re
from collections.abc import Iterator

from resolint import (
    Finding,
    Kind,
    Message,
    Paragraph,
    ParagraphRule,
    Profile,
    Severity,
    Span,
    right,
    wrong,
)

# Quotation marks are walked over with the parentheses, so that a title keeps its own wording.
_TOKEN = re.compile(r"(?P<open>[“《])|(?P<shut>[”》])|(?P<parenthesis>[(（])\s?(?:另?见\s?)?")
_CLOSES = re.compile(
    r"(?:\s?(?:和|、|及)\s?(?:Add|Corr|Rev)\.\s?\d{1,3}){0,4}\s?(?:[)）]|，|和|、|及)"
)
_HAN_OR_TITLE = re.compile(r"[\u3400-\u9fff》”¹²³⁴-⁹]")
# Resolutions and drafts have rules of their own; conference documents and statements of the
# Council's President are cited by symbol in official texts.
_OTHER = re.compile(r"(?:RES|DEC|CONF|PRST|L|AC|CN)\b")


class SourceInText(ParagraphRule):
    """A resolution of the Assembly names its sources in footnotes, not in the text.

    Write `秘书长的报告¹`, and the symbol in the note: `¹ A/68/212。`
    The Security Council puts symbols in its text.
    """

    manual_zh = """
    大会决议的出处一律写在脚注中，不写在正文里。
    正文写 `秘书长的报告¹`，文号写在脚注中：`¹ A/68/212。`
    安全理事会决议则在正文中写明文号。
    """
    kinds = frozenset({Kind.PREAMBULAR, Kind.OPERATIVE, Kind.SUB_PARAGRAPH})
    needs = ("(（", "/")
    severity = Severity.WARNING
    message = Message(
        zh="文号“{symbol}”应写在脚注中", en="The symbol “{symbol}” belongs in a footnote"
    )
    source = "UN Editorial Manual, Footnotes"
    entries = ("F-12",)
    examples = (
        wrong("大会，\n\n1. **表示注意到**秘书长的报告⟦(A/68/212)⟧；\n\n2. **请**秘书长提出报告。"),
        wrong("大会，\n\n审议了秘书长的说明⟦（A/68/213和Add.1）⟧，\n\n1. **请**秘书长提出报告。"),
        right(
            "大会，\n\n1. **表示注意到**秘书长的报告。¹\n\n¹ 《大会正式记录，第六十七届会议，补编第 39 号》（A/67/39）。"
        ),
        right("大会，\n\n1. **请**秘书长审查S/Agenda/8979号文件所载的问题。"),
        right(
            "安全理事会，\n\n审议了秘书长的报告(S/2014/295)，\n\n1. **决定**继续处理此案。",
            profile="sc-zh",
        ),
    )

    def check(self, paragraph: Paragraph, profile: Profile) -> Iterator[Finding]:
        """Yield each symbol in parentheses that follows the name of a document."""
        if not profile.sources_in_footnotes:
            return
        text = paragraph.text
        symbols = {symbol.start: symbol for symbol in paragraph.facts.symbols}
        quotes = 0
        for match in _TOKEN.finditer(text) if symbols else ():
            quotes = max(0, quotes + bool(match["open"]) - bool(match["shut"]))
            symbol = symbols.get(match.end())
            if match["parenthesis"] is None or symbol is None or quotes:
                continue
            named = _HAN_OR_TITLE.match(text[match.start() - 1 : match.start()])
            closes = _CLOSES.match(text, symbol.end)
            if named and closes and not _OTHER.search(text, symbol.start, symbol.end):
                span = Span(match.start(), closes.end())
                yield self.finding(span, symbol=symbol.of(text))
