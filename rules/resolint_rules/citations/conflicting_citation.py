"""Two dates for one resolution."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from resolint import (
    Citation,
    Draft,
    DraftRule,
    Edit,
    Elsewhere,
    Finding,
    Fix,
    Message,
    Paragraph,
    Profile,
    Severity,
    organ_of,
    right,
    symbol_of,
    views,
    written_date,
    wrong,
)
from resolint.aspects.citations import cited, contradicts_itself

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    _Dated = tuple[Paragraph, Citation, date]


class ConflictingCitation(DraftRule):
    """A resolution was adopted on one day, so all its citations in a text have one date.

    Where they differ, the date that is alone is marked, or the later of two.
    Which one is right the draft cannot tell, but the register of resolutions can, if you keep one.
    """

    manual_zh = """
    一项决议只有一个通过日期，文中各处引用应写同一日期。
    不一致时，标出与其他各处不同的日期；只有两处时，标出后一处。
    仅凭文稿无法判断哪个日期正确，请查对；如已建立决议登记册，则以登记册为准。
    """
    view = staticmethod(views.citations)
    severity = Severity.ERROR
    message = Message(
        zh="第{number}号在别处的日期是{other}", en="Elsewhere {number} has the date {other}"
    )
    source = "A/RES/68/230"
    entries = ("C-1", "C-7")
    examples = (
        wrong(
            "大会，\n\n回顾其2009年12月21日第64/222号决议，\n\n1. **重申**其⟦2009年12月12日第64/222号⟧决议。"
        ),
        right(
            "大会，\n\n回顾其2009年12月21日第64/222号决议，\n\n1. **重申**其2009年12月21日第64/222号决议。"
        ),
        right("大会，\n\n回顾其2002年12月20日第57/270 A号和2003年6月23日第57/270 B号决议，"),
        right("大会，\n\n回顾其2004年4月1日第49/6号决议和人权理事会2022年3月31日第49/6号决议，"),
    )

    _other = Message(zh="此处日期不同", en="Here the date is another")
    _in_register = Message(
        zh="登记册中第{number}号的日期是{other}",
        en="In your register {number} has the date {other}",
    )
    _title = Message(zh="改为{date}", en="Change to {date}")

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield each citation whose date is not the one that its number has elsewhere."""
        dated: dict[tuple[str, str], list[_Dated]] = {}
        for paragraph, item in cited(draft):
            if not item.date or not item.date.value:
                continue
            organ = organ_of(item, profile.organs)
            if organ and not contradicts_itself(item, organ):
                known = dated.setdefault((organ, item.name), [])
                known.append((paragraph, item, item.date.value))
        for group in dated.values():
            first = group[0][1]
            if adopted := draft.adopted.get(symbol_of(first, profile.organs)):
                yield from self._unlike(group, adopted.day)
                continue
            if len(group) == 1:
                continue
            usual = Counter(day for _, _, day in group).most_common(1)[0][0]
            there, other = next((p, item) for p, item, day in group if day == usual)
            where = other.date.span.of(there.text) if other.date else ""
            shown = (Elsewhere(there.at(other.item), self._other),)
            for paragraph, item, day in group:
                if day != usual:
                    number = item.digits.of(paragraph.text)
                    yield self.finding(
                        paragraph.at(item.item), elsewhere=shown, number=number, other=where
                    )

    def _unlike(self, group: Sequence[_Dated], day: date) -> Iterator[Finding]:
        """Yield each citation whose date is not the one that the user's register has."""
        right_date = written_date(day)
        for paragraph, item, written in group:
            if written != day and item.date:
                edit = Edit(paragraph.at(item.date.span), right_date)
                fix = Fix(self._title.format(date=right_date), (edit,), safe=False)
                yield self.finding(
                    paragraph.at(item.item),
                    fix=fix,
                    message=self._in_register,
                    number=item.digits.of(paragraph.text),
                    other=right_date,
                )
