"""What a selection grows to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types as t

from resolint.features.selection import around
from resolint.text import Span

if TYPE_CHECKING:
    from resolint.lsp.server import Server
    from resolint.lsp.session import Snapshot


def register(server: Server) -> None:
    """Register the handler of growing selections."""
    server.feature(t.TEXT_DOCUMENT_SELECTION_RANGE)(selection_range)


def selection_range(ls: Server, params: t.SelectionRangeParams) -> list[t.SelectionRange] | None:
    """Return for each position what a selection there grows to."""
    snapshot = ls.session.snapshot(params.text_document.uri)
    if snapshot is None:
        return None
    return [_ranges(ls, snapshot, position) for position in params.positions]


def _ranges(ls: Server, snapshot: Snapshot, position: t.Position) -> t.SelectionRange:
    """Return the narrowest range at a position, in which each has the next wider one."""
    offset = ls.session.encoding.offset(snapshot.index, position)
    shown = t.SelectionRange(ls.range(snapshot, Span(0, len(snapshot.text))))
    for span in reversed(around(snapshot.draft, offset)[:-1]):
        shown = t.SelectionRange(ls.range(snapshot, span), shown)
    return shown
