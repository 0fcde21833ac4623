"""Seeded faults: break one thing in a clean draft, and expect that finding, there, alone."""

import re
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafts import Maker
from helpers import findings, fixed, found, ruleset
from resolint import Kind
from resolint.draft.parse import parse
from resolint.features.renumbering.paragraphs import delete_paragraph
from resolint.lint.fixing import fix
from resolint.text import apply_edits

CLEAN_DRAFTS = 300
DRAFTS = 60

# Rule, what to break, how, and whether the safe fix gives the clean text back.
# A pattern is searched line by line in the part of the draft that its rule concerns, or in the
# whole; ⟦ in the replacement stands where the finding begins, if not on the line of the match.
MASTHEAD, PREAMBLE, OPERATIVE, NOTES, CLOSING, WHOLE = (
    "masthead",
    "preamble",
    "operative",
    "notes",
    "closing",
    "whole",
)
CITED_AGAIN = r"(?s)其(\d+年\d+)月(?!29日)(\d+)日第(\d+/\d+)号(.*?\*\*决定\*\*)"
NOTE_BELOW = r"(?s)^又回顾([^\n]*¹)\n\n(.*?)^(¹ [^\n]*)\n\n"
CLOSED = r"(?s)^(\d+\. \*\*决定\*\*在大会[^\n]*)((?:\n\n[¹²³⁴⁵][^\n]*)*)\n\n\d+年\d+月\d+日\n第\d+次全体会议\n\Z"
OPERATIVE_PART = r"(?s)，¹(\n\n.*?)^1\. .*?(?=^\d+年\d+月\d+日\n第)"
CITED = "2000年12月20日第55/177号决议"
OWN_NUMBER = r"(?s)^(\d\d/\d+)(\. .*?\*\*决定\*\*)"
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
    (
        "closing-block-out-of-order",
        WHOLE,
        r"^(\d+年\d+月\d+日)\n(第\d+次全体会议)$",
        r"\2\n\1",
        True,
    ),
    ("issue-date-before-adoption", MASTHEAD, r"^(\d+ \w+ )\d{4}$", r"\g<1>1999", False),
    ("malformed-agenda-item", MASTHEAD, r"^议程项目(\d+)\((.)\)", r"议程项目\1（\2）", True),
    ("malformed-distribution-line", MASTHEAD, r"^Distr\.: General", "Distr：General", True),
    ("malformed-issue-date", MASTHEAD, r"^(\d+) (\w+) (\d{4})$", r"\2 \1, \3", True),
    ("malformed-report-line", MASTHEAD, r"^\[(.*)通过\]$", r"[\1]", False),
    ("malformed-session-line", MASTHEAD, r"^(第.+届会议)$", r"\1。", True),
    ("malformed-title", MASTHEAD, r"^(\d\d/\d+)\. ", r"\1 ", True),
    ("masthead-out-of-order", WHOLE, r"^(第.+届会议)\n\n(议程项目.+)$", r"\2\n\n\1", False),
    ("missing-masthead-element", WHOLE, r"^第(?:六十[八九]|七十.+)届会议\n\n(?=议程)", "", False),
    ("footnote-terminator", NOTES, r"。$", "", True),
    ("full-stop-inside-paragraph", OPERATIVE, r"，(.*；)$", r"。\1", False),
    ("halfwidth-punctuation", OPERATIVE, r"，(.*；)$", r",\1", True),
    ("inconsistent-spacing", PREAMBLE, r"(\d)年", r"\1 年", True),
    ("malformed-date", PREAMBLE, r"月(\d)日", r"月0\1日", True),
    ("mixed-parentheses", NOTES, r"\((A/.*?)\)", r"（\1)", True),
    ("repeated-punctuation", OPERATIVE, r"；$", r"；；", True),
    ("repeated-word", OPERATIVE, r"的", "的的", True),
    ("straight-quotes", OPERATIVE, r"“(.+?)”", r'"\1"', True),
    ("thousands-separator", OPERATIVE, r"；$", "，共需12,345,678美元；", False),
    ("unbalanced-pair", OPERATIVE, r"”", "", False),
    ("dangling-paragraph-reference", OPERATIVE, r"；$", r"，并执行上文第99段；", False),
    ("draft-mark-in-adopted-text", OPERATIVE, r"；$", "[待定]；", False),
    ("malformed-organ-line", WHOLE, r"^大会，$", "大会：", True),
    ("past-session-reference", OPERATIVE, r"大会第.+?届会议临时", "大会第五十届会议临时", False),
    ("sub-paragraph-out-of-sequence", WHOLE, r"^\(b\) ", "(d) ", False),
    (
        "conflicting-citation",
        WHOLE,
        CITED_AGAIN,
        r"其\1月\2日第\3号\4⟦根据\1月29日第\3号决议",
        False,
    ),
    ("decision-called-resolution", PREAMBLE, r"(其.*?第\d+/)\d+号", r"\g<1>545号", False),
    ("duplicate-citation", PREAMBLE, r"其([^、]+号)、", r"其\1、\1、", True),
    ("future-citation", PREAMBLE, r"和\d+年\d+月(\d+日第)\d\d/", r"和2025年12月\g<1>80/", False),
    ("impossible-resolution-number", PREAMBLE, r"第(\d\d)/\d+号", r"第\1/2222号", False),
    ("invalid-date", PREAMBLE, r"年\d+月\d+日第", "年11月31日第", False),
    ("organ-number-mismatch", PREAMBLE, r"第1325\(2000\)号", "第55/13号", False),
    ("security-council-year-mismatch", PREAMBLE, r"第1325\(2000\)", "第1325(2001)", False),
    ("self-citation", WHOLE, OWN_NUMBER, r"\1\2⟦根据第\1号决议", False),
    (
        "special-session-ordinal",
        PREAMBLE,
        r"号决议、《",
        "号决议、大会1997年4月25日第ES-10/2号决议、《",
        False,
    ),
    ("symbol-as-citation", OPERATIVE, r"^(\d+\. \*\*决定\*\*)", r"\1根据A/RES/44/1号决议", False),
    ("dangling-ibid", NOTES, r"^¹ .*", "¹ 同上。", False),
    ("footnote-definition-out-of-order", WHOLE, r"^(¹ .*)\n\n(² .*)$", r"\2\n\n⟦\1", True),
    ("footnote-out-of-order", WHOLE, r"(?s)¹(.*?)²", r"²\1¹", False),
    ("misplaced-footnote-mark", OPERATIVE, r"；([¹²³])", r"\1；", True),
    ("mixed-footnote-style", OPERATIVE, r"；²$", "；[^2]", False),
    ("repeated-footnote-text", WHOLE, r"^¹ (.*)\n\n² .*$", r"¹ \1\n\n⟦² \1", False),
    ("source-in-text", OPERATIVE, r"报告；", r"报告(A/57/212)；", False),
    ("space-before-footnote-mark", OPERATIVE, r"；([¹²³])", r"； \1", True),
    ("unused-footnote", WHOLE, r"(?s)；²$(.*?)^² ", r"；\1⟦² ", False),
    ("malformed-symbol", NOTES, r"A/(\d\d)/(\d{3})。", r"a/\1/\2。", True),
    ("space-in-symbol", NOTES, r"A/(\d\d)/(\d{3})。", r"A/ \1/\2。", True),
    ("supplement-number-mismatch", NOTES, r"补编第(\d+)号", "补编第99号", False),
    ("symbol-session-mismatch", NOTES, r"A/\d\d/(\d{3})。", r"A/90/\1。", False),
    ("misspelt-verb", OPERATIVE, r"\*\*表示注意到\*\*", "**表示主意到**", True),
    ("unknown-operative-verb", OPERATIVE, r"\*\*决定\*\*在大会", "**弄清**在大会", False),
    ("abbreviated-organ-name", OPERATIVE, r"在大会", "在联大", False),
    ("member-state-term", OPERATIVE, r"；$", "，并邀请联合国成员国加强合作；", False),
    ("footnote-before-mark", WHOLE, NOTE_BELOW, r"⟦\3\n\n又回顾\1\n\n\2", False),
    ("inserted-paragraph-number", WHOLE, r"^(2\. )", r"⟦1之二. **吁请**各国合作；\n\n\1", False),
    ("look-alike-character", OPERATIVE, r"报告；", "报告己经提出；", False),
    ("malformed-footnote-source", NOTES, r"《(大会正式记录，.*?)》", r"\1", False),
    ("missing-closing-block", WHOLE, CLOSED, r"⟦\1\2\n", False),
    ("missing-operative-part", WHOLE, OPERATIVE_PART, r"，\1⟦", False),
    ("missing-organ-line", WHOLE, r"^大会，\n\n", "", False),
    ("missing-source-footnote", OPERATIVE, r"；$", "，并执行《儿童权利公约》；", False),
    ("numeral-style", CLOSING, r"第(\d+)次", "第七十一次", False),
    ("operative-verb-in-preamble", WHOLE, r"^大会，\n", "大会，\n\n⟦敦促各国批准公约，\n", False),
    ("preambular-paragraph-after-operative", WHOLE, r"^(2\. )", r"⟦铭记各国的努力，\n\n\1", False),
    ("preferred-term", OPERATIVE, r"；$", "，并请联合国发展计划署参与；", False),
    ("repeated-citation-date", OPERATIVE, r"；$", f"，执行{CITED}并重申{CITED}；", False),
    ("report-line-kind-mismatch", MASTHEAD, r"\(A/(\d\d)/\d+/Add\.2\)", r"(A/\1/L.5)", False),
    ("draft-mark-in-adopted-text", PREAMBLE, r"第(\d\d)/\d+号", r"第\1/…号", False),
    ("malformed-meeting-line", CLOSING, r"次全体会议$", "次会议", False),
    ("malformed-meeting-line", CLOSING, r"会议$", "会议。", True),
    (
        "malformed-adoption-line",
        MASTHEAD,
        r"^(\d+年\d+月\d+日)大会决议$",
        r"大会\1通过的决议",
        False,
    ),
    ("organ-mismatch", WHOLE, r"^大会，$", "安全理事会，", False),
    ("session-mismatch", MASTHEAD, r"^(\d\d)(?=/\d+\. )", "99", False),
    ("unknown-preambular-phrase", WHOLE, r"^大会，\n", "大会，\n\n⟦欣闻秘书长的倡议，\n", False),
    ("joined-paragraphs", WHOLE, r"；\n\n(\d+\. \*\*)", r"；⟦\1", True),
    ("broken-paragraph", PREAMBLE, r"(以及有关..)", r"\1\n\n", False),
    ("unrecognised-paragraph", WHOLE, r"^(3\. )", r"⟦各国代表团均已发言；\n\n\1", False),
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
    if part == WHOLE and (match := re.search(pattern, text, re.MULTILINE)):
        places.append((0, text, match))
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
    at = start + (faulty.index("⟦") if "⟦" in faulty else match.start())
    text = text[:start] + faulty.replace("⟦", "") + text[start + len(paragraph) :]
    return text, text.count("\n", 0, at)


