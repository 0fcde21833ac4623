"""A draft with what a text gets when it is adopted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from resolint import (
    Draft,
    DraftRule,
    Edit,
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
from resolint.aspects.masthead import NAMES, content_of, line_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_NUMBER = re.compile(r"(?:ES-|S-)?\d{1,4}[/／]\d{1,3}\s?[.．、：:]?\s*")
_EXAMPLE_HEAD = (
    "A/68/L.39\n\n大会\n\nDistr.: Limited\n9 December 2013\n\n第六十八届会议\n\n议程项目24(b)\n\n"
)
_EXAMPLE_TEXT = "大会，\n\n1. **鼓励**甲；\n\n2. **请**乙。"


class AdoptionMarkInDraft(DraftRule):
    """A draft has no number yet, and nothing that says how and when it was adopted.

    Its title stands without a number, it has neither adoption line nor bracket with the report,
    and no date and meeting close it.
    These lines come along when a draft is made of an adopted text; one fix takes them all out.
    """

    manual_zh = """
    草案还没有编号，也没有说明何时、如何通过的内容。
    标题前不写编号，没有通过日期和方括号中的报告，文末没有日期和会议次数。
    用通过的决议改写草案时，这些行容易留下；可以一次全部删去。
    """
    view = staticmethod(views.frame)
    severity = Severity.WARNING
    message = Message(zh="草案没有{element}", en="A draft has no {element}")
    habit = Message(
        zh="草案留有通过后才有的内容（{count}处）：{slip}",
        en="The draft has {count} marks of an adopted text: {slip}",
    )
    habit_from = 2
    habit_share = 0
    source = "UN Editorial Manual, Mastheads; A/61/L.56; A/ES-11/L.1"
    entries = ("L-1",)
    examples = (
        wrong(
            f"{_EXAMPLE_HEAD}⟦68/230. ⟧南南合作\n\n{_EXAMPLE_TEXT}",
            unsafe_fixed=f"{_EXAMPLE_HEAD}南南合作\n\n{_EXAMPLE_TEXT}",
        ),
        wrong(
            f"{_EXAMPLE_HEAD}⟦2013年12月20日大会决议⟧\n\n南南合作\n\n{_EXAMPLE_TEXT}",
            unsafe_fixed=f"{_EXAMPLE_HEAD}南南合作\n\n{_EXAMPLE_TEXT}",
        ),
        wrong(
            f"{_EXAMPLE_HEAD}南南合作\n\n{_EXAMPLE_TEXT}\n\n⟦2013年12月20日\n第71次全体会议⟧",
            unsafe_fixed=f"{_EXAMPLE_HEAD}南南合作\n\n{_EXAMPLE_TEXT}",
        ),
        wrong(
            f"大会\n\nDistr.: Limited\n9 December 2013\n\n第六十八届会议\n\n⟦68/230. ⟧南南合作\n\n{_EXAMPLE_TEXT}\n\n⟦2013年12月20日\n第71次全体会议⟧",
            unsafe_fixed=f"大会\n\nDistr.: Limited\n9 December 2013\n\n第六十八届会议\n\n南南合作\n\n{_EXAMPLE_TEXT}",
        ),
        wrong(
            f"{_EXAMPLE_HEAD}⟦2013年12月20日大会决议⟧\n\n⟦[根据第二委员会的报告(A/68/443)通过]⟧\n\n⟦68/230. ⟧南南合作\n\n{_EXAMPLE_TEXT}\n\n⟦2013年12月20日\n第71次全体会议⟧",
            unsafe_fixed=f"{_EXAMPLE_HEAD}南南合作\n\n{_EXAMPLE_TEXT}",
        ),
        right(f"{_EXAMPLE_HEAD}甲国、乙国：决议草案\n\n南南合作\n\n{_EXAMPLE_TEXT}"),
        # The number of a draft of the Human Rights Council is still open.
        right(
            "A/HRC/35/L.3\n\n大会\n\nDistr.: Limited\n\n人权理事会\n\n第三十五届会议\n\n35/… 团结\n\n人权理事会，\n\n1. **请**甲。",
            profile="hrc-zh",
        ),
        # Only the distribution line speaks of a draft.
        right(
            f"大会\n\nDistr.: Limited\n\n2013年12月20日大会决议\n\n68/230. 南南合作\n\n{_EXAMPLE_TEXT}\n\n2013年12月20日"
        ),
    )
    _number = Message(zh="编号", en="number")
    _closing = Message(zh="通过日期和会议次数", en="date and meeting of adoption")
    _delete = Message(zh="删去", en="Delete it")

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield each line, the number of the title, and the closing block as a whole."""
        if not draft.identity.is_draft or draft.identity.of_conference:
            return
        for form in (Form.ADOPTION, Form.REPORT):
            if line := line_of(draft, form):
                edits = draft.without([line])
                yield self._mark(content_of(line), NAMES[form], edits)
        if (title := line_of(draft, Form.TITLE)) and (number := _number_of(title)):
            yield self._mark(number, self._number, [delete(number)])
        closing = [*draft.of(Kind.CLOSING_LINE)]
        if any(line.facts.form is Form.MEETING or line.facts.dates for line in closing):
            span = Span(closing[0].span.start, closing[-1].span.end)
            yield self._mark(span, self._closing, draft.without(closing))

    def _mark(self, span: Span, element: Message, edits: Iterable[Edit]) -> Finding:
        return self.finding(span, fix=Fix(self._delete, tuple(edits), safe=False), element=element)


def _number_of(title: Paragraph) -> Span | None:
    match = _NUMBER.match(title.text, content_of(title).start - title.start)
    return title.at(Span(*match.span())) if match else None
