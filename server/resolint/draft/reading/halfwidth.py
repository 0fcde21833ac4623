"""Half-width punctuation within Chinese text, read as the full-width marks that are meant."""

from __future__ import annotations

import re

from resolint.draft.reading.layer import Layer
from resolint.text import Edit, Span

HALF_WIDTH = "half width"
_HAN = "〇\u3400-\u9fff"
_BEHIND = f"[{_HAN}》〉”’）」\ue001\ue003\ue005]"
_AHEAD = f"[{_HAN}《〈“‘（「\ue000\ue002\ue004]"
_END = r"(?=[”’」）)]|[*_\ue001]{0,2}[ \t]*(?:$|[¹²³⁰⁴-⁹]|\[\^|\^\[|<sup>))"
# A verb in bold may stand right before the mark, which the lookbehind counts from its end.
_AFTER = rf"(?:(?<={_BEHIND}.)|(?<={_BEHIND}\*\*.)|(?<={_BEHIND}__.))"
_MARK = re.compile(
    # Behind Chinese nearly anything may follow; behind digits or letters only Chinese may.
    rf"(?P<address>(?:https?://|www\.)[^\s，。；、（）《》“”]{{1,300}})"
    rf"|(?P<mark>[,;:]{_AFTER}(?:[ ]{{0,3}}(?={_AHEAD}|[0-9A-Za-z(\[])|{_END})"
    rf"|[,;](?:(?<=[0-9A-Za-z)%¹²³⁰⁴-⁹].)[ ]{{0,3}}(?={_AHEAD})|(?<=[0-9A-Za-z)%].)(?=[ \t]*$))"
    rf"|[!?]{_AFTER}|\.{_AFTER}{_END})",
    re.MULTILINE,
)
_FULL = str.maketrans(",;:!?.", "，；：！？。")
_CHINESE = re.compile(f"[{_HAN}]")
_NEAR = 60


def half_width_layer(text: str) -> Layer | None:
    """Return a text with full-width marks where half-width ones stand in Chinese, or nothing."""
    edits = tuple(
        Edit(Span(*match.span()), match[0][0].translate(_FULL))
        for match in _MARK.finditer(text)
        if match["mark"] and _CHINESE.search(text, max(0, match.start() - _NEAR), match.start())
    )
    return Layer(text, edits, HALF_WIDTH) if edits else None
