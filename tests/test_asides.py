"""What is no text of a resolution is never read, counted or fixed, wherever it stands."""

from collections import Counter
from random import Random

import pytest

from drafts import Maker
from helpers import findings, fixed, found, ruleset
from inserts import AROUND, BLOCKS, FOREIGN, FRONT_MATTER, INLINE
from resolint import Kind, Severity
from resolint.draft.parse import parse
from resolint.lint.engine import lint, relint
from test_seeded import FAULTS, clean_draft, seeded

PREAMBLE = "大会，\n\n回顾甲公约，\n\n"
OPERATIVE = "1. **欢迎**该报告；\n\n2. **请**秘书长提出报告。\n"
SEEDS = 60
SHARE = 0.3


def each(texts):
    return pytest.mark.parametrize("name", texts)


def assert_clean(text):
    """Check that nothing is said of a text, and that nothing is fixed in it."""
    told = [
        (each.rule, each.span.of(text))
        for each in findings(text)
        if each.severity is not Severity.HINT
    ]
    assert told == []
    assert fixed(text) == text


@each(BLOCKS)
def test_nothing_is_read_between_the_paragraphs_of_the_preamble(name):
    assert_clean(f"{PREAMBLE}{BLOCKS[name]}\n\n又回顾乙公约，\n\n{OPERATIVE}")


@each(BLOCKS)
def test_nothing_is_read_between_operative_paragraphs(name):
    assert_clean(PREAMBLE + OPERATIVE.replace("\n\n", f"\n\n{BLOCKS[name]}\n\n"))


@each(INLINE)
def test_nothing_is_read_within_a_sentence(name):
    assert_clean(f"{PREAMBLE}铭记乙{INLINE[name]}公约，\n\n{OPERATIVE}")
    assert_clean(PREAMBLE + OPERATIVE.replace("秘书长", f"秘书长{INLINE[name]}"))


@each(AROUND)
def test_the_words_alone_are_read_of_what_stands_around_them(name):
    opening, closing = AROUND[name]
    definition = "\n[乙,丙]: file.md\n"
    assert_clean(f"{PREAMBLE}铭记{opening}乙公约{closing}，\n\n{OPERATIVE}{definition}")

    faulty = f"{PREAMBLE}铭记{opening}乙公约{closing},\n\n{OPERATIVE}{definition}"
    assert fixed(faulty) == faulty.replace(f"{closing},\n", f"{closing}，\n")


@each(FRONT_MATTER)
def test_front_matter_is_not_read(name):
    assert_clean(f"{FRONT_MATTER[name]}\n{PREAMBLE}{OPERATIVE}")


@each(FOREIGN)
def test_a_text_in_another_markup_language_is_said_not_to_be_read(name):
    text = f"{PREAMBLE}{FOREIGN[name]}\n\n{OPERATIVE}"

    assert [each.rule for each in findings(text)] == ["unread-text"]
    assert fixed(text) == text


@each(INLINE)
def test_a_closing_mark_goes_behind_the_words_and_what_follows_them_stays(name):
    text = f"{PREAMBLE}铭记乙公约{INLINE[name]}\n\n{OPERATIVE}"

    assert fixed(text).replace("公约，", "公约", 2).replace(f"{INLINE[name]}，", INLINE[name]) in (
        text,
        text.replace("公约，", "公约", 1),
    )


@pytest.mark.parametrize("seed", range(SEEDS))
def test_nothing_is_seen_of_what_is_put_into_a_clean_draft(seed):
    rng = Random(seed)
    clean = Maker(rng).text()
    text = _with_inserts(clean, rng)

    assert [(each.rule, each.severity) for each in findings(text)] == [
        (each.rule, each.severity) for each in findings(clean)
    ]
    assert fixed(text) == text


def _with_inserts(clean, rng):
    """Put what is no text between the paragraphs of a draft, and into some of them."""
    clauses = {each.text: each for each in parse(clean).of(Kind.PREAMBULAR, Kind.OPERATIVE)}
    blocks = []
    for block in clean.split("\n\n"):
        if block in clauses and rng.random() < SHARE:
            blocks.append(rng.choice([*BLOCKS.values()]))
        if block in clauses and rng.random() < SHARE:
            end = clauses[block].facts.closing.start - 1
            blocks.append(f"{block[:end]}{rng.choice([*INLINE.values()])}{block[end:]}")
        else:
            blocks.append(block)
    return "\n\n".join(blocks)


