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
    organ_of,
    right,
    wrong,
)
from resolint.aspects.citations import TEXT, contradicts_itself, dates_of, lists_in


class CitationsOutOfOrder(ParagraphRule):
    """Resolutions in one list stand in the order of their dates, the earliest first.

    Those of one day follow their numbers.
    This holds for one unbroken list of one organ, up to the word 决议 that closes it.
    After 并回顾, 以及 or the name of another organ a new list begins, in an order of its own.
    """

    manual_zh = """
    并列引用的决议按通过日期先后排列，最早的在前；同日通过的按编号排列。
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
            fix = Fix(self._title, edits, safe=True) if all(each.date for each in items) else None
            number = item.digits.of(paragraph.text)
            yield self.finding(item.item, fix=fix, number=number)


def _is_in_doubt(items: Sequence[Citation], profile: Profile) -> bool:
    """Tell whether a date may be mistyped, so that it tells nothing about the order."""
    return any(contradicts_itself(item, organ_of(item, profile.organs)) for item in items)


def _keys(items: Sequence[Citation]) -> list[tuple[date, int]]:
    """Return what the items are ordered by; nothing when one has no date, own or shared."""
    keys = [
        (each.value, int(item.number))
        for each, item in zip(dates_of(items), items, strict=True)
        if each and each.value and item.number.isdecimal()
    ]
    return keys if len(keys) == len(items) else []


def _sorted(
    paragraph: Paragraph, items: Sequence[Citation], keys: Sequence[tuple[date, int]]
) -> Iterator[Edit]:
    """Yield the edits that put the items in order; what joins them stays where it is."""
    order = sorted(range(len(items)), key=lambda at: keys[at])
    for place, at in zip(items, order, strict=True):
        if place is not items[at]:
            yield Edit(place.item, items[at].item.of(paragraph.text))
