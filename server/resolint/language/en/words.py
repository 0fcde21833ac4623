"""Words, which blanks and punctuation part."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from resolint.text import Span

_WORD = re.compile(r"\w+(?:['’\-]\w+)*")
_AROUND = 40


def word_edges(text: str, span: Span) -> frozenset[int]:
    """Return the offsets at which words begin or end, in and around ``span``."""
    words = _WORD.finditer(text, max(0, span.start - _AROUND), span.end + _AROUND)
    return frozenset(edge for word in words for edge in word.span())
