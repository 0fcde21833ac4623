"""The outline of a draft: text in, items and lines out."""

import pytest

from helpers import DATA, SAMPLE, sample
from notations import NOTATIONS
from resolint import Kind
from resolint.draft.parse import parse
from resolint.features.outline import Section, outline
from resolint.report.outline import write
from test_cli import run

WHOLE = """\
大会

68/230. 南南合作

大会，

回顾甲，¹

一、概况

1. **请**秘书长：

(a) 提出报告；²

¹ A/68/1。

(b) 通报情况；

二、后续行动

2. 又**欢迎**乙。

² A/68/2。

2013年12月20日
第71次全体会议

附件

某某原则
"""


def tree(items, text):
    """Return the outline as nested pairs: what each is with its first signs, and what is below."""
    return [
        (
            each.what.name,
            each.own.of(text)[:6],
            *([tree(each.items, text)] if each.items else []),
        )
        for each in items
    ]


def lines(text, lang="zh"):
    return list(write(text, outline(parse(text)), lang))


def flat(items):
    for item in items:
        yield item
        yield from flat(item.items)


def test_paragraphs_stand_below_their_section_heading_and_paragraph():
    assert tree(outline(parse(WHOLE)), WHOLE) == [
        (
            "MASTHEAD",
            "大会",
            [("MASTHEAD_LINE", "大会"), ("MASTHEAD_LINE", "68/230")],
        ),
        ("ORGAN_LINE", "大会，"),
        ("PREAMBLE", "回顾甲，¹", [("PREAMBULAR", "回顾甲，¹")]),
        (
            "OPERATIVE_PART",
            "一、概况",
            [
                (
                    "HEADING",
                    "一、概况",
                    [
                        (
                            "OPERATIVE",
                            "1. **请",
                            [
                                ("SUB_PARAGRAPH", "(a) 提出"),
                                ("NOTE", "¹ A/68"),
                                ("SUB_PARAGRAPH", "(b) 通报"),
                            ],
                        )
                    ],
                ),
                ("HEADING", "二、后续行动", [("OPERATIVE", "2. 又**")]),
            ],
        ),
        ("NOTES", "² A/68", [("NOTE", "² A/68")]),
        (
            "CLOSING_BLOCK",
            "2013年1",
            [("CLOSING_LINE", "2013年1"), ("CLOSING_LINE", "第71次全体")],
        ),
        ("ANNEXES", "附件", [("ANNEX", "附件"), ("ANNEX", "某某原则")]),
    ]


def test_an_item_says_what_was_found_in_its_paragraph():
    items = [*flat(outline(parse(WHOLE)))]
    (label,) = [each for each in items if each.number == "(a)"]
    (verb,) = [each for each in items if each.number == "2."]

    assert (label.what, label.marks, label.closing) == (Kind.SUB_PARAGRAPH, ("²",), "；")
    assert (label.lead, label.rest.of(WHOLE)) == ("提出", "报告；²")
    assert (verb.lead, verb.closing, verb.rest.of(WHOLE)) == ("又欢迎", "。", "乙。")


@pytest.mark.parametrize("text", [WHOLE, sample(), "", "\n\n", "(a) 甲；\n\n(b) 乙。", "¹ 甲。"])
def test_every_paragraph_stands_in_it_once_and_within_what_holds_it(text):
    draft = parse(text)
    items = outline(draft)
    paragraphs = [each for each in flat(items) if isinstance(each.what, Kind)]

    assert [each.own for each in paragraphs] == [each.span for each in draft.paragraphs]
    for item in flat(items):
        assert item.span.covers(item.own)
        assert all(item.span.covers(below.span) for below in item.items)


def test_sub_paragraphs_behind_the_notes_of_a_page_stay_with_their_paragraph():
    text = "大会，\n\n1. **请**秘书长：\n\n(a) 甲；¹\n\n¹ A/68/1。\n\n(b) 乙。\n\n2013年12月20日\n第71次全体会议"
    *_, part, closing = outline(parse(text))

    assert (part.what, closing.what) == (Section.OPERATIVE_PART, Section.CLOSING_BLOCK)
    assert [each.number for each in part.items[0].items] == ["(a)", "¹", "(b)"]


def test_a_line_a_paragraph():
    text = "大会，\n\n深为关切甲，¹\n\n1. **又请**秘书长：\n\n(a) 通报情况。\n\n¹ A/68/1。\n\n***\n\n附件\n\n某某"

    assert lines(text) == [
        "   1  起首机关                      ，  大会，",
        "   3  序言段           深为关切  ¹  ，  甲，¹",
        "   5  执行段    1.     又请         ：  秘书长：",
        "   7  分段        (a)               。  通报情况。",
        "   9  脚注      ¹                   。  A/68/1。",
        "  11  非正文                            ***",
        "  13  附件                              附件",
        "  15  附件                              某某",
    ]
    assert [line.split()[1] for line in lines(text, "en")] == [
        "organ",
        "preambular",
        "operative",
        "sub-paragraph",
        "note",
        "not",
        "annex",
        "annex",
    ]


