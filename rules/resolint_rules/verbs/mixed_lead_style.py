"""A lead phrase that is set off otherwise than the others, or not at all."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from resolint import (
    Draft,
    DraftRule,
    Edit,
    Emphasis,
    Facts,
    Finding,
    Fix,
    Kind,
    Message,
    Paragraph,
    Profile,
    Severity,
    Span,
    Style,
    insert,
    kept,
    leading_verbs,
    right,
    wrong,
)
from resolint.aspects.leads import misspelling

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_KINDS = (Kind.PREAMBULAR, Kind.OPERATIVE)
_NAMES = {
    Style.BOLD: Message(zh="粗体", en="bold"),
    Style.ITALIC: Message(zh="斜体", en="italic"),
    Style.UNDERLINE: Message(zh="下划线", en="underline"),
}


class MixedLeadStyle(DraftRule):
    """At a Model UN conference the words that open a paragraph are underlined, in italic or in bold.

    Guides differ on which, and some leave the preamble plain, so the draft decides;
    within the preamble, and within the operative part, it is the same in every paragraph.
    A draft that sets nothing off is left alone.
    """

    manual_zh = """
    模拟联合国的决议草案，段首动词加下划线、用斜体或用粗体。
    各会议的规定不同，有的序言不作突出，因此以文稿自身的写法为准；但序言部分各段应一致，执行部分各段也应一致。
    全文都不突出时不作提示。
    """
    severity = Severity.WARNING
    message = Message(
        zh="“{phrase}”应与其他各段的段首动词一样用{style}",
        en="“{phrase}” should be set in {style}, as what opens the other paragraphs is",
    )
    source = "Model UN guides"
    entries = ("M-5", "M-6")
    examples = (
        wrong(
            "大会，\n\n<u>铭记</u>甲，\n\n*⟦回顾⟧*乙，\n\n<u>认识到</u>丙，\n\n1. 请丁。",
            fixed="大会，\n\n<u>铭记</u>甲，\n\n<u>回顾</u>乙，\n\n<u>认识到</u>丙，\n\n1. 请丁。",
            profile="mun-zh",
        ),
        wrong(
            "大会，\n\n铭记甲，\n\n1. *敦促*乙；\n\n2. ⟦鼓励⟧丙；\n\n3. *决定*丁。",
            fixed="大会，\n\n铭记甲，\n\n1. *敦促*乙；\n\n2. *鼓励*丙；\n\n3. *决定*丁。",
            profile="mun-zh",
        ),
        wrong(
            "大会，\n\n铭记甲，\n\n1. 敦促乙；\n\n2. **⟦鼓励⟧**丙；\n\n3. 决定丁。",
            unsafe_fixed="大会，\n\n铭记甲，\n\n1. 敦促乙；\n\n2. 鼓励丙；\n\n3. 决定丁。",
            profile="mun-zh",
        ),
        right(
            "大会，\n\n*铭记*甲，\n\n*回顾*乙，\n\n1. <u>敦促</u>乙；\n\n2. <u>鼓励</u>丙。",
            profile="mun-zh",
        ),
        right("大会，\n\n铭记甲，\n\n1. 敦促乙；\n\n2. 鼓励丙。", profile="mun-zh"),
        right("大会，\n\n铭记甲，\n\n1. **敦促**乙；\n\n2. 鼓励丙。"),
    )
    _plain = Message(
        zh="其他各段的段首动词都不突出，“{phrase}”也不应突出",
        en="“{phrase}” should not be set off: what opens the other paragraphs is not",
    )
    _set = Message(zh="“{phrase}”改用{style}", en="Set “{phrase}” in {style}")
    _unset = Message(zh="取消突出", en="Remove the marks")

    @staticmethod
    def view(paragraph: Paragraph) -> object:
        """See what opens each clause, and what is set off in it."""
        return paragraph.facts if paragraph.kind in _KINDS else None

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield what is not set off as in most clauses of the part."""
        for kind in _KINDS if profile.one_lead_style else ():
            openings = [opening for each in draft.of(kind) if (opening := _opening(each))]
            usual = _usual(openings)
            model = next((each for each in openings if each.styles == usual), None)
            for opening in openings:
                if model and opening.styles != usual:
                    yield self._finding(draft, opening, model)

    def _finding(self, draft: Draft, opening: _Opening, model: _Opening) -> Finding:
        phrase = opening.phrase.of(opening.paragraph.text)
        style = _name(model.styles)
        edits = _edits(opening, *_marks(draft, model))
        title = (self._set if model.styles else self._unset).format(phrase=phrase, style=style)
        safe = bool(model.styles) and opening.paragraph.facts.lead is not None
        return self.finding(
            opening.paragraph.at(opening.phrase),
            fix=Fix(title, edits, safe).shift(opening.paragraph.start) if edits else None,
            message=None if model.styles else self._plain,
            phrase=phrase,
            style=style,
        )


