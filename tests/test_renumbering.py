"""Paragraphs and notes inserted and deleted, with all that follows from it."""

from random import Random

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from drafts import Maker
from helpers import findings, sample
from resolint import Kind, Span, profile
from resolint.aspects.footnotes import footnotes_of
from resolint.aspects.numbering import value_of
from resolint.draft.parse import parse
from resolint.features.renumbering import notes, paragraphs
from resolint.features.renumbering.act import CannotRenumberError
from resolint.features.renumbering.offers import offers
from resolint.features.renumbering.preview import preview
from resolint.text import apply_edits

GA = profile.builtin()["ga-zh"]
DRAFT = """大会，

回顾甲，

1. **请**乙：¹

(a) 提出报告；

(b) 提供资料；

2. **又请**丙；²

3. **还请**丁；

4. **欢迎**戊，¹ 并执行{reference}。

¹ A/68/212。

² A/68/213，第二章。
"""


def draft(reference="该计划"):
    """Return a clean draft whose last paragraph refers to another one."""
    text = DRAFT.format(reference=reference)
    assert failing(text) == []
    return text


def failing(text):
    """Return what is found in a text at warning or above."""
    return [(each.rule, each.span.of(text)) for each in findings(text) if each.severity.fails]


def operative(text, number):
    """Return the parsed text and its operative paragraph of that number."""
    parsed = parse(text)
    return parsed, next(each for each in parsed.of(Kind.OPERATIVE) if value_of(each) == number)


def without_paragraph(text, number, style=GA):
    """Return the text after a deletion, with what is doubtful about it."""
    return applied(text, paragraphs.delete_paragraph(*operative(text, number), style))


def with_paragraph(text, after, written):
    """Return the text after an insertion, with what is doubtful about it."""
    parsed, paragraph = operative(text, after)
    return applied(text, paragraphs.insert_paragraph(parsed, paragraph, written, GA))


def without_note(text, name):
    """Return the text after the deletion of a note, with what is doubtful about it."""
    return applied(text, notes.delete_note(parse(text), name))


def with_note(text, words, written):
    """Return the text with a note behind words of it, with what is doubtful about it."""
    offset = text.index(words) + len(words)
    return applied(text, notes.insert_note(parse(text), offset, written))


def applied(text, act):
    assert list(act.edits) == sorted(act.edits, key=lambda edit: edit.span)
    return apply_edits(text, act.edits), [doubt.message.zh for doubt in act.doubts]


def operative_part(text):
    """Return the operative paragraphs and notes, a line each."""
    return [line for line in text.split("\n") if line][2:]


def test_a_deletion_takes_sub_paragraphs_and_notes_along_and_moves_the_words_of_the_run():
    after, doubts = without_paragraph(draft("上文第2和3段"), 1)

    assert operative_part(after) == [
        "1. **请**丙；¹",
        "2. **又请**丁；",
        "3. **欢迎**戊，² 并执行上文第1和2段。",
        "¹ A/68/213，第二章。",
        "² A/68/212。",
    ]
    assert doubts == []
    assert failing(after) == []


def test_a_note_goes_with_its_only_mark():
    after, doubts = without_paragraph(draft(), 2)

    assert operative_part(after)[-2:] == ["3. **欢迎**戊，¹ 并执行该计划。", "¹ A/68/212。"]
    assert doubts == []


def test_the_last_paragraph_leaves_its_full_stop():
    after, _ = without_paragraph(draft(), 4)

    assert operative_part(after)[4] == "3. **还请**丁。"
    assert failing(after) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("上文第1段", "上文第1段"),
        ("上文第3段", "上文第2段"),
        ("上文第1和3段", "上文第1和2段"),
        ("上文第1至3段", "上文第1至2段"),
        ("上文第1(a)和3段", "上文第1(a)和2段"),
    ],
)
def test_references_follow(before, after):
    text, doubts = without_paragraph(draft(before), 2)

    assert f"并执行{after}。" in text
    assert doubts == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("上文第2段", "上文第[…]段"),
        ("上文第2和3段", "上文第2段"),
        ("上文第1和2段", "上文第1段"),
        ("上文第1段和第2段", "上文第1段"),
        ("上文第1、2和3段", "上文第1和2段"),
        ("上文第1、3和2段", "上文第1和2段"),
        ("上文第2、1和3段", "上文第1和2段"),
        ("上文第2至3段", "上文第2段"),
        ("上文第1至2段", "上文第1段"),
        ("上文第1(b)和2段", "上文第1(b)段"),
    ],
)
def test_references_to_what_is_deleted_are_doubtful(before, after):
    text, doubts = without_paragraph(draft(before), 2)

    assert f"并执行{after}。" in text
    assert len(doubts) == 1
    assert before in doubts[0]
    assert {rule for rule, _ in failing(text)} == (
        {"dangling-paragraph-reference"} if "…" in after else set()
    )


