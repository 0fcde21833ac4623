"""What the lines of a draft say of its session or year, and which of them stand alone with it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING
from unicodedata import normalize

from resolint.aspects.eras import sat_on, session_of_day
from resolint.aspects.issue_dates import date_of
from resolint.aspects.masthead import issue_date, line_of, organs_named
from resolint.draft.identity import organ_of_line
from resolint.memory import kept
from resolint.model.facts import Form, Kind
from resolint.model.organs import SECURITY_COUNCIL
from resolint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from resolint.draft.draft import Draft, Paragraph
    from resolint.profile import Profile

_NUMBER = re.compile(r"(?P<session>(?:ES-|S-)?\d{1,4})[/／](?P<number>\d{1,3})")
_SYMBOL = re.compile(
    r"/RES/(?P<session>(?:ES-|S-)?\d{1,4})/(?P<number>\d{1,3})|S/RES/\d{1,4} ?\((?P<year>\d{4})\)"
    r"|A/(?:HRC/|C\.\d/|BUR/)?(?P<of_document>(?:ES-|S-)?\d{1,3})/(?:L\.)?\d"
)
# A report of the Human Rights Council to the Assembly has a symbol of the Council's session.
_REPORT = re.compile(r"A/(?:C\.\d/|BUR/)?(?P<of_document>(?:ES-|S-)?\d{1,3})/(?:L\.)?\d")
_GROUPS = ("session", "year", "of_document")
_OF_DRAFTS = (Form.SESSION, Form.SYMBOL, Form.ISSUE_DATE)
_FEW = 1
# Drafts for a session may be issued shortly before it opens.
_AHEAD = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Witness:
    """A line that names the session or the year, or a day of adoption, and where it does."""

    form: Form
    span: Span
    session: str
    """As numbers have it: 68, S-27, 2023; of a day that of the session that it falls in."""
    day: date | None = None
    number: str = ""
    """That of a title or of the symbol of a resolution, behind the session."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The session that most lines speak for, and the lines that speak for another."""

    session: str = ""
    agreeing: tuple[Witness, ...] = ()
    differing: tuple[Witness, ...] = ()
    certain: bool = True
    """More than one line speaks for it, so those that differ are wrong or were left behind."""


@kept
def verdict(draft: Draft, profile: Profile) -> Verdict:
    """Weigh what the lines of a resolution say.

    Where as many speak for two sessions the later one holds if a line names it: a text is made
    from that of the year before, and its lines lag behind.
    So does that of a number which is new, where the other number is that of the text before.
    """
    if draft.identity.of_conference:
        return Verdict()
    organ = _organ(draft, profile)
    witnesses = _witnesses(draft, organ)
    sessions = {each.session for each in witnesses if each.session}
    if len(sessions) < 2:  # noqa: PLR2004
        return Verdict(next(iter(sessions), ""), witnesses)
    (first, most), (second, more) = _votes(witnesses, sessions, organ)[:2]
    agreeing = tuple(each for each in witnesses if _speaks_for(each, first, organ))
    differing = tuple(each for each in witnesses if each not in agreeing)
    lagging = _is_later(first, second) and not all(each.day for each in agreeing)
    certain = most > more or (most > _FEW and lagging)
    return Verdict(first, agreeing, differing, certain)


def _witnesses(draft: Draft, organ: str) -> tuple[Witness, ...]:
    found = (*_lines(draft, organ), *(_days(draft, organ) if organ else ()))
    if not draft.identity.is_draft:
        return found
    # What only an adopted text has is wrong in a draft by itself.
    return tuple(each for each in found if each.form in _OF_DRAFTS)


def _votes(
    witnesses: Sequence[Witness], sessions: Iterable[str], organ: str
) -> list[tuple[str, int]]:
    """Return how many lines speak for each session, most first, the later before the earlier."""
    votes = {
        session: sum(_speaks_for(each, session, organ) for each in witnesses)
        for session in sessions
    }
    if new := _new_number(witnesses):
        votes[new] = len(witnesses) + 1
    return sorted(votes.items(), key=lambda vote: (-vote[1], -_place(vote[0])))


