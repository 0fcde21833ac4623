"""Paragraphs that ran together on one line, and one that a break parts in two."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from resolint.aspects.passages import is_quoted
from resolint.draft.scan import scan
from resolint.language.notations import NUMERAL
from resolint.memory import kept
from resolint.model.facts import CLAUSES, COLON, COMMA, FULL_STOP, SEMICOLON, Kind
from resolint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from resolint.draft.draft import Paragraph
    from resolint.model.facts import Facts

# A number, a label or bold behind a mark that closes, and behind the footnote marks there.
_NEXT = re.compile(
    r"[，；。：](?:(?:[⁰¹²³⁴-⁹]{1,3}|\[\^[^\]\s]{1,40}\]|<sup>\d{1,3}</sup>))?[ \t\u3000]{0,8}"
    r"(?P<next>(?:\*\*|\ue000)?(?:(?P<number>\d{1,3})[.．、](?!\d)|"
    rf"{NUMERAL}、)|[(（][a-z][)）]|\*\*[^*]|\ue000"
    r"|[⁰¹²³⁴-⁹]{1,3} )"
)
_LONGEST_AND = 6
_HEAD = 160
"""So much of a paragraph tells how it opens: what follows is not looked at again."""
_LONGEST_LIST = 1000
_WORD = re.compile("[\u3400-\u9fff\\d]")
_OPEN = ("", "、")
_CLOSED = (SEMICOLON, FULL_STOP)


@dataclass(frozen=True)
class Second:
    """A paragraph that begins in the middle of a line; ``facts`` tell how it opens."""

    start: int
    facts: Facts


@kept
def also_on_line(facts: Facts) -> tuple[Second, ...]:
    """Return the paragraphs that stand on the line of another, behind it."""
    return tuple(_also_on_line(facts))


@kept
def dated_end(facts: Facts) -> Span | None:
    """Return the date of the closing block that ran into the line before it, with the gap."""
    if not facts.dates or facts.form:
        return None
    date = facts.dates[-1].span
    before = facts.text[: date.start].rstrip()
    is_last = date.end == len(facts.text.rstrip())
    return Span(len(before), date.end) if is_last and before.endswith(FULL_STOP) else None


def is_rest(before: Paragraph, paragraph: Paragraph) -> bool:
    """Tell a paragraph that goes on with the one before it: a break has parted one in two.

    It opens as no paragraph does, and the one before it is not closed.
    """
    head, rest = before.facts, paragraph.facts
    if before.kind not in CLAUSES or not may_go_on(rest):
        return False
    if _breaks_off(head):
        return True
    if rest.lead or paragraph.kind not in (Kind.UNKNOWN, Kind.PREAMBULAR):
        return False
    if before.kind is Kind.PREAMBULAR:
        return head.closing_mark in _OPEN and rest.closing_mark == COMMA
    return head.closing_mark in (*_OPEN, COMMA) and rest.closing_mark in _CLOSED


def rest_view(paragraph: Paragraph) -> object:
    """See what tells that a paragraph goes on with another, or another with it."""
    facts = paragraph.facts
    goes_on = may_go_on(facts), _breaks_off(facts)
    return paragraph.kind, facts.closing_mark, facts.lead is None, *goes_on


@kept
def _breaks_off(facts: Facts) -> bool:
    """Tell a paragraph that ends in the mark and the word that go on to the next item: ，并."""
    end = len(facts.text.rstrip())
    return bool(facts.language.last_and.search(facts.text, max(0, end - _LONGEST_AND), end))


def may_go_on(facts: Facts) -> bool:
    """Return whether it is a paragraph without any sign that one begins here."""
    opens = facts.number or facts.label or facts.note or facts.form or facts.opens_bold
    return not opens and not facts.is_foreign and _WORD.match(facts.text) is not None


def _also_on_line(facts: Facts) -> Iterator[Second]:
    if not facts.body.start and facts.lead is None:
        return
    head = facts
    for match in _NEXT.finditer(facts.text, facts.body.start):
        start = match.start("next")
        if match["number"] and int(match["number"]) != _number_behind(head):
            continue
        rest = facts.text[start : start + _LONGEST_LIST]
        tail = scan(rest[:_HEAD], facts.language)
        if _follows(head, tail, match[0][0], rest) and not is_quoted(facts, Span(start, start + 1)):
            yield Second(start, tail)
            head = tail


def _number_behind(head: Facts) -> int:
    return head.number.value + 1 if head.number else 1


def _follows(head: Facts, tail: Facts, mark: str, rest: str) -> bool:
    """Tell the paragraph that is due behind another from a list within it."""
    if tail.note:
        return mark in _CLOSED and _is_source(tail)
    if tail.label:
        return _is_due_item(head, tail.label.value, mark, rest)
    opens = tail.lead is not None or tail.opens_bold
    if tail.number:
        may_follow = head.number is not None or (mark == COMMA and head.label is None)
        return opens and may_follow and tail.number.value == _number_behind(head)
    return bool(head.number) and tail.opens_bold and tail.lead is not None and mark == SEMICOLON


def _is_source(note: Facts) -> bool:
    """Return whether it is the text of a note from words that go on behind a mark."""
    body = note.body.of(note.text)
    is_named = body.startswith(("《", note.language.ibid)) or note.language.see.match(body)
    is_symbol = any(symbol.start == note.body.start for symbol in note.symbols)
    return bool(is_named or is_symbol)


def _is_due_item(head: Facts, letter: str, mark: str, rest: str) -> bool:
    """Tell the item that is due behind another, or an (a) whose (b) stands on a line of its own."""
    if head.label is None:
        return mark == COLON and letter == "a" and "b)" not in rest and "b）" not in rest
    before = head.label.value
    is_next = len(before) == len(letter) == 1 and ord(letter) == ord(before) + 1
    return mark == SEMICOLON and is_next
