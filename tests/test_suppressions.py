"""What the drafter allows: for a paragraph, a block or a draft, with reasons, and when it is due."""

import pytest

from helpers import DATA, fixed, ruleset
from resolint.cli.adopting import adopted
from resolint.config.resolver import Overrides, Resolver
from resolint.draft.parse import parse
from resolint.lint.engine import Ruleset, lint, relint
from resolint.text import apply_edits
from snapshots import drafts
from test_cli import run

BOLD = "operative-verb-not-bold"
TEXT = "大会，\n\n回顾甲，\n\n1. **强调**乙；\n\n2. 确认丙；\n\n3. 请丁。\n"
SECOND, THIRD = "2. 确认", "3. 请"


def found(text, *names):
    return [(finding.rule, finding.span.of(text)) for finding in lint(parse(text), ruleset(*names))]


def with_comment(before, comment, text=TEXT):
    return text.replace(before, f"<!-- resolint: {comment} -->\n\n{before}")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (with_comment(SECOND, f"allow {BOLD}"), ["请"]),
        (with_comment(SECOND, f"allow {BOLD} -- 主席要求"), ["请"]),
        (with_comment(SECOND, f"allow {BOLD} 主席要求"), ["请"]),
        (with_comment(SECOND, f"allow stray-bold, {BOLD}"), ["请"]),
        (with_comment(SECOND, f"allow-begin {BOLD}"), []),
        (with_comment(THIRD, "allow-end", with_comment(SECOND, f"allow-begin {BOLD}")), ["请"]),
        (
            with_comment(THIRD, f"allow-end {BOLD}", with_comment(SECOND, f"allow-begin {BOLD}")),
            ["请"],
        ),
        (
            with_comment(
                THIRD, "allow-end stray-bold", with_comment(SECOND, f"allow-begin {BOLD}")
            ),
            [],
        ),
        (with_comment(THIRD, f"allow-file {BOLD} -- 旧文稿"), []),
        (with_comment(SECOND, f"allow-all {BOLD}"), ["确认", "请"]),
        (with_comment(SECOND, "allow"), ["确认", "请"]),
    ],
)
def test_what_is_allowed_is_not_said(text, left):
    assert [words for _, words in found(text, BOLD)] == left


def test_an_allowance_that_is_not_needed_is_said_where_its_rule_ran():
    text = with_comment("1. **强调**", f"allow {BOLD}, stray-bold")
    comment = f"<!-- resolint: allow {BOLD}, stray-bold -->"
    linted = lint(parse(text), ruleset("unused-allowance", BOLD))
    (unused,) = [finding for finding in linted if finding.rule == "unused-allowance"]

    assert unused.span.of(text) == comment
    assert BOLD in unused.message.en
    assert "stray-bold" not in unused.message.en
    assert not unused.fix.safe
    mended = apply_edits(text, unused.fix.edits)
    assert "<!-- resolint: allow stray-bold -->" in mended
    assert found(text, "unused-allowance") == []
    assert fixed(text).count("resolint: allow") == 1


def test_one_that_is_needed_for_one_place_is_needed():
    text = with_comment(SECOND, f"allow-file {BOLD}")

    assert found(text, "unused-allowance", BOLD) == []
    assert found(with_comment("1. ", f"allow-begin {BOLD}"), "unused-allowance", BOLD) == []
    assert (
        len(found(with_comment("1. ", "allow-file stray-bold"), "unused-allowance", "stray-bold"))
        == 1
    )


def test_one_at_the_end_allows_nothing():
    text = f"{TEXT}\n<!-- resolint: allow {BOLD} -->\n"
    every = ruleset("unused-allowance", BOLD)

    assert "unused-allowance" in {finding.rule for finding in lint(parse(text), every)}


def test_a_name_that_is_no_rule_is_said(tmp_path):
    path = tmp_path / "d.md"
    path.write_text(with_comment(SECOND, "allow operative-verb-notbold"), "utf-8")
    settings = Resolver(Overrides(select=("unused-allowance",))).settings_for(path)
    (finding,) = lint(parse(path.read_text("utf-8")), settings.ruleset)

    assert "operative-verb-notbold" in finding.message.en
    assert "There is no rule" in finding.message.en


def test_reasons_can_be_asked_for_by_configuration(tmp_path):
    path = tmp_path / "d.md"
    path.write_text(with_comment(SECOND, f"allow {BOLD}"), "utf-8")
    (tmp_path / "resolint.toml").write_text(
        "[rules.unexplained-allowance]\nrequired = true\n", "utf-8"
    )
    asked = run("check", path).stdout
    path.write_text(with_comment(SECOND, f"allow {BOLD} -- 已商定"), "utf-8")

    assert f"请写明理由：<!-- resolint: allow {BOLD} -- 理由 -->" in asked
    assert "unexplained-allowance" not in run("check", path).stdout


def test_an_editor_sees_when_an_allowance_is_no_longer_needed():
    rules = ruleset("unused-allowance", BOLD)
    text = with_comment(SECOND, f"allow {BOLD}")
    before = relint(parse(text), rules)
    after = relint(parse(text.replace("确认", "**确认**"), before.draft), rules, before)

    assert [finding.rule for finding in before.findings] == [BOLD]
    assert [finding.rule for finding in after.findings] == ["unused-allowance", BOLD]


@pytest.mark.parametrize("path", [*drafts(), DATA / "68_230.faulty.md"], ids=lambda path: path.name)
def test_any_draft_can_be_adopted_or_is_left(path):
    text = path.read_text("utf-8")
    rules = ruleset(plain=path.suffix == ".txt")
    after = apply_edits(text, adopted(text, rules))
    comments = [line for line in after.split("\n") if line.startswith("<!-- resolint: allow")]

    assert [line for line in after.split("\n") if line not in comments] == text.split("\n")
    assert after == text or lint(parse(after), rules) == ()


def test_the_command_puts_the_comments_in_and_says_how_many(tmp_path):
    path = tmp_path / "d.md"
    path.write_bytes(TEXT.replace("\n", "\r\n").encode())
    result = run("check", path, "--add-ignore")
    again = run("check", path, "--add-ignore")

    assert result.exit_code == 0
    assert result.stderr == "加了 2 条注释，允许现有问题\n检查了 1 份文稿：未发现问题\n"
    assert path.read_bytes().decode() == TEXT.replace(
        SECOND, f"<!-- resolint: allow {BOLD} -->\n{SECOND}"
    ).replace(THIRD, f"<!-- resolint: allow {BOLD} -->\n{THIRD}").replace("\n", "\r\n")
    assert "加了" not in again.stderr


@pytest.mark.parametrize("text", [TEXT, TEXT.replace("确认", "**确认**").replace("请", "**请**")])
def test_a_draft_from_standard_input_comes_out_whole(text):
    result = run("check", "-", "--add-ignore", input=text.encode())
    comment = f"<!-- resolint: allow {BOLD} -->\n"

    assert result.exit_code == 0
    assert result.stdout.replace(comment, "") == text


@pytest.mark.parametrize("option", ["--fix", "--diff", "--write-baseline"])
def test_adding_comments_goes_with_nothing_that_changes_otherwise(tmp_path, option):
    path = tmp_path / "d.md"
    path.write_text(TEXT, "utf-8")
    result = run("check", path, "--add-ignore", option)

    assert (result.exit_code, path.read_text("utf-8")) == (2, TEXT)


def test_without_the_rules_on_allowances_nothing_is_said_of_them():
    assert lint(parse(with_comment("1. ", "allow stray-bold")), Ruleset(())) == ()
