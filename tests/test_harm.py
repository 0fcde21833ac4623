"""Of a draft with a slip of one sign, what ``--fix`` makes is never farther from the clean one."""

from difflib import SequenceMatcher
from functools import cache

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from helpers import fixed
from kept import openings, words
from test_seeded import clean_draft
from test_slips import DRAFT, SIGNS

DRAFTS = 12
SLIPS = {
    "left out": lambda before, _, after, __: before + after,
    "doubled": lambda before, sign, after, _: before + sign * 2 + after,
    "put in": lambda before, sign, after, other: before + other + sign + after,
    "another": lambda before, _, after, other: before + other + after,
    "changed round": lambda before, sign, after, _: before + after[:1] + sign + after[1:],
}


@cache
def clean(seed):
    """Return one of a few clean drafts: what is read of their lines is read once."""
    return clean_draft(seed) if seed else DRAFT


def differ(one, other):
    """Return how many items of two sequences are not the same, in the same order."""
    opcodes = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    return sum(max(b - a, d - c) for kind, a, b, c, d in opcodes if kind != "equal")


def in_order(text):
    """Return the words of each line that has some, for the order they stand in."""
    return [own for line in text.split("\n") if (own := words(line))]


def distances(text, other):
    """Return how far two texts are from each other in words, in numbers and in their order."""
    if text == other:
        return 0, 0, 0
    return tuple(differ(of(text), of(other)) for of in (words, openings, in_order))


def unlike(text, *others):
    """Return the lines of each other text that a text does not have."""
    known = text.split("\n")
    return [[line for line in other.split("\n") if line not in known] for other in others]


@given(st.integers(0, DRAFTS), st.sampled_from(sorted(SLIPS)), st.randoms(use_true_random=False))
@settings(max_examples=300, deadline=None, derandomize=True, phases=[Phase.generate])
def test_no_fix_of_a_slip_of_one_sign_does_harm(seed, kind, rng):
    text = clean(seed)
    at = rng.randrange(len(text))
    other = rng.choice([*SIGNS, *text])
    slipped = SLIPS[kind](text[:at], text[at], text[at + 1 :], other)
    mended = fixed(slipped)

    pairs = zip(distances(text, mended), distances(text, slipped), strict=True)
    assert all(after <= before for after, before in pairs), unlike(text, slipped, mended)
