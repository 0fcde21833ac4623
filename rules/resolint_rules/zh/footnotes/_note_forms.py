"""The forms that a source takes in a note, each with its name; rulebook F-15 to F-17.

White space never matters in them, nor the width of parentheses, so a note is compared without.
"""

import re
from enum import Enum, auto

from resolint import Message

_NUMERALS = "[一二三四五六七八九十百]+"
_SYMBOL = r"[A-Z]{1,6}(?:/[A-Za-z0-9.\-*]{1,24}){1,8}(?:\([A-Za-z0-9.\-]{1,16}\)){0,2}"
_ADDENDUM = r"(?:Add|Corr|Rev|Amend)\.\d{1,3}(?:/(?:Add|Corr|Rev)\.\d{1,3})?"
_SYMBOLS = rf"{_SYMBOL}(?:[、和，及](?:{_SYMBOL}|{_ADDENDUM})){{0,12}}"
_ORGAN = "(?:大会|安全理事会|经济及社会理事会|人权理事会|人权委员会)"
_SESSION = rf"(?:第{_NUMERALS}(?:届(?:紧急特别|特别|续)?会议|年)|\d{{4}}年(?:届会)?)"
_RECORDS = rf"《{_ORGAN}正式记录，{_SESSION}[^《》]{{0,60}}》"
_SALES = r"联合国出版物，出售品编号:?C\.\d{2}\.[IVX]{1,4}(?:\.[A-Z])?\.\d{1,3}"
# A conference issues its resolutions in a volume of the report with a title of its own.
_VOLUME = rf"(?:，第{_NUMERALS}卷)?(?:和更正)?(?:，《[^》]{{1,160}}》)?"
_TREATIES = (
    r"(?:联合国|国际联盟)，《条约汇编》，第\d{1,4}卷，(?:第[\d、和\-至及]{1,40}号|[A-Z\d\-]{2,12})"
)
_NUMBER = r"(?:第|S-|ES-)[\dA-Z/()\-、和至]{1,30}号"
_RESOLUTIONS = rf"{_ORGAN}?{_NUMBER}(?:[、和]{_NUMBER}){{0,8}}(?:决议|决定)"
# Chapter, section, annex, paragraph: 第一章，A节 · 附件二，第10(a)段.
_PLACE = r"(?:，[^；。]{1,400})?"


class Form(Enum):
    """What kind of source a note names, if any."""

    IBID = auto()
    RECORDS = auto()
    SALES = auto()
    TREATY = auto()
    RESOLUTION = auto()
    SYMBOL = auto()
    OTHER = auto()


# By which words a note is meant to have a form, in the order in which one is decided for.
_MEANT = {
    Form.IBID: re.compile(r"同上|[Ii]bid\b"),
    Form.SALES: re.compile(r"[^。]{0,200}出售品"),
    Form.TREATY: re.compile(r"[^。]{0,40}条约汇编"),
    Form.RECORDS: re.compile(r"[^。]{0,40}正式记录"),
    Form.RESOLUTION: re.compile(rf"{_ORGAN}?{_NUMBER}(?:决议|决定)"),
    Form.SYMBOL: re.compile(rf"{_SYMBOL}"),
}
_FORMS = {
    Form.IBID: re.compile(rf"同上{_PLACE}"),
    Form.SALES: re.compile(rf"《[^》]{{1,200}}》{_VOLUME}\({_SALES}[^)；]{{0,40}}\){_PLACE}"),
    Form.TREATY: re.compile(rf"{_TREATIES}{_PLACE}"),
    Form.RECORDS: re.compile(rf"{_RECORDS}(?:\([^；。]{{1,120}}\))?{_PLACE}"),
    Form.RESOLUTION: re.compile(rf"{_RESOLUTIONS}(?:\([^)]{{1,40}}\))?{_PLACE}"),
    Form.SYMBOL: re.compile(rf"{_SYMBOLS}{_PLACE}"),
}
PATTERNS = {
    Form.IBID: Message(zh="同上，第一章。", en="同上，第一章。"),
    Form.SALES: Message(
        zh="《题名，日期，地点》（联合国出版物，出售品编号C.YY.罗马数字.号数），第N章。",
        en="《title, date, place》（联合国出版物，出售品编号C.YY.ROMAN.N），第N章。",
    ),
    Form.TREATY: Message(
        zh="联合国，《条约汇编》，第N卷，第N号。", en="联合国，《条约汇编》，第N卷，第N号。"
    ),
    Form.RECORDS: Message(
        zh="《大会正式记录，第六十七届会议，补编第N号》（文号），第一章。",
        en="《大会正式记录，第六十七届会议，补编第N号》（symbol），第一章。",
    ),
    Form.RESOLUTION: Message(zh="第70/1号决议，附件。", en="第70/1号决议，附件。"),
    Form.SYMBOL: Message(zh="A/68/212，第N段。", en="A/68/212，第N段。"),
}

_TOGETHER = str.maketrans("（）：,", "():，")
_SEE = re.compile(r"(?:并|又|另|还)?(?:见|参见|参看)")
_BLANKS = re.compile(r"\s+")
_NEXT_PARAGRAPH = re.compile(r"[。.]?\s*\n\s*\n")
_PLACE_BEFORE_DATE = re.compile(r"《[^》]{1,160}的报告，[^》，\d]{1,30}，\d{4}年")


def sources_in(note: str) -> tuple[str, ...]:
    """Return the sources that a note names in all its paragraphs, without 见 and blanks."""
    plain = _BLANKS.sub("", _NEXT_PARAGRAPH.sub("；", note)).translate(_TOGETHER).rstrip("。.")
    return tuple(_SEE.sub("", each, count=1) for each in plain.split("；") if each)


def form_of(note: str) -> Form:
    """Return the form that a note is meant to have, by its first source."""
    first = next(iter(sources_in(note)), "")
    return next((form for form, meant in _MEANT.items() if meant.match(first)), Form.OTHER)


def malformed(note: str) -> Form | None:
    """Return the form that a source of the note is meant to have and has not."""
    for source in sources_in(note):
        form = form_of(source)
        if form is not Form.OTHER and not _FORMS[form].fullmatch(source):
            return form
    return Form.SALES if places_before_date(note) else None


def places_before_date(note: str) -> bool:
    """Tell a report whose title has its place before its date; in Chinese the date comes first."""
    return _PLACE_BEFORE_DATE.search(note) is not None
