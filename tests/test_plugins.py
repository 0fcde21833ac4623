"""Plugins: installed, named in a configuration, and broken."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

import resolint_rules
from helpers import ruleset
from resolint import ParagraphRule
from resolint.config import plugins
from test_cli import run
from test_server import message

PLUGIN = Path(__file__).with_name("plugin")
DRAFT = "大会，\n\n1. **请**甲！乙；\n\n2. **决定**丙。\n"

ONE_RULE = """
from resolint import DraftRule, Message, Span, hookimpl

class {name}(DraftRule):
    message = Message("一", "one")

    def check(self, draft, profile):
        yield self.finding(Span(0, 1))

@hookimpl
def register_rules(register):
    register({name})
"""


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """Install the plugin beside this environment's packages and return the path to add."""
    target = tmp_path_factory.mktemp("site")
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation"]
    subprocess.run([*pip, "--target", target, PLUGIN], check=True)
    return target


def command(*arguments, path, **options):
    """Run the command with the plugin on the path."""
    environment = {"PYTHONPATH": str(path), "PATH": "/usr/bin:/bin", "HOME": str(path)}
    line = [sys.executable, "-m", "resolint", *map(str, arguments)]
    return subprocess.run(
        line, env=environment, capture_output=True, timeout=60, check=False, **options
    )


def test_an_installed_plugin_is_seen_by_the_command_line(installed, tmp_path):
    (tmp_path / "draft.md").write_text(DRAFT, "utf-8")
    result = command("check", "draft.md", "--output-format", "json", path=installed, cwd=tmp_path)
    (found,) = json.loads(result.stdout)

    assert (found["rule"], found["line"], found["column"]) == ("exclamation-mark", 3, 10)
    assert b"exclamation-mark" in command("rules", path=installed).stdout
    assert "决议不用感叹号".encode() in command("rule", "exclamation-mark", path=installed).stdout
    command("check", "draft.md", "--fix", path=installed, cwd=tmp_path)
    assert (tmp_path / "draft.md").read_text("utf-8") == DRAFT.replace("！", "，")


def test_an_installed_plugin_is_seen_by_the_server(installed):
    document = {"uri": "file:///a.md", "languageId": "markdown", "version": 1, "text": DRAFT}
    diagnostics = {"textDocument": {"uri": document["uri"]}}
    can = {"textDocument": {"diagnostic": {}}}
    messages = [
        message("initialize", {"processId": None, "capabilities": can}, 1),
        message("initialized", {}),
        message("textDocument/didOpen", {"textDocument": document}),
        message("textDocument/diagnostic", diagnostics, 2),
        message("shutdown", None, 3),
        message("exit", None),
    ]
    result = command("server", path=installed, input=b"".join(messages))

    assert b'"exclamation-mark"' in result.stdout


def test_the_examples_of_a_plugin_are_run(installed):
    passed = command("test", "houserules", path=installed)

    assert passed.returncode == 0
    assert passed.stdout == b"1 passed, 0 failed\n"
    assert command("test", "resolint_rules", path=installed).returncode == 0


def test_an_example_of_a_plugin_may_be_in_its_own_house_style(tmp_path):
    text = (PLUGIN / "houserules" / "exclamation_mark.py").read_text("utf-8")
    (tmp_path / "school-zh.toml").write_text('organs = ["中学生大会"]', "utf-8")
    (tmp_path / "school_rule.py").write_text(
        text.replace('right("', 'right(profile="school-zh", text="', 1) + PROFILE_PLUGIN, "utf-8"
    )

    passed = command("test", "school_rule", path=tmp_path, cwd=tmp_path)
    assert passed.stdout == b"1 passed, 0 failed\n"

    (tmp_path / "school-zh.toml").rename(tmp_path / "other-zh.toml")
    rule = (tmp_path / "school_rule.py").read_text("utf-8")
    (tmp_path / "school_rule.py").write_text(rule.replace('"school-zh.toml"', '"other-zh.toml"'))
    failed = command("test", "school_rule", path=tmp_path, cwd=tmp_path)
    assert b"there is no profile 'school-zh'" in failed.stdout


def test_a_rule_made_of_data_keeps_its_own_name():
    made = type("Made", (ParagraphRule,), {"name": "house-term", "category": "house"})

    assert (made.name, made.category, made.languages) == ("house-term", "house", ())


def test_a_rule_that_does_not_do_what_its_examples_say_fails(tmp_path):
    text = (PLUGIN / "houserules" / "exclamation_mark.py").read_text("utf-8")
    (tmp_path / "wrong_rule.py").write_text(
        text.replace('if sign == "！"', 'if sign == "请"'), "utf-8"
    )
    result = command("test", "wrong_rule", path=tmp_path, cwd=tmp_path)

    assert result.returncode == 1
    assert b"exclamation-mark: example 1: found" in result.stdout
    assert b"0 passed, 1 failed" in result.stdout


