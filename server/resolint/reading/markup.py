"""Markdown and HTML that are no text of the resolution, or another way to write it.

Code, comments, tags, attributes, addresses and front matter are left out;
escapes and entities are the characters they stand for; tags for bold, italic and underline become
one character each, since what they enclose is set off wherever it begins and ends.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache, partial
from html import unescape
from typing import TYPE_CHECKING

from resolint.language import notations
from resolint.reading.asides import (
    ASIDES,
    REMARK_NAMES,
    begins_line,
    ends_wiki_link,
    holds_text,
    is_alone,
    is_remark,
    raw_end,
    stands_in_sentence,
)
from resolint.reading.foreign import XML_ELEMENTS
from resolint.reading.layer import Layer
from resolint.reading.signs import (
    BOLD,
    CHINESE,
    INLINE_NOTE,
    ITALIC,
    OBJECT,
    UNDERLINE,
    UNSEEN,
)
from resolint.text import Edit, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_TAGS = {"b": BOLD, "strong": BOLD, "i": ITALIC, "em": ITALIC, "u": UNDERLINE, "ins": UNDERLINE}
_BLOCKS = frozenset(
    ["p", "div", "li", "tr", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6"]
)
# These characters would be read as emphasis if they stood bare.
_ESCAPED = {"*": "＊", "_": "＿"}

_FRONT_MATTER = re.compile(
    r"\s{0,20}?(?P<rule>---|\+\+\+|;;;)(?:json|yaml|toml)?[ \t]*\n"
    r"(?=(?:[ \t]*(?:\#[^\n]*)?\n){0,20}(?:[\w\"'-]+[ \t]*[:=]|- |[{\[]))"
    r"(?:(?!(?P=rule)|\.{3}[ \t]*$)[^\n]*\n){1,200}(?:(?P=rule)|\.{3})[ \t]*(?:\n|\Z)"
    r"|\{[ \t]*\n?[ \t]*\"[^\n]*\n(?:(?!\})[^\n]*\n){0,200}\}[ \t]*(?:\n|\Z)",
    re.MULTILINE,
)
# What stands in brackets may hold one pair of brackets more: [[1]](#note-1).
_BRACKETED = r"(?:[^\[\]\n]|\[[^\[\]\n]{0,100}\]){0,300}"
# An address has a scheme or a path, or ends as a file does; 请[秘书长](主席) is a choice of words.
_ADDRESS = (
    r"(?:[a-z][a-z0-9+.\-]{1,12}:|\\?#|\.{0,2}/|www\.|<|(?=[\w./%\-]{1,100}\.[a-z]{2,4}[\s)#]))"
    r"[^\s()<>]{0,300}(?:\([^\s()]{0,100}\)[^\s()<>]{0,100})?>?"
)
_TITLE = r"(?:\"[^\"\n]{0,200}\"|'[^'\n]{0,200}'|\([^()\n]{0,200}\))"
_ATTRIBUTES = r"\{(?:[#.][^{}\n]|[\w\-]{1,40}=)[^{}\n]{0,200}\}"
_LINK_END = rf"\]\({_ADDRESS}(?:\s+{_TITLE})?\s*\)(?:{_ATTRIBUTES})?"
_LABEL = r"(?!\^)[^\[\]\n]{1,100}"
# What leads from a note back to its mark, and what a list of notes in HTML numbers by itself.
_ARROW = r"\\?[↑↩⏎^][\ufe0e\ufe0f]?"
_BACK_LINK = (
    rf"[ \t]{{0,4}}(?:\*\*\[{_ARROW}{_LINK_END}\*\*|\[{_ARROW}{_LINK_END}"
    rf"|<a\s[^<>]{{0,400}}>\s*{_ARROW}\s*</a>|[↑↩][\ufe0e\ufe0f]?)"
)
_NOTE_ITEM = (
    r"(?P<item><li\s)[^<>]{0,200}?id=[\"']?[A-Za-z_:\-]{1,20}(?P<item_number>\d{1,3})"
    r"[\"']?(?:\s[^<>]{0,200})?>\s*(?!<sup>)(?:<p(?:\s[^<>]{0,200})?>)?"
)
# A number that is a link within the page is a mark: [1](#fn1).
_LINKED_MARK = r"(?<![>^])\[(?P<linked>\d{1,3})\]\(\\?#[^\s()<>]{1,200}\)"
_INLINE_NOTE = (
    r"\^\[(?!\\?\[?\d{1,3}\\?\])(?:[^\[\]\n]|\[[^\[\]\n]{0,300}\]){1,2000}\]"
    r"|\\footnote\{[^{}]{1,2000}\}"
    r"|\(\((?:[^()]|\([^()\n]{0,200}\)){1,2000}。\s{0,2}\)\)"
)
# Markup begins with one of these; all other places of a text are passed over at once.
_FIRST = rf"(?=[<>`~:\\\[\]!?{{}}$%+=^&*(↑↩ \t\x0b\x85\u2028\u2029{UNSEEN}])"
_MARKUP = re.compile(
    rf"{_FIRST}(?:"
    r"(?P<comment><!--)|(?P<fence>^[ ]{0,12}(?:`{3,}|~{3,})(?=[^`\n]*$))"
    rf"|(?P<remark_division>^[ \t]*(?P<colons>:{{3,}})[ \t]*\{{?\.?(?:{REMARK_NAMES})\b[^\n]*$)"
    r"|(?P<division>(?:^[ \t]*|(?<=\d\.[ ])|(?<=\d\.[ ]{2})):{3,}[^\n]*$)"
    rf"|(?P<back_link>{_BACK_LINK})|(?P<note_item>{_NOTE_ITEM})|(?P<linked_mark>{_LINKED_MARK})"
    rf"|(?P<inline_note>{_INLINE_NOTE})"
    r"|\\(?P<escape>[!-/:-@\[-`{-~])|(?P<hard_break>\\(?:[ \t\n]|\Z))"
    r"|(?P<definition>^[ ]{0,3}\[[^\]\[^\n]{0,100}\]:[ \t]+"
    rf"(?:\#(?=\s)|{_ADDRESS})(?:[ \t]*\n?[ \t]+{_TITLE}[ \t]*$|[^\n]*))"
    rf"|(?P<image>!\[{_BRACKETED}{_LINK_END})"
    rf"|(?P<opening>\[(?={_BRACKETED}{_LINK_END}))|(?P<closing>{_LINK_END})"
    rf"|(?P<named>\[(?=[^\[\]\n]{{1,300}}\]\[(?P<label>{_LABEL})\]))"
    rf"|(?P<named_end>\]\[(?P<own_label>{_LABEL})\])"
    rf"|(?P<span>\[(?=[^\[\]\n]{{0,300}}\](?P<classes>{_ATTRIBUTES})))"
    rf"|(?P<span_end>\](?P<own_classes>{_ATTRIBUTES}))"
    rf"|(?P<attributes>[ \t]{{0,20}}{_ATTRIBUTES}[ \t]*$|{_ATTRIBUTES})|{ASIDES}"
    r"|(?P<quoted>^[ ]{0,3}(?:>[ \t]?){1,6})"
    r"|(?P<code>(?<!`)(?P<ticks>`{1,2})(?!`)[^`\n]{1,300}(?P=ticks)(?!`))"
    r"|(?P<struck>~~(?=\S)[^~\n]{1,1000}~~)"
    rf"|(?P<tag></?(?!(?:{XML_ELEMENTS})>)(?P<name>[A-Za-z][A-Za-z0-9:\-]{{0,20}})(?:\s[^<>]{{0,400}})?/?>)"
    r"|(?P<autolink><(?:(?:https?://|mailto:)[^<>\s]{1,300}|\#[^<>\n]{1,100})>)"
    r"|(?P<entity>&(?:[A-Za-z]{2,8}|\#\d{1,6}|\#[xX][0-9A-Fa-f]{1,6});)"
    rf"|(?P<unseen>[{UNSEEN}]+)|(?P<line_break>[\x0b\x85\u2028\u2029])"
    rf"|(?P<shortcut>\[(?!\d{{1,3}}\])(?P<short_label>{_LABEL})\](?:\[\])?(?![\[({{:]))"
    r"|(?P<indented>(?<=\n\n)(?:(?:[ ]{4}|\t)[^\n]*(?:\n|\Z)){1,400}))",
    re.MULTILINE,
)
_DEFINED = re.compile(
    rf"^[ ]{{0,3}}\[([^\[\]\n]{{1,100}})\]:[ \t]+(?P<address>{_ADDRESS})?", re.MULTILINE
)
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_SPAN = re.compile(r"<span\b[^<>]{0,400}>", re.IGNORECASE)
_WORDS = re.compile(r"[^<>]{1,200}</span>", re.IGNORECASE)
_LONGEST_SPAN = 700
_ESCAPED_MARK = re.compile(rf"\\\[{notations.MARK_PREFIX}?[ ]?\d{{1,3}}\\\]")
_BARE_MARK = re.compile(rf"\[({notations.MARK_PREFIX}?[ ]?\d{{1,3}})\]")
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,400}>")
_PROGRAM = re.compile(r"[={}<>;\"]")


def markup_layer(text: str) -> Layer | None:
    """Return a text as it is read without markup, or nothing where it has none."""
    front = _FRONT_MATTER.match(text)
    edits = tuple(_edits(text, front.end() if front else 0))
    if not edits:
        return None
    return (
        Layer(text, edits, respell=_escaped) if _ESCAPED_MARK.search(text) else Layer(text, edits)
    )


def _escaped(put: str) -> str:
    """Escape a footnote mark that is put in where the draft escapes its own."""
    return _BARE_MARK.sub(r"\\[\1\\]", put)


def _edits(text: str, start: int) -> Iterator[Edit]:
    if start:
        yield Edit(Span(0, start), "")
    defined = cache(lambda: _definitions(text))
    handlers = _HANDLERS | _of_whole_text(text, defined)
    skipped: int | None = None
    last_comment_ends = text.rfind("-->")
    while match := _MARKUP.search(text, start):
        # What nothing shuts is no comment; the text is said not to be read.
        is_open = match["comment"] and match.start() > last_comment_ends
        if is_open and not begins_line(text, match.start()):
            start = match.end()
            continue
        if match["note_item"]:
            skipped = _skipped(match) if skipped is None else skipped
            yield from _note_item(match, skipped)
            start = match.end()
            continue
        if match["linked_mark"]:
            yield from _linked_mark(match)
            start = match.end()
            continue
        if match["shortcut"]:
            is_link = defined().get(match["short_label"].casefold(), False)
            yield from _shortcut(match) if is_link else ()
            start = match.end() if is_link else match.start() + 1
            continue
        edit, start = handlers.get(match.lastgroup or "", _left_out)(match)
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
    alone = begins_line(text, start)
    if shut < 0:
        return None, len(text) if alone else match.end()
    end = shut + len("-->")
    line_end = text.find("\n", end)
    alone &= not text[end : line_end if line_end >= 0 else len(text)].strip()
    return (None, end) if alone else (Edit(Span(start, end), ""), end)


def _fence(match: re.Match[str]) -> _Read:
    """Leave out fenced code; a fence that nothing shuts goes on to the end, as it is rendered."""
    text, ticks = match.string, match[0].strip()
    shut = re.compile(rf"^[ ]{{0,12}}{re.escape(ticks)}{re.escape(ticks[0])}*[ \t]*$", re.MULTILINE)
    line_end = text.find("\n", match.end())
    closing = shut.search(text, line_end) if line_end >= 0 else None
    end = closing.end() if closing else len(text)
    return Edit(Span(match.start(), end), ""), end


def _division_ends(text: str, colons: str) -> list[re.Match[str]]:
    """Return the lines that may end a division which so many colons open."""
    return [*re.compile(rf"^[ \t]*{colons}:*[ \t]*$", re.MULTILINE).finditer(text)]


def _remark_division(ends: Callable[[str], list[re.Match[str]]], match: re.Match[str]) -> _Read:
    """Leave out a division that is a remark by its name, unless it is nearly all of the text."""
    shut = ends(match["colons"])
    at = bisect_left(shut, match.end(), key=lambda each: each.start())
    if at == len(shut) or holds_text(match.string, match.start(), shut[at].end()):
        return _left_out(match)
    return Edit(Span(match.start(), shut[at].end()), ""), shut[at].end()


def _raw(last_shut: Callable[[str], int], match: re.Match[str]) -> _Read:
    """Leave out an element that is no text; a note in it is a mark, and code is one character."""
    start, end = match.start(), raw_end(match, last_shut(match["element"]))
    if not is_remark(match, end):
        return _left_out(match)
    if match["element"].lower() == "ref":
        return Edit(Span(start, end), INLINE_NOTE), end
    is_sign = stands_in_sentence(match) and not is_alone(match.string, start, end)
    return Edit(Span(start, end), OBJECT if is_sign else ""), end


def _inserted(match: re.Match[str]) -> _Read:
    """Read as one sign what a program puts into a sentence; on lines of its own it is left out."""
    return _edit(match, "" if is_alone(match.string, *match.span()) else OBJECT), match.end()


def _definitions(text: str) -> dict[str, bool]:
    """Return the names that are given something, each with whether that is an address."""
    found = _DEFINED.finditer(text)
    return {match[1].casefold(): match["address"] is not None for match in found}


def _named(defined: Callable[[], dict[str, bool]], match: re.Match[str]) -> _Read:
    """Leave out what makes words a link by a name that is defined; a number needs an address."""
    label = (match["label"] or match["own_label"]).casefold()
    is_link = defined().get(label, False) if label.isdecimal() else label in defined()
    return (_edit(match, ""), match.end()) if is_link else (None, match.start() + 1)


def _quoted(is_answer: Callable[[], bool], match: re.Match[str]) -> _Read:
    """Leave out what an answer puts before each line; a passage that is quoted keeps its marks."""
    return (_edit(match, "") if is_answer() else None), match.end()


def _is_answer(text: str) -> bool:
    """Return whether it is a message that quotes nearly all of its lines."""
    lines = [line.lstrip() for line in text.split("\n") if line and not line.isspace()]
    return sum(line.startswith(">") for line in lines) * 5 >= len(lines) * 4


def _wiki_end(match: re.Match[str]) -> _Read:
    # Of two brackets the second may shut a link around the first: [[1]](#note-1).
    return (_edit(match, ""), match.end()) if ends_wiki_link(match) else (None, match.start() + 1)


def _tag(match: re.Match[str]) -> _Read:
    name, shuts = match["name"].lower(), match[0].startswith("</")
    if name == "sup":  # a footnote mark of another notation
        return (None if match[0] in ("<sup>", "</sup>") else _edit(match, "<sup>")), match.end()
    if name == "img":
        return _edit(match, OBJECT), match.end()
    if name == "span" and (_closes_bold(match) if shuts else _opens_bold(match)):
        return _edit(match, BOLD[shuts]), match.end()
    if name in _TAGS:
        return _edit(match, _TAGS[name][shuts]), match.end()
    if name == "br":
        end = match.end() + match.string.startswith("\n", match.end())
        return Edit(Span(match.start(), end), "\n"), end
    parts = name in _BLOCKS and not match.string.startswith("\n", match.end())
    return _edit(match, "\n\n" if parts else ""), match.end()


def _opens_bold(match: re.Match[str]) -> bool:
    """Return whether it is a span that a converter made bold by its style, around words alone."""
    return bool(_BOLD_STYLE.search(match[0]) and _WORDS.match(match.string, match.end()))


def _closes_bold(match: re.Match[str]) -> bool:
    text, end = match.string, match.start()
    at = text.rfind("<", max(0, end - _LONGEST_SPAN), end)
    opening = _SPAN.match(text, at) if at >= 0 else None
    return opening is not None and _opens_bold(opening)


def _edit(match: re.Match[str], text: str) -> Edit:
    return Edit(Span(*match.span()), text)


def _entity(match: re.Match[str]) -> _Read:
    sign = unescape(match[0])
    return (_edit(match, sign) if sign != match[0] else None), match.end()


def _span(match: re.Match[str]) -> _Read:
    return _edit(match, _signs(match["classes"])[0]), match.end()


def _span_end(match: re.Match[str]) -> _Read:
    return _edit(match, _signs(match["own_classes"])[1]), match.end()


def _signs(classes: str) -> tuple[str, str]:
    """Return what opens and shuts a span of such a class."""
    if ".superscript" in classes:
        return "<sup>", "</sup>"
    is_underline = ".underline" in classes or ".ul" in classes
    return (UNDERLINE[0], UNDERLINE[1]) if is_underline else ("", "")


def _indented(match: re.Match[str]) -> _Read:
    """Leave out indented code: what has no Chinese, and signs of a program."""
    is_code = _PROGRAM.search(_TAG.sub("", match[0])) and not CHINESE.search(match[0])
    return (_edit(match, ""), match.end()) if is_code else (None, match.start() + 1)


_HANDLERS: dict[str, Callable[[re.Match[str]], _Read]] = {
    "comment": _comment,
    "fence": _fence,
    "escape": _replaced(lambda match: _ESCAPED.get(match["escape"], match["escape"])),
    "hard_break": _replaced(lambda match: match[0][1:]),
    "image": _replaced(lambda _: OBJECT),
    "code": _replaced(lambda _: OBJECT),
    "inline_note": _replaced(lambda _: INLINE_NOTE),
    "entity": _entity,
    "tag": _tag,
    "span": _span,
    "span_end": _span_end,
    "indented": _indented,
    "inserted": _inserted,
    "program_output": _inserted,
    "command": _inserted,
    "cited": _inserted,
    "wiki_end": _wiki_end,
    "line_break": _replaced(lambda _: "\n"),
}


def _of_whole_text(
    text: str, defined: Callable[[], dict[str, bool]]
) -> dict[str, Callable[[re.Match[str]], _Read]]:
    """Return the handlers that ask something of the whole text, which is looked up once."""
    last_shut = cache(lambda element: text.rfind(f"</{element}"))
    named = partial(_named, defined)
    quoted = partial(_quoted, cache(lambda: _is_answer(text)))
    remark = partial(_remark_division, cache(lambda colons: _division_ends(text, colons)))
    return {
        "quoted": quoted,
        "named": named,
        "named_end": named,
        "raw": partial(_raw, last_shut),
        "remark_division": remark,
    }


def _skipped(match: re.Match[str]) -> int:
    """Return by how much the name of the first note in HTML exceeds its number: footnote-20."""
    number = match["item_number"]
    bears = re.search(rf"[>\[]{number}\\?[\]<]", match.string[: match.start()])
    return 0 if bears else max(0, int(number) - 1)


def _note_item(match: re.Match[str], skipped: int) -> Iterator[Edit]:
    """Read an item of the notes in HTML as a note with its number in the list."""
    named = int(match["item_number"])
    number = named - skipped if named > skipped else named
    digits = Span(*match.span("item_number"))
    yield Edit(Span(*match.span("item")), "\n\n")
    yield Edit(Span(match.end("item"), digits.start), "<sup>")
    if digits.of(match.string) != str(number):
        yield Edit(digits, str(number))
    yield Edit(Span(digits.end, match.end()), "</sup> ")


def _linked_mark(match: re.Match[str]) -> Iterator[Edit]:
    """Read a number that is a link as a raised one."""
    yield Edit(Span(match.start(), match.start("linked")), "<sup>")
    yield Edit(Span(match.end("linked"), match.end()), "</sup>")


def _shortcut(match: re.Match[str]) -> Iterator[Edit]:
    """Leave out the brackets of words that are their own name for an address."""
    yield Edit(Span(match.start(), match.start("short_label")), "")
    yield Edit(Span(match.end("short_label"), match.end()), "")
