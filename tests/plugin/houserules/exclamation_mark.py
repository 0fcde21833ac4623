"""An exclamation mark in a resolution."""

from collections.abc import Iterator

from resolint import (
    Edit,
    Finding,
    Fix,
    Kind,
    Message,
    Paragraph,
    ParagraphRule,
    Profile,
    Severity,
    Span,
    right,
    wrong,
)


class ExclamationMark(ParagraphRule):
    """A resolution does not exclaim."""

    manual_zh = "决议不用感叹号。"
    kinds = frozenset({Kind.PREAMBULAR, Kind.OPERATIVE})
    severity = Severity.WARNING
    message = Message(zh="决议不用感叹号", en="A resolution does not exclaim")
    source = "House style of the office"
    examples = (
        wrong("大会，\n\n1. **请**甲⟦！⟧乙；", fixed="大会，\n\n1. **请**甲，乙；"),
        right("大会，\n\n1. **请**甲；"),
    )

    def check(self, paragraph: Paragraph, profile: Profile) -> Iterator[Finding]:
        """Yield each exclamation mark."""
        for at, sign in enumerate(paragraph.text):
            if sign == "！":
                edit = Edit(Span(at, at + 1), "，")
                yield self.finding(edit.span, fix=Fix(self.message, (edit,), safe=True))
