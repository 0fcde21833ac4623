"""Numbers of resolutions and decisions in running text, with their dates and their lists.

The grammar is that of RULES.md 3.2; white space never matters in it.
Numbers that are meant as a citation and are not well formed are found too, for a rule to name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from resolint.draft.model import Citation
from resolint.draft.zh import DATE, SPACE
from resolint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from resolint.draft.model import Date

_PART = (
    rf"{SPACE}[A-Z](?:{SPACE}(?:至|到|、|和|-|–){SPACE}[A-Z](?![A-Za-z\-/.\d]))*(?![A-Za-z./\d])"
)
_NUMBERS = (
    rf"(?:ES|S)-\d{{1,2}}/\d{{1,3}}(?:{_PART})?",
    r"\d{1,4}/[A-Z]{2,4}\.\d{1,3}",
    rf"\d{{1,4}}{SPACE}[/／]{SPACE}\d{{1,4}}(?:{_PART})?",
    rf"\d{{1,4}}(?:{_PART})?{SPACE}[(（]{SPACE}(?:ES-|S-)?[IVXLC]+{SPACE}[)）]",
    rf"\d{{1,4}}{SPACE}[(（]{SPACE}(?:19|20)\d\d{SPACE}[)）]",
)
_NUMBER = f"(?:{'|'.join(_NUMBERS)})"
_DASHED = rf"第{SPACE}\d{{2}}{SPACE}[-–—－]{SPACE}\d{{1,3}}(?:{_PART})?{SPACE}号"
_ACT = rf"{SPACE}(?:决议|决定)"
_MORE = rf"{SPACE}[、和]{SPACE}(?:{DATE})?{SPACE}第{SPACE}\d{{1,4}}/\d"

# Digits alone are no citation: 第 or 号 or the word 决议 has to say so.
# A dash may join treaty numbers (第970-973号), so it has to stand in a list of resolutions.
PATTERN = (
    rf"第{SPACE}{_NUMBER}(?:{SPACE}号)?"
    rf"|(?<![\d/.\-A-Za-z]){_NUMBER}(?:{SPACE}号|(?={_ACT}))"
    rf"|(?:(?<=[、和及])|(?<=[、和及] ))\d{{1,4}}{SPACE}[(（](?:19|20)\d\d[)）]"
    rf"|{_DASHED}(?={_ACT}|{_MORE})|(?<=日){_DASHED}|(?<=日 ){_DASHED}"
)

_SERIES = re.compile(
    rf"第?{SPACE}(?P<digits>"
    r"(?P<special>(?P<special_session>(?:ES|S)-\d+)/(?P<special_number>\d+))"
    r"|(?P<other>\d+/[A-Z]+\.\d+)"
    rf"|(?P<old_number>\d+)(?P<old_part>{_PART})?{SPACE}[(（]{SPACE}"
    rf"(?:(?P<roman>(?:ES-|S-)?[IVXLC]+)|(?P<year>\d{{4}})){SPACE}[)）]"
    rf"|(?P<session>\d+){SPACE}[/／\-–—－]{SPACE}(?P<number>\d+)"
    rf")(?P<part>{_PART})?"
)
_FIRST_ANNUAL = 1900
_ORGAN = r"(?:大会|安全理事会|安理会|经济及社会理事会|经社理事会|人权理事会)"
_QUOTED = '(?:“[^”]{1,120}”|"[^"]{1,120}"|「[^」]{1,120}」|《[^》]{1,120}》)'
_BETWEEN = re.compile(
    rf"{SPACE}(?P<before>{_ORGAN})?(?:(?:通过|作出|印发|发表)了?(?:的)?{SPACE})?"
    rf"(?:关于[^，；。：]{{1,60}}的{SPACE})?"
    rf"(?:题为{SPACE}{_QUOTED}{SPACE}的{SPACE})?(?P<after>{_ORGAN})?{SPACE}"
)
# A year alone, a year and a month, or a date with 月 or 日 left out.
_PARTIAL_DATE = re.compile(
    rf"(?<!\d)\d{{4}}{SPACE}年{SPACE}(?:\d{{1,2}}{SPACE}月?{SPACE}(?:\d{{1,2}}{SPACE}日?{SPACE})?)?$"
)
_BEHIND = re.compile(rf"(?:{SPACE}(?:决议|决定))?{SPACE}[(（]?{SPACE}")
_JOINT = re.compile(rf"{SPACE}[、和及与]{SPACE}")
_CLOSED_BY = re.compile(rf"{SPACE}(决议|决定)")
_LONGEST_GAP = 200

_OTHER_ASSEMBLIES = ("卫生大会", "缔约国大会", "缔约方大会", "劳工大会", "环境大会", "人居大会")
_ORGANS = {
    "大会": "大会",
    "安全理事会": "安全理事会",
    "安理会": "安全理事会",
    "经济及社会理事会": "经济及社会理事会",
    "经社理事会": "经济及社会理事会",
    "人权理事会": "人权理事会",
    "其": "其",
}
_BODIES = (
    "委员会",
    "理事会",
    "大会",
    "会议",
    "组织",
    "署",
    "局",
    "机构",
    "办事处",
    "法院",
    "大学",
    "基金",
    "联盟",
    "共同体",
    "公约",
    "议会",
    "董事会",
)


@dataclass(frozen=True, slots=True)
class Found:
    """A match of ``PATTERN`` and what the pass over the paragraph had seen by then."""

    span: Span
    date: Date | None
    """The nearest date before it, however far."""
    quoted: bool


def read_citations(
    text: str, found: Iterable[Found], dates: Iterable[Date]
) -> tuple[tuple[Citation, ...], ...]:
    """Return the citations of a paragraph in unbroken lists."""
    starts = {date.span.start: date for date in dates}
    citations = [_read(text, match, starts) for match in found]
    return tuple(_close(text, run) for run in _lists(text, citations))


def _read(text: str, found: Found, dates: Mapping[int, Date]) -> Citation:
    match = _SERIES.match(text, found.span.start, found.span.end)
    assert match is not None, "every alternative of PATTERN is one of _SERIES"
    series, session, number = _series(match)
    between = _between(text, found)
    date = found.date if between else None
    start = date.span.start if date else found.span.start
    body = _body(text[max(0, start - 24) : start])
    behind = _BEHIND.match(text, found.span.end)
    if between and not body:
        body = _body(between["before"] or between["after"] or "")
    if (
        not body
        and "人权理事会" in text[max(0, start - _LONGEST_GAP) : start].rpartition("大会")[2]
    ):
        # Numbers of the Council have the shape of the Assembly's, and its name may stand far back.
        body = "人权理事会"
    return Citation(
        series=series,
        session=session,
        number=number,
        part=re.sub(r"\s", "", match["part"] or match["old_part"] or ""),
        span=found.span,
        digits=Span(*match.span("digits")),
        date=date,
        body=body,
        act="",
        quoted=found.quoted,
        partial_date=_partial_date(text, start),
        date_behind=dates.get(behind.end()) if behind else None,
    )


def _series(match: re.Match[str]) -> tuple[str, str, str]:
    """Return series, session and number."""
    if match["special"]:
        return "special", match["special_session"], match["special_number"]
    if match["other"]:
        return "other", "", match["other"]
    if match["roman"]:
        return "roman", match["roman"], match["old_number"]
    if match["year"]:
        return "year", match["year"], match["old_number"]
    annual = int(match["session"]) >= _FIRST_ANNUAL
    return "annual" if annual else "session", match["session"], match["number"]


def _between(text: str, found: Found) -> re.Match[str] | None:
    """Match what lies between a number and the date before it, if that date is its own."""
    if found.date is None or found.span.start - found.date.span.end > _LONGEST_GAP:
        return None
    return _BETWEEN.fullmatch(text, found.date.span.end, found.span.start)


def _partial_date(text: str, end: int) -> Span | None:
    first = max(0, end - 20)
    match = _PARTIAL_DATE.search(text[first:end])
    return Span(*match.span()).shift(first) if match else None


def _body(before: str) -> str:
    """Return the organ or body that the text before a citation names."""
    before = before.rstrip()
    if before.endswith(_OTHER_ASSEMBLIES):
        return before[-4:]
    organ = next((name for name in _ORGANS if before.endswith(name)), None)
    if organ:
        return _ORGANS[organ]
    return next((name for name in _BODIES if before.endswith(name)), "")


def _lists(text: str, citations: list[Citation]) -> Iterable[list[Citation]]:
    if not citations:
        return
    run = [citations[0]]
    for previous, citation in pairwise(citations):
        gap = text[previous.span.end : citation.item.start]
        if previous.quoted == citation.quoted and _JOINT.fullmatch(gap):
            run.append(citation)
        else:
            yield run
            run = [citation]
    yield run


def _close(text: str, run: list[Citation]) -> tuple[Citation, ...]:
    """Give every item of a list the body named before it and the word that closes it."""
    closing = _CLOSED_BY.match(text, run[-1].span.end)
    act = closing[1] if closing else ""
    return tuple(replace(item, body=item.body or run[0].body, act=act) for item in run)
