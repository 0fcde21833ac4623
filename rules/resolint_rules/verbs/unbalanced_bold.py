"""Bold marks that open or close nothing."""

import re
from collections.abc import Iterator

from resolint import (
    Facts,
    Finding,
    Fix,
    Kind,
    Message,
    Paragraph,
    ParagraphRule,
    Profile,
    Severity,
    Span,
    delete,
    right,
    wrong,
)
from resolint.aspects.bold import set_bold

_SINGLE = re.compile(r"(?:^|[^*])\*(?:[^*]|$)")
_NEAR = 4


class UnbalancedBold(ParagraphRule):
    """A bold mark that has no partner is printed as two asterisks, and nothing is bold.

    The same happens to a pair that Markdown does not take for bold:
    a space inside the marks (`** 请**`), punctuation before the closing mark (`**决定：**继续`),
    or underscores within Chinese text (`__请__各国`).
    Put `**` close around the verb, and leave punctuation outside.
    """

    manual_zh = """
    不成对的粗体标记会原样印成两个星号，文字也不会变粗。
    有些成对的标记同样不起作用：标记内侧有空格（`** 请**`）、
    右标记之前是标点（`**决定：**继续`）、汉字之间用下划线（`__请__各国`）。
    请把 `**` 紧贴动词两侧，标点放在外面。
    """
    kinds = frozenset(Kind) - {Kind.FURNITURE}
    severity = Severity.ERROR
    message = Message(
        zh="粗体标记“{mark}”不成对或不起作用，印出来就是星号或下划线",
        en="The bold mark “{mark}” has no partner or no effect, and will be printed as it is",
    )
    habit = Message(
        zh="粗体标记不成对或不起作用（{count}处），印出来就是星号或下划线",
        en="The bold marks of this draft have no partner or no effect ({count} places), and will be "
        "printed as they are",
    )
    source = "CommonMark 0.31, 6.2"
    entries = ("T-15",)
    examples = (
        wrong(
            "大会，\n\n1. **欢迎**该报告；\n\n2. ⟦**⟧请联合国发展系统提出报告。",
            fixed="大会，\n\n1. **欢迎**该报告；\n\n2. **请**联合国发展系统提出报告。",
        ),
        wrong(
            "大会，\n\n1. ⟦**⟧决定：**继续审议该问题。",
            fixed="大会，\n\n1. **决定**：继续审议该问题。",
        ),
        wrong(
            "大会，\n\n1. ⟦**⟧ 请**各国提出报告；\n\n2. ⟦__⟧敦促__各国批准该公约。",
            fixed="大会，\n\n1. **请**各国提出报告；\n\n2. **敦促**各国批准该公约。",
        ),
        wrong(
            "大会，\n\n回顾⟦**⟧其以往的各项决议，\n\n1. **请**各国提出报告。",
            fixed="大会，\n\n回顾其以往的各项决议，\n\n1. **请**各国提出报告。",
        ),
        wrong(
            "大会，\n\n1. ⟦**⟧鼓励****会员国提出报告；\n\n2. ****敦促⟦**⟧各国批准该公约。",
            fixed="大会，\n\n1. **鼓励**会员国提出报告；\n\n2. **敦促**各国批准该公约。",
        ),
        wrong(
            "大会，\n\n1. ⟦***⟧请*各国提出报告；\n\n2. **敦促**各国批准该公约。",
            unsafe_fixed="大会，\n\n1. **请**各国提出报告；\n\n2. **敦促**各国批准该公约。",
        ),
        wrong(
            "大会，\n\n1. ⟦__⟧欢迎__该报告；\n\n2. **请**秘书长提出报告；\n\n3. ⟦**⟧ 强调 **其作用；\n\n4. ⟦**⟧决定，**继续审议。",
            fixed="大会，\n\n1. **欢迎**该报告；\n\n2. **请**秘书长提出报告；\n\n3. **强调**其作用；\n\n4. **决定**，继续审议。",
        ),
        wrong(
            "大会，\n\n回顾甲，⟦**⟧\n\n1. **请**丙；⟦**⟧\n\n2. **决定**丁。",
            unsafe_fixed="大会，\n\n回顾甲，\n\n1. **请**丙；\n\n2. **决定**丁。",
        ),
        right(
            "大会，\n\n回顾其第67/__号和第68/ __ 号决议，\n\n1. **请**各国于__年__月__日提出报告。"
        ),
        right(
            "大会，\n\n1. **欢迎**甲*和乙；**\n\n2. **请**丙就《公约》**提出报告。\n\n* A/68/212。\n\n** A/68/213。"
        ),
        right(
            "大会，\n\n1. **请**各国于____年提出报告；\n\n2. **欢迎**该报告。\n\n* 代表77国集团。"
        ),
    )
    _set = Message(zh="将“{phrase}”设为粗体", en="Set “{phrase}” in bold")
    _remove = Message(zh="删除标记", en="Remove the mark")

    def is_about(self, paragraph: Paragraph) -> bool:
        """Return whether it is one of the paragraphs with marks of bold."""
        return bool(paragraph.facts.stray or paragraph.facts.bolds)

    def check(self, paragraph: Paragraph, profile: Profile) -> Iterator[Finding]:
        """Yield the first mark without effect; one fix fixes them all."""
        if paragraph.facts.stray:
            first = paragraph.facts.stray[0]
            fix = self._fix(paragraph, profile)
            yield self.finding(first, fix=fix, mark=first.of(paragraph.text))

    def _fix(self, paragraph: Paragraph, profile: Profile) -> Fix:
        facts = paragraph.facts
        in_bold = profile.bold_verbs and paragraph.kind is Kind.OPERATIVE
        if facts.lead and (in_bold or profile.one_lead_style):
            title = self._set.format(phrase=facts.lead.text)
            edits = set_bold(facts, facts.lead.span)
            is_sure = not _leaves_asterisk(facts, facts.lead.span)
            return Fix(title, edits, safe=is_sure and not _may_be_note_mark(facts))
        edits = tuple(delete(mark) for mark in facts.stray)
        is_sure = paragraph.kind is Kind.PREAMBULAR
        return Fix(self._remove, edits, safe=is_sure and not _may_be_note_mark(facts))


def _may_be_note_mark(facts: Facts) -> bool:
    """Tell asterisks at the end, behind the mark that closes, whose note may not be there yet."""
    last = facts.stray[-1]
    is_at_end = not facts.text[last.end :].strip()
    return is_at_end and facts.text[: last.start].endswith(("，", "；", "。"))


def _leaves_asterisk(facts: Facts, lead: Span) -> bool:
    """Return whether a single asterisk stands near the verb, which may be half of the mark."""
    near = facts.text[max(0, lead.start - _NEAR) : lead.start], facts.text[lead.end :][:_NEAR]
    return any(_SINGLE.search(text) for text in near)
