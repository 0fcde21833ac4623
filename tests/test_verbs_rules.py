"""Verbs misspelt in the sample: one rule reports each and gives the sample back."""

import pytest

from helpers import found, ruleset, sample
from resolint.lint.fixing import fix

SLIPS = [
    ("**表示注意到**", "**表示主意到**"),
    ("**又表示注意到**", "**又表示注意倒**"),
    ("**还表示注意到**", "**还表是注意到**"),
    ("**还表示注意到**", "**环表示注意到**"),
    ("**又确认**", "**又确任**"),
    ("**强调指出**", "**强调指岀**"),
    ("**承认和鼓励**", "**承忍和鼓励**"),
    ("**承认和鼓励**", "**承认和鼓厉**"),
    ("**请**联合国", "**清**联合国"),
    ("**重申**", "**申重**"),
    ("**还表示注意到**", "**还表示注意**"),
    ("又重申其认可《", "又重伸其认可《"),
    ("回顾其", "回雇其"),
]


def broken(old, new):
    text = sample()
    assert old in text
    return text.replace(old, new, 1)


def rules(text):
    return sorted({rule for rule, _ in set(found(text)) - set(found(sample()))})


@pytest.mark.parametrize(("right", "wrong"), SLIPS)
def test_a_misspelt_verb_is_one_finding_and_mended(right, wrong):
    text = broken(right, wrong)

    assert rules(text) == ["misspelt-verb"]
    assert fix(text, ruleset()).text == fix(sample(), ruleset()).text


@pytest.mark.parametrize(
    "lead",
    ["**斥责**", "**制定**", "**重审**", "**协助**", "**兹决定**", "**表示感动**", "**也请**"],
)
def test_a_word_of_its_own_is_unknown_but_not_misspelt(lead):
    assert rules(broken("**强调指出**", lead)) == ["unknown-operative-verb"]


def test_bold_that_ends_too_early_is_no_misspelling():
    assert rules(broken("**强调指出**", "**强调指**出")) == ["bold-span-mismatch"]


@pytest.mark.parametrize("verb", ["敦促", "决定", "请", "要求"])
def test_an_operative_verb_in_the_preamble(verb):
    assert rules(broken("回顾其 2003", f"{verb}各国执行其 2003")) == ["operative-verb-in-preamble"]


def test_an_unknown_phrase_in_the_preamble_names_those_like_it():
    assert rules(broken("回顾其", "忆念其")) == ["unknown-preambular-phrase"]
