"""A list of resolutions of which some have dates and some have not."""

from collections.abc import Iterator

from resolint import (
    Draft,
    DraftRule,
    Finding,
    Message,
    Profile,
    Severity,
    right,
    views,
    wrong,
)
from resolint.aspects.citations import cited_lists, dates_of


class PartiallyDatedList(DraftRule):
    """In a list of resolutions all items have a date, or none has.

    Resolutions of one day may share the date before the first of them,
    and one that was dated earlier in the text may stand without.
    """

    manual_zh = """
    并列引用的各项决议，要么都写日期，要么都不写。
    同日通过的决议可以共用第一项前面的日期；前文已写明日期的决议可以不写。
    """
    view = staticmethod(views.citations)
    severity = Severity.WARNING
    message = Message(
        zh="同列其他决议写有日期，第{number}号也应写明",
        en="Other resolutions in this list have dates; {number} should have one too",
    )
    source = "A/RES/68/230"
    entries = ("C-17",)
    examples = (
        wrong(
            "大会，\n\n回顾其2003年6月23日第57/270 B号、⟦第60/212号⟧和2007年12月19日第62/209号决议，"
        ),
        wrong("大会，\n\n回顾其⟦第60/212号⟧和2007年12月19日第62/209号决议，"),
        right("大会，\n\n回顾其2012年12月21日第67/226号和第67/227号决议，"),
        right("大会，\n\n回顾其第60/212号和第62/209号决议，"),
        right(
            "大会，\n\n回顾其2005年12月22日第60/212号决议，\n\n又回顾第60/212号和2007年12月19日第62/209号决议，"
        ),
    )

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield each item without a date in a list that has some."""
        if not profile.dated_citations:
            return
        dated: set[str] = set()
        for paragraph, items in cited_lists(draft):
            dated |= {item.name for item in items if item.date}
            if any(item.date for item in items):
                for item, date in zip(items, dates_of(items), strict=True):
                    other_fault = item.partial_date or item.date_behind
                    if not date and not other_fault and item.name not in dated:
                        number = item.digits.of(paragraph.text)
                        yield self.finding(paragraph.at(item.span), number=number)
