"""Signs that a text is written in another markup language, or holds versions not yet merged.

What such a character means we do not know, so a text with one is not read at all.
"""

from __future__ import annotations

import re
from functools import cache

from resolint.text import Span

XML_ELEMENTS = (
    "para|simpara|orderedlist|listitem|list-item|emphasis|footnote|fn|item|hi|Content"
    "|ParagraphStyleRange|w:p|text:p"
)
"""Elements of texts in XML that are no pages."""
_LINE = (
    r"<{7} |>{7} |\|{7} |@@ -\d|diff --git |--- a/|\+\+\+ b/"  # versions side by side
    r"|={1,6} [^=\s]"
    r"|\.\. (?:\[|_|[a-z][a-z\-]{2,30}::)|\#\+[A-Za-z_]{3,20}:|\[fn:|fn\d{1,3}\. "
    r"|\#{1,3} ?''|\.{1,2} \*[^*\n]{1,40}\*(?!\*)"
    r"|(?P<italic>''|/{1,2})[\u3400-\u9fff]{1,40}(?P=italic)(?!')"
    r"|\.(?:PP|IP|RS|SH|LP)(?:[ ]|$)|\+\d{1,3}\.[ ]|[\[{]\+\d{1,3}\."
)
_ANYWHERE = (
    r"\\(?:documentclass|usepackage|item\b|(?:text(?:bf|it)|emph|underline|(?:sub)*section|chapter"
    r"|footnote)\*?\{|begin\{(?:document|enumerate|itemize)\})"
    r"|'''[^'\n]{1,200}'''|footnote:\w{0,20}\[|\[\d{1,3}\]_|\(\([^()\n]{2,200}\)\)|\{\{/footnote"
    r"|\{[*_]\}[^{}\n]{1,40}\{[*_]\}|\|https?://[^\s\[\]|]{1,300}\]"
    r"|\[\[https?://[^\s\[\]|]{1,300}\]\[|<https?://[^\s<>]{1,300} [^<>\n]{1,200}>"
    rf"|@(?:strong|emph|footnote)\{{|\\f\[[A-Z]|</(?:{XML_ELEMENTS})>"
)
SIGN = rf"^(?:{_LINE})|{_ANYWHERE}"
"""What stands in no draft in Markdown, HTML or plain text, with ``^`` and ``$`` of a line."""
ADDED_LINE = r"^\+(?:[^\s+\-=]|[ ]\d{1,3}\.)"
"""A line that a patch adds, where the one above it is taken away."""
_ADDED = re.compile(r"(?m)^\+[ ]\d{1,3}\.")
_KEPT = re.compile(r"(?m)^[ ]{0,3}\d{1,3}\.")
_OPEN_COMMENT = "<!--"


def foreign_sign(text: str) -> Span | None:
    """Return the first sign of another language, or where a comment opens that nothing shuts."""
    if match := _pattern().search(text):
        return Span(*match.span())
    # A list has + before all its numbers, and a patch before some.
    if (added := _ADDED.search(text)) and _KEPT.search(text):
        return Span(*added.span())
    return _open_comment(text)


def _open_comment(text: str) -> Span | None:
    """Return where a comment opens behind text and does not end."""
    at = text.find(_OPEN_COMMENT, text.rfind("-->") + 1)
    if at < 0 or not text[text.rfind("\n", 0, at) + 1 : at].strip():
        return None
    return Span(at, at + len(_OPEN_COMMENT))


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        rf"{SIGN}|^-(?=(?:[^\s\-]|[ ]\d{{1,3}}\.)[^\n]*\n(?:{ADDED_LINE}))", re.MULTILINE
    )
