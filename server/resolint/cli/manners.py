"""What the surroundings ask for: a language, colours, and the width of a line."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import TextIO

    from resolint.rule import Lang

_NO_LANGUAGE = ("", "C", "POSIX")
_FILE_COLUMNS = 86
"""How wide a report is where it is not for a terminal."""


def spoken(environment: Mapping[str, str] = os.environ) -> Lang | None:
    """Return the language that the locale calls for: Chinese where it is that, or English."""
    names = (environment.get(key) for key in ("LC_ALL", "LC_MESSAGES", "LANG"))
    locale = next(filter(None, names), "").partition(".")[0]
    if locale in _NO_LANGUAGE:
        return None
    return "zh" if locale.lower().startswith("zh") else "en"


def coloured(asked: str, environment: Mapping[str, str] = os.environ) -> bool | None:
    """Return whether to colour what is written; ``None`` where each stream tells by itself."""
    if asked != "auto":
        return asked == "always"
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR", "0") not in ("", "0"):
        return True
    return False if environment.get("TERM") == "dumb" else None


def columns(stream: TextIO) -> int:
    """Return how many columns a line of a report on a stream may take."""
    return shutil.get_terminal_size().columns if stream.isatty() else _FILE_COLUMNS
