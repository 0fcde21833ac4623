"""The tables of this package: lines of columns parted by tabs, below a head."""

from __future__ import annotations

from pathlib import Path


def rows(name: str) -> list[list[str]]:
    """Return the rows of a table, without its head."""
    table = Path(__file__).with_name(name).read_text("utf-8")
    return [line.split("\t") for line in table.split("\n")[1:] if line]
