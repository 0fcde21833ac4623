"""No false alarms: every finding over every real text."""

import pytest

from helpers import DATA, ruleset
from resolint.draft.parse import parse
from resolint.lint.engine import lint
from resolint.text import LineIndex

# What the built-in rules find in real texts, each judged.
FINDINGS = {
    # Spaces that the extraction from a PDF left: they stand about as often as not.
    "68_230.md": [
        ("space-in-symbol", "hint", 16, "A/68/443/Add. 2"),
        ("inconsistent-spacing", "hint", 22, "第64/222号"),
        ("space-in-symbol", "hint", 32, "C. 78. II. A. 11"),
        ("space-in-symbol", "hint", 62, "A/66/717/Add. 1"),
    ],
    "E_RES_2023_18.zh.txt": [],
    "E_RES_2023_20.zh.txt": [],
}


@pytest.mark.parametrize("name", sorted(FINDINGS))
def test_findings_in_a_real_text(name):
    text = (DATA / name).read_text("utf-8")
    found = lint(parse(text), ruleset(plain=name.endswith(".txt")))

    lines = LineIndex(text)
    assert [
        (f.rule, f.severity.value, lines.position(f.span.start)[0] + 1, f.span.of(text))
        for f in found
    ] == FINDINGS[name]


def test_real_clauses_in_a_draft_have_no_fault_of_their_own():
    preamble = _clauses("preambular_clauses.tsv")
    operative = _clauses("operative_clauses.tsv")
    paragraphs = ["大会，", *(text for _, text in preamble)]
    for number, (lead, text) in enumerate(operative, 1):
        closing = "。" if number == len(operative) else "；"
        paragraphs.append(f"{number}. **{lead}**{text[len(lead) : -1]}{closing}")
    draft = "\n\n".join(paragraphs)
    # The clauses come from many resolutions, so 又 and 还 follow no run,
    # and 下文第4段 is a paragraph of another.
    sequence = ("missing-sequence-word", "wrong-sequence-word", "orphan-sequence-word")
    # The corpus writes all quotation marks straight, and some clauses are of another organ.
    others = (
        *sequence,
        "dangling-paragraph-reference",
        "straight-quotes",
        "abbreviated-organ-name",
    )

    found = [f for f in lint(parse(draft), ruleset()) if f.rule not in others]

    # One clause of the Seabed Authority has two half-width commas.
    assert [(f.rule, f.span.of(draft)) for f in found] == [("halfwidth-punctuation", ",")] * 2


def _clauses(name):
    lines = (DATA / name).read_text("utf-8").split("\n")[1:]
    return [line.split("\t")[:2] for line in lines if line]
