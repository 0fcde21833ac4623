"""pygls without its documents: the session keeps the drafts.

pygls cuts lines with ``str.splitlines``, also at U+2028 and the vertical tab where editors do not,
and an edit behind one would land in the wrong place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lsprotocol import types as t
from pygls.protocol import LanguageServerProtocol, lsp_method

if TYPE_CHECKING:
    from collections.abc import Iterator


class DraftProtocol(LanguageServerProtocol):
    """Passes what happens to a document on to our handlers and keeps no copy."""

    @lsp_method(t.TEXT_DOCUMENT_DID_OPEN)
    def lsp_text_document__did_open(self, params: t.DidOpenTextDocumentParams) -> Iterator[Any]:
        """Pass the opening on."""
        yield self.fm.features[t.TEXT_DOCUMENT_DID_OPEN], (params,), None

    @lsp_method(t.TEXT_DOCUMENT_DID_CHANGE)
    def lsp_text_document__did_change(self, params: t.DidChangeTextDocumentParams) -> Iterator[Any]:
        """Pass the change on."""
        yield self.fm.features[t.TEXT_DOCUMENT_DID_CHANGE], (params,), None

    @lsp_method(t.TEXT_DOCUMENT_DID_CLOSE)
    def lsp_text_document__did_close(self, params: t.DidCloseTextDocumentParams) -> Iterator[Any]:
        """Pass the closing on."""
        yield self.fm.features[t.TEXT_DOCUMENT_DID_CLOSE], (params,), None
