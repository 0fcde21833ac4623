"""A fix harms no draft in whatever notation it comes, and takes a clean one for clean."""

from functools import cache
from itertools import groupby
from random import Random

import pytest
from click.testing import CliRunner

from drafts import Maker
from helpers import DATA, ruleset, sample
from kept import closing_marks, words
from notations import NOTATIONS
from resolint import Kind
from resolint.cli import main
from resolint.draft.parse import parse
from resolint.lint.engine import lint
from resolint.lint.fixing import fix
from test_notations import facts
from test_seeded import FAULTS, clean_draft, seeded

# What the other texts have not: bold before a comma, and sub-paragraphs of the second level.
MORE = """大会，

回顾其2018年12月20日第73/226号决议，

1. **决定**，在2024年以前：

(a) 设立一个由三名专家组成的小组；

(b) 采取下列措施：

(一) 收集资料；

(二) 交流经验；

2. **请**秘书长：

(a) 提出报告；

(b) 提供资料。
"""
# The third level of sub-paragraphs.
LEVELS = """大会，

1. **请**秘书长：

(a) 提出报告：

(一) 甲方面：

a. 资料；

b. 经费；

(二) 乙方面；

(b) 提供资料；

2. **促请**会员国合作；

3. **决定**继续审议此事。
"""
CLEAN = {
    "levels": LEVELS,
    "68/230": sample(),
    "committee": (DATA / "drafts" / "ga_committee.md").read_text("utf-8"),
    "more": MORE,
} | {f"seed {seed}": Maker(Random(seed)).text() for seed in range(10)}
FAULTY_A_NOTATION = 6
TOGETHER = [
    ("half width", "marks ^1^"),
    ("half width", "marks in italics"),
    ("half width", "marks [1]"),
    ("half width", "ideographic spaces"),
    ("no blank lines", "marks [1] in full width"),
    ("no blank lines", "hard wraps"),
    ("numbers lost", "hard wraps"),
    ("numbers lost", "no blank lines"),
    ("numbers and bold lost", "half width"),
    ("numbers and bold lost", "no blank lines"),
    ("numbers, bold and labels lost", "marks [1]"),
    ("escapes", "hard wraps"),
]


def faulty(notation, rng):
    """Return some drafts with one fault each that a notation changes, the same at every run."""
    found = {}
    for _ in range(10 * FAULTY_A_NOTATION):
        rule, part, pattern, replacement, _ = rng.choice(FAULTS)
        seed = rng.randrange(200)
        broken = seeded(clean_draft(seed), part, pattern, replacement, Random(seed))
        if broken and notation.change(broken[0]) != broken[0]:
            found[f"{rule} {seed}"] = broken[0]
        if len(found) == FAULTY_A_NOTATION:
            break
    return found


FAULTY = {name: faulty(notation, Random(name)) for name, notation in NOTATIONS.items()}
CHANGED = {
    name: {title: text for title, text in CLEAN.items() if notation.change(text) != text}
    for name, notation in NOTATIONS.items()
}


def each(texts, *, undone=False):
    """Run a test for each notation with its texts; for those alone that it can be undone of."""
    return pytest.mark.parametrize(
        ("name", "text"),
        [
            pytest.param(name, text, id=f"{name}-{title}")
            for name, named in texts.items()
            for title, text in named.items()
            if not undone or NOTATIONS[name].undoes(text)
        ],
    )


@cache
def fixed(text, *, plain=False):
    return fix(text, ruleset(plain=plain)).text


def came_and_fixed(name, text):
    """Return a text in a notation, and what the safe fixes make of that."""
    notation = NOTATIONS[name]
    came = notation.change(text)
    return came, fixed(came, plain=notation.plain)


def kinds(text):
    """Return the kinds of the paragraphs in order; the lines of the masthead count as one."""
    found = (paragraph.kind for paragraph in parse(text).paragraphs)
    runs = groupby(kind for kind in found if kind is not Kind.FURNITURE)
    return [each for kind, run in runs for each in ([kind] if kind is Kind.MASTHEAD_LINE else run)]


def facts_of_text(text):
    """Return what the masthead says, and what stands in each paragraph of the text."""
    around = (Kind.FURNITURE, Kind.MASTHEAD_LINE)
    return parse(text).identity, [each for each in facts(text) if each[0] not in around]


