"""From a mark, a number or a reference to all places of what it names: marked text in and out."""

import pytest

from helpers import sample
from notations import NOTATIONS
from resolint.aspects.footnotes import marks_in, notes_in
from resolint.draft.parse import parse
from resolint.features.occurrences import Named, occurrences
from resolint.rule import read_marked, write_marked

DRAFT = """\
大会，

回顾甲，¹

1. **请**𠮷乙：²

(a) 丙；¹

(b) 执行下文第2段；

2. **决定**执行上文第1(a)和3段以及上文第1段。

¹ A/64/1。

² 见该文件。¹
"""
NOTE = DRAFT.replace("¹", "⟦¹⟧")
FIRST = DRAFT.replace("1. **", "⟦1⟧. **").replace("第1(", "第⟦1⟧(").replace("第1段", "第⟦1⟧段")
SECOND = DRAFT.replace("2. **", "⟦2⟧. **").replace("第2段", "第⟦2⟧段")


def all_at(text, words, inner=0):
    """Return a text with all places marked of what is named in some words of it."""
    found = occurrences(parse(text), text.index(words) + inner)
    return write_marked(text, sorted({*found.own, *found.uses}))


@pytest.mark.parametrize(
    ("words", "inner", "marked"),
    [
        ("¹\n\n1.", 0, NOTE),
        ("¹\n\n(b)", 1, NOTE),
        ("¹ A/64", 0, NOTE),
        ("¹ A/64", 1, NOTE),
        ("1. **请", 0, FIRST),
        ("1. **请", 1, FIRST),
        ("上文第1(a)", 3, FIRST),
        ("上文第1段", 0, FIRST),
        ("2. **决定", 0, SECOND),
        ("下文第2段", 4, SECOND),
    ],
)
def test_from_each_place_all_others_are_found(words, inner, marked):
    assert all_at(DRAFT, words, inner) == marked


@pytest.mark.parametrize(
    ("words", "goal"),
    [
        ("¹\n\n1.", "¹ A/64"),
        ("¹ A/64", "¹ A/64"),
        ("上文第1(a)", "(a) 丙"),
        ("第1段", "1. **请"),
        ("第2段", "2. **决定"),
    ],
)
def test_a_place_leads_to_the_note_the_paragraph_or_the_item(words, goal):
    inner = words.index("第") + 1 if "第" in words else 0
    (span,) = occurrences(parse(DRAFT), DRAFT.index(words) + inner).goals

    assert DRAFT.startswith(goal, span.start)


@pytest.mark.parametrize("words", ["大会", "乙：", "A/64", "回顾", "(b)", "请**"])
def test_other_words_name_nothing(words):
    assert occurrences(parse(DRAFT), DRAFT.index(words)) is None


def test_what_is_not_there_leads_nowhere_and_keeps_its_uses():
    found = occurrences(parse(DRAFT), DRAFT.index("3段"))
    text = "大会，\n\n1. **请**甲；⁷\n"
    lost = occurrences(parse(text), text.index("⁷"))

    assert (found.what, found.name, found.goals, len(found.uses)) == (Named.PARAGRAPH, "3", (), 1)
    assert (lost.what, lost.name, lost.goals, len(lost.uses)) == (Named.NOTE, "7", (), 1)


def test_each_section_that_counts_anew_has_numbers_of_its_own():
    text = (
        "大会，\n\n一、概况\n\n1. **请**甲；\n\n2. **决定**执行上文第1段；\n\n"
        "二、行动\n\n⟦1⟧. **请**乙；\n\n2. **决定**执行上文第⟦1⟧段；\n\n3. **欢迎**丙。\n"
    )
    plain, (number, reference) = read_marked(text)

    assert all_at(plain, "1. **请**乙") == text
    assert occurrences(parse(plain), reference.start).own == (number,)


def test_where_notes_begin_anew_on_each_page_a_mark_leads_to_the_next():
    text = (
        "大会，\n\n回顾甲，¹\n\n¹ A/1。\n\n1. **请**乙；⟦¹⟧\n\n2. **决定**丙；⟦¹⟧\n\n⟦¹⟧ A/2。\n\n"
        "3. **欢迎**丁。¹\n\n¹ A/3。\n"
    )
    plain, (first, *_) = read_marked(text)

    assert (
        write_marked(plain, sorted({*(o := occurrences(parse(plain), first.start)).own, *o.uses}))
        == text
    )


def test_where_the_numbers_were_lost_a_reference_counts_the_paragraphs():
    text = "大会，\n\n**请**甲；\n\n**欢迎**乙；\n\n**决定**执行上文第2段。\n"
    (goal,) = occurrences(parse(text), text.index("2段")).goals

    assert text.startswith("**欢迎**", goal.start)


MARKED = [name for name in NOTATIONS if name.startswith(("marks", "notes"))]


@pytest.mark.parametrize("name", [*MARKED, "escapes", "hard wraps", "front matter"])
def test_in_another_notation_each_mark_still_leads_to_its_note(name):
    came = NOTATIONS[name].change(sample())
    draft = parse(came)
    notes = {note.mark.name: note.paragraph for note in notes_in(draft)}

    assert notes
    for mark in marks_in(draft):
        found = occurrences(draft, mark.span.start)
        assert found.homes == (notes[mark.mark.name],)
        assert draft.reading.back(found.at).of(came)


@pytest.mark.parametrize("text", ["", "\n", "1.", "¹", "[^", "上文第1段", "大会，\n\n1. 上文第段"])
def test_broken_drafts_are_answered_at_each_place(text):
    draft = parse(text)

    for offset in range(len(text) + 2):
        found = occurrences(draft, offset)
        assert found is None or all(span.start <= span.end for span in (*found.own, *found.uses))
