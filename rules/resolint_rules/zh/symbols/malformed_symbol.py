"""A document symbol whose parts are not in form or order."""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from string import ascii_letters

from resolint import (
    SYMBOL_BODIES,
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
    right,
    wrong,
)
from resolint_rules.zh.symbols._written import SUFFIXES, canonical

_BODY = re.compile(SYMBOL_BODIES)
_CANDIDATE = re.compile(
    rf"(?<![A-Za-z0-9/／.\-_@#])(?i:{SYMBOL_BODIES})"
    r"(?:[/／][A-Za-z0-9\-]{1,12}(?:\. ?[A-Za-z0-9]{1,6})?){1,9}"
    r"(?P<left>[/／](?=[，。；：、)）》”号\n]|[一-鿿]|$)|\.(?=[^A-Za-z0-9 ]|$))?"
    r"|(?<![A-Za-z0-9/.\-])(?P<hyphens>(?:A-\d\d|[SE]-(?:19|20)\d\d)-\d{1,4})(?![A-Za-z0-9\-])"
)
# Other bodies write their series as they like: UNEP/EA.2/Res.6.
_OF_ORGANS = re.compile(r"(?:A|S|E|T|ST)/", re.IGNORECASE)
_JOINT = re.compile(rf"-(?=(?:{SYMBOL_BODIES})[/／])")
_SUFFIX = re.compile(rf"(?:{'|'.join(SUFFIXES)})\. ?[1-9]\d*")
_SHORT = re.compile(rf"(?:{'|'.join(SUFFIXES)})(?:\d.*)?")
_ZERO = re.compile(r"[A-Za-z]+\. ?0\d*")
_DOTTED = re.compile(r"(?P<name>[A-Za-z]{2,6})\. ?\d+")
_LOWER = re.compile(r"(?:c\.\d|hrc|res|\d{2,4}|es-\d+|s-\d+)(?:/|$)", re.IGNORECASE)
_COMMITTEE = re.compile(r"C\.(?![1-6]$)\d+")
_CLOSE = 0.75


class MalformedSymbol(ParagraphRule):
    """A document symbol has its parts in a fixed order, separated by slashes: A/C.2/68/L.2/Rev.1.

    First the organ, then the session or year, the kind and number, and last Add., Corr. or Rev.
    with their numbers, which begin at 1.
    Letters are capitals, but Add., Corr., Rev., Sub. and Agenda have one only.
    """

    manual_zh = """
    文号各部分次序固定，用斜线分隔：A/C.2/68/L.2/Rev.1。
    依次是机关、届次或年份、文件类别和编号，最后是Add.、Corr.、Rev.及其编号，编号从1开始。
    字母大写；Add.、Corr.、Rev.、Sub.和Agenda只有首字母大写。
    """
    kinds = frozenset(Kind) - {Kind.FURNITURE, Kind.UNKNOWN}
    needs = ("/／-", ascii_letters)
    severity = Severity.WARNING
    message = Message(zh="文号“{symbol}”格式不对", en="The symbol {symbol} is not in its form")
    source = "UN document symbols (Dag Hammarskjöld Library)"
    entries = ("D-2", "D-5", "D-6")
    examples = (
        wrong(
            "大会，\n\n1. **请**甲。\n\n¹ ⟦a/c.2/68/l.2⟧。\n\n² ⟦A/68/443/ADD.2⟧。",
            fixed="大会，\n\n1. **请**甲。\n\n¹ A/C.2/68/L.2。\n\n² A/68/443/Add.2。",
        ),
        wrong(
            "大会，\n\n1. **请**甲。\n\n¹ ⟦A-68-443⟧和⟦A/68/443/⟧。\n\n² ⟦A/68/443/Add.02⟧、⟦A/68/443/Add2⟧。"
        ),
        wrong("大会，\n\n1. **请**甲。\n\n¹ ⟦A/68/Add.1/443⟧、⟦A/68/443/Ad.1⟧和⟦A／68／443⟧。"),
        right(
            "大会，\n\n1. **请**甲。\n\n¹ A/71/53/Add.1/Corr.1、S/Agenda/8979和E/CN.4/Sub.2/1994/56。"
        ),
        right(
            "大会，\n\n1. **请**甲。\n\n¹ A/49/765-S/1994/1399、A/520/Rev.20和FCCC/CP/2015/10/Add.1。"
        ),
        right("大会，\n\n1. **请**甲。\n\n¹ UNEP/EA.2/Res.6、A/HRC/6/…和A/63/__。"),
        right("大会，\n\n1. **请**甲。\n\n¹ 见 http://undocs.org/a/68/443 和 A/68/443/Add. 2。"),
    )
    _case = Message(
        zh="文号的大小写不对，应写作{expected}", en="The case of this symbol is wrong: {expected}"
    )
    _title = Message(zh="改为{expected}", en="Change to {expected}")

    def check(self, paragraph: Paragraph, profile: Profile) -> Iterator[Finding]:
        """Yield each symbol that is not well formed."""
        for match in _CANDIDATE.finditer(paragraph.text):
            written, span = match.group(), Span(*match.span())
            if match["hyphens"] or (match["left"] or "").endswith(("/", "／")):
                yield self.finding(span, symbol=written)
                continue
            symbols = _JOINT.split(written)
            if not all(_is_symbol(symbol) for symbol in symbols):
                continue
            expected = "-".join(_in_case(symbol) for symbol in symbols)
            if any(_is_malformed(_in_case(symbol)) for symbol in symbols):
                yield self.finding(span, symbol=written)
            elif expected != written:
                fix = Fix(self._title.format(expected=expected), (Edit(span, expected),), safe=True)
                yield self.finding(span, fix=fix, message=self._case, expected=expected)


def _is_symbol(written: str) -> bool:
    """Return whether it is a symbol rather than other words with a slash, such as s/he."""
    body, _, rest = written.replace("／", "/").partition("/")
    if not any(sign.isdigit() for sign in rest):
        return False
    return _BODY.fullmatch(body) is not None or ("/" in rest and _LOWER.match(rest) is not None)


def _in_case(symbol: str) -> str:
    body, *elements = symbol.split("/")
    if not _OF_ORGANS.match(symbol):
        return symbol
    return "/".join([body if "／" in body else body.upper(), *map(canonical, elements)])


def _is_malformed(symbol: str) -> bool:
    body, *elements = symbol.split("/")
    if "／" in symbol:
        return True
    while elements and _SUFFIX.fullmatch(elements[-1]):
        elements.pop()
    dotted = _DOTTED.fullmatch(elements[-1]) if elements else None
    return (
        any(_SUFFIX.fullmatch(each) or _SHORT.fullmatch(each) for each in elements)
        or any(_ZERO.fullmatch(each) for each in elements)
        or bool(dotted and get_close_matches(dotted["name"], SUFFIXES, 1, _CLOSE))
        or (body == "A" and any(_COMMITTEE.fullmatch(each) for each in elements))
    )
