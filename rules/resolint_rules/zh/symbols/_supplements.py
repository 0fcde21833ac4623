"""References to the Official Records with a supplement: what the symbol rules share."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from resolint import Facts, Span, numeral_value, session_name

if TYPE_CHECKING:
    from collections.abc import Iterator

_SUPPLEMENT = re.compile(
    r"《大会正式记录，\s*第\s*(?P<session>[\d〇零一二三四五六七八九十百]{1,6})\s*届(?P<kind>紧急特别|特别)?会议，"
    r"\s*补编\s*第\s*(?P<number>\d{1,3})\s?(?P<letter>[A-Z])?\s*号[^《》，。]{0,20}》[^《》，。(（]{0,12}[(（]"
)


@dataclass(frozen=True, slots=True)
class Supplement:
    """《大会正式记录，第六十七届会议，补编第39号》（A/67/39）."""

    session: str
    number: str
    letter: str
    symbol: Span
    """The symbol in the parentheses."""


def supplements(facts: Facts) -> Iterator[Supplement]:
    """Yield the supplements that a paragraph refers to with their symbols."""
    symbols = {span.start: span for span in facts.symbols}
    for match in _SUPPLEMENT.finditer(facts.text):
        value, symbol = numeral_value(match["session"]), symbols.get(match.end())
        if value and symbol:
            session = session_name(value, match["kind"])
            yield Supplement(session, match["number"], match["letter"] or "", symbol)
