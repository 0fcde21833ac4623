"""Two notes that say the same."""

import re
from collections.abc import Iterator
from itertools import zip_longest

from resolint import (
    Draft,
    DraftRule,
    Elsewhere,
    Facts,
    Finding,
    Fix,
    Footnotes,
    Message,
    PlacedMark,
    Profile,
    Severity,
    footnotes_of,
    kept,
    right,
    views,
    wrong,
)

_BLANKS = re.compile(r"\s+")
_ONE_WIDTH = str.maketrans("（）：", "():")
# Each fix numbers all that follows again; the rest wait for the next pass.
_MOST_FIXES = 8


class RepeatedFootnoteText(DraftRule):
    """A source that is cited again keeps its first footnote number.

    A mark may be repeated in the whole resolution without repeating the note.
    The fix gives both places the first number, deletes the second note
    and numbers those that follow again.
    """

    manual_zh = """
    再次引用同一出处时，沿用第一次的脚注号，不另写一条相同的脚注。
    同一脚注号可以在全文中重复出现。
    修正时两处用同一号码，删去第二条脚注，其后的脚注重新编号。
    """
    view = staticmethod(views.footnotes)
    severity = Severity.WARNING
    message = Message(
        zh="与脚注 {first} 内容相同，应沿用脚注号 {first}",
        en="This note says the same as the note {first}; use that number again",
    )
    source = "UN Editorial Manual, Footnotes"
    entries = ("F-14",)
    examples = (
        wrong(
            "大会，\n\n1. **欢迎**甲¹和乙；²\n\n2. **回顾**甲³和丙。⁴\n\n¹ A/68/212。\n\n² A/68/213。\n\n³ ⟦A/68/212。⟧\n\n⁴ A/68/214。",
            unsafe_fixed="大会，\n\n1. **欢迎**甲¹和乙；²\n\n2. **回顾**甲¹和丙。³\n\n¹ A/68/212。\n\n² A/68/213。\n\n³ A/68/214。",
        ),
        right(
            "大会，\n\n1. **欢迎**甲¹和乙；²\n\n2. **回顾**甲。¹\n\n¹ A/68/212。\n\n² A/68/213。"
        ),
        right(
            "大会，\n\n回顾甲、¹乙、²丙³和丁，⁴\n\n¹ A/68/212。\n\n² 同上，第一章。\n\n³ A/68/213。\n\n⁴ 同上，第一章。"
        ),
    )
    _there = Message(zh="内容相同的脚注", en="The note that says the same")
    _title = Message(zh="沿用脚注号 {first}", en="Use the number {first} again")

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield the text of each note that an earlier one has."""
        found = footnotes_of(draft)
        if found is None or found.duplicates:
            return
        firsts: dict[str, PlacedMark] = {}
        fixes = 0
        for note, following in zip_longest(found.notes, found.notes[1:]):
            text = _words(note.paragraph.facts)
            first = firsts.setdefault(text, note)
            # 同上 means another source each time.
            if first is note or note.is_ibid or not text:
                continue
            fix = None
            if fixes < _MOST_FIXES and not (following and following.is_ibid):
                fix = self._fix(draft, found, first, note)
                fixes += 1
            span = note.paragraph.at(note.paragraph.facts.body)
            there = Elsewhere(first.paragraph.at(first.paragraph.facts.body), self._there)
            yield self.finding(span, fix=fix, elsewhere=(there,), first=first.written)

    def _fix(
        self, draft: Draft, found: Footnotes, first: PlacedMark, repeated: PlacedMark
    ) -> Fix | None:
        if found.has_holes or found.misnumbered or len(found.numbered) != len(found.notes):
            return None
        gone = repeated.mark.number or 0
        edits = [*draft.without([repeated.paragraph])]
        for placed in (*found.marks, *found.notes):
            number = placed.mark.number or 0
            if number < gone or placed is repeated:
                continue
            name = first.mark.name if number == gone else str(number - 1)
            edits.append(placed.renamed(name).shift(placed.paragraph.start))
        return Fix(self._title.format(first=first.written), tuple(edits), safe=False)


@kept
def _words(note: Facts) -> str:
    """Return what a note says, without what does not make it another source."""
    return _BLANKS.sub("", note.body.of(note.text)).translate(_ONE_WIDTH).rstrip("。.")
