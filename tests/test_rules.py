"""Every rule against its own examples, and every example against the promises of the manual."""

from itertools import chain

import pytest

from resolint import DraftRule, Kind, Message, ParagraphRule, Span, profile, right, views, wrong
from resolint.config import plugins
from resolint.lint.engine import Ruleset
from resolint.testing import failures, needs_failures

RULES = plugins.load().rules


def _needs(rule):
    return issubclass(rule, ParagraphRule) and rule.needs


@pytest.mark.parametrize("name", sorted(RULES))
def test_rule_does_what_its_examples_say(name):
    assert list(failures(RULES[name])) == []


@pytest.mark.parametrize("name", sorted(RULES))
def test_rule_is_named_as_its_file_and_folder(name):
    module = RULES[name].__module__.split(".")

    assert module[0] == "resolint_rules"
    assert module[-2:] == [RULES[name].category, name.replace("-", "_")]
    assert tuple(module[1:-2]) == RULES[name].languages


class ReadsWords(DraftRule):
    """Finds a word, and sees which kinds of paragraph there are, so it runs too seldom."""

    manual_zh = "查找一个词。"
    message = Message(zh="奇", en="odd")
    source = "this test"
    view = staticmethod(views.kinds)
    examples = (
        wrong("大会，\n\n1. **请**⟦奇⟧甲。\n\n2. **决定**乙。"),
        right("大会，\n\n1. **请**偶甲。\n\n2. **决定**乙。"),
    )

    def check(self, draft, profile):
        for paragraph in draft.paragraphs:
            if (at := paragraph.text.find("奇")) >= 0:
                yield self.finding(paragraph.at(Span(at, at + 1)))


class SeesWords(ReadsWords):
    """The same with a view of all that it reads."""

    @staticmethod
    def view(paragraph):
        return paragraph.text


def test_a_view_that_sees_too_little_is_caught():
    assert [*failures(ReadsWords)] == [
        "example 1: the view does not see that '奇' at 13 comes or goes"
    ]
    assert [*failures(SeesWords)] == []


class NeedsWords(ParagraphRule):
    """Finds 甲 or 乙, and says what it needs."""

    manual_zh = "查找甲和乙。"
    message = Message(zh="甲乙", en="first and second")
    source = "this test"
    kinds = frozenset({Kind.OPERATIVE})
    needs = ("请决", "甲乙")
    examples = (
        wrong("大会，\n\n1. **请**⟦甲⟧；\n\n2. **决定**⟦乙⟧。"),
        right("大会，\n\n1. **请**丙；\n\n2. **决定**丁。"),
    )

    def check(self, paragraph, profile):
        for at, sign in enumerate(paragraph.text):
            if sign in "甲乙":
                yield self.finding(Span(at, at + 1))


class NeedsTooMuch(NeedsWords):
    """The same, and it says that it needs more than it does."""

    needs = ("请", "甲乙")


def test_a_need_of_what_is_not_needed_is_caught():
    assert [*failures(NeedsWords)] == []
    assert next(failures(NeedsTooMuch)) == (
        "example 1: something is found without what the rule needs, in '2. **决定**乙。'"
    )


@pytest.mark.parametrize("name", sorted(n for n, rule in RULES.items() if _needs(rule)))
def test_a_rule_finds_nothing_in_any_example_without_what_it_needs(name):
    ruleset = Ruleset((RULES[name](),), profile.builtin()["ga-zh"])
    examples = [example for rule in RULES.values() for example in rule.examples]

    assert [*chain.from_iterable(needs_failures(each, ruleset) for each in examples)] == []
