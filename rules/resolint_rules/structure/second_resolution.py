"""A second resolution in the file."""

from collections.abc import Iterator, Sequence

from resolint import (
    Draft,
    DraftRule,
    Finding,
    Form,
    Kind,
    Message,
    Paragraph,
    Profile,
    Severity,
    right,
    wrong,
)

_OPENS = (Form.TITLE, Form.ADOPTION)
_FAR = 50


class SecondResolution(DraftRule):
    """Behind a resolution another one begins, with a heading of its own.

    The lines above the text, the footnotes and the closing block are checked for one resolution
    a file, and the heading of the second is passed over.
    Put each into a file of its own.
    """

    manual_zh = """
    一份决议之后又有另一份决议，并有自己的标题。
    文头各行、脚注和结尾按每份文件一份决议检查，第二份决议的文头不作检查。
    请将各份决议分别存为文件。
    """
    severity = Severity.INFO
    message = Message(
        zh="此处起是另一份决议，其文头未作检查：请将各份决议分别存为文件",
        en="Another resolution begins here, and its heading is not checked: put each resolution "
        "into a file of its own",
    )
    source = "A/RES/68/230"
    entries = ("W-1",)
    examples = (
        wrong(
            "68/230. 甲\n\n大会，\n\n回顾乙，\n\n1. **请**丙；\n\n2. **决定**丁。\n\n"
            "⟦68/231. 戊⟧\n\n大会，\n\n回顾己，\n\n1. **请**庚；\n\n2. **决定**辛。"
        ),
        right(
            "68/230. 甲\n\nA\n\n大会，\n\n回顾乙，\n\n1. **请**丙；\n\n2. **决定**丁。\n\n"
            "B\n\n大会，\n\n回顾己，\n\n1. **请**庚；\n\n2. **决定**辛。"
        ),
        right(
            "大会，\n\n1. **请**丙；\n\n2. **决定**丁。\n\n附件\n\n68/230. 甲\n\n68/231. 乙\n\n1. 戊。"
        ),
        right("68/230. 甲\n\n大会，\n\n1. **请**丙；\n\n68/230. 甲\n\n2. **决定**丁。"),
    )

    @staticmethod
    def view(paragraph: Paragraph) -> object:
        """See which paragraphs could open another text, and how those behind are closed."""
        facts = paragraph.facts
        closes = facts.number and facts.number.value, facts.closing_mark
        return paragraph.kind, facts if facts.form in _OPENS else closes

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield the line that names a second resolution."""
        above = {line.text.strip() for line in draft.masthead}
        for line in draft.of(Kind.FURNITURE, Kind.ANNEX):
            if line.facts.form in _OPENS and line.text.strip() not in above:
                at = draft.index_at(line.start) + 1
                if _open_text(draft.paragraphs[at : at + _FAR]):
                    yield self.finding(line.span)
                    return


def _open_text(paragraphs: Sequence[Paragraph]) -> bool:
    """Return whether a text begins here: lines with a comma, and then paragraph 1."""
    opened = False
    for each in paragraphs:
        if each.facts.number:
            return opened and each.facts.number.value == 1
        opened |= each.facts.closing_mark == "，"
    return False
