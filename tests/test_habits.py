"""One habit gives one finding: a slip that is made wherever it can be made is said once."""

import re
from collections import Counter

import pytest

from helpers import findings, ruleset
from resolint.draft.parse import parse
from resolint.lint.fixing import fix
from resolint.text import Edit, Span, apply_edits
from test_one_finding import CASES, NAMES
from test_seeded import WHOLE, clean_draft, part_of

SEEDS, DRAFTS, FEWEST = 12, 2, 3
# Whether 又 or 还 is missing is for the drafter to judge, place by place.
SAID_APART = "missing-sequence-word"
MADE_THROUGHOUT = [
    case
    for case in zip(CASES, NAMES, strict=True)
    if case[0][0] != SAID_APART and "⟦" not in case[0][3] and "(?s)" not in case[0][2]
]


def everywhere(text, part, pattern, replacement, share):
    """Return the text with the fault in a share of the places where it can be, and their number."""
    if part == WHOLE:
        places = [(0, match) for match in re.finditer(pattern, text, re.MULTILINE)]
    else:
        places = [
            (each.start, match)
            for each in parse(text).paragraphs
            if part_of(each.kind) == part and (match := re.search(pattern, each.text))
        ]
    chosen = places[: round(len(places) * share)]
    edits = [
        Edit(Span(start + match.start(), start + match.end()), match.expand(replacement))
        for start, match in chosen
    ]
    return apply_edits(text, edits), len(chosen)


@pytest.mark.parametrize("share", [1.0, 0.75])
@pytest.mark.parametrize(
    "case", [case for case, _ in MADE_THROUGHOUT], ids=[name for _, name in MADE_THROUGHOUT]
)
def test_a_slip_throughout_is_one_finding(case, share):
    _, *fault = case
    tried = 0
    for seed in range(SEEDS):
        clean = clean_draft(seed)
        broken, count = everywhere(clean, *fault, share)
        if count < FEWEST or tried == DRAFTS:
            continue
        tried += 1
        known = Counter(each.rule for each in findings(clean) if each.severity.fails)
        new = Counter(each.rule for each in findings(broken) if each.severity.fails) - known
        assert new.total() <= 1, broken


def test_all_places_of_a_habit_are_mended_by_its_one_fix():
    clean = clean_draft(1)
    broken, count = everywhere(clean, "operative", r"；([⁰-⁹¹²³]*)$", r"，\1", 1.0)
    (habit,) = [each for each in findings(broken) if each.rule == "operative-terminator"]

    assert len(habit.places) == count
    assert str(count) in habit.message.zh
    assert habit.fix is not None
    assert habit.fix.safe
    assert apply_edits(broken, habit.fix.edits) == clean
    assert fix(broken, ruleset()).text == clean


def test_notes_that_were_lost_are_missed_once():
    text = "大会，\n\n回顾甲公约，¹\n\n1. **欢迎**乙；²\n\n2. **请**丙。\n"

    assert [(each.rule, len(each.places)) for each in findings(text)] == [("undefined-footnote", 2)]


def test_a_few_slips_in_different_words_are_said_one_by_one():
    text = "大会，\n\n回顾甲，\n\n1. **请**乙，\n\n2. **决定**丙。\n"

    assert [each.places for each in findings(text)] == [()]


def test_braces_of_the_draft_stand_in_the_message_as_they_are():
    clauses = "".join(f"{number}. **请**各国合作（甲{{x}})；\n\n" for number in (1, 2, 3))
    (habit,) = findings(f"大会，\n\n回顾甲，\n\n{clauses}4. **决定**丙。\n", "mixed-parentheses")

    assert len(habit.places) == 3
    assert "甲{x}" in habit.message.zh
