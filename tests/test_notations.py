"""A rule sees the same facts whatever notation a draft is written in."""

import re

import pytest

from helpers import DATA, UNHINTED, findings, found, sample
from resolint.draft.parse import parse

RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
LOWER = str.maketrans(RAISED, "0123456789")
TEXTS = ("68_230.md", "68_230.faulty.md")
HAN = r"[\u3400-\u9fff]"


def marks(note, mark):
    """Return a change of superscript marks: ``note`` for those that open a note, ``mark`` in text."""

    def change(text):
        text = re.sub(rf"(?m)^([{RAISED}]+)", lambda m: note.format(m[1].translate(LOWER)), text)
        return re.sub(rf"[{RAISED}]+", lambda m: mark.format(m[0].translate(LOWER)), text)

    return change


def full_width(text):
    """Put parentheses in full width, but for those of the lines that are in English."""
    return text.replace("(", "（").replace(")", "）")


def half_width(text):
    return text.replace("（", "(").replace("）", ")")


def unspaced(text):
    """Take the spaces between Chinese and digits away."""
    text = re.sub(rf"(?<={HAN}) +(?=\d)", "", text)
    return re.sub(rf"(?<=[\dA-Z]) +(?={HAN})", "", text)


def spaced(text):
    """Put a space between Chinese and digits everywhere."""
    text = re.sub(rf"({HAN})(?=\d)", r"\1 ", text)
    return re.sub(rf"(\d[A-Z]?)(?={HAN})", r"\1 ", text)


NOTATIONS = {
    "brackets": marks("[^{}]:", "[^{}]"),
    "tags": marks("<sup>{}</sup>", "<sup>{}</sup>"),
    "full width": full_width,
    "half width": half_width,
    "unspaced": unspaced,
    "spaced": spaced,
}
COMBINED = {
    "brackets, half width, unspaced": ("brackets", "half width", "unspaced"),
    "tags, full width, spaced": ("tags", "full width", "spaced"),
    "unspaced, full width": ("unspaced", "full width"),
}


def in_notation(text, name):
    for step in COMBINED.get(name, (name,)):
        text = NOTATIONS[step](text)
    return text


ABOUT_NOTATION = ("inconsistent-spacing", "malformed-agenda-item")


def rules_by_line(text):
    """Return the rule and the line of each finding, but for the rules about notation itself."""
    return sorted(
        (text.count("\n", 0, finding.span.start) + 1, finding.rule)
        for finding in findings(text)
        if finding.rule not in ABOUT_NOTATION
    )


@pytest.mark.parametrize("name", [*NOTATIONS, *COMBINED])
@pytest.mark.parametrize("file", TEXTS)
def test_the_findings_are_the_same_in_every_notation(file, name):
    text = (DATA / file).read_text("utf-8")
    changed = in_notation(text, name)

    assert changed != text
    assert rules_by_line(changed) == rules_by_line(text)


# What the two samples have not: lists of the Council, symbols with a tail, job numbers, labels.
MORE = """安全理事会，

回顾其第1996(2011)、2046(2012)和2304(2016)号决议以及S/RES/2446 (2018)和A/73/12 (Part I)，

20-12480 (C)

1. **决定**，在2016年3月1日前：

(a) 设立一个由3名专家组成的小组；¹⁰

(b) 继续处理此案。

¹⁰ A/68/212。
"""


@pytest.mark.parametrize("name", [*NOTATIONS, *COMBINED])
@pytest.mark.parametrize("text", [*((DATA / file).read_text("utf-8") for file in TEXTS), MORE])
def test_the_facts_are_the_same_in_every_notation(text, name):
    assert facts(in_notation(text, name)) == facts(text)


def facts(text):
    """Return what stands in each paragraph, without white space and in half width."""
    return [
        (
            paragraph.kind,
            paragraph.facts.number and paragraph.facts.number.value,
            paragraph.facts.label and plain(paragraph.facts.label.value),
            paragraph.facts.lead and paragraph.facts.lead.text,
            paragraph.facts.closing_mark,
            paragraph.facts.note and paragraph.facts.note.name,
            [mark.name for mark in paragraph.facts.marks],
            [date.value for date in paragraph.facts.dates],
            [plain(symbol.of(paragraph.text)) for symbol in paragraph.facts.symbols],
            [
                [(plain(item.name), item.series, item.body, item.act) for item in items]
                for items in paragraph.facts.citations
            ],
        )
        for paragraph in parse(text).paragraphs
    ]


def plain(text):
    return half_width("".join(text.split()))


def test_underscores_next_to_chinese_do_not_render_and_are_found_as_such():
    text = sample().replace("**", "__")

    (habit,) = findings(text, *UNHINTED)
    assert [each.span.of(text) for each in habit.places] == ["__"] * 21
    assert habit.rule == "unbalanced-bold"


def test_underscores_that_render_are_bold():
    text = "大会，\n\n1. __决定__，会员国可批准该公约；\n\n2. **请**秘书长提出报告。"

    assert facts(text) == facts(text.replace("__", "**"))
    assert found(text) == found(text.replace("__", "**")) == []
