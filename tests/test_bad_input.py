"""Input that is broken: a clear message, exit code 2, the other files linted, nothing lost."""

import os
import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers import SAMPLE, findings, ruleset
from resolint.draft.parse import parse
from resolint.features.renumbering.act import CannotRenumberError
from resolint.features.renumbering.offers import offers, perform
from resolint.lint.engine import INTERNAL_ERROR, lint, relint
from resolint.lint.fixing import fix
from resolint.report.layout import lay_out
from resolint.text import Span, apply_edits
from test_cli import FAULTY, run
from test_files import packed


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("大会".encode("gb18030"), "不是 UTF-8 编码"),
        (b"\x00\x01", "二进制"),
        ("大会".encode("utf-16"), "UTF-16"),
        ("大会".encode("utf-32"), "UTF-32"),
        (packed("word/document.xml"), "这是 Word 文件，不是文本；请用 pandoc"),
    ],
)
def test_a_file_that_is_no_text_is_named_and_the_others_are_linted(tmp_path, data, reason):
    (tmp_path / "bad.md").write_bytes(data)
    (tmp_path / "good.md").write_text(FAULTY, "utf-8")
    result = run("check", tmp_path)

    assert result.exit_code == 2
    assert "bad.md: " in result.stderr
    assert reason in result.stderr
    assert "good.md:5:4" in result.stdout
    assert (tmp_path / "bad.md").read_bytes() == data


def test_an_empty_file_is_an_empty_draft(tmp_path):
    (tmp_path / "empty.md").write_bytes(b"")

    assert run("check", tmp_path / "empty.md").exit_code == 0


def test_a_missing_path_and_a_folder_without_drafts(tmp_path):
    missing = run("check", tmp_path / "none.md", SAMPLE)
    assert missing.exit_code == 2
    assert "没有这个文件" in missing.stderr
    assert "检查了 1 份文稿" in missing.stderr

    empty = run("check", tmp_path)
    assert empty.exit_code == 2
    assert "没有 *.md 或 *.txt 文稿" in empty.stderr


def test_an_unreadable_file(tmp_path, monkeypatch):
    # As root every file can be read, so the system call itself has to refuse.
    path = tmp_path / "secret.md"
    path.write_text(FAULTY, "utf-8")

    def refuse(_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.read_bytes", refuse)
    result = run("check", path)

    assert result.exit_code == 2
    assert "没有权限" in result.stderr


def test_a_broken_configuration_stops_only_the_drafts_below_it(tmp_path):
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "draft.md").write_text(FAULTY, "utf-8")
    (tmp_path / "a" / "resolint.toml").write_text("lnag = 'zh'", "utf-8")
    result = run("check", tmp_path)

    assert result.exit_code == 2
    assert "resolint.toml:1: 没有名为“lnag”的键，是否指“lang”？" in result.stderr
    assert f"{os.sep}b{os.sep}draft.md:5:4" in result.stdout


def test_twenty_megabytes_of_one_paragraph(tmp_path):
    path = tmp_path / "long.md"
    path.write_text("大会，\n\n1. 确认" + "甲" * 6_700_000 + "。\n\n2. **请**乙。", "utf-8")
    result = run("check", path, "--output-format", "json")

    assert result.exit_code == 1
    assert len(result.stdout) < 10_000


def test_a_hundred_thousand_lines():
    lines = "\n".join(f"第 {n} 行没有任何决议的内容" for n in range(100_000))

    assert [finding.rule for finding in findings(lines)] == ["unread-text"]
    assert len(parse("大会，\n" + lines).paragraphs) > 1


@pytest.mark.parametrize(
    "text", ["**", "大会，\n\n1. **请甲；\n\n2. 乙**。", "**" * 5000, "大会，\n\n**"]
)
def test_unbalanced_marks_are_findings_and_no_failure(text):
    assert all(finding.rule != "internal-error" for finding in findings(text))


