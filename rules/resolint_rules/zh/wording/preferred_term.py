"""A term for which the United Nations, or the user's office, has another one."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

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
    Span,
    is_foreign,
    is_quoted,
    right,
    word_edges,
    wrong,
)


@dataclass(frozen=True)
class Term:
    """An entry of a glossary: what to write for what, and why."""

    wrong: str
    right: str
    reason: str = ""


class PreferredTerm(ParagraphRule):
    """Some terms have one official form in Chinese: 可持续发展, 会员国, 利益攸关方.

    The built-in glossary is small, and each entry names its source.
    Add your own in `resolint.toml`, in place or in a file that counts from there:
    `glossary = "glossary.toml"` under `[rules.preferred-term]`.
    Each entry has `wrong`, `right` and `reason`, and stands under `[[glossary]]`.
    Titles and quotations are passed over, and so are places where only the characters are the same.
    """

    manual_zh = """
    有些术语在联合国中文文件中有固定写法，例如：可持续发展、利益攸关方。
    内置的词汇表很小，每条都注明出处。
    可在 `resolint.toml` 的 `[rules.preferred-term]` 下添加自己的词汇表：直接写，或用 `glossary = "glossary.toml"` 指定文件（路径从配置文件所在的文件夹算起）。
    文件中每条写在 `[[glossary]]` 下，有 `wrong`、`right`、`reason` 三项。
    书名号和引号内的文字不检查；只是字面相同而不成词的地方也不检查。
    """

    @dataclass(frozen=True)
    class Options:
        """Terms of the user's own, which go before the built-in ones."""

        glossary: tuple[Term, ...] = ()
        built_in: bool = True

    kinds = frozenset({Kind.PREAMBULAR, Kind.OPERATIVE, Kind.SUB_PARAGRAPH, Kind.NOTE})
    of_simplified = True
    severity = Severity.WARNING
    message = Message(
        zh="“{wrong}”应作“{right}”{reason}", en="Write “{right}” for “{wrong}”{reason}"
    )
    source = "Official Chinese texts named by each entry of the glossary"
    entries = ("N-8",)
    examples = (
        wrong(
            "大会，\n\n1. **邀请**所有⟦利益相关方⟧支持⟦南南协作⟧。",
            unsafe_fixed="大会，\n\n1. **邀请**所有利益攸关方支持南南合作。",
        ),
        wrong(
            "大会，\n\n1. **请**各国遵守⟦规章⟧和规章制度。",
            unsafe_fixed="大会，\n\n1. **请**各国遵守条例和规章制度。",
            glossary=(Term("规章", "条例"),),
        ),
        right("大会，\n\n1. **欢迎**《利益相关方手册》、利益攸关方和“南南协作”网站。"),
    )
    _title = Message(zh="改为“{right}”", en="Change to “{right}”")

    @cached_property
    def _glossary(self) -> "_Glossary":
        own = self.options.glossary
        return _read_in((*own, *_built_in()) if self.options.built_in else own)

    def check(self, paragraph: Paragraph, profile: Profile) -> Iterator[Finding]:
        """Yield each term that a glossary gives another form, where it is a word by itself."""
        glossary = self._glossary
        if not glossary.terms:
            return
        text, facts = paragraph.text, paragraph.facts
        for match in glossary.pattern.finditer(text):
            span, term = Span(*match.span()), glossary.terms[match[0]]
            if is_quoted(facts, span) or is_foreign(facts, span) or _is_right(text, span, term):
                continue
            if not {span.start, span.end} <= word_edges(text, span):
                continue
            fix = Fix(self._title.format(right=term.right), (Edit(span, term.right),), safe=False)
            reason = f"（{term.reason}）" if term.reason else ""
            yield self.finding(span, fix=fix, wrong=term.wrong, right=term.right, reason=reason)


@dataclass(frozen=True)
class _Glossary:
    terms: dict[str, Term]
    pattern: re.Pattern[str]


def _read_in(entries: Sequence[Term]) -> _Glossary:
    terms = {term.wrong: term for term in reversed(entries) if term.wrong != term.right}
    terms.pop("", None)
    longest_first = sorted(terms, key=lambda wrong: (-len(wrong), wrong))
    return _Glossary(terms, re.compile("|".join(map(re.escape, longest_first))))


@cache
def _built_in() -> tuple[Term, ...]:
    table = tomllib.loads(Path(__file__).with_name("glossary.zh.toml").read_text("utf-8"))
    return tuple(Term(**entry) for entry in table["glossary"])


def _is_right(text: str, span: Span, term: Term) -> bool:
    """Return whether the place is part of the right form, which may contain the wrong one."""
    at = term.right.find(term.wrong)
    return at >= 0 and text.startswith(term.right, max(0, span.start - at))
