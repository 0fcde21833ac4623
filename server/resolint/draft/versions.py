"""What one version of a draft leaves to the next: what was made of its lines and paragraphs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from resolint.draft.identity import identify
from resolint.draft.reading.lines import Lines
from resolint.draft.scan import scan
from resolint.memory import Made

if TYPE_CHECKING:
    from collections.abc import Iterator

    from resolint.draft.identity import Frame
    from resolint.draft.model import Facts, Identity


@dataclass(frozen=True)
class Texts:
    """Results by line, by paragraph, by masthead and closing block."""

    lines: Lines = field(default_factory=Lines)
    facts: Made[str, Facts] = field(default_factory=lambda: Made(scan))
    identities: Made[Frame, Identity] = field(default_factory=lambda: Made(identify))

    def settle(self) -> None:
        """Say that all texts of this version have been asked for."""
        for each in self._all():
            each.settle()

    def next(self) -> Texts:
        """Return what the next version goes on with."""
        lines = Lines(*(each.next() for each in vars(self.lines).values()))
        return Texts(lines, self.facts.next(), self.identities.next())

    def _all(self) -> Iterator[Made[Any, Any]]:
        yield from (*vars(self.lines).values(), self.facts, self.identities)
