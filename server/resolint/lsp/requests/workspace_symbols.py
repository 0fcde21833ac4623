"""The drafts of a folder, found by their numbers and titles."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

from lsprotocol import types as t

from resolint.lsp.catalogue import Catalogue

if TYPE_CHECKING:
    from resolint.lsp.catalogue import Entry
    from resolint.lsp.server import Server


def register(server: Server) -> None:
    """Register the handler, which keeps what it has read."""
    catalogue = Catalogue(server.session)

    async def workspace_symbol(
        ls: Server, params: t.WorkspaceSymbolParams
    ) -> list[t.WorkspaceSymbol]:
        """Return the drafts of the client's folders that have all signs of a query in order."""
        folders = [*ls.workspace.folders] or [uri for uri in [ls.workspace.root_uri] if uri]
        entries = [entry async for entry in catalogue.entries(folders)]
        symbols = [_symbol(entry) for entry in entries]
        return [each for each in symbols if _has(each.name, params.query)]

    server.feature(t.WORKSPACE_SYMBOL)(workspace_symbol)


def _symbol(entry: Entry) -> t.WorkspaceSymbol:
    number, title, _ = entry.titled
    return t.WorkspaceSymbol(
        name=f"{number} {title}".strip(),
        kind=t.SymbolKind.File,
        location=t.Location(entry.uri, entry.range),
        container_name=unquote(entry.uri.rpartition("/")[2]),
    )


def _has(name: str, query: str) -> bool:
    """Return whether a name has all signs of a query in their order, as editors search."""
    signs = iter(name.casefold())
    return all(sign in signs for sign in query.casefold() if not sign.isspace())
