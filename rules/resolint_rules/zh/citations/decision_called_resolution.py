"""A decision called a resolution, or a resolution called a decision."""

import re
from collections.abc import Iterator, Sequence

from resolint import (
    ASSEMBLY,
    DECISION,
    ECOSOC,
    HUMAN_RIGHTS_COUNCIL,
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
    can_be_of,
    organ_of,
    right,
    wrong,
)
from resolint.aspects.citations import (
    TEXT_AND_NOTES,
    fits_its_session,
    lists_in,
)

_ACT = re.compile(r"\s*(?P<act>决议|决定)")
# Numbers between are found on both: in the Assembly's sessions decisions of elections from 301
# on, and in the first years of the Economic and Social Council decisions from 101 on.
_RESOLUTIONS = {ASSEMBLY: range(1, 301), ECOSOC: range(1, 101), HUMAN_RIGHTS_COUNCIL: range(1, 101)}
_DECISIONS = {
    ASSEMBLY: range(401, 701),
    ECOSOC: range(201, 501),
    HUMAN_RIGHTS_COUNCIL: range(101, 301),
}


class DecisionCalledResolution(ParagraphRule):
    """The Assembly numbers its decisions from 401 on, its resolutions from 1.

    So the number tells what is cited: 第58/553号决定, 第58/230号决议.
    Decisions of the Economic and Social Council begin at 201, those of the Human Rights Council
    at 101: 第2012/235号决定, 第31/102号决定.
    """

    manual_zh = """
    大会决定的编号从401开始，决议从1开始。
    因此编号已表明是决定还是决议：第58/553号决定，第58/230号决议。
    经济及社会理事会的决定从201开始，人权理事会的决定从101开始：第2012/235号决定，第31/102号决定。
    """
    kinds = TEXT_AND_NOTES
    severity = Severity.WARNING
    message = Message(
        zh="{organ}第{number}号是{right}，不是{wrong}",
        en="By its number {number} of the {organ} is a {kind}: {right}, not {wrong}",
    )
    source = "UN Editorial Manual, Identification"
    entries = ("C-18",)
    examples = (
        wrong(
            "大会，\n\n1. **重申**其⟦第58/553号⟧决议。",
            unsafe_fixed="大会，\n\n1. **重申**其第58/553号决定。",
        ),
        wrong("大会，\n\n1. **重申**其第58/230号和⟦第58/553号⟧决议。"),
        wrong(
            "大会，\n\n1. **重申**大会⟦第58/230号⟧决定。",
            unsafe_fixed="大会，\n\n1. **重申**大会第58/230号决议。",
        ),
        wrong(
            "经济及社会理事会，\n\n1. **重申**其⟦第2012/235号⟧决议。",
            unsafe_fixed="经济及社会理事会，\n\n1. **重申**其第2012/235号决定。",
            profile="ecosoc-zh",
        ),
        wrong(
            "大会，\n\n1. **重申**人权理事会⟦第31/102号⟧决议和经济及社会理事会⟦第2022/14号⟧决定。",
            unsafe_fixed="大会，\n\n1. **重申**人权理事会第31/102号决定和经济及社会理事会第2022/14号决议。",
        ),
        right(
            "经济及社会理事会，\n\n1. **重申**其第2022/14号决议、第2023/201 C号决定和第1983/101号决定。",
            profile="ecosoc-zh",
        ),
        right("大会，\n\n1. **重申**人权委员会第2005/33号决议和第2004/117号决定。"),
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
                organ = organ_of(item, profile.organs)
                yield self.finding(
                    item.span,
                    fix=fix,
                    number=number,
                    organ=Message(paragraph.facts.language.organ_names[organ], organ),
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
    organ = organ_of(item, profile.organs)
    if item.series not in ("session", "annual") or organ not in _DECISIONS:
        return False
    if not can_be_of(item, organ):
        return False
    number = int(item.number)
    named = item.body in (organ, OWN)
    if item.act == RESOLUTION:
        # Other bodies count as the Councils do: the Council has to be named, or be the own organ.
        sure = organ == ASSEMBLY or named or organ in profile.organs
        return number in _DECISIONS[organ] and sure
    # Commissions give their decisions such numbers: the organ, or its date, has to be there.
    dated = organ == ASSEMBLY and item.date is not None and fits_its_session(item)
    return item.act == DECISION and number in _RESOLUTIONS[organ] and (named or dated)
