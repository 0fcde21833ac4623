"""The tables of this package: lines of columns separated by tabs, below a head."""

from __future__ import annotations

from pathlib import Path

_FOLDER = Path(__file__).parent


def rows(name: str, folder: Path = _FOLDER) -> list[list[str]]:
    """Return the rows of a table, without its head."""
    table = (folder / name).read_text("utf-8")
    return [line.split("\t") for line in table.split("\n")[1:] if line]
