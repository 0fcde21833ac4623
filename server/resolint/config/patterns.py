"""Patterns of file names as git writes them; the only import of pathspec."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


def verdict(patterns: tuple[str, ...], path: str) -> bool | None:
    """Return whether a path is matched: yes, no by a ``!`` pattern, or ``None`` where none applies.

    The path has ``/`` between its parts, and one at the end for a folder;
    it counts from where the patterns stand.
    """
    return _compiled(patterns).check_file(path).include


@cache
def _compiled(patterns: tuple[str, ...]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec  # noqa: PLC0415 - a single file needs no patterns

    return GitIgnoreSpec.from_lines(filter(is_pattern, patterns))


@cache
def is_pattern(pattern: str) -> bool:
    """Return whether a pattern can be read; git passes over ``!`` and a range such as ``[z-a]``."""
    from pathspec import GitIgnoreSpec  # noqa: PLC0415 - a single file needs no patterns

    try:
        GitIgnoreSpec.from_lines([pattern])
    except (ValueError, re.error):
        return False
    return True
