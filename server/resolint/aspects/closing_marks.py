"""What closes each clause and note of a draft, and the fix for a wrong mark."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from resolint.aspects.joined import is_rest, rest_view
from resolint.aspects.mark_rows import MARKS, marks_around_notes
from resolint.draft.draft import Draft, Paragraph, Part
from resolint.memory import kept
from resolint.model.facts import Facts, Kind
from resolint.reading.signs import HAN
from resolint.rule import Fix, Message
from resolint.text import Edit, Span

_CHANGE = Message(zh="“{found}”改为“{mark}”", en="Change “{found}” to “{mark}”")
_ADD = Message(zh="加“{mark}”", en="Add “{mark}”")
_LONGEST_AND = 6
# Where a mark that closes stands near the end already, what follows it may be no part of the text,
# and a character or two behind a comma may have changed places with it, or be a remark.
_CLOSED_BEFORE = re.compile(r"[；。：]|，(?:[^，]{1,2}\Z|\s?[@/#&%$^|+=~])")
_FEW_SIGNS = 8
_LETTER = "A-Za-z\u00c0-\u024f\u0400-\u04ff"
# In English a clause opens with a verb or a participle: Welcomes, Recalling; a name seldom does.
_TRANSLATION = re.compile(
    rf"(?:(?<=[，；。：/])\s{{0,2}}(?:\d{{1,3}}\.\s)?|(?<=[{HAN}》」”）])[\s—–|\-]{{0,4}}"
    r"(?=[*_\ue000]{0,3}[A-Z][a-z]{1,20}(?:s|ing)[ *_\ue001]))[*_\ue000]{0,3}"
    rf"[A-Z\u00c0-\u00de\u0410-\u042f][{_LETTER}]{{0,40}}"
    rf"(?:[*_\ue001]{{0,3}}[ ,.()'’“”/\-]{{1,3}}[{_LETTER}0-9]{{1,40}}){{1,200}}"
    r"[)”*_\ue001]{0,3}\s?\Z"
)
_WORDS_BEHIND_BLANK = re.compile(
    rf"[{HAN}》」”）][\s—–|\-]{{1,4}}[*_\ue000]{{0,3}}[A-Z\u00c0-\u00de][{_LETTER}]{{1,40}}"
    rf"(?:[*_\ue001]{{0,3}}[ ,.'’\-]{{1,3}}[{_LETTER}0-9]{{1,40}}){{1,200}}[*_\ue001]{{0,3}}\s?\Z"
)
_HAN = re.compile(f"[{HAN}]")
_ENDS_IN_WORD = re.compile("[\\w%‰°℃》〉”’）」』)\\]】〕*\ue000-\ue005]")
_DASHES = re.compile("[—–…]{1,6}$")


@kept
def expected_marks(draft: Draft) -> dict[Paragraph, tuple[str, ...]]:
    """Return for each clause the marks that may close it, the one to put first."""
    found: dict[Paragraph, tuple[str, ...]] = {}
    for part in draft.parts:
        found |= _of_part(part)
    return found


def wrongly_closed(draft: Draft) -> Iterator[tuple[Paragraph, str]]:
    """Yield each clause that is closed by a wrong mark, with the one to put in its place."""
    for paragraph, expected in expected_marks(draft).items():
        if is_wrongly_closed(paragraph, expected):
            yield paragraph, expected[0]


def closing_view(paragraph: Paragraph) -> object:
    """See how each clause is closed and opened, what it announces, and that English ends it."""
    if paragraph.kind is Kind.NOTE:
        return None
    marks = closing_marks(paragraph).of(paragraph.text)
    is_labelled = paragraph.facts.label is not None
    says = _announces(paragraph), is_translated(paragraph), rest_view(paragraph)
    return marks, is_labelled, *says


def place_of(paragraph: Paragraph) -> Span:
    """Return the closing marks, or the last sign of the text where there is none."""
    closing = closing_marks(paragraph)
    start = closing.start if closing.end > closing.start else max(closing.start - 1, 0)
    return paragraph.at(Span(start, closing.end))


def closing_marks(paragraph: Paragraph) -> Span:
    """Return the closing mark with those before it, also where footnote marks part them (，¹，)."""
    return _closing(paragraph.facts).span


def is_wrongly_closed(paragraph: Paragraph, expected: tuple[str, ...]) -> bool:
    """Return whether the closing mark has to be another one.

    Of several marks one may be right: that is for the rule about repeated marks to say.
    """
    closing = _closing(paragraph.facts)
    if closing.word:  # without 或 the text would say something else
        return not closing.word.startswith(paragraph.facts.language.or_word)
    marks = _DASHES.sub("", closing.span.of(paragraph.text))
    if marks == "." and "。" in expected and is_translated(paragraph):
        return False
    if len(marks) > 1:
        return not any(mark and mark in marks for mark in expected)
    return marks not in expected


@kept
def translation(facts: Facts) -> Span:
    """Return the same words in English at the end of a paragraph, without the mark that closes.

    They stand behind a mark that closes the Chinese ones, or behind a stroke.
    """
    start = _closing(facts).span.start
    end = 0 if _HAN.match(facts.text, max(start - 1, 0)) else start
    match = _TRANSLATION.search(facts.text, facts.body.start, end) if end else None
    return Span(*match.span()) if match else Span(start, start)


def is_translated(paragraph: Paragraph) -> bool:
    """Tell a paragraph that ends in the same words in English, with a mark of their own."""
    words = translation(paragraph.facts)
    return words.start < words.end


@kept
def may_be_translated(facts: Facts) -> bool:
    """Tell a paragraph that ends in words of another language: its name for something, or all.

    Whether the mark that closes is theirs or the paragraph's does not show.
    """
    start = _closing(facts).span.start
    if _HAN.match(facts.text, max(start - 1, 0)):
        return False
    return _WORDS_BEHIND_BLANK.search(facts.text, facts.body.start, start) is not None


def close_with(paragraph: Paragraph, mark: str) -> Fix:
    """Return the fix that puts ``mark`` at the end, before any footnote mark there."""
    closing = _closing(paragraph.facts)
    found, due = closing.span.of(paragraph.text), mark + closing.notes
    title = _CHANGE.format(found=found, mark=due) if found else _ADD.format(mark=due)
    is_odd = closing.word or _is_meant(found, mark) or is_translated(paragraph)
    is_odd = is_odd or may_be_translated(paragraph.facts)
    safe = not is_odd and (found or _is_bare(closing, paragraph))
    return Fix(title, (Edit(paragraph.at(closing.span), due),), safe=bool(safe))


def _is_meant(found: str, mark: str) -> bool:
    """Tell a mark that no slip puts there: a full stop before items, a dash, or dots."""
    return _DASHES.search(found) is not None or (mark == "：" and "。" in found)


def _is_bare(closing: "_Closing", paragraph: Paragraph) -> bool:
    """Tell an end without any mark: neither one that closes, a little before, nor an odd sign."""
    start = closing.span.start
    if _CLOSED_BEFORE.search(paragraph.text, max(0, start - _FEW_SIGNS), start):
        return False
    if paragraph.text.endswith(paragraph.facts.language.article_sign, 0, start):
        return False  # the number that it counts was parted from it
    return _ENDS_IN_WORD.match(paragraph.text, start - 1) is not None


class _Closing(NamedTuple):
    span: Span
    notes: str = ""
    """The footnote marks that stand between two of the closing marks."""
    word: str = ""
    """The 和 that goes on to the next item behind the mark."""


@kept
def _closing(facts: Facts) -> _Closing:
    end = facts.closing.end
    if facts.closing.start == end:
        first = max(0, end - _LONGEST_AND)
        if last := facts.language.last_and.search(facts.text, first, end):
            return _Closing(Span(*last.span()), word=last["word"])
        dashes = _DASHES.search(facts.text, first, end)
        return _Closing(Span(*dashes.span()) if dashes else facts.closing)
    for around in marks_around_notes(facts):
        if around.span.end == end:
            return _Closing(around.span, around.notes)
    start = facts.closing.start
    while start and facts.text[start - 1] in MARKS:
        start -= 1
    return _Closing(Span(start, end))


def _of_part(part: Part) -> Iterator[tuple[Paragraph, tuple[str, ...]]]:
    clauses = list(part.of(Kind.OPERATIVE, Kind.SUB_PARAGRAPH))
    last = clauses[-1] if clauses else None
    surely_last = next((clause for clause in reversed(clauses) if clause.certain), last)
    in_operative_part = False
    for paragraph, following in part.clauses():
        if following and is_rest(paragraph, following):
            continue  # it is not at its end
        if paragraph.kind is Kind.PREAMBULAR:
            in_operative_part = False
            yield paragraph, _in_preamble(following)
        elif paragraph.kind is Kind.OPERATIVE or (
            paragraph.kind is Kind.SUB_PARAGRAPH and in_operative_part
        ):
            in_operative_part = True
            marks = _in_operative_part(paragraph, following, last)
            if paragraph is last and not part.whole:
                marks = ("；", *marks)  # the text may go on behind an excerpt
            elif paragraph is surely_last and paragraph is not last:
                marks = (*marks, "。")  # it may end before what is in doubt
            yield paragraph, marks


def _announces(paragraph: Paragraph) -> bool:
    """Return whether it is a paragraph that says that a text follows."""
    return any(word in paragraph.text for word in paragraph.facts.language.introduces)


def _in_preamble(following: Paragraph | None) -> tuple[str, ...]:
    kind = following.kind if following else None
    expected = "：" if following and _is_sure_item(following) else "，"
    if kind is Kind.SUB_PARAGRAPH and expected == "，":
        return "，", "："
    # A page break or a quotation may cut a paragraph in two.
    return (expected, "", "：") if kind in (Kind.UNKNOWN, Kind.ANNEX) else (expected,)


def _is_sure_item(paragraph: Paragraph) -> bool:
    """Tell an item by its label; without one, and where its kind is in doubt, it may be none."""
    facts = paragraph.facts
    return paragraph.kind is Kind.SUB_PARAGRAPH and paragraph.certain and facts.label is not None


def _in_operative_part(
    paragraph: Paragraph, following: Paragraph | None, last: Paragraph | None
) -> tuple[str, ...]:
    kind = following.kind if following else None
    if following and kind is Kind.SUB_PARAGRAPH:
        # Whether an item opens a level of its own shows in its colon alone.
        is_sure = paragraph.kind is Kind.OPERATIVE and _is_sure_item(following)
        return ("：",) if is_sure else ("；", "：")
    if kind is Kind.UNKNOWN:
        # A quotation, or the second half of a paragraph that a page break cuts in two.
        return "；", "：", "。", "，", ""
    usual = "。" if paragraph is last else "；"
    if (
        kind is Kind.OPERATIVE
        and following
        and not (paragraph.facts.number or following.facts.number)
    ):
        return usual, "："  # where numbers were lost, items look like paragraphs
    if following is None and _announces(paragraph):
        return usual, "："  # a draft of another organ follows, with an organ line of its own
    if kind is Kind.ANNEX:  # a text that the paragraph introduces, or one that follows the whole
        return usual, "："
    # What a colon announces below a heading was read as something else, if it is there.
    return ("；", "。", "：") if kind is Kind.HEADING else (usual,)
