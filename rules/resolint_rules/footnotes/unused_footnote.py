"""A note that no mark points to."""

from collections.abc import Iterator

from resolint import (
    Draft,
    DraftRule,
    Finding,
    Fix,
    Footnotes,
    Message,
    PlacedMark,
    Profile,
    Severity,
    footnotes_of,
    right,
    views,
    wrong,
)


class UnusedFootnote(DraftRule):
    """Every note has a mark in the text that points to it.

    A note without one is usually left over from a paragraph that was deleted.
    Put the mark back after the words that it supports, or delete the note.
    """

    manual_zh = """
    每条脚注在正文中都要有脚注号。
    没有脚注号的脚注，往往是删改段落后遗留的。
    在所注文字之后补上脚注号，或者删去该脚注。
    """
    view = staticmethod(views.footnotes)
    severity = Severity.ERROR
    message = Message(
        zh="脚注 {number} 在正文中没有脚注号",
        en="No mark in the text points to the note {number}",
    )
    source = "UN Editorial Manual, Footnotes; RULES.md F-2"
    examples = (
        wrong(
            "大会，\n\n1. **欢迎**该报告。¹\n\n¹ A/68/212。\n\n⟦²⟧ A/68/213。",
            asked="大会，\n\n1. **欢迎**该报告。¹\n\n¹ A/68/212。",
        ),
        wrong(
            "大会，\n\n1. **欢迎**该报告¹和该说明。²\n\n¹ A/68/212。\n\n⟦¹²⟧ A/68/213。\n\n³ A/68/214。\n\n2. **请**秘书长就此³提出报告。",
            asked="大会，\n\n1. **欢迎**该报告¹和该说明。²\n\n¹ A/68/212。\n\n² A/68/213。\n\n³ A/68/214。\n\n2. **请**秘书长就此³提出报告。",
        ),
        right("大会，\n\n回顾该宣言，¹\n\n¹ 第70/1号决议。"),
    )
    _delete = Message(zh="删除脚注 {number}", en="Delete the note {number}")
    _change = Message(zh="脚注改为 {number}", en="Change the note to {number}")

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield the number of each note without a mark."""
        found = footnotes_of(draft)
        if found is None or (found.mistyped and not found.note_is_mistyped):
            return
        for note in found.unused:
            fix = self._change_to_mark(found) if found.mistyped else self._delete_note(draft, note)
            yield self.finding(note.span, fix=fix, number=note.written)

    def _change_to_mark(self, found: Footnotes) -> Fix:
        assert found.mistyped is not None, "asked only for a mistyped note"
        mark, note = found.mistyped
        edit = note.renamed(mark.mark.name).shift(note.paragraph.start)
        return Fix(self._change.format(number=mark.written), (edit,), safe=False)

    def _delete_note(self, draft: Draft, note: PlacedMark) -> Fix:
        edits = tuple(draft.without([note.paragraph]))
        return Fix(self._delete.format(number=note.written), edits, safe=False)
