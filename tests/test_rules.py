"""Every rule against its own examples, and every example against the promises of the manual."""

import pytest

from resolint import plugins
from resolint.testing import failures

RULES = plugins.load().rules


@pytest.mark.parametrize("name", sorted(RULES))
def test_rule_does_what_its_examples_say(name):
    assert list(failures(RULES[name])) == []


@pytest.mark.parametrize("name", sorted(RULES))
def test_rule_is_named_as_its_file_and_folder(name):
    module = RULES[name].__module__.split(".")

    assert module == ["resolint_rules", RULES[name].category, name.replace("-", "_")]
