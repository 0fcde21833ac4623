"""A draft in English, of which a part is checked."""

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


class PartlyChecked(DraftRule):
    """This draft is in English, and a part of it is checked.

    Checked are the numbers of paragraphs, the labels of sub-paragraphs, footnotes, and the numbers
    and dates of the resolutions that are cited.
    Not checked yet are the masthead, wording, verbs and punctuation.
    """

    manual_zh = """
    本文为英文，只检查一部分。
    检查的有：段号、分段编号、脚注，以及所引决议的编号和日期。
    文头、措辞、动词和标点尚不检查。
    """
    severity = Severity.INFO
    message = Message(
        zh="本文为英文：检查段号、分段编号、脚注和所引决议，尚不检查文头、措辞和标点",
        en="This draft is in English: paragraph numbers, labels, footnotes and citations are checked; "
        "masthead, wording and punctuation are not yet",
    )
    source = "A/RES/68/230"
    entries = ("W-1",)
    examples = (
        wrong(
            "⟦The General Assembly,⟧\n\nRecalling its resolution 64/222 of 21 December 2009,\n\n"
            "1. Requests the Secretary-General to report.",
            profile="ga-en",
        ),
        right("大会，\n\n回顾甲公约，\n\n1. **请**秘书长提出报告。"),
    )
    view = staticmethod(views.kinds)

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield the organ line of the draft."""
        for line in [*draft.of(Kind.ORGAN_LINE)][:1]:
            yield self.finding(line.span)
