"""Code lens: what a draft holds and what is found in it, above its title, if switched on."""

from __future__ import annotations

from lsprotocol import types as t

from resolint.features import counts
from resolint.lsp.server import Server


def register(server: Server) -> None:
    """Register the handler."""
    server.feature(t.TEXT_DOCUMENT_CODE_LENS)(code_lens)


def code_lens(ls: Server, params: t.CodeLensParams) -> list[t.CodeLens]:
    """Return the two counts of a draft."""
    snapshot = ls.session.snapshot(params.text_document.uri)
    title = counts.title_of(snapshot.draft) if snapshot else None
    if snapshot is None or title is None or not ls.options.code_lens:
        return []
    range_ = ls.session.encoding.range(snapshot.index, title)
    shown = (counts.paragraphs(snapshot.draft), counts.gravity(snapshot.findings))
    # Without a command it is text.
    texts = (each.text(snapshot.settings.lang) for each in shown)
    return [t.CodeLens(range_, t.Command(text, "")) for text in texts]
