"""Another number for a note or a paragraph, with all that follows, as one versioned edit."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from lsprotocol import types as t
from pygls.exceptions import JsonRpcException

from resolint.features.renumbering.act import CannotRenumberError
from resolint.features.renumbering.rename import renamable, rename

if TYPE_CHECKING:
    from collections.abc import Iterator

    from resolint.lsp.server import Server
    from resolint.lsp.session import Snapshot


def register(server: Server) -> None:
    """Register the handlers of renaming."""
    server.feature(t.TEXT_DOCUMENT_PREPARE_RENAME)(prepare_rename)
    server.feature(t.TEXT_DOCUMENT_RENAME)(give_number)


class RefusedError(JsonRpcException):
    """What is asked for cannot be done; the message is for the drafter."""

    CODE = -32803


def prepare_rename(ls: Server, params: t.PrepareRenameParams) -> t.PrepareRenamePlaceholder | None:
    """Return the number or name at a place, if another can be given."""
    snapshot = ls.session.snapshot(params.text_document.uri)
    if snapshot is None:
        return None
    with _refusals(snapshot):
        found = renamable(snapshot.draft, _offset(ls, snapshot, params.position))
    return found and t.PrepareRenamePlaceholder(ls.range(snapshot, found.span), found.name)


def give_number(ls: Server, params: t.RenameParams) -> t.WorkspaceEdit | None:
    """Return the edit that gives a note or a paragraph another number or name."""
    snapshot = ls.session.snapshot(params.text_document.uri)
    if snapshot is None:
        return None
    with _refusals(snapshot):
        edits = rename(snapshot.draft, _offset(ls, snapshot, params.position), params.new_name)
    return ls.edit(snapshot, edits)


def _offset(ls: Server, snapshot: Snapshot, position: t.Position) -> int:
    return ls.session.encoding.offset(snapshot.index, position)


@contextmanager
def _refusals(snapshot: Snapshot) -> Iterator[None]:
    """Say in the user's language why something cannot be done."""
    try:
        yield
    except CannotRenumberError as error:
        raise RefusedError(error.message.text(snapshot.settings.lang)) from error
