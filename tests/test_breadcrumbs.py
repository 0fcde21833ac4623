"""What an outline in an editor calls each part and paragraph."""

import pytest

from helpers import sample
from resolint.draft.parse import parse
from resolint.features.breadcrumbs import crumb
from resolint.features.outline import outline
from test_outline import WHOLE, flat


def crumbs(text, lang="zh"):
    return [tuple(crumb(item, lang)) for item in flat(outline(parse(text)))]


def test_parts_have_their_names_and_paragraphs_their_numbers_and_verbs():
    assert crumbs(WHOLE)[:13] == [
        ("文头", ""),
        ("大会", "机关"),
        ("68/230. 南南合作", "标题"),
        ("大会，", "起首机关"),
        ("序言部分", ""),
        ("回顾", "甲，¹"),
        ("执行部分", ""),
        ("一、概况", "小标题"),
        ("1. 请", "秘书长："),
        ("(a) 提出", "报告；²"),
        ("¹", "A/68/1。"),
        ("(b)", "通报情况；"),
        ("二、后续行动", "小标题"),
    ]
    assert ("operative part", "") in crumbs(WHOLE, "en")
    assert ("68/230. 南南合作", "title") in crumbs(WHOLE, "en")


@pytest.mark.parametrize("text", [sample(), "大会，\n\n![](a.png)\n\n1.\n\n***\n\n(a)\n\n", "¹"])
def test_no_name_is_empty_and_none_is_long(text):
    names = [name for name, _ in crumbs(text)]

    assert names
    assert all(name.strip() == name and 0 < len(name) <= 41 for name in names)
    assert all("\n" not in each for pair in crumbs(text) for each in pair)
