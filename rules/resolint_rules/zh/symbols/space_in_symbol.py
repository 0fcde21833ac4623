"""White space inside a document symbol."""

import re
from collections.abc import Iterator
from string import ascii_letters

from resolint import (
    SYMBOL_BODIES,
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
    wrong,
)

_BLANKS = " \t\u00a0\u2009\u202f\u3000"
_GAP = f"[{_BLANKS}]{{0,2}}"
_BLANK = re.compile(f"[{_BLANKS}]+")
_ELEMENT = rf"(?:[A-Za-z]{{1,9}}\.{_GAP})?[A-Za-z0-9\-]{{1,12}}"
# A symbol may stand after the slash as well as before it: A/68/212 / S/2013/1 are two.
_ELEMENTS = rf"(?:{_GAP}/(?!{_GAP}(?:{SYMBOL_BODIES})/){_GAP}{_ELEMENT}){{2,9}}"
_SYMBOL = re.compile(
    # One document of two organs has a joint symbol: A/74/62-E/2019/6.
    rf"(?<![A-Za-z0-9/.\-])A{_ELEMENTS}{_GAP}[-–]{_GAP}[SE]{_ELEMENTS}"
    rf"|(?<![A-Za-z0-9/.\-])(?:{SYMBOL_BODIES}){_ELEMENTS}"
    rf"|(?<![A-Za-z])(?:Add|Corr|Rev|Amend)\.{_GAP}\d"
    rf"|出售品编号{_GAP}[:：]?{_GAP}(?P<sales>[A-Z]\.{_GAP}\d\d\.{_GAP}[IVX]{{1,5}}(?:\.{_GAP}[A-Z0-9]{{1,4}}){{1,3}})"
)


class SpaceInSymbol(ParagraphRule):
    """A document symbol and a sales number are written without spaces: A/68/443/Add.2.

    Spaces come in when a text is copied from a PDF, and then nobody finds the document.
    Before a year or part in parentheses a space is right: S/RES/2446 (2018), A/73/12 (Part I).
    """

    manual_zh = """
    文号和出售品编号中间没有空格：A/68/443/Add.2。
    空格多半是从PDF复制时带入的，会使人检索不到文件。
    括号中的年份或部分之前可以有空格：S/RES/2446 (2018)、A/73/12 (Part I)。
    """
    kinds = frozenset(Kind) - {Kind.FURNITURE}
    needs = (_BLANKS, ascii_letters, "/.")
    severity = Severity.HINT
    message = Message(zh="文号中没有空格：{symbol}", en="A symbol must not have spaces: {symbol}")
    source = "UN document symbols (Dag Hammarskjöld Library)"
    entries = ("D-1",)
    examples = (
        wrong(
            "大会，\n\n1. **请**甲。\n\n¹ ⟦A/66/717/Add. 1⟧。\n\n² ⟦A/C.2/ 68/L. 2⟧和 ⟦Add. 1⟧。",
            fixed="大会，\n\n1. **请**甲。\n\n¹ A/66/717/Add.1。\n\n² A/C.2/68/L.2和 Add.1。",
        ),
        wrong(
            "大会，\n\n1. **请**甲。\n\n¹ 《报告》（联合国出版物，出售品编号 ⟦C. 78. II. A. 11⟧ 和更正）。",
            fixed="大会，\n\n1. **请**甲。\n\n¹ 《报告》（联合国出版物，出售品编号 C.78.II.A.11 和更正）。",
        ),
        wrong(
            "大会，\n\n1. **请**甲。\n\n¹ ⟦A/74/62 - E/2019/6⟧。",
            fixed="大会，\n\n1. **请**甲。\n\n¹ A/74/62-E/2019/6。",
        ),
        right("大会，\n\n1. **请**甲。\n\n¹ S/RES/2446 (2018)、A/73/12 (Part I)和A/520/Rev.20。"),
        right("大会，\n\n1. **请**甲。\n\n¹ A/68/212 / S/2013/1 和 A/49/765-S/1994/1399。"),
    )
    _title = Message(zh="删去空格", en="Remove the spaces")

    def check(self, paragraph: Paragraph, profile: Profile) -> Iterator[Finding]:
        """Yield each symbol with blanks in it."""
        for match in _SYMBOL.finditer(paragraph.text):
            span = Span(*match.span("sales" if match["sales"] else 0))
            blanks = list(_BLANK.finditer(paragraph.text, span.start, span.end))
            if blanks and re.search(r"\d", match.group()):
                edits = tuple(delete(Span(*blank.span())) for blank in blanks)
                symbol = _BLANK.sub("", span.of(paragraph.text))
                yield self.finding(span, fix=Fix(self._title, edits, safe=True), symbol=symbol)
