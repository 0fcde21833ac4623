"""Results are kept with what they were made of, and go with it."""

import gc
import pickle
import weakref
from random import Random

from helpers import ruleset, sample
from resolint import Facts, kept, memory
from resolint.draft.draft import Draft
from resolint.draft.parse import parse
from resolint.lint.engine import relint
from resolint.memory import Made
from test_versions import edited

calls = []


@kept
def length(draft):
    """Return how long a draft is."""
    calls.append("length")
    return len(draft.text)


@kept
def count(draft, sign, *, twice=False):
    calls.append((sign, twice))
    return draft.text.count(sign) * (2 if twice else 1)


def test_a_result_is_made_once_for_each_draft_and_each_argument():
    calls.clear()
    draft, other = parse("大会，"), parse("安全理事会，")

    for _ in range(2):
        assert (length(draft), length(other)) == (3, 6)
        assert (count(draft, "会"), count(draft, "，"), count(draft, "会", twice=True)) == (1, 1, 2)

    assert calls == ["length", "length", ("会", False), ("，", False), ("会", True)]
    assert length.__doc__ == "Return how long a draft is."


def test_a_result_goes_with_its_draft():
    class Result:
        def __init__(self, draft):
            self.length = len(draft.text)

    make = kept(Result)
    draft = parse("大会，")
    result = weakref.ref(make(draft))
    assert result() is make(draft)

    del draft
    gc.collect()
    assert result() is None


def test_a_draft_with_results_can_be_sent_to_another_process():
    draft = parse("大会，\n\n回顾其2013年12月20日第68/230号决议，")
    length(draft)

    there = pickle.loads(pickle.dumps(draft))

    assert isinstance(there, Draft)
    assert [each.text for each in there.paragraphs] == [each.text for each in draft.paragraphs]


def alive():
    """Count the paragraphs that are held in memory."""
    gc.collect()
    return sum(isinstance(each, Facts) for each in gc.get_objects())


def test_a_draft_that_is_closed_leaves_nothing():
    before = alive()
    linted = relint(parse(sample()), ruleset())
    assert linted.findings
    assert alive() - before >= len(linted.draft.paragraphs)

    del linted

    assert alive() == before


def test_many_versions_take_no_more_than_twice_the_room_of_one(monkeypatch):
    monkeypatch.setattr(memory, "_SPARE", 0)
    rng = Random(68)
    before = alive()
    linted = relint(parse(sample()), ruleset())
    for _ in range(400):
        linted = relint(parse(edited(rng, linted.draft.text), linted.draft), ruleset(), linted)

    used = len({paragraph.facts for paragraph in linted.draft.paragraphs})
    assert used <= alive() - before <= 3 * used


def test_a_version_makes_only_what_the_ones_before_did_not(monkeypatch):
    monkeypatch.setattr(memory, "_SPARE", 0)
    made = []
    lengths = Made(lambda text: made.append(text) or len(text))

    def read(*version):
        nonlocal lengths
        lengths = lengths.next()
        assert [lengths[text] for text in version] == [len(text) for text in version]
        lengths.settle()

    for version in ("甲乙", "甲丙", "甲丁", "甲乙", "甲丁"):
        read(*version)
    assert made == ["甲", "乙", "丙", "丁"]

    # With a fifth it is more than twice what the first version used.
    read("甲", "戊")
    assert len(lengths) == 5
    read("甲", "戊")
    assert [*lengths] == ["甲", "戊"]
    assert made == ["甲", "乙", "丙", "丁", "戊"]
