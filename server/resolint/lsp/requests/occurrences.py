"""From a footnote mark, a paragraph number or a reference to what it means, and to the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types as t

from resolint.features.occurrences import occurrences

if TYPE_CHECKING:
    from collections.abc import Iterable

    from resolint.features.occurrences import Occurrences
    from resolint.lsp.server import Server
    from resolint.lsp.session import Snapshot
    from resolint.text import Span


def register(server: Server) -> None:
    """Register the handlers of what leads from one place to others."""
    server.feature(t.TEXT_DOCUMENT_DEFINITION)(definition)
    server.feature(t.TEXT_DOCUMENT_REFERENCES)(references)
    server.feature(t.TEXT_DOCUMENT_DOCUMENT_HIGHLIGHT)(document_highlight)


def definition(ls: Server, params: t.DefinitionParams) -> list[t.Location]:
    """Return the note of a mark, or the paragraph that a reference means."""
    snapshot, found = _found(ls, params.text_document.uri, params.position)
    return _locations(ls, snapshot, found.goals) if snapshot and found else []


def references(ls: Server, params: t.ReferenceParams) -> list[t.Location]:
    """Return the marks that cite a note, or the references to a paragraph."""
    snapshot, found = _found(ls, params.text_document.uri, params.position)
    if snapshot is None or found is None:
        return []
    own = found.own if params.context.include_declaration else ()
    return _locations(ls, snapshot, sorted((*own, *found.uses)))


def document_highlight(ls: Server, params: t.DocumentHighlightParams) -> list[t.DocumentHighlight]:
    """Return all places of a note or paragraph, its own number as the one that is written."""
    snapshot, found = _found(ls, params.text_document.uri, params.position)
    if snapshot is None or found is None:
        return []
    kinds = dict.fromkeys(found.uses, t.DocumentHighlightKind.Read)
    kinds |= dict.fromkeys(found.own, t.DocumentHighlightKind.Write)
    return [t.DocumentHighlight(_range(ls, snapshot, span), kinds[span]) for span in sorted(kinds)]


def _found(
    ls: Server, uri: str, position: t.Position
) -> tuple[Snapshot | None, Occurrences | None]:
    snapshot = ls.session.snapshot(uri)
    if snapshot is None:
        return None, None
    offset = ls.session.encoding.offset(snapshot.index, position)
    return snapshot, occurrences(snapshot.draft, snapshot.draft.reading.forth(offset))


def _locations(ls: Server, snapshot: Snapshot, spans: Iterable[Span]) -> list[t.Location]:
    return [t.Location(snapshot.uri, _range(ls, snapshot, span)) for span in spans]


def _range(ls: Server, snapshot: Snapshot, span: Span) -> t.Range:
    return ls.range(snapshot, snapshot.draft.reading.back(span))
