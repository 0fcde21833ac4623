"""What a text says it is: a draft or an adopted text, and of which session and number."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING
from unicodedata import normalize

from resolint.draft.conference import is_of_conference
from resolint.draft.draft import Identity
from resolint.memory import kept
from resolint.model.facts import Form, Kind
from resolint.model.organs import SECURITY_COUNCIL, SYMBOL_BODIES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from resolint.draft.draft import Paragraph
    from resolint.model.facts import Facts
    from resolint.model.language import Language

_LIMITED_SYMBOL = re.compile(r"/L\.\s?\d")
_RESOLUTION_SYMBOL = re.compile(
    r"/RES/(?:(?P<session>(?:ES-|S-)?\d{1,4})/(?P<number>\d{1,3})(?P<part>[A-Z](?:-[A-Z])?)?"
    r"|(?P<old>\d{1,4}) ?\((?P<year>[\w\-]{1,8})\))"
)
_TITLE = re.compile(
    r"(?P<session>(?:ES-|S-)?\d{1,4})[/／](?P<number>\d{1,3})\s?(?P<part>[A-Z](?:-[A-Z])?(?![A-Za-z]))?"
)
# Symbols of subsidiary bodies do not tell: what they recommend to the Assembly has its form.
_OWN_SYMBOL = re.compile(r"[\s#*]*(A/HRC|[ASE])/(?:RES/|(?:C\.\d/)?(?:ES-|S-)?\d)")
# A document of two organs: A/68/123-S/2013/456.
_JOINT = re.compile(r"[-–](?:A|S|E)/")
_ORGANS = {start: organ for organ, start in SYMBOL_BODIES.items()}
_MARKS_OF_ADOPTION = (Form.ADOPTION, Form.REPORT, Form.TITLE)


Frame = tuple[tuple["Facts", ...], tuple["Facts", ...]]
"""Those of the masthead, and those of the closing block."""


def identify(frame: Frame) -> Identity:
    """Return what the masthead says the text is; the closing block shows that it was adopted."""
    masthead, closing = frame
    if not masthead and not closing:
        return Identity()
    language = (*masthead, *closing)[0].language
    texts = {line.form: normalize("NFKC", line.text) for line in reversed(masthead) if line.form}
    is_draft = _is_draft(language, masthead, texts)
    adopted = any(form in texts for form in _MARKS_OF_ADOPTION) or "/RES/" in texts.get(
        Form.SYMBOL, ""
    )
    adopted |= any(line.form is Form.MEETING for line in closing)
    number, numbered = _number(language, texts)
    named = language.session_in(texts.get(Form.SESSION, ""))
    session = numbered or named
    return Identity(
        session=session,
        number=number,
        name=_name(texts, number, session),
        latest_session=_later(numbered, named),
        adopted=_day(masthead, closing),
        is_draft=is_draft,
        is_adopted=adopted and not is_draft,
        organ=_organ(masthead),
        of_conference=is_of_conference(masthead),
    )


def title_of(line: Facts) -> str:
    """Return what a title line says behind the number, in one line."""
    number = _TITLE.search(line.text)
    rest = line.text[number.end() :] if number else line.text
    rest = rest.removeprefix(line.language.number_suffix).lstrip(" \t\u3000\n.．、：:")
    return rest.replace("\n", "").strip("* \t\u3000")


def _name(lines: Mapping[Form, str], number: str, session: str) -> str:
    """Return the number as citations have it; the Security Council's has its year behind."""
    if not number:
        return ""
    council = Form.TITLE not in lines and not session.startswith(("S-", "ES-"))
    of_council = council and "S/RES" in lines.get(Form.SYMBOL, "S/RES")
    return f"{number}({session})" if of_council else f"{session}/{number}"


def _organ(masthead: Sequence[Facts]) -> str:
    """Return the organ that most lines name, if two do."""
    named = Counter(organ for line in masthead if (organ := organ_of_line(line)))
    (first, most), (_, more) = [*named.most_common(2), ("", 0), ("", 0)][:2]
    return first if most > max(more, 1) else ""


@kept
def organ_of_line(line: Facts) -> str:
    """Return the organ of which a symbol or a line of the masthead speaks, if it tells."""
    language = line.language
    if line.form is Form.SYMBOL:
        match = _OWN_SYMBOL.match(line.text)
        return _ORGANS[match[1]] if match and not _JOINT.search(line.text) else ""
    if line.form is Form.ADOPTION and language.council_number.search(line.text):
        return SECURITY_COUNCIL
    if line.form not in (Form.ORGAN, Form.ADOPTION):
        return ""
    names = language.organ_names.items()
    return next((organ for organ, name in names if name in line.text), "")


def _later(numbered: str, named: str) -> str:
    regular = [int(session) for session in (numbered, named) if session.isdecimal()]
    return str(max(regular)) if regular else numbered or named


def _day(masthead: Sequence[Facts], closing: Sequence[Facts]) -> date | None:
    lines = [line for line in masthead if line.form is Form.ADOPTION]
    days = [day.value for line in (*lines, *closing) for day in line.dates if day.value]
    return max(days, default=None)


def _is_draft(language: Language, masthead: Sequence[Facts], lines: Mapping[Form, str]) -> bool:
    """Tell a draft by its symbol; without one by its label, and only then by its distribution."""
    symbol = lines.get(Form.SYMBOL, "")
    if _LIMITED_SYMBOL.search(symbol) or "/RES/" in symbol:
        return "/RES/" not in symbol
    labels = (line.text for line in masthead if line.form in (None, Form.DRAFT_LABEL))
    if any(language.draft in label for label in labels):
        return True
    limited = "limited" in lines.get(Form.DISTRIBUTION, "").lower()
    # A number alone may have come along with the title.
    return limited and Form.ADOPTION not in lines and Form.REPORT not in lines


def _number(language: Language, lines: Mapping[Form, str]) -> tuple[str, str]:
    """Return number and session: from the title, else from the symbol or the Council's heading."""
    sources = (
        (Form.TITLE, _TITLE),
        (Form.SYMBOL, _RESOLUTION_SYMBOL),
        (Form.ADOPTION, language.council_number),
    )
    for form, pattern in sources:
        if match := pattern.search(lines.get(form, "")):
            found = match.groupdict()
            number = found.get("number") or found.get("old") or ""
            session = found.get("session") or found.get("year") or ""
            return number + (found.get("part") or ""), session
    return "", ""


def masthead_of(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """Return the masthead lines above the text; lines of that form further down are not of it."""
    lines: list[Paragraph] = []
    for paragraph in paragraphs:
        if paragraph.kind is Kind.MASTHEAD_LINE:
            lines.append(paragraph)
        elif paragraph.kind not in (Kind.FURNITURE, Kind.NOTE):
            break
    return tuple(lines)