def test_the_sample_is_shown_as_it_was_understood():
    assert "\n".join(lines(sample())) + "\n" == (DATA / "68_230.outline").read_text("utf-8")


def test_the_command_prints_outlines_and_the_house_style(tmp_path):
    other = tmp_path / "draft.txt"
    other.write_bytes("安全理事会，\r\n\r\n请甲\r\n".encode())
    one = run("outline", SAMPLE)
    both = run("outline", SAMPLE, other, "--lang", "en")
    piped = run("outline", "-", input=SAMPLE.read_bytes())

    assert one.stdout == piped.stdout == (DATA / "68_230.outline").read_text("utf-8")
    assert (one.exit_code, one.stderr) == (0, "文书格式：ga-zh\n")
    assert both.stderr == "house style: ga-zh\nhouse style: sc-zh\n"
    assert f"\n{other}\n   1  organ line" in both.stdout


@pytest.mark.parametrize(
    ("data", "said"),
    [("大会".encode("gb18030"), "不是 UTF-8 编码"), (None, "没有这个文件")],
)
def test_what_cannot_be_read_is_said_as_by_check_and_the_others_are_shown(tmp_path, data, said):
    path = tmp_path / "draft.md"
    if data:
        path.write_bytes(data)
    result = run("outline", path, SAMPLE)

    assert result.exit_code == 2
    assert said in result.stderr
    assert result.stderr.splitlines()[0] == run("check", path).stderr.splitlines()[0]
    assert "起首机关" in result.stdout


def test_the_configuration_sets_the_language_and_a_broken_one_is_named(tmp_path):
    path = tmp_path / "draft.md"
    path.write_text(WHOLE, "utf-8")
    (tmp_path / "resolint.toml").write_text('lang = "en"\nprofile = "hrc-zh"', "utf-8")
    english = run("outline", path)
    (tmp_path / "resolint.toml").write_text("lnag = 1", "utf-8")
    broken = run("outline", path)

    assert "house style: hrc-zh" in english.stderr
    assert "operative" in english.stdout
    assert (broken.exit_code, broken.stdout) == (2, "")
    assert "lnag" in broken.stderr


def understood(text):
    """Return what the outline says of each paragraph, without its place in the file."""
    return [
        (each.what, each.number, each.lead, each.marks, each.closing, each.words)
        for each in flat(outline(parse(text)))
    ]


@pytest.mark.parametrize(
    "name", ["escapes", "hard wraps", "bold <b>", "front matter", "code fence", "comments apart"]
)
def test_a_draft_is_shown_as_it_is_understood_in_another_notation(name):
    came = NOTATIONS[name].change(sample())

    assert came != sample()
    assert understood(came) == understood(sample())


def test_the_places_are_those_of_the_file():
    text = "---\ntitle: x\n---\n\n大会，\n\n1\\. <b>请</b>甲<!-- 乙 -->\n丙；![图](a.png)\\*\n\n2\\. **决定**丁。\n"
    items = [each for each in flat(outline(parse(text))) if each.what is Kind.OPERATIVE]

    assert [each.own.of(text) for each in items] == [
        "1\\. <b>请</b>甲<!-- 乙 -->\n丙；![图](a.png)\\*",
        "2\\. **决定**丁。",
    ]
    assert items[0].rest.of(text) == "甲<!-- 乙 -->\n丙；![图](a.png)\\*"
    assert (items[0].lead, items[0].words) == ("请", "甲丙；□＊")
    assert [line.split()[:3] for line in lines(text)] == [
        ["5", "起首机关", "，"],
        ["7", "执行段", "1."],
        ["10", "执行段", "2."],
    ]


def test_a_kind_that_is_in_doubt_is_marked_and_the_mark_explained():
    text = "大会，\n\n1. **请**秘书长：\n\n提出报告；\n\n通报情况；\n\n2. **决定**乙。\n"

    assert lines(text, "en") == [
        "   1  organ line                  ，  大会，",
        "   3  operative       1.  请      ：  秘书长：",
        "   5  sub-paragraph?      提出    ；  报告；",
        "   7  sub-paragraph?              ；  通报情况；",
        "   9  operative       2.  决定    。  乙。",
        "? the kind is in doubt, so fixes that rest on it are made only when asked for",
    ]
    assert "分段?" in lines(text)[2]
    assert lines(text)[-1] == "? 种类有疑问：有赖于此的修正须经确认"
    assert not any("?" in line for line in lines(sample()))