@pytest.mark.parametrize("seed", range(SEEDS))
def test_a_fault_beside_what_is_put_into_a_draft_is_mended_or_left(seed):
    rng = Random(seed)
    rule, part, pattern, replacement, _ = rng.choice(FAULTS)
    clean = clean_draft(seed)
    faulty = (seeded(clean, part, pattern, replacement, rng) or [clean])[0]
    text, blocks = _between_paragraphs(faulty, rng)

    # Beside what is not read some faults cannot be told, and some fixes are only offered.
    assert not Counter(_rules(text)) - Counter(_rules(faulty)), rule
    mended = fixed(text)
    for block in blocks:
        assert block in mended
        mended = mended.replace(f"\n\n{block}", "", 1)
    assert mended in (fixed(faulty), faulty)


def _rules(text):
    return sorted(each.rule for each in findings(text) if each.severity.fails)


def _between_paragraphs(text, rng):
    """Put what is no text behind some of the paragraphs below the organ line."""
    blocks, put = [], []
    below = False
    for block in text.removesuffix("\n").split("\n\n"):
        blocks.append(block)
        below |= block.startswith("大会，")
        if below and not block.startswith("20") and rng.random() < SHARE:
            put.append(rng.choice([*BLOCKS.values()]))
            blocks.append(put[-1])
    return "\n\n".join(blocks) + "\n", put


def test_paragraphs_with_tabs_behind_their_numbers_are_no_table():
    text = f"{PREAMBLE}1.\t**欢迎**该报告；\n2.\t**请**秘书长提出报告。\n"

    assert len([*parse(text).of(Kind.OPERATIVE)]) == 2


def test_a_draft_within_a_table_is_read():
    text = "| 大会， |\n| 回顾甲公约， |\n| 1. **请**秘书长提出报告 |\n"

    assert next(each.text for each in parse(text).paragraphs) == "| 大会， |"


def test_a_note_that_a_table_alone_refers_to_is_used():
    table = "| 款次 | 2020年[^1] |\n|---|---|\n| 决策 | 100 |"
    text = f"{PREAMBLE}{OPERATIVE}\n{table}\n\n[^1]: A/68/1。\n"

    assert found(text) == []


def test_a_paragraph_set_in_full_lines_is_no_table():
    text = f"{PREAMBLE}又回顾其第  67/39  号\n和第  68/1  号  决议\n以及第  69/2  号决议\n\n{OPERATIVE}"

    assert len([*parse(text).of(Kind.PREAMBULAR)]) == 2


@pytest.mark.parametrize(
    "name", ["image with a title", *(name for name in BLOCKS if "table" in name)]
)
def test_a_colon_may_announce_a_table_or_an_image(name):
    assert_clean(f"{PREAMBLE}1. **核准**该经费：\n\n{BLOCKS[name]}\n\n2. **请**秘书长提出报告。\n")


def test_a_table_that_becomes_one_is_seen_by_what_announces_it():
    ruled = ruleset()
    row = f"{PREAMBLE}1. **核准**该经费：\n\n甲\t乙\n丙%s丁\n\n2. **请**秘书长提出报告。\n"
    before, after = parse(row.replace("%s", "")), parse(row.replace("%s", "\t"))

    linted = relint(after, ruled, relint(before, ruled))
    assert linted.findings == lint(after, ruled)


def test_what_stands_before_items_is_passed_over():
    text = f"{PREAMBLE}1. **请**各国：\n\n%s\n\n(a) 加强协调；\n\n(b) 提出报告；\n\n2. **欢迎**该报告。\n"

    for block in BLOCKS.values():
        assert_clean(text.replace("%s", block))


@pytest.mark.parametrize(
    ("link", "name"),
    [("[A/68/1]", "A/68/1"), ("[A/68/1][]", "A/68/1"), ("[A/68/1][2]", "2"), ("[甲][乙]", "乙")],
)
def test_a_link_by_a_name_that_is_defined_is_its_words(link, name):
    text = f"{PREAMBLE}1. **欢迎**{{}}；\n\n{OPERATIVE}{{}}\n"
    defined = text.format(link, f"\n\n  [{name}]: https://un.org/A/68/1")

    assert parse(defined).text.startswith(text.format(link.partition("]")[0][1:], "").rstrip("\n"))
    if not name.isdecimal():
        assert f"**欢迎**{link}" in parse(text.format(link, "")).text


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ("<details>\n<summary>草案</summary>\n\n", "\n</details>\n"),
        ("::: note\n", "\n:::\n"),
        ('::: {custom-style="正文"}\n', "\n:::\n"),
    ],
)
def test_a_division_that_holds_the_draft_is_read(opening, closing):
    draft = parse(f"{opening}{PREAMBLE}{OPERATIVE}{closing}")

    assert [each.kind for each in draft.paragraphs] == [
        *(Kind.ORGAN_LINE, Kind.PREAMBULAR, Kind.OPERATIVE, Kind.OPERATIVE)
    ]


def test_notes_that_are_folded_in_are_read():
    text = "大会，\n\n1. **欢迎**甲；¹\n\n2. **请**乙。\n\n<details>\n\n¹ A/68/1。\n\n</details>\n"

    assert_clean(text)
