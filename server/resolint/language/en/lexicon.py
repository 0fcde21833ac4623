"""Operative verbs, and the participles of the same that open preambular paragraphs."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from resolint.data import rows
from resolint.model.facts import Entry
from resolint.model.language import Match

_FOLDER = Path(__file__).parent


def match_lead(text: str) -> Match | None:
    """Return the lead phrase at the head of a text; Also and Further take a small letter behind."""
    match = _pattern().match(text)
    if match is None:
        return None
    entry = _entries()[match["phrase"][0].upper() + match["phrase"][1:]]
    return Match(match.start("lead"), match.end("lead"), match["sequence"] or "", entry)


@cache
def _entries() -> dict[str, Entry]:
    found: dict[str, Entry] = {}
    for operative, preambular in rows("lexicon.tsv", _FOLDER):
        if operative:
            found[operative] = Entry(operative, operative, "", seen=True)
        if preambular:
            found[preambular] = Entry(preambular, "", preambular, seen=True)
    return found


@cache
def _pattern() -> re.Pattern[str]:
    phrases = sorted(_entries(), key=len, reverse=True)
    small = (f"{phrase[0].lower()}{phrase[1:]}" for phrase in phrases)
    return re.compile(
        r"(?P<lead>(?P<sequence>(?:Also|Further) )?"
        rf"(?P<phrase>(?(sequence)(?:{'|'.join(small)})|(?:{'|'.join(phrases)})))\b)"
    )
