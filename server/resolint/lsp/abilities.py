"""What a client can do, read from what it announces."""

from __future__ import annotations

from dataclasses import dataclass

from lsprotocol import types as t


@dataclass(frozen=True, kw_only=True)
class Abilities:
    """What a client can do."""

    pulls: bool = False
    """It asks for the findings, and is not pushed any."""
    refreshes: bool = False
    """It can be told to ask again."""
    relates: bool = False
    """It shows other places with a diagnostic."""
    fades: bool = False
    """It shows what can be taken away faded."""
    watches_files: bool = False
    resolves: bool = False
    """It asks for the edit of an action when it is chosen."""
    applies_edits: bool = False
    versioned_edits: bool = True
    shows_edits: bool = False
    """It can show edits and ask before it applies them."""
    creates_files: bool = False
    """It can create a file in an edit."""
    fills_snippets: bool = False
    """It lets the user fill in an edit of an action."""
    completes_snippets: bool = False
    """It lets the user fill in what a completion leaves open."""
    explains_links: bool = False
    """It shows words with a link."""
    shows_progress: bool = False


def abilities_of(can: t.ClientCapabilities) -> Abilities:
    """Return what a client announces."""
    text_document = can.text_document or t.TextDocumentClientCapabilities()
    workspace = can.workspace or t.WorkspaceClientCapabilities()
    edits = workspace.workspace_edit
    watched = workspace.did_change_watched_files
    item = text_document.completion and text_document.completion.completion_item
    link = text_document.document_link
    return Abilities(
        pulls=bool(text_document.diagnostic),
        refreshes=bool(workspace.diagnostics and workspace.diagnostics.refresh_support),
        relates=_shows_related(text_document),
        fades=_shows_faded(text_document),
        watches_files=bool(watched and watched.dynamic_registration),
        resolves=_resolves_edits(text_document),
        applies_edits=bool(workspace.apply_edit),
        # Neovim checks versions without announcing it; only a client that denies it gets none.
        versioned_edits=edits is not None and edits.document_changes is not False,
        shows_edits=bool(edits and edits.change_annotation_support and edits.document_changes),
        creates_files=t.ResourceOperationKind.Create
        in ((edits and edits.resource_operations) or ()),
        fills_snippets=bool(edits and edits.snippet_edit_support and edits.document_changes),
        completes_snippets=bool(item and item.snippet_support),
        explains_links=bool(link and link.tooltip_support),
        shows_progress=bool(can.window and can.window.work_done_progress),
    )


def _shows_related(can: t.TextDocumentClientCapabilities) -> bool:
    """Return whether a client shows related information, be it pushed or pulled."""
    ways = (can.publish_diagnostics, can.diagnostic)
    return any(way is not None and way.related_information for way in ways)


def _shows_faded(can: t.TextDocumentClientCapabilities) -> bool:
    """Return whether a client shows what can be taken away faded."""
    ways = (can.publish_diagnostics, can.diagnostic)
    tags = [each for way in ways if way and way.tag_support for each in way.tag_support.value_set]
    return t.DiagnosticTag.Unnecessary in tags


def _resolves_edits(can: t.TextDocumentClientCapabilities) -> bool:
    """Return whether a client asks for the edit of an action that came without one."""
    support = can.code_action.resolve_support if can.code_action else None
    return support is not None and "edit" in support.properties
