"""Another number for a note or a paragraph: text in, text out."""

import pytest

from notations import NOTATIONS
from resolint.draft.parse import parse
from resolint.features.renumbering.act import CannotRenumberError
from resolint.features.renumbering.rename import renamable, rename
from resolint.text import apply_edits

DRAFT = """\
大会，

回顾甲，¹

1. **请**𠮷乙；²

(a) 丙；¹

(b) 执行下文第2和3段；

2. **决定**执行上文第1(a)段；³

3. **欢迎**丁。

¹ A/64/1。

² 见该文件。¹

³ A/64/2。
"""


def renamed(text, words, name, inner=0):
    """Return a text in which what some words name has another number."""
    return apply_edits(text, rename(parse(text), text.index(words) + inner, name))


def replaced(text, *pairs):
    """Return a text with each first string replaced by the second, all of them there."""
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    return text


def refusal(text, words, name, inner=0):
    """Return in English why something cannot have another number."""
    with pytest.raises(CannotRenumberError) as caught:
        renamed(text, words, name, inner)
    assert caught.value.message.zh
    return caught.value.message.en


MOVED_NOTES = replaced(DRAFT, ("³", "⁶"), ("²", "⁵"))
MOVED = replaced(
    DRAFT, ("2. **决定", "5. **决定"), ("3. **欢迎", "6. **欢迎"), ("第2和3段", "第5和6段")
)


@pytest.mark.parametrize(("words", "inner"), [("；²", 1), ("² 见", 0), ("² 见", 1)])
@pytest.mark.parametrize("name", ["5", "⁵", " 5 ", "５", "[^5]"])
def test_a_note_and_those_behind_it_move_on_with_all_their_marks(words, inner, name):
    assert renamed(DRAFT, words, name, inner) == MOVED_NOTES


@pytest.mark.parametrize(("words", "inner"), [("2. **决定", 0), ("第2和", 1), ("第2和", 2)])
def test_a_paragraph_and_those_behind_it_move_on_with_the_references(words, inner):
    assert renamed(DRAFT, words, "5", inner) == MOVED
    assert renamed(MOVED, words.replace("2", "5"), "2", inner) == DRAFT


def test_the_same_number_changes_nothing():
    assert rename(parse(DRAFT), DRAFT.index("2. **"), "2") == ()
    assert rename(parse(DRAFT), DRAFT.index("²"), "2") == ()


def test_what_can_have_another_number_is_named_by_its_digits():
    found = renamable(parse(DRAFT), DRAFT.index("第2和") + 1)

    assert (found.span.of(DRAFT), found.name) == ("2", "2")
    assert tuple(renamable(parse(DRAFT), DRAFT.index("³")).span) == (
        DRAFT.index("³"),
        DRAFT.index("³") + 1,
    )
    assert renamable(parse(DRAFT), DRAFT.index("丁")) is None
    assert renamable(parse(""), 0) is None


_DEFINED = replaced(DRAFT, ("² 见", "[^2]: 见"), ("¹ A", "[^1]: A"), ("³ A", "[^3]: A"))
WORDS = replaced(_DEFINED, ("¹", "[^1]"), ("²", "[^2]"), ("³", "[^3]"))


def test_a_mark_in_brackets_can_have_a_word_and_lose_it_again():
    named = replaced(WORDS, ("[^2]", "[^report]"))

    assert renamed(WORDS, "[^2]", "report") == named
    assert renamed(named, "[^report]", "报告", 3) == replaced(named, ("report", "报告"))
    assert renamed(named, "[^report]", "2") == WORDS
    assert "there is a note" in refusal(named, "[^report]", "3")
    assert "no name" in refusal(WORDS, "[^2]", "a b")
    assert "only marks such as" in refusal(DRAFT, "²", "report")


