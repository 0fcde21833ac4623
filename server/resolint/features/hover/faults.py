"""A finding: what the rule is about, in the words of its manual."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from resolint.features.hover.said import COLON, Block, Piece

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from resolint.lint.engine import Ruleset
    from resolint.rule import Finding, Lang, Rule


def about_findings(
    findings: Sequence[Finding], offset: int, ruleset: Ruleset, lang: Lang
) -> Iterator[Block]:
    """Yield what the rules are about that found something at an offset of the file."""
    places = (place for finding in findings for place in finding.places or (finding,))
    here = (place.rule for place in places if place.span.start <= offset <= place.span.end)
    for name in dict.fromkeys(here):
        if rule := ruleset.by_name.get(name):
            yield _block(rule, lang)


def _block(rule: Rule, lang: Lang) -> Block:
    """Return the name of a rule and how its manual begins, up to the first list."""
    lines = takewhile(lambda line: line and not line.startswith("-"), rule.manual(lang).split("\n"))
    summary = ("" if lang == "zh" else " ").join(lines)
    return Block(
        (Piece(rule.name, strong=True), Piece(COLON.text(lang)), Piece(summary, is_markdown=True))
    )
