"""Notes that stand behind the text in a form of their own are notes, and stay as they are."""

import re

import pytest

from helpers import findings, found, ruleset
from resolint import Kind, footnotes_of
from resolint.draft.parse import parse
from resolint.lint.fixing import fix

TEXT = """大会，

回顾甲公约，

1. **表示注意到**秘书长的报告；{}

2. **请**秘书长就《公约》{}提出报告。

"""
MARKS = {
    "raised": "¹",
    "in square brackets": "[1]",
    "in square brackets, escaped": r"\[1\]",
    "in round brackets": "(1)",
    "circled": "①",
    "of Markdown": "[^1]",
    "tagged": "<sup>1</sup>",
    "of old texts": "1/",
    "of old texts behind a space": " 1/",
    "in a link": r"[\[1\]](#_ftn1)",
    "in a link with escapes": r'<a id="r1"></a>[\[1\]](\#footnote\-1)',
}
NOTES = {
    "1.": "1. A/68/1。",
    "1. escaped": r"1\. A/68/1。",
    "1. in bold": "**1.** A/68/1。",
    "1)": "1) A/68/1。",
    "1、": "1、A/68/1。",
    "1": "1 A/68/1。",
    "(1)": "(1) A/68/1。",
    "circled": "① A/68/1。",
    "raised": "¹ A/68/1。",
    "1/": "1/ A/68/1。",
    "zhu": "注1：A/68/1。",
    "zhu with a space": "注 1 A/68/1。",
    "in bold": "**[1]** A/68/1。",
    "indented": "　　[1] A/68/1。",
    "behind a bullet": "- [1] A/68/1。",
    "with an arrow": "1. A/68/1。 [↑](#footnote-ref-1)",
    "a link of the whole": "[1. A/68/1。 ↑](#footnote-ref-1)",
    "of an encyclopaedia": "1. **[^](#cite_ref-1)** A/68/1。",
    "in HTML": '<li id="fn1"><p>A/68/1。<a href="#fnref1">↩︎</a></p></li>',
}
HEADINGS = ("", "注：", "注释", "脚注：", "**注**", "## 注释", "Notes:", "________________")


def numbered(form, number):
    """Return a form, which has the number 1, with another number."""
    if number == 1:
        return form
    form = form.replace("¹", "²").replace("①", "②")
    return re.sub(r"(?<!68/)1", "2", form).replace("68/1", "68/2")


def draft_with(mark, note, heading=""):
    notes = [numbered(note, 1), numbered(note, 2)]
    return (
        TEXT.format(mark, numbered(mark, 2)) + "\n\n".join(filter(None, [heading, *notes])) + "\n"
    )


def said(text):
    """Return the words and symbols of a text without its marks, numbers and markup."""
    return re.findall(r"[\u3400-\u9fff]|A/68/\d", text)


def series(text):
    """Return the numbers of the marks and of the notes as they are read."""
    read = footnotes_of(parse(text))
    return [mark.mark.number for mark in read.marks], [note.mark.number for note in read.notes]


@pytest.mark.parametrize("note", NOTES)
@pytest.mark.parametrize("mark", MARKS)
def test_each_note_is_read_with_its_mark(mark, note):
    text = draft_with(MARKS[mark], NOTES[note])
    failing = [each.rule for each in findings(text) if each.severity.fails]

    assert series(text) == ([1, 2], [1, 2])
    assert failing in ([], ["mixed-footnote-style"])


@pytest.mark.parametrize("note", NOTES)
@pytest.mark.parametrize("mark", MARKS)
def test_a_fix_leaves_words_marks_and_notes(mark, note):
    text = draft_with(MARKS[mark], NOTES[note])
    fixed = fix(text, ruleset()).text

    assert series(fixed) == ([1, 2], [1, 2])
    assert len(fixed.splitlines()) == len(text.splitlines())
    assert said(fixed) == said(text)
    assert fix(fixed, ruleset()).text == fixed


@pytest.mark.parametrize("heading", HEADINGS)
@pytest.mark.parametrize("mark", ["raised", "in square brackets", "of Markdown"])
def test_notes_may_have_a_heading(mark, heading):
    text = draft_with(MARKS[mark], NOTES["1."], heading)

    assert series(text) == ([1, 2], [1, 2])
    assert not [each for each in findings(text) if each.severity.fails]


NO_LISTS = {
    "paragraphs of a text without notes": "大会，\n\n回顾甲公约，¹\n\n1. 请秘书长提出报告。",
    "paragraphs of an annex": "大会，\n\n1. **欢迎**甲。¹\n\n附件\n\n导言。\n\n1. 会员国应当合作。",
    "paragraphs behind a full stop": "大会，\n\n回顾甲公约。¹\n\n1. 请秘书长提出报告。",
    "a list that has other numbers": "大会，\n\n1. **欢迎**甲；¹\n\n2. **请**乙。\n\n1. 丙。\n\n2. 丁。",
    "items": "大会，\n\n1. **欢迎**甲；¹\n\n2. **请**乙：\n\n1) 提出报告。",
}


@pytest.mark.parametrize("text", NO_LISTS.values(), ids=NO_LISTS)
def test_what_is_no_list_of_notes_is_left_alone(text):
    assert not [*parse(text).of(Kind.NOTE)]


