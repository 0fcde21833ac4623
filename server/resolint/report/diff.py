"""Two states of a draft as a unified diff, or as the lines that differ."""

from __future__ import annotations

from difflib import unified_diff
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def write(path: Path, before: str, after: str) -> str:
    """Return what ``after`` changes, with line ends; nothing where it changes nothing."""
    return "".join(unified_diff(_lines(before), _lines(after), str(path), str(path)))


def _lines(text: str) -> list[str]:
    """Return lines with their ends; a last one without an end is marked as in a patch."""
    *lines, last = text.split("\n")
    rest = [f"{last}\n\\ No newline at end of file\n"] if last else []
    return [f"{line}\n" for line in lines] + rest


def changed_lines(before: str, after: str) -> Iterator[str]:
    """Yield the lines that go, with a minus before them, and those that come, with a plus."""
    lines = unified_diff(before.split("\n"), after.split("\n"), n=0, lineterm="")
    return (line for line in islice(lines, 2, None) if line[0] in "-+")
