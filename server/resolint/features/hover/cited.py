"""A citation: what was adopted, by which organ, when, and what it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resolint.features.hover.said import Block, Piece, Said, short
from resolint.features.hover.sessions import dates_of
from resolint.language import by_code
from resolint.model.organs import ASSEMBLY, organ_of, symbol_of
from resolint.rule import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from resolint.draft.draft import Adopted, Paragraph
    from resolint.features.hover.said import Line
    from resolint.lint.engine import Ruleset
    from resolint.model.facts import Citation
    from resolint.profile import Profile
    from resolint.rule import Lang

_ORGAN = Message("机关：{organ}", "Organ: {organ}")
_DATE = Message("日期：{date}", "Date: {date}")
_REGISTERED = Message("登记册所载日期：{date}", "Date in the register: {date}")
_SESSION = Message("届会：第{session}届，{dates}", "Session: {session}, {dates}")
_YEAR = Message("年份：{year}", "Year: {year}")
_TITLE = Message("标题：{title}", "Title: {title}")


def about_citation(
    paragraph: Paragraph, here: int, ruleset: Ruleset, profile: Profile, lang: Lang
) -> Said | None:
    """Return what is said of the citation at an offset of a paragraph."""
    for items in paragraph.facts.citations:
        for item in items:
            if item.item.start <= here < item.item.end:
                symbol = symbol_of(item, profile.organs)
                lines = tuple(_lines(item, _known(symbol, ruleset), profile, lang))
                head = (Piece(symbol or item.name, strong=True),)
                return Said(paragraph.at(item.item), (Block(head, lines),))
    return None


def _known(symbol: str, ruleset: Ruleset) -> Adopted | None:
    lookup = ruleset.lookup
    return lookup([symbol]).get(symbol) if lookup and symbol else None


def _lines(
    citation: Citation, known: Adopted | None, profile: Profile, lang: Lang
) -> Iterator[Line]:
    if known and known.title:
        yield _line(_TITLE.format(title=short(known.title)), lang)
    organ = organ_of(citation, profile.organs)
    if organ:
        yield _line(_ORGAN.format(organ=by_code(lang).name_of(organ)), lang)
    given = citation.date.value if citation.date else None
    if given:
        yield _line(_DATE.format(date=by_code(lang).write_date(given)), lang)
    if known and known.day != given:
        yield _line(_REGISTERED.format(date=by_code(lang).write_date(known.day)), lang)
    if citation.series in ("year", "annual"):
        yield _line(_YEAR.format(year=citation.session), lang)
    elif organ == ASSEMBLY and (dates := dates_of(citation.session, lang)):
        yield _line(_SESSION.format(session=citation.session, dates=dates), lang)


def _line(message: Message, lang: Lang) -> Line:
    return (Piece(message.text(lang)),)
