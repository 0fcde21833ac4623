"""Input that is broken: a clear message, exit code 2, the other files linted, nothing lost."""

import os
import time

import pytest

from helpers import SAMPLE, findings
from resolint.draft.parse import parse
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
