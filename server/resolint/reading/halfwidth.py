"""Half-width punctuation within Chinese text, read as the full-width marks that are meant."""

from __future__ import annotations

import re

from resolint.reading.layer import Layer
from resolint.reading.signs import COMPATIBILITY, FOREIGN, FORMS, HAN
from resolint.text import Edit, Span

HALF_WIDTH = "half width"
_BEHIND = f'[{HAN}》〉”’）」"\ue001\ue003\ue005]'
_AHEAD = f"[{HAN}《〈“‘（「\ue000\ue002\ue004]"
_FOOTNOTE_MARK = r"[¹²³⁰⁴-⁹]|\[\^|\^[\[(\d]|<sup>|[\[［]\d{1,3}[\]］]|\*\d{1,3}\*"
_END = rf"(?=[”’」）)]|[*_\ue001]{{0,2}}[ \t]*(?:$|{_FOOTNOTE_MARK}))"
# What is set off may stand right before the mark, which the lookbehind counts from its end.
_AFTER = rf"(?:(?<={_BEHIND}.)|(?<={_BEHIND}[*_].)|(?<={_BEHIND}\*\*.)|(?<={_BEHIND}__.))"
_MARK = re.compile(
    # Compatibility forms stand in Chinese alone, as does a full-width dot that ends a paragraph.
    rf"(?P<form>{COMPATIBILITY}|．(?<=[{HAN}》”）].){_END}|{FOREIGN}{_AFTER})"
    rf"|(?P<address>(?:https?://|www\.)[^\s，。；、（）《》“”{FORMS}]{{1,300}})"
    # Behind Chinese nearly anything may follow; behind digits or letters only Chinese may.
    rf"|(?P<mark>[,;:]{_AFTER}(?:[ ]{{0,3}}(?={_AHEAD}|[0-9A-Za-z(\[])|{_END})"
    rf"|[,;](?:(?<=[0-9A-Za-z)%¹²³⁰⁴-⁹].)[ ]{{0,3}}(?={_AHEAD})"
    rf"|(?<=[0-9A-Za-z)\]%].)(?=[ \t]*$|{_FOOTNOTE_MARK}))"
    rf"|[!?]{_AFTER}|\.{_AFTER}{_END}|\.(?<=[0-9)].)(?=[ \t]*$))",
    re.MULTILINE,
)
_FULL = str.maketrans(
    ",;:!?.﹐﹑﹒﹔﹕﹖﹗︐︑︒︓︔︕︖｡､．\u060c\u061b\u06d4\u201a\u204f\ufe30\u2236\ua789",
    "，；：！？。，、。；：？！，、。：；！？。、。，；。，；：：：",
)
_CHINESE = re.compile(f"[{HAN}]")
# A note of symbols alone is closed as one in Chinese.
_NOTE = re.compile(
    rf"[ \t\u3000]*(?:{_FOOTNOTE_MARK}|[(（\[［]\d{{1,3}}[)）\]］]|\d{{1,2}}/ )(?!.*[a-z]{{4}})"
)


def half_width_layer(text: str) -> Layer | None:
    """Return a text with full-width marks where half-width ones stand in Chinese, or nothing."""
    edits = tuple(
        Edit(Span(*match.span()), match[0][0].translate(_FULL))
        for match in _MARK.finditer(text)
        if match["form"] or (match["mark"] and _is_in_chinese(text, match.start()))
    )
    return Layer(text, edits, HALF_WIDTH) if edits else None


def _is_in_chinese(text: str, at: int) -> bool:
    """Return whether Chinese stands before a mark on its line."""
    line = text.rfind("\n", 0, at) + 1
    return bool(_CHINESE.search(text, line, at)) or _NOTE.match(text, line, at) is not None
