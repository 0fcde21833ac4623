"""The report as a page: what it shows of a draft, and what it may do."""

import re
from base64 import b64decode
from hashlib import sha256

import pytest
from click.testing import CliRunner

from helpers import DATA, ruleset
from page import Page
from resolint import Kind
from resolint.cli import main
from resolint.draft.parse import parse
from resolint.lint.engine import lint
from resolint.report.change import changes
from resolint.report.layout import lay_out
from resolint.text import Edit, LineIndex, Span, apply_edits, insert
from snapshots import drafts

FAULTY = DATA / "68_230.faulty.md"
TEXTS = [*drafts(), FAULTY, DATA / "68_230.md", DATA / "citations.md"]
ODD = '大会，\n\n回顾<script>alert(1)</script>“甲”，\n\n1. 确认<b onclick="x()">乙</b>,&lt;<img src=x>；\n\n2. **请**丙。\n'


def page_of(*paths, lang="zh", **options):
    command = ["check", *map(str, paths), "--isolated", "--lang", lang, "--output-format", "html"]
    return Page(CliRunner().invoke(main, command, **options).stdout)


@pytest.fixture(scope="module")
def faulty():
    return page_of(FAULTY)


def laid_out(text):
    draft = parse(text)
    return draft, lint(draft, ruleset())


def plain(blocks):
    return "".join(piece.text for block in blocks for piece in block.pieces)


def bare(text):
    """Return a text without marks of bold, escapes, blanks and line ends."""
    return re.sub(r"\*\*|\\|\s|\u200b", "", text)


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_every_finding_has_one_place_where_it_opens_and_every_mark_its_words(path):
    text = path.read_text("utf-8")
    draft, findings = laid_out(text)
    blocks = lay_out(draft, findings)
    marked = [""] * len(findings)
    for block in blocks:
        for piece in block.pieces:
            for at in piece.findings:
                marked[at] += piece.text

    assert sorted(at for block in blocks for at in block.opens) == [*range(len(findings))]
    assert {at for block in blocks for piece in block.pieces for at in piece.ends} == {
        *range(len(findings))
    }
    for finding, words in zip(findings, marked, strict=True):
        spans = [each.span for each in finding.places or (finding,)]
        expected = bare("".join(span.of(text) for span in spans))
        assert bare(words) in expected or not expected


@pytest.mark.parametrize("path", [FAULTY, DATA / "68_230.md"], ids=lambda path: path.name)
def test_what_is_laid_out_is_the_text_of_the_draft(path):
    text = path.read_text("utf-8")
    draft, findings = laid_out(text)

    assert bare(plain(lay_out(draft, findings))) == bare(text).replace("**", "")


def set_in(blocks, style):
    return [p.text for block in blocks for p in block.pieces if style in p.styles]


def test_leads_bold_numbers_and_marks_are_set_off():
    text = "大会，\n\n回顾甲，¹\n\n1. **请**乙：\n\n(a) 丙；\n\n㈠ 丁；\n\n㈡ 戊；\n\n(b) 己。\n\n¹ 庚。\n"
    draft, _ = laid_out(text)
    blocks = lay_out(draft, ())
    levels = [block.level for block in blocks if block.kind is Kind.SUB_PARAGRAPH]

    assert set_in(blocks, "lead") == ["回顾"]
    assert set_in(blocks, "bold") == ["请"]
    assert set_in(blocks, "mark") == ["¹", "¹"]
    assert set_in(blocks, "number") == ["1.", "(a)", "㈠", "㈡", "(b)"]
    assert levels == [1, 2, 2, 1]
    assert [block.note for block in blocks if block.note] == ["1"]


def test_marks_of_markup_are_not_printed_unless_they_are_what_is_wrong():
    text = "大会，\n\n1. **请**<b>甲</b>[^1]；\n\n2. **请乙。\n\n[^1]: 丙。\n"
    draft, findings = laid_out(text)

    assert plain(lay_out(draft, ())) == "大会，1. 请甲1；2. **请乙。1 丙。"
    assert "unbalanced-bold" in {finding.rule for finding in findings}


def test_comments_and_rules_are_not_printed_unless_something_is_said_of_them():
    draft, _ = laid_out("大会，\n\n<!-- 注 -->\n\n1. **请**乙。\n\n---\n")

    assert plain(lay_out(draft, ())) == "大会，1. 请乙。"


def test_a_draft_in_traditional_script_and_wrapped_lines_is_shown_as_written():
    text = "大會，\n\n回顧甲乙丙丁戊己庚辛\n壬癸的有關決議，\n\n1. **請**會員國執行；\n\n2. **決定**繼續審議。\n"
    draft, findings = laid_out(text)

    assert "回顧甲乙丙丁戊己庚辛\u200b壬癸的有關決議，" in plain(lay_out(draft, findings))


def test_of_an_empty_text_nothing_is_laid_out_but_what_is_said_of_it():
    draft, findings = laid_out("")
    (block,) = lay_out(draft, findings)

    assert lay_out(draft, ()) == ()
    assert [findings[at].rule for at in block.opens] == ["unread-text"]


