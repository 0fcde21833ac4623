"""The least that a pygls server costs: it keeps the document and answers with an empty list."""

from __future__ import annotations

from lsprotocol import types as t
from pygls.lsp.server import LanguageServer

server = LanguageServer("floor", "1", text_document_sync_kind=t.TextDocumentSyncKind.Incremental)


@server.feature(t.TEXT_DOCUMENT_DID_CHANGE)
def did_change(ls: LanguageServer, params: t.DidChangeTextDocumentParams) -> None:
    """Push an empty list, unless the client pulls."""
    text_document = ls.client_capabilities.text_document
    if text_document and text_document.diagnostic:
        return
    document = params.text_document
    ls.text_document_publish_diagnostics(
        t.PublishDiagnosticsParams(document.uri, [], document.version)
    )


@server.feature(
    t.TEXT_DOCUMENT_DIAGNOSTIC,
    t.DiagnosticOptions(inter_file_dependencies=False, workspace_diagnostics=False),
)
def diagnostic(
    ls: LanguageServer,  # noqa: ARG001 - pygls passes it
    params: t.DocumentDiagnosticParams,  # noqa: ARG001
) -> t.RelatedFullDocumentDiagnosticReport:
    """Answer with an empty list."""
    return t.RelatedFullDocumentDiagnosticReport([])


if __name__ == "__main__":
    server.start_io()
