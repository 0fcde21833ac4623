"""Fixes as an editor offers them."""

from helpers import findings, ruleset
from resolint import Span
from resolint.features import actions
from resolint.text import apply_edits

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
        ("确认", "**确认**"),
        ("请丙，", "**请**丙。"),
    ]


def test_fix_all_of_a_clean_draft_is_nothing():
    assert actions.fix_all("大会，\n\n1. **请**甲；\n\n2. **决定**乙。", ruleset()) == ()
