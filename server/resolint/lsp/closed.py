"""The drafts in the folders of a client that no editor has open."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from resolint.files.drafts import DraftError, find_drafts, read_draft
from resolint.lsp.uris import path_of, uri_of

if TYPE_CHECKING:
    from pathlib import Path

    from resolint.lsp.server import Server
    from resolint.lsp.session import Snapshot


def closed_drafts(ls: Server) -> list[str]:
    """Return the drafts below the folders of a client that are not open."""
    opened = set(filter(None, map(path_of, ls.session.open_uris)))
    found: dict[Path, None] = {}
    for folder in filter(None, map(path_of, ls.workspace.folders)):
        with suppress(DraftError):
            found |= dict.fromkeys(find_drafts(folder))
    return [uri_of(path) for path in found if path not in opened]


def taken_in(ls: Server, uri: str) -> Snapshot | None:
    """Return a draft on disk as it would be if it were open; nothing for what cannot be read.

    Nor is there one of a text that is no draft: in a folder it may be anything.
    """
    path = path_of(uri)
    try:
        raw = read_draft(path).raw if path else None
    except DraftError:
        return None
    if raw is None:
        return None
    snapshot = ls.session.closed(uri, raw)
    rules = snapshot.settings.ruleset.by_name
    alone = (rules[each.rule].speaks_alone for each in snapshot.findings if each.rule in rules)
    return None if any(alone) else snapshot


def stamp_of(ls: Server, uri: str) -> str | None:
    """Return what tells that a file and the configuration are those that were last looked at."""
    path = path_of(uri)
    try:
        state = path.stat() if path else None
    except OSError:
        return None
    return f"{state.st_mtime_ns}.{state.st_size}.{ls.session.generation}" if state else None
