"""A verb in bold that an empty line cuts in two, read as one."""

from __future__ import annotations

import re

from resolint.reading.layer import Layer
from resolint.reading.signs import HAN, OPEN_BOLD
from resolint.text import Edit, Span

CUTS = "cuts"
_WORDS = f"[{HAN}]{{0,30}}"
_CUT = re.compile(
    rf"(?m)^{OPEN_BOLD}(?P<bold>\*\*(?P<before>{_WORDS})[ \t]*"
    rf"(?:\n[ \t\u3000]*){{2,8}}(?P<after>{_WORDS})\*\*)(?!\*)"
)


def cut_layer(text: str) -> Layer | None:
    """Return a text whose verbs in bold stand on a line each, or nothing where they do."""
    edits = tuple(
        Edit(Span(*match.span("bold")), f"**{match['before']}{match['after']}**")
        for match in _CUT.finditer(text)
        if match["before"] or match["after"]
    )
    return Layer(text, edits, CUTS) if edits else None
