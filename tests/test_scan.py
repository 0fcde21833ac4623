"""What one pass over a paragraph finds."""

import pytest

from helpers import CHINESE, scan
from resolint.draft.symbols import read_symbols
from resolint.model.organs import ASSEMBLY, OWN, organ_of


def cited(text):
    """Return series, name, date, body and act of each citation, both in Chinese."""
    return [
        (
            *(item.series, item.name, str(item.date.value) if item.date else ""),
            "其" if item.body == OWN else CHINESE.name_of(item.body),
            CHINESE.act_names.get(item.act, ""),
        )
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
        ("缔约方会议第1/CP.21号决定", [("other", "1/CP.21", "", "会议", "决定")]),
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


@pytest.mark.parametrize(
    ("text", "organs"),
    [
        # What each organ's own document would read: Assembly, Security Council, ECOSOC, HRC.
        ("第57/270 B号决议", "大会 大会 大会 人权理事会"),
        ("其2001年11月12日第56/6号决议", "大会 大会 大会 人权理事会"),
        ("第2625(XXV)号决议", "大会 大会 经济及社会理事会 大会"),
        ("第997(ES-I)号决议", "大会 大会 大会 大会"),
        ("大会S-23/2号决议", "大会 大会 大会 大会"),
        ("ES-10/15号决议", "大会 大会 大会 大会"),
        ("第1325(2000)号决议", "安全理事会 安全理事会 安全理事会 安全理事会"),
        ("第2004/46号决议", "经济及社会理事会 经济及社会理事会 经济及社会理事会 经济及社会理事会"),
        ("第16/2号决议", "- - - 人权理事会"),
        ("重申大会在其第60/1号决议", "大会 大会 大会 大会"),
        (
            "欢迎人权理事会在其2022年3月31日第49/6号决议",
            "人权理事会 人权理事会 人权理事会 人权理事会",
        ),
        ("欢迎人权理事会的工作和第49/6号决议", "人权理事会 人权理事会 人权理事会 人权理事会"),
        ("安理会通过的第2122(2013)号决议", "安全理事会 安全理事会 安全理事会 安全理事会"),
        ("高级别委员会第17/1号决定", "- - - -"),
        ("缔约方会议第1/CP.21号决定", "- - - -"),
        ("粮农组织大会第7/2019号决议", "- - - -"),
        ("世界卫生大会第60/1号决议", "- - - -"),
        ("亚太经社会在其第73/1号决议", "- - - -"),
        ("非洲联盟和平与安全理事会第60/1号决议", "- - - -"),
        ("人权委员会2005年4月19日第2005/44号决议", "- - - -"),
    ],
)
def test_the_organ_of_a_citation(text, organs):
    ((item,),) = scan(text).citations
    found = [CHINESE.name_of(organ_of(item, (organ,))) for organ in CHINESE.organ_names]

    assert " ".join(name or "-" for name in found) == organs


def test_a_body_named_before_a_list_goes_on_to_the_next():
    _, (item,) = scan("回顾缔约国会议第6/1号决议和1998年5月15日第40/15号决议，").citations

    assert organ_of(item, (ASSEMBLY,)) == ""


@pytest.mark.parametrize(
    ("symbol", "parts"),
    [
        ("A/68/443/Add.2", ("A", (), "68", "", "443", "", (("Add", "2"),), "")),
        ("A/C.2/68/L.2/Rev.1", ("A", ("C.2",), "68", "L", "2", "", (("Rev", "1"),), "")),
        ("A/RES/57/270B", ("A", (), "57", "RES", "270", "B", (), "")),
        ("A/RES/S-23/2", ("A", (), "S-23", "RES", "2", "", (), "")),
        ("S/RES/2446 (2018)", ("S", (), "2018", "RES", "2446", "", (), "2018")),
        ("A/RES/498(V)", ("A", (), "V", "RES", "498", "", (), "V")),
        ("A/73/12 (Part I)", ("A", (), "73", "", "12", "", (), "Part I")),
        ("S/26695", ("S", (), "", "", "26695", "", (), "")),
        ("A/AC.109/2019/L.18", ("A", ("AC.109",), "2019", "L", "18", "", (), "")),
        ("E/CN.4/Sub.2/1994/56", ("E", ("CN.4", "Sub.2"), "1994", "", "56", "", (), "")),
        ("A/HRC/RES/35/3", ("A", ("HRC",), "35", "RES", "3", "", (), "")),
    ],
)
def test_the_parts_of_a_symbol(symbol, parts):
    (read,) = read_symbols(symbol)

    assert tuple(getattr(read, name) for name in read.__slots__) == parts


def test_joint_symbols_are_two():
    assert [each.period for each in read_symbols("A/49/765-S/1994/1399")] == ["49", "1994"]


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
        ("供水20 m³、5 μg/m³、20m²和每m³，流量20 m³ s⁻¹，9.8 m/s²和20 m<sup>3</sup>", "", []),
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


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("甲[^^]乙", ["^"]),
        ("甲[^[]乙", ["["]),
        ("甲[^a/b]乙", ["a/b"]),
        ("甲[^<x>]乙", ["<x>"]),
        ("甲<sup> 3 </sup>乙", ["3"]),
        ("甲；3/ 乙", ["3"]),
        ("甲¹²乙", ["12"]),
    ],
)
def test_a_mark_may_have_any_name(text, names):
    assert [mark.name for mark in scan(text).marks] == names
