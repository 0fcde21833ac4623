"""The forms that a source takes in a note, each with its name; rulebook F-15 to F-17.

White space never matters in them, nor the width of parentheses, so a note is compared without.
"""

from __future__ import annotations

import re

from resolint.language.zh.sources import SEE, TREATY
from resolint.model.language import SourceForm

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
_TREATIES = rf"{TREATY.pattern}，第\d{{1,4}}卷，(?:第[\d、和\-至及]{{1,40}}号|[A-Z\d\-]{{2,12}})"
_NUMBER = r"(?:第|S-|ES-)[\dA-Z/()\-、和至]{1,30}号"
_RESOLUTIONS = rf"{_ORGAN}?{_NUMBER}(?:[、和]{_NUMBER}){{0,8}}(?:决议|决定)"
# Chapter, section, annex, paragraph: 第一章，A节 · 附件二，第10(a)段.
_PLACE = r"(?:，[^；。]{1,400})?"


# By which words a note is meant to have a form, in the order in which one is decided for.
_MEANT = {
    SourceForm.IBID: re.compile(r"同上|[Ii]bid\b"),
    SourceForm.SALES: re.compile(r"[^。]{0,200}出售品"),
    SourceForm.TREATY: re.compile(r"[^。]{0,40}条约汇编"),
    SourceForm.RECORDS: re.compile(r"[^。]{0,40}正式记录"),
    SourceForm.RESOLUTION: re.compile(rf"{_ORGAN}?{_NUMBER}(?:决议|决定)"),
    SourceForm.SYMBOL: re.compile(rf"{_SYMBOL}"),
}
_FORMS = {
    SourceForm.IBID: re.compile(rf"同上{_PLACE}"),
    SourceForm.SALES: re.compile(rf"《[^》]{{1,200}}》{_VOLUME}\({_SALES}[^)；]{{0,40}}\){_PLACE}"),
    SourceForm.TREATY: re.compile(rf"{_TREATIES}{_PLACE}"),
    SourceForm.RECORDS: re.compile(rf"{_RECORDS}(?:\([^；。]{{1,120}}\))?{_PLACE}"),
    SourceForm.RESOLUTION: re.compile(rf"{_RESOLUTIONS}(?:\([^)]{{1,40}}\))?{_PLACE}"),
    SourceForm.SYMBOL: re.compile(rf"{_SYMBOLS}{_PLACE}"),
}
_TOGETHER = str.maketrans("（）：,", "():，")
_BLANKS = re.compile(r"\s+")
_NEXT_PARAGRAPH = re.compile(r"[。.]?\s*\n\s*\n")
_PLACE_BEFORE_DATE = re.compile(r"《[^》]{1,160}的报告，[^》，\d]{1,30}，\d{4}年")


def sources_in(note: str) -> tuple[str, ...]:
    """Return the sources that a note names in all its paragraphs, without 见 and blanks."""
    plain = _BLANKS.sub("", _NEXT_PARAGRAPH.sub("；", note)).translate(_TOGETHER).rstrip("。.")
    return tuple(SEE.sub("", each, count=1) for each in plain.split("；") if each)


def form_of_source(note: str) -> SourceForm:
    """Return the form that a note is meant to have, by its first source."""
    first = next(iter(sources_in(note)), "")
    return next((form for form, meant in _MEANT.items() if meant.match(first)), SourceForm.OTHER)


def malformed_source(note: str) -> SourceForm | None:
    """Return the form that a source of the note is meant to have and has not."""
    for source in sources_in(note):
        form = form_of_source(source)
        if form is not SourceForm.OTHER and not _FORMS[form].fullmatch(source):
            return form
    return SourceForm.SALES if places_before_date(note) else None


def places_before_date(note: str) -> bool:
    """Tell a report whose title has its place before its date; in Chinese the date comes first."""
    return _PLACE_BEFORE_DATE.search(note) is not None
