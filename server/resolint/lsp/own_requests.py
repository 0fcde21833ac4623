"""Requests that the protocol does not have: how a draft was understood."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from resolint.features.outline import outline
from resolint.report import outline as report

if TYPE_CHECKING:
    from resolint.lsp.server import Server


def status(ls: Server, params: Any) -> dict[str, Any] | None:  # noqa: ANN401 - pygls knows no type
    """Return the name of the house style that a draft is held against."""
    snapshot = ls.session.snapshot(params.textDocument.uri)
    if snapshot is None:
        return None
    return {"profile": snapshot.settings.ruleset.profile_of(snapshot.draft).name}


def structure(ls: Server, params: Any) -> str | None:  # noqa: ANN401
    """Return a draft as it was understood, a line a paragraph, as ``resolint outline`` shows it."""
    snapshot = ls.session.snapshot(params.textDocument.uri)
    if snapshot is None:
        return None
    lines = report.write(snapshot.text, outline(snapshot.draft), snapshot.settings.lang)
    return "".join(f"{line}\n" for line in lines)


HANDLERS = {"resolint/status": status, "resolint/structure": structure}
