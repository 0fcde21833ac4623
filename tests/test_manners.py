"""How the command behaves to those around it: languages, colours, terminals, faults, files."""

import json
import os
import pty
import re
import signal
import subprocess
import sys
import time

import pytest

from helpers import run
from resolint.cli.manners import coloured, spoken
from resolint.files import drafts as files
from resolint.files.drafts import Source, write_draft
from resolint.report.columns import back, forth, printable, width

FAULTY = "大会，\n\n回顾甲，\n\n1. 确认乙；\n\n2. **请**丙。\n"
MENDED = FAULTY.replace("确认", "**确认**")
ESCAPES = "\x1b]0;owned\x07\u202e\u009b31m"
SHOWN = r"\x1b]0;owned\x07\u202e\x9b31m"


@pytest.fixture
def draft(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "draft.md"
    path.write_text(FAULTY, "utf-8")
    return path


def on_terminal(*arguments, columns=80, **environment):
    """Call ``check`` in a process whose standard output is a terminal, and return what it shows."""
    master, slave = pty.openpty()
    command = [sys.executable, "-m", "resolint", "check", "--isolated", *map(str, arguments)]
    told = {"TERM": "xterm", "COLUMNS": str(columns), "PYTHONIOENCODING": "utf-8", **environment}
    process = subprocess.Popen(
        command, stdin=slave, stdout=slave, stderr=subprocess.DEVNULL, env=os.environ | told
    )
    os.close(slave)
    shown = b""
    while True:
        # Linux says so when the last writer is gone.
        try:
            shown += os.read(master, 10_000)
        except OSError:
            break
    os.close(master)
    process.wait(60)
    return shown.decode().replace("\r\n", "\n")


@pytest.mark.parametrize(
    ("environment", "lang"),
    [
        ({}, None),
        ({"LANG": "C.UTF-8"}, None),
        ({"LANG": "POSIX"}, None),
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "zh_TW"}, "zh"),
        ({"LANG": "fr_FR.UTF-8"}, "en"),
        ({"LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_US.UTF-8"}, "en"),
        ({"LANG": "en_US", "LC_ALL": "zh_CN"}, "zh"),
        ({"LANG": "en_US", "LC_ALL": ""}, "en"),
    ],
)
def test_the_locale_names_a_language(environment, lang):
    assert spoken(environment) == lang


def test_a_language_is_asked_for_named_configured_or_that_of_the_locale(draft, monkeypatch):
    def language(*arguments):
        return "zh" if "检查了" in run("check", draft, *arguments).stderr else "en"

    assert language() == "zh"
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    assert language() == "en"
    assert "no such file" in run("outline", "none.md").stderr
    assert "Severity: error" in run("rule", "operative-verb-not-bold").stdout
    assert "lang = 'en'  # locale" in run("config", draft).stdout
    draft.with_name("resolint.toml").write_text('lang = "zh"', "utf-8")
    assert language() == "zh"
    monkeypatch.setenv("RESOLINT_LANG", "en")
    assert language() == "en"
    assert language("--lang", "zh") == "zh"


