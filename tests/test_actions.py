"""Fixes as an editor offers them."""

from collections import Counter

import pytest

from helpers import DATA, findings, ruleset
from notations import NOTATIONS
from resolint import Span
from resolint.draft.parse import parse
from resolint.features import actions
from resolint.lint.engine import relint
from resolint.lint.fixing import fix
from resolint.text import apply_edits

FAULTY_SAMPLE = (DATA / "68_230.faulty.md").read_text("utf-8")

DRAFT = "大会，\n\n回顾甲，\n\n1. 确认乙；\n\n2. 请丙，\n"
WHOLE = Span(0, len(DRAFT))


def test_a_quick_fix_mends_one_finding():
    first = next(actions.quick_fixes(findings(DRAFT), WHOLE))

    assert apply_edits(DRAFT, first.edits) == DRAFT.replace("确认", "**确认**")
    assert first.preferred


def test_only_findings_on_the_place_asked_for_are_offered():
    at = DRAFT.index("请")
    offered = list(actions.quick_fixes(findings(DRAFT), Span(at, at)))

    assert [quick.finding.rule for quick in offered] == ["operative-verb-not-bold"]


def test_all_of_a_rule_is_offered_where_there_is_more_to_mend():
    (offered,) = actions.rule_fixes(findings(DRAFT), WHOLE)
    edits = actions.fix_all(DRAFT, ruleset(), offered.rule)

    assert offered.rule == "operative-verb-not-bold"
    assert apply_edits(DRAFT, edits) == DRAFT.replace("确认", "**确认**").replace("请", "**请**")


def test_fix_all_gives_few_small_edits():
    edits = actions.fix_all(DRAFT, ruleset())

    assert [(edit.span.of(DRAFT), edit.text) for edit in edits] == [
        ("", "**"),
        ("", "**"),
        ("", "**"),
        ("", "**"),
        ("，", "。"),
    ]


def test_fix_all_of_a_clean_draft_is_nothing():
    assert actions.fix_all("大会，\n\n1. **请**甲；\n\n2. **决定**乙。", ruleset()) == ()


HABIT = "大会，\n\n回顾甲，\n\n1. 欢迎乙；\n\n2. 敦促丙；\n\n3. **强调**丁；\n\n4. 决定戊。\n"
"""A draft that has one slip nearly throughout."""


def mended(*verbs):
    text = HABIT
    for verb in verbs:
        text = text.replace(verb, f"**{verb}**")
    return text


def test_of_a_habit_the_place_or_all_places_can_be_mended():
    found = findings(HABIT)
    at = HABIT.index("丙")
    (place,) = actions.quick_fixes(found, Span(at - 1, at))
    (every,) = actions.habit_fixes(found, Span(at - 1, at))
    edits = actions.fix_habit(found, every.rule)

    assert apply_edits(HABIT, place.edits) == mended("敦促")
    assert place.preferred
    assert (every.title.en, every.rule) == ("Fix all 3 places", "operative-verb-not-bold")
    assert apply_edits(HABIT, edits) == mended("欢迎", "敦促", "决定")


def test_all_places_of_a_habit_are_offered_once_and_only_where_one_is():
    found = findings(HABIT)
    right = HABIT.index("丁")

    assert list(actions.rule_fixes(found, Span(0, len(HABIT)))) == []
    assert len(list(actions.habit_fixes(found, Span(0, len(HABIT))))) == 1
    assert list(actions.quick_fixes(found, Span(right, right))) == []
    assert list(actions.habit_fixes(found, Span(right, right))) == []
    assert actions.fix_habit(found, "stray-bold") == ()


LAYERED = (
    "---\ntitle: x\n---\n\n大会，\n\n回顾甲<!-- 一 -->，\n\n1\\. 敦促[乙](http://a.b)；\n\n"
    "```sh\n1. x,y;\n```\n\n2\\. <b>请</b>丙<!-- 二 -->\n和报告，\n"
)


def test_fix_all_gives_edits_of_the_file_and_leaves_what_is_not_read():
    edits = actions.fix_all(LAYERED, ruleset())
    after = apply_edits(LAYERED, edits)

    assert after == LAYERED.replace("敦促", "**敦促**").replace("和报告，", "和报告。")
    assert actions.fix_all(after, ruleset()) == ()
    assert [edit.span.of(LAYERED) for edit in edits] == ["", "", "，"]


def places(text):
    """Count by rule what is found, also where it makes a habit."""
    return Counter(each.rule for each in relint(parse(text), ruleset()).places)


@pytest.mark.parametrize("name", [name for name, each in NOTATIONS.items() if each.accepted])
def test_every_action_counts_in_the_file_in_any_notation(name):
    text = NOTATIONS[name].change(FAULTY_SAMPLE)
    found = findings(text)
    whole = Span(0, len(text))

    assert apply_edits(text, actions.fix_all(text, ruleset())) == fix(text, ruleset()).text
    for quick in actions.quick_fixes(found, whole):
        after = places(apply_edits(text, quick.edits))
        assert (places(text) - after)[quick.finding.rule] == 1
    for rule in actions.rule_fixes(found, whole):
        edits = actions.fix_all(text, ruleset(), rule.rule)
        after = fix(text, ruleset(), wanted=lambda each, rule=rule: each.rule == rule.rule)
        assert apply_edits(text, edits) == after.text != text
