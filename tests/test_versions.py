"""The next version of a draft, linted from the one before it, has the findings it has by itself."""

from random import Random

import pytest

from drafts import Maker
from helpers import DATA, ruleset, sample
from resolint import DraftRule, Kind, Message, views
from resolint.config import plugins
from resolint.draft.parse import parse
from resolint.lint.engine import Ruleset, lint, relint

KEYS = [
    *"测的，。；：、1A¹*（）第“”[]《 ",
    "\n",
    "\n\n",
    "**",
    "又",
    "还",
    "请",
    "2. ",
    "(a) ",
    "¹ ",
    "……\n\n",
    "<!-- 待定 -->\n\n",
    "~~2. **请**乙；~~\n\n",
    "2. 请乙；",
]
EXAMPLES = [
    example.text
    for rule in plugins.load().rules.values()
    for example in rule.examples
    if example.is_wrong and len(example.text) < 400
]


def texts(rng):
    """Return drafts with and without faults, real ones among them."""
    real = [path.read_text("utf-8") for path in sorted(DATA.glob("*.txt"))[:2]]
    return [sample(), *real, *(Maker(rng).text() for _ in range(6)), *rng.sample(EXAMPLES, 60)]


def edited(rng, text):
    """Return a text after a key, a deletion, or a line that was moved."""
    at = rng.randint(0, len(text))
    if rng.random() < 0.6:
        return text[:at] + rng.choice(KEYS) + text[at:]
    if rng.random() < 0.7:
        return text[:at] + text[at + rng.choice([1, 2, 30]) :]
    lines = text.split("\n")
    lines.insert(rng.randrange(len(lines)), lines.pop(rng.randrange(len(lines))))
    return "\n".join(lines)


@pytest.mark.parametrize("seed", range(6))
def test_what_is_kept_from_the_version_before_is_what_would_be_found(seed):
    rng = Random(seed)
    for first in texts(rng):
        text = first
        linted = relint(parse(text), ruleset())
        for _ in range(12):
            text = edited(rng, text)
            linted = relint(parse(text, linted.draft), ruleset(), linted)
            assert linted.findings == lint(parse(text, linted.draft), ruleset())
        assert linted.findings == lint(parse(text), ruleset())


class Counting(DraftRule):
    """Counts how often it runs; its findings are the footnotes."""

    message = Message(zh="脚注", en="a note")
    view = staticmethod(views.footnotes)
    runs = 0

    def check(self, draft, profile):
        type(self).runs += 1
        for paragraph in draft.of(Kind.NOTE):
            yield self.finding(paragraph.span)


class Raising(Counting):
    """Has a view that raises."""

    @staticmethod
    def view(paragraph):
        raise ValueError(paragraph)


@pytest.mark.parametrize(("rule", "runs"), [(Counting, [1, 1, 1, 2]), (Raising, [1, 2, 3, 4])])
def test_a_rule_runs_again_only_when_its_view_changes(rule, runs):
    text = "大会，\n\n1. **请**甲；¹\n\n2. **决定**乙。\n\n¹ A/68/212。\n"
    rules = Ruleset((rule(),))
    rule.runs, seen = 0, []
    linted = None
    for version in (
        text,
        text.replace("乙", "乙和丙"),
        text.replace("决定", "又决定"),
        text.replace("乙。", "乙。¹"),
    ):
        linted = relint(parse(version, linted and linted.draft), rules, linted)
        seen.append(rule.runs)
        assert [each.span.of(version) for each in linted.findings] == ["¹ A/68/212。"]

    assert seen == runs


def test_another_configuration_keeps_nothing():
    text = "大会，\n\n1. 请甲；\n\n2. **决定**乙。\n"
    linted = relint(parse(text), ruleset("operative-verb-not-bold"))
    after = relint(parse(text), ruleset("operative-terminator"), linted)

    assert (len(linted.findings), len(after.findings)) == (1, 0)