@pytest.mark.parametrize(
    ("asked", "environment", "colour"),
    [
        ("auto", {}, None),
        ("auto", {"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
        ("auto", {"NO_COLOR": "", "FORCE_COLOR": "1"}, True),
        ("auto", {"FORCE_COLOR": "0"}, None),
        ("auto", {"TERM": "dumb"}, False),
        ("auto", {"TERM": "dumb", "FORCE_COLOR": "3"}, True),
        ("always", {"NO_COLOR": "1", "TERM": "dumb"}, True),
        ("never", {"FORCE_COLOR": "1"}, False),
    ],
)
def test_colours_are_as_the_surroundings_have_them(asked, environment, colour):
    assert coloured(asked, environment) is colour


def test_a_terminal_has_colours_and_a_pipe_has_none(draft):
    assert "\x1b[31m" in on_terminal(draft)
    assert "\x1b" not in on_terminal(draft, NO_COLOR="1")
    assert "\x1b" not in run("check", draft).stdout
    assert "\x1b[31m" in run("check", draft, "--color", "always").stdout


@pytest.mark.parametrize("columns", [24, 40, 80, 200])
def test_an_excerpt_fits_the_terminal_and_its_marker_the_words(draft, columns):
    long = "各会员国、联合国系统各组织和其他有关利益攸关方" * 8
    draft.write_text(FAULTY.replace("乙；", f"{long},乙；\x1b"), "utf-8")
    lines = on_terminal(draft, columns=columns, NO_COLOR="1").split("\n")
    excerpts = [
        (line, lines[at + 1]) for at, line in enumerate(lines) if re.match(r" +\d+ \| ", line)
    ]

    assert len(excerpts) >= 2
    for line, marker in excerpts:
        assert width(line) <= columns
        start, end = marker.index("^"), len(marker)
        marked = [at for at in range(len(line)) if start <= width(line[:at]) < end]
        assert line[marked[0] : marked[-1] + 1] in {"确认", ",", r"\x1b", "；"}
    assert max(width(line) for line, _ in excerpts) > columns - 4


@pytest.mark.parametrize("columns", range(8))
def test_no_more_columns_are_taken_than_there_are(columns):
    text = "甲a\x1b乙b"
    taken = text[: forth(text, 0, len(text), columns)]
    before = text[back(text, 0, len(text), columns) :]

    assert width(printable(taken)) <= columns
    assert width(printable(before)) <= columns


def test_what_a_terminal_could_obey_is_shown_as_an_escape(draft):
    odd = draft.with_name(f"a\n{ESCAPES}.md")
    odd.write_text(FAULTY.replace("乙", f"{ESCAPES},乙").replace("甲，", f"{ESCAPES}"), "utf-8")
    for arguments in ((), ("--output-format", "grouped"), ("--fix", "--show-fixes"), ("-v",)):
        odd.write_text(FAULTY.replace("乙", f"{ESCAPES},乙"), "utf-8")
        result = run("check", odd, *arguments)
        shown = result.stdout + result.stderr

        assert rf"a\n{SHOWN}.md" in shown
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", shown)
    assert rf"a\n{SHOWN}" in run("check", odd.with_name(f"a\n{ESCAPES}x.md")).stderr


def test_a_patch_is_exact_in_a_pipe_and_harmless_on_a_terminal(draft):
    draft.write_text(FAULTY.replace("乙", ESCAPES), "utf-8")

    assert ESCAPES in run("check", draft, "--diff").stdout
    assert SHOWN in on_terminal(draft, "--diff")
    assert "\x1b" not in on_terminal(draft, "--diff")


def test_quiet_says_the_findings_and_what_could_not_be_done(draft):
    result = run("check", draft, "none.md", "--quiet")

    assert result.stdout == run("check", draft).stdout
    assert result.stderr == "resolint: none.md: 没有这个文件\n"
    assert run("check", draft, "-q", "--fix").stderr == ""


def test_verbose_says_what_holds_for_each_draft(draft):
    file = draft.with_name("resolint.toml")
    file.write_text('profile = "sc-zh"', "utf-8")
    second = draft.with_name("second.md")
    second.write_text(FAULTY, "utf-8")
    lines = run("check", draft, second, "-v").stderr.splitlines()

    assert re.fullmatch(rf"{draft}: 文书格式 sc-zh，配置 {file}，\d+ 毫秒", lines[0])
    assert lines[1].startswith(f"{second}: ")
    assert "configuration none" in run("check", draft, "-v", "--isolated", "--lang", "en").stderr


def test_fix_only_mends_and_reports_nothing(draft):
    draft.write_text(FAULTY.replace("回顾甲，", "回顾甲，\n\n回顾丁，"), "utf-8")
    result = run("check", draft, "--fix-only")

    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "修正了 1 处：operative-verb-not-bold 1\n"
    assert draft.read_text("utf-8") == MENDED.replace("回顾甲，", "回顾甲，\n\n回顾丁，")
    assert run("check", draft, "--fix-only", "--unsafe-fixes").exit_code == 0
    assert "又回顾丁" in draft.read_text("utf-8")


@pytest.mark.parametrize(
    ("option", "done"), [("--fix", "修正了"), ("--fix-only", "修正了"), ("--diff", "可修正")]
)
def test_what_was_mended_is_said_of_each_draft(draft, option, done):
    clean = draft.with_name("clean.md")
    clean.write_text(MENDED, "utf-8")
    result = run("check", draft, clean, option, "--show-fixes")

    assert f"{draft}: {done} 1 处：operative-verb-not-bold 1\n" in result.stderr
    assert f"{clean}: " not in result.stderr


def test_a_fault_of_ours_has_a_code_of_its_own_and_quotes_no_draft(draft, monkeypatch):
    def fail(*_):
        raise ValueError(FAULTY)

    monkeypatch.setattr("resolint.cli.checking.lint", fail)
    result = run("check", draft)

    assert result.exit_code == 3
    assert "ValueError\n" in result.stderr
    assert "checking.py" in result.stderr
    assert "确认" not in result.stderr


def test_ctrl_c_ends_with_a_code_of_its_own_says_what_was_done_and_leaves_no_report(
    draft, monkeypatch
):
    second = draft.with_name("second.md")
    second.write_text(FAULTY, "utf-8")
    answers = iter([()])

    def lint(*_):
        try:
            return next(answers)
        except StopIteration:
            raise KeyboardInterrupt from None

    monkeypatch.setattr("resolint.cli.checking.lint", lint)
    result = run("check", draft, second, "--output", "json=report.json", "--lang", "en")

    assert result.exit_code == 130
    assert result.stderr.splitlines() == [
        "resolint: interrupted; drafts not checked: 1",
        "1 draft checked: nothing found",
    ]
    assert sorted(path.name for path in draft.parent.iterdir()) == ["draft.md", "second.md"]


def test_a_real_ctrl_c_has_that_code(draft):
    draft.with_name("slow.py").write_text(
        "import time\nfrom resolint import DraftRule, Message, hookimpl\n"
        "class Slow(DraftRule):\n    message = Message('慢', 'slow')\n"
        "    def check(self, draft, profile):\n"
        "        open('begun', 'w').close()\n        time.sleep(60)\n        yield from ()\n"
        "@hookimpl\ndef register_rules(register):\n    register(Slow)\n",
        "utf-8",
    )
    draft.with_name("resolint.toml").write_text('plugins = ["slow.py"]', "utf-8")
    # What is started in the background ignores the signal, and its children inherit that.
    listening = (
        "import signal; signal.signal(signal.SIGINT, signal.default_int_handler);"
        "from resolint.cli import main; main()"
    )
    command = [sys.executable, "-c", listening, "check", str(draft)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, cwd=draft.parent) as process:
        until = time.monotonic() + 60
        while not draft.with_name("begun").exists() and time.monotonic() < until:
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        try:
            _, said = process.communicate(timeout=60)
        finally:
            process.kill()

    assert process.returncode == 130
    assert "已中断" in said.decode()
    assert b"Traceback" not in said


def test_a_read_only_file_is_not_replaced(draft):
    draft.chmod(0o444)
    result = run("check", draft, "--fix")

    assert result.exit_code == 2
    assert f"{draft}: 文件是只读的" in result.stderr
    assert draft.read_text("utf-8") == FAULTY
    assert "1 个错误" in result.stderr


def test_a_file_with_several_names_is_not_parted_from_them(draft):
    other = draft.with_name("other.txt")
    os.link(draft, other)
    result = run("check", draft, "--fix")

    assert result.exit_code == 2
    assert "文件有 2 个硬链接" in result.stderr
    assert draft.samefile(other)
    assert draft.read_text("utf-8") == FAULTY


def test_a_file_that_is_mended_goes_back_to_its_owner_with_a_new_time(draft, monkeypatch):
    owners = []
    monkeypatch.setattr(files, "_owner", lambda _: (-1, -1))
    monkeypatch.setattr(files.os, "chown", lambda _, *owner: owners.append(owner))
    os.utime(draft, (0, 0))
    status = draft.stat()
    write_draft(draft, MENDED, Source(FAULTY))

    assert owners == [(status.st_uid, status.st_gid)]
    assert draft.stat().st_mtime > status.st_mtime
    assert draft.read_text("utf-8") == MENDED


def test_a_file_whose_owner_cannot_be_kept_is_left(draft, monkeypatch):
    def refuse(*_):
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(files, "_owner", lambda _: (-1, -1))
    monkeypatch.setattr(files.os, "chown", refuse)
    result = run("check", draft, "--fix")

    assert result.exit_code == 2
    assert draft.read_text("utf-8") == FAULTY
    assert [path.name for path in draft.parent.iterdir()] == ["draft.md"]


LOUD = """
from resolint import DraftRule, Message, hookimpl

print("loaded")

class Loud(DraftRule):
    message = Message("响", "loud")

    def check(self, draft, profile):
        print("hello")
        yield from ()

@hookimpl
def register_rules(register):
    register(Loud)
"""


def test_what_a_plugin_prints_is_neither_in_the_report_nor_in_the_draft(draft):
    draft.with_name("loud.py").write_text(LOUD, "utf-8")
    draft.with_name("resolint.toml").write_text('plugins = ["loud.py"]', "utf-8")
    array = run("check", draft, "--output-format", "json")
    mended = run("check", "-", "--fix", "--stdin-filename", draft, input=FAULTY.encode())

    assert "hello" in array.stderr
    assert [each["rule"] for each in json.loads(array.stdout)] == ["operative-verb-not-bold"]
    assert mended.stdout == MENDED
