"""Two states of a draft as a unified diff."""

from __future__ import annotations

from difflib import unified_diff
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def write(path: Path, before: str, after: str) -> str:
    """Return what ``after`` changes, with line ends; nothing where it changes nothing."""
    old, new = ([f"{line}\n" for line in text.split("\n")] for text in (before, after))
    return "".join(unified_diff(old, new, str(path), str(path)))
