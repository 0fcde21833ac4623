"""What is said of a place: marked text in, words out."""

from datetime import date
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from helpers import findings, ruleset, sample
from notations import NOTATIONS
from resolint import Kind
from resolint.data import rows
from resolint.draft.draft import Adopted
from resolint.draft.parse import parse
from resolint.features.hover.at import said_at
from resolint.features.hover.said import Block, Piece, markdown, plain
from resolint.language.zh import renderings
from resolint.language.zh.lexicon import match_lead
from resolint.language.zh.renderings import rendering
from resolint.lint.engine import Ruleset
from resolint.profile import builtin
from resolint.rule import read_marked

DRAFT = """\
大会，

回顾其2013年12月20日第68/230号和安全理事会第1325(2000)号决议，¹

1. **请**秘书长向大会第六十九届会议提出报告；²

2. **又请**执行上文第1段。

¹ 见A/64/1。

² 见_该_文件*甲*<b>[乙](http://c.d)，www.e.f。¹
"""


def said(marked, lang="zh", rules=None):
    """Return what is said at the place that is marked, and the words that it is said of."""
    text, (place,) = read_marked(marked)
    found = said_at(parse(text), findings(text), place.start, rules or ruleset(), lang)
    return (found.span.of(text), plain(found.blocks)) if found else ("", "")


def at(words, inner="", **options):
    """Return what is said in some words of the draft."""
    assert words in DRAFT
    inner = inner or words
    return said(DRAFT.replace(words, words.replace(inner, f"⟦{inner}⟧", 1), 1), **options)


def test_of_a_verb_its_place_and_its_forms_are_said_those_of_its_own_part_first():
    span, text = at("又请", "请")

    assert span == "又请"
    assert text.split("\n") == [
        "又请：执行动词，不用于序言部分",
        "",
        "执行部分：请",
        "- 英文：Requests",
        "- 法文：Prie / Demande à",
        "- 西班牙文：Solicita a / Pide a",
        "- 俄文：просит",
        "- 阿拉伯文：تطلب إلى",
        "",
        "又：also · également · también · также · أيضا",
    ]
    _, phrase = at("回顾其", "回顾", lang="en")
    assert phrase.startswith(
        "回顾: an operative verb, and a preambular phrase\n\nIn the preamble: 回顾"
    )
    assert (
        phrase.index("Recalling") < phrase.index("In the operative part") < phrase.index("Recalls")
    )


def test_what_was_not_met_is_left_out_or_said_to_be_from_memory():
    _, text = said("大会，\n\n1. **⟦强烈⟧谴责**甲；\n\n2. **请**乙。")

    assert "执行部分：强烈谴责\n- 英文：Strongly condemns\n\n序言部分" in text
    assert "法文：Condamnant fermement" in text
    _, unseen = said("大会，\n\n1. **⟦主⟧张**甲；\n\n2. **请**乙。")
    assert "英文：Advocates" in unseen
    assert "未见此短语" in unseen


def test_a_council_is_told_that_the_forms_are_those_of_the_assembly():
    council = "安全理事会，\n\n⟦深⟧信甲，\n\n1. **请**乙；\n\n2. **决定**丙。"

    assert "理事会用阳性" in said(council)[1]
    assert "理事会用阳性" not in said(council.replace("安全理事会", "大会"))[1]


def test_of_a_citation_organ_date_session_and_registered_title_are_said():
    span, text = at("68/230", "230")
    assert span == "2013年12月20日第68/230号"
    assert text.split("\n") == [
        "A/RES/68/230",
        "- 机关：大会",
        "- 日期：2013年12月20日",
        "- 届会：第68届，2013年9月17日至2014年9月16日",
    ]
    council = at("1325(2000)")[1]
    assert council.startswith("S/RES/1325(2000)\n- 机关：安全理事会\n- 年份：2000\n")
    known = Adopted("A/RES/68/230", date(2013, 12, 21), "南南*合作*")
    registered = Ruleset(ruleset().rules, lookup=lambda _: {known.symbol: known})
    _, text = at("68/230", rules=registered, lang="en")
    assert "Title: 南南*合作*" in text
    assert "Date in the register: 21 December 2013" in text


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        ("大会⟦第⟧六十九届会议", "大会第69届会议：2014年9月16日至2015年9月15日"),
        ("在⟦第⟧69届会议上", "大会第69届会议：2014年9月16日至2015年9月15日"),
        ("大会第十⟦届⟧紧急特别会议", "大会第ES-10届会议：1997年4月24日开幕"),
        ("大会⟦第⟧三届会议", "凭记忆"),
        ("世界卫生大会⟦第⟧六十六届会议", ""),
        ("高级别委员会⟦第⟧十八届会议", ""),
        ("大会⟦第⟧九百届会议", ""),
    ],
)
def test_of_a_session_of_the_assembly_its_dates_are_said(named, expected):
    _, text = said(f"大会，\n\n回顾甲，\n\n1. **请**乙；\n\n2. **决定**{named}审议丙。")

    assert (expected in text) if expected else (text == "")


