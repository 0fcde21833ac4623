"""The names that a client has for files, and their paths."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from pygls.uris import from_fs_path, to_fs_path


def path_of(uri: str) -> Path | None:
    """Return the path of what lies on a disk."""
    path = to_fs_path(uri) if urlsplit(uri).scheme == "file" else None
    return Path(path) if path else None


def uri_of(path: Path) -> str:
    """Return the name of a file as clients write it."""
    return from_fs_path(str(path)) or path.as_uri()
