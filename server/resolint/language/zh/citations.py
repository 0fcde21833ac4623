"""Numbers of resolutions and decisions in running text, with their dates and their lists.

The grammar is that of rulebook C-22; white space never matters in it.
Numbers that are meant as a citation and are not well formed are found too, for a rule to name.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from resolint.language.zh.dates import DATE, SPACE
from resolint.model.facts import Citation
from resolint.model.organs import (
    ASSEMBLY,
    DECISION,
    ECOSOC,
    HUMAN_RIGHTS_COUNCIL,
    OWN,
    RESOLUTION,
    SECURITY_COUNCIL,
    SYMBOL_BODIES,
    can_be_of,
)
from resolint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from resolint.model.facts import Date
    from resolint.model.language import Found

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
_BROKEN = rf"第{SPACE}(?:\d{{1,2}} \d{{1,2}}/\d{{1,3}}|\d{{1,2}}/\d{{1,2}} \d{{1,2}}){SPACE}号"
"""A space has come between the digits of one number."""
_MORE = rf"{SPACE}[、和]{SPACE}(?:{DATE})?{SPACE}第{SPACE}\d{{1,4}}/\d"

# Digits alone are no citation: 第 or 号 or the word 决议 has to say so.
# A dash may join treaty numbers (第970-973号), so it has to stand in a list of resolutions.
PATTERN = (
    rf"{_BROKEN}|第{SPACE}{_NUMBER}(?:{SPACE}号)?"
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
    rf"|(?P<session>\d+(?: \d+)?){SPACE}[/／\-–—－]{SPACE}(?P<number>\d+(?: \d+)?)"
    rf")(?P<part>{_PART})?"
)
_ROMAN = re.compile(r"(?=[CLXVI])(?P<c>C{0,3})(?P<l>XC|XL|L?X{0,3})(?P<v>IX|IV|V?I{0,3})")
_ROMAN_VALUES = {"": 0, "I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_FIRST_ANNUAL = 1900
_YEARS = range(1945, 2060)
_ORGAN = r"(?:大会|安全理事会|安理会|经济及社会理事会|经社理事会|人权理事会)"
_QUOTED = '(?:“[^”]{1,120}”|"[^"]{1,120}"|「[^」]{1,120}」|《[^》]{1,120}》)'
_BETWEEN = re.compile(
    rf"{SPACE}(?P<before>{_ORGAN})?(?:(?:通过|作出|印发|发表)了?(?:的)?{SPACE})?"
    rf"(?:关于[^，；。：]{{1,60}}的{SPACE})?"
    rf"(?:题为{SPACE}{_QUOTED}{SPACE}的{SPACE})?(?P<after>{_ORGAN})?{SPACE}"
)
# A year alone, a year and a month, or a date with the year, 月 or 日 left out.
_PARTIAL_DATE = re.compile(
    rf"(?<![\d年])(?<!年.)(?:1[0-2]|[1-9]){SPACE}月{SPACE}\d{{1,2}}{SPACE}日{SPACE}$"
    rf"|(?<!\d)\d{{4}}{SPACE}年{SPACE}(?:\d{{1,2}}{SPACE}月?{SPACE}(?:\d{{1,2}}{SPACE}日?{SPACE})?)?$"
)
_BEHIND = re.compile(rf"(?:{SPACE}(?:决议|决定))?{SPACE}[(（]?{SPACE}")
# 、和 and ， are wrong between two items, and join them all the same.
_JOINT = re.compile(rf"{SPACE}(?:[、和及与，]|、{SPACE}[和及与]){SPACE}")
_SAME_BODY = re.compile(rf"{SPACE}(?:决议|决定){SPACE}[、和及与]{SPACE}")
_CLOSED_BY = re.compile(rf"{SPACE}(决议|决定)")
AROUND_NUMBER = ("第", "号")
OPEN = re.compile(r"第(?P<number>[\dA-Z/()（）\-]{0,16})\Z")
_LONGEST_GAP = 200

_ORGANS = {
    "大会": ASSEMBLY,
    "安全理事会": SECURITY_COUNCIL,
    "安理会": SECURITY_COUNCIL,
    "经济及社会理事会": ECOSOC,
    "经社理事会": ECOSOC,
    "人权理事会": HUMAN_RIGHTS_COUNCIL,
}
# Names that end as that of an organ does and are those of other bodies.
_NOT_THE_ORGAN = re.compile(
    r"(?:组织|机构|联盟|同盟|协会|联合会|基金|银行|公约|议会|议员|会议|总会|卫生|劳工|环境|人居"
    r"|缔约国|缔约方|成员国|会员国|电信|邮政|气象|旅游|世界|国际|全国|国民|人民|代表|妇女|青年"
    r"|全体|教科文|粮农|专利|知识产权|标准化)大会$|和平与安全理事会$"
)
_BODY = (
    "委员会|理事会|大会|会议|组织|署|局|机构|办事处|法院|大学|基金|联盟|共同体|公约|议会|董事会"
    "|经社会|经委会"
)
_ENDS_BODY = (*_BODY.split("|"), "安理会")
_NOT_OWN = ("尤其", "极其", "何其", "任其", "更其", "与其")
_ENDS_LINK = tuple("在以于了的过出发表")
# 在其, 通过的, 题为“…”的 stand between a body and the number of what it adopted.
_LINK = re.compile(
    rf"(?:[在以于]|(?:通过|作出|印发|发表)了?的?|(?:题为|关于){SPACE}{_QUOTED}{SPACE}的){SPACE}$"
)
_IN_CLAUSE = re.compile(rf"{_ORGAN}|{_BODY}")
_NAMES = re.compile(rf"(?<!和平与){_ORGAN}")
_LONGEST_NAME = 160
_CLAUSE_ENDS = "，；。：、"
_OWN = "其"
ACT_NAMES = {RESOLUTION: "决议", DECISION: "决定"}
_ACTS = {name: act for act, name in ACT_NAMES.items()}


def read_citations(
    text: str, found: Sequence[Found], dates: Iterable[Date]
) -> tuple[tuple[Citation, ...], ...]:
    """Return the citations of a paragraph in unbroken lists."""
    if not found:
        return ()
    starts = {date.span.start: date for date in dates}
    names = [(name.end(), _ORGANS[name.group()]) for name in _NAMES.finditer(text)]
    citations = [_read(text, match, starts, names) for match in found]
    closed: list[tuple[Citation, ...]] = []
    for run in _lists(text, citations):
        body = run[0].body or (_shared_body(text, closed[-1][-1], run[0]) if closed else "")
        closed.append(_close(text, run, body))
    return tuple(closed)


def named_before(text: str, end: int) -> str:
    """Return the organ or body that a text names right before an offset; ``OWN`` for 其."""
    return _body(text, end)[0]


def _read(
    text: str, found: Found, starts: Mapping[int, Date], names: Sequence[tuple[int, str]]
) -> Citation:
    match = _SERIES.match(text, found.span.start, found.span.end)
    assert match is not None, "every alternative of PATTERN is one of _SERIES"
    series, session, number = _series(match)
    between = _between(text, found)
    date = found.date if between else None
    start = date.span.start if date else found.span.start
    behind = _BEHIND.match(text, found.span.end)
    body, by_own = _body(text, start)
    if between and not body:
        body = _ORGANS.get(between["before"] or between["after"] or "", "")
    last = bisect_right(names, (start, "\U0010ffff"))
    citation = Citation(
        series=series,
        session=session,
        ordinal=_ordinal(session),
        number=number,
        part=re.sub(r"\s", "", match["part"] or match["old_part"] or ""),
        span=found.span,
        digits=Span(*match.span("digits")),
        date=date,
        body=body,
        mentioned=names[last - 1][1] if last else "",
        act="",
        quoted=found.quoted,
        partial_date=_partial_date(text, start),
        date_behind=starts.get(behind.end()) if behind else None,
    )
    # 其 is the own organ where the one that the clause names gives no such number.
    is_own = by_own and body in SYMBOL_BODIES and not can_be_of(citation, body)
    return replace(citation, body=OWN) if is_own else citation


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
    session, number = match["session"].replace(" ", ""), match["number"].replace(" ", "")
    if int(number) in _YEARS:
        return "other", "", f"{session}/{number}"  # 7/2019 has its year behind, as no organ has
    return "annual" if int(session) >= _FIRST_ANNUAL else "session", session, number


def _ordinal(session: str) -> int | None:
    """Return the value of 68, XXV, S-23 or S-VII."""
    sign = session.rpartition("-")[2]
    if sign.isdecimal():
        return int(sign)
    roman = _ROMAN.fullmatch(sign)
    if roman is None:
        return None
    values = [_ROMAN_VALUES[each] for each in sign]
    return sum(
        -value if value < following else value
        for value, following in zip(values, [*values[1:], 0], strict=True)
    )


def _between(text: str, found: Found) -> re.Match[str] | None:
    """Match what lies between a number and the date before it, if that date is its own."""
    if found.date is None or found.span.start - found.date.span.end > _LONGEST_GAP:
        return None
    return _BETWEEN.fullmatch(text, found.date.span.end, found.span.start)


def _partial_date(text: str, end: int) -> Span | None:
    first = max(0, end - 20)
    match = _PARTIAL_DATE.search(text[first:end])
    return Span(*match.span()).shift(first) if match else None


def _body(text: str, end: int) -> tuple[str, bool]:
    """Return the organ or body that the text before ``end`` names, and whether by 其."""
    before = text[max(0, end - _LONGEST_NAME) : end].rstrip()
    while True:
        if before.endswith(_OWN) and not before.endswith(_NOT_OWN):
            return _named_in_clause(before[:-1]) or OWN, True
        link = _LINK.search(before) if before.endswith(_ENDS_LINK) else None
        if link is None:
            return _name_at_end(before), False
        before = before[: link.start()].rstrip()


def _name_at_end(before: str) -> str:
    if not before.endswith(_ENDS_BODY):
        return ""
    if other := _NOT_THE_ORGAN.search(before):
        return other.group()
    organ = next((name for name in _ORGANS if before.endswith(name)), None)
    if organ:
        return _ORGANS[organ]
    return next(name for name in _ENDS_BODY if before.endswith(name))


def _named_in_clause(before: str) -> str:
    """Return the body that 其 stands for: the one named last in the clause that ends here."""
    start = max(before.rfind(sign) for sign in _CLAUSE_ENDS) + 1
    names = list(_IN_CLAUSE.finditer(before, start))
    return _name_at_end(before[: names[-1].end()]) if names else ""


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


def _shared_body(text: str, previous: Citation, item: Citation) -> str:
    """Return the body other than an organ that was named before 第6/1号决议和第40/15号决议."""
    gap = text[previous.span.end : item.item.start]
    other = previous.body not in (*_ORGANS.values(), OWN)
    return previous.body if other and _SAME_BODY.fullmatch(gap) else ""


def _close(text: str, run: list[Citation], body: str) -> tuple[Citation, ...]:
    """Give every item of a list the body named before it and the word that closes it."""
    closing = _CLOSED_BY.match(text, run[-1].span.end)
    act = _ACTS[closing[1]] if closing else ""
    return tuple(replace(item, body=item.body or body, act=act) for item in run)
