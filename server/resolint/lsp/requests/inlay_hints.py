"""Inlay hints: the English of lead phrases, where the client switches them on."""

from __future__ import annotations

from lsprotocol import types as t

from resolint.features.hints import hints
from resolint.lsp.server import Server


def register(server: Server) -> None:
    """Register the handler."""
    server.feature(t.TEXT_DOCUMENT_INLAY_HINT)(inlay_hints)


def inlay_hints(ls: Server, params: t.InlayHintParams) -> list[t.InlayHint]:
    """Return the hints of a range."""
    snapshot = ls.session.snapshot(params.text_document.uri)
    if snapshot is None or not ls.options.inlay_hints:
        return []
    encoding, index = ls.session.encoding, snapshot.index
    within = encoding.span(index, params.range)
    return [
        t.InlayHint(encoding.position(index, hint.offset), hint.text, padding_left=True)
        for hint in hints(snapshot.draft, within)
    ]
