"""What a selection grows to: marked text in, spans out."""

from itertools import pairwise

import pytest

from helpers import sample
from notations import NOTATIONS
from resolint.draft.parse import parse
from resolint.features.selection import around
from resolint.rule import read_marked

DRAFT = """\
大会，

回顾其2009年12月21日第64/222号和2010年12月20日第65/1号决议，其中认可了《南南会议、内罗毕文件》，¹

1. **又请**秘书长：

(a) 提出报告；

(b) 通报𠮷情况；

2. **决定**丁。

¹ A/64/1。
"""


def grown(text):
    """Return what a selection grows to at the place that is marked."""
    plain, (place,) = read_marked(text)
    return [span.of(plain) for span in around(parse(plain), place.start)]


def at(words, inner):
    """Return the draft with a mark in some words."""
    assert words in DRAFT
    return DRAFT.replace(words, words.replace(inner, f"⟦{inner}⟧", 1), 1)


CITATIONS = "回顾其2009年12月21日第64/222号和2010年12月20日第65/1号决议"


@pytest.mark.parametrize(
    ("words", "inner", "steps"),
    [
        (
            "64/222",
            "22",
            [
                "222",
                "64/222",
                "第64/222号",
                "2009年12月21日第64/222号",
                "2009年12月21日第64/222号和2010年12月20日第65/1号",
                CITATIONS,
                f"{CITATIONS}，其中认可了《南南会议、内罗毕文件》，¹",
            ],
        ),
        (
            "内罗毕文件",
            "罗毕",
            [
                "内罗毕",
                "内罗毕文件",
                "南南会议、内罗毕文件",
                "《南南会议、内罗毕文件》",
                "其中认可了《南南会议、内罗毕文件》",
            ],
        ),
        (
            "又请",
            "请",
            ["请", "又请", "**又请**", "**又请**秘书长", "**又请**秘书长：", "1. **又请**秘书长："],
        ),
        ("(b)", "b", ["b", "(b)", "(b) 通报𠮷情况；"]),
        ("𠮷情况", "情况", ["情况", "通报𠮷情况", "通报𠮷情况；", "(b) 通报𠮷情况；"]),
        ("A/64/1", "64", ["64", "A/64/1", "A/64/1。", "¹ A/64/1。"]),
    ],
)
def test_a_selection_grows_by_word_citation_part_of_the_sentence_and_paragraph(words, inner, steps):
    assert grown(at(words, inner))[: len(steps)] == steps


def test_it_ends_with_the_paragraph_that_holds_the_item_its_part_and_all():
    paragraph, part, whole = grown(at("(b) 通报", "通报"))[-3:]

    assert paragraph.startswith("1. **又请**")
    assert paragraph.endswith("(b) 通报𠮷情况；")
    assert part == paragraph + "\n\n2. **决定**丁。"
    assert whole == DRAFT


@pytest.mark.parametrize("text", ["", "\n", "⟦", "大会，", "1.", "**", "“《（(", DRAFT, DRAFT[:-9]])
def test_each_step_holds_the_one_before_it_wherever_it_begins(text):
    draft = parse(text)
    for offset in range(len(text) + 1):
        spans = around(draft, offset)
        assert spans[-1] == (0, len(text))
        assert all(span.start <= offset <= span.end for span in spans)
        for inner, outer in pairwise(spans):
            assert outer.covers(inner)
            assert outer != inner


@pytest.mark.parametrize("name", ["escapes", "hard wraps", "bold <b>", "front matter"])
def test_in_another_notation_the_steps_are_those_of_the_file(name):
    text = NOTATIONS[name].change(sample())
    draft = parse(text)
    steps = [span.of(text) for span in around(draft, text.index("表示注意到") + 3)]

    assert "注意到" in steps[0]
    assert any(step.startswith(("1. ", "1\\. ")) for step in steps)
    assert steps[-1] == text
