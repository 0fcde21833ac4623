"""What was not read, or was lost, makes no right number, mark or word wrong."""

import re
from random import Random

import pytest

from helpers import findings, found, ruleset
from resolint import Kind
from resolint.draft.parse import parse
from resolint.lint.fixing import fix
from test_seeded import clean_draft

HEAD = "大会，\n\n回顾甲公约，\n\n"
UNREAD = [
    *("……", "[…]", "...", "——", "* * *", "（略）", "（第2至4段略）", "〔以下略〕"),
    *("[Paragraphs 2 to 4 omitted]", "（此处删去三段）", "2. …；"),
    *("```\nfoo\n```", "~~~\n2. **请**乙；\n~~~", "    foo = 1;\n", "`2. 请乙；`"),
    *("<!-- 待定 -->", "<!-- 2. **请**乙； -->", "~~2. **请**乙；~~"),
    *("![图](a.png)", "| 甲 | 乙 |\n|---|---|\n| 1 | 2 |", "> 2. **请**乙；", "> 请乙；"),
    *("The Committee took note of it.", "2. Requests the Secretary-General to report;"),
    *("各国代表团均已发言；", "“2. **请**委员会报告。”", "「2. **请**委员会报告。」"),
]
BODIES = {
    "numbers": "1. **欢迎**乙；\n\n{}\n\n5. **请**丙；\n\n6. **决定**戊。",
    "又": "1. **欢迎**乙；\n\n{}\n\n2. **又请**丙；\n\n3. **决定**戊。",
    "还": "1. **请**乙；\n\n{}\n\n2. **还请**丙；\n\n3. **决定**戊。",
    "labels": "1. **请**秘书长：\n\n(a) 甲；\n\n{}\n\n(d) 丙；\n\n2. **决定**戊。",
    "colon": "1. **请**秘书长：\n\n{}\n\n2. **决定**戊。",
    "before": "{}\n\n3. **又请**丙；\n\n4. **决定**戊。",
    "behind": "1. **请**乙；\n\n2. **决定**戊。\n\n{}",
    "number": "1. **欢迎**乙；\n\n{}\n\n**请**丙；\n\n6. **决定**戊。",
}


@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize("unread", UNREAD)
def test_numbers_marks_and_words_beside_what_is_unread_stay(unread, body):
    text = HEAD + BODIES[body].format(unread)

    assert fix(text, ruleset()).text == text


@pytest.mark.parametrize("dots", UNREAD[:8])
def test_numbers_and_words_behind_dots_are_right(dots):
    for body in ("numbers", "又", "还", "colon", "before"):
        assert found(HEAD + BODIES[body].format(dots)) == []


@pytest.mark.parametrize("between", ["3/5", "13-12345", "<p></p>", "::: {.x}\n:::"])
def test_a_number_left_out_is_mended_across_what_is_no_text(between):
    text = HEAD + BODIES["numbers"].format(between)

    assert fix(text, ruleset()).text == text.replace("5. ", "2. ").replace("6. ", "3. ")


def test_numbers_are_mended_behind_dots_among_themselves():
    text = HEAD + "1. **欢迎**乙；\n\n……\n\n5. **请**丙；\n\n6. **鼓励**丁；\n\n8. **决定**戊。"

    assert fix(text, ruleset()).text == text.replace("8. ", "7. ")


TOGETHER = [
    "1. **欢迎**乙；2. **请**丙；\n\n3. **又请**丁；\n\n4. **决定**戊。",
    "1. **欢迎**乙；2. **请**丙；3. **鼓励**丁；\n\n4. **决定**戊。",
    "1. 欢迎乙；**2.** 请丙；\n\n3. **又请**丁；\n\n4. **决定**戊。",
]
LOST = [
    "{0}欢迎{0}乙；\n\n{0}请{0}丙；\n\n3. **又请**丁；\n\n4. **决定**戊。",
    "1. **欢迎**乙；\n\n{0}请{0}丙；\n\n{0}又请{0}丁；\n\n4. **决定**戊。",
    "1. **欢迎**乙；\n\n2. **请**丙；\n\n{0}又请{0}丁；\n\n{0}决定{0}戊。",
    "{0}欢迎{0}乙；\n\n2. **请**丙；\n\n{0}又请{0}丁；\n\n{0}决定{0}戊。",
    "1. **欢迎**乙；\n\n{0}请{0}丙；\n\n{0}又请{0}丁；\n\n{0}决定{0}戊。",
    "{0}欢迎{0}乙；\n\n{0}请{0}丙；\n\n**又请**丁；\n\n{0}决定{0}戊。",
    "* **欢迎**乙；\n\n* **请**丙；\n\n* **又请**丁；\n\n* **决定**戊。",
    "- **欢迎**乙；\n- **请**丙；\n- **又请**丁；\n- **决定**戊。",
    "• **欢迎**乙；\n\n• **请**丙；\n\n• **又请**丁；\n\n• **决定**戊。",
    "+ **欢迎**乙；\n\n+ **请**丙；\n\n+ **又请**丁；\n\n+ **决定**戊。",
    "— **欢迎**乙；\n\n— **请**丙；\n\n— **又请**丁；\n\n— **决定**戊。",
    "* 欢迎乙；\n\n* 请丙；\n\n* 又请丁；\n\n* 决定戊。",
]
NUMBERED = "1. **欢迎**乙；\n\n2. **请**丙；\n\n3. **又请**丁；\n\n4. **决定**戊。"


