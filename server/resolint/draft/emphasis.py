"""Emphasis as a Markdown renderer sees it: which marks pair, and which do nothing.

The rules are those of CommonMark 0.31, section 6.2, for strong emphasis.
They matter for Chinese: ``**决定：**继续`` has its marks in pairs and still shows no bold.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from resolint.model.facts import Emphasis, Style
from resolint.reading.signs import BOLD, CHINESE, ITALIC, UNDERLINE
from resolint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_TAGS = {Style.BOLD: BOLD, Style.ITALIC: ITALIC, Style.UNDERLINE: UNDERLINE}
_TAG_SIGN = re.compile(f"[{BOLD}{ITALIC}{UNDERLINE}]")
# Each alternative begins with a sign of its own, and not with a repetition: so it is found fast.
_RUN = re.compile(r"\\.|\*\**|__*")
# No text has so many marks open at once; the bound keeps the work linear on one made to be slow.
_FARTHEST_OPENER = 32


@dataclass(slots=True)
class _Run:
    """A run of one delimiter; ``start`` and ``count`` shrink to what is not yet used."""

    sign: str
    span: Span
    start: int
    count: int
    opens: bool
    closes: bool

    @property
    def length(self) -> int:
        return self.span.end - self.span.start


def find_emphasis(text: str) -> tuple[tuple[Emphasis, ...], tuple[Span, ...]]:
    """Return the passages of a paragraph that are set off, and the bold marks that render as signs.

    A single ``*`` or ``_`` that pairs with none is left alone: in a resolution it marks a note
    or an empty place.
    """
    found: list[Emphasis] = []
    stray: tuple[Span, ...] = ()
    if "*" in text or "_" in text:
        runs = [_run(text, match) for match in _RUN.finditer(text) if match[0][0] != "\\"]
        found = _pair(runs)
        marks = [run.span for run in runs if run.count and _is_bold_mark(run)]
        places = _places_to_fill_in(text, marks)
        stray = tuple(mark for mark in marks if mark not in places)
    if _TAG_SIGN.search(text):
        found += _tagged(text)
    return tuple(sorted(found, key=lambda each: each.span)), stray


def _tagged(text: str) -> Iterator[Emphasis]:
    """Yield what tags enclose, whatever stands beside them."""
    for style, signs in _TAGS.items():
        opening, shutting = signs[0], signs[1]
        start = text.find(opening)
        while start >= 0 and (end := text.find(shutting, start)) >= 0:
            # Word cuts one passage into runs with tags of their own.
            while text.startswith(opening, end + 1) and (more := text.find(shutting, end + 1)) >= 0:
                end = more
            if text[start + 1 : end].strip(signs).strip():
                yield Emphasis(style, Span(start, end + 1), Span(start + 1, end))
            start = text.find(opening, end)


def _run(text: str, match: re.Match[str]) -> _Run:
    start, end = match.span()
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    left = _flanks(near=after, far=before)
    right = _flanks(near=before, far=after)
    sign = match[0][0]
    if sign == "_":
        opens = left and (not right or _is_punctuation(before))
        closes = right and (not left or _is_punctuation(after))
    else:
        opens, closes = left, right
    return _Run(sign, Span(start, end), start, end - start, opens, closes)


def _flanks(near: str, far: str) -> bool:
    """Return whether a run leans on ``near``: the left- or right-flanking of CommonMark."""
    if near.isspace():
        return False
    return not _is_punctuation(near) or far.isspace() or _is_punctuation(far)


def _pair(runs: list[_Run]) -> list[Emphasis]:
    """Pair closing runs with the nearest fitting opening run, and use their characters up."""
    found: list[Emphasis] = []
    open_runs: list[_Run] = []
    for run in runs:
        while run.closes and run.count:
            at = _opener(open_runs, run)
            if at is None:
                break
            opener = open_runs[at]
            used = 2 if opener.count >= 2 and run.count >= 2 else 1  # noqa: PLR2004
            opener.count -= used
            opening = opener.start + opener.count
            style = Style.BOLD if used > 1 else Style.ITALIC
            whole, inner = Span(opening, run.start + used), Span(opening + used, run.start)
            found.append(Emphasis(style, whole, inner))
            run.start += used
            run.count -= used
            del open_runs[at + (1 if opener.count else 0) :]
        if run.opens and run.count:
            open_runs.append(run)
    return found


def _opener(open_runs: list[_Run], closer: _Run) -> int | None:
    for at in range(len(open_runs) - 1, max(-1, len(open_runs) - 1 - _FARTHEST_OPENER), -1):
        opener = open_runs[at]
        lengths = opener.length, closer.length
        uneven = (opener.closes or closer.opens) and sum(lengths) % 3 == 0
        if opener.sign == closer.sign and not (uneven and any(n % 3 for n in lengths)):
            return at
    return None


def _is_bold_mark(run: _Run) -> bool:
    """Tell a mark meant as bold from a rule, a place to fill in, or an asterisk."""
    if run.sign == "_":
        return run.length == 2  # noqa: PLR2004
    # Of a long run that closes or opens bold, the rest is printed.
    return run.length in (2, 3) or run.count < run.length


def _places_to_fill_in(text: str, stray: list[Span]) -> list[Span]:
    """Return the underscores for what is open (第67/__号); a pair at the head is meant as bold."""
    underscores = [mark for mark in stray if text[mark.start] == "_"]
    meant = 2 if underscores and not CHINESE.search(text, 0, underscores[0].start) else 0
    return underscores[meant:]


def _is_punctuation(sign: str) -> bool:
    return unicodedata.category(sign)[0] in "PS"