def test_references_in_quotations_and_to_other_texts_stay():
    for reference in ("该决议第3段", "其题为“执行上文第3段”的报告"):
        assert f"执行{reference}。" in without_paragraph(draft(reference), 2)[0]


def test_an_insertion_moves_the_run_and_takes_number_and_closing_mark():
    after, doubts = with_paragraph(draft("上文第3段"), 1, "**请**会员国提供资料")

    assert operative_part(after) == [
        "1. **请**乙：¹",
        "(a) 提出报告；",
        "(b) 提供资料；",
        "2. **又请**会员国提供资料；",
        "3. **还请**丙；²",
        "4. **请**丁；",
        "5. **欢迎**戊，¹ 并执行上文第4段。",
        "¹ A/68/212。",
        "² A/68/213，第二章。",
    ]
    assert doubts == []
    assert failing(after) == []


def test_an_insertion_within_a_run_takes_its_word():
    after, doubts = with_paragraph(draft(), 2, "**请**会员国提供资料")

    assert operative_part(after)[4:6] == ["3. **还请**会员国提供资料；", "4. **请**丁；"]
    assert doubts == []
    assert failing(after) == []


def test_an_insertion_that_parts_a_run_is_doubtful():
    after, doubts = with_paragraph(draft(), 2, "**欢迎**会员国提供的资料")

    assert operative_part(after)[5] == "4. **请**丁；"
    assert len(doubts) == 1
    assert "还请" in doubts[0]


def test_a_range_that_takes_the_new_paragraph_in_is_doubtful():
    after, doubts = with_paragraph(draft("上文第1至3段"), 2, "**请**会员国提供资料")

    assert "上文第1至4段" in after
    assert len(doubts) == 1


def test_a_paragraph_behind_the_last_takes_the_full_stop():
    after, _ = with_paragraph(draft(), 4, "**决定**继续审议该问题；")

    assert operative_part(after)[5:7] == [
        "4. **欢迎**戊，¹ 并执行该计划；",
        "5. **决定**继续审议该问题。",
    ]
    assert failing(after) == []


@pytest.mark.parametrize("number", ["", "3. ", "2之二. ", "9. "])
def test_a_paragraph_typed_in_its_place_is_taken_into_the_numbering(number):
    text = draft("上文第3段").replace("3. **还请**丁", f"{number}**还请**己；\n\n3. **还请**丁")
    parsed = parse(text)
    typed = next(each for each in parsed.of(Kind.OPERATIVE) if "己" in each.text)
    after, doubts = applied(text, paragraphs.number_paragraph(parsed, typed, GA))

    assert operative_part(after)[4:7] == [
        "3. **还请**己；",
        "4. **请**丁；",
        "5. **欢迎**戊，¹ 并执行上文第4段。",
    ]
    assert doubts == []


def test_paragraphs_numbered_with_a_second_number_follow_the_one_before_them():
    text = "大会，\n\n1. **欢迎**甲；\n\n2. **请**乙；\n\n2之二. **决定**丙；\n\n3. **促请**丁。\n"
    first, _ = without_paragraph(text, 1)
    second, doubts = without_paragraph(text, 2)

    assert "\n\n1之二. **决定**丙；\n\n2. **促请**丁。" in first
    assert "1. **欢迎**甲；\n\n1之二. **决定**丙；\n\n2. **促请**丁。" in second
    assert len(doubts) == 1


def test_sections_that_count_anew_keep_to_themselves():
    text = (
        "大会，\n\n一、概况\n\n1. **欢迎**甲；\n\n2. **请**乙；\n\n3. **决定**执行上文第2段；\n\n"
        "二、后续行动\n\n1. **促请**丙；\n\n2. **强调**丁；\n\n3. **鼓励**执行上文第2段。\n"
    )
    after, doubts = without_paragraph(text, 1)

    assert "1. **请**乙；\n\n2. **决定**执行上文第1段；" in after
    assert after.endswith("1. **促请**丙；\n\n2. **强调**丁；\n\n3. **鼓励**执行上文第2段。\n")
    assert doubts == []


def test_a_reference_that_may_mean_one_of_two_paragraphs_is_left_to_the_drafter():
    text = "大会，\n\n1. **欢迎**甲；\n\n2. **请**乙；\n\n2. **决定**丙；\n\n3. **促请**执行上文第2段。\n"
    after, doubts = without_paragraph(text, 1)

    assert "1. **请**乙；\n\n2. **决定**丙；\n\n3. **促请**执行上文第2段。" in after
    assert len(doubts) == 1


