"""What other programs read, in the midst of a draft: templates, remarks of editors, raw elements.

None of it is text of the resolution.
What stands for words within a sentence is read as one character, and the rest is left out.
"""

from __future__ import annotations

import re

from resolint.language.notations import REMARKS

# Elements whose content is no text, whatever stands in it.
_RAW = (
    "pre|code|kbd|samp|script|style|textarea|svg|math|head|template|summary|figcaption|nav"
    "|del|s|strike|ref|video|audio|object|canvas|button|select|noscript|iframe|details|aside"
)
# What is folded in or set aside is a remark, unless it is nearly all of the text, or notes.
_REMARKS = ("details", "aside")
REMARK_NAMES = (
    "note|warning|tip|info|caution|danger|important|hint|attention|details|comment|remark|todo"
    f"|{REMARKS}"
)
"""What a division in Markdown is called that is a remark."""
_IN_SENTENCE = frozenset(["code", "kbd", "samp", "math", "svg"])
_LONGEST_RAW = 20_000
# Commands that set text; a draft with these is written in LaTeX, and not read at all.
_SETS_TEXT = "text(?:bf|it)|emph|underline|(?:sub)*section|chapter|footnote|begin|end|document"

ASIDES = (
    rf"(?P<raw><(?P<element>(?i:{_RAW}))(?=[\s>])[^<>]{{0,400}}(?<!/)>)"
    r"|(?P<declaration><!\[CDATA\[(?s:.{0,2000}?)\]\]>|<[!?][A-Za-z\[][^<>]{0,1000}>)"
    r"|(?=[{}$%])(?:"
    r"(?P<remark>\{>>(?s:.{0,2000}?)<<\}|\{--(?s:.{0,2000}?)--\}|\{~~[^{}~\n]{0,1000}~>|\{\+\+|\{==)"
    r"|(?P<control>\{%(?s:.{0,1000}?)%\}|\{\#(?s:.{0,1000}?)\#\}|\{/\*(?s:.{0,1000}?)\*/\}"
    r"|%%[^%\n]{1,1000}%%)"
    r"|(?P<inserted>\{\{(?!/footnote)(?:[^{}]|\{[^{}]{0,200}\}){0,1000}\}\}|\$\{[^{}\n]{1,200}\}"
    r"|\$\$[^$]{1,2000}\$\$|(?<![A-Za-z0-9\\$])\$(?=[^\s\^])[^$\n\u3000-\u9fff\uff00-\uffef]{1,200}(?<=\S)\$(?![\d$])))"
    r"|(?P<remark_end>~~\}|\+\+\}|==\})"
    r"|(?P<program_output><%=(?s:.{0,1000}?)%>)|(?P<program><%(?s:.{0,1000}?)%>)"
    r"|(?P<bare_command>^[ \t]*\\[A-Za-z]{2,20}[ \t]*$)"
    rf"|(?P<command>\\(?!(?:{_SETS_TEXT})\b)[A-Za-z]{{2,20}}\*?(?:\[[^\[\]\n]{{0,100}}\])?\{{[^{{}}\n]{{0,300}}\}})"
    r"|(?P<admonition>^(?:!!!|\?\?\?)\+?[ \t][^\n]*"
    r"(?:\n(?:(?:[ ]{4}|\t)[^\n]*|[ \t]*(?=\n(?:[ ]{4}|\t)\S))){0,200})"
    r"|(?P<callout>^>[ \t]*\[![A-Za-z]{2,20}\][^\n]*(?:\n>[^\n]*){0,200})"
    r"|(?P<abbreviation>^\*\[[^\[\]\n]{1,60}\]:[^\n]*)"
    r"|(?P<wiki>\[\[(?=[^\[\]|\n]{1,200}\|[^\[\]|\n]{1,200}\]\])[^\[\]|\n]{1,200}\|)|(?P<wiki_end>\]\])"
    r"|(?P<cited>\[-?@[^\[\]\n]{1,200}\])"
    r"|(?P<emoji>(?<![0-9A-Za-z:]):[a-z][a-z0-9_+\-]{1,30}:(?![0-9A-Za-z:]))"
)
"""The alternatives of a pattern, each with its name; it is compiled with ``re.MULTILINE``."""
_NOTE = re.compile(r"^[ \t]*(?:[⁰¹²³⁴-⁹]|\[\^?\d|<sup>)", re.MULTILINE)
_WIKI = re.compile(r"\[\[[^\[\]|\n]{1,200}\|[^\[\]|\n]{1,200}\Z")
_LONGEST_WIKI = 404


def raw_end(match: re.Match[str], last_shut: int) -> int:
    """Return where a raw element ends; where nothing shuts it, its tag alone is left out.

    ``last_shut`` is where the last element of that name ends.
    """
    text, end = match.string, match.end()
    if last_shut < end:
        return end
    shut = text.find(f"</{match['element']}", end, end + _LONGEST_RAW)
    return text.find(">", shut) + 1 or len(text) if shut >= 0 else end


def stands_in_sentence(match: re.Match[str]) -> bool:
    """Return whether a raw element is one that stands for words, as code does."""
    return match["element"].lower() in _IN_SENTENCE


def is_remark(match: re.Match[str], end: int) -> bool:
    """Tell an element that is no text; what is folded in or set aside may be nearly all of it."""
    is_set_aside = match["element"].lower() in _REMARKS
    return not (is_set_aside and holds_text(match.string, match.start(), end))


def holds_text(text: str, start: int, end: int) -> bool:
    """Return whether nearly all of a text stands between two places, or a footnote does."""
    return (end - start) * 5 >= len(text) * 4 or _NOTE.search(text, start, end) is not None


def ends_wiki_link(match: re.Match[str]) -> bool:
    """Return whether brackets shut ``[[page|words]]``, and not two pairs of words not agreed."""
    start = match.start()
    return _WIKI.search(match.string, max(0, start - _LONGEST_WIKI), start) is not None


def is_alone(text: str, start: int, end: int) -> bool:
    """Return whether nothing else stands on the lines of what begins and ends there."""
    line_end = text.find("\n", end)
    after = text[end : line_end if line_end >= 0 else len(text)]
    return begins_line(text, start) and not after.strip()


def begins_line(text: str, start: int) -> bool:
    """Return whether nothing stands before a place on its line."""
    return not text[max(text.rfind("\n", 0, start) + 1, start - 40) : start].strip()
