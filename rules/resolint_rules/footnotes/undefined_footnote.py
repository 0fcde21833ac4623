"""A footnote mark without a note."""

from collections.abc import Iterator

from resolint import (
    Draft,
    DraftRule,
    Edit,
    Elsewhere,
    Finding,
    Fix,
    Footnotes,
    Message,
    Paragraph,
    PlacedMark,
    Profile,
    Severity,
    footnotes_of,
    insert,
    right,
    views,
    wrong,
)


class UndefinedFootnote(DraftRule):
    """Every footnote mark points to a note that begins with the same number.

    Without the note the reader cannot find the source.
    Write the note after the paragraph, as `⁷ A/68/212。`, or take the mark away.
    """

    manual_zh = """
    正文中的每个脚注号都要有以同一号码开头的脚注。
    没有脚注，读者就找不到出处。
    在该段之后补写脚注，如 `⁷ A/68/212。`，或者删去脚注号。
    """
    view = staticmethod(views.footnotes)
    severity = Severity.ERROR
    habit_from = 2
    message = Message(
        zh="脚注号 {number} 没有对应的脚注",
        en="The footnote mark {number} has no note",
    )
    source = "UN Editorial Manual, Footnotes"
    entries = ("F-1",)
    examples = (
        wrong(
            "大会，\n\n1. **欢迎**该报告；¹\n\n¹ A/68/212。\n\n2. **表示注意到**该说明。⟦²⟧",
            unsafe_fixed="大会，\n\n1. **欢迎**该报告；¹\n\n¹ A/68/212。\n\n2. **表示注意到**该说明。²\n\n² 见……。",
        ),
        wrong(
            "大会，\n\n1. **欢迎**该报告；¹\n\n2. **表示注意到**该说明。⟦⁷⟧\n\n¹ A/68/212。\n\n² A/68/213。",
            unsafe_fixed="大会，\n\n1. **欢迎**该报告；¹\n\n2. **表示注意到**该说明。²\n\n¹ A/68/212。\n\n² A/68/213。",
        ),
        wrong(
            "大会，\n\n1. **欢迎**该报告和说明；⟦¹²⟧\n\n2. **请**甲。\n\n¹ A/68/212。\n\n² A/68/213。",
            unsafe_fixed="大会，\n\n1. **欢迎**该报告和说明；¹、²\n\n2. **请**甲。\n\n¹ A/68/212。\n\n² A/68/213。",
        ),
        right(
            "大会，\n\n1. **欢迎**该报告；¹\n\n2. **表示注意到**该说明¹所载建议。\n\n¹ A/68/212。"
        ),
        right("大会，\n\n1. **请**各国保护200 km²的区域。"),
        right(
            "大会，\n\n1. **请**各国每日供水20 m³，流速不超过3 m s⁻¹，含盐不超过5 mg/m<sup>3</sup>。"
        ),
    )
    _write = Message(zh="补写脚注 {number}", en="Write the note {number}")
    _part = Message(zh="改为“{marks}”", en="Change to “{marks}”")
    _change = Message(zh="脚注号改为 {number}", en="Change the mark to {number}")

    def is_about(self, paragraph: Paragraph) -> bool:
        """Tell the paragraphs with marks: where the notes were lost, each lacks its own."""
        return bool(paragraph.facts.marks)

    _note = Message(zh="这条脚注没有脚注号", en="This note has no mark")

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield the first mark of each number that has no note."""
        found = footnotes_of(draft)
        if found is None or found.note_is_mistyped:
            return
        for placed in found.undefined:
            if placed in found.run_together:
                yield self._of_several(placed)
                continue
            fix = self._change_to_note(found) if found.mistyped else self._write_note(placed)
            there = (Elsewhere(found.mistyped[1].span, self._note),) if found.mistyped else ()
            yield self.finding(placed.span, fix=fix, elsewhere=there, number=placed.written)

    def _of_several(self, placed: PlacedMark) -> Finding:
        marks = "、".join(map(placed.notation.write, placed.mark.name))
        fix = Fix(self._part.format(marks=marks), (Edit(placed.span, marks),), safe=False)
        return self.finding(placed.span, fix=fix, number=placed.written)

    def _change_to_note(self, found: Footnotes) -> Fix:
        assert found.mistyped is not None, "asked only for a mistyped mark"
        mark, note = found.mistyped
        edits = tuple(
            placed.renamed(note.mark.name).shift(placed.paragraph.start)
            for placed in found.marks
            if placed.mark.name == mark.mark.name
        )
        return Fix(self._change.format(number=note.written), edits, safe=False)

    def _write_note(self, placed: PlacedMark) -> Fix:
        mark = placed.mark.span.of(placed.paragraph.text)
        opening = f"{mark}:" if mark.startswith("[^") else mark
        stub = insert(placed.paragraph.span.end, f"\n\n{opening} {placed.language.note_stub}")
        return Fix(self._write.format(number=placed.written), (stub,), safe=False)