@pytest.mark.parametrize("seed", range(CLEAN_DRAFTS))
def test_a_clean_draft_has_no_fault(seed):
    text = clean_draft(seed)

    assert [(f.rule, f.span.of(text)) for f in findings(text) if f.severity.fails] == []
    assert fixed(text) == text


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
        known = {(f.rule, f.span.of(text)) for f in findings(text)}
        found = [
            f
            for f in findings(faulty)
            if (f.severity.fails or f.rule == rule) and (f.rule, f.span.of(faulty)) not in known
        ]
        places = {(f.rule, faulty.count("\n", 0, f.span.start)) for f in found}
        assert places == {(rule, line)}, faulty
        if restored:
            once = fixed(faulty)
            assert once == text
            assert fixed(once) == once
    assert tried >= DRAFTS / 20


@given(st.integers(0, 10_000), st.data())
@settings(max_examples=60, deadline=None)
def test_fixing_a_pile_of_faults_converges(seed, data):
    text = clean_draft(seed)
    for _ in range(data.draw(st.integers(1, 12))):
        _, part, pattern, replacement, _ = data.draw(st.sampled_from(FAULTS))
        broken = seeded(text, part, pattern, replacement, Random(seed))
        text = broken[0] if broken else text
    mended = fix(text, ruleset())

    assert mended.conflict == ()
    assert fix(mended.text, ruleset()).text == mended.text


@pytest.mark.parametrize("seed", range(30))
def test_the_only_operative_paragraph_is_found_numbered(seed):
    clean = clean_draft(seed)
    while len(list(parse(clean).of(Kind.OPERATIVE))) > 1:
        draft = parse(clean)
        first = next(draft.of(Kind.OPERATIVE))
        act = delete_paragraph(draft, first, ruleset().profile_of(draft))
        clean = apply_edits(clean, act.edits)
    (only,) = parse(clean).of(Kind.OPERATIVE)
    known = found(clean)  # a source that another mention gave may be missing now
    broken = clean[: only.start] + "1. " + clean[only.start :]
    assert sorted(found(broken)) == sorted([("numbered-single-paragraph", "1."), *known])
    assert fix(broken, ruleset()).text == broken
    assert fix(broken, ruleset("numbered-single-paragraph"), unsafe=True).text == clean
