"""The lines of a conference's heading, and the countries that they list."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from resolint import Form, Message, Paragraph, Span, kept

if TYPE_CHECKING:
    from collections.abc import Iterator

    from resolint import Draft

LISTS = {
    Form.SPONSORS: Message(zh="起草国", en="the sponsors (起草国)"),
    Form.SIGNATORIES: Message(zh="附议国", en="the signatories (附议国)"),
}
_LABEL = re.compile(r"\W{0,4}[【［\[][^】］\]：:]{2,20}[】］\]]\W{0,2}?[：:]?|[^：:]{0,40}[：:]")
_PIECE = re.compile(r"[^、，,；;/／|。\n]+")
_WORD = re.compile(r"\S+")
# 刚果（金） is a name; what says who speaks for a country is not: 法国（代表：甲）.
_REPRESENTATIVE = re.compile(r"[(（](?:代表|席位)[^()（）]{0,40}[)）]?")
_NO_NAME = re.compile(r"[^\w()·’'.\-]+|_")
_LATIN = re.compile("[A-Za-z]")
_HALF_WIDTH = str.maketrans("（）", "()")
_OTHER_PAPER = re.compile("指令|修正案|工作文件|立场文件")
_NO_LIST = re.compile("关于|决议|草案|指令")


class Country(NamedTuple):
    """A country in a list, or 无; the span holds what stands in parentheses behind it, too."""

    name: str
    form: Form
    line: Paragraph
    span: Span


def line_of(draft: Draft, form: Form) -> Paragraph | None:
    """Return the first line of that form in the heading."""
    return next((line for line in draft.masthead if line.facts.form is form), None)


def label_of(line: Paragraph) -> Span:
    """Return the words before the colon of a line."""
    match = _LABEL.match(line.text)
    return Span(line.span.start, line.start + len(match[0].rstrip("：:"))) if match else line.span


def content_of(line: Paragraph) -> str:
    """Return what a line says behind its colon, blanks and marks of emphasis aside."""
    return "".join(re.findall(r"[^\W_]+", _LABEL.sub("", line.text, count=1)))


def is_other_paper(draft: Draft) -> bool:
    """Tell a directive, an amendment or a working paper, which each committee heads in its way."""
    return any(_OTHER_PAPER.search(line.text) for line in draft.masthead)


@kept
def countries_of(draft: Draft) -> tuple[Country, ...]:
    """Return the countries of the lists, in the order of the text."""
    found: list[Country] = []
    form = None
    for line in draft.masthead:
        if line.facts.form in LISTS:
            form = line.facts.form
            label = _LABEL.match(line.text)
            found += _countries(line, form, label.end() if label else 0)
        elif form and line.facts.form is None and not _NO_LIST.search(line.text):
            found += _countries(line, form, 0)
        else:
            form = None
    return tuple(found)


def _countries(line: Paragraph, form: Form, start: int) -> Iterator[Country]:
    for span in _pieces(line.text, start):
        name = _REPRESENTATIVE.sub("", span.of(line.text)).translate(_HALF_WIDTH)
        if name := _NO_NAME.sub("", name):
            yield Country(name, form, line, line.at(span))


def _pieces(text: str, start: int) -> Iterator[Span]:
    """Yield what characters part, or blanks within Chinese."""
    for match in _PIECE.finditer(text, start):
        piece = match[0].strip("*_ \t\u3000")
        at = match.start() + match[0].find(piece)
        if _LATIN.search(piece):
            yield Span(at, at + len(piece))
        else:
            yield from (Span(*word.span()).shift(at) for word in _WORD.finditer(piece))
