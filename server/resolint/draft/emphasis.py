"""Bold as a Markdown renderer sees it: which marks pair, and which do nothing.

The rules are those of CommonMark 0.31, section 6.2, for strong emphasis.
They matter for Chinese: ``**决定：**继续`` has its marks in pairs and still shows no bold.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from resolint.draft.model import Bold
from resolint.text import Span

_HAN = re.compile("[\u3400-\u9fff]")
_RUN = re.compile(r"\\.|(\*+|_+)")
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


def find_bold(text: str) -> tuple[tuple[Bold, ...], tuple[Span, ...]]:
    """Return the bold passages of a paragraph and the marks that render as signs.

    Single ``*`` and ``_`` are left alone: in a resolution they mark a note or an empty place.
    """
    if "**" not in text and "__" not in text:
        return (), ()
    runs = [_run(text, match) for match in _RUN.finditer(text) if match[1]]
    bolds = _pair(runs)
    stray = [run.span for run in runs if run.count and _is_bold_mark(run)]
    places = _places_to_fill_in(text, stray)
    stray = [mark for mark in stray if mark not in places]
    return tuple(sorted(bolds, key=lambda bold: bold.span)), tuple(stray)


def _run(text: str, match: re.Match[str]) -> _Run:
    start, end = match.span(1)
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    left = _flanks(near=after, far=before)
    right = _flanks(near=before, far=after)
    sign = match[1][0]
    if sign == "_":
        opens = left and (not right or _is_punctuation(before))
        closes = right and (not left or _is_punctuation(after))
    else:
        opens, closes = left, right
    return _Run(sign, Span(start, end), start, end - start, opens, closes)


def _flanks(near: str, far: str) -> bool:
    """Tell whether a run leans on ``near``: the left- or right-flanking of CommonMark."""
    if near.isspace():
        return False
    return not _is_punctuation(near) or far.isspace() or _is_punctuation(far)


def _pair(runs: list[_Run]) -> list[Bold]:
    """Pair closing runs with the nearest fitting opening run, and use their signs up."""
    bolds: list[Bold] = []
    open_runs: list[_Run] = []
    for run in runs:
        while run.closes and run.count:
            at = _opener(open_runs, run)
            if at is None:
                break
            opener = open_runs[at]
            used = 2 if opener.count >= 2 and run.count >= 2 else 1  # noqa: PLR2004
            opener.count -= used
            if used > 1:
                opening = opener.start + opener.count
                bolds.append(Bold(Span(opening, run.start + used), Span(opening + used, run.start)))
            run.start += used
            run.count -= used
            del open_runs[at + (1 if opener.count else 0) :]
        if run.opens and run.count:
            open_runs.append(run)
    return bolds


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
    meant = 2 if underscores and not _HAN.search(text, 0, underscores[0].start) else 0
    return underscores[meant:]


def _is_punctuation(sign: str) -> bool:
    return unicodedata.category(sign)[0] in "PS"
