"""What an outline in an editor calls each part and paragraph of a draft."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from resolint.features.outline import Section
from resolint.reading.signs import SHOWN

if TYPE_CHECKING:
    from resolint.features.outline import Item
    from resolint.rule import Lang

_LONGEST = 40


class Crumb(NamedTuple):
    """The name of an item, which is never empty, and what is shown beside it."""

    name: str
    detail: str


def crumb(item: Item, lang: Lang) -> Crumb:
    """Return an item by number and lead phrase, else by its words, else by what it is."""
    kind = item.name.text(lang)
    if isinstance(item.what, Section):
        return Crumb(kind, "")
    words = _short(item.said[: 2 * _LONGEST].translate(SHOWN))
    if opening := _short(f"{item.number} {item.lead}"):
        return Crumb(opening, words)
    return Crumb(words, kind) if words else Crumb(kind, "")


def _short(words: str) -> str:
    """Return words in one line, cut where they go on for long."""
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"
