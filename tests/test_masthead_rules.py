"""The masthead and the closing block of the sample, with one thing broken at a time."""

import pytest

from helpers import UNHINTED, findings, ruleset, sample, scan
from resolint import Form
from resolint.lint.fixing import fix

CLOSING = "2013 年 12 月 20 日\n第 71 次全体会议"
REPORT = "[根据第二委员会的报告(A/68/443/Add. 2)通过]"

# What stands in the sample, what people write, and the rule that says so.
MENDED = [
    ("Distr.: General", "Distr.：General", "malformed-distribution-line"),
    ("Distr.: General", "DISTR. GENERAL", "malformed-distribution-line"),
    ("7 February 2014", "2014 年 2 月 7 日", "malformed-issue-date"),
    ("7 February 2014", "Feb 07, 2014", "malformed-issue-date"),
    ("第六十八届会议", "第 68 届会议", "malformed-session-line"),
    ("第六十八届会议", "第六八届会议。", "malformed-session-line"),
    ("68/230. 南南合作", "68/230 南南合作", "malformed-title"),
    ("68/230. 南南合作", "68/230．南南合作。", "malformed-title"),
    (CLOSING, "第 71 次全体会议\n2013 年 12 月 20 日", "closing-block-out-of-order"),
]
SHOWN = [
    ("\n大会\n\nDistr", "\nDistr", "missing-masthead-element"),
    ("Distr.: General\n", "", "missing-masthead-element"),
    ("7 February 2014\n", "", "missing-masthead-element"),
    ("第六十八届会议\n", "", "missing-masthead-element"),
    ("议程项目 24(b)\n", "", "missing-masthead-element"),
    ("2013 年 12 月 20 日大会决议\n", "", "missing-masthead-element"),
    (f"{REPORT}\n", "", "missing-masthead-element"),
    ("68/230. 南南合作\n", "", "missing-masthead-element"),
    ("7 February 2014", "7 February 2013", "issue-date-before-adoption"),
    ("根据第二委员会", "根据第七委员会", "malformed-report-line"),
    (REPORT, REPORT[:-1], "malformed-report-line"),
    ("A/68/443/Add. 2", "A/68/L.43", "report-line-kind-mismatch"),
    (CLOSING, "", "missing-closing-block"),
    (CLOSING, "第 71 次全体会议", "missing-closing-block"),
    ("Distr.: General", "Distr.: Limited", "malformed-distribution-line"),
    ("68/230. 南南合作", "第68/230号决议 南南合作", "malformed-title"),
]


@pytest.mark.parametrize(("right", "wrong", "rule"), MENDED)
def test_one_rule_finds_the_fault_and_mends_it(right, wrong, rule):
    faulty = sample().replace(right, wrong, 1)

    assert [finding.rule for finding in findings(faulty, *UNHINTED)] == [rule]
    assert fix(faulty, ruleset(*UNHINTED)).text == sample()


@pytest.mark.parametrize(("right", "wrong", "rule"), SHOWN)
def test_one_rule_finds_the_fault_and_leaves_it(right, wrong, rule):
    faulty = sample().replace(right, wrong, 1)

    assert faulty != sample()
    assert [finding.rule for finding in findings(faulty, *UNHINTED)] == [rule]
    assert fix(faulty, ruleset(*UNHINTED)).text == faulty


@pytest.mark.parametrize(("right", "wrong", "rule"), MENDED[:-1])
@pytest.mark.parametrize("mark", ["**", "*", "__"])
def test_a_line_in_bold_is_judged_as_any_other(right, wrong, rule, mark):
    clean = sample().replace(f"\n{right}\n", f"\n{mark}{right}{mark}\n", 1)
    faulty = clean.replace(right, wrong, 1)

    assert findings(clean, *UNHINTED) == ()
    assert [finding.rule for finding in findings(faulty, *UNHINTED)] == [rule]
    assert fix(faulty, ruleset(*UNHINTED)).text == clean


@pytest.mark.parametrize(
    ("line", "form"),
    [
        ("2023 年届会", "SESSION"),
        ("**2023 年届会**", "SESSION"),
        ("人权理事会 2017 年 6 月 22 日通过的决议", "ADOPTION"),
        ("2018 年 11 月 15 日安全理事会第 8401 次会议通过", "ADOPTION"),
        ("第 2446 (2018) 号决议", "ADOPTION"),
        ("## **68/230. 农村供水**", "TITLE"),
        ("*大会*，", "ORGAN_LINE"),
        ("*1818418*", "FURNITURE"),
    ],
)
def test_a_line_of_the_masthead_is_recognised_with_spaces_and_marks_around_it(line, form):
    assert scan(line).form is Form[form]


def test_marks_of_a_markdown_heading_are_no_fault():
    lines = ("大会\n\nDistr", "Distr.", "7 February", "第六十八届", "议程项目", REPORT, "68/230.")
    text = sample()
    for line in lines:
        text = text.replace(f"\n{line}", f"\n## {line}", 1)

    assert findings(text, *UNHINTED) == ()
