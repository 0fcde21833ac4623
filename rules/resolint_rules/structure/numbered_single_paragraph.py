"""A number before the only operative paragraph."""

from collections.abc import Iterator

from resolint import (
    Draft,
    DraftRule,
    Finding,
    Fix,
    Kind,
    Message,
    Profile,
    Severity,
    Span,
    delete,
    right,
    views,
    wrong,
)


class NumberedSingleParagraph(DraftRule):
    """An operative paragraph that is the only one has no number.

    There is nothing to tell it from.
    """

    manual_zh = """
    只有一个执行段时不编号。
    编号用来区分各段，只有一段就没有必要。
    """
    view = staticmethod(views.clauses)
    severity = Severity.HINT
    message = Message(
        zh="只有一个执行段，通常不编号", en="The only operative paragraph usually has no number"
    )
    source = "A/RES/73/3"
    entries = ("O-2",)
    examples = (
        wrong(
            "大会，\n\n回顾其以往的各项决议，\n\n⟦1.⟧ **决定**继续审议该问题。",
            unsafe_fixed="大会，\n\n回顾其以往的各项决议，\n\n**决定**继续审议该问题。",
        ),
        right("大会，\n\n回顾其以往的各项决议，\n\n**决定**继续审议该问题。"),
        right("大会，\n\n1. **欢迎**该报告；\n\n2. **决定**继续审议该问题。"),
        right("大会，\n\n1. **决定**继续审议该问题。", profile="mun-zh"),
    )
    _title = Message(zh="去掉段号", en="Remove the number")

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield the number of a paragraph that is alone in its part."""
        if profile.number_single_paragraph:
            return
        for part in draft.parts:
            operative = list(part.of(Kind.OPERATIVE))
            facts = operative[0].facts if len(operative) == 1 and part.whole else None
            # A text cut off after its first paragraph is being written.
            if facts and facts.number and not facts.number.inserted and facts.closing_mark != "；":
                edit = delete(Span(facts.number.span.start, facts.body.start))
                fix = Fix(self._title, (edit.shift(operative[0].start),), safe=False)
                yield self.finding(operative[0].at(facts.number.span), fix=fix)
