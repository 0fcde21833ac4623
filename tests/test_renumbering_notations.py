"""Renumbering in drafts as they really come: the same as in the official notation, nothing lost."""

import re
from functools import cache
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafts import Maker
from helpers import DATA
from notations import NOTATIONS
from resolint import Kind, Span, profile
from resolint.aspects.numbering import value_of
from resolint.draft.parse import parse
from resolint.features.renumbering import notes, paragraphs
from resolint.features.renumbering.act import CannotRenumberError
from resolint.features.renumbering.offers import offers, perform
from resolint.features.renumbering.preview import preview
from resolint.text import apply_edits
from test_renumbering import DRAFT

GA = profile.builtin()["ga-zh"]
PLAIN = DRAFT.format(reference="上文第2和3段")
NEW = "**鼓励**会员国提供资料"
# Bold before a comma can be written with underscores.
COMMA = PLAIN.replace("**又请**丙", "**又请**，丙")
TEXTS = (PLAIN, COMMA, Maker(Random(3)).text(), Maker(Random(4)).text())
# The first is refused; bold that is escaped is none, and 1/ is not everywhere known as a mark.
OTHERS = (
    *("numbers in Chinese alone on their lines", "bold escaped"),
    *("marks 1/", "marks 1/ behind a space"),
)
# A new mark and note are no link, and no item of HTML.
LINKED = [name for name in NOTATIONS if "in links" in name or "in HTML" in name]
ALIKE = [name for name, each in NOTATIONS.items() if each.undo and name not in (*OTHERS, *LINKED)]


def clauses(draft):
    return [*draft.of(Kind.OPERATIVE)]


def end_of(draft, paragraph):
    """Return the offset of the file behind a paragraph."""
    return draft.reading.back(paragraph.span).end


ACTS = {
    "delete": lambda draft, rng: paragraphs.delete_paragraph(draft, rng.choice(clauses(draft)), GA),
    "insert": lambda draft, rng: paragraphs.insert_paragraph(
        draft, rng.choice(clauses(draft)), NEW, GA
    ),
    "preamble": lambda draft, rng: paragraphs.delete_paragraph(
        draft, rng.choice([*draft.of(Kind.PREAMBULAR)]), GA
    ),
    "delete note": lambda draft, rng: notes.delete_note(draft, rng.choice("12")),
    "insert note": lambda draft, rng: notes.insert_note(
        draft, end_of(draft, rng.choice(clauses(draft))), "A/68/999"
    ),
}


def after(text, act, seed):
    """Return a text after an act, and how many doubts it has; the same seed, the same places."""
    done = ACTS[act](parse(text), Random(seed))
    return apply_edits(text, done.edits), len(done.doubts)


def official(name, text):
    """Return a text in the official notation, with all white space between its paragraphs alike."""
    if name.startswith("comments"):
        text = re.sub(r" *<!-- 待商定 -->", "", text)
    text = NOTATIONS[name].undo(text)
    return re.sub(r"\n{3,}", "\n\n", text)


@cache
def undone(name):
    """Return the texts that a notation changes, and that can be had back."""
    came = {text: NOTATIONS[name].change(text) for text in TEXTS}
    return [text for text in TEXTS if came[text] != text == official(name, came[text])]


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("name", ALIKE)
@settings(max_examples=8, deadline=None)
@given(seed=st.integers(0, 10**6))
def test_an_act_is_the_same_in_every_notation(name, act, seed):
    plain = Random(seed).choice(undone(name))
    came = NOTATIONS[name].change(plain)
    text, doubts = after(came, act, seed)

    assert (official(name, text), doubts) == after(plain, act, seed)
    assert text.count("<!--") == came.count("<!--")


MIXED = (
    "---\ntitle: 草案\n---\n\n大会，\n\n1\\. **请**乙；<!-- 甲方 -->[^1]\n\n```sh\n1. x\n```\n\n"
    "2\\. **又请**[丙](http://x.y/1)；\\\n\n3\\. <b>决定</b>执行上文第2段`码`<!-- 二 -->\n和~~旧~~戊。[^2]\n\n"
    "[^1]: 见[A/68/1](http://x.y/2)。<!-- 三 -->\n\n[^2]: A/68/2\\_b。\n"
)


def mixed(*changes):
    text = MIXED
    for before, behind in changes:
        assert before in text
        text = text.replace(before, behind)
    return text


