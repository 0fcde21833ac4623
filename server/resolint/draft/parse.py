"""Text to draft: what each paragraph is by its place.

Parsing never fails: what fits nowhere is ``Kind.UNKNOWN``.
"""

from __future__ import annotations

from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING

from resolint.draft.behind import other_text
from resolint.draft.blocks import blocks_of
from resolint.draft.conference import HEADING_LINES, committee_line, heading_end, opens_draft
from resolint.draft.draft import Draft, Paragraph, Part
from resolint.draft.identity import masthead_of
from resolint.draft.pages import set_heads_apart
from resolint.draft.parts import tell_parts
from resolint.draft.versions import Texts
from resolint.language import language_of
from resolint.model.facts import CLAUSES, Form, Kind
from resolint.reading.read import read
from resolint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from resolint.model.facts import Facts
    from resolint.model.language import Language
    from resolint.reading.read import Reading

# In Python 3.11 a member of an enumeration is slow to find, and these are asked for at every
# paragraph after every key.
_UNKNOWN, _CLOSING_LINE, _ORGAN_LINE = Kind.UNKNOWN, Kind.CLOSING_LINE, Kind.ORGAN_LINE
_OF_ORGAN = Form.ORGAN_LINE
_FURNITURE = frozenset((Form.COMMENT, Form.FURNITURE, Form.ASTERISK_NOTE, Form.OMISSION))
_CLOSING_BLOCK = (Form.DATE, Form.MEETING)
# A running head repeats symbol and names on each page.
_OUT_OF_PLACE = dict.fromkeys(_CLOSING_BLOCK, Kind.CLOSING_LINE) | dict.fromkeys(
    (Form.SYMBOL, Form.MASTHEAD, Form.ORGAN), Kind.FURNITURE
)
_OUTSIDE = frozenset((Kind.MASTHEAD_LINE, _ORGAN_LINE, _CLOSING_LINE, Kind.FURNITURE))


def parse(text: str, before: Draft | None = None) -> Draft:
    r"""Return the draft that the text of a file holds; its line ends are ``\n``.

    What was made of the lines and paragraphs of a version ``before`` is not made again.
    """
    language = language_of(text)
    texts = _texts(language, before)
    reading = read(text, texts.lines)
    blocks = list(blocks_of(reading.text, reading.lines, texts.facts, language))
    if reading.foreign is not None:
        return _unread(reading, blocks, texts)
    if any("\n" in block for _, block in blocks):
        joined = reading.join(Span(start, start + len(block)) for start, block in blocks)
        if joined is not reading:
            blocks, reading = list(_moved(blocks, joined)), joined
    facts = [texts.facts[block] for _, block in blocks]
    kinds, doubtful = _kinds(facts, has_quotes=">" in reading.text)
    if reading.joined:
        doubtful |= {at for at in _unclosed_lines(blocks, facts) if kinds[at] in CLAUSES}
    paragraphs = tuple(
        Paragraph(kind, start, own, certain=at not in doubtful)
        for at, (kind, (start, _), own) in enumerate(zip(kinds, blocks, facts, strict=True))
    )
    if reading.form:
        paragraphs = tuple(_with_doubt(reading, each) for each in paragraphs)
    masthead = masthead_of(paragraphs)
    closing = (each.facts for each in paragraphs if each.kind is _CLOSING_LINE)
    identity = texts.identities[tuple(line.facts for line in masthead), tuple(closing)]
    texts.settle()
    parts = tuple(_parts(paragraphs))
    return Draft(
        reading.text,
        paragraphs,
        parts,
        masthead,
        identity,
        reading=reading,
        texts=texts,
        language=language,
    )


def _texts(language: Language, before: Draft | None) -> Texts:
    """Return what is known already of the texts of a draft."""
    known: Texts | None = before.texts if before else None
    return known.next() if known and known.language is language else Texts.of(language)


def _with_doubt(reading: Reading, paragraph: Paragraph) -> Paragraph:
    """Put in doubt an item with a bullet or another label that no mark closes: it may be prose."""
    label = paragraph.facts.label
    if label is None or paragraph.kind is not Kind.SUB_PARAGRAPH or paragraph.facts.closing_mark:
        return paragraph
    is_ours = reading.written(paragraph.at(label.span)) == label.span.of(paragraph.text)
    return paragraph if is_ours else paragraph._replace(certain=False)


def _unclosed_lines(blocks: Sequence[tuple[int, str]], facts: Sequence[Facts]) -> Iterator[int]:
    """Yield the paragraphs that no mark closes and no empty line parts from the next line.

    In a text with broken lines that line may go on with them.
    """
    for at, ((start, block), (following, _)) in enumerate(pairwise(blocks)):
        if not facts[at].closing_mark and following == start + len(block) + 1:
            yield at


def _unread(reading: Reading, blocks: Sequence[tuple[int, str]], texts: Texts) -> Draft:
    """Return the draft of a text in another markup language: nothing is known of it."""
    paragraphs = tuple(Paragraph(Kind.UNKNOWN, at, texts.facts[block]) for at, block in blocks)
    texts.settle()
    return Draft(
        reading.text, paragraphs, (), reading=reading, texts=texts, language=texts.language
    )


def _moved(blocks: Sequence[tuple[int, str]], joined: Reading) -> Iterator[tuple[int, str]]:
    """Yield the blocks as they stand once their lines are joined."""
    layer = joined.joined[-1]
    for start, block in blocks:
        span = Span(layer.forth(start), layer.forth(start + len(block)))
        yield span.start, span.of(layer.text)


