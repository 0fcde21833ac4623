"""Footnote faults put into the sample: one rule reports each, and a safe fix gives the sample back."""

import pytest

from helpers import UNHINTED, found, ruleset, sample
from resolint.lint.fixing import fix

NOTES = "⁵ 见 A/66/717。\n\n⁶ A/66/717/Add. 1。\n\n"
BEFORE = "3. **还表示注意到**"


def broken(old, new):
    text = sample()
    assert old in text
    return text.replace(old, new, 1)


def reported(text):
    """Return what is found in a text and not in the sample."""
    return sorted(set(found(text, *UNHINTED)) - set(found(sample(), *UNHINTED)))


@pytest.mark.parametrize(
    ("old", "new", "rule", "marked"),
    [
        ("报告、²", "报告²、", "misplaced-footnote-mark", "²"),
        ("报告；⁴", "报告⁴；", "misplaced-footnote-mark", "⁴"),
        ("报告；⁴", "报告； ⁴", "space-before-footnote-mark", " "),
        ("决定³和", "决定 ³和", "space-before-footnote-mark", " "),
        (
            NOTES,
            "⁶ A/66/717/Add. 1。\n\n⁵ 见 A/66/717。\n\n",
            "footnote-definition-out-of-order",
            "⁵",
        ),
    ],
)
def test_a_fault_that_is_mended_by_itself(old, new, rule, marked):
    text = broken(old, new)

    assert reported(text) == [(rule, marked)]
    assert fix(text, ruleset(rule)).text == sample()


@pytest.mark.parametrize(
    ("old", "new", "rule", "marked"),
    [
        ("¹ 《联合国", "¹ 同上，《联合国", "dangling-ibid", "同上"),
        ("（A/67/39）。", "（A/67/39）；又见 A/66/39。", "dangling-ibid", "同上"),
        (
            "² 《大会正式记录，第六十七届会议，补编第 39 号》（A/67/39）。",
            "² 联合国，《条约汇编》，第75卷，第970-973号。",
            "dangling-ibid",
            "同上",
        ),
        ("报告；⁴", "报告；[^4]", "mixed-footnote-style", "[^4]"),
        ("⁴ A/68/212", "[^4]: A/68/212", "mixed-footnote-style", "[^4]:"),
        ("情况的报告；⁴", "情况的报告(A/68/212)；⁴", "source-in-text", "(A/68/212)"),
        ("⁶ A/66/717/Add. 1。", "⁶ A/68/212。", "repeated-footnote-text", "A/68/212。"),
        ("同上，第一章", "同上第一章", "malformed-footnote-source", "同上第一章。"),
    ],
)
def test_a_fault_for_a_person_to_mend(old, new, rule, marked):
    text = broken(old, new)

    assert reported(text) == [(rule, marked)]
    assert fix(text, ruleset(rule)).text == text


def test_a_block_of_notes_before_its_marks():
    text = broken(NOTES, "").replace(BEFORE, f"{NOTES}{BEFORE}")

    assert reported(text) == [("footnote-before-mark", "⁵"), ("footnote-before-mark", "⁶")]


def test_notes_changed_round_where_ibid_would_mean_another_source():
    text = broken("⁴ A/68/212。", "").replace(
        "³ 同上，第一章。", "⁴ A/68/212。\n\n³ 同上，第一章。"
    )

    assert reported(text) == [("footnote-definition-out-of-order", "³")]
    assert fix(text, ruleset("footnote-definition-out-of-order")).text == text


def test_a_repeated_note_is_taken_out_and_the_rest_numbered_anew():
    text = broken("⁵ 见 A/66/717。", "⁵ A/68/212。")
    fixed = fix(text, ruleset("repeated-footnote-text"), unsafe=True).text

    assert "三角合作的报告，⁴ 包括" in fixed
    assert "有关说明；⁵" in fixed
    assert "⁵ A/66/717/Add. 1。" in fixed
    assert reported(fixed) == []