@pytest.mark.parametrize(
    ("act", "expected"),
    [
        (
            lambda d: paragraphs.delete_paragraph(d, clauses(d)[0], GA),
            mixed(
                ("1\\. **请**乙；<!-- 甲方 -->[^1]", "<!-- 甲方 -->"),
                ("2\\. **又请**", "1\\. **请**"),
                ("3\\. ", "2\\. "),
                ("第2段", "第1段"),
                ("[^1]: 见[A/68/1](http://x.y/2)。<!-- 三 -->", "<!-- 三 -->"),
                ("[^2]", "[^1]"),
            ),
        ),
        (
            lambda d: paragraphs.delete_paragraph(d, clauses(d)[2], GA),
            mixed(
                (
                    "3\\. <b>决定</b>执行上文第2段`码`<!-- 二 -->\n和~~旧~~戊。[^2]",
                    "<!-- 二 -->~~旧~~",
                ),
                ("(http://x.y/1)；", "(http://x.y/1)。"),
                ("\n\n[^2]: A/68/2\\_b。", ""),
            ),
        ),
        (
            lambda d: paragraphs.insert_paragraph(d, clauses(d)[0], "**请**己", GA),
            mixed(
                ("3\\. ", "4\\. "),
                ("2\\. **又请**", "3\\. **还请**"),
                ("<!-- 甲方 -->[^1]\n\n", "<!-- 甲方 -->[^1]\n\n2. **又请**己；\n\n"),
                ("第2段", "第3段"),
            ),
        ),
        (
            lambda d: notes.insert_note(d, MIXED.index("](http://x.y/1)"), "A/68/3"),
            mixed(
                ("[^2]", "[^3]"),
                ("(http://x.y/1)；", "(http://x.y/1)；[^2]"),
                ("<!-- 三 -->\n\n", "<!-- 三 -->\n\n[^2]: A/68/3。\n\n"),
            ),
        ),
        (
            lambda d: notes.delete_note(d, "2"),
            mixed(("戊。[^2]", "戊。"), ("\n\n[^2]: A/68/2\\_b。", "")),
        ),
    ],
)
def test_what_is_not_read_stays_where_it_was(act, expected):
    text = apply_edits(MIXED, act(parse(MIXED)).edits)

    assert text == expected
    assert re.findall(r"<!--.*?-->|~~.*?~~", text) == re.findall(r"<!--.*?-->|~~.*?~~", MIXED)


def test_a_note_that_moves_takes_its_links_comments_and_escapes_along():
    text = (
        "大会，\n\n1. **请**乙；[^1]\n\n2. <b>请</b>丙；[^2]\n\n3. **决定**丁。[^1]\n\n"
        "[^1]: 见<b>某</b>`码`[A\\_1](http://x.y)。<!-- 一 -->\n\n[^2]: A/68/2。\n"
    )
    draft = parse(text)
    act = paragraphs.delete_paragraph(draft, clauses(draft)[0], GA)

    assert apply_edits(text, act.edits) == (
        "大会，\n\n1. <b>请</b>丙；[^1]\n\n2. **决定**丁。[^2]\n\n"
        "[^1]: A/68/2。\n\n[^2]: 见<b>某</b>`码`[A\\_1](http://x.y)。<!-- 一 -->\n"
    )


def test_marks_and_notes_are_written_as_the_draft_writes_them():
    text = (
        "大会，\n\n1. **请**乙；{0}\n\n2. **决定**丙。{1}\n\n{0}{2} A/68/1。\n\n{1}{2} A/68/2。\n"
    )
    for first, second, third, colon in (
        ("(1)", "(2)", "(3)", ""),
        ("[1]", "[2]", "[3]", ":"),
        ("①", "②", "③", ""),
        ("［1］", "［2］", "［3］", ""),
    ):
        came = text.format(first, second, colon)
        draft = parse(came)
        act = notes.insert_note(draft, came.index("乙；") + 2, "A/68/9")
        longer = apply_edits(came, act.edits)

        assert longer == came.replace(second, third).replace(
            f"乙；{first}", f"乙；{first}、{second}"
        ).replace(f"\n\n{third}{colon} A", f"\n\n{second}{colon} A/68/9。\n\n{third}{colon} A")
        assert parse(longer).reading.form or first == "¹"


def test_a_mark_that_could_not_be_told_from_a_label_is_not_put_in():
    text = "大会，\n\n1. **请**乙和丙；(1)\n\n2. **决定**丁。\n\n(1) A/68/1。\n"

    with pytest.raises(CannotRenumberError, match="not known as one here"):
        notes.insert_note(parse(text), text.index("和丙"), "A/68/9")


ODD = "大会，\n\n回顾甲，\n\n回顾乙，\n\n{}**请**乙；\n\n{}**又请**丙；\n\n{}**决定**执行上文第2段。\n"


