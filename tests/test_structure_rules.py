"""The structure of a resolution with sub-paragraphs and references, with one thing broken."""

import pytest

from helpers import findings, ruleset, scan
from resolint.draft.parse import parse
from resolint.lint.fixing import fix

DRAFT = """第七十三届会议

议程项目74(b)

2018年12月17日大会决议

[根据第三委员会的报告(A/73/589/Add.2)通过]

73/175. 暂停使用死刑

大会，

重申《世界人权宣言》，

1. **重申**所有国家拥有制定本国法律制度的主权权利；

2. **促请**所有国家：

(a) 尊重国际标准；

(b) 履行《公约》规定的义务，包括：

(一) 采取措施；

(二) 提供资料；

(c) 提供相关资料；

3. **鼓励**各国执行上文第2(c)段和下文第5段，并参照第1807(2008)号决议第9段；

4. **请**秘书长就本决议的执行情况向大会第七十五届会议提出报告；

5. **决定**将该项目列入大会第七十四届会议临时议程，并参照上文第1至3段。

2018年12月17日
第55次全体会议
"""
FAULTS = [
    ("大会，\n\n重申", "重申", "missing-organ-line"),
    ("大会，\n\n重申", "大会,\n\n重申", "halfwidth-punctuation"),
    ("大会，\n\n重申", "大会，重申", "malformed-organ-line"),
    ("(b) 履行", "(c) 履行", "sub-paragraph-out-of-sequence"),
    ("(c) 提供", "(d) 提供", "sub-paragraph-out-of-sequence"),
    ("(二) 提供", "(一) 提供", "sub-paragraph-out-of-sequence"),
    ("3. **鼓励**", "2之二. **敦促**各国；\n\n3. **鼓励**", "inserted-paragraph-number"),
    ("上文第2(c)段", "上文第8段", "dangling-paragraph-reference"),
    ("上文第2(c)段", "上文第2(e)段", "dangling-paragraph-reference"),
    ("下文第5段", "下文第1段", "dangling-paragraph-reference"),
    ("上文第1至3段", "上文第1至7段", "dangling-paragraph-reference"),
    ("上文第1至3段", "本决议第二节", "dangling-paragraph-reference"),
    ("第七十五届会议提出", "第七十一届会议提出", "past-session-reference"),
    ("第七十四届会议临时", "第七十三届会议临时", "past-session-reference"),
    ("**请**秘书长", "**请**[秘书长]", "draft-mark-in-adopted-text"),
]


def test_the_draft_is_clean():
    assert findings(DRAFT) == ()


@pytest.mark.parametrize(("right", "wrong", "rule"), FAULTS)
def test_one_rule_finds_the_fault(right, wrong, rule):
    faulty = DRAFT.replace(right, wrong, 1)

    assert faulty != DRAFT
    assert [finding.rule for finding in findings(faulty)] == [rule]


@pytest.mark.parametrize("wrong", ["大会,\n\n重申", "大会\n\n重申", "大会，重申", "大会：\n\n重申"])
def test_the_organ_line_is_mended(wrong):
    faulty = DRAFT.replace("大会，\n\n重申", wrong, 1)

    assert fix(faulty, ruleset()).text == DRAFT


def test_references_are_facts():
    text = "1. **请**上文第3(a)和(b)段、下文第5至7段、本决议第二节、第9(2000)号决议第2段、“上文第8段”。"

    found = [
        (reference.place, [(target.number, target.labels) for target in reference.targets])
        for reference in scan(text).references
        if not reference.quoted
    ]

    assert found == [
        ("上文", [(3, ("a", "b"))]),
        ("下文", [(5, ()), (7, ())]),
        ("本决议", [(2, ())]),
    ]


@pytest.mark.parametrize(
    ("masthead", "expected"),
    [
        ("A/RES/68/230\n\n大会", ("68", "230", False, True)),
        ("A/70/L.5\n\n第七十届会议", ("70", "", True, False)),
        ("第1373(2001)号决议", ("2001", "1373", False, True)),
        ("第十一届紧急特别会议\n\nES-11/1. 侵略", ("ES-11", "1", False, True)),
        ("甲、乙：决议草案\n\n南南合作", ("", "", True, False)),
        ("大会\n\nDistr.: Limited", ("", "", True, False)),
        ("", ("", "", False, False)),
    ],
)
def test_a_text_says_what_it_is(masthead, expected):
    identity = parse(f"{masthead}\n\n大会，\n\n回顾甲，").identity

    assert (
        identity.session,
        identity.number,
        identity.is_draft,
        identity.is_adopted,
    ) == expected
