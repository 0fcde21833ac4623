"""Text to draft: what each paragraph is, also where it has faults."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers import DATA, sample
from resolint import Kind
from resolint.draft.parse import parse
from tree import print_tree

PIECES = st.sampled_from(
    ["大会，", "回顾其决议，", "1. **请**甲；", "(a) 乙；", "¹ A/68/1。", "附件", "<!-- x", "-->"]
    + ["第六十八届会议", "2013年12月20日", "\n", "\n\n", "**", "《", "一、概况", "丙", " "]
)


def kinds(text):
    """Return the kinds of the paragraphs of a text by their first letters."""
    return " ".join(paragraph.kind.name for paragraph in parse(text).paragraphs)


def test_everything_on_the_sample_is_recognised():
    assert print_tree(parse(sample())) == (DATA / "68_230.tree").read_text("utf-8")


def test_the_sample_has_the_parts_of_a_resolution():
    draft = parse(sample())
    (part,) = draft.parts

    assert len(list(part.of(Kind.PREAMBULAR))) == 3
    assert len(list(part.of(Kind.OPERATIVE))) == 21
    assert len(list(part.of(Kind.NOTE))) == 6
    assert len(list(draft.of(Kind.CLOSING_LINE))) == 2
    assert not list(draft.of(Kind.UNKNOWN))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("大会，\n\n回顾甲，\n\n1. **请**乙。", "ORGAN_LINE PREAMBULAR OPERATIVE"),
        ("大会，\n\n回顾甲；\n\n1. **请**乙。", "ORGAN_LINE PREAMBULAR OPERATIVE"),
        (
            "大会，\n\n1. 回顾甲，\n\n又回顾乙，\n\n1. **请**丙。",
            "ORGAN_LINE PREAMBULAR PREAMBULAR OPERATIVE",
        ),
        (
            "大会，\n\n回顾甲，\n\n**请**乙；\n\n2. **决定**丙。",
            "ORGAN_LINE PREAMBULAR OPERATIVE OPERATIVE",
        ),
        (
            "大会，\n\n1. **请**甲；\n\n回顾乙，\n\n2. **决定**丙；\n\n3. **建议**丁。",
            "ORGAN_LINE OPERATIVE PREAMBULAR OPERATIVE OPERATIVE",
        ),
        ("大会，\n\n**回顾**甲，\n\n1. **请**乙。", "ORGAN_LINE PREAMBULAR OPERATIVE"),
        (
            "大会，\n回顾甲，\n1. **请**乙：\n(a) 丙；\n(b) 丁。",
            "ORGAN_LINE PREAMBULAR OPERATIVE SUB_PARAGRAPH SUB_PARAGRAPH",
        ),
        ("经济及社会理事会，\n\n注意到甲，\n\n决定乙。", "ORGAN_LINE PREAMBULAR OPERATIVE"),
        ("1. **请**甲；\n\n2. **又请**乙；", "OPERATIVE OPERATIVE"),
        (
            "# 说明\n\n请运行此命令。\n\n1. 安装；\n\n2. 运行。",
            "MASTHEAD_LINE UNKNOWN UNKNOWN UNKNOWN",
        ),
        (
            "大会，\n\n1. **请**甲。\n\n2013年12月20日\n第71次全体会议\n\n附件\n\n大会，\n\n1. 乙。",
            "ORGAN_LINE OPERATIVE CLOSING_LINE CLOSING_LINE ANNEX ANNEX ANNEX",
        ),
        (
            "A\n\n大会，\n\n1. **请**甲。\n\nB\n\n大会，\n\n1. **请**乙。",
            "MASTHEAD_LINE ORGAN_LINE OPERATIVE HEADING ORGAN_LINE OPERATIVE",
        ),
        ("大会，\n\n<!-- 1. 请甲\n\n乙 -->\n\n1. **请**丙。", "ORGAN_LINE FURNITURE OPERATIVE"),
    ],
)
def test_kinds_by_place(text, expected):
    assert kinds(text) == expected


@pytest.mark.parametrize(
    "heading",
    ["附件：国际合作宣言", "附件一：职权范围", "### 附件一 职权范围", "附录二　名单", "附件："],
)
def test_an_annex_with_its_title_ends_the_text(heading):
    text = f"大会，\n\n1. **请**甲。\n\n{heading}\n\n1. 各国应合作。\n\n2. 各国应报告。"

    assert kinds(text) == "ORGAN_LINE OPERATIVE ANNEX ANNEX ANNEX"


def test_a_clause_that_speaks_of_an_annex_is_none():
    assert kinds("大会，\n\n附件所载建议，\n\n1. **请**甲。") == "ORGAN_LINE PREAMBULAR OPERATIVE"


def test_wrapped_lines_are_one_paragraph():
    (_, preambular, operative) = parse(
        "大会，\n回顾其以往\n的各项决议，\n1. **请**秘书长，\n并请各国；"
    ).paragraphs

    assert preambular.text == "回顾其以往的各项决议，"
    assert operative.text == "1. **请**秘书长，并请各国；"


@given(st.lists(PIECES, max_size=14).map("".join))
def test_parsing_never_fails_and_loses_nothing(text):
    draft = parse(text)

    for paragraph in draft.paragraphs:
        assert draft.text[paragraph.start : paragraph.end] == paragraph.text
    covered = "".join(paragraph.text for paragraph in draft.paragraphs)
    assert "".join(covered.split()) == "".join(draft.text.split())


SIGNS = [
    *("大会，", "回顾", "1.", "**", "__", "[^", "]", "^", "<", ">", "/", "<sup>", "</sup>", "¹"),
    *("²", "1/", "（", "）", "(", ")", "《", "》", "“", "”", "上文第", "至", "段", "[", "[…]"),
    *(
        "64/222",
        "号",
        "决议",
        "年",
        "月",
        "日",
        "2013",
        "A/68/",
        "同上",
        "\\",
        "#",
        ">",
        "-",
        "|",
        "<!--",
        "-->",
    ),
]


@settings(max_examples=400, deadline=None)
@given(pieces=st.lists(st.sampled_from([*SIGNS, " ", "\n", "\n\n"]), max_size=40))
def test_parsing_never_fails(pieces):
    text = "".join(pieces)
    assert parse(text).reading.source == text


@pytest.mark.parametrize(
    ("cut", "at"),
    [
        ("又\n回顾乙，", "又回顾乙，"),
        ("又回顾乙\n，", "又回顾乙，"),
        ("又回顾乙，\n²", "又回顾乙，²"),
    ],
)
def test_a_line_of_a_sequence_word_or_of_marks_alone_is_no_paragraph(cut, at):
    text = "大会，\n\n回顾甲，¹\n{}\n\n1. **请**丙；\n\n2. **决定**丁。\n"

    assert (
        kinds(text.format(cut))
        == kinds(text.format(at))
        == "ORGAN_LINE PREAMBULAR PREAMBULAR OPERATIVE OPERATIVE"
    )
