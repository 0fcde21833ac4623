"""What one pass over a paragraph finds."""

import pytest

from resolint.draft.scan import scan


def cited(text):
    """Return series, name, date, body and act of each citation."""
    return [
        (item.series, item.name, str(item.date.value) if item.date else "", item.body, item.act)
        for items in scan(text).citations
        for item in items
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "其 2003 年 6 月 23 日第57/270B 号决议",
            [("session", "57/270B", "2003-06-23", "其", "决议")],
        ),
        ("第53/243 A和B号决议", [("session", "53/243A和B", "", "", "决议")]),
        ("第217 A(III)号决议", [("roman", "217A(III)", "", "", "决议")]),
        ("第3362(S-VII)号决议", [("roman", "3362(S-VII)", "", "", "决议")]),
        ("安全理事会第1325(2000)号决议", [("year", "1325(2000)", "", "安全理事会", "决议")]),
        ("大会S-23/2号决议", [("special", "S-23/2", "", "大会", "决议")]),
        ("第2004/46号决议", [("annual", "2004/46", "", "", "决议")]),
        (
            "人权理事会2022年3月31日第49/6号决议",
            [("session", "49/6", "2022-03-31", "人权理事会", "决议")],
        ),
        ("高级别委员会第 17/1 号决定", [("session", "17/1", "", "委员会", "决定")]),
        ("缔约方会议第1/CP.21号决定", [("other", "/1/CP.21", "", "会议", "决定")]),
        (
            "2015年9月25日大会题为“变革，世界”的第70/1号决议",
            [("session", "70/1", "2015-09-25", "大会", "决议")],
        ),
        (
            "2000年10月31日关于妇女的第1325(2000)号决议",
            [("year", "1325(2000)", "2000-10-31", "", "决议")],
        ),
        ("第64-222号决议", [("session", "64/222", "", "", "决议")]),
        ("第970-973号。", []),
        ("A/68/212号文件", []),
        ("第10(a)段、补编第39号和第1125卷", []),
    ],
)
def test_citations(text, expected):
    assert cited(text) == expected


def test_items_joined_by_a_comma_of_enumeration_are_one_list():
    facts = scan("回顾其第60/1号、第60/2号和第61/1号决议以及大会第62/1号决议，")

    assert [[item.name for item in items] for items in facts.citations] == [
        ["60/1", "60/2", "61/1"],
        ["62/1"],
    ]


@pytest.mark.parametrize(
    ("text", "mark", "names"),
    [
        ("1. **欢迎**该报告；⁴", "；", ["4"]),
        ("回顾该报告，⁵ ", "，", ["5"]),
        ("1. **欢迎**该报告；¹²[^a]<sup>3</sup>", "；", ["12", "a", "3"]),
        ("保护200 km²的区域和10³人", "", []),
        ("¹⁰ A/68/212。", "。", []),
        ("1. **请**甲**", "", []),
    ],
)
def test_the_closing_mark_stands_before_footnote_marks(text, mark, names):
    facts = scan(text)

    assert facts.closing_mark == mark
    assert [each.name for each in facts.marks] == names


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1. **请**甲；", 1),
        ("１２．请甲；", 12),
        ("**3. 请**甲；", 3),
        ("2013 年的报告；", None),
        ("12. 5%的会员国；", None),
        ("68/230. 南南合作", None),
    ],
)
def test_paragraph_numbers(text, value):
    number = scan(text).number

    assert (number.value if number else None) == value


@pytest.mark.parametrize(
    ("text", "lead", "span"),
    [
        ("1. **确认**甲；", "确认", "确认"),
        ("3. 还**表示注意到**甲；", "还表示注意到", "还**表示注意到"),
        ("1. **强调**指出甲；", "强调指出", "强调**指出"),
        ("1. 在这方面，**还敦促**甲；", "还敦促", "还敦促"),
        ("1. ** 请**甲；", "请", "请"),
    ],
)
def test_the_lead_is_matched_as_if_no_bold_mark_stood_there(text, lead, span):
    facts = scan(text)

    assert facts.lead.text == lead
    assert facts.lead.span.of(text) == span


def test_a_day_that_no_calendar_has_is_a_date_without_value():
    (date,) = scan("2013年11月31日").dates

    assert date.value is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2013年12月20日", ("2013-12-20", False)),
        ("13年12月20日", ("2013-12-20", True)),
        ("98年12月20日", ("1998-12-20", True)),
        ("2013年12月20号", ("2013-12-20", True)),
        ("2013-12-20", ("2013-12-20", True)),
        ("二〇一三年十二月二十日", ("2013-12-20", True)),
        ("2013年13月20号", ("None", True)),
    ],
)
def test_dates_in_any_form_are_dates(text, expected):
    (date,) = scan(f"在{text}第64/222号决议").dates

    assert (str(date.value), date.is_odd) == expected
