"""Every rule against its own examples, and every example against the promises of the manual."""

import pytest

from resolint import DraftRule, Message, Span, right, views, wrong
from resolint.config import plugins
from resolint.testing import failures

RULES = plugins.load().rules


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
