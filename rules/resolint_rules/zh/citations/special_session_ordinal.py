"""第 before the number of a special session."""

import re
from collections.abc import Iterator

from resolint import (
    HUMAN_RIGHTS_COUNCIL,
    Finding,
    Fix,
    Message,
    Paragraph,
    ParagraphRule,
    Profile,
    Severity,
    Span,
    delete,
    organ_of,
    right,
    wrong,
)
from resolint.aspects.citations import TEXT_AND_NOTES, lists_in

_ORDINAL = re.compile(r"第\s*")


class SpecialSessionOrdinal(ParagraphRule):
    """Resolutions of special and emergency special sessions are cited without 第.

    `S-23/2号决议`, `ES-10/15号决议`: the letters already say what is counted.
    """

    manual_zh = """
    引用大会特别会议和紧急特别会议的决议，编号前不加“第”。
    应写作`S-23/2号决议`、`ES-10/15号决议`，字母已表明届会。
    """
    kinds = TEXT_AND_NOTES
    severity = Severity.WARNING
    message = Message(
        zh="特别会议的决议编号前不加“第”：{number}号",
        en="No 第 may stand before the number of a special session: {number}号",
    )
    source = "UN Editorial Manual, Identification"
    entries = ("C-12",)
    examples = (
        wrong(
            "大会，\n\n回顾大会2000年6月10日⟦第S-23/2号⟧决议和2004年7月20日⟦第 ES-10/15号⟧决议，",
            fixed="大会，\n\n回顾大会2000年6月10日S-23/2号决议和2004年7月20日ES-10/15号决议，",
        ),
        right("大会，\n\n回顾其2004年7月20日ES-10/15号和2006年12月15日ES-10/17号决议，"),
        right("大会，\n\n回顾其1975年9月16日第3362(S-VII)号决议，"),
        right("大会，\n\n回顾人权理事会2011年8月23日第S-17/1号决议，"),
    )
    _title = Message(zh="删去“第”", en="Remove 第")

    def check(self, paragraph: Paragraph, profile: Profile) -> Iterator[Finding]:
        """Yield each number of a special session with 第 before it."""
        for items in lists_in(paragraph):
            for item in items:
                if item.series != "special":
                    continue
                council = organ_of(item, profile.organs) == HUMAN_RIGHTS_COUNCIL
                near = not item.body and item.mentioned == HUMAN_RIGHTS_COUNCIL
                ordinal = _ORDINAL.match(paragraph.text, item.span.start, item.digits.start)
                if ordinal and (item.session.startswith("ES") or not (council or near)):
                    edit = delete(Span(*ordinal.span()))
                    fix = Fix(self._title, (edit,), safe=True)
                    number = item.digits.of(paragraph.text)
                    yield self.finding(item.span, fix=fix, number=number)
