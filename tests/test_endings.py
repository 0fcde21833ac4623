"""What stands behind a closing mark and is no text gets no second mark."""

import pytest

from helpers import found, ruleset
from resolint.lint.fixing import fix

ASIDES = [
    *(
        "<!-- 核对 -->",
        " <!-- 巴西提案 -->",
        "<!-- a --><!-- b -->",
        "<br>",
        "<br/>",
        "\\\n",
        "{#p1}",
    ),
    *(
        "{.c}",
        "[]{#a}",
        '<a id="x"></a>',
        "</u>",
        "~~旧~~",
        "[1]",
        "①",
        "（1）",
        "(1)",
        "^1^",
        "^1",
    ),
    *(
        "<sup>1,2</sup>",
        "<sup>a</sup>",
        "†",
        "‡",
        "✓",
        "\\*",
        "（完）",
        "(完)",
        "【待定】",
        "[草案]",
    ),
    *(
        "&nbsp;",
        "&#160;",
        "  ",
        "\u3000",
        "…",
        "⁽¹⁾",
        "（续）",
        "![](x.png)",
        "`x`",
        "<http://a.b>",
    ),
    *("\u200b", "\ufeff", "&lt;", "|", "#", "12", "^[第70/1号决议]"),
]
PLACES = {
    "preamble": "大会，\n\n铭记乙，{}\n\n1. **确认**乙；\n\n2. **决定**甲。\n",
    "operative": "大会，\n\n回顾甲，\n\n1. **确认**乙；{}\n\n2. **决定**甲。\n",
    "last": "大会，\n\n回顾甲，\n\n1. **确认**乙；\n\n2. **决定**甲。{}\n",
}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("aside", ASIDES)
def test_no_second_mark_is_put_behind_it(aside, place):
    text = PLACES[place].format(aside)

    assert fix(text, ruleset()).text == text
    terminators = ("preambular-terminator", "operative-terminator", "full-stop-inside-paragraph")
    assert found(text, *terminators) == []


@pytest.mark.parametrize("place", ["preamble", "operative", "last"])
def test_a_mark_is_put_before_a_comment_where_none_stands(place):
    text = PLACES[place].format("<!-- 核对 -->")
    for mark in ("，<", "；<", "。<"):
        broken = text.replace(mark, "<")
        assert fix(broken, ruleset()).text == text


def test_behind_a_mark_and_words_no_mark_is_put_unasked():
    text = PLACES["operative"].format("同意")

    assert found(text, "operative-terminator")
    assert fix(text, ruleset()).text == text
