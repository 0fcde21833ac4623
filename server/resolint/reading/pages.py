"""HTML as converters write it: lists that number their items, and lines that end anywhere."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from string import ascii_lowercase
from typing import TYPE_CHECKING

from resolint.language.notations import numeral
from resolint.reading.layer import Layer
from resolint.text import Edit, Span, touches_one

if TYPE_CHECKING:
    from collections.abc import Iterator

_PAGE = re.compile(r"<(?:p|li)[\s>]", re.IGNORECASE)
_LIST_TAG = re.compile(
    r"<(?P<shuts>/?)(?P<name>ol|ul|li)\b(?P<attributes>[^<>]{0,400})>"
    r"(?P<gap>\s{0,80}(?:<p\b[^<>]{0,400}>\s{0,80})?)",
    re.IGNORECASE,
)
_ATTRIBUTE = re.compile(r"\b(?P<name>start|value|type)\s{0,3}=\s{0,3}[\"']?(?P<value>\w{1,6})")
_IS_NOTE = re.compile(r"\bid\s{0,3}=\s{0,3}[\"']?(?:user-content-)?f(?:oot)?n", re.IGNORECASE)
_TYPED = re.compile(r"(?:<[^<>]{1,400}>|\s){0,8}(?:\d{1,3}[.．、]|[(（]\w{1,3}[)）])")
_NOTES = re.compile(
    r"<a\b[^<>]{0,400}(?:footnote-back|backref|reversefootnote)[^<>]{0,400}>[^<>]{0,10}</a>"
    r"|(?P<symbol><a\b[^<>]{0,400}\bsdfootnotesym\b[^<>]{0,400}>(?P<number>\d{1,3})</a>)"
    r"|<sup>(?=<a\b[^<>]{1,400}><sup>)|(?<=</sup></a>)</sup>"
)
_PARAGRAPH_TAG = re.compile(r"<(?P<shuts>/?)p\b[^<>]{0,400}>", re.IGNORECASE)
_LINE_END = re.compile(r"<[^<>]{0,400}>|\s*\n\s*")
_BLOCK_TAG = re.compile(r"<(?P<shuts>/?)(?:p|li|td|div)\b", re.IGNORECASE)
_DEEPEST = 20
_LONGEST_BLOCK = 10_000


@dataclass(slots=True)
class _List:
    """A list that is open, and the number of its next item."""

    is_numbered: bool
    style: str
    next: int


def page_layer(text: str) -> Layer | None:
    """Return a page with its items numbered as a browser shows them, or nothing for other text."""
    if not _PAGE.search(text):
        return None
    edits = sorted((*_items(text), *_notes(text)))
    taken = [edit.span for edit in edits]
    edits += (e for e in _line_ends(text) if not touches_one(e.span, taken))
    return Layer(text, tuple(sorted(edits)), is_held=True, refuses=_is_markdown)


def _is_markdown(text: str, edit: Edit) -> bool:
    """Tell marks of Markdown that would be put into a paragraph or item of HTML, and printed."""
    if "*" not in edit.text:
        return False
    before = [*_BLOCK_TAG.finditer(text, max(0, edit.span.start - _LONGEST_BLOCK), edit.span.start)]
    return bool(before) and not before[-1]["shuts"]


def _items(text: str) -> Iterator[Edit]:
    """Yield the edits that write the number or label of each item of a list behind its tag."""
    lists: list[_List] = []
    for match in _LIST_TAG.finditer(text):
        if match["name"].lower() != "li":
            if match["shuts"]:
                del lists[-1:]
            else:
                lists = [*lists[-_DEEPEST:], _opened(match)]
        elif lists and not match["shuts"] and not _TYPED.match(text, match.end("gap")):
            label = _label(lists, match["attributes"])
            yield Edit(Span(*match.span("gap")), f"{label} ")


def _opened(match: re.Match[str]) -> _List:
    own = {each["name"]: each["value"] for each in _ATTRIBUTE.finditer(match["attributes"])}
    start = own.get("start", "1")
    first = int(start) if start.isdecimal() else 1
    return _List(match["name"].lower() == "ol", own.get("type", "1"), first)


def _label(lists: list[_List], attributes: str) -> str:
    """Return the number or label of the next item: 1. at the head, then (a), then (一)."""
    own = lists[-1]
    given = next((e["value"] for e in _ATTRIBUTE.finditer(attributes) if e["name"] == "value"), "")
    value = int(given) if given.isdecimal() else own.next
    own.next = value + 1
    if _IS_NOTE.search(attributes):
        return f"<sup>{value}</sup>"
    if not own.is_numbered:
        return "-"
    level = sum(each.is_numbered for each in lists)
    if level == 1 and own.style != "a":
        return f"{value}."
    is_letter = level <= 2 and 1 <= value <= len(ascii_lowercase)  # noqa: PLR2004
    return f"({ascii_lowercase[value - 1] if is_letter else numeral(value)})"


def _notes(text: str) -> Iterator[Edit]:
    """Yield the edits for what stands at the marks of notes for the reader of a screen."""
    for match in _NOTES.finditer(text):
        mark = f"<sup>{match['number']}</sup>" if match["symbol"] else ""
        yield Edit(Span(*match.span()), mark)


def _line_ends(text: str) -> Iterator[Edit]:
    """Yield the edits that join the lines of a paragraph between its tags."""
    for opening, closing in pairwise(_PARAGRAPH_TAG.finditer(text)):
        if opening["shuts"] or not closing["shuts"]:
            continue
        for match in _LINE_END.finditer(text, opening.end(), closing.start()):
            if not match[0].startswith("<"):
                beside = text[match.start() - 1] + text[match.end()]
                are_words = beside.isalnum() and beside.isascii()
                label = _TYPED.match(text, opening.end(), match.start())
                is_label = label is not None and label.end() == match.start()
                yield Edit(Span(*match.span()), " " if are_words or is_label else "")
