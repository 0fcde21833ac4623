"""Square brackets and open numbers of a draft in a text that was adopted."""

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
from resolint.aspects.issue_dates import MONTHS

_BRACKETS = re.compile(r"\[(?![\^\]])[^\[\]]{1,4000}\](?!\()|［[^［］]{1,4000}］")
_BLANK = (
    r"(?:…{1,2}|\.{3,6}|[XxＸ×]{1,4}|[_＿]{1,12}|(?:\\_){1,12}|[?？]{1,3}|[○□△]{1,4}"
    r"|[(（][ \u3000]{0,4}[)）])"
)
_DAY = rf"\s?(?:\d{{1,2}}|{_BLANK})\s?日"
# What has a blank where digits belong, by what it is.
_OPEN = re.compile(
    "|".join(
        (
            # A number or symbol: 67/…, A/68/L.…, 第…号, 第…(2018)号.
            rf"(?<!\d)\d{{1,4}}[/／]{_BLANK}(?=\s?号|[\s.．)）\]，、；。*]|\Z)",
            rf"L\.{_BLANK}(?=[)）。，；、]|和|\Z)",
            rf"第\s?{_BLANK}\s?(?:[号届次]|(?=[(（]\d{{4}}[)）]))",
            # A date: 2012年12月XX日, 2012年__月__日, 20XX年12月21日, __ February 2014.
            rf"(?<!\d)(?:\d{{4}}|\d{{2}}{_BLANK}|{_BLANK})\s?年\s?{_BLANK}\s?月(?:{_DAY})?",
            rf"(?<!\d)\d{{4}}\s?年\s?\d{{1,2}}\s?月\s?{_BLANK}\s?日",
            rf"(?<!\d)20[XxＸ×_＿]{{2}}\s?年(?:\s?\d{{1,2}}\s?月(?:{_DAY})?)?",
            rf"{_BLANK} (?:{'|'.join(MONTHS)}) \d{{4}}",
            # Words.
            r"(?<![_*\\])_{3,40}(?![_*])",
        )
    )
)
_NUMBER = re.compile(r"(?:脚?注释?)?[\s0-9x.…]*")
_SIGNS = re.compile(r"[\[［…XxＸ×_＿?？○□△]|\.\.\.|[(（][ \u3000]{0,4}[)）]")
_REMARKS = ("原文如此", "sic", "原文", "译注", "编者注")
_SHOWN = 20
_QUOTES = {"“": "”", "《": "》", "「": "」"}
_KINDS = (Kind.PREAMBULAR, Kind.OPERATIVE, Kind.SUB_PARAGRAPH, Kind.MASTHEAD_LINE, Kind.UNKNOWN)


class DraftMarkInAdoptedText(DraftRule):
    """Square brackets mark what is not agreed in a draft: `请[秘书长][主席]提出报告`.

    In an adopted text everything is agreed, and only the bracket with the report is left.
    Nothing is open either: no `第67/…号决议`, `12月XX日` or `___`.
    """

    manual_zh = """
    方括号在草案中表示尚未商定的措辞，如 `请[秘书长][主席]提出报告`。
    通过的决议中一切都已商定，除标题上方的报告一行外不应再有方括号。
    也不应有待填之处，如 `第67/…号决议`、`12月XX日`、`___`。
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
        wrong(
            "A/RES/68/230\n\n大会\n\n2013年12月20日大会决议\n\n[未经发交主要委员会而通过(A/68/⟦L.…⟧)]\n\n⟦68/…⟧ 南南合作\n\n大会，\n\n回顾其2009年12月21日第⟦64/XX⟧号、⟦2012年12月XX日⟧第⟦67/__⟧ 号和⟦第…号⟧决议，\n\n1. **欢迎**甲⟦___⟧。"
        ),
        right(
            "[根据第二委员会的报告(A/68/443)通过]\n\n68/230. 南南合作\n\n大会，\n\n1. **欢迎**甲[原文如此]……；\n\n2. **请**乙[^1]提出“[某项]报告……第…号”和第2200 A(XXI)号决议。\n\n[^1]: [A/68/212](https://undocs.org/A/68/212)。"
        ),
        right("A/68/L.39\n\n大会，\n\n1. **欢迎**甲；\n\n2. **请**[秘书长][主席]提出报告。"),
    )

    _open = Message(
        zh="通过的决议不应留有待填之处“{text}”",
        en="An adopted text must leave nothing open: “{text}”",
    )

    @staticmethod
    def view(paragraph: Paragraph) -> object:
        """See the paragraphs with a bracket or a sign that stands for what is open."""
        return paragraph.facts if _SIGNS.search(paragraph.text) else None

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield each passage in square brackets and each that is open."""
        if not draft.identity.is_adopted:
            return
        masthead = len(draft.masthead)
        for at, paragraph in enumerate(draft.of(*_KINDS)):
            for span in _left_open(paragraph):
                yield self._mark(paragraph, span, self._open)
            # Of a paragraph that was put in (5之二) the number says it all.
            if at < masthead or (paragraph.facts.number and paragraph.facts.number.inserted):
                continue
            for span in _open_passages(paragraph):
                yield self._mark(paragraph, span, self.message)

    def _mark(self, paragraph: Paragraph, span: Span, message: Message) -> Finding:
        text = span.of(paragraph.text)
        shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}……"
        return self.finding(paragraph.at(span), message=message, text=shown)


def _left_open(paragraph: Paragraph) -> Iterator[Span]:
    """Yield where digits or words are still to be written, save in quotations."""
    text = paragraph.text
    if not _SIGNS.search(text):
        return
    quotes = [*_quotations(text)]
    marks = [mark for bold in paragraph.facts.bolds for mark in bold.marks]
    for match in _OPEN.finditer(text):
        span = Span(*match.span())
        if not any(each.covers(span) for each in (*quotes, *marks)):
            yield span


def _open_passages(paragraph: Paragraph) -> Iterator[Span]:
    text = paragraph.text
    if "[" not in text and "［" not in text:
        return
    quotes = list(_quotations(text))
    for match in _BRACKETS.finditer(text):
        span = Span(*match.span())
        inner = match.group()[1:-1].strip()
        # A number is a footnote mark of another style, dots are an omission.
        if inner.startswith(_REMARKS) or _NUMBER.fullmatch(inner):
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