@pytest.mark.parametrize(
    "name", ["", "0", "1000", "x", "三", "1.5", "-1", "2之二", "９９９９", "9" * 5000]
)
def test_a_paragraph_has_a_number_from_1_to_999(name):
    assert "from 1 to 999" in refusal(DRAFT, "2. **", name)


def test_a_number_that_stands_before_is_refused_with_what_to_do_instead():
    assert "move the text" in refusal(DRAFT, "2. **", "1")
    assert "move the text" in refusal(DRAFT, "³", "1")


def test_a_slip_that_was_made_while_writing_is_put_right():
    twice = replaced(DRAFT, ("3. **", "2. **"), ("第2和3段", "该段"))

    assert renamed(twice, "2. **欢迎", "3") == replaced(twice, ("2. **欢迎", "3. **欢迎"))
    jumped = replaced(DRAFT, ("2. **", "7. **"), ("第2和3段", "该段"))
    assert renamed(jumped, "7. **决定", "2") == replaced(jumped, ("7. **", "2. **"))
    swapped = replaced(DRAFT, ("³", "⁷"), ("²", "³"))
    assert renamed(swapped, "³", "2") == replaced(swapped, ("³", "²"), ("⁷", "⁶"))
    assert "already" in refusal(replaced(DRAFT, ("²", "⁹")), "⁹", "3")


def test_a_number_put_in_between_goes_with_the_one_before_it():
    text = replaced(DRAFT, ("3. **欢迎**丁。", "2之二. **欢迎**丁；\n\n3. **请**戊。"))
    after = renamed(text, "2. **决定", "4")

    assert [line.split(" ")[0] for line in after.split("\n") if "**" in line] == [
        "1.",
        "4.",
        "4之二.",
        "5.",
    ]
    assert "第4和5段" in after
    assert "such as 5之二" in refusal(text, "2之二", "7")


def test_what_is_not_certain_is_refused():
    assert "match one to one" in refusal(replaced(DRAFT, ("³ A", "⁴ A")), "²", "5")
    assert "no 3" in refusal(replaced(DRAFT, ("3. **欢迎", "4. **欢迎")), "和3段", "5", 1)
    lost = "大会，\n\n**请**甲；\n\n**欢迎**乙；\n\n**决定**执行上文第2段。\n"
    assert "were lost" in refusal(lost, "2段", "5")
    listed = "大会，\n\n<ol>\n<li><b>请</b>甲；</li>\n<li><b>决定</b>执行上文第1段。</li>\n</ol>\n"
    assert "lists of HTML" in refusal(listed, "第1段", "5", 1)
    odd = "大会，\n\n一、**请**甲；\n\n二、**决定**执行上文第1段。\n"
    assert "cannot be renumbered" in refusal(odd, "第1段", "5", 1)


def test_sections_that_count_anew_are_left_alone():
    text = (
        "大会，\n\n一、概况\n\n1. **请**甲；\n\n2. **决定**执行上文第1段；\n\n"
        "二、行动\n\n1. **请**乙；\n\n2. **决定**执行上文第1段。\n"
    )

    assert renamed(text, "2. **决定", "3") == text.replace("2. **", "3. **", 1)


MARKED = [name for name in NOTATIONS if name.startswith("marks")]


@pytest.mark.parametrize("name", [*MARKED, "escapes", "hard wraps", "front matter", "bold <b>"])
def test_in_another_notation_the_same_changes(name):
    notation = NOTATIONS[name]
    # In one of them a mark within a note is not read.
    official, notes, paragraphs = (
        each.replace("文件。¹", "文件。") for each in (DRAFT, MOVED_NOTES, MOVED)
    )
    text = notation.change(official)
    draft = parse(text)
    named = {at: found.name for at in range(len(text)) if (found := renamable(draft, at))}
    after = {apply_edits(text, rename(draft, at, "5")) for at in named if named[at] == "2"}

    assert notation.undoes(official)
    assert {notation.undo(each) for each in after} == {notes, paragraphs}
