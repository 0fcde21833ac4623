"""A footnote mark, a note, or a reference to a paragraph: what it leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resolint.features.hover.said import Block, Piece, Said, short
from resolint.features.occurrences import Named, occurrences
from resolint.reading.signs import SHOWN
from resolint.rule import Message

if TYPE_CHECKING:
    from resolint.draft.draft import Draft, Paragraph
    from resolint.features.hover.said import Line
    from resolint.features.occurrences import Occurrences
    from resolint.rule import Lang
    from resolint.text import Span

_MOST = 10
_NOTE = Message("脚注 {name}：", "Note {name}: ")
_NO_NOTE = Message("没有脚注 {name}", "there is no note {name}")
_NO_PARAGRAPH = Message("没有第 {name} 段", "there is no paragraph {name}")
_CITED = Message("引用脚注 {name} 之处：{count}", "Note {name} is cited: {count}")
_REFERRED = Message("提到第 {name} 段之处：{count}", "Paragraph {name} is referred to: {count}")
_MORE = Message("另有 {count} 处", "{count} more")


def about_named(draft: Draft, at: int, lang: Lang) -> Said | None:
    """Return the note or the paragraph that is named at an offset, or what names it."""
    found = occurrences(draft, at)
    if found is None:
        return None
    if found.at in found.own:
        return _named_by(draft, found, found.at, lang)
    if found.homes:
        return Said(found.at, tuple(Block(_words(home, lang)) for home in found.homes))
    missing = _NO_NOTE if found.what is Named.NOTE else _NO_PARAGRAPH
    return Said(found.at, (Block((Piece(missing.format(name=found.name).text(lang)),)),))


def about_note(draft: Draft, paragraph: Paragraph, lang: Lang) -> Said | None:
    """Return the places that cite the note that a paragraph is."""
    if paragraph.facts.note is None:
        return None
    start = paragraph.at(paragraph.facts.note.span).start
    found = occurrences(draft, start)
    return _named_by(draft, found, paragraph.span, lang) if found else None


def _named_by(draft: Draft, found: Occurrences, span: Span, lang: Lang) -> Said:
    head = _CITED if found.what is Named.NOTE else _REFERRED
    said = head.format(name=found.name, count=len(found.uses)).text(lang)
    items = [
        _words(draft.paragraphs[draft.index_at(use.start)], lang) for use in found.uses[:_MOST]
    ]
    if len(found.uses) > _MOST:
        items.append((Piece(_MORE.format(count=len(found.uses) - _MOST).text(lang)),))
    return Said(span, (Block((Piece(said),), tuple(items)),))


def _words(paragraph: Paragraph, lang: Lang) -> Line:
    """Return what a paragraph says, without the marks of bold."""
    facts = paragraph.facts
    said = facts.body.of(facts.text) if facts.note else facts.text
    words = short(said.replace("**", "").translate(SHOWN))
    opening = _NOTE.format(name=facts.note.name).text(lang) if facts.note else ""
    return (Piece(f"{opening}{words}"),)
