"""A line that resolutions of the Security Council do not have."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from resolint import (
    SECURITY_COUNCIL,
    Draft,
    DraftRule,
    Finding,
    Fix,
    Form,
    Kind,
    Message,
    Paragraph,
    Profile,
    Severity,
    Span,
    delete,
    right,
    views,
    wrong,
)
from resolint.aspects.masthead import NAMES, content_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_OTHERS = (Form.SESSION, Form.AGENDA_ITEM, Form.REPORT, Form.TITLE)
_LONGEST_TITLE = 60
_CLOSERS = ("，", "；", "。", "：", "、", ",", ";", ":")
_DIGITS = re.compile(r"\d+")
_NUMBERS_OF_TITLE = 2
# Until about 2003 a line with the meeting closed the text.
_LAST_CLOSED_YEAR = 2003
_EXAMPLE_HEAD = "S/RES/2444 (2018)\n\n安全理事会\n\nDistr.: General\n15 November 2018\n\n"
_EXAMPLE_HEADING = "第2444(2018)号决议\n\n2018年11月14日安全理事会第8398次会议通过\n\n"
_EXAMPLE_TEXT = "安全理事会，\n\n1. **请**甲；\n\n2. **决定**继续处理此案。"


class SuperfluousLine(DraftRule):
    """Above a resolution of the Security Council stand its number and the meeting, and no title.

    It has no session, agenda item or bracket either, and no date and meeting at the end:
    these stand above the text.
    Such lines come from a resolution of another organ.
    """

    manual_zh = """
    安全理事会决议正文之前只有编号和通过决议的会议，没有标题。
    也没有届会、议程项目和方括号，文末没有日期和会议次数：这些都写在正文之前。
    这些行来自其他机关的决议。
    """
    view = staticmethod(views.frame)
    severity = Severity.WARNING
    message = Message(
        zh="安全理事会决议没有{element}",
        en="Resolutions of the Security Council do not have {element}",
    )
    habit = Message(
        zh="安全理事会决议没有的内容共{count}处：{slip}",
        en="{count} lines that resolutions of the Council do not have: {slip}",
    )
    habit_from = 2
    habit_share = 0
    source = "UN Editorial Manual, Drafting and editing of resolutions; S/RES/2446 (2018)"
    entries = ("H-16", "B-2", "E-1")
    examples = (
        wrong(
            f"{_EXAMPLE_HEAD}{_EXAMPLE_HEADING}⟦索马里局势⟧\n\n{_EXAMPLE_TEXT}",
            unsafe_fixed=f"{_EXAMPLE_HEAD}{_EXAMPLE_HEADING}{_EXAMPLE_TEXT}",
            profile="sc-zh",
        ),
        wrong(
            f"{_EXAMPLE_HEAD}{_EXAMPLE_HEADING}⟦2444(2018). 索马里局势⟧\n\n{_EXAMPLE_TEXT}",
            unsafe_fixed=f"{_EXAMPLE_HEAD}{_EXAMPLE_HEADING}{_EXAMPLE_TEXT}",
            profile="sc-zh",
        ),
        wrong(
            f"{_EXAMPLE_HEAD}第2444(2018)号决议⟦ 索马里局势⟧\n\n2018年11月14日安全理事会第8398次会议通过\n\n{_EXAMPLE_TEXT}",
            unsafe_fixed=f"{_EXAMPLE_HEAD}{_EXAMPLE_HEADING}{_EXAMPLE_TEXT}",
            profile="sc-zh",
        ),
        wrong(
            f"{_EXAMPLE_HEAD}⟦第七十三届会议⟧\n\n⟦议程项目24⟧\n\n{_EXAMPLE_HEADING}{_EXAMPLE_TEXT}",
            unsafe_fixed=f"{_EXAMPLE_HEAD}{_EXAMPLE_HEADING}{_EXAMPLE_TEXT}",
            profile="sc-zh",
        ),
        wrong(
            f"{_EXAMPLE_HEAD}{_EXAMPLE_HEADING}{_EXAMPLE_TEXT}\n\n⟦2018年11月14日\n第8398次会议⟧",
            unsafe_fixed=f"{_EXAMPLE_HEAD}{_EXAMPLE_HEADING}{_EXAMPLE_TEXT}",
            profile="sc-zh",
        ),
        right(f"{_EXAMPLE_HEAD}{_EXAMPLE_HEADING}{_EXAMPLE_TEXT}", profile="sc-zh"),
        right(
            f"{_EXAMPLE_HEAD}第1518(2003)号决议\n\n2003年11月24日安全理事会第4872次会议通过\n\n{_EXAMPLE_TEXT}\n\n2003年11月24日\n第4872次会议",
            profile="sc-zh",
        ),
        right(
            "大会\n\n第六十八届会议\n\n议程项目24(b)\n\n68/230. 南南合作\n\n大会，\n\n1. **请**甲。"
        ),
    )
    _closing = Message(zh="文末的日期和会议次数", en="date and meeting at the end")
    _named = Message(zh="标题", en="a title")
    _delete = Message(zh="删去", en="Delete it")

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield each such line of the masthead, and the closing block as a whole."""
        own = draft.identity
        if profile.organs != (SECURITY_COUNCIL,) or not own.is_adopted:
            return
        # Without an organ line the last of the lines may be that, with a slip.
        opens = any(draft.of(Kind.ORGAN_LINE))
        adopted = False
        for line in draft.masthead:
            form = line.facts.form
            if form in _OTHERS:
                element = self._named if form is Form.TITLE else NAMES[form]
                yield self._line(draft, [line], content_of(line), element)
            elif form is None and (rest := _title_behind_number(line)):
                fix = Fix(self._delete, (delete(rest),), safe=False)
                yield self.finding(rest, fix=fix, element=self._named)
            elif form is None and opens and adopted and _is_title(line):
                yield self._line(draft, [line], content_of(line), self._named)
            adopted |= form is Form.ADOPTION
        year = own.adopted.year if own.adopted else 0
        closing = [*draft.of(Kind.CLOSING_LINE)]
        if closing and year > _LAST_CLOSED_YEAR:
            span = Span(closing[0].span.start, closing[-1].span.end)
            yield self._line(draft, closing, span, self._closing)

    def _line(
        self, draft: Draft, lines: Sequence[Paragraph], span: Span, element: Message
    ) -> Finding:
        fix = Fix(self._delete, tuple(draft.without(lines)), safe=False)
        return self.finding(span, fix=fix, element=element)


def _title_behind_number(line: Paragraph) -> Span | None:
    """Return a title that stands on the line of the number."""
    inner = content_of(line)
    match = line.facts.language.council_number.match(line.text, inner.start - line.start)
    if match is None:
        return None
    rest = Span(match.end(), inner.end - line.start)
    return line.at(rest) if line.facts.language.word.search(rest.of(line.text)) else None


def _is_title(line: Paragraph) -> bool:
    """Tell words without a closing mark behind number and meeting, where nothing else stands."""
    language, text = line.facts.language, line.text.strip("#* ")
    if len(text) > _LONGEST_TITLE or text.endswith(_CLOSERS) or language.adopted in text:
        return False
    # A line of the meeting that is not read for a slip has more numbers.
    if len(_DIGITS.findall(text)) > _NUMBERS_OF_TITLE:
        return False
    return bool(language.word.search(text))