def joined(bits):
    return "".join(bit.text for bit in bits)


def test_a_change_is_shown_before_and_after_with_what_stands_around():
    text = "一二三四五六七八九十一二三四五六七八九十\n甲乙\n"
    edits = [Edit(Span(15, 16), "陆"), insert(17, "，"), Edit(Span(22, 23), "丙\n")]
    first, second = changes(LineIndex(text), edits)

    assert joined(first.before) == "…四五六七八九十一二三四五六七八九十"
    assert joined(first.after) == "…四五六七八九十一二三四五陆七，八九十"
    assert [bit.text for bit in first.after if bit.changes] == ["陆", "，"]
    assert (joined(second.before), joined(second.after)) == ("甲乙", "甲丙\n")
    assert apply_edits(text, edits).startswith("一二三" + joined(first.after)[1:])


def test_places_far_apart_are_changes_of_their_own():
    text = "甲" * 100
    found = [*changes(LineIndex(text), [insert(0, "乙"), insert(60, "丙")])]

    assert [joined(change.after) for change in found] == [
        "乙" + "甲" * 12 + "…",
        "…" + "甲" * 12 + "丙" + "甲" * 12 + "…",
    ]


def test_the_page_is_well_formed_and_its_links_lead_somewhere(faulty):
    assert len({*faulty.ids}) == len(faulty.ids)
    assert {*faulty.targets} <= {*faulty.ids}


def test_each_card_has_its_rule_told_and_its_words_marked(faulty):
    text = FAULTY.read_text("utf-8")

    assert {f"rule-{card.rule}" for card in faulty.cards} <= {*faulty.ids}
    for number, card in enumerate(faulty.cards, 1):
        words = faulty.marked[f"d1-{number}"]
        line = text.split("\n")[card.line - 1]
        assert words
        assert (
            bare(words) in bare(line).translate(str.maketrans("⁷", "7"))
            or card.rule == "inconsistent-spacing"
        )
    assert "依据" in faulty.texts["section"]


def test_the_page_speaks_english_too(faulty):
    english = page_of(FAULTY, lang="en")

    assert english.texts["h1"] == "Report on draft resolutions"
    assert [card.rule for card in english.cards] == [card.rule for card in faulty.cards]
    assert not re.search("[\u4e00-\u9fff]", english.texts["button"] + english.texts["th"])


def test_the_page_speaks_the_language_that_is_configured(tmp_path):
    path = tmp_path / "d.md"
    path.write_text("大会，\n\n1. 确认乙；\n\n2. **请**丙。\n", "utf-8")
    (tmp_path / "resolint.toml").write_text('lang = "en"', "utf-8")
    result = CliRunner().invoke(main, ["check", str(path), "--output-format", "html"])

    assert Page(result.stdout).texts["h1"] == "Report on draft resolutions"


def test_what_a_draft_says_is_text_and_never_markup(tmp_path):
    path = tmp_path / "<i>x&amp;.md"
    path.write_text(ODD, "utf-8")
    page = page_of(path)

    assert page.texts["h2"].split("\n")[1] == str(path)
    assert {"img"} & page.tags == set()
    assert not any(name.startswith("on") for name in page.attributes)
    assert "src" not in page.attributes
    assert "style" not in page.attributes
    assert "<b onclick" in "".join(card.text for card in page.cards)


def test_the_page_may_show_its_own_style_and_run_its_own_script_and_no_more(faulty):
    policy = faulty.metas["Content-Security-Policy"]
    hashes = dict(re.findall(r"(\w+)-src 'sha256-([^']+)'", policy))

    assert policy.startswith("default-src 'none';")
    for kind in ("style", "script"):
        assert b64decode(hashes[kind]) == sha256(faulty.texts[kind].encode()).digest()
        assert not re.search(r"https?:|//\w|url\(|@import|innerHTML|eval", faulty.texts[kind])
    assert "unsafe" not in policy


def test_a_draft_that_cannot_be_read_stands_in_the_index(tmp_path):
    bad = tmp_path / "bad.md"
    bad.write_bytes(b"\xff\xfe")
    page = page_of(bad, DATA / "drafts" / "hrc.md", lang="en")

    assert "UTF-16" in page.texts["td"]
    assert page.texts["h2"].split("\n")[1:] == [str(DATA / "drafts" / "hrc.md")]
    assert page.cards == []


def test_of_many_drafts_those_without_findings_stand_in_the_index_only(tmp_path):
    for name in range(25):
        (tmp_path / f"{name:02}.md").write_bytes((DATA / "drafts" / "hrc.md").read_bytes())
    (tmp_path / "30.md").write_bytes(FAULTY.read_bytes())
    page = page_of(tmp_path)
    headings = page.texts["h2"].split("\n")[1:-1]

    assert len(headings) == 21
    assert page.texts["h2"].split("\n")[-2].startswith(str(tmp_path / "30.md"))
    assert str(tmp_path / "24.md") in page.texts["th"]