def bare(text):
    """Return a text without marks of bold."""
    return text.replace("**", "")


def unbroken(text):
    """Return a text without marks of bold, lines and spaces."""
    return "".join(bare(text).split())


@pytest.mark.parametrize("body", TOGETHER)
def test_two_paragraphs_on_one_line_leave_the_numbers_that_follow(body):
    text = HEAD + body

    assert unbroken(fix(text, ruleset()).text) == unbroken(text)


@pytest.mark.parametrize("bold", ["", "**"])
@pytest.mark.parametrize("body", LOST)
def test_lost_numbers_are_said_once_and_put_back_when_asked(body, bold):
    text = HEAD + body.format(bold)
    lost = [each for each in findings(text) if each.rule == "unnumbered-operative-paragraph"]
    others = {each.rule for each in findings(text)} - {"unnumbered-operative-paragraph"}

    assert len(lost) == 1
    assert others <= {"operative-verb-not-bold"}
    assert bare(fix(text, ruleset()).text) == bare(text)
    mended = bare(fix(text, ruleset(), unsafe=True).text)
    assert mended.split() == bare(HEAD + NUMBERED).split()


RIGHT_MARKS = [
    "1. **请**秘书长报告；\n\n(1) 提出报告；\n\n(2) 提供资料；\n\n2. **决定**戊。",
    "1. **请**秘书长报告；\n\n2. **决定**戊。\n\n(1) 提出报告；\n\n(2) 提供资料；",
    "1. **请**秘书长：\n\n- 这是一段说明\n- 又一段说明\n\n2. **决定**戊。",
    "1. **请**秘书长：\n\n一、概况\n\n2. **决定**戊。",
    "1. **请**秘书长：\n\n背景\n\n2. **决定**戊。",
    "1. **请**秘书长——\n\n(a) 提出报告；\n\n(b) 提供资料；\n\n2. **决定**戊。",
    "1. **请**秘书长……\n\n(a) 提出报告；\n\n(b) 提供资料；\n\n2. **决定**戊。",
    "1. **决定**通过下列案文：\n\n> 1. 委员会开会。\n>\n> 2. 会议举行。\n\n2. **请**丙。",
    "1. **决定**修正如下：\n\n> 1. **请**委员会；\n\n> 2. **又请**会议。\n\n2. **请**丙。",
    "1. **决定**修正如下：\n\n『1. **请**甲；\n\n『2. **又请**乙。』\n\n2. **请**丙。",
    "1. **决定**修正如下：\n\n「1. **请**甲；\n\n2. **又请**乙。」；\n\n2. **请**丙。",
    "1. **决定**修正如下：\n\n‘1. **请**甲；\n\n‘2. **又请**乙。’\n\n2. **请**丙。",
    "5. **欢迎**乙；\n\n6. **请**丙；\n\n7. **决定**戊。",
    "1. **请**秘书长报告；\n\n**a)** 提出报告；\n\n**b)** 提供资料；\n\n2. **决定**戊。",
    "1. **请**秘书长报告；\n\n2. **决定**戊。\n\n**a)** 提出报告；\n\n**b)** 提供资料；",
]


@pytest.mark.parametrize("body", RIGHT_MARKS)
def test_right_marks_stay_whatever_follows(body):
    text = HEAD + body

    assert fix(text, ruleset()).text == text


@pytest.mark.parametrize(
    ("foreign", "mark"),
    [("،", "，"), ("‚", "，"), ("﹐", "，"), ("؛", "；"), ("﹔", "；"), ("۔", "。")],
)
def test_a_mark_of_another_script_is_replaced(foreign, mark):
    text = HEAD + "1. **请**秘书长报告；\n\n2. **决定**戊。"

    assert fix(text.replace(mark, foreign), ruleset()).text == text


OTHER_SIGNS = {
    "slash": "1/ **欢迎**乙；\n\n2/ **请**丙；\n\n3/ **又请**丁；\n\n4/ **决定**戊。",
    "bold number": "**1.** **欢迎**乙；\n\n**2.** **请**丙；\n\n**3.** **又请**丁；\n\n**4.** **决定**戊。",
    "bold line": "**1. 欢迎**乙；\n\n**2. 请**丙；\n\n**3. 又请**丁；\n\n**4. 决定**戊。",
    "lazy": "1. **欢迎**乙；\n\n1. **请**丙；\n\n1. **又请**丁；\n\n1. **决定**戊。",
}


@pytest.mark.parametrize("name", OTHER_SIGNS)
def test_a_way_to_number_is_one_finding_and_mended(name):
    text = HEAD + OTHER_SIGNS[name]

    assert len(findings(text)) == 1
    assert fix(text, ruleset()).text == HEAD + NUMBERED


