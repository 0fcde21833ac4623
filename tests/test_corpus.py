"""No false alarms: every finding over every real text."""

import pytest

from helpers import DATA, ruleset
from resolint.draft.parse import parse
from resolint.engine import lint

# What the built-in rules find in real texts, each judged: nothing so far at any severity.
FINDINGS = {
    "68_230.md": [],
    "E_RES_2023_18.zh.txt": [],
    "E_RES_2023_20.zh.txt": [],
}


@pytest.mark.parametrize("name", sorted(FINDINGS))
def test_findings_in_a_real_text(name):
    text = (DATA / name).read_text("utf-8")
    found = lint(parse(text), ruleset(plain=name.endswith(".txt")))

    assert [(f.rule, f.severity.value, f.span.of(text)) for f in found] == FINDINGS[name]


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
    others = (*sequence, "dangling-paragraph-reference")

    found = [f for f in lint(parse(draft), ruleset()) if f.rule not in others]

    assert [(f.rule, f.span.of(draft)) for f in found] == []


def _clauses(name):
    lines = (DATA / name).read_text("utf-8").split("\n")[1:]
    return [line.split("\t")[:2] for line in lines if line]
