"""What one version of a draft leaves to the next: what was made of its lines and paragraphs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from resolint.draft.identity import identify
from resolint.draft.scan import scan
from resolint.memory import Made
from resolint.reading.lines import Lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from resolint.draft.draft import Identity
    from resolint.draft.identity import Frame
    from resolint.model.facts import Facts
    from resolint.model.language import Language


@dataclass(frozen=True)
class Texts:
    """Results by line, by paragraph, by masthead and closing block."""

    language: Language
    lines: Lines
    facts: Made[str, Facts]
    identities: Made[Frame, Identity]

    @classmethod
    def of(cls, language: Language) -> Texts:
        """Return what a first version in a language begins with."""
        return cls(language, Lines(), Made(partial(scan, language=language)), Made(identify))

    def settle(self) -> None:
        """Say that all texts of this version have been asked for."""
        for each in self._all():
            each.settle()

    def next(self) -> Texts:
        """Return what the next version goes on with."""
        lines = Lines(*(each.next() for each in vars(self.lines).values()))
        return Texts(self.language, lines, self.facts.next(), self.identities.next())

    def _all(self) -> Iterator[Made[Any, Any]]:
        yield from (*vars(self.lines).values(), self.facts, self.identities)