def test_every_notation_is_tried_and_undone():
    for name, notation in NOTATIONS.items():
        assert CHANGED[name], name
        assert notation.undo is None or any(map(notation.undoes, CHANGED[name].values())), name


@each(CHANGED)
def test_a_fix_keeps_every_word(name, text):
    came, after = came_and_fixed(name, text)

    assert words(after) == words(came)


@each(CHANGED)
def test_a_fix_keeps_every_closing_mark(name, text):
    came, after = came_and_fixed(name, text)

    assert closing_marks(after) == closing_marks(came)


@each(CHANGED, undone=True)
def test_a_fix_can_be_taken_back_into_the_official_notation(name, text):
    _, after = came_and_fixed(name, text)

    assert NOTATIONS[name].undo(after) in (text, fixed(text))


@each(CHANGED)
def test_a_clean_draft_has_at_most_one_finding_on_its_notation(name, text):
    notation = NOTATIONS[name]
    came = notation.change(text)
    found = lint(parse(came), ruleset(plain=notation.plain))
    failing = [(f.rule, f.span.of(came)) for f in found if f.severity.fails]

    assert len(failing) <= (0 if notation.accepted else 1), failing


def without_labels(kinds):
    told_by_labels = (Kind.SUB_PARAGRAPH, Kind.UNKNOWN)
    return [Kind.OPERATIVE if kind in told_by_labels else kind for kind in kinds]


@each(CHANGED)
def test_each_paragraph_of_a_clean_draft_is_seen_as_what_it_is(name, text):
    seen, known = kinds(NOTATIONS[name].change(text)), kinds(text)
    if name == "numbers, bold and labels lost":
        # An item that begins with a verb cannot be told from a paragraph any more.
        seen, known = without_labels(seen), without_labels(known)
    assert seen == known


@each({name: texts for name, texts in CHANGED.items() if NOTATIONS[name].accepted})
def test_the_same_stands_in_a_clean_draft_in_an_accepted_notation(name, text):
    assert facts_of_text(NOTATIONS[name].change(text)) == facts_of_text(text)


@each(CHANGED)
def test_fixing_a_clean_draft_twice_changes_nothing(name, text):
    _, after = came_and_fixed(name, text)

    assert fixed(after, plain=NOTATIONS[name].plain) == after


@each(FAULTY)
def test_a_fix_of_a_faulty_draft_changes_the_words_it_would_change_anyway(name, text):
    came, after = came_and_fixed(name, text)

    assert words(after) in (words(came), words(NOTATIONS[name].change(fixed(text))))


@each(FAULTY, undone=True)
def test_a_fix_of_a_faulty_draft_can_be_taken_back(name, text):
    _, after = came_and_fixed(name, text)

    assert NOTATIONS[name].undo(after) in (text, fixed(text))


@each(FAULTY)
def test_fixing_a_faulty_draft_twice_changes_nothing(name, text):
    _, after = came_and_fixed(name, text)

    assert fixed(after, plain=NOTATIONS[name].plain) == after


@pytest.mark.parametrize("title", CLEAN)
@pytest.mark.parametrize(("first", "second"), TOGETHER)
def test_two_notations_at_once_do_no_harm(first, second, title):
    both = NOTATIONS[first], NOTATIONS[second]
    came = both[1].change(both[0].change(CLEAN[title]))
    rules = ruleset(plain=any(each.plain for each in both))
    failing = [each.rule for each in lint(parse(came), rules) if each.severity.fails]
    after = fix(came, rules)

    assert not after.conflict
    assert (words(after.text), closing_marks(after.text)) == (words(came), closing_marks(came))
    assert len(failing) <= max(1, sum(not each.accepted for each in both)), failing


@pytest.mark.parametrize("title", CLEAN)
def test_line_ends_of_windows_stay(title, tmp_path):
    draft = tmp_path / "draft.md"
    draft.write_bytes(fixed(CLEAN[title]).replace("\n", "\r\n").encode())
    before = draft.read_bytes()
    result = CliRunner().invoke(main, ["check", "--isolated", "--fix", str(draft)])

    assert result.exit_code == 0, result.output
    assert draft.read_bytes() == before
