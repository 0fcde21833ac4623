"""Two punctuation marks where one should stand."""

import re
from collections.abc import Iterator

from resolint import (
    Draft,
    DraftRule,
    Edit,
    Facts,
    Finding,
    Fix,
    Kind,
    Message,
    Paragraph,
    Profile,
    Severity,
    Span,
    is_foreign,
    kept,
    right,
    wrong,
)
from resolint.aspects.closing_marks import (
    closing_marks,
    expected_marks,
    is_wrongly_closed,
)
from resolint.aspects.mark_rows import marks_around_notes
from resolint_rules.zh.punctuation._chinese import PROSE

_MARKS = "，；。：、,;:"
_DOUBLED = re.compile(rf"[{_MARKS}](?<![{_MARKS}].)(?:[ ]?[{_MARKS}]){{1,40}}")
_LATIN = re.compile(r"[,;:\s]+")
_WIDEN = str.maketrans(",;:", "，；：")
_DOTS = 3


class RepeatedPunctuation(DraftRule):
    """Two marks in a row (，， or 。；) are one too many, also with a footnote mark between them (，¹，).

    Two equal marks become one; at the end of a paragraph the mark that belongs there stays.
    Where two different marks stand inside a sentence, the drafter chooses.
    """

    manual_zh = """
    两个标点连在一起（，，或。；），其中一个是多余的；中间隔着脚注号（，¹，）也是如此。
    两个相同的只留一个；在段末则留下该处应有的一个。
    句中两个不同的标点由起草人取舍。
    """
    severity = Severity.WARNING
    message = Message(zh="标点“{found}”重复", en="Two punctuation marks in a row: “{found}”")
    source = "GB/T 15834-2011"
    entries = ("T-13",)
    examples = (
        wrong(
            "大会，\n\n回顾其以往各项决议⟦，，⟧铭记《宪章》⟦，，⟧\n\n1. **请**秘书长提出报告⟦。；⟧\n\n2. **决定**继续审议⟦；。⟧",
            fixed="大会，\n\n回顾其以往各项决议，铭记《宪章》，\n\n1. **请**秘书长提出报告；\n\n2. **决定**继续审议。",
        ),
        wrong("大会，\n\n1. **请**秘书长提出报告⟦，、⟧并提供资料。"),
        wrong(
            "大会，\n\n回顾该公约⟦，¹，⟧铭记该报告⟦，[^2]，⟧\n\n1. **请**秘书长提出报告⟦；<sup>3</sup>；⟧\n\n2. **决定**继续审议⟦。⁴；⟧",
            fixed="大会，\n\n回顾该公约，¹铭记该报告，[^2]\n\n1. **请**秘书长提出报告；<sup>3</sup>\n\n2. **决定**继续审议。⁴",
        ),
        right("大会，\n\n1. **欢迎**该报告；⁴、⁵\n\n2. **请**秘书长……继续审议。"),
        right("大会，\n\n1. **请**秘书长提出报告，，\n\n2. **决定**继续审议。"),  # closes wrongly
    )
    _title = Message(zh="只留“{mark}”", en="Keep “{mark}” only")

    @staticmethod
    def view(paragraph: Paragraph) -> object:
        """See the paragraphs with such marks, and the kinds of the others."""
        return paragraph.facts if _doubled(paragraph.facts) else paragraph.kind

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield each place where marks follow each other."""
        clauses = expected_marks(draft)
        for paragraph in draft.of(*PROSE):
            spans = _doubled(paragraph.facts)
            if not spans:
                continue
            closing = closing_marks(paragraph)
            expected = clauses.get(paragraph)
            if paragraph.kind is Kind.NOTE:
                expected = ("。",)
            for span, notes in spans:
                found = span.of(paragraph.text)
                mark = _only(found.replace(notes, ""))
                if expected and span.end == closing.end:
                    if is_wrongly_closed(paragraph, expected):
                        continue
                    mark = next(each for each in expected if each and each in found)
                edit = Edit(paragraph.at(span), mark + notes)
                fix = Fix(self._title.format(mark=mark), (edit,), safe=True) if mark else None
                yield self.finding(paragraph.at(span), fix=fix, found=found)


def _only(marks: str) -> str:
    """Return the one mark that is repeated, in full width, or nothing; three stops are dots."""
    kinds = set(marks.replace(" ", "").translate(_WIDEN))
    is_dots = "。" in kinds and len(marks) >= _DOTS
    return kinds.pop() if len(kinds) == 1 and not is_dots else ""


@kept
def _doubled(facts: Facts) -> tuple[tuple[Span, str], ...]:
    """Return the marks that follow each other, with the footnote marks that stand between them."""
    around = [(each.span, each.notes) for each in marks_around_notes(facts)]
    ends = {end for span, _ in around for end in (span.start, span.end)}
    in_a_row = (Span(*match.span()) for match in _DOUBLED.finditer(facts.text, facts.body.start))
    found = around + [
        (span, "")
        for span in in_a_row
        if not is_foreign(facts, span) and ends.isdisjoint((span.start, span.end))
    ]
    return tuple(
        (span, notes)
        for span, notes in sorted(found)
        if not (
            _LATIN.fullmatch(span.of(facts.text).replace(notes, ""))
            and facts.text[span.start - 1].isascii()
        )
    )
