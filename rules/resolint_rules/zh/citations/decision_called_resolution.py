"""A decision of the Assembly called a resolution, or a resolution called a decision."""

import re
from collections.abc import Iterator, Sequence

from resolint import (
    ASSEMBLY,
    DECISION,
    OWN,
    RESOLUTION,
    Citation,
    Edit,
    Finding,
    Fix,
    Message,
    Paragraph,
    ParagraphRule,
    Profile,
    Severity,
    Span,
    right,
    wrong,
)
from resolint.aspects.citations import (
    TEXT_AND_NOTES,
    fits_its_session,
    is_assembly,
    lists_in,
)

_ACT = re.compile(r"\s*(?P<act>决议|决定)")
# From 301 to 400 there are decisions of elections and, in long sessions, resolutions too.
_RESOLUTIONS = range(1, 301)
_DECISIONS = range(401, 701)


class DecisionCalledResolution(ParagraphRule):
    """The Assembly numbers its decisions from 401 on, its resolutions from 1.

    So the number tells what is cited: 第58/553号决定, 第58/230号决议.
    """

    manual_zh = """
    大会决定的编号从401开始，决议从1开始。
    因此编号已表明是决定还是决议：第58/553号决定，第58/230号决议。
    """
    kinds = TEXT_AND_NOTES
    severity = Severity.WARNING
    message = Message(
        zh="大会第{number}号是{right}，不是{wrong}",
        en="By its number {number} of the Assembly is a {kind}: {right}, not {wrong}",
    )
    source = "UN Editorial Manual, Identification"
    entries = ("C-18",)
    examples = (
        wrong(
            "大会，\n\n1. **重申**其⟦第58/553号⟧决议。",
            asked="大会，\n\n1. **重申**其第58/553号决定。",
        ),
        wrong("大会，\n\n1. **重申**其第58/230号和⟦第58/553号⟧决议。"),
        wrong(
            "大会，\n\n1. **重申**大会⟦第58/230号⟧决定。",
            asked="大会，\n\n1. **重申**大会第58/230号决议。",
        ),
        right("大会，\n\n1. **重申**其第58/403号决定、第65/311号决议和第31/308号决定。"),
        right("大会，\n\n1. **回顾**高级别委员会第17/1号决定和人权理事会第49/101号决定。"),
    )
    _title = Message(zh="改为“{right}”", en="Change to {right}")

    def check(self, paragraph: Paragraph, profile: Profile) -> Iterator[Finding]:
        """Yield each citation of the Assembly that is called what its number says it is not."""
        for items in lists_in(paragraph):
            misnamed = [item for item in items if _is_misnamed(item, profile)]
            for item in misnamed:
                kind = DECISION if item.act == RESOLUTION else RESOLUTION
                act = paragraph.facts.language.act_names[kind]
                fix = self._fix(paragraph, items, act) if len(misnamed) == len(items) else None
                number = item.digits.of(paragraph.text)
                yield self.finding(
                    item.span,
                    fix=fix,
                    number=number,
                    right=act,
                    wrong=paragraph.facts.language.act_names[item.act],
                    kind=kind,
                )

    def _fix(self, paragraph: Paragraph, items: Sequence[Citation], act: str) -> Fix | None:
        closing = _ACT.match(paragraph.text, items[-1].span.end)
        if closing is None:
            return None
        edit = Edit(Span(*closing.span("act")), act)
        return Fix(self._title.format(right=act), (edit,), safe=False)


def _is_misnamed(item: Citation, profile: Profile) -> bool:
    if not is_assembly(item, profile):
        return False
    number = int(item.number)
    if item.act == RESOLUTION:
        return number in _DECISIONS
    # Commissions give their decisions such numbers: the Assembly, or its date, has to be there.
    sure = item.body in (ASSEMBLY, OWN) or (item.date is not None and fits_its_session(item))
    return item.act == DECISION and number in _RESOLUTIONS and sure
