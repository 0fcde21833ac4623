"""The symbol of a resolution where its number should stand."""

import re
from collections.abc import Iterator

from resolint import (
    ASSEMBLY,
    ECOSOC,
    HUMAN_RIGHTS_COUNCIL,
    ORGAN_NAMES,
    SECURITY_COUNCIL,
    Edit,
    Finding,
    Fix,
    Message,
    Paragraph,
    ParagraphRule,
    Profile,
    Severity,
    Span,
    Symbol,
    read_symbols,
    right,
    wrong,
)
from resolint.aspects.citations import TEXT, start_with_blank

_ACTS = {"RES": "决议", "DEC": "决定"}
_BEFORE = re.compile(r"第\s*$")
_AFTER = re.compile(r"\s*号\s*(?:决议|决定|文件)?|\s*(?:决议|决定|文件)")
_ORGANS = {"A": ASSEMBLY, "S": SECURITY_COUNCIL, "E": ECOSOC}
_NAMED = re.compile(r"(?:其|大会|理事会|安理会)(?:题为.{1,60}的)?\s*(?:\d{4}\s*年.{1,12}日)?\s*$")
_WINDOW = 100


class SymbolAsCitation(ParagraphRule):
    """In the text a resolution is cited by its number, 第68/230号决议.

    Its symbol, A/RES/68/230, is for the masthead.
    """

    manual_zh = """
    正文引用决议写编号：第68/230号决议。
    文号A/RES/68/230只用于文首。
    """
    kinds = TEXT
    severity = Severity.WARNING
    message = Message(
        zh="引用决议应写编号，不写文号：{expected}",
        en="A resolution must be cited by its number, not by its symbol: {expected}",
    )
    source = "UN Editorial Manual, Footnotes"
    entries = ("C-21",)
    examples = (
        wrong(
            "大会，\n\n1. **重申**其⟦A/RES/68/230号决议⟧和⟦S/RES/1325 (2000)⟧。",
            unsafe_fixed="大会，\n\n1. **重申**其第68/230号决议和安全理事会第1325(2000)号决议。",
        ),
        wrong(
            "大会，\n\n1. **重申**其 ⟦A/RES/68/230 号决议⟧。",
            unsafe_fixed="大会，\n\n1. **重申**其第68/230号决议。",
        ),
        wrong(
            "大会，\n\n1. **重申**大会⟦第A/RES/57/270B号决议⟧和大会⟦A/RES/S-23/2号文件⟧。",
            unsafe_fixed="大会，\n\n1. **重申**大会第57/270 B号决议和大会S-23/2号决议。",
        ),
        right("大会，\n\n1. **表示注意到**秘书长的报告(A/68/212)和S/2012/746号文件。"),
        right("大会，\n\n1. **欢迎**S/PRST/2014/28号主席声明。"),
    )
    _title = Message(zh="改为“{expected}”", en="Change to {expected}")

    def check(self, paragraph: Paragraph, profile: Profile) -> Iterator[Finding]:
        """Yield each symbol of a resolution in the text."""
        text = paragraph.text
        for span in paragraph.facts.symbols:
            symbol = read_symbols(span.of(text))[0]
            if symbol.nature not in _ACTS or not symbol.period or symbol.suffixes:
                continue
            if text[span.start - 1 : span.start] in tuple("(（") and text[span.end : span.end + 1]:
                continue  # a source in parentheses is a matter of its own
            before = _BEFORE.search(text, max(0, span.start - 5), span.start)
            after = _AFTER.match(text, span.end)
            whole = Span(
                before.start() if before else span.start, after.end() if after else span.end
            )
            window = text[max(0, whole.start - _WINDOW) : whole.start]
            expected = _organ(symbol, profile, window) + _number(symbol)
            start = start_with_blank(text, whole.start, expected)
            edit = Edit(Span(start, whole.end), expected)
            fix = Fix(self._title.format(expected=expected), (edit,), safe=False)
            yield self.finding(whole, fix=fix, expected=expected)


def _organ(symbol: Symbol, profile: Profile, window: str) -> str:
    """Return the organ to name, where it is not the own one and not named already."""
    organ = HUMAN_RIGHTS_COUNCIL if "HRC" in symbol.organs else _ORGANS.get(symbol.body, "")
    return "" if organ in profile.organs or _NAMED.search(window) else ORGAN_NAMES[organ]


def _number(symbol: Symbol) -> str:
    act = _ACTS[symbol.nature]
    part = f" {symbol.part.replace('-', '至')}" if symbol.part else ""
    if symbol.tail:
        return f"第{symbol.number}{part}({symbol.tail})号{act}"
    ordinal = "" if "-" in symbol.period else "第"
    return f"{ordinal}{symbol.period}/{symbol.number}{part}号{act}"
