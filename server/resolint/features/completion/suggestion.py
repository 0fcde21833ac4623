"""What may be written at a place, and the place itself."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from resolint.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from resolint.draft.draft import Adopted, Draft, Paragraph
    from resolint.model.language import Language
    from resolint.profile import Profile

    Search = Callable[[str], Sequence[Adopted]]


def typed_for(text: str, typed: str, language: Language) -> str:
    """Return what of a text goes on from what is typed: itself, or its spelling; or nothing.

    Letters begin its pinyin, or are its initials: ``chongsh``, ``cs``.
    """
    if text.startswith(typed):
        return text
    spellings = language.spellings(text) if typed.isascii() else ()
    return next((each for each in spellings if each.startswith(typed)), "")


class What(Enum):
    """What is suggested."""

    LEAD = auto()
    CITATION = auto()
    NOTE = auto()
    FORMULA = auto()


@dataclass(frozen=True)
class Suggestion:
    """What may be written; the best come first."""

    what: What
    label: str
    span: Span
    """What it takes the place of, in the file."""
    text: str
    typed: str
    """What a client compares with what stands in ``span``."""
    detail: str = ""
    snippet: bool = False
    """``text`` has places to fill in, as snippets of the protocol have."""


@dataclass(frozen=True)
class Place:
    """Where a cursor stands in a paragraph, as it is read."""

    draft: Draft
    profile: Profile
    paragraph: Paragraph
    here: int

    @property
    def before(self) -> str:
        """What stands in the paragraph before the cursor."""
        return self.draft.text[self.paragraph.start : self.here]

    @property
    def behind(self) -> str:
        """What stands in the paragraph behind the cursor."""
        return self.draft.text[self.here : self.paragraph.end]

    def span(self, before: int, behind: int = 0) -> Span:
        """Return so many characters before the cursor and behind it, as a span of the file."""
        return self.draft.reading.back(Span(self.here - before, self.here + behind))
