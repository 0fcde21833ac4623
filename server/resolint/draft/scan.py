"""One pass over a paragraph: everything that stands in it, as facts."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from resolint.draft import symbols
from resolint.draft.emphasis import find_emphasis
from resolint.language.notations import (
    BRANCHES,
    INSERTED,
    NUMBER_SUFFIX,
    NUMERAL,
    OF_DATES,
    STEMS,
    numeral_value,
)
from resolint.memory import kept
from resolint.model.facts import (
    Date,
    Emphasis,
    Facts,
    Form,
    Label,
    Lead,
    Mark,
    Number,
    Reference,
    Style,
)
from resolint.model.language import Found
from resolint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from resolint.model.language import Language

_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_SUPERSCRIPT = "[⁰¹²³⁴-⁹]{1,4}"
_TAGGED = r"<sup>\s*\d{1,4}\s*</sup>"
# km², 20 m³, 5 μg/m³, m³ s⁻¹ and 10⁶ have powers, which are no marks.
_NO_POWER = r"(?<![A-Za-z]m)(?<![\d\s/·(（\u3400-\u9fff][mshgKL])(?<!⁻)(?<!(?<!\d)10)"
_BEFORE_BOLD = r"(?=[ \t\u3000]*(?:\*\*|__|\ue000))"
_BEFORE_TEXT = r"(?=[ \t\u3000*_\u3400-\u9fff\ue000])"
# 5之二, 5 bis, 5.之二, 5a., 5.a and 5-2. stand between 5 and 6, and keep what tells them from 5.
_INSERTED = (
    rf"[ \u3000.．\-]?[(（]?(?:{INSERTED})[)）]?"
    rf"(?:[.．、]|{_BEFORE_TEXT})"
    rf"|[A-Z](?:[.．]|{_BEFORE_BOLD})|[a-z](?:[.．、]|{_BEFORE_BOLD})"
    r"|[.．][a-z][.．、)）]?(?=[ \t\u3000*_\ue000])"
    rf"|(?:[.．\-]\d{{1,2}}){{1,3}}(?:[.．、]{_BEFORE_TEXT}|{_BEFORE_BOLD})"
)
_LABEL = (
    r"(?P<third>[a-z]|[ivx]{2,6})\.(?=[ \t\u3000])"
    rf"|[(（](?P<letter>[a-z]{{1,4}}|[ivx]{{5,6}}|{NUMERAL}|\d{{1,2}}"
    rf"|[{STEMS}]|[{BRANCHES}])[)）]|[㈠-㈩]"
)
_OPENING = re.compile(
    r"\s*(?:>\s*|[-+]\s+|[•●▪○◦]\s+|[•●▪·○◦–—‣]\s*(?=\*\*\S)|\*\s+"
    r"|#{1,6}\s+(?=\d{1,3}[.．、]\s{0,4}\*\*\S.{0,2000}[；。：，]\s*\Z))?(?:"
    rf"(?P<note>(?P<superscript>{_SUPERSCRIPT})|\[\^(?P<name>[^\]\s]{{1,40}})\]:|<sup>\s*(?P<sup>\d{{1,4}})\s*</sup>"
    r"|(?P<old>\d{1,2})/(?=\s)(?!\s*\*\*))(?=\s*\S)"
    # ²3. **又请** is a paragraph behind a stray mark, and in ². **又请** its number is raised.
    r"(?!\s{0,4}\d{0,3}[.．、]\s{0,4}(?:\*\*|\ue000))\s*"
    r"|\[?(?P<bold>\*{1,2}|_{1,2}|[\ue000\ue002\ue004])?"
    rf"(?P<number>(?P<value>\d{{1,3}})(?:(?P<inserted>{_INSERTED})|[ \u3000]?[.．、]))"
    r"(?(bold)(?:\*{1,2}|_{1,2}|[\ue001\ue003\ue005])?)(?!\d|\s*\d[\d.]*\s*[%％])\s*"
    # Other characters are meant as a number where bold follows at once.
    rf"|(?P<odd>[(（]?(?P<odd_value>\d{{1,3}}|{NUMERAL})(?:[ \u3000]?[)）。、:：])?"
    r"|(?P<broken>[^\s*_\u3400-\u9fff\ue000-\ue005]{0,3}[\d.．][^\s*_\u3400-\u9fff\ue000-\ue005]{0,3}"
    rf"{NUMBER_SUFFIX}?[.．]?))(?=\s*(?:\*\*|\ue000)[^\s\d{OF_DATES}])\s*"
    rf"|(?P<set_off>\*{{1,3}}|_{{1,2}}|[\ue000\ue002\ue004])?(?P<label>{_LABEL})"
    r"(?(set_off)(?:\*{1,3}|_{1,2}|[\ue001\ue003\ue005])?)\s*"
    r")?"
)
# Most signs of a text begin none of these, so it is asked first what they may begin with.
_FIRST_SIGNS = r'A-Z\d⁰¹²³⁴-⁹<\[^《〈“「(（》〉”」)）"'
_SYMBOL = (
    rf"(?P<symbol>(?<![A-Za-z0-9/.\-])(?:{symbols.BODIES})"
    r"(?:/(?:[A-Z][A-Za-z]*\.[ ]?)?[A-Za-z0-9\-]+(?:\.[A-Za-z0-9]+)*)+"
    r"(?:[ ]?[(（](?:(?:19|20)\d\d|(?:S-)?[IVXLC]+|Part[ ][IVX]+|Vol\.[ ]?[IVX]+|Resumption[ ]\d)"
    r"[)）])?)"
)
_MARK = (
    rf"(?P<mark>{_NO_POWER}(?:{_SUPERSCRIPT}|{_TAGGED})|\[\^[^\]\s]{{1,40}}\]|\^\[\]"
    r"|(?<=[，；。、》”）])\d{1,2}/(?![\dA-Za-z])|(?<=[\u3400-\u7b2b\u7b2d-\u9fff])\d{1,2}/(?=[\u3400-\u9fff，；。、]))"
    r"|(?P<open>[《〈“「(（])|(?P<shut>[》〉”」)）])|(?P<quote>\")"
)
_NAME = re.compile(
    r"\[\^(?P<name>.+)\]|\^(?P<inline>\[\])|<sup>\s*(?P<sup>\d+)\s*</sup>|(?P<old>\d+)/|(?P<superscript>.+)"
)
# Digits behind a mark, as ；1 or ；1/, may be a footnote mark that is not raised.
_PLAIN_MARK = re.compile(r"(?<=[，；。：])\s*\d{1,2}/?$")
_LONGEST_MARK = 5
_LETTERS_BEHIND = re.compile(r"(?<=\d)[A-Za-z]+")
_FIRST_DIGITS = re.compile(r"\d{1,3}")
_CLOSERS = "，；。：、！？,;:.!?"
_SHUT = ("）", ")", "]", "】")
_UNSEEN = "*\ue000\ue001\ue002\ue003\ue004\ue005"
_ASIDE = re.compile(
    r"[\[【〔［(（⁽][^\[\]【】〔〕［］()（）⁽⁾/]{0,8}[\]】〕］)）⁾]|<sup>[^<>]{0,8}</sup>"
)
_WORDS = re.compile("[\u3400-\u9fff/]|[A-Za-z0-9]{3}")
_LONGEST_ASIDE = 32
_LONGEST_LEAD = 80
_BOLD_SIGNS = re.compile(r"\*+|_+|[\ue000-\ue005]")
# Asterisks of sponsors, and of the notes on them, set nothing in bold.
_WITH_ASTERISKS = (Form.DRAFT_LABEL, Form.ASTERISK_NOTE)


def scan(text: str, language: Language) -> Facts:
    """Return the facts of a paragraph, which depend on its own text alone."""
    opening = _OPENING.match(text)
    assert opening is not None, "every part of the pattern is optional"
    form = language.form_of(text)
    emphases, stray = find_emphasis(text)
    bolds = tuple(each for each in emphases if each.style is Style.BOLD)
    accents = tuple(each for each in emphases if each.style is not Style.BOLD)
    note = _opening_mark(opening)
    tokens = _tokens(text, language, opening.end() if note else 0)
    # What is bold without a word in it is a label: **a)**.
    words = tuple(e for e in bolds if language.word.search(text, e.inner.start, e.inner.end))
    start, end = opening.end(), len(text.rstrip())
    lead = _lead(text, language, start)
    closing = _closing(text, language, tuple(tokens.marks), is_note=note is not None)
    closing_mark = closing.of(text)
    return Facts(
        language=language,
        text=text,
        body=Span(start, max(start, end)),
        form=form,
        number=_number(opening),
        label=_label(opening),
        note=note,
        lead=lead,
        is_foreign=lead is None and form is None and language.is_other(text),
        closing=closing,
        closing_mark=language.closing_marks.get(closing_mark, closing_mark),
        opens_bold=bool(_opening_emphasis(words, start, lead)),
        opens_accent=_opening_emphasis(accents, start, lead),
        bolds=bolds,
        accents=accents,
        stray=() if form in _WITH_ASTERISKS else stray,
        marks=tuple(tokens.marks),
        dates=tuple(tokens.dates),
        citations=language.read_citations(text, tokens.found, tokens.dates),
        symbols=tuple(tokens.symbols),
        references=tuple(tokens.references),
    )


@dataclass(slots=True)
class _Tokens:
    """What one pass over a paragraph gathers."""

    dates: list[Date] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    symbols: list[Span] = field(default_factory=list)
    found: list[Found] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)


@kept
def _token(language: Language) -> re.Pattern[str]:
    """Return the pattern of all that is looked for in one pass over a paragraph."""
    return re.compile(
        rf"(?=[{_FIRST_SIGNS}{language.first_signs}])(?:"
        rf"{_SYMBOL}|(?P<date>{language.date_pattern})|(?P<odd>{language.odd_date_pattern})"
        rf"|(?P<citation>{language.citation_pattern})|(?P<reference>{language.reference_pattern})|{_MARK})"
    )


def _tokens(text: str, language: Language, start: int) -> _Tokens:
    tokens = _Tokens()
    depth, in_quotes = 0, False
    parentheses = 0
    for match in _token(language).finditer(text, start):
        span = Span(*match.span())
        match match.lastgroup:
            case "open":
                depth += 1
                parentheses += match.group() in "(（"
            case "shut":
                depth = max(0, depth - 1)
                parentheses = max(0, parentheses - (match.group() in ")）"))
            case "quote":
                in_quotes = not in_quotes
            case "symbol":
                tokens.symbols.append(span)
            case "date":
                tokens.dates.append(Date(language.read_date(match.group()), span))
            case "odd":
                tokens.dates.append(Date(language.read_odd_date(match.group()), span, is_odd=True))
            case "citation":
                last = tokens.dates[-1] if tokens.dates else None
                tokens.found.append(Found(span, last, quoted=depth > 0 or in_quotes))
            case "reference":
                # What stands in parentheses is still the text's own: (见上文第5段).
                quoted = depth > parentheses or in_quotes
                tokens.references.append(
                    replace(language.read_reference(text, span), quoted=quoted)
                )
            case _:
                tokens.marks.append(_mark(span, text))
    return tokens


def _mark(span: Span, text: str) -> Mark:
    written = span.of(text)
    name = _NAME.match(written)
    assert name is not None, "every notation of _TOKEN is one of _NAME"
    digits = Span(*name.span(name.lastgroup or 0)).shift(span.start)
    bare = digits.of(text).translate(_SUPERSCRIPTS)
    inline = name["inline"] is not None
    return Mark(bare, int(bare) if bare.isdecimal() else None, span, digits, inline=inline)


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
    if opening["broken"]:
        digits = _FIRST_DIGITS.search(opening["broken"])
        letters = _LETTERS_BEHIND.search(opening["broken"])
        inserted = letters[0] if letters else ""
        return Number(int(digits[0]), Span(*opening.span("odd")), inserted) if digits else None
    if opening["odd"]:
        value = numeral_value(opening["odd_value"])
        return Number(value or 0, Span(*opening.span("odd")))
    if opening["number"] is None:
        return None
    inserted = (opening["inserted"] or "").strip(" \u3000.．、-()（）")
    return Number(int(opening["value"]), Span(*opening.span("number")), inserted)


def _label(opening: re.Match[str]) -> Label | None:
    if opening["label"] is None:
        return None
    return Label(
        opening["letter"] or opening["third"] or opening["label"], Span(*opening.span("label"))
    )


def _lead(text: str, language: Language, start: int) -> Lead | None:
    """Match the lexicon at the head of the body, as if no bold mark stood there."""
    head = text[start : start + _LONGEST_LEAD]
    signs = [match.span() for match in _BOLD_SIGNS.finditer(head)]
    bare = _BOLD_SIGNS.sub("", head) if signs else head
    words = bare.lstrip()
    match = language.match_lead(words)
    if match is None:
        return None
    blank = len(bare) - len(words)
    first = start + _place_among(signs, blank + match.start)
    last = start + _place_among(signs, blank + match.end - 1)
    return Lead(
        span=Span(first, last + 1),
        text=words[match.start : match.end],
        sequence=match.sequence,
        sequence_span=Span(first, first + len(match.sequence)),
        entry=match.entry,
    )


def _place_among(signs: Iterable[tuple[int, int]], place: int) -> int:
    """Return where something stands that would be at a place if these characters were not there."""
    for start, end in signs:
        if start > place:
            break
        place += end - start
    return place


def _opening_emphasis(
    emphases: tuple[Emphasis, ...], start: int, lead: Lead | None
) -> Style | None:
    heads = (start, lead.span.start if lead else start)
    for each in emphases:
        if any(each.span.start <= head <= each.inner.start for head in heads):
            return each.style
    return None


def _closing(text: str, language: Language, marks: tuple[Mark, ...], *, is_note: bool) -> Span:
    """Return the mark that closes the paragraph: the one before its last footnote marks."""
    end = _trimmed(text, len(text))
    if text.startswith("[") and text.endswith("]") and not (marks and marks[-1].span.end == end):
        end = _trimmed(text, end - 1)  # a draft puts what is not agreed in brackets
    last = end
    for mark in reversed(marks):
        # Marks that stand together are separated by a comma: ；¹、² (rulebook F-9).
        # Behind the last of them it closes the paragraph: 决议¹，
        parted = mark.span.end == end - 1 and end < last and text[end - 1] in "、,，"
        if mark.span.end != end and not parted:
            break
        end = _trimmed(text, mark.span.start)
    if plain := _PLAIN_MARK.search(text, max(0, end - _LONGEST_MARK), end):
        end = plain.start()
    if text[end - 1 : end] in tuple("”’」") and text[end - 2 : end - 1] in tuple(_CLOSERS):
        end -= 1
    if end and text[end - 1] in _CLOSERS:
        return Span(end - 1, end)
    at = None if is_note else _mark_before_aside(text, language.full_closing_marks, end)
    return Span(end, end) if at is None else Span(at, at + 1)


def _mark_before_aside(text: str, closing_marks: str, end: int) -> int | None:
    """Return where a mark closes the words, if what follows is no words: （完）, †, [待定].

    What is not understood there is left alone, and no second mark is asked for.
    """
    if (before := _mark_before_brackets(text, closing_marks, end)) is not None:
        return before
    first = max(0, end - _LONGEST_ASIDE)
    tail = text[first:end]
    if not any(mark in tail for mark in closing_marks):
        return None
    tail = _ASIDE.sub(lambda aside: " " * len(aside[0]), tail)
    at = max(map(tail.rfind, closing_marks))
    return None if at < 0 or _WORDS.search(tail, at + 1) else first + at


def _mark_before_brackets(text: str, closing_marks: str, end: int) -> int | None:
    """Return where a mark closes the words, behind which somebody says more in brackets."""
    if text[end - 1 : end] not in _SHUT:
        return None
    opening = max(text.rfind(sign, 0, end) for sign in "（([【")
    return opening - 1 if opening > 0 and text[opening - 1] in closing_marks else None


def _trimmed(text: str, end: int) -> int:
    """Return the end of the text before ``end`` without white space and bold marks."""
    while end and (text[end - 1].isspace() or text[end - 1] in _UNSEEN):
        end -= 1
    return end
