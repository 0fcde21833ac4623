"""Two notes with one number."""

from collections.abc import Iterator

from resolint import (
    Draft,
    DraftRule,
    Elsewhere,
    Finding,
    Message,
    Profile,
    Severity,
    footnotes_of,
    right,
    views,
    wrong,
)


class DuplicateFootnote(DraftRule):
    """Each number has one note.

    A mark may be repeated to cite the same note again, but a note may not.
    Give the second note its own number, or delete it if both say the same.
    """

    manual_zh = """
    一个号码只能有一条脚注。
    脚注号可以重复出现，以再次引用同一脚注；脚注本身不能重复。
    给第二条脚注另编号码；如内容相同，则删去一条。
    """
    view = staticmethod(views.footnotes)
    severity = Severity.ERROR
    message = Message(
        zh="已有脚注 {number}，号码不能重复",
        en="There is a note {number} already",
    )
    source = "UN Editorial Manual, Footnotes"
    entries = ("F-5",)
    examples = (
        wrong(
            "大会，\n\n1. **欢迎**该报告；¹\n\n¹ A/68/212。\n\n⟦¹⟧ A/68/213。\n\n2. **决定**继续审议。"
        ),
        right("大会，\n\n1. **欢迎**该报告¹和其中所载建议。¹\n\n¹ A/68/212。"),
        right("大会，\n\n1. **欢迎**甲；¹\n\n¹ A/49/1。\n\n2. **欢迎**乙。¹\n\n¹ A/49/2。"),
    )

    _first = Message(zh="这个号码的第一条脚注", en="The first note with this number")

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield the number of each note that repeats one."""
        found = footnotes_of(draft)
        if found is None:
            return
        for note in found.duplicates:
            first = next(each for each in found.notes if each.mark.name == note.mark.name)
            there = Elsewhere(first.span, self._first)
            yield self.finding(note.span, number=note.written, elsewhere=(there,))