def _kinds(facts: Sequence[Facts], *, has_quotes: bool) -> tuple[list[Kind], set[int]]:
    """Return the kind of each paragraph, and the places of those whose kind is in doubt."""
    organ_line = _organ_line(facts)
    body = _body_start(facts) if organ_line is None else organ_line + 1
    bare = [at for at, each in enumerate(facts) if at >= body and _is_bare(each)]
    end = _body_end(facts, body, bare)
    kinds = [_kind_by_form(each, at, body, end) for at, each in enumerate(facts)]
    set_heads_apart(facts, kinds, bare, range(body, end))
    if organ_line is not None and organ_line < end:
        kinds[organ_line] = Kind.ORGAN_LINE
        if facts[organ_line].form is Form.ORGAN:
            _set_introduction(facts, kinds, organ_line)
    if Kind.FURNITURE in kinds:
        _set_bullets(facts, kinds)
    if has_quotes:
        _set_block_quotes_apart(facts, kinds, range(body, end))
    if any(map(attrgetter("is_foreign"), facts)):
        _set_foreign_notes_apart(facts, kinds)
    borders = [at for at, kind in enumerate(kinds) if kind is _ORGAN_LINE]
    excerpt = not borders and not opens_draft(facts)
    doubtful: set[int] = set()
    for first, last in pairwise([-1, *borders, len(kinds)]):
        doubtful |= tell_parts(facts, kinds, range(first + 1, last), excerpt=excerpt)
    return kinds, doubtful


def _set_bullets(facts: Sequence[Facts], kinds: list[Kind]) -> None:
    """Take from the notes what goes on with a list of paragraphs that asterisks open."""
    furniture, note = Kind.FURNITURE, Form.ASTERISK_NOTE
    for at in [at for at, kind in enumerate(kinds) if at and kind is furniture]:
        if facts[at].form is note and facts[at - 1].text.startswith("* "):
            kinds[at] = kinds[at - 1]


def _set_block_quotes_apart(facts: Sequence[Facts], kinds: list[Kind], places: range) -> None:
    """Make an annex of what Markdown quotes, unless the whole text is quoted, as in an answer."""
    if _is_block_quote(facts[max(places.start - 1, 0)]):
        return
    for at in places:
        if kinds[at] in (Kind.UNKNOWN, Kind.SUB_PARAGRAPH) and _is_block_quote(facts[at]):
            kinds[at] = Kind.ANNEX


def _is_block_quote(facts: Facts) -> bool:
    return facts.text.lstrip().startswith(">")


def _set_introduction(facts: Sequence[Facts], kinds: list[Kind], organ_line: int) -> None:
    """Make headings of what introduces a text for another organ (建议大会通过下列决议草案：)."""
    following = (at for at, kind in enumerate(kinds) if at > organ_line and kind is Kind.ORGAN_LINE)
    for at in range(organ_line + 1, next(following, organ_line)):
        if facts[at].closing_mark == "：":
            kinds[at] = Kind.HEADING


def _set_foreign_notes_apart(facts: Sequence[Facts], kinds: list[Kind]) -> None:
    """Leave out the notes of a translation: they follow it, and repeat those of the text."""
    follows_foreign = False
    seen: set[str] = set()
    for at, each in enumerate(facts):
        if each.note is None:
            follows_foreign = each.is_foreign
        elif follows_foreign and each.note.name in seen:
            kinds[at] = Kind.FURNITURE
        else:
            seen.add(each.note.name)


def _kind_by_form(facts: Facts, at: int, body: int, end: int) -> Kind:
    """Return what a paragraph is, as far as its own wording and the border lines tell."""
    if facts.form in _FURNITURE:
        is_left_out = facts.form is Form.OMISSION and body <= at < end
        return Kind.UNKNOWN if is_left_out else Kind.FURNITURE
    if facts.note:
        return Kind.NOTE
    if at >= end and not facts.is_foreign:
        return Kind.CLOSING_LINE if facts.form in _CLOSING_BLOCK else Kind.ANNEX
    if facts.form is _OF_ORGAN:
        return _ORGAN_LINE
    if at < body:
        return Kind.MASTHEAD_LINE
    return Kind.FURNITURE if facts.is_foreign else _kind_in_body(facts, first=at == body)


def _kind_in_body(facts: Facts, *, first: bool) -> Kind:
    """Return what a paragraph behind the organ line is, as far as its own wording tells."""
    if facts.label:
        return Kind.HEADING if facts.language.names_part(facts.text) else Kind.SUB_PARAGRAPH
    if facts.form is Form.REPORT and (not first or facts.language.adopted not in facts.text):
        return _UNKNOWN
    if facts.form and facts.form not in HEADING_LINES and not facts.lead and not facts.number:
        return _OUT_OF_PLACE.get(facts.form, Kind.MASTHEAD_LINE)
    if not (facts.number or facts.lead or facts.closing_mark) and (
        facts.language.is_heading(facts.text)
    ):
        return Kind.HEADING
    return _UNKNOWN


def _body_start(facts: Sequence[Facts]) -> int:
    """Return where the text begins that has no organ line: where the first clause stands."""
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
        if each.form is None:
            continue
        if each.form is _OF_ORGAN:
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
        kind = paragraph.kind
        if kind is _ORGAN_LINE:
            if body:
                yield Part(tuple(body), whole)
            body, whole, closed = [], True, False
        closed |= kind is _CLOSING_LINE
        if not closed and kind not in _OUTSIDE:
            body.append(paragraph)
    if body:
        yield Part(tuple(body), whole)
