"""One pass over a paragraph: everything that stands in it, as facts."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from resolint.draft import citations, symbols, zh
from resolint.draft.emphasis import find_bold
from resolint.draft.model import Date, Facts, Label, Lead, Mark, Number
from resolint.draft.zh import numeral_value
from resolint.lexicon import match_lead
from resolint.text import Span

_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_SUPERSCRIPT = "[⁰¹²³⁴-⁹]{1,4}"
_OPENING = re.compile(
    r"\s*(?:>\s*|[-+]\s+)?(?:"
    rf"(?P<note>(?P<superscript>{_SUPERSCRIPT})|\[\^(?P<name>[^\]\s]{{1,40}})\]:|<sup>\s*(?P<sup>\d{{1,4}})\s*</sup>"
    r"|(?P<old>\d{1,2})/(?=\s))\s*"
    r"|\[?(?P<bold>\*\*|__)?"
    r"(?P<number>(?P<value>\d{1,3})(?P<inserted> ?(?:之[二三四五六]|bis|ter))?[.．、])"
    r"(?(bold)(?:\*\*)?)(?!\d|\s*\d[\d.]*\s*[%％])\s*"
    # Other signs are meant as a number where bold follows at once.
    r"|(?P<odd>[(（]?(?P<odd_value>\d{1,3}|[一二三四五六七八九十]{1,3})[)）。、:：]?)(?=\s*\*\*\S)\s*"
    r"|(?P<label>[(（](?P<letter>[a-z]{1,4}|[一二三四五六七八九十]{1,3}|\d{1,2})[)）]|[㈠-㈩])\s*"
    r")?"
)
_TOKEN = re.compile(
    rf"(?P<symbol>(?<![A-Za-z0-9/.\-])(?:{symbols.BODIES})"
    r"(?:/(?:[A-Z][A-Za-z]*\.[ ]?)?[A-Za-z0-9\-]+(?:\.[A-Za-z0-9]+)*)+"
    r"(?:[ ]?\((?:(?:19|20)\d\d|(?:S-)?[IVXLC]+|Part[ ][IVX]+|Vol\.[ ]?[IVX]+|Resumption[ ]\d)\))?)"
    rf"|(?P<date>{zh.DATE})"
    rf"|(?P<citation>{citations.PATTERN})"
    rf"|(?P<mark>(?<![A-Za-z]m)(?<!(?<!\d)10){_SUPERSCRIPT}|\[\^[^\]\s]{{1,40}}\]|<sup>\s*\d{{1,4}}\s*</sup>"
    r"|(?<=[，；。、》”）])\d{1,2}/(?![\dA-Za-z]))"
    r"|(?P<open>[《〈“「(（])|(?P<shut>[》〉”」)）])|(?P<quote>\")"
)
_NAME = re.compile(r"[^\[\]^<>/\s]+?(?=\]|\s*</sup>|/?$)")
_PLAIN_MARK = re.compile(r"(?<=[，；。：])\s*\d{1,2}$")
_CLOSERS = "，；。：、！？,;:.!?"
_LONGEST_LEAD = 80
_BOLD_SIGNS = re.compile(r"\*+|__")


@lru_cache(maxsize=16_384)
def scan(text: str) -> Facts:
    """Return the facts of a paragraph, which depend on its own text alone."""
    opening = _OPENING.match(text)
    assert opening is not None, "every part of the pattern is optional"
    bolds, stray = find_bold(text)
    note = _opening_mark(opening)
    dates, marks, documents, found = _tokens(text, opening.end() if note else 0)
    start, end = opening.end(), len(text.rstrip())
    return Facts(
        text=text,
        body=Span(start, max(start, end)),
        form=zh.form_of(text),
        number=_number(opening),
        label=_label(opening),
        note=note,
        lead=_lead(text, start),
        closing=_closing(text, marks),
        bolds=bolds,
        stray=stray,
        marks=marks,
        dates=dates,
        citations=citations.read_citations(text, found, dates),
        symbols=documents,
    )


def _tokens(
    text: str, start: int
) -> tuple[tuple[Date, ...], tuple[Mark, ...], tuple[Span, ...], list[citations.Found]]:
    dates: list[Date] = []
    marks: list[Mark] = []
    documents: list[Span] = []
    found: list[citations.Found] = []
    depth, in_quotes = 0, False
    for match in _TOKEN.finditer(text, start):
        span = Span(*match.span())
        match match.lastgroup:
            case "open":
                depth += 1
            case "shut":
                depth = max(0, depth - 1)
            case "quote":
                in_quotes = not in_quotes
            case "symbol":
                documents.append(span)
            case "date":
                dates.append(Date(_date(match), span))
            case "citation":
                last = dates[-1] if dates else None
                found.append(citations.Found(span, last, quoted=depth > 0 or in_quotes))
            case _:
                marks.append(_mark(span, text))
    return tuple(dates), tuple(marks), tuple(documents), found


def _date(match: re.Match[str]) -> date | None:
    year, month, day = (int(digits) for digits in re.findall(r"\d+", match.group()))
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _mark(span: Span, text: str) -> Mark:
    written = span.of(text)
    inner = _NAME.search(written)
    assert inner is not None, "a mark has a name"
    name = inner.group().translate(_SUPERSCRIPTS)
    digits = Span(*inner.span()).shift(span.start)
    return Mark(name, int(name) if name.isdecimal() else None, span, digits)


def _opening_mark(opening: re.Match[str]) -> Mark | None:
    for group in ("superscript", "name", "sup", "old"):
        if written := opening[group]:
            name = written.translate(_SUPERSCRIPTS)
            number = int(name) if name.isdecimal() else None
            span = Span(
                opening.start("note"), opening.start("note") + len(opening["note"].rstrip())
            )
            return Mark(name, number, span, Span(*opening.span(group)))
    return None


def _number(opening: re.Match[str]) -> Number | None:
    if opening["odd"]:
        value = numeral_value(opening["odd_value"])
        return Number(value or 0, Span(*opening.span("odd")))
    if opening["number"] is None:
        return None
    inserted = (opening["inserted"] or "").strip()
    return Number(int(opening["value"]), Span(*opening.span("number")), inserted)


def _label(opening: re.Match[str]) -> Label | None:
    if opening["label"] is None:
        return None
    return Label(opening["letter"] or opening["label"], Span(*opening.span("label")))


def _lead(text: str, start: int) -> Lead | None:
    """Match the lexicon at the head of the body, as if no bold mark stood there."""
    head = text[start : start + _LONGEST_LEAD]
    places = list(range(start, start + len(head)))
    for signs in reversed(list(_BOLD_SIGNS.finditer(head))):
        head = head[: signs.start()] + head[signs.end() :]
        del places[signs.start() : signs.end()]
    blank = len(head) - len(head.lstrip())
    head, places = head[blank:], places[blank:]
    match = match_lead(head)
    if match is None:
        return None
    first = places[match.start]
    return Lead(
        span=Span(first, places[match.end - 1] + 1),
        text=head[match.start : match.end],
        sequence=match.sequence,
        sequence_span=Span(first, first + len(match.sequence)),
        entry=match.entry,
    )


def _closing(text: str, marks: tuple[Mark, ...]) -> Span:
    """Return the mark that closes the paragraph: the one before its last footnote marks."""
    end = _trimmed(text, len(text))
    if text.startswith("[") and text.endswith("]") and not (marks and marks[-1].span.end == end):
        end = _trimmed(text, end - 1)  # a draft puts what is not agreed in brackets
    for mark in reversed(marks):
        # Marks that stand together are parted by a comma: ；¹、² (RULES.md F-9).
        if mark.span.end not in (end, end - 1) or (
            mark.span.end < end and text[end - 1] not in "、,，"
        ):
            break
        end = _trimmed(text, mark.span.start)
    if plain := _PLAIN_MARK.search(text, max(0, end - 4), end):
        end = plain.start()
    if text[end - 1 : end] in tuple("”’」") and text[end - 2 : end - 1] in tuple(_CLOSERS):
        end -= 1
    return Span(end - 1, end) if end and text[end - 1] in _CLOSERS else Span(end, end)


def _trimmed(text: str, end: int) -> int:
    """Return the end of the text before ``end`` without white space and bold marks."""
    while end and (text[end - 1].isspace() or text[end - 1] == "*"):
        end -= 1
    return end