def test_the_only_paragraph_left_loses_its_number_where_the_house_style_wants_none():
    text = "大会，\n\n1. **欢迎**甲；\n\n2. **决定**乙。\n"

    assert without_paragraph(text, 1) == ("大会，\n\n**决定**乙。\n", [])
    mun = profile.builtin()["mun-zh"]
    assert without_paragraph(text, 1, mun) == ("大会，\n\n1. **决定**乙。\n", [])


def test_a_preambular_paragraph_passes_its_word_on():
    text = "大会，\n\n回顾甲，\n\n又回顾乙，\n\n还回顾丙，\n\n1. **决定**执行上文第1段。\n"
    parsed = parse(text)
    after, _ = applied(
        text, paragraphs.delete_paragraph(parsed, next(parsed.of(Kind.PREAMBULAR)), GA)
    )

    assert after == "大会，\n\n回顾乙，\n\n又回顾丙，\n\n1. **决定**执行上文第1段。\n"


def test_a_section_that_ends_in_a_full_stop_keeps_it():
    text = "大会，\n\n一、概况\n\n1. **欢迎**甲；\n\n2. **请**乙。\n\n二、后续\n\n3. **促请**丙；\n\n4. **强调**丁。\n"
    longer, _ = with_paragraph(text, 2, "**鼓励**戊")

    assert "2. **请**乙；\n\n3. **鼓励**戊。\n\n二、后续\n\n4. **促请**丙；" in longer
    assert without_paragraph(longer, 3)[0] == text
    assert "1. **欢迎**甲。\n\n二、后续" in without_paragraph(text, 2)[0]


def test_what_follows_sub_paragraphs_without_a_number_goes_along_and_is_doubtful():
    text = draft().replace("(b) 提供资料；", "(b) 提供资料；\n\n并就此提出报告；")
    after, doubts = without_paragraph(text, 1)

    assert after == without_paragraph(draft(), 1)[0]
    assert len(doubts) == 1


@pytest.mark.parametrize("typed", ["2. **请**乙", "2. **请**乙；", "2. **请**乙。"])
def test_a_draft_without_sequence_words_gets_none(typed):
    text = "大会，\n\n1. **请**甲；\n\n2. **请**丙；\n\n3. **请**丁；\n\n4. **决定**戊。\n"
    after, _ = with_paragraph(text, 1, typed)

    assert after == text.replace("2. ", "2. **请**乙；\n\n3. ").replace(
        "3. **请**丁", "4. **请**丁"
    ).replace("4. **决", "5. **决")
    assert without_paragraph(after, 2)[0] == text


def test_a_run_with_the_other_word_first_loses_it_with_its_first_paragraph():
    text = "大会，\n\n审查了甲，\n\n还审查了乙，\n\n1. **决定**丙。\n"
    parsed = parse(text)
    act = paragraphs.delete_paragraph(parsed, next(parsed.of(Kind.PREAMBULAR)), GA)

    assert apply_edits(text, act.edits) == "大会，\n\n审查了乙，\n\n1. **决定**丙。\n"


def test_a_note_that_goes_takes_the_marks_in_its_words_along():
    text = (
        "大会，\n\n1. **欢迎**甲；¹\n\n2. **决定**乙。³\n\n¹ A/68/212，附件。¹、²\n\n"
        "² A/68/213。\n\n³ A/68/214。\n"
    )

    assert without_note(text, "1")[0] == (
        "大会，\n\n1. **欢迎**甲；\n\n2. **决定**乙。¹\n\n¹ A/68/214。\n"
    )


@pytest.mark.parametrize(
    ("marks", "left"),
    [
        ("¹、¹", ""),
        ("¹、¹、²", "¹"),
        ("²、¹、¹", "¹"),
        ("¹、²、¹", "¹"),
        ("²，¹、²", "¹，¹"),
        ("¹", ""),
    ],
)
def test_marks_of_a_list_go_with_one_comma_each(marks, left):
    text = f"大会，\n\n1. **欢迎**甲；{marks}\n\n2. **决定**乙。²\n\n¹ A/68/212。\n\n² A/68/213。\n"
    after, _ = without_note(text, "1")

    assert after.startswith(f"大会，\n\n1. **欢迎**甲；{left.replace('²', '¹')}\n\n2. ")


def test_what_is_deleted_at_the_end_of_the_text_leaves_no_empty_lines():
    assert without_paragraph("大会，\n\n1. **欢迎**甲；\n\n2. **请**乙；\n\n3. **决定**丙。", 3)[
        0
    ] == ("大会，\n\n1. **欢迎**甲；\n\n2. **请**乙。")


