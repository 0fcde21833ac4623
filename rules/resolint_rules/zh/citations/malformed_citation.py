"""The number of a resolution in a form that is not that of a citation."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from resolint import (
    ACT_NAMES,
    Citation,
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
    delete,
    insert,
    right,
    wrong,
)
from resolint_rules.zh.citations._yearless import yearless

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SEPARATOR = re.compile(r"\s*[／\-–—－]\s*|\s+/\s*|/\s+")
_ACT = re.compile(r"\s*(?:决议|决定)")
_AFTER = re.compile(r"\s*(?:决议|决定|[、和及])")
_BREAK = re.compile(r"(?<=\d)\s+(?=\d)")
# Whatever stands between, a second 第 or 号 beside the same number is not put in unasked.
_ORDINAL_BEFORE = re.compile("第[，；。、号]?[^号，；。、]{0,8}$")
_ORDINAL_NEAR = re.compile(r"第[\s\d〇零一二三四五六七八九十百.]{1,8}$")
_SUFFIX_NEAR = re.compile(r"[\s、，；]{1,3}号")
_SPACED = re.compile(r"[\u3400-\u9fff] $")
_FARTHEST_ORDINAL = 10
# 、和 or ， between two items of a list.
_WRONG_JOINT = re.compile(r"\s*(?:、\s*(?P<last>[和及与])|，)\s*")
_ENDS_PHRASE = re.compile(r"\s*(?:[，；。、）)]|和|以及|$)")


class MalformedCitation(ParagraphRule):
    """A resolution is cited by its date, then 第, the number with a slash, 号, and 决议.

    `2002年12月20日第57/263号决议`.
    In a list each item has its 第 and its 号, and 决议 stands once, at the end.
    The Security Council may leave both out between the items of a list;
    its numbers have their year, `第1325(2000)号决议`.
    """

    manual_zh = """
    引用决议的格式是：日期、“第”、带斜线的编号、“号”、“决议”。
    例如：`2002年12月20日第57/263号决议`。
    并列引用时，每一项都有“第”和“号”，“决议”只在最后写一次。
    安全理事会决议并列时，中间各项可以省去“第”和“号”；编号后写明年份：`第1325(2000)号决议`。
    """
    kinds = frozenset({Kind.PREAMBULAR, Kind.OPERATIVE, Kind.SUB_PARAGRAPH, Kind.NOTE})
    severity = Severity.WARNING
    message = Message(
        zh="决议编号格式不对，应写作“{expected}”", en="A citation must have this form: “{expected}”"
    )
    source = "A/RES/68/230"
    entries = ("C-3", "C-4", "C-5", "C-22")
    examples = (
        wrong(
            "大会，\n\n回顾其2009年12月21日⟦第64-222号⟧、2010年12月20日⟦第65／177号⟧决议，",
            fixed="大会，\n\n回顾其2009年12月21日第64/222号、2010年12月20日第65/177号决议，",
        ),
        wrong(
            "大会，\n\n回顾其2009年12月21日⟦第64/222⟧、2010年12月20日⟦65/177号⟧决议，",
            fixed="大会，\n\n回顾其2009年12月21日第64/222号、2010年12月20日第65/177号决议，",
        ),
        wrong(
            "大会，\n\n回顾其 ⟦64/222 号⟧和 2010 年 12 月 20 日第 65/177 号决议，",
            fixed="大会，\n\n回顾其第 64/222 号和 2010 年 12 月 20 日第 65/177 号决议，",
        ),
        wrong(
            "大会，\n\n回顾其⟦第57/263号决议(2002年12月20日)⟧，",
            fixed="大会，\n\n回顾其2002年12月20日第57/263号决议，",
        ),
        wrong(
            "大会，\n\n回顾其2009年12月21日⟦第6 4/222号⟧、2010年12月20日⟦第 65/1 77号⟧决议，",
            unsafe_fixed="大会，\n\n回顾其2009年12月21日第64/222号、2010年12月20日第 65/177号决议，",
        ),
        wrong(
            "大会，\n\n回顾其2009年12月21日第，⟦64/222号⟧和2010年12月20日⟦第65/177⟧、号决议，",
            unsafe_fixed="大会，\n\n回顾其2009年12月21日第，第64/222号和2010年12月20日第65/177号、号决议，",
        ),
        wrong("大会，\n\n回顾其⟦第六十4/222号⟧决议，"),
        wrong("大会，\n\n回顾其⟦2002年12月第57/263号⟧决议，"),
        wrong("大会，\n\n回顾其⟦12 月 20 日第57/263号⟧和2003年12月23日第58/220号决议，"),
        right(
            "大会，\n\n回顾其 2003 年 6 月 23 日第57/270B 号和第 60/212 号决议，\n\n¹ 联合国，《条约汇编》，第75卷，第970-973号。"
        ),
        wrong(
            "大会，\n\n回顾其2009年12月21日第64/222号⟦，⟧2010年12月20日第65/177号⟦、和⟧2011年12月22日第66/219号决议，",
            fixed="大会，\n\n回顾其2009年12月21日第64/222号、2010年12月20日第65/177号和2011年12月22日第66/219号决议，",
        ),
        wrong(
            "大会，\n\n回顾其2009年12月21日第64/222号⟦，⟧2010年12月20日第65/177号决议，",
            fixed="大会，\n\n回顾其2009年12月21日第64/222号和2010年12月20日第65/177号决议，",
        ),
        right("大会，\n\n回顾第二次会议第3/1号决定和第十届特别会议S-10/2号决议，"),
        wrong(
            "大会，\n\n回顾安全理事会2000年10月31日第⟦1325⟧号和第1820(2008)号决议和安理会第⟦1888⟧号决议，",
            unsafe_fixed="大会，\n\n回顾安全理事会2000年10月31日第1325(2000)号和第1820(2008)号决议和安理会第1888(2009)号决议，",
        ),
        wrong(
            "安全理事会，\n\n回顾其 2008 年 4 月 15 日第 ⟦1808⟧ 号决议，",
            unsafe_fixed="安全理事会，\n\n回顾其 2008 年 4 月 15 日第 1808(2008) 号决议，",
            profile="sc-zh",
        ),
        right(
            "安全理事会，\n\n回顾国际劳工组织第182号公约、世界卫生大会及其第60号决议、第9999号决议和第970号条约，",
            profile="sc-zh",
        ),
        right("大会，\n\n回顾安全理事会和国际劳工大会第29号决议以及其第12号决议，"),
        right("安全理事会，\n\n回顾其第1996(2011)、2046(2012)和2304(2016)号决议，"),
        right("大会，\n\n回顾大会2004年7月20日ES-10/15号决议、第53/243 A和B号决议和第17/1号决定，"),
    )
    _title = Message(zh="改为“{expected}”", en="Change to “{expected}”")
    _of_council = Message(
        zh="安全理事会决议的编号应写明年份：{expected}",
        en="A number of the Security Council must have its year: {expected}",
    )
    _parted = Message(
        zh="“第”之后应直接写决议编号：第64/222号",
        en="The number of a resolution must follow 第 directly: 第64/222号",
    )
    _year = Message(
        zh="引用决议的日期应写明年份", en="The year is missing in the date of this citation"
    )
    _day = Message(
        zh="引用决议应写明完整日期（年月日）",
        en="A citation must have the full date: year, month and day",
    )

    _joint = Message(
        zh="并列的决议之间用“、”，最后两项之间用“和”：应写作“{expected}”",
        en="Between the resolutions of a list stands 、, and 和 before the last: “{expected}”",
    )

    def check(self, paragraph: Paragraph, profile: Profile) -> Iterator[Finding]:
        """Yield each citation whose form is not right."""
        text = paragraph.text
        spaces = _Spaces.of(paragraph)
        for items in paragraph.facts.citations:
            yield from self._joints(text, items)
            for item in items:
                if parted := _parted_ordinal(text, item):
                    yield self.finding(Span(parted, item.span.end), message=self._parted)
                elif edits := _edits(text, item, spaces):
                    end = max([item.span.end, *(edit.span.end for edit in edits)])
                    expected = _expected(text, item)
                    broken = _BREAK.search(text, item.digits.start, item.digits.end)
                    before = text[max(0, item.span.start - _FARTHEST_ORDINAL) : item.span.start]
                    near = _ORDINAL_BEFORE.search(before)
                    near = near or _SUFFIX_NEAR.match(text, item.span.end)
                    safe = not broken and not near
                    fix = Fix(self._title.format(expected=expected), edits, safe=safe)
                    yield self.finding(Span(item.span.start, end), fix=fix, expected=expected)
                elif item.partial_date:
                    span = Span(item.partial_date.start, item.span.end)
                    has_year = "年" in item.partial_date.of(text)
                    yield self.finding(span, message=self._day if has_year else self._year)
                elif item.date_behind and _ACT.match(text, item.date_behind.span.end):
                    span = Span(item.span.start, item.date_behind.span.end)
                    yield self.finding(span, expected=_expected(text, item))
        for digits, year in yearless(paragraph, profile):
            expected = f"第{digits.of(text)}({year})号"
            edit = insert(digits.end, f"({year})")
            fix = Fix(self._title.format(expected=expected), (edit,), safe=False)
            yield self.finding(digits, fix=fix, message=self._of_council, expected=expected)

    def _joints(self, text: str, items: Sequence[Citation]) -> Iterator[Finding]:
        """Yield what stands between two items of a list where 、 or 和 should."""
        for before, item in pairwise(items):
            span = Span(before.span.end, item.item.start)
            if match := _WRONG_JOINT.fullmatch(text, span.start, span.end):
                expected = match["last"] or ("和" if item is items[-1] else "、")
                fix = Fix(self._title.format(expected=expected), (Edit(span, expected),), safe=True)
                yield self.finding(span, fix=fix, message=self._joint, expected=expected)


def _parted_ordinal(text: str, item: Citation) -> int | None:
    """Return the place of a 第 that other signs part from the number: a second one would be wrong."""
    if item.series not in ("session", "annual") or text.startswith("第", item.span.start):
        return None
    first = max(0, item.span.start - _FARTHEST_ORDINAL)
    ordinal = _ORDINAL_NEAR.search(text[first : item.span.start])
    return first + ordinal.start() if ordinal else None


@dataclass(frozen=True)
class _Spaces:
    """The spaces that the other citations of a paragraph have behind 第 and before 号."""

    ordinal: str = ""
    number: str = ""

    @staticmethod
    def of(paragraph: Paragraph) -> _Spaces:
        written = [
            item.span.of(paragraph.text) for items in paragraph.facts.citations for item in items
        ]
        return _Spaces(
            " " if any(each.startswith("第 ") for each in written) else "",
            " " if any(each.endswith(" 号") for each in written) else "",
        )


def _edits(text: str, item: Citation, spaces: _Spaces) -> tuple[Edit, ...]:
    if item.series in ("other", "special"):
        return ()
    written = item.span.of(text)
    edits = []
    if not written.startswith("第") and _needs_ordinal(text, item):
        at = item.span.start
        # The space before the number comes to stand behind 第.
        before = _SPACED.search(text, max(0, at - 2), at)
        edits.append(insert(at - 1, "第") if before else insert(at, f"第{spaces.ordinal}"))
    breaks = _BREAK.finditer(text, item.digits.start, item.digits.end)
    edits += (delete(Span(*match.span())) for match in breaks)
    separator = _SEPARATOR.search(text, item.digits.start, item.digits.end)
    if separator and item.series in ("session", "annual"):
        edits.append(Edit(Span(*separator.span()), "/"))
    if not written.endswith("号") and item.series != "year" and _AFTER.match(text, item.span.end):
        at = item.span.end
        after = text[at : at + 1] == " "
        edits.append(insert(at + after, "号" if after else f"{spaces.number}号"))
    return (*edits, *_moved_date(text, item))


def _needs_ordinal(text: str, item: Citation) -> bool:
    before = text[max(0, item.span.start - 2) : item.span.start].rstrip()
    return item.series != "year" or not before.endswith(("、", "和", "及"))


def _moved_date(text: str, item: Citation) -> tuple[Edit, ...]:
    """Return the edits that put a date from behind the number before it, where it ends the phrase."""
    date = item.date_behind
    if date is None or item.date:
        return ()
    before, after = text[date.span.start - 1], text[date.span.end : date.span.end + 1]
    bracketed = before in "(（" and after in tuple(")）")
    if not bracketed and not _ENDS_PHRASE.match(text, date.span.end):
        return ()
    span = Span(date.span.start - 1, date.span.end + 1) if bracketed else date.span
    return insert(item.span.start, date.span.of(text)), delete(span)


def _expected(text: str, item: Citation) -> str:
    date = item.date or item.date_behind
    digits = _BREAK.sub("", _SEPARATOR.sub("/", item.digits.of(text)))
    act = ACT_NAMES.get(item.act, "")
    return f"{date.span.of(text) if date else ''}第{digits}号{act}"
