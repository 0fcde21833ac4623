"""A document symbol with another number than the title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from resolint import (
    Draft,
    DraftRule,
    Finding,
    Form,
    Message,
    Profile,
    Severity,
    Span,
    council_year,
    right,
    views,
    wrong,
)
from resolint.aspects.masthead import line_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_SYMBOL = re.compile(
    r"/RES/(?:(?P<session>(?:ES-|S-)?\d{1,4})/)?(?P<number>\d{1,4})(?: ?\((?P<year>\d{4})\))?"
)
# What goes on with another sign is no number as it was meant.
_TITLE = re.compile(
    r"(?P<session>(?:ES-|S-)?\d{1,4})[/／](?P<number>\d{1,3})"
    r"(?=\s?(?:[A-Z](?:-[A-Z])?)?(?:[\s.．]|\Z))"
)


class NumberMismatch(DraftRule):
    """The number above the text is that of the document symbol: `A/RES/68/230` and `68/230.`.

    The draft cannot tell which of the two is right, so both are marked.
    """

    manual_zh = """
    标题的编号与文号一致：`A/RES/68/230` 和 `68/230.`。
    仅凭文稿无法判断哪一处正确，因此两处都标出。
    """
    view = staticmethod(views.frame)
    severity = Severity.ERROR
    message = Message(
        zh="编号不一致：此处为{here}，{other}为{there}，必有一误",
        en="Numbers differ: {here} here, {there} in {other}; one is wrong",
    )
    habit = Message(zh="{slip}", en="{slip}")
    habit_from = 2
    habit_share = 0
    source = "A/RES/68/230; UN Editorial Manual, Identification"
    entries = ("H-13",)
    examples = (
        wrong("⟦A/RES/68/203⟧\n\n大会\n\n第六十八届会议\n\n⟦68/230⟧. 南南合作\n\n大会，"),
        wrong(
            "⟦A/HRC/RES/35/4⟧\n\n第三十五届会议\n\n⟦35/3⟧. 团结\n\n人权理事会，", profile="hrc-zh"
        ),
        wrong(
            "⟦S/RES/2443 (2018)⟧\n\n安全理事会\n\n⟦第2444(2018)号决议⟧\n\n安全理事会，",
            profile="sc-zh",
        ),
        right("A/RES/68/230\n\n大会\n\n第六十八届会议\n\n68/2)30. 南南合作\n\n大会，"),
        right("A/RES/57/270B\n\n大会\n\n第五十七届会议\n\n57/270 B. 后续行动\n\n大会，"),
        right("A/RES/50/28A-C\n\n大会\n\n第五十届会议\n\n50/28. 援助\n\nA\n\n大会，"),
        # The sessions or years differ: another rule says so.
        right(
            "S/RES/2385 (2017)\n\n安全理事会\n\n第2444(2018)号决议\n\n安全理事会，", profile="sc-zh"
        ),
        right("A/RES/67/227\n\n大会\n\n68/230. 南南合作\n\n大会，"),
        right(
            "S/RES/2444 (2018)\n\n安全理事会\n\n第2444(2018)号决议\n\n安全理事会，", profile="sc-zh"
        ),
    )
    _symbol = Message(zh="文号", en="the symbol")
    _above = Message(zh="标题", en="the title")

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield symbol and title where they have different numbers of one session."""
        symbol, title = _found(draft, Form.SYMBOL, _SYMBOL), _title(draft)
        if symbol is None or title is None:
            return
        (session, number, at_symbol), (other, its, at_title) = symbol, title
        if session != other or int(number) == int(its):
            return
        here, there = at_symbol.of(draft.text), at_title.of(draft.text)
        yield self.finding(at_symbol, here=here, there=there, other=self._above)
        yield self.finding(at_title, here=there, there=here, other=self._symbol)


def _title(draft: Draft) -> tuple[str | None, str, Span] | None:
    """Return what the title has, or the Security Council's heading."""
    if found := _found(draft, Form.TITLE, _TITLE):
        return found
    heading = line_of(draft, Form.ADOPTION)
    match = draft.language.council_number.search(heading.text) if heading else None
    # A number of another year is told by the number itself.
    row = council_year(int(match["year"])) if match else None
    if heading is None or match is None or (row and not row.holds(int(match["old"]))):
        return None
    return match["year"], match["old"], heading.at(Span(*match.span()))


def _found(
    draft: Draft, form: Form, pattern: re.Pattern[str]
) -> tuple[str | None, str, Span] | None:
    """Return session and number of the first line of that form, and where they stand."""
    line = line_of(draft, form)
    match = pattern.search(line.text) if line else None
    if line is None or match is None:
        return None
    symbols = [each for each in line.facts.symbols if each.covers(Span(*match.span()))]
    span = symbols[0] if symbols else Span(*match.span())
    found = match.groupdict()
    return found["session"] or found.get("year"), found["number"], line.at(span)
