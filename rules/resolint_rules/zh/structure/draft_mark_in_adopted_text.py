"""Square brackets of a draft in a text that was adopted."""

import re
from collections.abc import Iterator

from resolint import (
    Draft,
    DraftRule,
    Finding,
    Kind,
    Message,
    Paragraph,
    Profile,
    Severity,
    Span,
    right,
    wrong,
)

_BRACKETS = re.compile(r"\[(?![\^\]])[^\[\]]{1,4000}\](?!\()|［[^［］]{1,4000}］")
_REMARKS = ("原文如此", "sic", "原文", "译注", "编者注")
_SHOWN = 20
_QUOTES = {"“": "”", "《": "》", "「": "」"}
_KINDS = (Kind.PREAMBULAR, Kind.OPERATIVE, Kind.SUB_PARAGRAPH, Kind.MASTHEAD_LINE, Kind.UNKNOWN)


class DraftMarkInAdoptedText(DraftRule):
    """Square brackets mark what is not agreed in a draft: `请[秘书长][主席]提出报告`.

    In an adopted text everything is agreed, and only the bracket with the report is left.
    """

    manual_zh = """
    方括号在草案中表示尚未商定的措辞，如 `请[秘书长][主席]提出报告`。
    通过的决议中一切都已商定，除标题上方的报告一行外不应再有方括号。
    """
    severity = Severity.ERROR
    message = Message(
        zh="通过的决议不应有草案的方括号“{text}”",
        en="An adopted text must not have brackets of a draft: “{text}”",
    )
    source = "UN Editorial Manual, Paragraphs"
    entries = ("L-3",)
    examples = (
        wrong(
            "68/230. 南南合作\n\n大会，\n\n1. **欢迎**甲；\n\n2. **请**⟦[秘书长]⟧⟦[主席]⟧提出报告。"
        ),
        right(
            "[根据第二委员会的报告(A/68/443)通过]\n\n68/230. 南南合作\n\n大会，\n\n1. **欢迎**甲[原文如此]；\n\n2. **请**乙[^1]提出“[某项]报告”。\n\n[^1]: [A/68/212](https://undocs.org/A/68/212)。"
        ),
        right("A/68/L.39\n\n大会，\n\n1. **欢迎**甲；\n\n2. **请**[秘书长][主席]提出报告。"),
    )

    @staticmethod
    def view(paragraph: Paragraph) -> object:
        """See the paragraphs with a bracket."""
        return paragraph.facts if "[" in paragraph.text or "［" in paragraph.text else None

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield each passage in square brackets."""
        if not draft.identity.is_adopted:
            return
        masthead = len(draft.masthead)
        for paragraph in list(draft.of(*_KINDS))[masthead:]:
            # Of a paragraph that was put in (5之二) the number says it all.
            if paragraph.facts.number and paragraph.facts.number.inserted:
                continue
            for span in _open_passages(paragraph):
                text = span.of(paragraph.text)
                shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}……"
                yield self.finding(paragraph.at(span), text=shown)


def _open_passages(paragraph: Paragraph) -> Iterator[Span]:
    text = paragraph.text
    if "[" not in text and "［" not in text:
        return
    quotes = list(_quotations(text))
    for match in _BRACKETS.finditer(text):
        span = Span(*match.span())
        inner = match.group()[1:-1].strip()
        # A number is a footnote mark of another style, dots are an omission.
        if inner.startswith(_REMARKS) or not inner.strip("0123456789x.…"):
            continue
        while quotes and quotes[0].end <= span.start:
            quotes.pop(0)
        if not (quotes and quotes[0].covers(span)):
            yield span


def _quotations(text: str) -> Iterator[Span]:
    """Yield what stands in quotation marks, the outermost."""
    start, shut, depth = 0, "", 0
    for at, sign in enumerate(text):
        if not depth and sign in _QUOTES:
            start, shut, depth = at, _QUOTES[sign], 1
        elif sign == shut and depth:
            depth = 0
            yield Span(start, at + 1)
