"""An empty line within a verb in bold."""

from collections.abc import Iterator

from resolint import (
    Draft,
    DraftRule,
    Edit,
    Finding,
    Fix,
    Message,
    Profile,
    Severity,
    right,
    views,
    wrong,
)


class EmptyLineInBold(DraftRule):
    """An empty line ends a paragraph, so it must not stand within a verb in bold.

    Neither half is bold then: both are printed with asterisks, as paragraphs of their own.
    Remove the empty line.
    """

    manual_zh = """
    空行表示一段结束，因此设为粗体的动词中间不能有空行。
    否则两半都不会变粗，而是各成一段，连同星号原样印出。
    请删除空行。
    """
    # Where the reading has a cut more or less, all is looked at again.
    view = staticmethod(views.kinds)
    severity = Severity.ERROR
    message = Message(
        zh="空行把粗体的“{phrase}”断成两段，应删除",
        en="An empty line breaks “{phrase}”, in bold, into two paragraphs; take it out",
    )
    source = "CommonMark 0.31, 4.8, 6.2"
    entries = ("T-15",)
    examples = (
        wrong(
            "大会，\n\n1. **欢迎**该报告；\n\n2. ⟦**邀\n\n请**⟧各国提出报告；\n\n3. **决定**丁。",
            unsafe_fixed="大会，\n\n1. **欢迎**该报告；\n\n2. **邀请**各国提出报告；\n\n3. **决定**丁。",
        ),
        wrong(
            "大会，\n\n1. ⟦**邀请\n\n**⟧各国提出报告；\n\n2. **决定**丁。",
            unsafe_fixed="大会，\n\n1. **邀请**各国提出报告；\n\n2. **决定**丁。",
        ),
        right("大会，\n\n1. **请\n\n2. **决定**丁。"),  # for another rule to report
        right("大会，\n\n1. **邀\n请**各国提出报告；\n\n2. **决定**丁。"),
    )
    _title = Message(zh="删除空行", en="Remove the empty line")

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield each verb in bold that an empty line breaks."""
        for span, _ in draft.reading.rewritten("cuts"):
            bold = span.of(draft.text)
            # Written as it is read, the verb has no break.
            fix = Fix(self._title, (Edit(span, bold),), safe=False)
            yield self.finding(span, fix=fix, phrase=bold.strip("*"))
