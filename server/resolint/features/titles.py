"""What a draft is called: by its number and its title."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from resolint.draft.identity import title_of
from resolint.model.facts import Form

if TYPE_CHECKING:
    from resolint.draft.draft import Draft, Paragraph
    from resolint.text import Span


class Titled(NamedTuple):
    """The number of a resolution, or the symbol of a draft, and its title."""

    number: str
    title: str
    span: Span
    """The line that says so, in the file."""


def titled(draft: Draft) -> Titled | None:
    """Return what a draft is called; nothing where it has neither number nor organ line."""
    symbol, line = draft.line(Form.SYMBOL), _title_line(draft)
    number = draft.identity.name or (draft.language.bare_line(symbol.text) if symbol else "")
    place = line or symbol or draft.line(Form.ADOPTION)
    if place is None or not (number or any(part.whole for part in draft.parts)):
        return None
    return Titled(number, _title(line) if line else "", draft.reading.back(place.span))


def _title_line(draft: Draft) -> Paragraph | None:
    """Return the line with the title, which in a draft without number stands last."""
    unknown = [line for line in draft.masthead if line.facts.form is None]
    return draft.line(Form.TITLE) or draft.line(Form.TOPIC) or (unknown[-1] if unknown else None)


def _title(line: Paragraph) -> str:
    if line.facts.form is Form.TITLE:
        return title_of(line.facts)
    bare = line.facts.language.bare_line(line.text)
    return bare.partition("：")[2] if line.facts.form is Form.TOPIC else bare
