"""Numbers of resolutions with the dates behind them: resolution 64/222 of 21 December 2009."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from resolint.model.facts import Citation, Reference
from resolint.model.organs import (
    ASSEMBLY,
    DECISION,
    ECOSOC,
    HUMAN_RIGHTS_COUNCIL,
    OWN,
    RESOLUTION,
    SECURITY_COUNCIL,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from resolint.model.facts import Date
    from resolint.model.language import Found
    from resolint.text import Span

PATTERN = r"(?<![\d/A-Za-z\-])\d{1,4}/\d{1,3}[A-Z]?(?![\d/A-Za-z])|\d{1,4} \((?:19|20)\d\d\)"
_ORGANS = {
    "its": OWN,
    "General Assembly": ASSEMBLY,
    "Assembly": ASSEMBLY,
    "Security Council": SECURITY_COUNCIL,
    "Economic and Social Council": ECOSOC,
    "Human Rights Council": HUMAN_RIGHTS_COUNCIL,
}
_BEFORE = re.compile(rf"(?:(?P<organ>{'|'.join(_ORGANS)}) )?(?P<act>resolution|decision)s? $")
_NUMBER = re.compile(
    r"(?P<session>\d{1,4})/(?P<number>\d{1,3})(?P<part>[A-Z]?)|(?P<old>\d{1,4}) \((?P<year>\d{4})\)"
)
_JOINT = re.compile(r",? (?:and )?|, ")
_OF = " of "
_LONGEST_NAME = 60
_FIRST_YEAR = 1900


def read_citations(
    text: str, found: Sequence[Found], dates: Iterable[Date]
) -> tuple[tuple[Citation, ...], ...]:
    """Return the citations of a paragraph in unbroken lists; the word resolution opens a list."""
    lists: list[list[Citation]] = []
    starts = {date.span.start: date for date in dates}
    end = -1
    for each in found:
        before = _BEFORE.search(text, max(0, each.span.start - _LONGEST_NAME), each.span.start)
        goes_on = end >= 0 and _JOINT.fullmatch(text, end, each.span.start)
        if before is None and not goes_on:
            continue
        date = starts.get(each.span.end + len(_OF)) if text.startswith(_OF, each.span.end) else None
        organ = _ORGANS[before["organ"]] if before and before["organ"] else ""
        body, act = (organ, before["act"]) if before else (lists[-1][-1].body, lists[-1][-1].act)
        citation = _read(text, each, date, body, act)
        if before:
            lists.append([citation])
        else:
            lists[-1].append(citation)
        end = date.span.end if date else each.span.end
    return tuple(map(tuple, lists))


def _read(text: str, found: Found, date: Date | None, body: str, act: str) -> Citation:
    match = _NUMBER.fullmatch(text, found.span.start, found.span.end)
    assert match is not None, "every alternative of PATTERN is one of _NUMBER"
    session = match["session"] or match["year"]
    slashed = "annual" if int(session) >= _FIRST_YEAR else "session"
    return Citation(
        series="year" if match["year"] else slashed,
        session=session,
        ordinal=int(session),
        number=match["number"] or match["old"],
        part=match["part"] or "",
        span=found.span,
        digits=found.span,
        date=date,
        body=body,
        mentioned=body if body != OWN else "",
        act=DECISION if act == "decision" else RESOLUTION,
        quoted=found.quoted,
    )


def read_reference(text: str, span: Span) -> Reference:
    """Return a reference without targets: those to paragraphs are not read in English yet."""
    return Reference(span.of(text), (), span, section=False)
