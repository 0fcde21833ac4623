"""A resolution cited with its date once more."""

import re
from collections.abc import Iterator

from resolint import (
    CLAUSES,
    Citation,
    Draft,
    DraftRule,
    Elsewhere,
    Finding,
    Fix,
    Kind,
    Message,
    Paragraph,
    Profile,
    Severity,
    Span,
    delete,
    organ_of,
    right,
    views,
    wrong,
)
from resolint.aspects.citations import lists_in, start_with_blank

_ORGAN = re.compile(r"\s*(?:大会|安全理事会|安理会|经济及社会理事会|经社理事会|人权理事会)?\s*")


class RepeatedCitationDate(DraftRule):
    """A resolution has its date where it is cited first; later its number alone is enough.

    The first citation in the operative part may have the date again.
    In a list with resolutions that are new to the text all items keep their dates.
    """

    manual_zh = """
    首次引用一项决议时写明日期，以后再引用时只写编号。
    序言部分写过日期的，执行部分首次引用时可以再写一次。
    同列还有首次引用的决议时，各项都保留日期。
    """
    view = staticmethod(views.citations)
    severity = Severity.HINT
    unnecessary = True
    message = Message(
        zh="第{number}号的日期前文已写明，此处只写编号即可",
        en="The date of {number} stands earlier in the text; its number is enough here",
    )
    source = "A/RES/73/8"
    entries = ("C-2",)
    examples = (
        wrong(
            "大会，\n\n回顾其2009年12月21日第64/222号决议，\n\n铭记其⟦2009年12月21日⟧第64/222号决议，",
            unsafe_fixed="大会，\n\n回顾其2009年12月21日第64/222号决议，\n\n铭记其第64/222号决议，",
        ),
        wrong(
            "大会，\n\n回顾其 2009 年 12 月 21 日第 64/222 号决议，\n\n铭记其 ⟦2009 年 12 月 21 日⟧第 64/222 号决议，",
            unsafe_fixed="大会，\n\n回顾其 2009 年 12 月 21 日第 64/222 号决议，\n\n铭记其第 64/222 号决议，",
        ),
        right(
            "大会，\n\n回顾其2009年12月21日第64/222号决议，\n\n1. **重申**其2009年12月21日第64/222号决议。"
        ),
        right(
            "大会，\n\n回顾其2009年12月21日第64/222号决议，\n\n又回顾其2009年12月21日第64/222号和2010年12月20日第65/177号决议，"
        ),
    )
    _first = Message(zh="首次引用，已写日期", en="First cited here, with its date")
    _title = Message(zh="删去日期", en="Remove the date")

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield the dates of each list whose items were all dated before."""
        if not profile.dated_citations:
            return
        for part in draft.parts:
            dated: dict[bool, dict[tuple[str, object], Span]] = {False: {}, True: {}}
            operative = False
            for paragraph in part.of(*CLAUSES):
                if paragraph.kind is not Kind.SUB_PARAGRAPH:
                    operative = paragraph.kind is Kind.OPERATIVE
                for items in lists_in(paragraph):
                    keyed = [(_key(item, profile), item) for item in items]
                    known = dated[operative]
                    if all(key in known for key, _ in keyed):
                        yield from (self._repeated(paragraph, each, known[k]) for k, each in keyed)
                    for key, item in keyed:
                        if item.date:
                            known.setdefault(key, paragraph.at(item.item))

    def _repeated(self, paragraph: Paragraph, item: Citation, first: Span) -> Finding:
        assert item.date is not None, "only items with a date were seen before"
        text, span = paragraph.text, item.date.span
        fix = None
        if gap := _ORGAN.fullmatch(text, span.end, item.span.start):
            end = span.end + len(gap.group()) - len(gap.group().lstrip())
            start = start_with_blank(text, span.start, text[end : end + 1])
            edit = delete(paragraph.at(Span(start, end)))
            fix = Fix(self._title, (edit,), safe=False)
        number, there = item.digits.of(text), (Elsewhere(first, self._first),)
        return self.finding(paragraph.at(span), fix=fix, elsewhere=there, number=number)


def _key(item: Citation, profile: Profile) -> tuple[str, object]:
    """Return what two citations of one resolution with one date have in common."""
    organ = organ_of(item, profile.organs) or item.body
    return f"{organ} {item.name}", item.date.value if item.date else item.span
