"""Lines that an editor or a converter broke within a paragraph, read as one line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from resolint.reading.layer import Layer
from resolint.text import Edit, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

_BREAK = re.compile(r"[ \t]*\n[ \t\u3000]*(?:>[ \t]*)?")
_EMPTY_LINE = re.compile(r"\n[ \t]*\n")
_ASIDE = ("<!--", "```", "|")
_MARKS = "，；。：、,;:"


def wrap_layer(text: str, paragraphs: Iterable[Span]) -> Layer | None:
    """Return a text whose paragraphs have a line each, or nothing where they have it already."""
    edits = tuple(
        Edit(Span(*match.span()), _joint(text, match))
        for span in paragraphs
        if text.find("\n", span.start, span.end) >= 0 and not text.startswith(_ASIDE, span.start)
        # A note of two paragraphs keeps them.
        if not _EMPTY_LINE.search(text, span.start, span.end)
        for match in _BREAK.finditer(text, span.start, span.end)
    )
    return Layer(text, edits, is_layout=True) if edits else None


def _joint(text: str, match: re.Match[str]) -> str:
    """Return what parts two lines: a space between words of another script, else nothing.

    A number, a symbol or a word with a hyphen may be broken anywhere: 第68/, 230号.
    No space stands inside brackets, nor in a footnote mark: [^, 1].
    Of two marks the second may begin a paragraph, so they are not brought together.
    """
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    if before in _MARKS and after and after in _MARKS:
        return "\n"
    broken = (
        before in "/-[(^"
        or after in "/-])^"
        or (after.isdecimal() and (before == "." or before.isdecimal()))
    )
    return " " if before.isascii() and after.isascii() and not broken else ""
