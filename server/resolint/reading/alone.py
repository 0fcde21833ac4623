"""A number or label alone on its line, joined with the text that follows it."""

from __future__ import annotations

import re

from resolint.language.notations import ARTICLE_SIGN
from resolint.reading.layer import Layer
from resolint.reading.opening_lines import opens_clause
from resolint.reading.signs import ALONE
from resolint.text import Edit, Span

_ALONE = re.compile(
    rf"(?m)^[ \t\u3000]*{ALONE}[ \t\u3000]*"
    r"(?P<gap>\n[ \t\u3000]*(?:\n[ \t\u3000]*)?)(?=[^\s\d(（\[])"
)
_CLOSED = re.compile(r"[，；。][ \t]*\n")
_LONGEST_VERB = 40
_BEFORE_ITEM = ("：", ":", "；", ";")


def alone_layer(text: str) -> Layer | None:
    """Return a text whose numbers and labels stand on the line of their text."""
    closed = _CLOSED.search(text)
    title_end = closed.start() if closed else len(text)
    edits = tuple(
        Edit(Span(*match.span("gap")), " ")
        for match in _ALONE.finditer(text)
        # Behind the first paragraph 68/230 is no title, but the head of a page, and 2/3 its foot.
        if _opens(match) and not (match["title"] and match.start() > title_end)
    )
    return Layer(text, edits) if edits else None


def _opens(match: re.Match[str]) -> bool:
    """Tell what opens a paragraph: 第一条 may head an article of a statute, and - be a rule."""
    if not (match["bullet"] or match["heading"]):
        return True
    text = match.string
    before = text[max(0, match.start() - _LONGEST_VERB) : match.start()].rstrip()
    if before.endswith(_BEFORE_ITEM) and not (match["heading"] or "").startswith(ARTICLE_SIGN):
        return True
    return opens_clause(text[match.end() : match.end() + _LONGEST_VERB].partition("\n")[0])
