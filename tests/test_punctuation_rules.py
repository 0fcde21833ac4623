"""One fault, one rule: what the rules about punctuation leave to each other."""

import pytest

from helpers import HINTED, UNHINTED, found, ruleset, sample
from resolint.lint.fixing import fix

DRAFT = "大会，\n\n回顾其以往各项决议，\n\n1. **欢迎**该报告；¹\n\n2. **请**秘书长提出报告。\n\n¹ A/68/212。"


@pytest.mark.parametrize(
    ("right", "wrong", "rule"),
    [
        ("决议，", "决议,", "halfwidth-punctuation"),
        ("决议，", "决议，，", "repeated-punctuation"),
        ("决议，", "决议;;", "preambular-terminator"),
        ("报告；¹", "报告;¹", "halfwidth-punctuation"),
        ("报告；¹", "报告；；¹", "repeated-punctuation"),
        ("报告；¹", "报告。；¹", "repeated-punctuation"),
        ("报告；¹", "报告；。¹", "repeated-punctuation"),
        ("报告；¹", "报告，，¹", "operative-terminator"),
        ("提出报告。", "提出报告；。", "repeated-punctuation"),
        ("提出报告。", "提出报告。；", "repeated-punctuation"),
        ("提出报告。", "提出报告；；", "operative-terminator"),
        ("A/68/212。", "A/68/212", "footnote-terminator"),
        ("A/68/212。", "A/68/212.", "halfwidth-punctuation"),
        ("A/68/212。", "A/68/212。。", "repeated-punctuation"),
        ("A/68/212。", "A/68/212；", "footnote-terminator"),
    ],
)
def test_a_wrong_closing_mark_is_reported_once_and_mended(right, wrong, rule):
    text = DRAFT.replace(right, wrong)

    assert [name for name, _ in found(text)] == [rule]
    assert fix(text, ruleset()).text == DRAFT


# A footnote mark before the closing mark, or between two of them.
ENDINGS = (
    "N，",
    "N,",
    "N;",
    "N；",
    "N。",
    "N",
    "N，，",
    "N,,",
    "N；；",
    "N;;",
    "N。。",
    "N，。",
    "N、",
    "N：",
    "，N，",
    "；N；",
    "，N；",
    "；N，",
    "。N。",
    "，N,",
    "；N ；",
    "，，N，",
    "，N，，",
    "N；，",
    "N 。",
)


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize(
    "notation", ["¹²³", ("[^1]", "[^2]", "[^3]"), ("<sup>1</sup>", "<sup>2</sup>", "<sup>3</sup>")]
)
def test_one_mark_closes_a_paragraph_before_its_footnote_mark(notation, ending):
    notes = "".join(
        f"\n\n{mark}{':' if '^' in mark else ''} A/68/21{at}。" for at, mark in enumerate(notation)
    )
    closed = [f"{mark}{note}" for mark, note in zip("，；。", notation, strict=True)]
    text = "大会，\n\n回顾该公约{}\n\n1. **欢迎**该报告{}\n\n2. **请**秘书长提出报告{}" + notes
    assert found(text.format(*closed), *UNHINTED) == []

    for at, note in enumerate(notation):
        faulty = [*closed]
        faulty[at] = ending.replace("N", note)
        once = fix(text.format(*faulty), ruleset()).text
        assert once == text.format(*closed)


@pytest.mark.parametrize("mark", ["，", "。", "；"])
def test_a_footnote_mark_before_the_right_closing_mark_is_one_finding(mark):
    text = "大会，\n\n回顾该公约，¹\n\n1. **欢迎**该报告；²\n\n2. **请**秘书长提出报告。³\n\n¹ A/68/212。\n\n² A/68/213。\n\n³ A/68/214。"
    note = {"，": "¹", "；": "²", "。": "³"}[mark]

    assert found(text.replace(mark + note, note + mark)) == [("misplaced-footnote-mark", note)]
    assert found(text.replace(mark + note, mark + note + mark)) == [
        ("repeated-punctuation", mark + note + mark)
    ]


@pytest.mark.parametrize(
    ("right", "wrong", "rule"),
    [
        ("情况的报告；⁴", "情况的的报告；⁴", "repeated-word"),
        ("（A/67/39）", "（A/67/39)", "mixed-parentheses"),
        ("（A/67/39）", "(A/67/39）", "mixed-parentheses"),
        ("(A/68/443/Add. 2)", "（A/68/443/Add. 2)", "mixed-parentheses"),
        ("“南南合作促进发展”", '"南南合作促进发展"', "straight-quotes"),
        ("“南南合作促进发展”", '“南南合作促进发展"', "straight-quotes"),
        ("2009 年 10 月 6 日", "2009 年 10 月 06 日", "malformed-date"),
        ("大会第六十九届会议临", "大会第69届会议临", "numeral-style"),
        ("南北合作；\n", "南北合作;\n", "halfwidth-punctuation"),
    ],
)
def test_a_fault_in_the_sample_is_mended_byte_for_byte(right, wrong, rule):
    text = sample().replace(right, wrong, 1)
    names = {name for name, _ in found(text)} - set(HINTED)
    mended = fix(text, ruleset(), wanted=lambda finding: finding.rule == rule).text

    assert names == {rule}
    assert mended == sample()


@pytest.mark.parametrize("sign", ["《", "》", "“", "”"])
def test_a_sign_without_its_partner_is_one_finding(sign):
    text = sample().replace(sign, "", 1)

    assert [n for n, _ in found(text) if n not in HINTED] == ["unbalanced-pair"]
