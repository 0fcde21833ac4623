"""Straight quotation marks in Chinese text."""

import re
from collections.abc import Iterator

from resolint import (
    Edit,
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
    is_foreign,
    is_quoted,
    right,
    wrong,
)
from resolint_rules.zh.punctuation._chinese import has_chinese
from resolint_rules.zh.punctuation._sign_names import named

_QUOTE = re.compile('["“”]')
_SINGLE = re.compile(
    r"(?<![A-Za-z0-9'])'(?=[\u3400-\u9fff《])[^'\"\n]{1,80}(?<=[\u3400-\u9fff》])'(?![A-Za-z0-9'])"
)
_SHUT = {"“": "”", "‘": "’"}


class StraightQuotes(ParagraphRule):
    """Chinese text has “ ” and not the straight marks of a typewriter.

    Inside a quotation the marks are ‘ ’.
    A mark without its partner is reported and left to the drafter.
    """

    manual_zh = """
    中文使用弯引号“ ”，不用直引号 "。
    引文之内再引用时用单引号‘ ’。
    不成对的直引号只指出，不自动修改。
    """
    kinds = frozenset(set(Kind) - {Kind.FURNITURE, Kind.UNKNOWN})
    needs = ("'\"",)
    severity = Severity.WARNING
    message = Message(
        zh="直引号应改为{expected}", en="A straight quotation mark should be the {expected}"
    )
    joins = "halfwidth-punctuation"
    habit_from = 2
    habit = Message(
        zh="全文用直引号（{count}处），应改为“ ”",
        en="The quotation marks of this draft are straight ({count} places) and should be “ ”",
    )
    source = "A/RES/68/230, paragraph 21"
    entries = ("T-4",)
    examples = (
        wrong(
            '大会，\n\n1. **决定**列入题为⟦"南南合作促进发展"⟧的分项目。',
            fixed="大会，\n\n1. **决定**列入题为“南南合作促进发展”的分项目。",
        ),
        wrong(
            '大会，\n\n1. **决定**列入题为“南南合作⟦"⟧的分项目。',
            fixed="大会，\n\n1. **决定**列入题为“南南合作”的分项目。",
        ),
        wrong(
            "大会，\n\n1. **决定**列入题为⟦'南南合作'⟧的分项目和“发展方面的⟦'业务'⟧活动”。",
            fixed="大会，\n\n1. **决定**列入题为“南南合作”的分项目和“发展方面的‘业务’活动”。",
        ),
        wrong('大会，\n\n1. **决定**列入题为⟦"⟧南南合作的分项目。'),
        right("大会，\n\n1. **决定**列入题为“发展方面的‘业务’活动”的分项目。"),
        right("大会，\n\n1. **决定**列入题为''南南合作''的分项目。"),
        right('大会，\n\n1. **欢迎**该报告。¹\n\n¹ See "The future we want", annex.'),
    )
    _title = Message(zh="改为{expected}", en="Change to the {expected}")
    _odd = Message(
        zh="直引号不成对，应改为左引号“或右引号”",
        en="A straight quotation mark without its partner",
    )

    def is_about(self, paragraph: Paragraph) -> bool:
        """Return whether it is one of the paragraphs with quotation marks."""
        return paragraph.kind in self.kinds and bool(_QUOTE.search(paragraph.text))

    def check(self, paragraph: Paragraph, profile: Profile) -> Iterator[Finding]:
        """Yield each straight mark with the one to put, or one of those that do not pair."""
        facts = paragraph.facts
        if not has_chinese(facts.text):
            return
        for match in _SINGLE.finditer(facts.text):
            inside = is_quoted(facts, Span(match.start(), match.start() + 1))
            opening, closing = "‘’" if inside else "“”"
            yield self._finding([(match.start(), opening), (match.end() - 1, closing)])
        if '"' not in facts.text:
            return
        quotes = [
            match.start()
            for match in _QUOTE.finditer(facts.text)
            if not is_foreign(facts, Span(*match.span()))
        ]
        straight = [at for at in quotes if facts.text[at] == '"']
        expected = _expected(facts, quotes)
        if expected is None:
            yield from (self.finding(Span(at, at + 1), message=self._odd) for at in straight[-1:])
            return
        for marks in _pairs(expected):
            yield self._finding(marks)

    def _finding(self, marks: list[tuple[int, str]]) -> Finding:
        """Return one finding for a pair, or for the half of one that is straight."""
        edits = tuple(Edit(Span(at, at + 1), mark) for at, mark in marks)
        expected = Message(
            zh="和".join(named(mark).zh for _, mark in marks),
            en=" and the ".join(named(mark).en for _, mark in marks),
        )
        fix = Fix(self._title.format(expected=expected), edits, safe=True)
        span = Span(marks[0][0], marks[-1][0] + 1)
        return self.finding(span, fix=fix, expected=expected)


def _pairs(expected: dict[int, str]) -> Iterator[list[tuple[int, str]]]:
    """Yield the marks to put in place of straight ones, those that make a pair together."""
    waiting: list[tuple[int, str]] = []
    for at, mark in sorted(expected.items()):
        if waiting and mark == _SHUT.get(waiting[0][1]):
            yield [*waiting, (at, mark)]
            waiting = []
        else:
            if waiting:
                yield waiting
            waiting = [(at, mark)]
    if waiting:
        yield waiting


def _expected(facts: Facts, quotes: list[int]) -> dict[int, str] | None:
    """Return the mark for each straight one, or ``None`` where they make no pairs."""
    signs = [facts.text[at] for at in quotes]
    curly = [sign for sign in signs if sign != '"']
    if _alternate(curly):
        return _in_pairs(quotes, signs)
    if len(quotes) % 2 == 0 and _alternate(
        [("”" if at % 2 else "“") if sign == '"' else sign for at, sign in enumerate(signs)]
    ):
        # A pair is half straight, half curly.
        pairs = enumerate(zip(quotes, signs, strict=True))
        return {at: "”" if place % 2 else "“" for place, (at, sign) in pairs if sign == '"'}
    return None


def _alternate(signs: list[str]) -> bool:
    return signs == ["“", "”"] * (len(signs) // 2)


def _in_pairs(quotes: list[int], signs: list[str]) -> dict[int, str] | None:
    """Pair straight marks among curly pairs: inside such a pair they are ‘ ’."""
    marks: dict[int, str] = {}
    inside = False
    first: int | None = None
    for at, sign in zip(quotes, signs, strict=True):
        if sign != '"':
            inside = sign == "“"
            if first is not None:  # a curly mark stands between two straight ones
                return None
        elif first is None:
            first = at
        else:
            opening, closing = "‘’" if inside else "“”"
            marks[first], marks[at] = opening, closing
            first = None
    return marks if first is None else None
