"""A lead phrase with a wrong character."""

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
    right,
    wrong,
)
from resolint.aspects.leads import misspelling


class MisspeltVerb(ParagraphRule):
    """The phrase that opens the paragraph has a wrong character in it.

    It sounds or looks like the right one (主意到 for 注意到, 指岀 for 指出), and only one phrase
    of official texts can have been meant.
    A phrase that is merely unusual is not reported here.
    """

    manual_zh = """
    段首词语中有错字。
    错字与正字音近或形近（“主意到”应为“注意到”，“指岀”应为“指出”），而且只可能是一个正式用语。
    只是少见的用语，不在此列。
    """
    kinds = frozenset({Kind.PREAMBULAR, Kind.OPERATIVE})
    of_simplified = True
    severity = Severity.WARNING
    message = Message(zh="“{wrong}”应为“{right}”", en="“{wrong}” should probably be “{right}”")
    source = "Operative verbs of the lexicon, each with its evidence"
    entries = ("V-6", "N-7")
    examples = (
        wrong(
            "大会，\n\n1. **⟦表示主意到⟧**该报告；\n\n2. **又表示注意到**秘书长的说明。",
            fixed="大会，\n\n1. **表示注意到**该报告；\n\n2. **又表示注意到**秘书长的说明。",
        ),
        wrong(
            "大会，\n\n⟦回雇⟧其以往的各项决议，\n\n1. **⟦强调指岀⟧**南南合作补充而非替代南北合作。",
            fixed="大会，\n\n回顾其以往的各项决议，\n\n1. **强调指出**南南合作补充而非替代南北合作。",
        ),
        wrong(
            "大会，\n\n1. **⟦表示赞赏的注意到⟧**该报告；\n\n2. **⟦清⟧**秘书长提出报告。",
            fixed="大会，\n\n1. **表示赞赏地注意到**该报告；\n\n2. **请**秘书长提出报告。",
        ),
        wrong(
            "大会，\n\n<u>回顾</u>甲，\n\n<u>⟦主意到⟧</u>乙，\n\n1. <u>请</u>丙。",
            fixed="大会，\n\n<u>回顾</u>甲，\n\n<u>注意到</u>乙，\n\n1. <u>请</u>丙。",
            profile="mun-zh",
        ),
        # One sign stands twice, and none is missing.
        right("大会，\n\n1. **特别别指出**甲；\n\n2. **决定**乙。"),
        right("大会，\n\n1. **斥责**一切袭击行为；\n\n2. **制定**一项行动计划。"),
        right("大会，\n\n注意道德问题，\n\n1. **承认和鼓励**有关国家开展的举措。"),
    )
    _title = Message(zh="改为“{right}”", en="Change to “{right}”")

    def check(self, paragraph: Paragraph, profile: Profile) -> Iterator[Finding]:
        """Yield the phrase as it is written."""
        slip = misspelling(paragraph)
        if slip:
            fix = Fix(
                self._title.format(right=slip.right), (Edit(slip.span, slip.right),), safe=True
            )
            written = slip.span.of(paragraph.text)
            yield self.finding(slip.span, fix=fix, wrong=written, right=slip.right)
