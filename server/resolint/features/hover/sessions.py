"""A session of the General Assembly: when it sat."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from resolint.calendar import session, special_session
from resolint.draft.citations import ASSEMBLY, OWN, named_before
from resolint.draft.numerals import NUMERALS, numeral_value
from resolint.draft.zh import session_name, written_date
from resolint.features.hover.said import Block, Piece, Said
from resolint.rule import Message
from resolint.text import Span

if TYPE_CHECKING:
    from resolint.calendar import Session, SpecialSession
    from resolint.draft.model import Paragraph
    from resolint.profile import Profile
    from resolint.rule import Lang

_NAMED = re.compile(rf"第\s?(?P<numeral>[\d{NUMERALS}]{{1,6}})\s?届(?P<kind>紧急特别|特别)?会议")
_FROM_TO = Message("{opened}至{ended}", "from {opened} to {ended}")
_FROM = Message("{opened}开幕", "opened on {opened}")
_UNCONFIRMED = Message("{dates}（凭记忆所记，请核对）", "{dates} (from memory; look it up)")
_ASSEMBLY = Message("大会第{name}届会议：{dates}", "Session {name} of the Assembly: {dates}")


def about_session(paragraph: Paragraph, here: int, profile: Profile, lang: Lang) -> Said | None:
    """Return what is said of the session of the Assembly that is named at an offset."""
    named = (each for each in _NAMED.finditer(paragraph.text) if each.start() <= here < each.end())
    match = next(named, None)
    if match is None or not _is_of_assembly(named_before(paragraph.text, match.start()), profile):
        return None
    value = numeral_value(match["numeral"]) or 0
    name = session_name(value, match["kind"])
    dates = dates_of(name, value, lang)
    if not dates:
        return None
    said = _ASSEMBLY.format(name=name, dates=dates).text(lang)
    return Said(paragraph.at(Span(*match.span())), (Block((Piece(said),)),))


def dates_of(name: str, value: int | None, lang: Lang) -> str:
    """Return when a session sat, by its name (68, S-23) and number; nothing where not known."""
    found = special_session(name) or (session(value) if value and name.isdecimal() else None)
    return _dates(found).text(lang) if found else ""


def _is_of_assembly(body: str, profile: Profile) -> bool:
    own = ASSEMBLY in profile.organs
    return body == ASSEMBLY or (own and body in ("", OWN))


def _dates(found: Session | SpecialSession) -> Message:
    """Return from when to when a session sat; a regular one sits until the next one opens."""
    opened = written_date(found.opened)
    ended = written_date(found.ended) if found.ended else ""
    message = _FROM_TO.format(opened=opened, ended=ended) if ended else _FROM.format(opened=opened)
    return message if found.confirmed else _UNCONFIRMED.format(dates=message)
