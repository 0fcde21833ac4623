"""What an editor can fold away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types as t

from resolint.features.folding import Folded, folds

if TYPE_CHECKING:
    from resolint.lsp.server import Server

_KINDS = {Folded.PART: t.FoldingRangeKind.Region, Folded.ASIDE: t.FoldingRangeKind.Comment}


def register(server: Server) -> None:
    """Register the handler of folding."""
    server.feature(t.TEXT_DOCUMENT_FOLDING_RANGE)(folding_range)


def folding_range(ls: Server, params: t.FoldingRangeParams) -> list[t.FoldingRange]:
    """Return the lines that can be folded away; of those that begin on one line, the most."""
    snapshot = ls.session.snapshot(params.text_document.uri)
    if snapshot is None:
        return []
    found: dict[int, t.FoldingRange] = {}
    for fold in folds(snapshot.draft):
        first, _ = snapshot.index.position(fold.span.start)
        last, _ = snapshot.index.position(fold.span.end)
        if first not in found or found[first].end_line < last:
            found[first] = t.FoldingRange(first, last, kind=_KINDS[fold.what])
    return [found[line] for line in sorted(found)]
