"""A note that stands before the text it belongs to."""

from collections.abc import Iterator

from resolint import (
    Draft,
    DraftRule,
    Finding,
    Message,
    Notation,
    Profile,
    Severity,
    footnotes_of,
    right,
    views,
    wrong,
)


class FootnoteBeforeMark(DraftRule):
    """A note stands behind the paragraph with its mark, at the foot of that page.

    A note that comes first is at the foot of an earlier page, where its number means nothing yet.
    How far behind it stands does not matter, and a mark that cites an earlier note again is right.
    Move the note below the paragraph in which its mark first appears.
    A note of Markdown, `[^1]:`, may stand anywhere: where it is printed does not depend on it.
    """

    manual_zh = """
    脚注排在有脚注号的段落之后，即该页页脚。
    脚注如果先于脚注号出现，就落在前一页，读者无从对应。
    脚注与段落相隔多远并无限制；后文再次引用前面的脚注，也没有错。
    请把脚注移到其号码首次出现的段落之后。
    Markdown的脚注`[^1]:`可放在任何位置，印出的位置与此无关。
    """
    view = staticmethod(views.footnotes)
    severity = Severity.WARNING
    message = Message(
        zh="脚注 {number} 排在正文中的脚注号之前",
        en="The note {number} stands before its mark in the text",
    )
    source = "A/RES/68/230; UN Editorial Manual, Footnotes"
    entries = ("F-6",)
    examples = (
        wrong(
            "大会，\n\n1. **欢迎**该报告；¹\n\n¹ A/68/212。\n\n⟦²⟧ A/68/213。\n\n2. **表示注意到**该说明。²"
        ),
        wrong(
            "大会，\n\n回顾甲，\n\n⟦²⟧ A/68/213。\n\n1. **欢迎**该报告；¹\n\n¹ A/68/212。\n\n2. **请**丙。²"
        ),
        right("大会，\n\n1. **欢迎**甲；¹\n\n2. **欢迎**乙；\n\n¹ A/68/212。\n\n3. **请**丙。"),
        right("大会，\n\n1. **欢迎**甲；¹\n\n¹ A/68/212。\n\n2. **回顾**甲¹所载建议。"),
        right("大会，\n\n[^1]: A/68/212。\n\n1. **欢迎**该报告；[^1]\n\n2. **请**丙。"),
        right("¹ A/68/212。\n\n3. **回顾**该报告；¹\n\n4. **请**秘书长提出报告；"),
    )

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield the number of each note that its first mark follows."""
        found = footnotes_of(draft)
        # In an excerpt the first mark may lie before it; where numbers are wrong, so is the pair.
        whole = any(part.whole for part in draft.parts)
        if found is None or not whole or found.misnumbered or found.duplicates:
            return
        for note in found.early:
            if note.notation is not Notation.BRACKETED:
                yield self.finding(note.span, number=note.written)
