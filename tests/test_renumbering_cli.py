"""The commands ``paragraph`` and ``note`` as a user calls them."""

import pytest

from helpers import run

DRAFT = (
    "大会，\r\n\r\n1. **欢迎**甲；¹\r\n\r\n2. **又欢迎**乙；\r\n\r\n3. **决定**执行上文第2段。\r\n\r\n"
    "¹ A/68/212。\r\n"
)


@pytest.fixture
def draft(tmp_path):
    path = tmp_path / "draft.md"
    path.write_bytes(DRAFT.encode())
    return path


def test_what_is_certain_is_written_with_the_line_ends_of_the_file(draft):
    result = run("paragraph", "delete", draft, 1)

    assert (result.exit_code, result.stdout) == (0, "")
    assert draft.read_bytes().decode() == (
        "大会，\r\n\r\n1. **欢迎**乙；\r\n\r\n2. **决定**执行上文第1段。\r\n"
    )


def test_what_is_not_certain_is_shown_and_left(draft):
    result = run("paragraph", "delete", draft, 2)

    assert result.exit_code == 1
    assert "+2. **决定**执行上文第[…]段。" in result.stdout
    assert f"{draft}:7: “上文第2段”所指的段落已删除" in result.stderr
    assert "--yes" in result.stderr
    assert draft.read_bytes() == DRAFT.encode()


def test_what_is_not_certain_is_written_when_agreed_to(draft):
    assert run("paragraph", "delete", draft, 2, "--yes").exit_code == 0
    assert "2. **决定**执行上文第[…]段。" in draft.read_text("utf-8")


def test_the_user_is_asked_at_a_terminal(draft, monkeypatch):
    monkeypatch.setattr("resolint.cli.asking.is_asked", lambda: True)

    assert run("paragraph", "delete", draft, 2, input="n\n").exit_code == 1
    assert draft.read_bytes() == DRAFT.encode()
    assert run("paragraph", "delete", draft, 2, input="y\n").exit_code == 0
    assert "第[…]段" in draft.read_text("utf-8")


def test_a_diff_changes_nothing(draft):
    result = run("paragraph", "delete", draft, 1, "--diff")

    assert result.exit_code == 1
    assert "-1. **欢迎**甲；¹" in result.stdout
    assert draft.read_bytes() == DRAFT.encode()


def test_a_paragraph_is_inserted_behind_another_or_the_preamble(draft):
    run("paragraph", "insert", draft, 3, "**强调**该计划的重要性")
    assert "3. **决定**执行上文第2段；\n\n4. **强调**该计划的重要性。\n" in draft.read_text("utf-8")

    draft.write_text("大会，\n\n回顾甲，\n\n1. **欢迎**乙；\n\n2. **决定**丙。\n", "utf-8")
    run("paragraph", "insert", draft, 0, "**强调**该计划的重要性")
    assert "回顾甲，\n\n1. **强调**该计划的重要性；\n\n2. **欢迎**乙；" in draft.read_text("utf-8")


def test_notes_are_inserted_behind_words_and_deleted_by_number(draft):
    assert run("note", "insert", draft, "欢迎**乙", "A/68/213").exit_code == 0
    assert "乙；²\n" in draft.read_text("utf-8")
    assert "¹ A/68/212。\n\n² A/68/213。\n" in draft.read_text("utf-8")

    assert run("note", "delete", draft, 2).exit_code == 0
    assert draft.read_bytes() == DRAFT.encode()


def test_standard_input_goes_to_standard_output():
    result = run("note", "delete", "-", 1, input=DRAFT.encode())

    assert result.exit_code == 0
    assert result.stdout_bytes.decode() == DRAFT.replace("；¹", "；").replace(
        "\r\n\r\n¹ A/68/212。", ""
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("paragraph", "delete", 9), "there is no paragraph 9"),
        (("note", "delete", 9), "there is no footnote 9"),
        (("note", "insert", "欢迎", "A/68/1"), "several places"),
        (("note", "insert", "谴责", "A/68/1"), "has no “谴责”"),
        (("paragraph", "insert", 1, " "), "no words"),
    ],
)
def test_what_cannot_be_done_is_said(draft, arguments, said):
    group, command, *rest = arguments
    result = run(group, command, draft, *rest, "--lang", "en")

    assert result.exit_code == 2
    assert said in result.stderr
    assert draft.read_bytes() == DRAFT.encode()


def test_a_number_that_stands_twice_is_told_apart_by_its_line(draft):
    text = "大会，\n\n一、概况\n\n1. **欢迎**甲；\n\n2. **请**乙；\n\n二、后续\n\n1. **促请**丙；\n\n2. **强调**丁。\n"
    draft.write_text(text, "utf-8")
    result = run("paragraph", "delete", draft, 1, "--lang", "en")

    assert result.exit_code == 2
    assert "in lines 5, 11" in result.stderr
    assert run("paragraph", "delete", draft, 1, "--line", 11).exit_code == 0
    assert draft.read_text("utf-8").endswith("2. **请**乙；\n\n二、后续\n\n1. **强调**丁。\n")


def test_files_and_configurations_that_cannot_be_read_are_named(draft):
    missing = run("paragraph", "delete", draft.with_name("other.md"), 1, "--lang", "en")
    (draft.parent / "resolint.toml").write_text("profle = 1\n")
    broken = run("paragraph", "delete", draft, 1)

    assert (missing.exit_code, broken.exit_code) == (2, 2)
    assert "no such file" in missing.stderr
    assert "profle" in broken.stderr
    assert draft.read_bytes() == DRAFT.encode()