class _Opening(NamedTuple):
    """What opens a clause, and what sets it off, the outermost first."""

    paragraph: Paragraph
    phrase: Span
    emphases: tuple[Emphasis, ...]

    @property
    def styles(self) -> frozenset[Style]:
        return frozenset(each.style for each in self.emphases)


def _opening(paragraph: Paragraph) -> _Opening | None:
    facts = paragraph.facts
    if facts.stray or misspelling(paragraph):
        return None  # other rules speak of these
    emphases = sorted((*facts.bolds, *facts.accents), key=lambda each: each.span)
    phrase = facts.lead.span if facts.lead else _phrase(facts, emphases)
    if phrase is None:
        return None
    around = (
        each for each in emphases if each.span.start < phrase.end and phrase.start < each.span.end
    )
    return _Opening(paragraph, phrase, tuple(around))


def _phrase(facts: Facts, emphases: Sequence[Emphasis]) -> Span | None:
    """Return what opens a clause where the lexicon does not know it."""
    start = facts.body.start
    for emphasis in emphases:
        if emphasis.span.start <= start <= emphasis.inner.start:
            return emphasis.inner
    length = _verbs(facts)
    return Span(start, start + length) if length else None


@kept
def _verbs(facts: Facts) -> int:
    return leading_verbs(facts.body.of(facts.text))


def _usual(openings: Sequence[_Opening]) -> frozenset[Style]:
    """Return the style of most clauses that are set off, or none where most are plain."""
    styles = [each.styles for each in openings if each.emphases]
    if not styles or len(styles) * 2 < len(openings):
        return frozenset()
    return Counter(styles).most_common(1)[0][0]


def _name(styles: frozenset[Style]) -> Message:
    names = [_NAMES[style] for style in _NAMES if style in styles]
    return Message("加".join(name.zh for name in names), " and ".join(name.en for name in names))


def _marks(draft: Draft, model: _Opening) -> tuple[str, str]:
    """Return the marks of a clause as they stand in the file."""
    written = [
        [_written(draft, model.paragraph.at(mark)) for mark in emphasis.marks]
        for emphasis in model.emphases
    ]
    opening = "".join(marks[0] for marks in written)
    return opening, "".join(marks[1] for marks in reversed(written))


def _written(draft: Draft, mark: Span) -> str:
    written = draft.reading.back(mark).of(draft.reading.source)
    # Between Chinese characters underscores set nothing in italic: _请_秘书长.
    return written if written.strip("_") else "*" * len(written)


def _edits(opening: _Opening, before: str, behind: str) -> tuple[Edit, ...]:
    """Return the edits that set a phrase off with these marks; none where its own do not fit it."""
    phrase = opening.phrase
    if not opening.emphases:
        return (insert(phrase.start, before), insert(phrase.end, behind))
    whole = opening.emphases[0].span
    if opening.emphases[-1].inner != phrase:
        return ()
    return Edit(Span(whole.start, phrase.start), before), Edit(Span(phrase.end, whole.end), behind)
