"""A report or treaty that no footnote gives the source of."""

import re
from collections.abc import Iterator

from resolint import (
    CLAUSES,
    Draft,
    DraftRule,
    Facts,
    Finding,
    Kind,
    Message,
    Paragraph,
    Profile,
    Severity,
    Span,
    kept,
    right,
    wrong,
)

_TREATY = re.compile(r"《[^《》]{6,60}(?<=公约|宣言|规约|盟约|协定)》|《[^《》]{6,60}(?<=议定书)》")
_REPORT = re.compile(r"[^，；。、：《》“”()（）\s]{2,60}的(?:有关)?(?:报告|说明)(?=[，；。、])")
_TAKES_NOTE = re.compile(r"审议了|审查了|收到了|注意到|欢迎|表示赞赏|认可")
_BEFORE_MARK = "，；。：、,; "
# The full title and a short form of it have their end in common.
_TAIL = 6


class MissingSourceFootnote(DraftRule):
    """A treaty, or a report that the organ takes note of, has a footnote with its source.

    The mark stands at its first mention.
    The Charter has none, nor have reports that are still to be written.
    """

    manual_zh = """
    条约、宣言，以及本机关表示注意到的报告和说明，应以脚注注明出处。
    脚注号放在首次提及之处。
    《联合国宪章》不加脚注，要求今后提交的报告也不加脚注。
    """
    severity = Severity.HINT
    message = Message(
        zh="“{document}”首次提及时通常以脚注注明出处",
        en="The first mention of “{document}” usually has a footnote with its source",
    )
    source = "UN Editorial Manual, Footnotes"
    entries = ("F-13",)
    examples = (
        wrong(
            "大会，\n\n回顾⟦《儿童权利公约》⟧和《世界人权宣言》，¹\n\n¹ 第217 A(III)号决议。\n\n1. **请**秘书长提出报告。"
        ),
        wrong(
            "大会，\n\n1. **表示注意到**⟦秘书长关于南南合作情况的报告⟧；\n\n2. **欢迎**该说明。¹\n\n¹ A/68/213。"
        ),
        right(
            "大会，\n\n回顾《儿童权利公约》，¹\n\n¹ 联合国，《条约汇编》，第1577卷，第27531号。\n\n1. **重申**《儿童权利公约》和《联合国宪章》；\n\n2. **请**秘书长提出一份全面报告。"
        ),
        right("大会，\n\n回顾《儿童权利公约》，\n\n1. **请**秘书长提出报告。"),
    )

    @staticmethod
    def view(paragraph: Paragraph) -> object:
        """See the paragraphs that name a document or have a mark, and whether there are notes."""
        if paragraph.facts.marks or _documents(paragraph.facts):
            return paragraph.facts
        return paragraph.kind if paragraph.kind is Kind.NOTE else None

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield the first mention of each document that no mention gives a mark."""
        whole = any(part.whole for part in draft.parts)
        # A draft without a single note is at an early stage, or its notes were lost.
        if not profile.sources_in_footnotes or not whole or not any(draft.of(Kind.NOTE)):
            return
        clauses = list(draft.of(*CLAUSES))
        documents = [(each, span) for each in clauses for span in _documents(each.facts)]
        if not documents:
            return
        noted = {tail for paragraph in clauses for tail in _noted(paragraph)}
        for paragraph, span in documents:
            name = span.of(paragraph.text)
            if name[-_TAIL:] not in noted:
                noted.add(name[-_TAIL:])
                yield self.finding(paragraph.at(span), document=name)


def _noted(paragraph: Paragraph) -> Iterator[str]:
    """Yield the ends of the names that a mark follows."""
    text = paragraph.text
    for mark in paragraph.facts.marks:
        end = mark.span.start
        while end and text[end - 1] in _BEFORE_MARK:
            end -= 1
        yield text[max(0, end - _TAIL) : end]


@kept
def _documents(facts: Facts) -> tuple[Span, ...]:
    """Return the documents that a paragraph names without giving their source."""
    text, lead = facts.text, facts.lead
    # The number of a resolution is the source of what it contains.
    if facts.citations:
        return ()
    start = lead.span.end if lead else facts.body.start
    start += 2 if text.startswith("**", start) else 0
    takes_note = lead and _TAKES_NOTE.search(lead.text)
    report = _REPORT.match(text, start) if takes_note else None
    found = [*([report] if report else []), *_TREATY.finditer(text, start)]
    return tuple(Span(*match.span()) for match in found)
