"""An organ line, or a line of the masthead, that names another organ than the rest."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from resolint import (
    Draft,
    DraftRule,
    Edit,
    Finding,
    Fix,
    Form,
    Message,
    Paragraph,
    Profile,
    Severity,
    Span,
    right,
    views,
    wrong,
)
from resolint.aspects.masthead import content_of, organs_named

if TYPE_CHECKING:
    from collections.abc import Iterator

_SEVERAL = 2
_NAMES_ALONE = (Form.ORGAN, Form.ORGAN_LINE)


class OrganMismatch(DraftRule):
    """The organ that opens the text is the one that the masthead names.

    It stands in the document symbol, in the line of the organ and in the adoption line too.
    The line that differs from most is marked; where one stands against one, both are.
    The house style that a draft is checked by is that of the masthead.
    A resolution of the Human Rights Council has the name of the General Assembly as well.
    """

    manual_zh = """
    正文起首的机关就是文首所写的机关。
    文号、机关名称一行、通过日期一行也表明机关。
    与多数不同的一行会被标出；一对一时两处都标出。
    检查时以文首的机关为准。
    人权理事会决议的文首另有“大会”。
    """
    view = staticmethod(views.kinds)
    severity = Severity.ERROR
    message = Message(
        zh="此处的机关是{here}，其他各处是{there}",
        en="The organ here is the {here}; the other lines name the {there}",
    )
    habit = Message(zh="{slip}", en="{slip}")
    habit_from = 2
    habit_share = 0
    source = "A/RES/68/230; S/RES/2446 (2018)"
    entries = ("H-19",)
    examples = (
        wrong(
            "S/RES/2444 (2018)\n\n安全理事会\n\n第2444(2018)号决议\n\n⟦大会，⟧\n\n1. **决定**甲；\n\n2. **请**乙。",
            unsafe_fixed="S/RES/2444 (2018)\n\n安全理事会\n\n第2444(2018)号决议\n\n安全理事会，\n\n1. **决定**甲；\n\n2. **请**乙。",
            profile="sc-zh",
        ),
        wrong(
            "A/RES/68/230\n\n⟦安全理事会⟧\n\n68/230. 南南合作\n\n大会，\n\n1. **决定**甲；\n\n2. **请**乙。",
            unsafe_fixed="A/RES/68/230\n\n大会\n\n68/230. 南南合作\n\n大会，\n\n1. **决定**甲；\n\n2. **请**乙。",
        ),
        wrong(
            "⟦大会⟧\n\n68/230. 南南合作\n\n⟦经济及社会理事会，⟧\n\n1. **决定**甲；\n\n2. **请**乙。"
        ),
        right(
            "A/HRC/RES/35/3\n\n大会\n\n人权理事会\n\n35/3. 团结\n\n人权理事会，\n\n1. **决定**甲；\n\n2. **请**乙。",
            profile="hrc-zh",
        ),
        right(
            "E/RES/2023/34\n\n经济及社会理事会\n\n2023/34. 甲\n\n经济及社会理事会\n\n建议大会通过下列决议草案：\n\n大会，\n\n1. **重申**丙；\n\n2. **请**丁。",
            profile="ecosoc-zh",
        ),
        # A document of two organs has both their names.
        right(
            "A/68/123-S/2013/456\n\n大会\n\n安全理事会\n\n大会，\n\n1. **决定**甲；\n\n2. **请**乙。"
        ),
        right(
            "E/CN.15/2023/L.2\n\n经济及社会理事会\n\n大会，\n\n1. **决定**甲；\n\n2. **请**乙。",
        ),
    )
    _undecided = Message(
        zh="此处的机关是{here}，另一处是{there}，必有一误",
        en="The organ here is the {here}, the {there} elsewhere; one is wrong",
    )
    _title = Message(zh="改为“{name}”", en="Change to “{name}”")

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield the lines that name another organ than most; two that stand alone are marked both."""
        lines = [*organs_named(draft)]
        votes = Counter(organ for _, organ in lines)
        if len(votes) < _SEVERAL or draft.identity.of_conference:
            return
        (first, most), (second, more) = votes.most_common(_SEVERAL)
        for line, here in lines:
            if most == more:
                there = second if here == first else first
                yield self._difference(line, here, there, draft, self._undecided)
            elif here != first:
                yield self._difference(line, here, first, draft, self.message)

    def _difference(
        self, line: Paragraph, here: str, there: str, draft: Draft, message: Message
    ) -> Finding:
        names = draft.language.organ_names
        span = content_of(line)
        at = line.text.find(names[here])
        fix = None
        if message is self.message and at >= 0 and line.facts.form in _NAMES_ALONE:
            edit = Edit(line.at(Span(at, at + len(names[here]))), names[there])
            fix = Fix(self._title.format(name=names[there]), (edit,), safe=False)
        here_name, there_name = (Message(names[organ], organ) for organ in (here, there))
        return self.finding(span, fix=fix, message=message, here=here_name, there=there_name)
