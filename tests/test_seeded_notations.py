"""A seeded fault is found alike in every notation: each fault in some, each notation with some."""

from functools import cache
from random import Random

import pytest

from helpers import findings
from notations import NOTATIONS
from test_seeded import FAULTS, clean_draft, seeded

SEEDS = 20
SHARE = 21
"""Each fault is written in one of so many notations, the next fault in those beside them."""


def is_there(rule, name):
    """Tell a fault that a notation leaves to be seen, and to be the fault that it was."""
    if rule == "mixed-footnote-style":  # it is a second notation beside the official one
        return not name.startswith("marks")
    # Without number and bold nothing but the closing mark and a known verb tells what it is.
    by_number = ("preambular-terminator", "misspelt-verb", "unknown-operative-verb")
    return not (NOTATIONS[name].plain and name != "bold lost" and rule in by_number)


PAIRS = [
    (at, name)
    for at in range(len(FAULTS))
    for place, name in enumerate(NOTATIONS)
    if (at + place) % SHARE == 0 and is_there(FAULTS[at][0], name)
]


@cache
def clean(seed, name):
    """Return a clean draft in a notation."""
    return NOTATIONS[name].change(clean_draft(seed))


@cache
def seen(text):
    """Return the findings of a text: the rule of each, and whether it fails."""
    return [(each.rule, each.severity.fails) for each in findings(text)]


def pairs_of(fault, name):
    """Yield drafts in a notation without and with a fault, as far as it shows there."""
    _, part, pattern, replacement, _ = fault
    notation = NOTATIONS[name]
    for seed in range(SEEDS):
        text = clean_draft(seed)
        faulty, _ = seeded(text, part, pattern, replacement, Random(seed)) or (text, 0)
        changed = notation.change(faulty)
        shows = changed != clean(seed, name) and (not notation.undo or notation.undoes(faulty))
        if shows and clean(seed, name) != text:
            yield clean(seed, name), changed


def test_the_sample_has_every_fault_and_every_notation():
    assert {FAULTS[at][0] for at, _ in PAIRS} == {fault[0] for fault in FAULTS}
    assert {name for _, name in PAIRS} == set(NOTATIONS)


@pytest.mark.parametrize(("at", "name"), PAIRS)
def test_a_seeded_fault_is_found_in_a_notation_and_alone(at, name):
    rule = FAULTS[at][0]
    before, after = map(seen, next(pairs_of(FAULTS[at], name)))
    new = {each for each in after if after.count(each) > before.count(each)}

    assert rule in {found for found, _ in new}
    assert {found for found, fails in new if fails} <= {rule}
