"""What the lines of a masthead say: number, session, draft or adopted text, organ."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from resolint.language.zh.lines import organ_in
from resolint.language.zh.numerals import NUMERALS, numeral_value
from resolint.model.organs import ASSEMBLY, ECOSOC, HUMAN_RIGHTS_COUNCIL, SECURITY_COUNCIL
from resolint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

ORGAN_NAMES = {
    ASSEMBLY: "大会",
    SECURITY_COUNCIL: "安全理事会",
    ECOSOC: "经济及社会理事会",
    HUMAN_RIGHTS_COUNCIL: "人权理事会",
}
_ORGANS = {name: organ for organ, name in ORGAN_NAMES.items()}
ADOPTED = "通过"
"""The word that a line in brackets on how the text came about has."""
DRAFT = "决议草案"
COUNCIL_NUMBER = re.compile(r"第\s*(?P<old>\d{1,4})\s*[(（]\s*(?P<year>\d{4})\s*[)）]\s*号\s*决议")
NUMBER_SUFFIX = "号决议"
_SESSION = re.compile(
    r"第\s*(?P<numeral>[\d〇零一二三四五六七八九十百]+)\s*届(?P<kind>紧急特别|特别)?|(?P<year>\d{4})\s*年\s*届会"
)
_NAMED = re.compile(rf"第\s?(?P<numeral>[\d{NUMERALS}]{{1,6}})\s?届(?P<kind>紧急特别|特别)?会议")
_SESSION_KINDS = {None: "", "特别": "S-", "紧急特别": "ES-"}


def organ_named(line: str) -> str:
    """Return the organ that an organ line names, or the name itself where it is another body's."""
    name = organ_in(line)
    return _ORGANS.get(name, name)


def session_in(line: str) -> str:
    """Return the session that a line names as numbers have it: 68, S-27, or the year."""
    match = _SESSION.search(line)
    if match is None:
        return ""
    if match["year"]:
        return match["year"]
    value = numeral_value(match["numeral"])
    return session_name(value, match["kind"]) if value else ""


def sessions_named(text: str) -> Iterator[tuple[Span, str]]:
    """Yield each session that a paragraph names (第六十八届会议), as numbers have it: 68, S-27."""
    for match in _NAMED.finditer(text):
        if value := numeral_value(match["numeral"]):
            yield Span(*match.span()), session_name(value, match["kind"])


def session_name(value: int, kind: str | None) -> str:
    """Return a session as in numbers, by the word that follows 届: 68, S-27 (特别), ES-11."""
    return f"{_SESSION_KINDS[kind]}{value}"
