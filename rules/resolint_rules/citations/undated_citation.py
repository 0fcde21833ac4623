"""A resolution cited for the first time without its date."""

import re
from collections.abc import Iterator, Sequence

from resolint import (
    ASSEMBLY,
    RESOLUTION,
    Citation,
    Date,
    Draft,
    DraftRule,
    Finding,
    Fix,
    Message,
    Paragraph,
    Profile,
    Severity,
    can_be_of,
    insert,
    kept,
    organ_of,
    right,
    symbol_of,
    views,
    written_date,
    wrong,
)
from resolint.aspects.citations import (
    cited_in,
    cited_lists,
    is_surely_assembly,
    may_share_date,
)
from resolint.aspects.eras import fits_roman_session, is_possible
from resolint_rules.citations._later import later_than

_QUOTED = re.compile(r"[“《\"「][^”》\"」]*[”》\"」]")
_FARTHEST_DATE = 80


class UndatedCitation(DraftRule):
    """The first time a resolution is cited, its date of adoption stands before its number.

    Date and number together find the text even when one of them is mistyped.
    Later in the same resolution the number alone is enough.
    This holds for resolutions of every main organ and of every era.
    A date holds for another number only where both are of one session.
    The Security Council cites without dates, and so do footnotes.
    """

    manual_zh = """
    首次引用一项决议时，编号之前应写明通过日期。
    日期与编号互为印证，其中之一有误时仍能查到原文。
    同一决议中再次引用时只写编号即可。
    各主要机关、各个时期的决议都是如此。
    一个日期只有在两项决议属于同一届会时才可兼指另一编号。
    安全理事会决议和脚注中引用决议不写日期。
    """
    view = staticmethod(views.citations)
    severity = Severity.WARNING
    message = Message(
        zh="首次引用第{number}号决议，应写明通过日期：YYYY年M月D日第{number}号决议",
        en="First citation of resolution {number}: its date belongs before the number",
    )
    source = "A/RES/68/230"
    entries = ("C-1",)
    examples = (
        wrong("大会，\n\n回顾其⟦第64/222号⟧决议，\n\n1. **请**秘书长提出报告。"),
        wrong(
            "大会，\n\n回顾其⟦第64/222号⟧决议，\n\n1. **请**秘书长执行2009年12月21日第64/222号决议。",
            unsafe_fixed="大会，\n\n回顾其2009年12月21日第64/222号决议，\n\n1. **请**秘书长执行2009年12月21日第64/222号决议。",
        ),
        wrong(
            "大会，\n\n回顾其⟦第2625(XXV)号⟧和⟦S-23/2号⟧决议以及安全理事会⟦第1325(2000)号⟧决议、经济及社会理事会⟦第2012/5号⟧决议和人权理事会⟦第16/2号⟧决议，\n\n1. **请**秘书长提出报告。"
        ),
        wrong(
            "大会，\n\n回顾其2009年12月21日第64/222号决议和⟦第66/219号⟧决议，\n\n1. **请**秘书长提出报告。"
        ),
        wrong(
            "人权理事会，\n\n回顾其⟦第32/9号⟧决议，\n\n1. **请**秘书长提出报告。",
            profile="hrc-zh",
        ),
        right(
            "大会，\n\n回顾其2009年12月21日第64/222号决议，\n\n1. **请**秘书长执行第64/222号决议。"
        ),
        right("大会，\n\n回顾其2009年12月21日第64/222号决议和第64/223号决议，"),
        right("大会，\n\n回顾社会发展委员会第2022/5号决议和《宪章》(第217 A(III)号决议)，"),
        right("大会，\n\n回顾2015年9月25日题为“变革我们的世界”的第70/1号决议，"),
        right("大会，\n\n回顾《公约》(大会第44/25号决议，附件)和高级别委员会第17/1号决定，"),
        right("安全理事会，\n\n回顾其第1325(2000)号决议和大会第60/1号决议，", profile="sc-zh"),
    )
    _title = Message(zh="补上日期：{date}", en="Add the date: {date}")

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield the first citation of each resolution where no date stands with it."""
        if not profile.dated_citations:
            return
        identity = draft.identity
        seen: set[str] = {identity.name}
        for paragraph, items in cited_lists(draft):
            undated = not any(item.date for item in items)
            for item in items:
                first = item.name not in seen
                seen.add(item.name)
                if not first or not undated or item.act != RESOLUTION:
                    continue
                # A number that cannot be cited here is no number to look up a date for.
                sure = _is_surely_of_organ(paragraph, items, item, profile)
                sure = sure and is_possible(item, organ_of(item, profile.organs))
                sure = sure and fits_roman_session(item)
                sure = sure and not later_than(item, identity, profile)
                if sure and not _has_date(paragraph, item):
                    yield self._undated(paragraph, item, _known_date(draft, item, profile))

    def _undated(self, paragraph: Paragraph, item: Citation, known: str | None) -> Finding:
        fix = None
        if known:
            edit = insert(paragraph.at(item.span).start, known)
            fix = Fix(self._title.format(date=known), (edit,), safe=False)
        number = item.digits.of(paragraph.text)
        return self.finding(paragraph.at(item.span), fix=fix, number=number)


def _is_surely_of_organ(
    paragraph: Paragraph, items: Sequence[Citation], item: Citation, profile: Profile
) -> bool:
    """Return whether a citation is of a main organ: other bodies have numbers of the same form.

    Another organ has to stand in full before the list, as it does where a text cites it.
    """
    organ = organ_of(item, profile.organs)
    if organ == ASSEMBLY:
        return is_surely_assembly(item, profile)
    if not organ or not can_be_of(item, organ):
        return False
    name = paragraph.facts.language.name_of(organ)
    before = paragraph.text[: items[0].span.start].rstrip()
    return organ in profile.organs or (item.body == organ and before.endswith(name))


def _has_date(paragraph: Paragraph, item: Citation) -> bool:
    """Tell whether some date stands with a citation, in whatever wording, or where it should not."""
    if item.partial_date or item.date_behind:
        return True
    before = [date for date in paragraph.facts.dates if date.span.end <= item.span.start]
    if not before or not _same_phrase(paragraph, before[-1], item):
        return False
    owners = [other for other in cited_in(paragraph) if other.date is before[-1]]
    return not owners or any(may_share_date(owner, item) for owner in owners)


def _same_phrase(paragraph: Paragraph, date: Date, item: Citation) -> bool:
    gap = _QUOTED.sub("", paragraph.text[date.span.end : item.span.start])
    return len(gap) <= _FARTHEST_DATE and not re.search("[，；。]", gap)


def _known_date(draft: Draft, item: Citation, profile: Profile) -> str | None:
    """Return the date that the draft gives a resolution elsewhere, or that the register knows."""
    known = draft.adopted.get(symbol_of(item, profile.organs))
    return _dates(draft).get(item.name) or (written_date(known.day) if known else None)


@kept
def _dates(draft: Draft) -> dict[str, str]:
    return {
        item.name: item.date.span.of(paragraph.text)
        for paragraph, items in cited_lists(draft)
        for item in items
        if item.date
    }
