"""A list of dated resolutions that is not in the order of their dates."""

from collections.abc import Iterator, Sequence
from datetime import date

from resolint import (
    Citation,
    Edit,
    Finding,
    Fix,
    Message,
    Paragraph,
    ParagraphRule,
    Profile,
    Severity,
    council_year,
    organ_of,
    right,
    wrong,
)
from resolint.aspects.citations import TEXT, contradicts_itself, dates_of, lists_in

_BY_YEAR = "year"
_FEWEST_UNDATED = 3


class CitationsOutOfOrder(ParagraphRule):
    """Resolutions in one list stand in the order of their dates, the earliest first.

    Those of one day follow their numbers, and so do those of the Security Council without dates.
    This holds for one unbroken list of one organ, up to the word 决议 that closes it.
    After 并回顾, 以及 or the name of another organ a new list begins, in an order of its own.
    """

    manual_zh = """
    并列引用的决议按通过日期先后排列，最早的在前；同日通过的按编号排列，不写日期的安全理事会决议也按编号排列。
    这只适用于同一机关、以一个“决议”收尾的一列。
    “并回顾”“以及”或另一机关名称之后另起一列，次序另计。
    """
    kinds = TEXT
    severity = Severity.WARNING
    message = Message(
        zh="并列的决议应按日期先后排列：第{number}号应在前面",
        en="Resolutions in a list must stand in the order of their dates: {number} should come earlier",
    )
    source = "A/RES/68/230"
    entries = ("C-6",)
    examples = (
        wrong(
            "大会，\n\n回顾其2012年12月21日第67/227号、⟦2002年12月20日第57/263号⟧决议，",
            fixed="大会，\n\n回顾其2002年12月20日第57/263号、2012年12月21日第67/227号决议，",
        ),
        wrong(
            "大会，\n\n回顾其2005年12月22日第60/212号、⟦2005年12月22日第60/1号⟧和2007年12月19日第62/209号决议，",
            fixed="大会，\n\n回顾其2005年12月22日第60/1号、2005年12月22日第60/212号和2007年12月19日第62/209号决议，",
        ),
        wrong(
            "安全理事会，\n\n回顾其第2286(2016)、⟦1894(2009)⟧和第1325(2000)号决议，",
            unsafe_fixed="安全理事会，\n\n回顾其第1325(2000)、1894(2009)和第2286(2016)号决议，",
            profile="sc-zh",
        ),
        right(
            "安全理事会，\n\n1. **敦促**各国报告执行第1591(2005)和第1556(2004)号决议的情况；\n\n2. **决定**继续处理此案。",
            profile="sc-zh",
        ),
        # The number is wrong, not the order.
        right("安全理事会，\n\n回顾其第661(1990)、587(1991)和1483(2003)号决议，", profile="sc-zh"),
        right("大会，\n\n回顾其2012年12月21日第67/227号决议以及2002年12月20日第57/263号决议，"),
        right(
            "大会，\n\n回顾其2012年12月21日第67/227号决议和安全理事会2000年10月31日第1325(2000)号决议，"
        ),
        # The date is wrong, not the order.
        right("大会，\n\n回顾其2012年12月21日第67/227号和1911年12月22日第66/219号决议，"),
        right("大会，\n\n回顾其2005年12月22日第60/1号、第60/212号和2007年12月19日第62/209号决议，"),
    )
    _title = Message(zh="按日期排列", en="Put the list in the order of dates")

    def check(self, paragraph: Paragraph, profile: Profile) -> Iterator[Finding]:
        """Yield the first item of each list that is earlier than the one before it."""
        for items in lists_in(paragraph):
            keys = [] if _is_in_doubt(items, profile) else _keys(items)
            late = next((at for at in range(1, len(keys)) if keys[at] < keys[at - 1]), None)
            if late is None:
                continue
            item = items[late]
            edits = tuple(_sorted(paragraph, items, keys))
            dated = all(each.date for each in items)
            bare = not any(each.date for each in items)
            fix = Fix(self._title, edits, safe=dated) if dated or bare else None
            number = item.digits.of(paragraph.text)
            yield self.finding(item.item, fix=fix, number=number)


def _is_in_doubt(items: Sequence[Citation], profile: Profile) -> bool:
    """Return whether a date may be mistyped, so that it tells nothing about the order."""
    return any(
        contradicts_itself(item, organ_of(item, profile.organs)) or not _is_of_its_year(item)
        for item in items
    )


def _is_of_its_year(item: Citation) -> bool:
    row = council_year(item.ordinal or 0) if item.series == _BY_YEAR else None
    return row is None or row.holds(int(item.number))


def _keys(items: Sequence[Citation]) -> list[tuple[date, int]]:
    """Return what the items are ordered by; nothing when one has no date, own or shared.

    Numbers of the Security Council run on through the years; of two without dates the first may
    be the one that the text is about.
    """
    if len(items) >= _FEWEST_UNDATED and all(
        item.series == _BY_YEAR and not item.date for item in items
    ):
        return [(date.min, int(item.number)) for item in items]
    keys = [
        (each.value, int(item.number))
        for each, item in zip(dates_of(items), items, strict=True)
        if each and each.value and item.number.isdecimal()
    ]
    return keys if len(keys) == len(items) else []


def _sorted(
    paragraph: Paragraph, items: Sequence[Citation], keys: Sequence[tuple[date, int]]
) -> Iterator[Edit]:
    """Yield the edits that put the items in order; what joins them stays where it is.

    Of items without dates the numbers alone change places, since 第 and 号 may stand once.
    """
    order = sorted(range(len(items)), key=lambda at: keys[at])
    for place, at in zip(items, order, strict=True):
        if place is not items[at]:
            dated = place.date or items[at].date
            here, there = (each.item if dated else each.digits for each in (place, items[at]))
            yield Edit(here, there.of(paragraph.text))
