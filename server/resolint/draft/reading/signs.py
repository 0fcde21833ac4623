"""Signs that several layers know, and that a line is asked for; hardly anything is compiled."""

from __future__ import annotations

import re

HAN = "〇\u3400-\u9fff"
CHINESE = re.compile("[\u3400-\u9fff]")
"""A Chinese character; 〇 alone is a digit."""
FORMS = "\ufe10-\ufe16\ufe30\ufe50-\ufe52\ufe54-\ufe57\uff61\uff64"
COMPATIBILITY = f"[{FORMS}]"
"""Small, vertical and half-width forms of the full-width marks."""
FOREIGN = "[\u060c\u061b\u06d4\u201a\u204f\u2236\ua789]"
"""Commas, semicolons, stops and colons of other scripts, as an input method may put them."""
BOLD, ITALIC, UNDERLINE = "\ue000\ue001", "\ue002\ue003", "\ue004\ue005"
"""The opening and closing signs that tags for bold, italic and underline become."""
UNSEEN = (
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u00ad\u061c\u180e\u034f\ufe00-\ufe0f"
    "\U000e0000-\U000e01ef\x00-\x08\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ue000-\ue005"
)
"""Signs that show nothing, and those that we put in for tags."""
OBJECT = "\ufffc"
"""What stands for code, images and what a program puts in within a sentence."""
NOTES = "notes"
"""The layer that reads footnote marks in a usual notation."""
INLINE_NOTE = "^[]"
"""What stands for a note that is written where its mark would be."""

_NUMERAL = "[一二三四五六七八九十]{1,3}"
ALONE = (
    rf"(?:\d{{1,3}}[.．、]|(?P<title>\d{{1,4}}/\d{{1,3}}[.．]?)|[(（](?:[a-z]{{1,4}}|{_NUMERAL}|\d{{1,2}})[)）]"
    r"|(?:[A-Za-z]|[ivx]{2,5})[)）.．、]|\d{1,2}[)）]|[①-⑳⑴-⒇㈠-㈩]|[甲乙丙丁戊己庚辛壬癸]、"
    rf"|(?P<bullet>[-+*•·●○])|(?P<heading>{_NUMERAL}[、.．)）]|第(?:{_NUMERAL}|\d{{1,3}})条[：:]?))"
)
"""A number or label that may stand alone on its line."""
OPEN_BOLD = r"[ \t\u3000]*\d{1,3}[.．、][ \t\u3000]*"
"""What stands before the verb of an operative paragraph."""
SOURCE = "(?:[A-Z《]|第|[又另并]?见|同上|参看|联合国|大会)"
"""How the source in a note begins."""
