"""Requests that the protocol does not have: an act at a place, the structure, the counts."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from lsprotocol import types as t

from resolint.features.outline import outline
from resolint.lsp import renumbering
from resolint.report import outline as report
from resolint.rule import Severity

if TYPE_CHECKING:
    from resolint.lsp.server import Server


def act(ls: Server, params: Any) -> t.WorkspaceEdit | None:  # noqa: ANN401 - pygls knows no type
    """Return the edit that inserts or deletes at a place; where there is none, the server said why.

    ``act`` is the name of an offer, and ``text`` what an insertion puts in.
    """
    document, place = params.textDocument, params.position
    snapshot = ls.session.snapshot_at(document.uri, document.version)
    position = t.Position(place.line, place.character)
    offset = ls.session.encoding.offset(snapshot.index, position)
    return renumbering.edit(ls, snapshot, params.act, offset, params.text)


def status(ls: Server, params: Any) -> dict[str, Any] | None:  # noqa: ANN401
    """Return the house style of a draft, and how many findings it has of each gravity."""
    snapshot = ls.session.snapshot(params.textDocument.uri)
    if snapshot is None:
        return None
    found = Counter(finding.severity for finding in snapshot.linted.as_read)
    counts = {severity.value: found[severity] for severity in Severity}
    return {"profile": snapshot.settings.ruleset.profile_of(snapshot.draft).name, **counts}


def structure(ls: Server, params: Any) -> str | None:  # noqa: ANN401
    """Return a draft as it was understood, a line a paragraph, as ``resolint outline`` shows it."""
    snapshot = ls.session.snapshot(params.textDocument.uri)
    if snapshot is None:
        return None
    lines = report.write(snapshot.text, outline(snapshot.draft), snapshot.settings.lang)
    return "".join(f"{line}\n" for line in lines)


HANDLERS = {"resolint/act": act, "resolint/status": status, "resolint/structure": structure}
