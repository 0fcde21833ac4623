"""A seeded fault is found alike in every notation: each fault in some, each notation with some."""

from functools import cache
from random import Random

import pytest

from helpers import findings
from notations import NOTATIONS
from resolint.config import plugins
from test_seeded import FAULTS, clean_draft, seeded

RULES = plugins.load().rules
SEEDS = 20
SHARE = 21
"""Each fault is written in one of so many notations, the next fault in those beside them."""
# Where a notation is about what the fault is in, it takes the fault away or makes another of it.
OF_BOLD = ("operative-verb-not-bold", "bold-span-mismatch", "unbalanced-bold", "stray-bold")
OF_NUMBERS = (
    "numbered-preambular-paragraph",
    "unnumbered-operative-paragraph",
    "paragraph-number-out-of-sequence",
    "malformed-paragraph-number",
    "inserted-paragraph-number",
)
OF_LABELS = ("sub-paragraph-out-of-sequence",)
OF_MARKS = ("mixed-footnote-style", "undefined-footnote", "footnote-before-mark")


def is_there(rule, name):
    """Tell a fault that a notation leaves to be seen, and to be the fault that it was."""
    loses_form = NOTATIONS[name].plain or name in ("numbers lost", "bold escaped")
    about_form = RULES[rule].category.endswith("verbs") or rule in OF_NUMBERS
    if loses_form and (about_form or rule == "preambular-terminator"):
        return name == "bold lost" and rule not in (*OF_BOLD, *OF_NUMBERS)
    if rule in OF_NUMBERS and name.startswith("number"):
        return False
    if rule in OF_LABELS and ("labels" in name or name.startswith("nested")):
        return False
    if rule == "unbalanced-bold" and name.startswith(("bold", "a break within")):
        return False
    # [1] and ^9^ are marks only where a note stands below them.
    return rule not in OF_MARKS or not name.startswith("marks")


NAMES = tuple(NOTATIONS)
PLACES = [
    (at, place)
    for at, fault in enumerate(FAULTS)
    for place, name in enumerate(NAMES)
    if (at + place) % SHARE == 0 and is_there(fault[0], name)
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


def shown(at, place):
    """Return a draft without and with a fault in the notation of a place, or in the next one."""
    names = (name for name in NAMES[place:] + NAMES[:place] if is_there(FAULTS[at][0], name))
    return next(pair for name in names for pair in pairs_of(FAULTS[at], name))


def test_the_sample_has_every_fault_and_every_notation():
    assert {at for at, _ in PLACES} == set(range(len(FAULTS)))
    assert {place for _, place in PLACES} == set(range(len(NAMES)))


@pytest.mark.parametrize(("at", "place"), PLACES)
def test_a_seeded_fault_is_found_in_a_notation_and_alone(at, place):
    rule = FAULTS[at][0]
    before, after = map(seen, shown(at, place))
    new = {each for each in after if after.count(each) > before.count(each)}

    assert rule in {found for found, _ in new}
    assert {found for found, fails in new if fails} <= {rule}
