"""Markdown and HTML that are no text of the resolution, or another way to write it.

Code, comments, tags, attributes, addresses and front matter are left out;
escapes and entities are the signs they stand for; tags for bold, italic and underline become
one sign each, since what they enclose is set off wherever it begins and ends.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from resolint.draft.reading.layer import Layer
from resolint.text import Edit, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

OBJECT = "\ufffc"
"""What stands for code and images within a sentence."""
BOLD, ITALIC, UNDERLINE = "\ue000\ue001", "\ue002\ue003", "\ue004\ue005"
"""The opening and closing signs that tags for bold, italic and underline become."""
INLINE_NOTE = "^[]"
"""What stands for a note that is written where its mark would be."""
UNSEEN = "\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad\ue000-\ue005"
"""Signs that show nothing, and those that we put in for tags."""
_TAGS = {"b": BOLD, "strong": BOLD, "i": ITALIC, "em": ITALIC, "u": UNDERLINE, "ins": UNDERLINE}
_BLOCKS = frozenset(
    ["p", "div", "li", "tr", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6"]
)
# These signs would be read as emphasis if they stood bare.
_ESCAPED = {"*": "＊", "_": "＿"}

_FRONT_MATTER = re.compile(
    r"(?P<rule>---|\+\+\+)[ \t]*\n(?=[\w\"'#-]+[ \t]*[:=])(?:(?!(?P=rule))[^\n]*\n){1,200}"
    r"(?P=rule)[ \t]*(?:\n|\Z)"
)
# What stands in brackets may hold one pair of brackets more: [[1]](#note-1).
_BRACKETED = r"(?:[^\[\]\n]|\[[^\[\]\n]{0,100}\]){0,300}"
# An address has a scheme or a path, or ends as a file does; 请[秘书长](主席) is a choice of words.
_ADDRESS = (
    r"(?:[a-z][a-z0-9+.\-]{1,12}:|#|\.{0,2}/|www\.|<|(?=[\w./%\-]{1,100}\.[a-z]{2,4}[\s)#]))"
    r"[^\s()<>]{0,300}(?:\([^\s()]{0,100}\)[^\s()<>]{0,100})?>?"
)
_LINK_END = rf"\]\({_ADDRESS}(?:\s+(?:\"[^\"\n]{{0,200}}\"|'[^'\n]{{0,200}}'))?\s*\)"
_ATTRIBUTES = r"\{[#.][^{}\n]{0,200}\}"
_MARKUP = re.compile(
    r"(?P<comment><!--)|(?P<fence>^[ ]{0,3}(?:`{3,}|~{3,})(?=[^`\n]*$))"
    r"|(?P<division>^:{3,}[^\n]*$)|(?P<quoted>^[ ]{0,3}(?:>[ \t]?){1,6})"
    r"|\\(?P<escape>[!-/:-@\[-`{-~])|(?P<hard_break>\\\n)"
    r"|(?P<definition>^[ ]{0,3}\[[^\]\[^\n]{1,100}\]:[ \t]+(?:[a-z]{2,8}:|<|#|\.{0,2}/)[^\n]*)"
    rf"|(?P<image>!\[{_BRACKETED}{_LINK_END})"
    rf"|(?P<opening>\[(?={_BRACKETED}{_LINK_END}))|(?P<closing>{_LINK_END})"
    rf"|(?P<span>\[(?=[^\[\]\n]{{0,300}}\](?P<classes>{_ATTRIBUTES})))"
    rf"|(?P<span_end>\](?P<own_classes>{_ATTRIBUTES}))"
    rf"|(?P<attributes>[ \t]*{_ATTRIBUTES}[ \t]*$)"
    r"|(?P<inline_note>\^\[(?:[^\[\]\n]|\[[^\[\]\n]{0,300}\]){1,2000}\])"
    r"|(?P<code>(?<!`)(?P<ticks>`{1,2})(?!`)[^`\n]{1,300}(?P=ticks)(?!`))"
    r"|(?P<struck>~~(?=\S)[^~\n]{1,1000}~~)"
    r"|(?P<tag></?(?P<name>[A-Za-z][A-Za-z0-9:\-]{0,20})(?:\s[^<>]{0,400})?/?>)"
    r"|(?P<autolink><(?:https?://|mailto:)[^<>\s]{1,300}>)"
    r"|(?P<entity>&(?:[A-Za-z]{2,8}|\#\d{1,6}|\#[xX][0-9A-Fa-f]{1,6});)"
    rf"|(?P<unseen>[{UNSEEN}]+)"
    r"|(?P<indented>(?<=\n\n)(?:(?:[ ]{4}|\t)[^\n]*(?:\n|\Z)){1,400})",
    re.MULTILINE,
)
_CHINESE = re.compile("[\u3400-\u9fff]")
_PROGRAM = re.compile(r"[={}<>;\"]")


def markup_layer(text: str) -> Layer | None:
    """Return a text as it is read without markup, or nothing where it has none."""
    front = _FRONT_MATTER.match(text)
    edits = tuple(_edits(text, front.end() if front else 0))
    return Layer(text, edits) if edits else None


def _edits(text: str, start: int) -> Iterator[Edit]:
    if start:
        yield Edit(Span(0, start), "")
    last_comment_ends = text.rfind("-->")
    while match := _MARKUP.search(text, start):
        if match["comment"] and match.start() > last_comment_ends and not _is_alone(match):
            start = match.end()
            continue
        edit, start = _HANDLERS.get(match.lastgroup or "", _left_out)(match)
        if edit is not None:
            yield edit


_Read = tuple[Edit | None, int]


def _left_out(match: re.Match[str]) -> _Read:
    return Edit(Span(*match.span()), ""), match.end()


def _replaced(by: Callable[[re.Match[str]], str]) -> Callable[[re.Match[str]], _Read]:
    return lambda match: (Edit(Span(*match.span()), by(match)), match.end())


def _comment(match: re.Match[str]) -> _Read:
    """Leave out a comment within a line; one on lines of its own may allow a finding."""
    text, start = match.string, match.start()
    shut = text.find("-->", match.end())
    alone = _is_alone(match)
    if shut < 0:
        return None, len(text) if alone else match.end()
    end = shut + len("-->")
    line_end = text.find("\n", end)
    alone &= not text[end : line_end if line_end >= 0 else len(text)].strip()
    return (None, end) if alone else (Edit(Span(start, end), ""), end)


def _is_alone(match: re.Match[str]) -> bool:
    """Tell whether nothing stands before a match on its line."""
    start = match.start()
    return not match.string[max(match.string.rfind("\n", 0, start) + 1, start - 40) : start].strip()


def _fence(match: re.Match[str]) -> _Read:
    """Leave out fenced code; a fence that nothing shuts goes on to the end, as it is rendered."""
    text, ticks = match.string, match[0].strip()
    shut = re.compile(rf"^[ ]{{0,3}}{re.escape(ticks)}{re.escape(ticks[0])}*[ \t]*$", re.MULTILINE)
    line_end = text.find("\n", match.end())
    closing = shut.search(text, line_end) if line_end >= 0 else None
    end = closing.end() if closing else len(text)
    return Edit(Span(match.start(), end), ""), end


def _tag(match: re.Match[str]) -> _Read:
    name, shuts = match["name"].lower(), match[0].startswith("</")
    if name == "sup":  # a footnote mark of another notation
        return (None if match[0] in ("<sup>", "</sup>") else _edit(match, "<sup>")), match.end()
    if name in _TAGS:
        return _edit(match, _TAGS[name][shuts]), match.end()
    if name == "br":
        end = match.end() + match.string.startswith("\n", match.end())
        return Edit(Span(match.start(), end), "\n"), end
    return _edit(match, "\n\n" if name in _BLOCKS else ""), match.end()


def _edit(match: re.Match[str], text: str) -> Edit:
    return Edit(Span(*match.span()), text)


def _entity(match: re.Match[str]) -> _Read:
    sign = unescape(match[0])
    return (_edit(match, sign) if sign != match[0] else None), match.end()


def _span(match: re.Match[str]) -> _Read:
    return _edit(match, UNDERLINE[0] if _is_underline(match["classes"]) else ""), match.end()


def _span_end(match: re.Match[str]) -> _Read:
    return _edit(match, UNDERLINE[1] if _is_underline(match["own_classes"]) else ""), match.end()


def _is_underline(classes: str) -> bool:
    return ".underline" in classes or ".ul" in classes


def _indented(match: re.Match[str]) -> _Read:
    """Leave out indented code: what has no Chinese, and signs of a program."""
    is_code = _PROGRAM.search(match[0]) and not _CHINESE.search(match[0])
    return (_edit(match, ""), match.end()) if is_code else (None, match.start() + 1)


_HANDLERS: dict[str, Callable[[re.Match[str]], _Read]] = {
    "comment": _comment,
    "fence": _fence,
    "escape": _replaced(lambda match: _ESCAPED.get(match["escape"], match["escape"])),
    "hard_break": _replaced(lambda _: "\n"),
    "image": _replaced(lambda _: OBJECT),
    "code": _replaced(lambda _: OBJECT),
    "inline_note": _replaced(lambda _: INLINE_NOTE),
    "entity": _entity,
    "tag": _tag,
    "span": _span,
    "span_end": _span_end,
    "indented": _indented,
}
