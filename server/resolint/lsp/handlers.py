"""The requests and notifications that are answered: each handler converts, calls, converts back."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

from lsprotocol import types as t

from resolint import words
from resolint.config_file import NAME, PYPROJECT
from resolint.features import actions
from resolint.lsp import own_requests, renumbering
from resolint.lsp.convert import Encoding
from resolint.lsp.server import Server
from resolint.lsp.session import Snapshot, overrides_from
from resolint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from resolint.text import Edit

FIX_ALL = f"{t.CodeActionKind.SourceFixAll.value}.resolint"


def register(server: Server) -> None:
    """Register every handler with a server."""
    for name, (handler, options) in _HANDLERS.items():
        server.feature(name, options)(handler)
    for name, answer in own_requests.HANDLERS.items():
        server.feature(name)(answer)
    server.command(renumbering.COMMAND)(renumbering.ask_and_renumber)


def initialize(ls: Server, params: t.InitializeParams) -> None:
    """Take down what the client can do and what it sets."""
    text_document = params.capabilities.text_document
    workspace = params.capabilities.workspace
    watched = workspace.did_change_watched_files if workspace else None
    diagnostics = workspace.diagnostics if workspace else None
    edits = workspace.workspace_edit if workspace else None
    ls.pulls = bool(text_document and text_document.diagnostic)
    ls.refreshes = bool(diagnostics and diagnostics.refresh_support)
    ls.relates = _shows_related(text_document)
    ls.resolves = _resolves_edits(text_document)
    ls.watches_files = bool(watched and watched.dynamic_registration)
    # Neovim checks versions without announcing it; only a client that denies it gets none.
    ls.shows_edits = bool(edits and edits.change_annotation_support and edits.document_changes)
    ls.applies_edits = bool(workspace and workspace.apply_edit)
    ls.versioned_edits = edits is not None and edits.document_changes is not False
    ls.session.encoding = Encoding(
        str(getattr(ls.workspace.position_encoding, "value", ls.workspace.position_encoding))
    )
    ls.session.reconfigure(overrides_from(params.initialization_options))
    ls.pause = pause_from(params.initialization_options, ls.pause)


async def initialized(ls: Server, _: t.InitializedParams) -> None:
    """Watch the configuration files, and load the dictionary while nobody waits for it."""
    threading.Thread(target=words.warm_up, daemon=True).start()
    if ls.watches_files:
        watchers = [t.FileSystemWatcher(f"**/{name}") for name in (NAME, PYPROJECT)]
        options = t.DidChangeWatchedFilesRegistrationOptions(watchers)
        registration = t.Registration(
            "resolint-configuration", t.WORKSPACE_DID_CHANGE_WATCHED_FILES, options
        )
        await ls.client_register_capability_async(t.RegistrationParams([registration]))


def did_open(ls: Server, params: t.DidOpenTextDocumentParams) -> None:
    """Take a draft in and show its findings."""
    document = params.text_document
    ls.session.open(document.uri, document.version, document.text)
    ls.publish_soon(document.uri, 0)


def did_change(ls: Server, params: t.DidChangeTextDocumentParams) -> None:
    """Take a change in and show the findings when the typing pauses."""
    document = params.text_document
    ls.session.change(document.uri, document.version, params.content_changes)
    ls.publish_soon(document.uri, ls.pause)


def did_save(ls: Server, params: t.DidSaveTextDocumentParams) -> None:
    """Show the findings now; a client that watches no files may have changed the configuration."""
    if not ls.watches_files:
        ls.session.reconfigure()
    ls.publish_soon(params.text_document.uri, 0)


def did_close(ls: Server, params: t.DidCloseTextDocumentParams) -> None:
    """Let a draft go and take its findings off the screen."""
    ls.session.close(params.text_document.uri)
    ls.withdraw(params.text_document.uri)


def did_change_watched_files(ls: Server, _: t.DidChangeWatchedFilesParams) -> None:
    """Read the configuration anew."""
    ls.session.reconfigure()
    ls.show_anew()


def diagnostic(
    ls: Server, params: t.DocumentDiagnosticParams
) -> t.RelatedFullDocumentDiagnosticReport | t.RelatedUnchangedDocumentDiagnosticReport:
    """Answer a client that pulls the findings."""
    snapshot = ls.session.snapshot(params.text_document.uri)
    if snapshot is None:
        return t.RelatedFullDocumentDiagnosticReport([])
    if params.previous_result_id == snapshot.result_id:
        return t.RelatedUnchangedDocumentDiagnosticReport(snapshot.result_id)
    items = ls.diagnostics(snapshot)
    return t.RelatedFullDocumentDiagnosticReport(items, result_id=snapshot.result_id)


def code_action(ls: Server, params: t.CodeActionParams) -> list[t.CodeAction]:
    """Offer the fixes of the lines that the cursor or selection touches, and renumbering.

    Fixes are those of whole lines, because some clients send a wrong column on a Chinese line.
    """
    snapshot = ls.session.snapshot(params.text_document.uri)
    if snapshot is None:
        return []
    offered = []
    if _wants(params, t.CodeActionKind.QuickFix.value):
        first = snapshot.index.line(params.range.start.line)
        last = snapshot.index.line(params.range.end.line)
        offered += _quick_fixes(ls, snapshot, Span(first.start, last.end), params.context)
    if _wants(params, FIX_ALL):
        title = actions.FIX_ALL.text(snapshot.settings.lang)
        data = {"uri": snapshot.uri, "version": snapshot.version}
        offered.append(t.CodeAction(title, kind=FIX_ALL, data=data))
    if ls.applies_edits and _wants(params, renumbering.KIND):
        here = ls.session.encoding.span(snapshot.index, params.range)
        offered += renumbering.actions(snapshot, here)
    return offered if ls.resolves else [_at_once(ls, snapshot, action) for action in offered]


def resolve_code_action(ls: Server, action: t.CodeAction) -> t.CodeAction:
    """Work the edits of an action out, unless the draft has moved on."""
    data: dict[str, Any] = action.data if isinstance(action.data, dict) else {}
    snapshot = ls.session.snapshot_at(str(data.get("uri")), data.get("version"))
    if act := data.get("act"):
        renumbering.resolve(ls, snapshot, action, str(act), int(data.get("offset", 0)))
    else:
        action.edit = ls.edit(snapshot, _edits(snapshot, data))
    return action


def pause_from(options: Any, default: float) -> float:  # noqa: ANN401 - a client may send anything
    """Return the pause before a push that a client sets, in milliseconds, as seconds."""
    pause = options.get("pause") if isinstance(options, dict) else None
    usable = isinstance(pause, int | float) and 0 <= pause <= 10_000  # noqa: PLR2004
    return float(pause) / 1000 if usable and pause is not None else default


def _shows_related(can: t.TextDocumentClientCapabilities | None) -> bool:
    """Tell whether a client shows related information, be it pushed or pulled."""
    ways = (can.publish_diagnostics, can.diagnostic) if can else ()
    return any(way is not None and way.related_information for way in ways)


def _resolves_edits(can: t.TextDocumentClientCapabilities | None) -> bool:
    """Tell whether a client asks for the edit of an action that came without one."""
    support = can.code_action.resolve_support if can and can.code_action else None
    return support is not None and "edit" in support.properties


def _at_once(ls: Server, snapshot: Snapshot, action: t.CodeAction) -> t.CodeAction:
    """Give an action what it does, for a client that will not ask for it."""
    data: dict[str, Any] = action.data if isinstance(action.data, dict) else {}
    if "act" in data:
        renumbering.give_command(action, snapshot, data["act"], data["offset"])
    elif data:
        action.edit = ls.edit(snapshot, _edits(snapshot, data))
    return action


def _edits(snapshot: Snapshot, data: dict[str, Any]) -> Iterable[Edit]:
    """Return the edits of all fixes that an action stands for."""
    if habit := data.get("habit"):
        return actions.fix_habit(snapshot.findings, str(habit))
    ruleset = snapshot.settings.ruleset
    return actions.fix_all(snapshot.text, ruleset, data.get("rule"), snapshot.draft)


def _quick_fixes(
    ls: Server, snapshot: Snapshot, span: Span, context: t.CodeActionContext
) -> list[t.CodeAction]:
    lang = snapshot.settings.lang
    offered = [
        t.CodeAction(
            quick.title.text(lang),
            kind=t.CodeActionKind.QuickFix,
            diagnostics=[d for d in context.diagnostics if d.code == quick.finding.rule] or None,
            is_preferred=quick.preferred,
            edit=ls.edit(snapshot, quick.edits),
        )
        for quick in actions.quick_fixes(snapshot.findings, span)
    ]
    here = {"uri": snapshot.uri, "version": snapshot.version}
    for key, fixes in (("habit", actions.habit_fixes), ("rule", actions.rule_fixes)):
        for fix in fixes(snapshot.findings, span):
            kind, data = t.CodeActionKind.QuickFix, {**here, key: fix.rule}
            offered.append(t.CodeAction(fix.title.text(lang), kind=kind, data=data))
    return offered


def _wants(params: t.CodeActionParams, kind: str) -> bool:
    """Tell whether a client asks for actions of a kind: for all, for it, or for one above it."""
    only = params.context.only
    return only is None or any(
        kind == each or kind.startswith(f"{each}.") for each in map(_value, only)
    )


def _value(kind: t.CodeActionKind | str) -> str:
    return kind.value if isinstance(kind, t.CodeActionKind) else kind


_HANDLERS: dict[str, tuple[Any, Any]] = {
    t.INITIALIZE: (initialize, None),
    t.INITIALIZED: (initialized, None),
    t.TEXT_DOCUMENT_DID_OPEN: (did_open, None),
    t.TEXT_DOCUMENT_DID_CHANGE: (did_change, None),
    t.TEXT_DOCUMENT_DID_SAVE: (did_save, None),
    t.TEXT_DOCUMENT_DID_CLOSE: (did_close, None),
    t.WORKSPACE_DID_CHANGE_WATCHED_FILES: (did_change_watched_files, None),
    t.TEXT_DOCUMENT_DIAGNOSTIC: (
        diagnostic,
        t.DiagnosticOptions(
            inter_file_dependencies=False, workspace_diagnostics=False, identifier="resolint"
        ),
    ),
    t.TEXT_DOCUMENT_CODE_ACTION: (
        code_action,
        t.CodeActionOptions(
            code_action_kinds=[t.CodeActionKind.QuickFix, FIX_ALL, renumbering.KIND],
            resolve_provider=True,
        ),
    ),
    t.CODE_ACTION_RESOLVE: (resolve_code_action, None),
}
