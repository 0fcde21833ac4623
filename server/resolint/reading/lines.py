"""What each line of a text is for the layers of its reading, made once a line."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from resolint.memory import Made
from resolint.reading.script import simplified
from resolint.reading.traits import traits

if TYPE_CHECKING:
    from resolint.reading.opening_lines import Line


@dataclass(frozen=True)
class Lines:
    """Results by line."""

    traits: Made[str, int] = field(default_factory=lambda: Made(traits))
    simplified: Made[str, str] = field(default_factory=lambda: Made(simplified))
    openings: Made[str, Line | None] = field(default_factory=lambda: Made(_opening_of))


def _opening_of(line: str) -> Line | None:
    from resolint.reading.opening_lines import (  # noqa: PLC0415 - most drafts need it not
        opening_of,
    )

    return opening_of(line)
