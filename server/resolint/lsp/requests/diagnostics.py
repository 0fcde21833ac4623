"""Diagnostics for a client that pulls them, of one draft or of all."""

from __future__ import annotations

import asyncio

from lsprotocol import types as t

from resolint.lsp.closed import closed_drafts, stamp_of, taken_in
from resolint.lsp.server import Server

_Report = t.WorkspaceFullDocumentDiagnosticReport | t.WorkspaceUnchangedDocumentDiagnosticReport


def register(server: Server) -> None:
    """Register the handlers."""
    options = t.DiagnosticOptions(
        inter_file_dependencies=False, workspace_diagnostics=True, identifier="resolint"
    )
    server.feature(t.TEXT_DOCUMENT_DIAGNOSTIC, options)(diagnostic)
    server.feature(t.WORKSPACE_DIAGNOSTIC)(workspace_diagnostic)


def diagnostic(
    ls: Server, params: t.DocumentDiagnosticParams
) -> t.RelatedFullDocumentDiagnosticReport | t.RelatedUnchangedDocumentDiagnosticReport:
    """Answer a client that pulls the findings."""
    snapshot = ls.session.snapshot(params.text_document.uri)
    if snapshot is None:
        return t.RelatedFullDocumentDiagnosticReport([])
    name = ls.result_id(snapshot)
    if params.previous_result_id == name:
        return t.RelatedUnchangedDocumentDiagnosticReport(name)
    return t.RelatedFullDocumentDiagnosticReport(ls.diagnostics(snapshot), result_id=name)


async def workspace_diagnostic(
    ls: Server, params: t.WorkspaceDiagnosticParams
) -> t.WorkspaceDiagnosticReport:
    """Answer a client that pulls the findings of all drafts, a draft at a time if it can be.

    Between two drafts other requests are answered, and this one can be cancelled.
    """
    known = {each.uri: each.value for each in params.previous_result_ids}
    token = params.partial_result_token
    gathered: list[_Report] = []
    for uri in (*ls.session.open_uris, *(closed_drafts(ls) if ls.options.workspace else ())):
        report = _report(ls, uri, known.get(uri))
        if report and token is not None:
            part = t.WorkspaceDiagnosticReportPartialResult([report])
            ls.progress(t.ProgressParams(token, part))
        elif report:
            gathered.append(report)
        await asyncio.sleep(0)
    return t.WorkspaceDiagnosticReport(gathered)


def _report(ls: Server, uri: str, known: str | None) -> _Report | None:
    """Return what is found in a draft, or that nothing is new; nothing for one that is gone."""
    snapshot = ls.session.snapshot(uri)
    version = snapshot.version if snapshot else None
    name = ls.result_id(snapshot) if snapshot else stamp_of(ls, uri)
    if name is None:
        return None
    if known == name:
        return t.WorkspaceUnchangedDocumentDiagnosticReport(uri, name, version)
    snapshot = snapshot or taken_in(ls, uri)
    if snapshot is None:
        return None
    items = ls.diagnostics(snapshot)
    return t.WorkspaceFullDocumentDiagnosticReport(uri, items, version, result_id=name)
