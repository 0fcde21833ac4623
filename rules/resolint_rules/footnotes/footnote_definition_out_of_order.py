"""Notes that do not stand in the order of their numbers."""

from collections.abc import Iterator
from itertools import pairwise

from resolint import (
    Draft,
    DraftRule,
    Edit,
    Finding,
    Fix,
    Footnotes,
    Message,
    PlacedMark,
    Profile,
    Severity,
    footnotes_of,
    has_loose_text,
    moves_ibid,
    right,
    takes_ibid_away,
    views,
    wrong,
)


class FootnoteDefinitionOutOfOrder(DraftRule):
    """Notes stand in the order of their numbers: 1, 2, 3.

    The reader looks for a note by its number, and 同上 means the note directly before.
    The fix puts the notes in order and leaves the marks alone.
    Where 同上 stands first, the fix is only offered;
    where it would come to follow another note than now, there is none.
    """

    manual_zh = """
    脚注按号码顺序排列：1、2、3。
    读者按号码查找脚注；“同上”指紧接在前的一条脚注，次序一乱，所指就变了。
    修正时只调整脚注的位置，正文中的脚注号不变。
    如果“同上”排在最前，须由您确认；如果“同上”因此改跟另一条脚注，则不提供修正。
    """
    view = staticmethod(views.footnotes)
    by_kind = False
    severity = Severity.ERROR
    message = Message(
        zh="脚注 {number} 应排在脚注 {before} 之前",
        en="The note {number} should stand before the note {before}",
    )
    source = "UN Editorial Manual, Footnotes"
    entries = ("F-5",)
    examples = (
        wrong(
            "大会，\n\n1. **欢迎**甲¹和乙；²\n\n2. **欢迎**丙。³\n\n¹ A/68/212。\n\n³ A/68/214。\n\n⟦²⟧ A/68/213。",
            fixed="大会，\n\n1. **欢迎**甲¹和乙；²\n\n2. **欢迎**丙。³\n\n¹ A/68/212。\n\n² A/68/213。\n\n³ A/68/214。",
        ),
        wrong(
            "大会，\n\n1. **欢迎**甲¹和乙；²\n\n2. **欢迎**丙。³\n\n² 同上，第一章。\n\n⟦¹⟧ A/68/212。\n\n³ A/68/214。",
            unsafe_fixed="大会，\n\n1. **欢迎**甲¹和乙；²\n\n2. **欢迎**丙。³\n\n¹ A/68/212。\n\n² 同上，第一章。\n\n³ A/68/214。",
        ),
        wrong(
            "大会，\n\n1. **欢迎**甲¹和乙；²\n\n2. **欢迎**丙。³\n\n¹ A/68/212。\n\n³ 同上，第一章。\n\n⟦²⟧ A/68/214。",
        ),
        right(
            "大会，\n\n1. **欢迎**甲[^1]和乙。[^test-me]\n\n[^1]: A/68/212。\n\n[^test-me]: A/68/213。"
        ),
        right(
            "大会，\n\n1. **欢迎**甲；¹\n\n¹ A/68/212。\n\n2. **欢迎**乙²和甲。¹\n\n² A/68/213。"
        ),
    )
    _title = Message(zh="脚注按号码排列", en="Put the notes in the order of their numbers")

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield the first note that stands behind one with a higher number."""
        found = footnotes_of(draft)
        # A note that stands before its mark was moved across the text: another rule says so.
        if found is None or found.has_holes or found.misnumbered or found.early:
            return
        if any(note.mark.number is None for note in found.notes):
            return
        for before, note in pairwise(found.notes):
            if _number(note) < _number(before):
                fix = None if has_loose_text(draft) else _in_order(found, self._title)
                yield self.finding(note.span, fix=fix, number=note.written, before=before.written)
                return


def _number(note: PlacedMark) -> int:
    return note.mark.number or 0


def _in_order(found: Footnotes, title: Message) -> Fix | None:
    ordered = sorted(found.notes, key=_number)
    if takes_ibid_away(found.notes, ordered):
        return None
    edits = tuple(
        Edit(slot.note, note.paragraph.text)
        for slot, note in zip(found.notes, ordered, strict=True)
        if slot is not note
    )
    return Fix(title, edits, safe=not moves_ibid(found.notes, ordered))