def _organ(draft: Draft, profile: Profile) -> str:
    """Return the main organ that adopts the text; sessions of other bodies are in no table."""
    named = organs_named(draft)
    own = next(iter(profile.organs), "")
    opens = bool(named) and named[-1][0].kind is Kind.ORGAN_LINE
    return own if opens and any(organ == own for _, organ in named) else ""


def _new_number(witnesses: Sequence[Witness]) -> str:
    """Return the later session where title and symbol are two numbers, not one mistyped."""
    lines = [each for each in witnesses if each.form in (Form.TITLE, Form.SYMBOL) and each.number]
    if len(lines) < 2 or lines[0].number == lines[1].number:  # noqa: PLR2004
        return ""
    sessions = sorted((each.session for each in lines), key=_place)
    return sessions[1] if _is_later(sessions[1], sessions[0]) else ""


def _speaks_for(witness: Witness, session: str, organ: str) -> bool:
    if witness.day:
        ahead = witness.form is Form.ISSUE_DATE and sat_on(organ, session, witness.day + _AHEAD)
        return ahead or sat_on(organ, session, witness.day)
    return witness.session == session


def _place(session: str) -> int:
    return int(session.rpartition("-")[2])


def _is_later(session: str, other: str) -> bool:
    """Tell which of two sessions of one kind is the later; of two kinds neither is."""
    return session.isdecimal() and other.isdecimal() and int(session) > int(other)


def _lines(draft: Draft, organ: str) -> Iterator[Witness]:
    """Yield what session line, number, symbols and the Council's heading say."""
    # The Security Council has no sessions, only years.
    line = line_of(draft, Form.SESSION) if organ != SECURITY_COUNCIL else None
    if line and (session := draft.language.session_in(line.text)):
        yield Witness(Form.SESSION, line.span, session)
    heading = draft.language.council_number
    patterns = {Form.TITLE: _NUMBER, Form.SYMBOL: _SYMBOL, Form.REPORT: _REPORT}
    for form, pattern in {**patterns, Form.ADOPTION: heading}.items():
        line = line_of(draft, form)
        match = pattern.search(line.text) if line else None
        # A symbol of another organ is told by that.
        if line and match and (not organ or organ_of_line(line.facts) in ("", organ)):
            named = match.groupdict()
            session = next(found for group in _GROUPS if (found := named.get(group)))
            number = named.get("number") or ""
            yield Witness(form, _place_of(line, match), normalize("NFKC", session), number=number)


def _place_of(line: Paragraph, match: re.Match[str]) -> Span:
    """Return where a number or symbol stands: a symbol as a whole."""
    span = Span(*match.span())
    whole = (each for each in line.facts.symbols if each.start <= span.start < each.end)
    return line.at(next(whole, span))


def _days(draft: Draft, organ: str) -> Iterator[Witness]:
    """Yield the day of adoption above the text and the one below it; of a draft that of issue."""
    issued = issue_date(draft) if draft.identity.is_draft else None
    if issued and (day := date_of(issued)):
        yield Witness(Form.ISSUE_DATE, issued.span, session_of_day(organ, day), day)
    above = [line for line in draft.masthead if line.facts.form is Form.ADOPTION]
    for form, lines in ((Form.ADOPTION, above), (Form.DATE, [*draft.of(Kind.CLOSING_LINE)][::-1])):
        for line, day in _dated(lines):
            yield Witness(form, line, session_of_day(organ, day), day)
            break


def _dated(lines: Iterable[Paragraph]) -> Iterator[tuple[Span, date]]:
    for line in lines:
        for day in line.facts.dates:
            if day.value and not day.is_odd:
                yield line.at(day.span), day.value
