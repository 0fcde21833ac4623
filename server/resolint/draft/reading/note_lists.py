"""Notes as a list of their own behind the text, which numbers them 1. as paragraphs are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from resolint.draft.reading.note_patterns import CIRCLED, HEAD, numbers_in
from resolint.draft.reading.signs import SOURCE

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
        # Without any sign behind it a number opens a note where a source follows.
        rf"\d{{1,3}}(?=[ \t\u3000]+{SOURCE})",
    )
)
_HEADING = re.compile(
    r"[#*_ \t\ue000]*(?:[脚附]?注释?|尾注|参考文献|(?:Foot|End)?[Nn]otes?)[：:]?[*_ \t\ue001]*"
    r"|[ \t]*(?:[_\-*=—─][ ]?){3,}[ \t]*"
)
_CLOSED = re.compile(r"。[^\u3400-\u9fff]{0,40}\Z|\d[ ]?日\s*\Z|次(?:全体)?会议\W{0,8}\Z")
_ANNEX = re.compile(r"(?m)^[#* \t]*附[件录]")
_PARAGRAPH = re.compile(
    r"(?m)^[ \t\u3000]*(?:\d{1,3}[.．、]|[一二三四五六七八九十]{1,3}、|第.{1,3}条|\*\*|\ue000)"
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
    return re.match(SOURCE, note["body"]) is not None


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
        return is_due or _CLOSED.search(above[: -len(line)].rstrip()[-60:]) is not None
    is_behind = _CLOSED.search(line[-60:]) is not None and not _ANNEX.search(above)
    return is_due and is_behind and (alone or _PARAGRAPH.search(above) is not None)
