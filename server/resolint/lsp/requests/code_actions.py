"""Code actions: what can be done at a place; edits are computed when an action is chosen."""

from __future__ import annotations

from typing import Any

from lsprotocol import types as t

from resolint.lsp import renumbering
from resolint.lsp.actions import allowing, fixes, rewriting
from resolint.lsp.actions.asked import QUICK_FIX, REWRITE, Asked
from resolint.lsp.server import Server

_OFFERS: dict[str, Any] = {
    "fix": fixes,
    "allowing": allowing,
    "rewriting": rewriting,
    "act": renumbering,
}
# Where an edit cannot be asked for, a command asks before what is doubtful.
_AT_ONCE = {name: offers.resolve for name, offers in _OFFERS.items()} | {"act": renumbering.at_once}
_KINDS = (QUICK_FIX, fixes.FIX_ALL, fixes.FIX_ALL_OURS, REWRITE)


def register(server: Server) -> None:
    """Register the handlers."""
    options = t.CodeActionOptions(code_action_kinds=[*_KINDS], resolve_provider=True)
    server.feature(t.TEXT_DOCUMENT_CODE_ACTION, options)(code_action)
    server.feature(t.CODE_ACTION_RESOLVE)(resolve_code_action)


def code_action(ls: Server, params: t.CodeActionParams) -> list[t.CodeAction]:
    """Offer what can be done with the lines that the cursor or selection touches."""
    snapshot = ls.session.snapshot(params.text_document.uri)
    if snapshot is None:
        return []
    asked = Asked(ls, snapshot, params)
    offered = [action for offers in _OFFERS.values() for action in offers.offered(asked)]
    for action in () if ls.can.resolves else offered:
        _AT_ONCE[action.data["by"]](ls, snapshot, action, action.data)
    return offered


def resolve_code_action(ls: Server, action: t.CodeAction) -> t.CodeAction:
    """Work the edits of an action out, unless the draft has moved on."""
    data = action.data if isinstance(action.data, dict) else {}
    snapshot = ls.session.snapshot_at(str(data.get("uri")), data.get("version"))
    _OFFERS[data["by"]].resolve(ls, snapshot, action, data)
    return action
