"""What one version of a draft leaves to the next: what was made of its lines and paragraphs."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any

from resolint.draft.identity import identify
from resolint.draft.reading.script import simplified
from resolint.draft.reading.traits import traits
from resolint.draft.scan import scan
from resolint.memory import Made

if TYPE_CHECKING:
    from resolint.draft.identity import Lines
    from resolint.draft.model import Facts, Identity


@dataclass(frozen=True)
class Texts:
    """Results by line, by paragraph, by masthead and closing block."""

    facts: Made[str, Facts] = field(default_factory=lambda: Made(scan))
    traits: Made[str, int] = field(default_factory=lambda: Made(traits))
    simplified: Made[str, str] = field(default_factory=lambda: Made(simplified))
    identities: Made[Lines, Identity] = field(default_factory=lambda: Made(identify))

    def settle(self) -> None:
        """Say that all texts of this version have been asked for."""
        for each in self._all():
            each.settle()

    def next(self) -> Texts:
        """Return what the next version goes on with."""
        return Texts(*(each.next() for each in self._all()))

    def _all(self) -> list[Made[Any, Any]]:
        return [getattr(self, each.name) for each in fields(self)]
