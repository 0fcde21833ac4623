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
    Form,
    Identity,
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
from resolint.aspects.witnesses import verdict

_OWN = "大会\n\n第六十八届会议\n\n68/230. 南南合作\n\n大会，\n\n"
_ACT = re.compile(r"\s*决议")
_ORGAN = re.compile(r"(?:其|大会|安全理事会|安理会|经济及社会理事会|经社理事会|人权理事会)\s*$")
_LONGEST_ORGAN = 12


class SelfCitation(DraftRule):
    """A resolution speaks of itself as 本决议, not by its number.

    The number is given only after adoption.
    Where the citation has an earlier date, the number above the text is that of the resolution
    cited, from whose text this one was made.
    """

    manual_zh = """
    决议提到自身时写“本决议”，不写自己的编号。
    编号在通过之后才有。
    若所引决议的日期在前，则是文首沿用了它的编号。
    """
    view = staticmethod(views.citations)
    severity = Severity.WARNING
    message = Message(
        zh="第{number}号就是本决议，应写“本决议”",
        en="{number} is this resolution itself, which must be called 本决议",
    )
    source = "A/RES/68/230, paragraph 21"
    joins = "session-mismatch"
    entries = ("C-16", "H-18")
    examples = (
        wrong(
            f"{_OWN}1. **请**秘书长报告⟦第68/230号⟧决议的执行情况。",
            unsafe_fixed=f"{_OWN}1. **请**秘书长报告本决议的执行情况。",
        ),
        wrong(
            f"{_OWN}1. **请**秘书长报告大会⟦2013年12月20日第68/230号⟧决议的执行情况。",
            unsafe_fixed=f"{_OWN}1. **请**秘书长报告本决议的执行情况。",
        ),
        wrong(f"{_OWN}1. **请**秘书长报告第67/227号和⟦第68/230号⟧决议的执行情况。"),
        wrong(
            "大会\n\n2013年6月28日大会决议\n\n67/227. 南南合作\n\n大会，\n\n回顾其⟦2012年12月21日第67/227号⟧决议，"
        ),
        # The number above the text is of another session than the rest: it is to be fixed there.
        right(
            "大会\n\n第六十八届会议\n\n2013年12月20日大会决议\n\n67/227. 南南合作\n\n大会，\n\n回顾其2012年12月21日第67/227号决议，"
        ),
        right(f"{_OWN}1. **请**秘书长报告本决议和第67/230号决议的执行情况。"),
    )
    _taken_over = Message(
        zh="所引第{number}号在本决议之前通过，文首编号却与它相同",
        en="{number} was adopted earlier, and has the number that stands above this text",
    )
    _title = Message(zh="改为“本决议”", en="Change to 本决议")

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield each citation of the draft's own number."""
        own = draft.identity
        if not own.name or _is_of_another_session(draft, profile):
            return
        for paragraph, items in cited_lists(draft):
            for item in items:
                organ = organ_of(item, profile.organs)
                if item.name == own.name and (organ in profile.organs or item.body == OWN):
                    number = item.digits.of(paragraph.text)
                    earlier = _is_earlier(item, own)
                    alone = len(items) == 1 and not earlier
                    fix = self._fix(paragraph, items[0]) if alone else None
                    message = self._taken_over if earlier else None
                    yield self.finding(
                        paragraph.at(item.item), fix=fix, message=message, number=number
                    )

    def _fix(self, paragraph: Paragraph, item: Citation) -> Fix | None:
        act = _ACT.match(paragraph.text, item.span.end)
        if act is None:
            return None
        first = max(0, item.item.start - _LONGEST_ORGAN)
        organ = _ORGAN.search(paragraph.text[first : item.item.start])
        start = first + organ.start() if organ else item.item.start
        edit = Edit(paragraph.at(Span(start, act.end())), "本决议")
        return Fix(self._title, (edit,), safe=False)


def _is_of_another_session(draft: Draft, profile: Profile) -> bool:
    """Return whether the number is that of another text, so that a citation of it is right."""
    return any(each.form is Form.TITLE for each in verdict(draft, profile).differing)


def _is_earlier(item: Citation, own: Identity) -> bool:
    day = item.date.value if item.date else None
    return day is not None and own.adopted is not None and day < own.adopted