def test_a_rule_above_notes_goes_with_the_last_of_them():
    text = "大会，\n\n1. **欢迎**甲；¹\n\n---\n\n¹ A/68/212。\n\n2. **请**乙；\n\n3. **决定**丙。\n"

    assert (
        without_note(text, "1")[0]
        == "大会，\n\n1. **欢迎**甲；\n\n2. **请**乙；\n\n3. **决定**丙。\n"
    )


IBID = """大会，

1. **欢迎**甲、¹ 乙²和丙；³

2. **决定**丁。

¹ {first}

² 同上，第三章。

³ 同上。
"""


@pytest.mark.parametrize(
    ("first", "full"),
    [
        ("A/68/32，第一章。", "A/68/32，第三章。"),
        ("见A/68/32/Add. 1，第一章，B节。", "见A/68/32/Add. 1，第三章。"),
        ("《大会正式记录，第六十七届会议，补编第 39 号》（A/67/39），第一章。",) * 2,
        ("第70/1号决议，附件。", "第70/1号决议，第三章。"),
    ],
)
def test_ibid_is_written_out_when_its_note_goes(first, full):
    after, doubts = without_note(IBID.format(first=first), "1")

    assert f"¹ {full.replace('，第一章', '，第三章')}\n\n² 同上。\n" in after
    assert len(doubts) == 1


def test_ibid_of_a_treaty_keeps_its_series():
    text = IBID.replace("同上，第三章", "同上，第1125卷，第17512号")
    text = text.format(first="联合国，《条约汇编》，第75卷，第970-973号。")

    assert "¹ 联合国，《条约汇编》，第1125卷，第17512号。" in without_note(text, "1")[0]


def test_ibid_alone_means_the_place_of_the_note_before_it():
    text = IBID.format(first="A/68/32，第一章。")
    gone, _ = without_note(text, "2")
    between, _ = with_note(text, "乙²", "A/68/40")

    assert "¹ A/68/32，第一章。\n\n² A/68/32，第三章。\n" in gone
    assert "³ A/68/40。\n\n⁴ A/68/32，第三章。\n" in between


def test_ibid_that_cannot_be_written_out_is_left_to_the_drafter():
    after, doubts = without_note(IBID.format(first="见A/68/32；又见A/68/33。"), "1")

    assert "¹ 同上，第三章。" in after
    assert len(doubts) == 1


def test_a_note_that_comes_between_writes_ibid_out():
    after, doubts = with_note(IBID.format(first="A/68/32，第一章。"), "甲、¹", "A/68/40")

    assert "甲、¹、² 乙³和丙；⁴" in after
    assert "¹ A/68/32，第一章。\n\n² A/68/40。\n\n³ A/68/32，第三章。\n\n⁴ 同上。\n" in after
    assert len(doubts) == 1


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        ("**又请**丙", "**又请**丙；²、³"),
        ("又", "**又请**²丙；³"),
        ("执行该计", "执行该计³划"),
        ("执行该计划", "执行该计划。³"),
    ],
)
def test_a_mark_stands_behind_the_punctuation_and_in_no_phrase(words, marked):
    text = draft()
    after, _ = with_note(text, words, "A/68/300")

    assert marked in after
    assert failing(after) == []


def test_the_first_note_of_a_draft_stands_below_its_text():
    text = "大会，\n\n1. **欢迎**甲；\n\n2. **决定**乙。\n\n2013年12月20日\n第71次全体会议\n"
    after, _ = with_note(text, "甲", "")

    assert "1. **欢迎**甲；¹\n\n2. **决定**乙。\n\n¹ 见……。\n\n2013年" in after


@pytest.mark.parametrize(
    ("mark", "note"), [("[^1]", "[^1]:"), ("<sup>1</sup>", "<sup>1</sup>"), ("1/", "1/")]
)
def test_notes_are_written_as_the_draft_writes_them(mark, note):
    text = f"大会，\n\n1. **欢迎**甲；{mark}\n\n2. **决定**乙。\n\n{note} A/68/212。\n"
    after, _ = with_note(text, "决定**乙", "A/68/213")
    back, _ = without_note(after, "2")

    second = (mark.replace("1", "2"), note.replace("1", "2"))
    assert f"乙。{second[0]}\n\n{note} A/68/212。\n\n{second[1]} A/68/213。\n" in after
    assert back == text


