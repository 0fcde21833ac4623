"""Document links: from symbols and citations to the official site for documents."""

from __future__ import annotations

from lsprotocol import types as t

from resolint.features.links import links
from resolint.lsp.server import Server


def register(server: Server) -> None:
    """Register the handler."""
    server.feature(t.TEXT_DOCUMENT_DOCUMENT_LINK)(document_links)


def document_links(ls: Server, params: t.DocumentLinkParams) -> list[t.DocumentLink]:
    """Return the links of a draft."""
    snapshot = ls.session.snapshot(params.text_document.uri)
    if snapshot is None:
        return []
    organs = snapshot.settings.ruleset.profile_of(snapshot.draft).organs
    encoding, index = ls.session.encoding, snapshot.index
    return [
        t.DocumentLink(
            encoding.range(index, link.span),
            link.address,
            link.symbol if ls.can.explains_links else None,
        )
        for link in links(snapshot.draft, organs)
    ]
