"""Notes as a list of their own behind the text, which numbers them 1. as paragraphs are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from resolint.language import notations
from resolint.reading.note_patterns import CIRCLED, HEAD, numbers_in

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

_STYLES = tuple(
    re.compile(rf"{HEAD}(?P<mark>{mark})(?=\s{{0,16}}(?P<body>[^\s*\ue000][^\n]{{0,2000}}))")
    for mark in (
        r"(?:\*\*|\ue000)\d{1,3}[.．、]?(?:\*\*|\ue001)(?!\d)|\d{1,3}[.．](?!\d)",
        *(
            r"\d{1,3}[)）]",
            r"\d{1,3}、",
            r"[(（]\d{1,3}[)）]",
            f"[{''.join(CIRCLED)}]",
            r"\d{1,2}/",
        ),
        # Without any character behind it a number opens a note where a source follows.
        rf"\d{{1,3}}(?=[ \t\u3000]+{notations.SOURCE})",
    )
)
_HEADING = re.compile(
    rf"[#*_ \t\ue000]*{notations.NOTES_HEADINGS}[*_ \t\ue001]*"
    r"|[ \t]*(?:[_\-*=—─][ ]?){3,}[ \t]*"
)
_PARAGRAPH = re.compile(
    rf"(?m)^[ \t\u3000]*(?:\d{{1,3}}[.．、]|{notations.NUMERAL}、"
    rf"|{notations.ARTICLE_SIGN}.{{1,3}}{notations.ARTICLE_WORD}|\*\*|\ue000)"
)
_BROKEN = re.compile(r"[^\n]*\n[ \t]*[^\s\d]")
_LEFT_OPEN = ("；", "，", "：", ";", ",", ":")


def listed_notes(text: str, numbers: AbstractSet[int]) -> Sequence[re.Match[str]]:
    """Return the notes of a list behind the text that has these numbers, each once.

    One of sources alone may lack some or have others.
    """
    for style in _STYLES:
        run = _last_run(list(style.finditer(text)))
        found = {_number(each) for each in run}
        names_sources = all(map(_names_source, run))
        if (
            run
            and (names_sources or (found == numbers and not _goes_on(run)))
            and _is_of_notes(text, run, is_due=bool(found & numbers), alone=names_sources)
        ):
            return run
    return ()


def _number(match: re.Match[str]) -> int:
    return numbers_in(match["mark"])[0]


def _last_run(found: Sequence[re.Match[str]]) -> Sequence[re.Match[str]]:
    """Return the last of some openings that are numbered one after the other."""
    at = len(found) - 1
    while at > 0 and _number(found[at - 1]) + 1 == _number(found[at]):
        at -= 1
    return found[max(at, 0) :]


def _names_source(note: re.Match[str]) -> bool:
    return re.match(notations.SOURCE, note["body"]) is not None


def _goes_on(run: Sequence[re.Match[str]]) -> bool:
    """Tell items, which a comma or semicolon closes, from notes of which a line is broken."""
    return any(
        each["body"].rstrip().endswith(_LEFT_OPEN) and not _BROKEN.match(each.string, each.end())
        for each in run
    )


def _is_of_notes(text: str, run: Sequence[re.Match[str]], *, is_due: bool, alone: bool) -> bool:
    """Tell a list behind the whole text, or below a heading, from paragraphs and items."""
    above = text[: run[0].start()].rstrip()
    line = above[above.rfind("\n") + 1 :]
    if _HEADING.fullmatch(line):
        return (
            is_due or notations.CLOSED_TEXT.search(above[: -len(line)].rstrip()[-60:]) is not None
        )
    is_behind = notations.CLOSED_TEXT.search(line[-60:]) is not None and not notations.ANNEX.search(
        above
    )
    return is_due and is_behind and (alone or _PARAGRAPH.search(above) is not None)