@pytest.mark.parametrize(
    "impossible",
    [
        lambda parsed: notes.delete_note(parsed, "9"),
        lambda parsed: notes.insert_note(parsed, 1),
        lambda _: notes.insert_note(parse("大会，\n\n1. **欢迎**甲。⁷\n"), 15),
        lambda _: notes.insert_note(parse(""), 0),
        lambda parsed: paragraphs.delete_paragraph(parsed, parsed.paragraphs[0], GA),
        lambda parsed: paragraphs.number_paragraph(parsed, next(parsed.of(Kind.PREAMBULAR)), GA),
        lambda parsed: paragraphs.insert_paragraph(
            parsed, next(parsed.of(Kind.OPERATIVE)), " ", GA
        ),
    ],
)
def test_what_the_draft_does_not_allow_is_refused(impossible):
    with pytest.raises(CannotRenumberError):
        impossible(parse(draft()))


def test_notes_that_do_not_match_their_marks_are_left_alone():
    text = draft().replace("² A/68/213，第二章。", "³ A/68/213，第二章。")
    after, doubts = without_paragraph(text, 1)

    assert operative_part(after)[-2:] == ["¹ A/68/212。", "³ A/68/213，第二章。"]
    assert len(doubts) == 1


@pytest.mark.parametrize(
    ("before", "selected", "names"),
    [
        ("2. **又请**", "", ["insert-note", "delete-paragraph"]),
        ("2. ", "", ["delete-paragraph"]),
        ("丙；", "²", ["delete-note", "delete-paragraph"]),
        ("¹ A/68", "", ["delete-note"]),
        ("(a) 提出", "", ["insert-note"]),
        ("大", "", []),
        ("丁；\n", "", []),
        ("丁；", "\n\n4.", []),
    ],
)
def test_what_is_offered_fits_the_place(before, selected, names):
    text = draft()
    start = text.index(before) + len(before)
    found = offers(parse(text), Span(start, start + len(selected)))

    assert [offer.name for offer in found] == names


@pytest.mark.parametrize("number", ["", "3. ", "2之二. "])
def test_a_typed_paragraph_is_offered_a_number(number):
    text = draft().replace("3. **还请**丁", f"{number}**还请**己；\n\n3. **还请**丁")
    at = text.index("己")

    assert "number-paragraph" in [offer.name for offer in offers(parse(text), Span(at, at))]


def test_the_preview_shows_the_lines_that_are_doubtful():
    text = draft("上文第2段")
    act = paragraphs.delete_paragraph(*operative(text, 2), GA)

    assert [line[:2] for line in preview(text, act, "zh")] == ["15", "- ", "+ "]
    assert list(preview(text, act, "en"))[-1] == "+ 3. **欢迎**戊，¹ 并执行上文第[…]段。"


def test_any_paragraph_of_the_sample_can_go():
    text = sample()
    for number in range(1, 22):
        after, _ = without_paragraph(text, number)
        assert failing(after) == []
        assert [value_of(each) for each in parse(after).of(Kind.OPERATIVE)] == list(range(1, 21))


@settings(max_examples=150, deadline=None)
@given(seed=st.integers(0, 10**6))
def test_a_clean_draft_stays_clean_and_an_insertion_can_be_taken_back(seed):
    rng = Random(seed)
    text = Maker(rng).text()
    parsed = parse(text)
    assume(not failing(text))
    clauses = list(parsed.of(Kind.OPERATIVE))
    found = footnotes_of(parsed)
    deleted = paragraphs.delete_paragraph(
        parsed, rng.choice([*clauses, *parsed.of(Kind.PREAMBULAR)]), GA
    )
    without = notes.delete_note(parsed, rng.choice(found.notes).mark.name)
    assert failing(apply_edits(text, deleted.edits)) == []
    assert failing(apply_edits(text, without.edits)) == []

    after = rng.choice(clauses)
    lead = rng.choice([after.facts.lead.base, "鼓励"])
    act = paragraphs.insert_paragraph(parsed, after, f"**{lead}**会员国提供资料", GA)
    longer = apply_edits(text, act.edits)
    assert failing(longer) == []
    again = parse(longer)
    new = next(each for each in again.of(Kind.OPERATIVE) if "会员国提供资料" in each.text)
    back = paragraphs.delete_paragraph(again, new, GA)
    assert apply_edits(longer, back.edits) == text or act.doubts

    at = rng.randint(after.start + after.facts.body.start + 1, after.span.end)
    source = f"A/{parsed.identity.session}/999"
    act = notes.insert_note(parsed, at, source)
    longer = apply_edits(text, act.edits)
    again = parse(longer)
    new = next(note for note in footnotes_of(again).notes if source in note.body)
    assert failing(longer) == []
    assert apply_edits(longer, notes.delete_note(again, new.mark.name).edits) == text
