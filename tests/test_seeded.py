"""Seeded faults: break one thing in a clean draft, and expect that finding, there, alone."""

import re
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafts import Maker
from helpers import ruleset
from resolint.draft.parse import parse
from resolint.engine import fix, lint

DRAFTS = 60

# Rule, what to break, how, and whether the safe fix gives the clean text back.
# A pattern is searched line by line in the part of the draft that its rule concerns.
MASTHEAD, PREAMBLE, OPERATIVE, NOTES, CLOSING = (
    "masthead",
    "preamble",
    "operative",
    "notes",
    "closing",
)
FAULTS = [
    ("session-mismatch", MASTHEAD, r"^第六十(.)届会议", "第八十届会议", False),
    ("session-mismatch", MASTHEAD, r"^\d\d(/\d+\. )", r"55\1", False),
    ("adoption-date-mismatch", CLOSING, r"\d+日", "11日", False),
    ("operative-verb-not-bold", OPERATIVE, r"^(\d+\. )\*\*(.+?)\*\*", r"\1\2", True),
    ("bold-span-mismatch", OPERATIVE, r"^(\d+\. \*\*.+?)\*\*(.{3})", r"\1\2**", True),
    ("bold-span-mismatch", OPERATIVE, r"^(\d+\. )\*\*([又还])", r"\1\2**", True),
    ("bold-span-mismatch", OPERATIVE, r"^(\d+\.) \*\*", r"**\1 ", True),
    ("unbalanced-bold", OPERATIVE, r"^(\d+\. )\*\*(.+?)\*\*", r"\1**\2", True),
    ("unbalanced-bold", OPERATIVE, r"^(\d+\. )\*\*(.+?)\*\*", r"\1\2**", True),
    ("unbalanced-bold", OPERATIVE, r"^(\d+\. \*\*)", r"\1 ", True),
    ("stray-bold", OPERATIVE, r"，(..)(.*；)$", r"，**\1**\2", True),
    ("bold-in-preamble", PREAMBLE, r"^([又还]?..)", r"**\1**", True),
    ("missing-sequence-word", PREAMBLE, r"^[又还](?=.{10})", "", False),
    ("wrong-sequence-word", OPERATIVE, r"^(\d+\. \*\*)还", r"\1又", True),
    ("orphan-sequence-word", OPERATIVE, r"^(\d+\. \*\*)(呼吁|决定|吁请)", r"\1又\2", False),
    ("numbered-preambular-paragraph", PREAMBLE, r"^", "1. ", True),
    ("unnumbered-operative-paragraph", OPERATIVE, r"^\d+\. (?=\*\*)", "", True),
    ("paragraph-number-out-of-sequence", OPERATIVE, r"^[2-9]\. ", "20. ", True),
    ("malformed-paragraph-number", OPERATIVE, r"^(\d+)\. ", r"\1、", True),
    ("preambular-terminator", PREAMBLE, r"，([⁰-⁹¹²³]*)$", r"；\1", True),
    ("preambular-terminator", PREAMBLE, r"，([⁰-⁹¹²³]*)$", r"\1", True),
    ("operative-terminator", OPERATIVE, r"；([⁰-⁹¹²³]*)$", r"，\1", True),
    ("operative-terminator", OPERATIVE, r"；([⁰-⁹¹²³]*)$", r"\1", True),
    ("undefined-footnote", OPERATIVE, r"(报告；)¹?²?³?$", r"\g<1>⁹", False),
    ("duplicate-footnote", NOTES, r"^²", "¹", False),
    ("undated-citation", OPERATIVE, r"^(\d+\. \*\*决定\*\*)", r"\1根据其第44/228号决议", False),
    ("malformed-citation", PREAMBLE, r"(第\d\d)/(\d+号)", r"\1-\2", True),
    ("malformed-citation", PREAMBLE, r"(第\d\d/\d+)号", r"\1", True),
    ("malformed-citation", PREAMBLE, r"第(\d\d/\d+号)", r"\1", True),
    ("citations-out-of-order", PREAMBLE, r"其([^、]+号)、([^、和]+号)", r"其\2、\1", True),
    ("partially-dated-list", PREAMBLE, r"、\d+年\d+月\d+日(第\d\d/)", r"、\1", False),
    ("citation-date-outside-session", PREAMBLE, r"其19(\d\d)年", r"其18\1年", False),
]


def part_of(paragraph_kind):
    """Return the part of the draft a paragraph belongs to."""
    return {
        "MASTHEAD_LINE": MASTHEAD,
        "PREAMBULAR": PREAMBLE,
        "OPERATIVE": OPERATIVE,
        "NOTE": NOTES,
        "CLOSING_LINE": CLOSING,
    }.get(paragraph_kind.name)


def clean_draft(seed):
    """Return a clean draft; the same seed makes the same draft."""
    return Maker(Random(seed)).text()


def seeded(text, part, pattern, replacement, rng):
    """Return the text with one fault, and where the faulty line is; nothing when none fits."""
    places = []
    for paragraph in parse(text).paragraphs:
        match = re.search(pattern, paragraph.text)
        if match and part_of(paragraph.kind) == part:
            places.append((paragraph.start, paragraph.text, match))
    if not places:
        return None
    start, paragraph, match = rng.choice(places)
    faulty = paragraph[: match.start()] + match.expand(replacement) + paragraph[match.end() :]
    if faulty == paragraph:
        return None
    return text[:start] + faulty + text[start + len(paragraph) :], text.count("\n", 0, start)


@pytest.mark.parametrize("seed", range(DRAFTS))
def test_a_clean_draft_has_no_fault(seed):
    text = clean_draft(seed)

    assert [
        (f.rule, f.span.of(text)) for f in lint(parse(text), ruleset()) if f.severity.fails
    ] == []
    assert fix(text, ruleset()).text == text


@pytest.mark.parametrize(
    ("rule", "part", "pattern", "replacement", "restored"),
    FAULTS,
    ids=[f"{fault[0]}-{at}" for at, fault in enumerate(FAULTS)],
)
def test_a_seeded_fault_is_found_there_and_alone(rule, part, pattern, replacement, restored):
    tried = 0
    for seed in range(DRAFTS):
        text = clean_draft(seed)
        broken = seeded(text, part, pattern, replacement, Random(seed))
        if broken is None:
            continue
        tried += 1
        faulty, line = broken
        found = [f for f in lint(parse(faulty), ruleset()) if f.severity.fails]
        assert [(f.rule, faulty.count("\n", 0, f.span.start)) for f in found] == [(rule, line)], (
            faulty
        )
        if restored:
            once = fix(faulty, ruleset()).text
            assert once == text
            assert fix(once, ruleset()).text == once
    assert tried >= 5


@given(st.integers(0, 10_000), st.data())
@settings(max_examples=60, deadline=None)
def test_fixing_a_pile_of_faults_converges(seed, data):
    text = clean_draft(seed)
    for _ in range(data.draw(st.integers(1, 12))):
        _, part, pattern, replacement, _ = data.draw(st.sampled_from(FAULTS))
        broken = seeded(text, part, pattern, replacement, Random(seed))
        text = broken[0] if broken else text
    fixed = fix(text, ruleset())

    assert fixed.quarrel == ()
    assert fix(fixed.text, ruleset()).text == fixed.text
