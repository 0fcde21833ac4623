"""A verb or a preambular phrase: where it may stand, and what it is in other languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resolint.features.hover.said import COLON, Block, Piece, Said
from resolint.model.facts import CLAUSES, Kind
from resolint.model.organs import ASSEMBLY
from resolint.rule import Message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from resolint.draft.draft import Paragraph
    from resolint.features.hover.said import Line
    from resolint.model.facts import Lead
    from resolint.model.language import Place, Rendering
    from resolint.profile import Profile
    from resolint.rule import Lang

    Render = Callable[[str, Place], Rendering | None]

_BOTH = Message("可作执行动词，也可作序言短语", "an operative verb, and a preambular phrase")
_OPERATIVE = Message("执行动词，不用于序言部分", "an operative verb, not for the preamble")
_PREAMBULAR = Message("序言短语，不用于执行部分", "a preambular phrase, not an operative verb")
_NOT_MET = Message(
    "所查正式文件中未见此短语，以上仅供参考",
    "not met in the official texts that were looked at, so this may be wrong",
)
_PLACES: dict[Place, Message] = {
    "operative": Message("执行部分：", "In the operative part: "),
    "preambular": Message("序言部分：", "In the preamble: "),
}
_LANGUAGES = {
    "en": Message("英文：", "English: "),
    "fr": Message("法文：", "French: "),
    "es": Message("西班牙文：", "Spanish: "),
    "ru": Message("俄文：", "Russian: "),
    "ar": Message("阿拉伯文：", "Arabic: "),
}
_FEMININE = Message(
    "法文、西班牙文、阿拉伯文为大会所用的阴性形式；理事会用阳性",
    "French, Spanish and Arabic have the feminine of the Assembly; a Council has the masculine",
)


def about_lead(paragraph: Paragraph, here: int, profile: Profile, lang: Lang) -> Said | None:
    """Return what is said of the lead phrase at an offset of a paragraph, its own part first."""
    lead = paragraph.facts.lead
    if paragraph.kind not in CLAUSES or lead is None or not lead.span.start <= here < lead.span.end:
        return None
    own: Place = "preambular" if paragraph.kind is Kind.PREAMBULAR else "operative"
    other: Place = "operative" if own == "preambular" else "preambular"
    head = Block(
        (Piece(lead.text, strong=True), Piece(f"{COLON.text(lang)}{_where(lead).text(lang)}"))
    )
    render = paragraph.facts.language.rendering
    parts = (
        *_in_part(lead, own, lang, render),
        *_sequence(lead, own, lang, render),
        *_in_part(lead, other, lang, render),
    )
    notes = [] if lead.entry.seen else [_NOT_MET]
    if profile.organs and ASSEMBLY not in profile.organs and any(len(b.items) > 1 for b in parts):
        notes.append(_FEMININE)
    said = (Block((Piece(note.text(lang)),)) for note in notes)
    return Said(paragraph.at(lead.span), (head, *parts, *said))


def _where(lead: Lead) -> Message:
    entry = lead.entry
    if entry.operative and entry.preambular:
        return _BOTH
    return _OPERATIVE if entry.operative else _PREAMBULAR


def _in_part(lead: Lead, place: Place, lang: Lang, render: Render) -> Iterator[Block]:
    """Yield what the phrase is in one part, if it leads there."""
    found = _longest(lead, place, render)
    english = lead.entry.operative if place == "operative" else lead.entry.preambular
    forms = ({"en": english} if english else {}) | dict(found.forms if found else {})
    if forms:
        phrase = found.phrase if found else lead.entry.phrase
        line = (Piece(_PLACES[place].text(lang)), Piece(phrase, strong=True))
        yield Block(line, tuple(_form(name, form, lang) for name, form in forms.items()))


def _sequence(lead: Lead, place: Place, lang: Lang, render: Render) -> Iterator[Block]:
    """Yield what 又 or 还 is, where the phrase was not met together with it."""
    found = _longest(lead, place, render)
    sequence = render(lead.sequence, place)
    if sequence and not (found and found.phrase.startswith(lead.sequence)):
        forms = " · ".join(sequence.forms.values())
        yield Block((Piece(lead.sequence, strong=True), Piece(f"{COLON.text(lang)}{forms}")))


def _longest(lead: Lead, place: Place, render: Render) -> Rendering | None:
    """Return the rendering of the whole phrase, else without 又, else of its verb alone."""
    phrases = (lead.text, lead.base, lead.entry.phrase)
    return next((found for each in phrases if (found := render(each, place))), None)


def _form(name: str, form: str, lang: Lang) -> Line:
    return (Piece(_LANGUAGES[name].text(lang)), Piece(form))
