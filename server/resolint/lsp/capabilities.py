"""What a client can do, read from what it announces."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types as t

if TYPE_CHECKING:
    from resolint.lsp.server import Server


def take_down(ls: Server, can: t.ClientCapabilities) -> None:
    """Take down what the client can do."""
    text_document, workspace = can.text_document, can.workspace
    watched = workspace.did_change_watched_files if workspace else None
    diagnostics = workspace.diagnostics if workspace else None
    edits = workspace.workspace_edit if workspace else None
    ls.pulls = bool(text_document and text_document.diagnostic)
    ls.refreshes = bool(diagnostics and diagnostics.refresh_support)
    ls.relates = _shows_related(text_document)
    ls.fades = _shows_faded(text_document)
    ls.resolves = _resolves_edits(text_document)
    ls.watches_files = bool(watched and watched.dynamic_registration)
    # Neovim checks versions without announcing it; only a client that denies it gets none.
    ls.versioned_edits = edits is not None and edits.document_changes is not False
    ls.shows_edits = bool(edits and edits.change_annotation_support and edits.document_changes)
    window = can.window
    ls.shows_progress = bool(window and window.work_done_progress)
    ls.applies_edits = bool(workspace and workspace.apply_edit)
    completion = text_document.completion if text_document else None
    item = completion.completion_item if completion else None
    ls.completes_snippets = bool(item and item.snippet_support)
    link = text_document.document_link if text_document else None
    ls.explains_links = bool(link and link.tooltip_support)
    if edits:
        ls.creates_files = t.ResourceOperationKind.Create in (edits.resource_operations or ())
        ls.fills_snippets = bool(edits.snippet_edit_support and edits.document_changes)


def _shows_related(can: t.TextDocumentClientCapabilities | None) -> bool:
    """Tell whether a client shows related information, be it pushed or pulled."""
    ways = (can.publish_diagnostics, can.diagnostic) if can else ()
    return any(way is not None and way.related_information for way in ways)


def _shows_faded(can: t.TextDocumentClientCapabilities | None) -> bool:
    """Tell whether a client shows what can be taken away faded."""
    ways = (can.publish_diagnostics, can.diagnostic) if can else ()
    tags = [each for way in ways if way and way.tag_support for each in way.tag_support.value_set]
    return t.DiagnosticTag.Unnecessary in tags


def _resolves_edits(can: t.TextDocumentClientCapabilities | None) -> bool:
    """Tell whether a client asks for the edit of an action that came without one."""
    support = can.code_action.resolve_support if can and can.code_action else None
    return support is not None and "edit" in support.properties