@pytest.mark.parametrize("module", ["no_such_module", "json"])
def test_a_module_without_rules_cannot_be_tested(module):
    assert run("test", module).exit_code == 2


def test_a_configuration_may_name_a_file(tmp_path):
    (tmp_path / "mine.py").write_text(ONE_RULE.format(name="MyRule"), "utf-8")
    (tmp_path / "resolint.toml").write_text(
        'plugins = ["mine.py"]\n[severity]\nmy-rule = "error"', "utf-8"
    )
    (tmp_path / "draft.md").write_text("大会，\n", "utf-8")
    result = run("check", tmp_path, "--output-format", "json")

    assert [(f["rule"], f["severity"]) for f in json.loads(result.stdout)] == [("my-rule", "error")]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("import nothing_like_this", "ModuleNotFoundError"),
        ("1 / 0", "ZeroDivisionError"),
        ("x = 1", "it brings no rule and no profile"),
        (ONE_RULE.format(name="StrayBold"), "stray-bold is taken by resolint_rules"),
        (ONE_RULE.replace("register(", "register(0, ").format(name="A"), "TypeError"),
    ],
)
def test_a_plugin_that_cannot_be_loaded_loses_its_own_rules_only(tmp_path, text, reason):
    (tmp_path / "broken.py").write_text(text, "utf-8")
    (tmp_path / "resolint.toml").write_text('plugins = ["broken.py"]', "utf-8")
    (tmp_path / "draft.md").write_text("大会，\n\n1. 确认甲；\n\n2. **决定**乙。", "utf-8")
    result = run("check", tmp_path, "--lang", "en")

    assert result.exit_code == 2
    assert "broken.py" in result.stderr
    assert reason in result.stderr
    assert "operative-verb-not-bold" in result.stdout


def test_no_code_is_run_from_a_folder_that_does_not_ask_for_it(tmp_path):
    (tmp_path / "conftest.py").write_text("raise SystemExit('run')", "utf-8")
    (tmp_path / "resolint_rules.py").write_text("raise SystemExit('run')", "utf-8")
    (tmp_path / "draft.md").write_text("大会，\n", "utf-8")

    script = Path(sys.executable).with_name("resolint")
    result = subprocess.run(
        [script, "check", "draft.md"], cwd=tmp_path, capture_output=True, check=False
    )
    assert result.returncode == 0


def test_built_in_rules_come_in_as_any_plugin_does():
    registered = []
    resolint_rules.register_rules(registered.append)

    assert {rule.name for rule in registered} == {rule.name for rule in ruleset().rules}
    assert plugins.load().failed == ()


PROFILE_PLUGIN = """
from pathlib import Path
from resolint import hookimpl

@hookimpl
def register_profiles(register):
    register(Path(__file__).with_name("school-zh.toml"))
"""
CONFERENCE = "中学生大会，\n\n欢迎甲，\n\n欢迎乙，\n\n1. **请**丙；\n\n2. **决定**丁。\n"


def house_style(folder, toml, config='plugins = ["style.py"]\nprofile = "school-zh"'):
    """Write a plugin that brings a house style, and a draft."""
    (folder / "style.py").write_text(PROFILE_PLUGIN, "utf-8")
    (folder / "school-zh.toml").write_text(toml, "utf-8")
    (folder / "resolint.toml").write_text(config, "utf-8")
    (folder / "draft.md").write_text(CONFERENCE.replace("中学生", ""), "utf-8")
    return run("check", folder, "--lang", "en")


def test_a_plugin_can_bring_a_house_style(tmp_path):
    result = house_style(tmp_path, "sequence_words = true")

    assert result.exit_code == 1
    assert "missing-sequence-word" in result.stdout


def test_a_house_style_of_a_plugin_goes_before_the_built_in_one_of_its_organ(tmp_path):
    toml = 'base = "sc-zh"\norgans = ["大会"]'

    assert house_style(tmp_path, toml, 'plugins = ["style.py"]').exit_code == 0


@pytest.mark.parametrize(
    ("toml", "reason"),
    [
        ("sequnce_words = true", "did you mean 'sequence_words'"),
        ('sequence_words = "yes"', "value of another kind"),
        ('masthead = ["titel"]', "did you mean 'title'"),
        ('base = "ga"', "no profile 'ga' to build on"),
        ("a =", "TOMLDecodeError"),
    ],
)
def test_a_house_style_that_cannot_be_read_is_said_to_be_so(tmp_path, toml, reason):
    result = house_style(tmp_path, toml)

    assert result.exit_code == 2
    assert reason in result.stderr