def test_of_a_mark_the_note_of_a_note_its_marks_and_of_a_reference_the_paragraph_is_said():
    assert at("决议，¹", "¹") == ("¹", "脚注 1：见A/64/1。")
    assert at("上文第1段", "1") == ("1", "1. 请秘书长向大会第六十九届会议提出报告；²")
    span, cited = at("见A/64/1", "见")
    assert span == "¹ 见A/64/1。"
    assert cited.startswith("引用脚注 1 之处：2\n- 回顾其2013年12月20日第68/230号")
    assert at("1. **请", "1")[1] == "提到第 1 段之处：1\n- 2. 又请执行上文第1段。"
    assert said("大会，\n\n1. **请**甲。⟦⁷⟧\n", lang="en")[1].startswith("there is no note 7")
    many = "大会，\n\n" + "".join(f"{n}. **请**甲；¹\n\n" for n in range(1, 13)) + "⟦¹⟧ 乙。\n"
    assert said(many, lang="en")[1].startswith("Note 1 is cited: 12\n")
    assert said(many, lang="en")[1].endswith("- 2 more")


def test_of_a_finding_the_manual_is_said_in_short():
    span, text = said("大会，\n\n1. ⟦确⟧认甲；\n\n2. **请**乙。")

    assert span == "确认"
    assert "operative-verb-not-bold：执行段以执行动词开头" in text
    _, english = said("大会，\n\n1. **请**甲⟦，⟧\n\n2. **请**乙。", lang="en")
    assert english == (
        "operative-terminator: Every operative paragraph ends in a semicolon (；), "
        "the last one in a full stop (。)."
    )


def test_where_nothing_is_known_nothing_is_said():
    assert at("秘书长") == ("", "")
    assert said("大会，⟦\n⟧\n1. **请**甲；\n\n2. **请**乙。") == ("", "")
    assert said_at(parse(""), (), 0, ruleset(), "zh") is None


HOSTILE = "1. _a_ *b* `c` <script>d</script> [e](http://f) ![g](h) https://i www.j.k & &amp; $(l) # | ~~m~~ \\"


def test_words_of_a_draft_are_never_taken_for_markup():
    renderer = MarkdownIt("commonmark").enable(["strikethrough", "table"])
    shown = renderer.render(markdown((Block((Piece(HOSTILE),), ((Piece("- " + HOSTILE),),)),)))

    for tag in ("<em", "<strong", "<code", "<script", "<a ", "<img", "<ol", "<h1", "<s>", "<table"):
        assert tag not in shown
    assert shown.count("<ul>") == 1
    assert "&lt;script&gt;" in shown
    assert plain((Block((Piece(HOSTILE),)),)) == HOSTILE
    assert markdown((Block((Piece("a*", strong=True), Piece("**b**", is_markdown=True))),)) == (
        "**a\\***" + "**b**"
    )


def test_the_note_of_a_mark_is_shown_in_markdown_as_it_is_read():
    text = DRAFT.replace("<b>[乙](http://c.d)", "&lt;b&gt; ")
    draft = parse(text)
    found = said_at(draft, (), text.index("；²") + 1, ruleset(), "zh")

    shown = MarkdownIt("commonmark").render(markdown(found.blocks))
    assert "<em>" not in shown
    assert "见_该_文件*甲*&lt;b&gt;" in shown


@pytest.mark.parametrize("name", ["escapes", "hard wraps", "numbers lost", "marks [1]", "bold <b>"])
def test_in_another_notation_the_same_is_said(name):
    text = NOTATIONS[name].change(sample())
    draft = parse(text)
    leads = [p for p in draft.of(Kind.PREAMBULAR, Kind.OPERATIVE) if p.facts.lead]

    assert len(leads) > 20
    for paragraph in leads:
        place = draft.reading.back(paragraph.at(paragraph.facts.lead.span))
        found = said_at(draft, (), place.start, ruleset(), "zh")
        assert plain(found.blocks).startswith(paragraph.facts.lead.text)
    for paragraph, mark in [(p, mark) for p in draft.paragraphs for mark in p.facts.marks]:
        place = draft.reading.back(paragraph.at(mark.digits))
        (block,) = said_at(draft, (), place.start, ruleset(), "zh").blocks
        assert block.line[0].text.startswith(f"脚注 {mark.name}：")


@pytest.mark.parametrize(
    "text", ["1.", "¹", "[^", "大会，\n\n1. 第届会议", "第/号决议", "大会，\n\n又"]
)
def test_broken_drafts_are_answered_at_each_place(text):
    draft = parse(text)

    for offset in range(len(text) + 2):
        found = said_at(draft, findings(text), offset, ruleset(), "en")
        assert found is None or plain(found.blocks)


def test_each_rendering_has_evidence_and_leads_where_it_says():
    for phrase, place, *forms, evidence in rows("renderings.tsv", Path(renderings.__file__).parent):
        assert any(forms), phrase
        assert place in ("operative", "preambular")
        assert not any("(also" in form or " seen" in form for form in forms)
        if phrase not in ("又", "还"):
            lead = match_lead(phrase)
            assert lead is not None, phrase
            assert (lead.start, lead.end) == (0, len(phrase)), phrase
        named = [code for part in evidence.split(" | ") for code in part.split(";")]
        assert any(code.strip()[-1:] != "M" for code in named), phrase
    assert rendering("请", "operative").forms["fr"] == "Prie / Demande à"
    assert rendering("请", "preambular") is None
    assert set(builtin()) >= {"ga-zh", "mun-zh"}