@pytest.mark.parametrize(
    "piece",
    [
        "**",
        "《",
        "¹",
        "第",
        "第1/1号、",
        "2013年12月20日",
        "深",
        "(",
        "[^",
        "A/",
        "1. ",
        "大会，\n",
        "¹ 甲。\n",
    ],
)
def test_hostile_text_takes_time_in_proportion(piece):
    # A text that makes the work quadratic would take hours here; the suite's timeout ends it.
    started = time.process_time()
    findings("大会，\n\n1. " + piece * (200_000 // len(piece)))

    assert time.process_time() > started


SIGNS = (
    "大会，\n\n¦大会\n¦第六十八届会议\n¦68/230. 题目\n¦2013年12月20日\n¦附件\n",
    "回顾¦请¦**请**¦**决定**¦<b>又请</b>¦__敦促__¦*强调*¦請¦國¦會議¦\\*\\*请\\*\\*",
    "1. ¦2. ¦1\\. ¦2) ¦一、¦二、¦第一条 ¦(a) ¦b) ¦① ¦- ¦１．¦\n    1. ¦2/2. ",
    "¹¦² ¦[^1]¦\n[^1]: ¦(1)¦\n(1) ¦［2］¦<sup>1</sup>¦[^x]¦^[注]¦\\[1\\]¦1/¦同上",
    '，¦；\n\n¦。\n¦：\n¦,¦;¦.¦“¦”¦"¦《¦》¦(¦）¦——¦、',
    "第64/222号决议¦2009年12月21日¦A/68/212¦1325(2000)¦上文第2段¦第¦号",
    "<!--一-->¦\n<!--二-->\n¦<!--¦-->¦`码`¦\n```\n¦~~删~~¦<br>\n¦\\\n",
    "[链](http://a.b)¦![图](a.png)¦<span>¦</span>¦<p>¦</p>¦&nbsp;¦&lt;¦[甲]{.x}",
    "\n¦\n\n¦ ¦　¦\t¦> ¦    ¦\u200b¦\ufeff¦\u2028¦\ue000¦\ufffc",
    "\n---\n¦---\ntitle: x\n---\n¦|¦ | ¦# ¦*¦**¦_¦\\¦𠮷¦甲乙",
)
SOUP = st.lists(st.sampled_from("¦".join(SIGNS).split("¦")), max_size=25).map("".join)
COMMENT = re.compile("<!--[一二]-->")
STANDING_FOR = {"\ufffc", *map(chr, range(0xE000, 0xE006))}
"""Signs that only the text as read has; what stands for them is in the file."""


@settings(max_examples=300, deadline=None)
@given(text=SOUP)
def test_any_soup_of_signs_is_read_and_each_fix_keeps_to_its_edits(text):
    draft = parse(text)
    linted = relint(draft, ruleset())

    assert draft.reading.source == text
    for finding in (*linted.findings, *linted.places):
        assert finding.rule != INTERNAL_ERROR
        assert 0 <= finding.span.start <= finding.span.end <= len(text)
        edits = finding.fix.edits if finding.fix else ()
        after = apply_edits(text, edits)
        for edit in edits:
            assert 0 <= edit.span.start <= edit.span.end <= len(text)
            assert not STANDING_FOR & set(edit.text) - set(text)
        assert len(after) - len(text) == sum(
            len(edit.text) - (edit.span.end - edit.span.start) for edit in edits
        )
        assert sorted(COMMENT.findall(after)) == sorted(COMMENT.findall(text))


@settings(max_examples=150, deadline=None)
@given(text=SOUP)
def test_fixing_any_soup_twice_changes_nothing_and_loses_no_comment(text):
    fixed = fix(text, ruleset())

    assert fixed.conflict or fix(fixed.text, ruleset()).text == fixed.text
    assert sorted(COMMENT.findall(fixed.text)) == sorted(COMMENT.findall(text))
    assert not STANDING_FOR & set(fixed.text) - set(text)


@settings(max_examples=100, deadline=None)
@given(text=SOUP, data=st.data())
def test_any_soup_can_be_renumbered_or_says_why_not(text, data):
    draft = parse(text)
    at = data.draw(st.integers(0, len(text)))
    for offer in offers(draft, Span(at, at)):
        try:
            act = perform(draft, offer.name, offer.offset, ruleset().profile_of(draft))
        except CannotRenumberError:
            continue
        after = apply_edits(text, act.edits)
        assert sorted(COMMENT.findall(after)) == sorted(COMMENT.findall(text))
        assert not STANDING_FOR & set(after) - set(text)
        assert all(0 <= each.span.start <= each.span.end <= len(text) for each in act.doubts)


@settings(max_examples=100, deadline=None)
@given(text=SOUP)
def test_any_soup_can_be_laid_out_with_each_finding_in_a_place(text):
    draft = parse(text)
    findings = lint(draft, ruleset())
    blocks = lay_out(draft, findings)
    ends = {at for block in blocks for piece in block.pieces for at in piece.ends}

    assert sorted(at for block in blocks for at in block.opens) == [*range(len(findings))]
    assert ends == {*range(len(findings))}
