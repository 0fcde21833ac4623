"""A parenthesis opened in one width and closed in the other."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

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
    is_in_symbol,
    kept,
    right,
    wrong,
)

_SIGN = re.compile("[()（）]")
_SHUT = {"(": ")", "（": "）"}
_LONGEST_SHOWN = 40


class MixedParentheses(DraftRule):
    """Both parentheses of a pair have the same width: (…) or （…）.

    Which of the two is a matter of style; the resolutions of today have (…) round numbers,
    letters and symbols.
    A mixed pair is made like the other pairs of the draft, in the masthead half-width.
    """

    manual_zh = """
    一对括号要么都用半角 (…)，要么都用全角 （…）。
    用哪一种是体例问题；近年的决议在数字、字母、文号两边多用半角。
    修改时按全文其他括号的写法统一，文首各行用半角。
    """
    by_kind = False
    severity = Severity.ERROR
    message = Message(
        zh="括号一半角一全角，应写作“{expected}”",
        en="One parenthesis is half-width, the other full-width; write “{expected}”",
    )
    source = "A/RES/68/230"
    entries = ("H-10", "T-3")
    examples = (
        wrong(
            "大会，\n\n1. **欢迎**该报告。²\n\n² 《大会正式记录，第六十七届会议，补编第 39 号》⟦（A/67/39)⟧。",
            fixed="大会，\n\n1. **欢迎**该报告。²\n\n² 《大会正式记录，第六十七届会议，补编第 39 号》（A/67/39）。",
        ),
        wrong(
            "大会，\n\n回顾安全理事会第1325⟦（2000)⟧号和第1820(2008)号决议，\n\n1. **请**秘书长提出报告。",
            fixed="大会，\n\n回顾安全理事会第1325(2000)号和第1820(2008)号决议，\n\n1. **请**秘书长提出报告。",
        ),
        wrong(
            "大会\n\n第六十八届会议\n\n[根据第二委员会的报告⟦（A/68/443/Add.2)⟧通过]\n\n68/230. 南南合作\n\n大会，\n\n1. **欢迎**该报告（A/67/39）。",
            fixed="大会\n\n第六十八届会议\n\n[根据第二委员会的报告(A/68/443/Add.2)通过]\n\n68/230. 南南合作\n\n大会，\n\n1. **欢迎**该报告（A/67/39）。",
        ),
        right("大会，\n\n1. **欢迎**西非国家经济共同体(西非经共体)的报告（A/67/39）。"),
        right("大会，\n\n1. **请**秘书长：1)提出报告；2)提供资料。"),
    )
    _title = Message(zh="改为“{expected}”", en="Change to “{expected}”")

    @staticmethod
    def view(paragraph: Paragraph) -> object:
        """See the form of each pair of parentheses, and all of a paragraph with a mixed one."""
        pairs = _pairs(paragraph.facts)
        return paragraph.facts if pairs.mixed else (paragraph.kind, pairs.openings)

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield each mixed pair."""
        for paragraph in draft.paragraphs:
            mixed = _pairs(paragraph.facts).mixed
            if not mixed or paragraph.kind is Kind.FURNITURE:
                continue
            usual = _usual(draft, paragraph)
            for span in mixed:
                opening = usual or paragraph.text[span.start]
                inside = Span(span.start + 1, span.end - 1)
                is_short = inside.end - inside.start <= _LONGEST_SHOWN
                inner = inside.of(paragraph.text) if is_short else "…"
                expected = f"{opening}{inner}{_SHUT[opening]}"
                yield self._finding(paragraph.at(span), expected, draft)

    def _finding(self, span: Span, expected: str, draft: Draft) -> Finding:
        edits = (
            Edit(Span(span.start, span.start + 1), expected[0]),
            Edit(Span(span.end - 1, span.end), expected[-1]),
        )
        changed = tuple(edit for edit in edits if edit.text != edit.span.of(draft.text))
        fix = Fix(self._title.format(expected=expected), changed, safe=True)
        return self.finding(span, fix=fix, expected=expected)


class _Pairs(NamedTuple):
    openings: str
    """The opening parenthesis of each pair that is not mixed."""
    mixed: tuple[Span, ...]


def _usual(draft: Draft, paragraph: Paragraph) -> str:
    """Return the form of the other pairs: of the paragraph, else its kind, else the draft.

    In the masthead, above all in the line with the report, it is half-width.
    """
    of_draft = "(" if paragraph.kind is Kind.MASTHEAD_LINE else _openings(draft, None)
    for openings in (
        _pairs(paragraph.facts).openings,
        _openings(draft, paragraph.kind),
        of_draft,
    ):
        (first, most), *others = [*Counter(openings).most_common(2), ("", 0)]
        if most and not (others and others[0][1] == most):
            return first
    return ""


@kept
def _openings(draft: Draft, kind: Kind | None) -> str:
    paragraphs = draft.of(kind) if kind else draft.paragraphs
    return "".join(_pairs(paragraph.facts).openings for paragraph in paragraphs)


@kept
def _pairs(facts: Facts) -> _Pairs:
    """Pair the parentheses of a paragraph; where one is missing no pair is certain."""
    waiting: list[int] = []
    clean: list[str] = []
    mixed: list[Span] = []
    for match in _SIGN.finditer(facts.text):
        if is_foreign(facts, Span(*match.span())) and not is_in_symbol(facts, match.start()):
            continue
        if match[0] in _SHUT:
            waiting.append(match.start())
        elif waiting:
            start = waiting.pop()
            opening = facts.text[start]
            if _SHUT[opening] == match[0]:
                clean.append(opening)
            else:
                mixed.append(Span(start, match.end()))
    # What stands inside a mixed pair is fixed first.
    return _Pairs("".join(clean), () if waiting else tuple(mixed))
