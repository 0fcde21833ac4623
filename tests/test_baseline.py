"""A baseline: what was there is not said again, also when it has moved."""

import json
from pathlib import Path

import pytest

from helpers import DATA
from test_cli import HABIT, run

FAULTY = DATA / "68_230.faulty.md"
TEXT = "大会，\n\n回顾甲，\n\n1. 确认乙,乙；\n\n2. **请**丙。\n"


@pytest.fixture
def draft(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "draft.md"
    path.write_text(TEXT, "utf-8")
    return path


def rules(*arguments):
    """Return the rules of the findings that are reported, and what is said beside them."""
    result = run("check", "--isolated", *arguments, "--output", "json=found.json", "--lang", "en")
    records = json.loads(Path("found.json").read_text("utf-8"))
    return [(each["rule"], each["line"]) for each in records], result


def test_what_is_in_the_baseline_is_not_said_again_and_what_is_new_is(draft):
    written, result = rules("draft.md", "--write-baseline")
    again, second = rules("draft.md", "--baseline", "resolint-baseline.json")
    draft.write_text(TEXT.replace("丙。", "丙,丙。"), "utf-8")
    new, third = rules("draft.md", "--baseline", "resolint-baseline.json")

    assert (written, again) == ([], [])
    assert (result.exit_code, second.exit_code, third.exit_code) == (0, 0, 1)
    assert "nothing found, 2 in the baseline" in second.stderr
    assert new == [("halfwidth-punctuation", 7)]
    assert "1 warning, 2 in the baseline" in third.stderr


def test_it_survives_paragraphs_put_before_and_numbers_that_change(draft):
    rules("draft.md", "--write-baseline", "--baseline", "b.json")
    text = TEXT.replace("1. 确认", "1. **感谢**丁；\n\n2. 确认").replace("2. **请", "3. **请")
    draft.write_text(f"\n\n{text}", "utf-8")

    assert rules("draft.md", "--baseline", "b.json")[0] == []


def test_one_more_of_the_same_line_is_new(draft):
    rules("draft.md", "--write-baseline")
    draft.write_text(TEXT.replace("2. **请", "2. 确认乙,乙；\n\n3. **请"), "utf-8")
    found, _ = rules("draft.md", "--baseline", "resolint-baseline.json")

    assert ("operative-verb-not-bold", 7) in found
    assert ("operative-verb-not-bold", 5) not in found


def test_of_a_habit_the_places_that_are_new_stand_by_themselves(draft):
    draft.write_text(HABIT, "utf-8")
    rules("draft.md", "--write-baseline")
    known, _ = rules("draft.md", "--baseline", "resolint-baseline.json")
    draft.write_text(HABIT.replace("**强调**丁", "强调丁"), "utf-8")
    found, _ = rules("draft.md", "--baseline", "resolint-baseline.json")
    draft.write_text(HABIT.replace("1. 确认", "1. **确认**"), "utf-8")
    fewer, result = rules("draft.md", "--baseline", "resolint-baseline.json")

    assert (known, fewer) == ([], [])
    assert found == [("operative-verb-not-bold", 9)]
    assert "of the baseline resolint-baseline.json: 1;" in result.stderr


def test_stale_entries_are_said_and_dropped_when_asked(draft):
    rules("draft.md", str(FAULTY), "--write-baseline")
    before = json.loads(draft.with_name("resolint-baseline.json").read_text("utf-8"))
    draft.write_text(TEXT.replace("确认", "**确认**"), "utf-8")
    _, said = rules("draft.md", "--baseline", "resolint-baseline.json")
    _, dropped = rules("draft.md", "--baseline", "resolint-baseline.json", "--update-baseline")
    _, clean = rules("draft.md", "--baseline", "resolint-baseline.json")
    after = json.loads(draft.with_name("resolint-baseline.json").read_text("utf-8"))

    assert "of the baseline resolint-baseline.json: 1;" in said.stderr
    assert "--update-baseline" in said.stderr
    assert "dropped from the baseline resolint-baseline.json: 1\n" in dropped.stderr
    assert "no longer" not in clean.stderr
    assert set(before["drafts"]["draft.md"]) - set(after["drafts"]["draft.md"]) == {
        "operative-verb-not-bold"
    }
    # What was not looked at in a run is not judged by it.
    assert {name: rules for name, rules in before["drafts"].items() if name != "draft.md"} == {
        name: rules for name, rules in after["drafts"].items() if name != "draft.md"
    }


def test_a_rule_that_did_not_run_is_not_judged_nor_forgotten(draft):
    rules("draft.md", "--write-baseline")
    file = draft.with_name("resolint-baseline.json")
    before = file.read_bytes()
    options = ("--select", "footnotes")
    _, said = rules("draft.md", "--baseline", file, *options)
    rules("draft.md", "--baseline", file, "--update-baseline", *options)
    rules("draft.md", "--write-baseline", *options)

    assert "no longer" not in said.stderr
    assert file.read_bytes() == before


def test_no_words_of_a_draft_stand_in_it_and_it_moves_with_its_folder(draft, tmp_path):
    rules("draft.md", "--write-baseline")
    file = tmp_path / "resolint-baseline.json"
    other = tmp_path / "other"
    other.mkdir()
    draft.rename(other / "draft.md")
    file.rename(other / file.name)

    assert "确认" not in (other / file.name).read_text("utf-8")
    assert "\\u" not in (other / file.name).read_text("utf-8")
    assert rules("other/draft.md", "--baseline", "other/resolint-baseline.json")[0] == []


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "没有这个文件"),
        ("{", "不是 resolint 的基线文件"),
        ('{"version": 2, "drafts": {}}', "不是 resolint 的基线文件"),
        ('{"version": 1, "drafts": {"a.md": []}}', "不是 resolint 的基线文件"),
        ('{"version": 1, "drafts": {"a.md": {"r": {"k": "x"}}}}', "不是 resolint 的基线文件"),
    ],
)
def test_a_baseline_that_cannot_be_read_is_named(draft, content, said):
    if content:
        draft.with_name("b.json").write_text(content, "utf-8")
    result = run("check", "draft.md", "--baseline", "b.json")

    assert (result.exit_code, result.stdout) == (2, "")
    assert f"resolint: b.json: {said}" in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("--update-baseline",),
        ("--update-baseline", "--write-baseline", "--baseline", "b.json"),
        ("--write-baseline", "--diff"),
        ("--baseline", "b.json", "--fix-only"),
    ],
)
def test_what_does_not_go_with_a_baseline_is_refused(draft, arguments):
    result = run("check", draft, *arguments)

    assert (result.exit_code, result.stdout) == (2, "")
    assert "基线" in result.stderr or "baseline" in result.stderr
