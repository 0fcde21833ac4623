"""Rewritings as actions: citations in order, a date, footnote marks in another notation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resolint.features.actions import quick_fixes
from resolint.features.rewriting.offers import rewritings
from resolint.lsp.actions.asked import REWRITE
from resolint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lsprotocol import types as t

    from resolint.features.rewriting.offers import Rewriting
    from resolint.lsp.actions.asked import Asked, Data
    from resolint.lsp.server import Server
    from resolint.lsp.session import Snapshot


def offered(asked: Asked) -> Iterator[t.CodeAction]:
    """Yield what can be rewritten here, save what a fix of a finding does as well."""
    if not asked.wants(REWRITE):
        return
    fixes = {quick.edits for quick in quick_fixes(asked.snapshot.findings, asked.lines)}
    for each in _rewritings(asked.snapshot, asked.here):
        if each.edits not in fixes:
            at = {"rewriting": each.name, "start": asked.here.start, "end": asked.here.end}
            yield asked.action(each.title, REWRITE, "rewriting", **at)


def resolve(ls: Server, snapshot: Snapshot, action: t.CodeAction, data: Data) -> None:
    """Give a chosen action its edit."""
    for each in _rewritings(snapshot, Span(data["start"], data["end"])):
        if each.name == data["rewriting"]:
            action.edit = ls.edit(snapshot, each.edits, label=action.title)


def _rewritings(snapshot: Snapshot, here: Span) -> Iterable[Rewriting]:
    linted = snapshot.linted
    return rewritings(linted.draft, here, linted.profile)
