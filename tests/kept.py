"""What a fix must keep in any notation: the words of a text and the marks that close its lines.

Nothing here knows the parser, so that what it does wrong is seen.
"""

from __future__ import annotations

import re
import unicodedata

_MARK = re.compile(
    r"<sup>\d{1,2}</sup>"
    r"|\\?[(（\[［〔【^]{1,2}注?\d{1,2}(?:\\?[)）\]］〕】]:?|\^)(?:\(#.*?\))?"
    r"|[¹²³⁰⁴-⁹]+|\{\d{1,2}\}|[⑴-⒇]"
    r"|(?<=[，；。：、》”\u3400-\u9fff])[ ]?\d{1,2}/(?!\d)"
)
"""A note mark in any of its notations: those of a text, not those that open a note alone."""
_MARKUP = re.compile(r"</?(?:b|strong|em|i|u)>|\\(?=[^\w\s])|\*|__")
_NUMERAL = "〇一二三四五六七八九十甲乙丙丁"
_OPENING = re.compile(
    rf"[ \t\u3000>]*(?:[-•][ \t]+)?"
    rf"(?:\d{{1,3}}/(?!\d)"
    rf"|\d{{1,2}}/\d{{1,3}}\.(?!\d)"
    rf"|第[{_NUMERAL}]+条"
    rf"|[(（]?(?:\d{{1,3}}|[A-Za-z]|[ivx]{{1,5}}|[{_NUMERAL}]{{1,3}})(?:之二)?[.．、)）](?!\d)"
    rf"|[①-⑳])?"
)
"""The number, label or note mark that opens a line; the number of a resolution too."""
_WIDE = str.maketrans(",;:.﹐｡﹔﹕", "，；：。，。；：")


def words(text: str) -> str:
    """Return the words of a text with their figures: what is no mark, number, label or markup."""
    lines = (_OPENING.sub("", line, count=1) for line in _bare(text).split("\n"))
    return "".join(sign for line in lines for sign in _even(line) if sign.isalnum())


def openings(text: str) -> list[str]:
    """Return what opens each line that has a number, a label or a mark, without its signs."""
    found = (_OPENING.match(line)[0] for line in text.replace("*", "").split("\n"))
    return [bare for opening in found if (bare := "".join(filter(str.isalnum, opening)))]


def closing_marks(text: str) -> list[str]:
    """Return the marks that close the lines of a text, in full width; comments do not count."""
    lines = _bare(re.sub(r"<!--.*?-->", "", text, flags=re.DOTALL)).split("\n")
    bare = [_OPENING.sub("", line, count=1).rstrip() for line in lines]
    ends = [re.search(r"[，；。：,;.:﹐｡﹔﹕､]*$", line)[0] for line in bare]
    return [end.translate(_WIDE) for end in ends if end]


def _bare(text: str) -> str:
    """Take note marks and markup away."""
    return _MARKUP.sub("", _MARK.sub("", text))


def _even(line: str) -> str:
    return unicodedata.normalize("NFKC", line)
