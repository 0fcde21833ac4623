"""Results are kept with what they were made of, and go with it."""

import gc
import pickle
import weakref

from resolint import kept
from resolint.draft.model import Draft
from resolint.draft.parse import parse

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