@pytest.mark.parametrize(
    "numbers",
    [
        ("一、", "二、", "三、", "四、"),
        ("1) ", "2) ", "3) ", "4) "),
        ("1．", "2．", "3．", "4．"),
        ("① ", "② ", "③ ", "④ "),
        ("①", "②", "③", "④"),
        ("（一）", "（二）", "（三）", "（四）"),
    ],
)
def test_numbers_of_another_form_stay_in_it(numbers):
    one, two, three, four = numbers
    text = ODD.format(one, two, three)
    draft = parse(text)
    gone = paragraphs.delete_paragraph(draft, clauses(draft)[0], GA)
    come = paragraphs.insert_paragraph(draft, clauses(draft)[1], NEW, GA)

    assert apply_edits(text, gone.edits) == (
        f"大会，\n\n回顾甲，\n\n回顾乙，\n\n{one}**请**丙；\n\n{two}**决定**执行上文第1段。\n"
    )
    assert apply_edits(text, come.edits) == text.replace(
        f"\n\n{three}", f"\n\n{three}{NEW}；\n\n{four}"
    )


@pytest.mark.parametrize(
    "text",
    [
        ODD.format("第一条 ", "第二条 ", "第三条 "),
        ODD.format("一、\n", "二、\n", "三、\n"),
        ODD.format("一、", "二、", "三、").replace("第2段", "第二段"),
    ],
)
def test_numbers_that_could_not_be_written_back_are_to_be_mended_first(text):
    draft = parse(text)
    written = draft.reading.written(clauses(draft)[0].at(clauses(draft)[0].facts.number.span))

    for act in (
        lambda: paragraphs.delete_paragraph(draft, clauses(draft)[0], GA),
        lambda: paragraphs.insert_paragraph(draft, clauses(draft)[0], NEW, GA),
    ):
        with pytest.raises(CannotRenumberError, match=re.escape(written.strip())):
            act()
    gone = paragraphs.delete_paragraph(draft, next(draft.of(Kind.PREAMBULAR)), GA)
    assert apply_edits(text, gone.edits).startswith("大会，\n\n回顾乙，\n\n")


def test_numbers_that_were_lost_are_not_put_back_and_what_refers_to_them_follows():
    text = "大会，\n\n**请**乙；\n\n**决定**丙；\n\n**促请**执行上文第2段。\n"
    draft = parse(text)
    gone = paragraphs.delete_paragraph(draft, clauses(draft)[0], GA)
    more = paragraphs.insert_paragraph(draft, clauses(draft)[0], "**鼓励**丁", GA)

    assert apply_edits(text, gone.edits) == "大会，\n\n**决定**丙；\n\n**促请**执行上文第1段。\n"
    assert apply_edits(text, more.edits) == (
        "大会，\n\n**请**乙；\n\n**鼓励**丁；\n\n**决定**丙；\n\n**促请**执行上文第3段。\n"
    )


def test_what_is_offered_and_doubtful_stands_at_the_places_of_the_file():
    at = MIXED.index("丙]")
    draft = parse(MIXED)
    (offered,) = [each for each in offers(draft, Span(at, at)) if each.name == "delete-paragraph"]
    act = perform(draft, offered.name, offered.offset, GA)

    assert offered.offset == at
    assert [each.span.of(MIXED) for each in act.doubts] == ["上文第2段"]
    assert list(preview(MIXED, act, "en"))[1:] == [
        "- 3\\. <b>决定</b>执行上文第2段`码`<!-- 二 -->",
        "+ 2\\. <b>决定</b>执行上文第[…]段`码`<!-- 二 -->",
    ]
    assert list(offers(draft, Span(MIXED.index("1. x"), MIXED.index("1. x")))) == []


@pytest.mark.parametrize(
    "path", sorted((DATA / "drafts").glob("notation_*.md")), ids=lambda p: p.stem
)
def test_any_paragraph_of_a_draft_in_any_notation_can_go(path):
    text = path.read_text("utf-8")
    draft = parse(text)
    numbers = [value_of(each) for each in clauses(draft)]
    for paragraph in clauses(draft):
        try:
            act = paragraphs.delete_paragraph(draft, paragraph, GA)
        except CannotRenumberError:
            assert draft.reading.form or draft.reading.is_numbered_by_lists
            continue
        shorter = apply_edits(text, act.edits)
        if all(numbers):
            left = [value_of(each) for each in clauses(parse(shorter))]
            assert left == numbers[:-1]
        assert re.findall(r"<!--.*?-->|```[^`]+```", shorter) == re.findall(
            r"<!--.*?-->|```[^`]+```", text
        )
