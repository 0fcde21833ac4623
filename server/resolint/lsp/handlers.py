"""The requests and notifications that are answered: each handler converts, calls, converts back."""

from __future__ import annotations

import threading
from typing import Any

from lsprotocol import types as t

from resolint.config.file import NAME, PYPROJECT
from resolint.language import DEFAULT, by_code
from resolint.lsp import own_requests, renumbering
from resolint.lsp.abilities import abilities_of
from resolint.lsp.convert import Encoding
from resolint.lsp.options import options_from
from resolint.lsp.requests import (
    code_actions,
    code_lens,
    completion,
    diagnostics,
    document_links,
    folding,
    formatting,
    hover,
    inlay_hints,
    occurrences,
    outline,
    rename,
    selection,
    semantic_tokens,
    workspace,
    workspace_symbols,
)
from resolint.lsp.server import Server
from resolint.lsp.session import overrides_from


def register(server: Server) -> None:
    """Register every handler with a server."""
    for name, (handler, options) in _HANDLERS.items():
        server.feature(name, options)(handler)
    for name, answer in own_requests.HANDLERS.items():
        server.feature(name)(answer)
    server.command(renumbering.COMMAND)(renumbering.ask_and_renumber)
    for request in _REQUESTS:
        request.register(server)


def initialize(ls: Server, params: t.InitializeParams) -> None:
    """Take down what the client can do and what it sets."""
    ls.can = abilities_of(params.capabilities)
    ls.options = options_from(params.initialization_options)
    ls.session.encoding = Encoding(
        str(getattr(ls.workspace.position_encoding, "value", ls.workspace.position_encoding))
    )
    ls.session.reconfigure(overrides_from(params.initialization_options, params.locale))


async def initialized(ls: Server, _: t.InitializedParams) -> None:
    """Watch the configuration files, and load the dictionary while nobody waits for it."""
    threading.Thread(target=by_code(DEFAULT).warm_up, daemon=True).start()
    if ls.can.watches_files:
        watchers = [t.FileSystemWatcher(f"**/{name}") for name in (NAME, PYPROJECT)]
        options = t.DidChangeWatchedFilesRegistrationOptions(watchers)
        registration = t.Registration(
            "resolint-configuration", t.WORKSPACE_DID_CHANGE_WATCHED_FILES, options
        )
        await ls.client_register_capability_async(t.RegistrationParams([registration]))


def did_open(ls: Server, params: t.DidOpenTextDocumentParams) -> None:
    """Take a draft in and show its findings."""
    document = params.text_document
    if ls.can.pulls:
        ls.withdraw(document.uri)
    ls.session.open(document.uri, document.version, document.text)
    ls.publish_soon(document.uri, 0)


def did_change(ls: Server, params: t.DidChangeTextDocumentParams) -> None:
    """Take a change in and show the findings when the typing pauses."""
    document = params.text_document
    ls.session.change(document.uri, document.version, params.content_changes)
    ls.publish_soon(document.uri, ls.options.pause)
    ls.settle_soon(document.uri)


def did_save(ls: Server, params: t.DidSaveTextDocumentParams) -> None:
    """Show the findings now; a client that watches no files may have changed the configuration."""
    if not ls.can.watches_files:
        ls.session.reconfigure()
    ls.settle(params.text_document.uri)
    ls.publish_soon(params.text_document.uri, 0)


def did_close(ls: Server, params: t.DidCloseTextDocumentParams) -> None:
    """Let a draft go and take its findings off the screen."""
    ls.session.close(params.text_document.uri)
    ls.tokens.pop(params.text_document.uri, None)
    ls.withdraw(params.text_document.uri)


def did_change_watched_files(ls: Server, _: t.DidChangeWatchedFilesParams) -> None:
    """Read the configuration again."""
    ls.session.reconfigure()
    ls.show_anew()


_REQUESTS = (
    code_actions,
    code_lens,
    completion,
    diagnostics,
    document_links,
    folding,
    formatting,
    hover,
    inlay_hints,
    occurrences,
    outline,
    rename,
    selection,
    semantic_tokens,
    workspace,
    workspace_symbols,
)
_HANDLERS: dict[str, tuple[Any, Any]] = {
    t.INITIALIZE: (initialize, None),
    t.INITIALIZED: (initialized, None),
    t.TEXT_DOCUMENT_DID_OPEN: (did_open, None),
    t.TEXT_DOCUMENT_DID_CHANGE: (did_change, None),
    t.TEXT_DOCUMENT_DID_SAVE: (did_save, None),
    t.TEXT_DOCUMENT_DID_CLOSE: (did_close, None),
    t.WORKSPACE_DID_CHANGE_WATCHED_FILES: (did_change_watched_files, None),
}
