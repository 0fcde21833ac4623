"""The drafts in the folders of a client by number and title, each read when it has changed.

Only the head of a file is read, no configuration, and no plugin is loaded for it.
"""

from __future__ import annotations

import asyncio
from itertools import chain, islice
from typing import TYPE_CHECKING, NamedTuple

from resolint.draft.parse import parse
from resolint.features.titles import Titled, titled
from resolint.files.drafts import DraftError, find_drafts, read_head
from resolint.lsp.session import text_of
from resolint.lsp.uris import path_of, uri_of
from resolint.text import LineIndex

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable, Iterator
    from pathlib import Path

    from lsprotocol import types as t

    from resolint.lsp.session import Session

_MOST_FILES = 2_000
_HEAD = 16_384
"""No masthead is longer, in bytes."""


class Entry(NamedTuple):
    """A draft that has a number or a title, and the line that says so."""

    uri: str
    titled: Titled
    range: t.Range


class Catalogue:
    """What is known of the drafts of a client; it is kept by the time and size of each file."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._known: dict[Path, tuple[tuple[int, int], Entry | None]] = {}

    async def entries(self, folders: Iterable[str]) -> AsyncIterator[Entry]:
        """Yield the drafts below folders, those that are open as they are in the editor.

        Between two files other requests are answered, and this one can be cancelled.
        """
        paths = await asyncio.to_thread(_paths, [*folders])
        self._known = {path: known for path, known in self._known.items() if path in paths}
        opened = {path: uri for uri in self._session.open_uris if (path := path_of(uri))}
        for path in paths:
            if path not in opened and (entry := self._in_file(path)):
                yield entry
            await asyncio.sleep(0)
        for uri in self._session.open_uris:
            snapshot = self._session.snapshot(uri)
            if snapshot and (entry := self._entry(uri, snapshot.text[:_HEAD])):
                yield entry
            await asyncio.sleep(0)

    def _in_file(self, path: Path) -> Entry | None:
        try:
            state = path.stat()
            stamp = state.st_mtime_ns, state.st_size
            if self._known.get(path, (None, None))[0] != stamp:
                raw = read_head(path, _HEAD).raw
                self._known[path] = stamp, self._entry(uri_of(path), text_of(raw))
        except (OSError, DraftError):
            return None
        return self._known[path][1]

    def _entry(self, uri: str, text: str) -> Entry | None:
        found = titled(parse(text))
        if found is None:
            return None
        return Entry(uri, found, self._session.encoding.range(LineIndex(text), found.span))


def _paths(folders: Iterable[str]) -> dict[Path, None]:
    """Return the first so many drafts below folders; one that cannot be read has none."""
    within = (_drafts(path) for uri in folders if (path := path_of(uri)))
    return dict.fromkeys(islice(chain.from_iterable(within), _MOST_FILES))


def _drafts(folder: Path) -> Iterator[Path]:
    try:
        yield from find_drafts(folder)
    except DraftError:
        return
