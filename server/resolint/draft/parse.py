"""Text to draft: what each paragraph is by its place.

Parsing never fails: what fits nowhere is ``Kind.UNKNOWN``.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from resolint.draft.behind import other_text
from resolint.draft.blocks import blocks_of
from resolint.draft.conference import HEADING_LINES, committee_line, heading_end, opens_draft
from resolint.draft.identity import identify, masthead_of
from resolint.draft.model import Draft, Form, Kind, Paragraph, Part
from resolint.draft.pages import set_heads_apart
from resolint.draft.part_names import names_part
from resolint.draft.parts import tell_parts
from resolint.draft.reading.read import read
from resolint.draft.scan import scan
from resolint.draft.zh import is_heading
from resolint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from resolint.draft.model import Facts
    from resolint.draft.reading.read import Reading

_FURNITURE = (Form.COMMENT, Form.FURNITURE, Form.ASTERISK_NOTE)
_CLOSING_BLOCK = (Form.DATE, Form.MEETING)
# A running head repeats symbol and names on each page.
_OUT_OF_PLACE = dict.fromkeys(_CLOSING_BLOCK, Kind.CLOSING_LINE) | dict.fromkeys(
    (Form.SYMBOL, Form.MASTHEAD, Form.ORGAN), Kind.FURNITURE
)
_OUTSIDE = (Kind.MASTHEAD_LINE, Kind.ORGAN_LINE, Kind.CLOSING_LINE, Kind.FURNITURE)


def parse(text: str) -> Draft:
    r"""Return the draft that the text of a file holds; its line ends are ``\n``."""
    return parse_reading(read(text))


def parse_reading(reading: Reading) -> Draft:
    """Return the draft of a text that is read already."""
    blocks = list(blocks_of(reading.text))
    if any("\n" in block for _, block in blocks):
        joined = reading.join(Span(start, start + len(block)) for start, block in blocks)
        if joined is not reading:
            blocks, reading = list(_moved(blocks, joined)), joined
    facts = [scan(block) for _, block in blocks]
    kinds, doubtful = _kinds(facts)
    paragraphs = tuple(
        Paragraph(kind, start, own, certain=at not in doubtful)
        for at, (kind, (start, _), own) in enumerate(zip(kinds, blocks, facts, strict=True))
    )
    masthead = masthead_of(paragraphs)
    closing = (each.facts for each in paragraphs if each.kind is Kind.CLOSING_LINE)
    identity = identify(tuple(line.facts for line in masthead), tuple(closing))
    parts = tuple(_parts(paragraphs))
    return Draft(reading.text, paragraphs, parts, masthead, identity, reading=reading)


def _moved(blocks: Sequence[tuple[int, str]], joined: Reading) -> Iterator[tuple[int, str]]:
    """Yield the blocks as they stand once their lines are joined."""
    layer = joined.joined[-1]
    for start, block in blocks:
        span = Span(layer.forth(start), layer.forth(start + len(block)))
        yield span.start, span.of(layer.text)


def _kinds(facts: Sequence[Facts]) -> tuple[list[Kind], set[int]]:
    """Return the kind of each paragraph, and the places of those whose kind is in doubt."""
    body = _body_start(facts)
    bare = [at for at in range(body, len(facts)) if _is_bare(facts[at])]
    end = _body_end(facts, body, bare)
    kinds = [_kind_by_form(each, at, body, end) for at, each in enumerate(facts)]
    set_heads_apart(facts, kinds, bare, range(body, end))
    if (organ_line := _organ_line(facts)) is not None and organ_line < end:
        kinds[organ_line] = Kind.ORGAN_LINE
        if facts[organ_line].form is Form.ORGAN:
            _set_introduction(facts, kinds, organ_line)
    borders = [at for at, kind in enumerate(kinds) if kind is Kind.ORGAN_LINE]
    excerpt = not borders and not opens_draft(facts)
    doubtful: set[int] = set()
    for first, last in pairwise([-1, *borders, len(kinds)]):
        doubtful |= tell_parts(facts, kinds, range(first + 1, last), excerpt=excerpt)
    return kinds, doubtful


def _set_introduction(facts: Sequence[Facts], kinds: list[Kind], organ_line: int) -> None:
    """Make headings of what introduces a text for another organ (建议大会通过下列决议草案：)."""
    following = (at for at, kind in enumerate(kinds) if at > organ_line and kind is Kind.ORGAN_LINE)
    for at in range(organ_line + 1, next(following, organ_line)):
        if facts[at].closing_mark == "：":
            kinds[at] = Kind.HEADING


def _kind_by_form(facts: Facts, at: int, body: int, end: int) -> Kind:  # noqa: PLR0911 - a table
    """Return what a paragraph is, as far as its own wording and the border lines tell."""
    if facts.form in _FURNITURE:
        return Kind.FURNITURE
    if facts.note:
        return Kind.NOTE
    if at >= end:
        return Kind.CLOSING_LINE if facts.form in _CLOSING_BLOCK else Kind.ANNEX
    if facts.form is Form.ORGAN_LINE:
        return Kind.ORGAN_LINE
    if at < body:
        return Kind.MASTHEAD_LINE
    if facts.label:
        return Kind.HEADING if names_part(facts.text) else Kind.SUB_PARAGRAPH
    if facts.form is Form.REPORT and (at > body or "通过" not in facts.text):
        return Kind.UNKNOWN
    if facts.form and facts.form not in HEADING_LINES and not facts.lead and not facts.number:
        return _OUT_OF_PLACE.get(facts.form, Kind.MASTHEAD_LINE)
    if not (facts.number or facts.lead or facts.closing_mark) and is_heading(facts.text):
        return Kind.HEADING
    return Kind.UNKNOWN


def _body_start(facts: Sequence[Facts]) -> int:
    """Return where the preamble begins; without an organ line, where the first clause stands."""
    organ_line = _organ_line(facts)
    if organ_line is not None:
        return organ_line + 1
    start = heading_end(facts)
    for at in range(start, len(facts)):
        each = facts[at]
        if not each.form and (each.lead or each.number or (start and each.closing_mark)):
            return at
    masthead = [
        at for at, each in enumerate(facts) if each.form and each.form not in _CLOSING_BLOCK
    ]
    return masthead[-1] + 1 if masthead else 0


def _organ_line(facts: Sequence[Facts]) -> int | None:
    """Return the place of the organ line; without one, of the organ's name below the title.

    A Council that recommends a text to the Assembly has its name without a comma before the
    clause that introduces the text, which has an organ line of its own.
    """
    if (committee := committee_line(facts)) is not None:
        return committee
    title = bare = None
    for at, each in enumerate(facts):
        if each.form is Form.ORGAN_LINE:
            introduces = bare is not None and any(f.closing_mark == "：" for f in facts[bare:at])
            return bare if introduces else at
        if each.form is Form.TITLE and title is None:
            title = at
        if each.form is Form.ORGAN and title is not None and bare is None:
            bare = at
    return bare


def _is_bare(facts: Facts) -> bool:
    return not (facts.lead or facts.number or facts.label or facts.note)


def _body_end(facts: Sequence[Facts], body: int, bare: Sequence[int]) -> int:
    """Return where the text ends: at its closing block, else at the first annex."""
    annexes = (at for at in bare if facts[at].form is Form.ANNEX)
    end = other_text(facts, bare, range(body, next(annexes, len(facts))))
    for at in range(end - 1, body - 1, -1):
        if facts[at].form in _CLOSING_BLOCK:
            end = at
        elif facts[at].number or facts[at].form is Form.ORGAN_LINE or _is_sentence(facts[at]):
            break
    return end


def _is_sentence(facts: Facts) -> bool:
    """Tell a clause from the lines of a vote (赞成：), which stand after the closing block."""
    return facts.lead is not None and facts.closing_mark in ("，", "；", "。")


def _parts(paragraphs: Sequence[Paragraph]) -> Iterator[Part]:
    """Yield what each organ line governs, up to the closing block; without one, an excerpt."""
    body: list[Paragraph] = []
    whole = closed = False
    for paragraph in paragraphs:
        if paragraph.kind is Kind.ORGAN_LINE:
            if body:
                yield Part(tuple(body), whole)
            body, whole, closed = [], True, False
        closed |= paragraph.kind is Kind.CLOSING_LINE
        if not closed and paragraph.kind not in _OUTSIDE:
            body.append(paragraph)
    if body:
        yield Part(tuple(body), whole)
