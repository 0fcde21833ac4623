"""A number such as 5之二 in a text that was adopted."""

from collections.abc import Iterator

from resolint import (
    Draft,
    DraftRule,
    Finding,
    Kind,
    Message,
    Profile,
    Severity,
    right,
    views,
    wrong,
)


class InsertedParagraphNumber(DraftRule):
    """A paragraph put between two others is numbered 5之二 (5 bis) while a draft is negotiated.

    When the text is agreed the paragraphs are numbered again, and no such number is left.
    """

    manual_zh = """
    磋商草案时，插入的段落编为“5之二”，以免其他各段的段号变动。
    案文商定后重新连续编号，通过的决议中不应再有这种段号。
    """
    view = staticmethod(views.clauses)
    severity = Severity.WARNING
    message = Message(
        zh="通过的决议不用“{number}”，应重新编号",
        en="An adopted text must not have “{number}”: renumber its paragraphs",
    )
    source = "UN Editorial Manual, Paragraphs"
    entries = ("O-9",)
    examples = (
        wrong(
            "68/230. 南南合作\n\n大会，\n\n1. **欢迎**甲；\n\n⟦1之二.⟧ **请**乙；\n\n2. **决定**丙。"
        ),
        right(
            "A/68/L.39\n\n决议草案\n\n大会，\n\n1. **欢迎**甲；\n\n[1之二. **请**乙；]\n\n2. **决定**丙。"
        ),
        right("大会，\n\n1. **欢迎**甲；\n\n1之二. **请**乙；\n\n2. **决定**丙。"),
    )

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield each number with 之二 or bis."""
        if not draft.identity.is_adopted:
            return
        for part in draft.parts:
            for paragraph in part.of(Kind.OPERATIVE):
                number = paragraph.facts.number
                if number and number.inserted:
                    written = number.span.of(paragraph.text)
                    yield self.finding(paragraph.at(number.span), number=written)
