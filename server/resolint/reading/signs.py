"""Signs that several layers know, and that a line is asked for; hardly anything is compiled."""

from __future__ import annotations

import re

from resolint.language.notations import ARTICLE_SIGN, ARTICLE_WORD, NUMERAL, STEMS

HAN = "\u3007\u3400-\u9fff"
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
SHOWN = str.maketrans(OBJECT, "□", BOLD + ITALIC + UNDERLINE)
"""What of the text as read is shown to people: no sign that we put in."""
NOTES = "notes"
"""The layer that reads footnote marks in a usual notation."""
INLINE_NOTE = "^[]"
"""What stands for a note that is written where its mark would be."""

ALONE = (
    rf"(?:\d{{1,3}}[.．、]|(?P<title>\d{{1,4}}/\d{{1,3}}[.．]?)|[(（](?:[a-z]{{1,4}}|{NUMERAL}|\d{{1,2}})[)）]"
    r"|(?:[A-Za-z]|[ivx]{2,5})[)）.．、]|\d{1,2}[)）]|[①-⑳⑴-⒇㈠-㈩]"
    rf"|[{STEMS}]、"
    rf"|(?P<bullet>[-+*•·●○])|(?P<heading>{NUMERAL}[、.．)）]|{ARTICLE_SIGN}(?:{NUMERAL}|\d{{1,3}}){ARTICLE_WORD}[：:]?))"
)
"""A number or label that may stand alone on its line."""
OPEN_BOLD = r"[ \t\u3000]*\d{1,3}[.．、][ \t\u3000]*"
"""What stands before the verb of an operative paragraph."""
