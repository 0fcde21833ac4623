"""A resolution that cites itself by its number."""

import re
from collections.abc import Iterator

from resolint import (
    OWN,
    Citation,
    Draft,
    DraftRule,
    Edit,
    Finding,
    Fix,
    Message,
    Paragraph,
    Profile,
    Severity,
    Span,
    organ_of,
    right,
    views,
    wrong,
)
from resolint.aspects.citations import cited_lists

_OWN = "大会\n\n第六十八届会议\n\n68/230. 南南合作\n\n大会，\n\n"
_ACT = re.compile(r"\s*决议")
_ORGAN = re.compile(r"(?:其|大会|安全理事会|安理会|经济及社会理事会|经社理事会|人权理事会)\s*$")
_LONGEST_ORGAN = 12


class SelfCitation(DraftRule):
    """A resolution speaks of itself as 本决议, not by its number.

    The number is given only after adoption.
    """

    manual_zh = """
    决议提到自身时写“本决议”，不写自己的编号。
    编号在通过之后才有。
    """
    view = staticmethod(views.citations)
    severity = Severity.WARNING
    message = Message(
        zh="第{number}号就是本决议，应写“本决议”",
        en="{number} is this resolution itself, which must be called 本决议",
    )
    source = "A/RES/68/230, paragraph 21"
    entries = ("C-16",)
    examples = (
        wrong(
            f"{_OWN}1. **请**秘书长报告⟦第68/230号⟧决议的执行情况。",
            asked=f"{_OWN}1. **请**秘书长报告本决议的执行情况。",
        ),
        wrong(
            f"{_OWN}1. **请**秘书长报告大会⟦2013年12月20日第68/230号⟧决议的执行情况。",
            asked=f"{_OWN}1. **请**秘书长报告本决议的执行情况。",
        ),
        wrong(f"{_OWN}1. **请**秘书长报告第67/227号和⟦第68/230号⟧决议的执行情况。"),
        right(f"{_OWN}1. **请**秘书长报告本决议和第67/230号决议的执行情况。"),
    )
    _title = Message(zh="改为“本决议”", en="Change to 本决议")

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield each citation of the draft's own number."""
        own = draft.identity
        if not own.name:
            return
        for paragraph, items in cited_lists(draft):
            for item in items:
                organ = organ_of(item, profile.organs)
                if item.name == own.name and (organ in profile.organs or item.body == OWN):
                    number = item.digits.of(paragraph.text)
                    fix = self._fix(paragraph, items[0]) if len(items) == 1 else None
                    yield self.finding(paragraph.at(item.item), fix=fix, number=number)

    def _fix(self, paragraph: Paragraph, item: Citation) -> Fix | None:
        act = _ACT.match(paragraph.text, item.span.end)
        if act is None:
            return None
        first = max(0, item.item.start - _LONGEST_ORGAN)
        organ = _ORGAN.search(paragraph.text[first : item.item.start])
        start = first + organ.start() if organ else item.item.start
        edit = Edit(paragraph.at(Span(start, act.end())), "本决议")
        return Fix(self._title, (edit,), safe=False)
