"""A note that no mark points to."""

from collections.abc import Iterator

from resolint import (
    CLAUSES,
    Draft,
    DraftRule,
    Edit,
    Elsewhere,
    Facts,
    Finding,
    Fix,
    Footnotes,
    Kind,
    Message,
    Paragraph,
    PlacedMark,
    Profile,
    Severity,
    Span,
    footnotes_of,
    kept,
    right,
    views,
    wrong,
)


class UnusedFootnote(DraftRule):
    """Every note has a mark in the text that points to it.

    A note without one is usually left over from a paragraph that was deleted.
    Put the mark back after the words that it supports, or delete the note.
    Where its number stands in the text as an ordinary digit, the fix makes a mark of it.
    """

    manual_zh = """
    每条脚注在正文中都要有脚注号。
    没有脚注号的脚注，往往是删改段落后遗留的。
    在所注文字之后补上脚注号，或者删去该脚注。
    如果脚注号在正文中成了普通数字，修正时将其改回脚注号。
    """
    severity = Severity.ERROR
    unnecessary = True
    message = Message(
        zh="脚注 {number} 在正文中没有脚注号",
        en="No mark in the text points to the note {number}",
    )
    habit_from = 2
    habit_share = 1
    habit = Message(
        zh="{count}条脚注在正文中都没有脚注号，可能在复制或转换时丢失，请逐一补上",
        en="No mark in the text points to any of the {count} notes; they may have been lost when the"
        " text was copied or converted, so put them back one by one",
    )
    source = "UN Editorial Manual, Footnotes"
    entries = ("F-2",)
    examples = (
        wrong(
            "大会，\n\n1. **欢迎**该报告。¹\n\n¹ A/68/212。\n\n⟦²⟧ A/68/213。",
            unsafe_fixed="大会，\n\n1. **欢迎**该报告。¹\n\n¹ A/68/212。",
        ),
        wrong(
            "大会，\n\n1. **欢迎**该报告¹和该说明。²\n\n¹ A/68/212。\n\n⟦¹²⟧ A/68/213。\n\n³ A/68/214。\n\n2. **请**秘书长就此³提出报告。",
            unsafe_fixed="大会，\n\n1. **欢迎**该报告¹和该说明。²\n\n¹ A/68/212。\n\n² A/68/213。\n\n³ A/68/214。\n\n2. **请**秘书长就此³提出报告。",
        ),
        wrong(
            "大会，\n\n1. **欢迎**该报告；1\n\n2. **请**秘书长就该说明2，提出报告。\n\n⟦¹⟧ A/68/212。\n\n⟦²⟧ A/68/213。",
            unsafe_fixed="大会，\n\n1. **欢迎**该报告；¹\n\n2. **请**秘书长就该说明²，提出报告。\n\n¹ A/68/212。\n\n² A/68/213。",
        ),
        wrong(
            "大会，\n\n1. **欢迎**该报告；[^1]\n\n2. **请**秘书长提出报告。2\n\n[^1]: A/68/212。\n\n⟦[^2]:⟧ A/68/213。",
            unsafe_fixed="大会，\n\n1. **欢迎**该报告；[^1]\n\n2. **请**秘书长提出报告。[^2]\n\n[^1]: A/68/212。\n\n[^2]: A/68/213。",
        ),
        wrong("大会，\n\n1. **欢迎**该报告；1\n\n2. **请**各国报告。1\n\n⟦¹⟧ A/68/212。"),
        wrong(
            "大会，\n\n1. **欢迎**该报告；\n\n2. **请**各国报告。\n\n---\n\n⟦1.⟧ A/68/212。\n\n⟦2.⟧ A/68/213。"
        ),
        right("大会，\n\n回顾该宣言，¹\n\n¹ 第70/1号决议。"),
    )
    _mark = Message(zh="这个脚注号没有脚注", en="This mark has no note")
    _delete = Message(zh="删除脚注 {number}", en="Delete the note {number}")
    _raise = Message(zh="“{number}”改为脚注号", en="Make “{number}” a footnote mark")
    _change = Message(zh="脚注改为 {number}", en="Change the note to {number}")

    def is_about(self, paragraph: Paragraph) -> bool:
        """Return whether it is one of the notes."""
        return paragraph.kind is Kind.NOTE

    @staticmethod
    def view(paragraph: Paragraph) -> object:
        """See notes and marks, and the digits that may be marks."""
        return paragraph.facts if _plain(paragraph.facts) else views.footnotes(paragraph)

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield the number of each note without a mark."""
        found = footnotes_of(draft)
        if found is None or (found.mistyped and not found.note_is_mistyped):
            return
        # Of ¹² another rule says that ¹ and ² are meant.
        together = {digit for placed in found.run_together for digit in placed.mark.name}
        for note in found.unused:
            if note.mark.name in together:
                continue
            fix = self._change_to_mark(found) if found.mistyped else self._fix(draft, found, note)
            there = (Elsewhere(found.mistyped[0].span, self._mark),) if found.mistyped else ()
            yield self.finding(note.span, fix=fix, elsewhere=there, number=note.written)

    def _change_to_mark(self, found: Footnotes) -> Fix:
        assert found.mistyped is not None, "asked only for a mistyped note"
        mark, note = found.mistyped
        edit = note.renamed(mark.mark.name).shift(note.paragraph.start)
        return Fix(self._change.format(number=mark.written), (edit,), safe=False)

    def _fix(self, draft: Draft, footnotes: Footnotes, note: PlacedMark) -> Fix | None:
        plain = _plain_marks(draft).get(note.mark.name)
        if plain is None:
            # Where all marks were lost the notes are wanted.
            return self._delete_note(draft, note) if footnotes.marks else None
        if len(plain) > 1:
            return None
        edit = Edit(plain[0], note.notation.write(note.mark.name))
        return Fix(self._raise.format(number=note.mark.name), (edit,), safe=False)

    def _delete_note(self, draft: Draft, note: PlacedMark) -> Fix:
        edits = tuple(draft.without([note.paragraph]))
        return Fix(self._delete.format(number=note.written), edits, safe=False)


@kept
def _plain_marks(draft: Draft) -> dict[str, list[Span]]:
    """Return by their numbers the digits in the text that may be footnote marks."""
    found: dict[str, list[Span]] = {}
    for paragraph in draft.of(*CLAUSES):
        for digits in _plain(paragraph.facts):
            found.setdefault(digits.of(paragraph.text), []).append(paragraph.at(digits))
    return found


@kept
def _plain(facts: Facts) -> tuple[Span, ...]:
    """Return the digits that may be footnote marks which are raised no longer."""
    found = (
        facts.language.bare_mark.finditer(facts.text, facts.body.start) if not facts.note else ()
    )
    return tuple(Span(*match.span(match.lastgroup or 0)) for match in found)
