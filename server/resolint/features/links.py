"""Where what a draft cites can be read: addresses at the official site for documents.

They are built from symbols and never fetched.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from resolint.draft.symbols import joined
from resolint.memory import kept
from resolint.model.organs import symbol_of
from resolint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from resolint.draft.draft import Draft
    from resolint.model.facts import Facts

_SITE = "https://undocs.org/zh/"
_PLAIN = str.maketrans("（）", "()", " \t\u00a0\u3000")


class Link(NamedTuple):
    """A document symbol, or what cites one, with its address."""

    span: Span
    symbol: str

    @property
    def address(self) -> str:
        """Where the document is."""
        return _SITE + quote(self.symbol, safe="/()")


def links(draft: Draft, organs: tuple[str, ...]) -> Iterator[Link]:
    """Yield the links of a draft, as they stand in the file, for a house style's ``organs``."""
    for paragraph in draft.paragraphs:
        for link in _of_facts(paragraph.facts, organs):
            yield Link(draft.reading.back(paragraph.at(link.span)), link.symbol)


@kept
def _of_facts(facts: Facts, organs: tuple[str, ...]) -> tuple[Link, ...]:
    """Return the links of a paragraph, counted from its start."""
    found = [link for span in facts.symbols for link in _of_symbol(facts.text, span)]
    cited = ((item, symbol_of(item, organs)) for items in facts.citations for item in items)
    found += [Link(item.span, symbol.translate(_PLAIN)) for item, symbol in cited if symbol]
    return tuple(sorted(found))


def _of_symbol(text: str, span: Span) -> Iterator[Link]:
    """Yield the link of a symbol, or of both where two are joined by a hyphen."""
    start = span.start
    for symbol in joined(span.of(text)):
        yield Link(Span(start, start + len(symbol)), symbol.translate(_PLAIN))
        start += len(symbol) + 1
