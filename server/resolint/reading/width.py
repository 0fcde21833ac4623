"""Digits and letters in full width, read as the usual ones."""

from __future__ import annotations

import re
import unicodedata

from resolint.reading.layer import Layer
from resolint.text import Edit, Span

WIDTH = "width"
_SIGN = "[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]"
# A stop or slash between them is of the same number.
_WIDE = re.compile(rf"{_SIGN}+(?:[．／－]{_SIGN}+)*(?:(?<=[\uff10-\uff19])．)?")


def width_layer(text: str) -> Layer | None:
    """Return a text with its digits and letters in the usual width, or nothing where all are."""
    edits = tuple(
        Edit(Span(*match.span()), unicodedata.normalize("NFKC", match[0]))
        for match in _WIDE.finditer(text)
    )
    return Layer(text, edits, WIDTH) if edits else None
