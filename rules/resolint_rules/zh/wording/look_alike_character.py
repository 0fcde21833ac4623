"""A sign that looks like another one."""

import re
import unicodedata
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
    word_edges,
    wrong,
)
from resolint.aspects.leads import misspelling

_NUMERALS = "一二三四五六七八九"
_ALWAYS_MEANT = "岀囯\u2e80-\u2fd5\uf900-\ufaff"
# The sign comes first, since a pattern that begins with a class is looked for fast.
_CANDIDATE = re.compile(
    rf"[{_ALWAYS_MEANT}○0—－–ー曰己巳已末未](?:(?P<always>(?<=[{_ALWAYS_MEANT}]))"
    rf"|(?P<zero>(?<=[{_NUMERALS}〇][○0])(?=[{_NUMERALS}〇○0年十])|(?<=○)(?=[{_NUMERALS}]))"
    r"|(?P<one>(?<=第[—－–ー])(?=[届次章节条委个]))"
    r"|(?P<day>(?<=\d曰)|(?<=\d\s曰))"
    "|(?P<word>(?<=[己巳])(?=[经有在由被能将于对就从向通])|(?<=[业早久而自]巳)|(?<=[业早久而]己)"
    "|(?<=自已)|(?<=末)(?=[来能经必曾得受])|(?<=[尚从并]末)|(?<=[周期季]未)"
    "|(?<=曰)(?=[期前内益常程])|(?<=[今明昨次即近]曰)))"
)
# Letters in a number, which no code such as P2O5 or A/68/L.1 surrounds.
_NUMBER = re.compile(
    r"(?<![A-Za-z0-9./\-])(?=\d{1,4}[OolI]|[OolI]\d)[0-9OolI]{2,6}(?![A-Za-z0-9./\-])(?=\s{0,2}[年月日届次条章段])"
    r"|(?<![A-Za-z0-9.\-])\d{1,5}[OolI]{1,2}\d{1,5}(?![A-Za-z0-9.\-])"
)
_LETTERS = "OolI"
_DIGITS = str.maketrans(_LETTERS, "0011")
_ALWAYS = {"岀": "出", "囯": "国"}
_WORDS = {"己": "已", "已": "己", "巳": "已己", "末": "未", "未": "末", "曰": "日"}
_AROUND = 20
# 未 behind a week or a quarter means its end only where no verb follows: 本周未能完成.
_NO_VERB = re.compile("[的前，、；。）)]|以前|之前|$")
_HAS_AN_END = re.compile(r"[年代纪期月周季\d]$")


class LookAlikeCharacter(ParagraphRule):
    """Signs that look alike are mistaken for each other in typing and in scanned text.

    岀 for 出, 己 and 巳 for 已, 末 for 未, 曰 for 日, ○ for 〇, a dash for 一.
    The letters O, l and I for digits: 2O13.
    Also found are the look-alike signs that a PDF gives for ordinary ones.
    """

    manual_zh = """
    输入或扫描识别时，形近字容易混淆。
    例如：“岀”应为“出”，“己经”应为“已经”，“末来”应为“未来”，“曰期”应为“日期”，“二○一三”应为“二〇一三”，“第—”应为“第一”，“2O13年”中的字母应为数字。
    从 PDF 复制的文本中，外形相同而编码不同的字也会指出。
    """
    kinds = frozenset(set(Kind) - {Kind.FURNITURE, Kind.UNKNOWN})
    of_simplified = True
    severity = Severity.HINT
    message = Message(zh="“{found}”是否应为“{meant}”？", en="Is “{found}” meant to be “{meant}”?")
    source = "Chinese usage"
    entries = ("N-7",)
    examples = (
        wrong(
            "大会，\n\n1. **欢迎**会议⟦己⟧经提⟦岀⟧的报告，并展望⟦末⟧来和各国自⟦已⟧的发展。",
            unsafe_fixed="大会，\n\n1. **欢迎**会议已经提出的报告，并展望未来和各国自己的发展。",
        ),
        wrong(
            "大会，\n\n1. **请**第⟦—⟧委员会在2013年12月20⟦曰⟧以前提出报告。",
            unsafe_fixed="大会，\n\n1. **请**第一委员会在2013年12月20日以前提出报告。",
        ),
        wrong(
            "大会，\n\n回顾其⟦2O09⟧年12月⟦2l⟧日第64/222号决议和2010年12月20日第65/⟦1I7⟧号决议，",
            unsafe_fixed="大会，\n\n回顾其2009年12月21日第64/222号决议和2010年12月20日第65/117号决议，",
        ),
        right("大会，\n\n回顾其第57/270 O号决议、H1N1流感、P2O5和A/68/L.1号文件，"),
        right(
            "大会，\n\n1. **欢迎**各国自己已在年末和二十世纪末未经延误而取得、来自已有资源的成果，本周未能列出的除外。"
        ),
    )
    _title = Message(zh="改为“{meant}”", en="Change to “{meant}”")

    def check(self, paragraph: Paragraph, profile: Profile) -> Iterator[Finding]:
        """Yield each character for which another one is meant, as the words around it tell."""
        text = paragraph.text
        for match in _CANDIDATE.finditer(text):
            at, span = match.start(), Span(*match.span())
            meant = _meant(text, at, match.lastgroup or "")
            if not meant or meant == match[0] or is_foreign(paragraph.facts, span):
                continue
            slip = misspelling(paragraph)
            if slip is None or not slip.span.covers(span):
                fix = Fix(self._title.format(meant=meant), (Edit(span, meant),), safe=False)
                is_day = match.lastgroup == "day"
                severity = Severity.WARNING if is_day else Severity.HINT
                yield self.finding(span, fix=fix, severity=severity, found=match[0], meant=meant)
        for match in _NUMBER.finditer(text) if any(map(text.__contains__, _LETTERS)) else ():
            span = Span(*match.span())
            if not is_foreign(paragraph.facts, span):
                yield self._letter(span, match.group())

    def _letter(self, span: Span, found: str) -> Finding:
        meant = found.translate(_DIGITS)
        fix = Fix(self._title.format(meant=meant), (Edit(span, meant),), safe=False)
        return self.finding(span, fix=fix, severity=Severity.WARNING, found=found, meant=meant)


def _meant(text: str, at: int, group: str) -> str:
    match group:
        case "always":
            return _ALWAYS.get(text[at]) or unicodedata.normalize("NFKC", text[at])
        case "zero":
            return "〇"
        case "one":
            return "一"
        case "day":
            return "日"
    first = max(0, at - _AROUND)
    return _by_word(text[first : at + _AROUND], at - first)


def _by_word(text: str, at: int) -> str:
    """Return the other sign where it makes a word, and the one that stands there makes none."""
    span = Span(at, at + 1)
    edges = word_edges(text, span)
    if text[at] == "末" and _HAS_AN_END.search(text[:at]):
        return ""
    if text[at] == "未" and not _NO_VERB.match(text, at + 1):
        return ""
    if text[at] == "已" and at not in edges and {at - 1, at + 1} <= edges:
        return "己"  # the dictionary of words has the slip 自已
    if {at, at + 1} <= edges:
        for other in _WORDS[text[at]]:
            changed = word_edges(f"{text[:at]}{other}{text[at + 1 :]}", span)
            word = {max(e for e in changed if e <= at), min(e for e in changed if e > at)}
            if max(word) - min(word) > 1 and word <= edges:
                return other
    return ""
