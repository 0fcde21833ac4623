"""The outline of a draft, and with it the breadcrumbs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types as t

from resolint.features.breadcrumbs import crumb
from resolint.features.outline import Section, outline
from resolint.model.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from resolint.features.outline import Item
    from resolint.lsp.server import Server
    from resolint.lsp.session import Snapshot

_KINDS: dict[Kind | Section, t.SymbolKind] = {
    Kind.MASTHEAD_LINE: t.SymbolKind.Property,
    Kind.ORGAN_LINE: t.SymbolKind.Class,
    Kind.PREAMBULAR: t.SymbolKind.String,
    Kind.OPERATIVE: t.SymbolKind.Function,
    Kind.SUB_PARAGRAPH: t.SymbolKind.EnumMember,
    Kind.NOTE: t.SymbolKind.Constant,
    Kind.CLOSING_LINE: t.SymbolKind.Property,
    Kind.HEADING: t.SymbolKind.Namespace,
    Kind.FURNITURE: t.SymbolKind.Null,
    Kind.UNKNOWN: t.SymbolKind.Null,
}


def register(server: Server) -> None:
    """Register the handler of the outline."""
    server.feature(t.TEXT_DOCUMENT_DOCUMENT_SYMBOL)(document_symbol)


def document_symbol(
    ls: Server, params: t.DocumentSymbolParams
) -> list[t.DocumentSymbol] | list[t.SymbolInformation]:
    """Return the outline, as a list without levels for a client that shows none."""
    snapshot = ls.session.snapshot(params.text_document.uri)
    if snapshot is None:
        return []
    items = outline(snapshot.draft)
    if _shows_levels(ls):
        return _nested(ls, snapshot, items)
    return list(_flat(ls, snapshot, items, None))


def _shows_levels(ls: Server) -> bool:
    text_document = ls.client_capabilities.text_document
    can = text_document.document_symbol if text_document else None
    return can is not None and bool(can.hierarchical_document_symbol_support)


def _nested(ls: Server, snapshot: Snapshot, items: Iterable[Item]) -> list[t.DocumentSymbol]:
    shown = []
    for item in items:
        name, detail = crumb(item, snapshot.settings.lang)
        symbol = t.DocumentSymbol(
            name=name,
            detail=detail,
            kind=_kind(item),
            range=ls.range(snapshot, item.span),
            selection_range=ls.range(snapshot, item.own),
            children=_nested(ls, snapshot, item.items),
        )
        shown.append(symbol)
    return shown


def _flat(
    ls: Server, snapshot: Snapshot, items: Iterable[Item], within: str | None
) -> Iterator[t.SymbolInformation]:
    for item in items:
        name, _ = crumb(item, snapshot.settings.lang)
        place = t.Location(snapshot.uri, ls.range(snapshot, item.span))
        yield t.SymbolInformation(place, name, _kind(item), container_name=within)
        yield from _flat(ls, snapshot, item.items, name)


def _kind(item: Item) -> t.SymbolKind:
    return _KINDS.get(item.what, t.SymbolKind.Module)
