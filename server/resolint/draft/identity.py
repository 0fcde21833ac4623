"""What a resolution says of itself: its organ's number, its session, the day of its adoption."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from resolint.draft.model import Form, Kind
from resolint.draft.symbols import read_symbols
from resolint.draft.zh import numeral_value

if TYPE_CHECKING:
    from datetime import date

    from resolint.draft.model import Draft

_TITLE = re.compile(
    r"[#\s第]*(?P<session>(?:ES-|S-)?\d{1,4})/(?P<number>\d{1,3})\s*(?P<part>[A-Z]?)(?![A-Za-z])"
)
_SESSION = re.compile(
    r"第\s*(?P<numeral>[\d〇零一二三四五六七八九十百]{1,6})\s*届(?P<kind>紧急特别|特别)?会议"
)
_KINDS = {None: "", "特别": "S-", "紧急特别": "ES-"}


@dataclass(frozen=True, slots=True)
class Identity:
    """What masthead and closing block say; what they do not say is empty."""

    name: str = ""
    """The number as a citation would name it: ``68/230``, ``ES-11/1``, ``1985(2011)``."""
    number: int | None = None
    session: str = ""
    """Session or year: ``68``, ``ES-11``, ``2023``; the later where two lines differ."""
    adopted: date | None = None
    """The day of adoption; the later where two lines differ."""


@lru_cache(maxsize=8)
def identity_of(draft: Draft) -> Identity:
    """Return what a draft says of itself."""
    name, number, sessions = _number(draft)
    if line := draft.line(Form.SESSION):
        match = _SESSION.search(line.text)
        value = numeral_value(match["numeral"]) if match else None
        if match and value:
            sessions.append(f"{_KINDS[match['kind']]}{value}")
    regular = [int(session) for session in sessions if session.isdecimal()]
    session = str(max(regular)) if regular else next(iter(sessions), "")
    return Identity(name, number, session, _adopted(draft))


def _number(draft: Draft) -> tuple[str, int | None, list[str]]:
    """Return the number with its session: from the title, the heading, or the symbol."""
    if (title := draft.line(Form.TITLE)) and (match := _TITLE.match(title.text)):
        name = f"{match['session']}/{match['number']}{match['part']}"
        return name, int(match["number"]), [match["session"]]
    heading = draft.line(Form.ADOPTION)
    if heading and heading.facts.citations:
        item = heading.facts.citations[0][0]
        return item.name, int(item.number), [item.session]
    line = draft.line(Form.SYMBOL)
    symbols = [read_symbols(span.of(line.text))[0] for span in line.facts.symbols] if line else []
    for symbol in symbols:
        if symbol.nature == "RES" and symbol.number and symbol.period:
            slashed = f"{symbol.period}/{symbol.number}{symbol.part}"
            name = f"{symbol.number}({symbol.period})" if symbol.body == "S" else slashed
            return name, int(symbol.number), [symbol.period]
    return "", None, []


def _adopted(draft: Draft) -> date | None:
    adoption = draft.line(Form.ADOPTION)
    lines = [*([adoption] if adoption else []), *draft.of(Kind.CLOSING_LINE)]
    days = [date.value for line in lines for date in line.facts.dates if date.value]
    return max(days, default=None)
