"""A client as the tests of the server have it: real editors' capabilities, and what they ask."""

import sys

from lsprotocol import types as t
from lsprotocol.converters import get_converter
from pytest_lsp import ClientServerConfig, client_capabilities, make_test_lsp_client

from resolint.lsp.convert import Encoding

SERVER = [sys.executable, "-m", "resolint", "server", "--stdio"]
EDITORS = ["visual_studio_code", "neovim", "emacs"]
CONVERTER = get_converter()


def command_or_action(given, _):
    """Read an offer; the library takes each with a command for a bare one."""
    kind = t.Command if isinstance(given.get("command"), str) else t.CodeAction
    return CONVERTER.structure(given, kind)


def new_client():
    """Return a client that answers what a real one would."""
    client = make_test_lsp_client()
    client.protocol._converter.register_structure_hook(t.Command | t.CodeAction, command_or_action)
    client.registered = []

    @client.feature(t.CLIENT_REGISTER_CAPABILITY)
    def register(params):
        client.registered += params.registrations

    client.applied, client.asked, client.answer = [], [], "应用"

    @client.feature(t.WORKSPACE_APPLY_EDIT)
    def apply(params):
        client.applied.append(params.edit)
        return t.ApplyWorkspaceEditResult(applied=True)

    @client.feature(t.WINDOW_SHOW_MESSAGE_REQUEST)
    def ask(params):
        client.asked.append(params.message)
        return next(each for each in params.actions if each.title == client.answer)

    return client


CONFIG = ClientServerConfig(client_factory=new_client, server_command=SERVER)


def capabilities(editor, *, pulls=False):
    """Return what a real editor can do, with or without pulling."""
    found = client_capabilities(editor)
    found.text_document.diagnostic = t.DiagnosticClientCapabilities() if pulls else None
    found.workspace.diagnostics = t.DiagnosticWorkspaceClientCapabilities(refresh_support=True)
    return found


async def start(client, can, options=None, **more):
    """Begin a session."""
    result = await client.initialize_session(
        t.InitializeParams(capabilities=can, initialization_options=options, **more)
    )
    client.encoding = Encoding(str(result.capabilities.position_encoding))
    return result


def open_draft(client, text, uri="file:///drafts/%E8%8D%89%E6%A1%88.md"):
    """Open a draft and return its address."""
    item = t.TextDocumentItem(uri, "markdown", 1, text)
    client.text_document_did_open(t.DidOpenTextDocumentParams(item))
    return uri


def change(client, uri, version, start, end, text):
    """Replace a range, given as lines and units of the client's encoding."""
    edit = t.TextDocumentContentChangePartial(t.Range(t.Position(*start), t.Position(*end)), text)
    identifier = t.VersionedTextDocumentIdentifier(version, uri)
    client.text_document_did_change(t.DidChangeTextDocumentParams(identifier, [edit]))


async def pull(client, uri, previous=None):
    """Ask for the findings of a draft."""
    params = t.DocumentDiagnosticParams(t.TextDocumentIdentifier(uri), previous_result_id=previous)
    return await client.text_document_diagnostic_async(params)


async def actions(client, uri, line, only=None, column=0):
    """Ask for the actions with the cursor in a line."""
    here = t.Range(t.Position(line, column), t.Position(line, column))
    context = t.CodeActionContext([], only=only)
    params = t.CodeActionParams(t.TextDocumentIdentifier(uri), here, context)
    return list(await client.text_document_code_action_async(params))


def applied(raw, edit, encoding):
    """Apply the edits of one document as an editor does, from the last to the first."""
    (document,) = edit.document_changes
    for each in reversed(document.edits):
        raw = encoding.apply(raw, t.TextDocumentContentChangePartial(each.range, each.new_text))
    return raw


async def chosen(client, action):
    """Choose an action: its edit is asked for where it came without one."""
    return action if action.edit else await client.code_action_resolve_async(action)
