"""What a draft says of itself agrees; a masthead taken over from another text is one finding."""

import pytest

from helpers import findings, fixed, read, ruleset
from resolint.lint.fixing import fix

ASSEMBLY = """联合国

A/RES/68/230

大会

Distr.: General
7 February 2014

第六十八届会议

议程项目24(b)

2013年12月20日大会决议

[根据第二委员会的报告(A/68/443/Add.2)通过]

68/230. 南南合作

大会，

回顾其2009年12月21日第64/222号和2012年12月21日第67/227号决议，

1. **表示注意到**秘书长的报告；¹

2. **请**秘书长向大会第六十九届会议提出报告；

3. **决定**将题为“南南合作”的分项目列入大会第六十九届会议临时议程。

¹ A/68/212。

2013年12月20日
第71次全体会议
"""
COUNCIL = """联合国

S/RES/2444 (2018)

安全理事会

Distr.: General
14 November 2018

第2444(2018)号决议

2018年11月14日安全理事会第8398次会议通过

安全理事会，

回顾其第1894(2009)号和第2286(2016)号决议，

断定该局势仍对国际和平与安全构成威胁，

根据《联合国宪章》第七章采取行动，

1. **决定**延长授权；

2. **请**秘书长提出报告；

3. **决定**继续处理此案。
"""
ECONOMIC = """联合国

E/RES/2023/18

经济及社会理事会

Distr.: General
15 August 2023

2023年届会

议程项目15

2023年7月25日经济及社会理事会决议

[根据欧洲经济委员会的建议(E/2023/15/Add.1)通过]

2023/18. 指南

经济及社会理事会，

回顾其2022年7月22日第2022/14号决议，

1. **表示注意到**秘书长的报告；¹

2. **请**秘书长提出报告。

¹ E/2023/12。

第43次全体会议
2023年7月25日
"""
RIGHTS = """联合国

A/HRC/RES/35/3

大会

Distr.: General
3 July 2017

Original: English

人权理事会

第三十五届会议

议程项目3

人权理事会2017年6月22日通过的决议

35/3. 人权与国际团结

人权理事会，

回顾其2016年6月30日第32/9号决议，

1. **请**各国合作；

2. **决定**继续审议此事。

2017年6月22日
第35次会议
"""
CLEAN = {"assembly": ASSEMBLY, "security": COUNCIL, "economic": ECONOMIC, "rights": RIGHTS}
# The text, what is changed in it, the rule, and what it marks first.
SLIPS = [
    (ASSEMBLY, [("A/RES/68/230", "A/RES/67/230")], "session-mismatch", "A/RES/67/230"),
    (ASSEMBLY, [("A/RES/68/230", "A/RES/68/203")], "number-mismatch", "A/RES/68/203"),
    (ASSEMBLY, [("2013年", "2014年"), ("2014\n", "2015\n")], "session-mismatch", "2014年12月20日"),
    (ASSEMBLY, [("2013年", "2014年")], "session-mismatch", "2014年12月20日"),
    (ASSEMBLY, [("2013年", "2010年")], "session-mismatch", "2010年12月20日"),
    (ASSEMBLY, [("2013年12月20日大", "2012年12月20日大")], "adoption-date-mismatch", "2012年12月20日"),
    (ASSEMBLY, [("\n大会，", "\n安全理事会，")], "organ-mismatch", "安全理事会，"),
    (ASSEMBLY, [("\n大会，", "\n经济及社会理事会，")], "organ-mismatch", "经济及社会理事会，"),
    (ASSEMBLY, [("第六十九届", "第六十八届")], "past-session-reference", "大会第六十八届会议"),
    (COUNCIL, [("安全理事会，", "大会，")], "organ-mismatch", "大会，"),
    (COUNCIL, [("2444 (", "2443 (")], "number-mismatch", "S/RES/2443 (2018)"),
    (COUNCIL, [("S/RES/2444 (2018)", "S/RES/2385 (2017)")], "session-mismatch", "S/RES/2385 (2017)"),
    (ASSEMBLY, [("\n大会，", "\n安理会，")], "organ-mismatch", "安理会，"),
    (COUNCIL, [("第2444(2018)", "第2444(2017)")], "security-council-year-mismatch", "第2444(2017)号"),
    (COUNCIL, [("2018年11月14日", "2019年11月14日"), ("November 2018", "November 2019")], "session-mismatch", "2019年11月14日"),
    (ECONOMIC, [("2023/18. ", "2022/18. ")], "session-mismatch", "2022/18"),
    (ECONOMIC, [("2023年届会", "2022年届会")], "session-mismatch", "2022年届会"),
    (ECONOMIC, [("RES/2023/18", "RES/2023/81")], "number-mismatch", "E/RES/2023/81"),
    (RIGHTS, [("第三十五届", "第三十四届")], "session-mismatch", "第三十四届会议"),
    (RIGHTS, [("2017", "2018")], "session-mismatch", "2018年6月22日"),
    (RIGHTS, [("人权理事会，", "大会，")], "organ-mismatch", "大会，"),
]  # fmt: skip
# What is still of the year before where the title, the days and the documents are new.
LEFT_BEHIND = [
    ("A/RES/68/230", "A/RES/67/227"),
    ("第六十八届会议", "第六十七届会议"),
    ("A/68/443/Add.2", "A/67/443/Add.2"),
    ("大会第六十九届会议提", "大会第六十八届会议提"),
    ("大会第六十九届会议临", "大会第六十八届会议临"),
]