@pytest.mark.parametrize("opening", ["# {}. ", "## {}. "])
def test_a_heading_with_number_and_bold_verb_is_a_paragraph(opening):
    parts = NUMBERED.replace("1. ", opening.format(1)).replace("2. ", opening.format(2))
    kinds = [paragraph.kind for paragraph in parse(HEAD + parts).paragraphs]

    assert kinds.count(Kind.OPERATIVE) == 4


@pytest.mark.parametrize("label", ["**{})** ", "**({})** ", "**{}.** ", "{}) "])
def test_bold_around_a_label_hides_it_not(label):
    text = HEAD + "1. **请**秘书长：\n\n{}提出报告；\n\n{}提供资料；\n\n2. **决定**戊。"
    odd = text.format(label.format("a"), label.format("b"))

    fixed = fix(odd, ruleset()).text
    assert fixed.replace("**(a)**", "(a)").replace("**(b)**", "(b)") == text.format("(a) ", "(b) ")


PREAMBLE = "大会，\n\n{}回顾甲公约，\n\n{}铭记乙，\n\n{}重申丙，\n\n"
HABITS = {
    "preamble": PREAMBLE.format("1. ", "2. ", "3. ") + NUMBERED,
    "numbers through the preamble": PREAMBLE.format("1. ", "2. ", "3. ")
    + "4. **欢迎**乙；\n\n5. **请**丙；\n\n6. **又请**丁；\n\n7. **决定**戊。",
    "lazy numbers": PREAMBLE.format("1. ", "1. ", "1. ") + OTHER_SIGNS["lazy"],
    "stops": PREAMBLE.format("", "", "") + NUMBERED.replace("；", "。"),
    "commas": PREAMBLE.format("", "", "") + NUMBERED.replace("；", "，"),
    "zero": PREAMBLE.format("", "", "")
    + "0. **欢迎**乙；\n\n1. **请**丙；\n\n2. **又请**丁；\n\n3. **决定**戊。",
}


@pytest.mark.parametrize("name", HABITS)
def test_a_habit_of_structure_is_one_finding(name):
    clean = PREAMBLE.format("", "", "") + NUMBERED

    assert len(findings(HABITS[name])) == 1
    assert fix(HABITS[name], ruleset()).text == clean


@pytest.mark.parametrize("numbers", ["5 6 7 8", "10 20 30 40"])
def test_numbers_that_begin_elsewhere_are_one_finding(numbers):
    body = NUMBERED
    for at, number in enumerate(numbers.split(), 1):
        body = body.replace(f"{at}. **", f"{number}. **", 1)

    assert len(findings(HEAD + body)) == 1
    assert fix(HEAD + body, ruleset()).text == HEAD + body


def test_labels_all_alike_are_one_finding():
    text = HEAD + "1. **请**秘书长：\n\n(a) 甲；\n\n(a) 乙；\n\n(a) 丙；\n\n2. **决定**戊。"

    assert [name for name, _ in found(text)] == ["sub-paragraph-out-of-sequence"]


def with_unread(text, rng):
    """Put something unread before a clause, or in its place."""
    draft = parse(text)
    kinds = (Kind.PREAMBULAR, Kind.OPERATIVE, Kind.SUB_PARAGRAPH)
    chosen = draft.reading.back(rng.choice(list(draft.of(*kinds))).span)
    end = rng.choice((chosen.start, chosen.end))
    return f"{text[: chosen.start]}{rng.choice(UNREAD)}\n\n{text[end:].lstrip()}"


def without_numbers(text, rng):
    """Take the numbers of several paragraphs away, with bold or without."""
    paragraphs = text.split("\n\n")
    numbered = [at for at, each in enumerate(paragraphs) if re.match(r"\d+\. \*\*", each)]
    marks = rng.choice((r"^\d+\. ", r"^\d+\. |\*\*"))
    if len(numbered) > 1:
        for at in rng.sample(numbered, rng.randint(2, len(numbered))):
            paragraphs[at] = re.sub(marks, "", paragraphs[at])
    return "\n\n".join(paragraphs)


def run_together(text, rng):
    """Put an operative paragraph on the line of the one before."""
    places = [match.start() for match in re.finditer(r"\n\n(?=\d+\. \*\*)", text)][1:]
    at = rng.choice(places) if places else len(text)
    return text[:at] + text[at + 2 :]


def with_bullets(text, rng):
    """Put a bullet for every number."""
    return re.sub(r"^\d+\. (?=\*\*)", rng.choice("*-•+—") + " ", text, flags=re.MULTILINE)


@pytest.mark.parametrize("harm", [with_unread, without_numbers, run_together, with_bullets])
def test_no_number_mark_or_word_of_a_clean_draft_is_changed_for_what_was_lost(harm):
    for seed in range(40):
        text = harm(clean_draft(seed), Random(seed))

        assert unbroken(fix(text, ruleset()).text) == unbroken(text), seed
