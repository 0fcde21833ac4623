"""What is said of a place when the mouse rests on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types as t

from resolint.features.hover.at import said_at
from resolint.features.hover.said import markdown, plain

if TYPE_CHECKING:
    from resolint.features.hover.said import Block
    from resolint.lsp.server import Server


def register(server: Server) -> None:
    """Register the handler of hovers."""
    server.feature(t.TEXT_DOCUMENT_HOVER)(hover)


def hover(ls: Server, params: t.HoverParams) -> t.Hover | None:
    """Return what is said of a place, if anything is."""
    snapshot = ls.session.snapshot(params.text_document.uri)
    if snapshot is None:
        return None
    offset = ls.session.encoding.offset(snapshot.index, params.position)
    ruleset, lang = snapshot.settings.ruleset, snapshot.settings.lang
    said = said_at(snapshot.draft, snapshot.findings, offset, ruleset, lang)
    if said is None:
        return None
    span = ls.range(snapshot, said.span) if said.span.start < said.span.end else None
    return t.Hover(_contents(ls, said.blocks), span)


def _contents(ls: Server, blocks: tuple[Block, ...]) -> t.MarkupContent:
    """Return what is said in the form that the client likes best."""
    text_document = ls.client_capabilities.text_document
    can = text_document.hover if text_document else None
    if can and can.content_format and can.content_format[0] is t.MarkupKind.Markdown:
        return t.MarkupContent(t.MarkupKind.Markdown, markdown(blocks))
    return t.MarkupContent(t.MarkupKind.PlainText, plain(blocks))