def changed(text, changes):
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return text


@pytest.mark.parametrize("text", CLEAN.values(), ids=CLEAN)
def test_nothing_is_found_in_a_draft_that_agrees_with_itself(text):
    assert findings(text) == ()


@pytest.mark.parametrize(("text", "changes", "rule", "marked"), SLIPS)
def test_one_finding_names_what_differs(text, changes, rule, marked):
    faulty = changed(text, changes)
    found = findings(faulty)

    assert [(each.rule, each.span.of(faulty)) for each in found] == [(rule, marked)]
    assert fixed(faulty) == faulty


@pytest.mark.parametrize("count", range(2, len(LEFT_BEHIND) + 1))
def test_what_was_left_behind_is_one_finding_that_moves_all_it_can(count):
    faulty = changed(ASSEMBLY, LEFT_BEHIND[:count])
    (found,) = findings(faulty)

    assert (found.rule, len(found.places)) == ("session-mismatch", count)
    moved = fix(faulty, ruleset(), unsafe=True).text
    # The number of the report is to be looked up.
    assert moved == changed(ASSEMBLY, LEFT_BEHIND[2:3] if count > 2 else [])


def test_a_new_number_alone_tells_that_all_else_was_left_behind():
    days = [("2013年12月20日", "2012年12月21日"), ("7 February 2014", "7 February 2013")]
    faulty = changed(ASSEMBLY, [*LEFT_BEHIND, *days, ("2012年12月21日第67/227号", "2012年12月20日第67/200号")])  # fmt: skip
    (found,) = findings(faulty)

    assert found.rule == "session-mismatch"
    assert [each.span.of(faulty) for each in found.places] == [
        "A/RES/67/227",
        "第六十七届会议",
        "2012年12月21日",
        "A/67/443/Add.2",
        "大会第六十八届会议",
        "大会第六十八届会议",
        "2012年12月21日",
    ]


DRAFT = """联合国

A/68/L.39

大会

Distr.: Limited
9 December 2013

Chinese
Original: English

第六十八届会议

议程项目24(b)

甲国、乙国：决议草案

南南合作

大会，

回顾其2009年12月21日第64/222号决议，

1. **鼓励**各国合作；

2. **请**秘书长向大会第六十九届会议提出报告；

3. **决定**将题为“南南合作”的分项目列入大会第六十九届会议临时议程。
"""


@pytest.mark.parametrize(
    ("old", "new", "marked"),
    [
        ("第六十八届会议\n", "第六十七届会议\n", "第六十七届会议"),
        ("A/68/L.39", "A/67/L.39", "A/67/L.39"),
        ("9 December 2013", "9 December 2012", "9 December 2012"),
    ],
)
def test_the_odd_line_of_a_draft_is_named(old, new, marked):
    faulty = changed(DRAFT, [(old, new)])

    assert findings(DRAFT) == ()
    assert [(each.rule, each.span.of(faulty)) for each in findings(faulty)] == [
        ("session-mismatch", marked)
    ]


def test_a_draft_made_of_the_text_of_the_year_before_is_one_finding():
    marks = [("甲国、乙国：", "2012年12月21日大会决议\n\n[根据第二委员会的报告(A/67/443)通过]\n\n甲国、乙国："), ("\n南南合作", "\n67/227. 南南合作"), ("议程。\n", "议程。\n\n2012年12月21日\n第61次全体会议\n")]  # fmt: skip
    faulty = changed(DRAFT, marks)

    assert [each.rule for each in findings(faulty)] == ["adoption-mark-in-draft"]


def test_a_draft_made_of_an_adopted_text_is_one_finding():
    marks = [("甲国、乙国：", "2013年12月20日大会决议\n\n[根据第二委员会的报告(A/68/443)通过]\n\n甲国、乙国："), ("\n南南合作", "\n68/230. 南南合作"), ("议程。\n", "议程。\n\n2013年12月20日\n第71次全体会议\n")]  # fmt: skip
    faulty = changed(DRAFT, marks)
    (found,) = findings(faulty)

    assert (found.rule, len(found.places)) == ("adoption-mark-in-draft", 4)
    assert fix(faulty, ruleset(), unsafe=True).text.strip() == DRAFT.strip()


def test_what_was_left_two_sessions_behind_moves_by_two():
    stale = ("大会第六十九届会议临", "大会第六十八届会议临")
    faulty = changed(ASSEMBLY, [("A/RES/68/230", "A/RES/66/219"), ("第六十八届会议\n", "第六十六届会议\n"), stale])  # fmt: skip

    assert "大会第七十届会议临时议程" in fix(faulty, ruleset(), unsafe=True).text


def test_where_nothing_tells_which_is_right_both_are_marked():
    text = (
        "大会\n\n第六十七届会议\n\n68/230. 南南合作\n\n大会，\n\n1. **欢迎**甲；\n\n2. **请**乙。\n"
    )
    (found,) = findings(text, "session-mismatch")

    assert [each.span.of(text) for each in found.places] == ["第六十七届会议", "68/230"]
    assert found.fix is None


def test_the_masthead_chooses_the_house_style_where_two_lines_agree():
    assert read(changed(COUNCIL, [("安全理事会，", "大会，")])).identity.organ == "Security Council"
    assert read("安全理事会\n\n大会，\n\n1. **请**甲。").identity.organ == ""
