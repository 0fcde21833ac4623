"""What a report is written on, and for whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from resolint.rule import Lang, Severity

    Paint = Callable[[str, Severity], str]


def plain(text: str, _: Severity) -> str:
    """Paint nothing."""
    return text


@dataclass(frozen=True)
class Sheet:
    """Where a report goes: its width, its colours, and the language of what it says of itself."""

    lang: Lang = "zh"
    columns: int = 86
    paint: Paint = plain
    written: datetime | None = None
    """When the run began."""