COUNTS = (
    *("在[10][20]年内设立[1]个办事处", "在[1]至[2]年内", "设立[1][2]个", "占[1]%", "第[1]段"),
    *("[新增]设立一个", "筹集[1 000]美元", "做到(1)甲；(2)乙", "审议A/68/1", "由1/3的会员国"),
    *("以2/3多数", "约10²人", "约20 m²的", "减少CO₂的"),
)


@pytest.mark.parametrize("note", ["[1]", "¹", "1/", "(1)"])
@pytest.mark.parametrize("words", COUNTS)
def test_what_counts_is_no_mark(words, note):
    clause = f"2. **请**秘书长{words}；"
    text = f"大会，\n\n1. **欢迎**甲；{note}\n\n{clause}\n\n3. **决定**丙。\n\n{note} A/68/1。\n"

    assert series(text) == ([1], [1])
    assert clause in fix(text, ruleset()).text


# Each row of marks with the mark of note 1, and what a fix makes of it.
ROWS = {
    "[1][2]": ("[1]", "¹、²"),
    "[1] [2]": ("[1]", "¹ ²"),
    "[1]、[2]": ("[1]", "¹、²"),
    "①②": ("①", "¹、²"),
    "(1)(2)": ("(1)", "¹、²"),
    "(1)、(2)": ("(1)", "¹、²"),
    "[1,2]": ("[1]", "[1,2]"),
    "<sup>1,2</sup>": ("<sup>1</sup>", "<sup>1,2</sup>"),
    "^1,2^": ("^1^", "^1,2^"),
    "1/2/": ("1/", "1/2/"),
    "1/ 2/": ("1/", "1/ 2/"),
}


@pytest.mark.parametrize("place", ["；{}", "{}；"])
@pytest.mark.parametrize("row", ROWS)
def test_marks_that_stand_together_stay_apart(row, place):
    note, mended = ROWS[row]
    notes = f"{note} A/68/1。\n\n{numbered(note, 2)} A/68/2。\n"
    text = f"大会，\n\n1. **欢迎**甲{place.format(row)}\n\n2. **请**乙。\n\n{notes}"
    fixed = fix(text, ruleset()).text

    assert series(text) == series(fixed) == ([1, 2], [1, 2])
    assert f"甲；{mended}\n" in fixed


SINGLE = {
    "mark on a line of its own": "大会，\n\n1. **欢迎**甲；\n(1)\n\n2. **请**乙。\n\n(1) A/68/1。\n",
    "mark of the organ line": "大会， ¹\n\n回顾甲，\n\n1. **请**乙。\n\n¹ A/68/1。\n",
    "two in one pair of brackets": "大会，\n\n1. **欢迎**甲；[1,2]\n\n2. **请**乙。\n\n[1] A/68/1。\n\n[2] A/68/2。\n",
    "asterisks that are escaped": "大会，\n\n1. **欢迎**甲；*\n\n2. **请**乙。**\n\n\\* A/68/1。\n\\** A/68/2。\n",
    "raised digits in brackets": "大会，\n\n1. **欢迎**甲；[¹]\n\n2. **请**乙。\n\n[¹] A/68/1。\n",
    "note of a list with a broken line": "大会，\n\n1. **欢迎**甲；[1]\n\n2. **请**乙。\n\n1. A/68/1，\n第2段。\n",
    "break within a mark": "大会，\n\n1. **欢迎**甲；[\n^1]\n\n2. **请**乙。[^\n2]\n\n[^1]: A/68/1。\n\n[^2]: A/68/2。\n",
    "daggers": "大会，\n\n1. **欢迎**甲；†\n\n2. **请**乙。\n\n† A/68/1。\n",
    "note of LaTeX": "大会，\n\n1. **欢迎**甲；\\footnote{A/68/1。}\n\n2. **请**乙。\n",
    "note of a wiki": "大会，\n\n1. **欢迎**甲；<ref>A/68/1。</ref>\n\n2. **请**乙。\n",
}


@pytest.mark.parametrize("text", SINGLE.values(), ids=SINGLE)
def test_nothing_fails_and_no_word_is_lost(text):
    assert not [each for each in findings(text) if each.severity.fails]
    assert said(fix(text, ruleset()).text) == said(text)


def test_circled_notes_beside_those_of_old_texts_are_another_series():
    text = "大会，\n\n1. **欢迎**甲；1/\n\n2. **请**乙。①\n\n1/ A/68/1。\n\n① A/68/2。\n"

    assert "duplicate-footnote" not in dict(found(text))
    assert fix(text, ruleset()).text == text


@pytest.mark.parametrize("mark", ["(1)", "[1]", "①", "⑴", "{1}", "^1^"])
def test_a_message_shows_a_mark_as_it_is_written(mark):
    text = f"大会，\n\n1. **欢迎**甲{mark}；\n\n2. **请**乙。\n\n{mark} A/68/1。\n"
    messages = {each.rule: each.message for each in findings(text)}

    assert f"“{mark}”" in messages["misplaced-footnote-mark"].zh
    assert f"“{mark}”" in messages["misplaced-footnote-mark"].en
