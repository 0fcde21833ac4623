"""A session of the General Assembly: when it sat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resolint.features.hover.said import Block, Piece, Said
from resolint.language import by_code
from resolint.model.calendar import session, special_session
from resolint.model.organs import ASSEMBLY, OWN
from resolint.rule import Message

if TYPE_CHECKING:
    from resolint.draft.draft import Paragraph
    from resolint.model.calendar import Session, SpecialSession
    from resolint.profile import Profile
    from resolint.rule import Lang

_FROM_TO = Message("{opened}至{ended}", "from {opened} to {ended}")
_FROM = Message("{opened}开幕", "opened on {opened}")
_UNCONFIRMED = Message("{dates}（凭记忆所记，请核对）", "{dates} (from memory; look it up)")
_ASSEMBLY = Message("大会第{name}届会议：{dates}", "Session {name} of the Assembly: {dates}")


def about_session(paragraph: Paragraph, here: int, profile: Profile, lang: Lang) -> Said | None:
    """Return what is said of the session of the Assembly that is named at an offset."""
    language = paragraph.facts.language
    found = language.sessions_named(paragraph.text)
    here_named = (each for each in found if each[0].start <= here < each[0].end)
    span, name = next(here_named, (None, ""))
    if span is None or not _is_of_assembly(
        language.named_before(paragraph.text, span.start), profile
    ):
        return None
    dates = dates_of(name, lang)
    if not dates:
        return None
    said = _ASSEMBLY.format(name=name, dates=dates).text(lang)
    return Said(paragraph.at(span), (Block((Piece(said),)),))


def dates_of(name: str, lang: Lang) -> str:
    """Return when a session sat, by its name (68, S-23); nothing where that is not known."""
    found = session(int(name)) if name.isdecimal() else special_session(name)
    return _dates(found, lang).text(lang) if found else ""


def _is_of_assembly(body: str, profile: Profile) -> bool:
    own = ASSEMBLY in profile.organs
    return body == ASSEMBLY or (own and body in ("", OWN))


def _dates(found: Session | SpecialSession, lang: Lang) -> Message:
    """Return from when to when a session sat; a regular one sits until the next one opens."""
    write_date = by_code(lang).write_date
    opened = write_date(found.opened)
    ended = write_date(found.ended) if found.ended else ""
    message = _FROM_TO.format(opened=opened, ended=ended) if ended else _FROM.format(opened=opened)
    return message if found.confirmed else _UNCONFIRMED.format(dates=message)
