"""The command line as a user calls it."""

import json
import os
import re
import select
import subprocess
import sys
from pathlib import Path

import pytest

from helpers import DATA, HINTED, SAMPLE, run, sample
from resolint import DraftRule, Edit, Fix, Kind, Message, ParagraphRule, Span, insert
from resolint.cli import asking, mending, progress
from resolint.files.drafts import DraftError
from resolint.lint.engine import Ruleset

FAULTY_SAMPLE = DATA / "68_230.faulty.md"
FAULTY = "大会，\n\n回顾甲，\n\n1. 确认乙；\n\n2. **请**丙。\n"
GROWS = """
from resolint import DraftRule, Fix, Message, Span, hookimpl, insert

class Grows(DraftRule):
    message = Message("长", "long")

    def check(self, draft, profile):
        fix = Fix(self.message, (insert(len(draft.text), "啊"),), safe=True)
        yield self.finding(Span(0, 1), fix=fix)

@hookimpl
def register_rules(register):
    register(Grows)
"""
NOTED = "大会，\n\n1. 确认乙；¹\n\n2. **请**丙。\n\n¹ 第70/1号决议。\n"
MENDED = FAULTY.replace("确认", "**确认**")


def piped(*arguments, encoding):
    """Call the command in a process whose streams have an encoding, and return its result."""
    command = [sys.executable, "-m", "resolint", *map(str, arguments)]
    environment = os.environ | {"PYTHONIOENCODING": encoding}
    return subprocess.run(command, env=environment, capture_output=True, check=False)


@pytest.fixture
def draft(tmp_path):
    path = tmp_path / "draft.md"
    path.write_text(FAULTY, "utf-8")
    return path


def test_the_sample_is_clean():
    result = run("check", SAMPLE, "--ignore", ",".join(HINTED))

    assert run("check", SAMPLE).exit_code == 0
    assert (result.exit_code, result.stdout) == (0, "")
    assert "未发现问题" in result.stderr


def test_a_finding_is_shown_with_a_marker_under_its_signs(draft):
    result = run("check", draft, "--lang", "en")
    head, line, marker = result.stdout.splitlines()

    assert result.exit_code == 1
    assert head == (
        f"{draft}:5:4: error operative-verb-not-bold: "
        "The operative verb “确认” should be in bold [--fix can fix it]"
    )
    assert line == "    5 | 1. 确认乙；"
    assert marker == "      |    ^^^^"


def test_a_long_line_is_cut_around_the_finding(tmp_path):
    path = tmp_path / "draft.md"
    path.write_text(
        sample().replace("表示注意到**南南", "表示注意到**南南").replace("决定；", "决定"), "utf-8"
    )
    _, line, marker = run("check", path, "--ignore", ",".join(HINTED)).stdout.splitlines()

    assert line.startswith("   28 | …")
    assert line[len(marker) - marker.count(" ") // 2 :]
    assert marker.endswith("^^")


def shown(*arguments):
    """Return severity and line of each finding that is shown, and the summary."""
    result = run("check", *arguments, "--isolated", "--lang", "en")
    heads = re.findall(r"^\S+?:(\d+):\d+: (\w+) ", result.stdout, re.MULTILINE)
    return [(severity, int(line)) for line, severity in heads], result.stderr


def test_the_gravest_come_first_and_hints_only_where_nothing_is_graver():
    found, summary = shown(FAULTY_SAMPLE)
    severities = [severity for severity, _ in found]

    assert severities == ["error"] * 8 + ["warning"] * 3 + ["info"]
    for severity in ("error", "warning"):
        lines = [line for each, line in found if each == severity]
        assert lines == sorted(lines)
    assert "1 info, 4 hints (4 hints not shown; --min-severity hint shows all)" in summary


def test_hints_of_a_draft_that_has_nothing_graver_are_shown():
    found, summary = shown(SAMPLE)
    both, _ = shown(FAULTY_SAMPLE, SAMPLE)

    assert {severity for severity, _ in found} == {"hint"}
    assert "not shown" not in summary
    assert [each for each in both if each[0] == "hint"] == found


@pytest.mark.parametrize(
    ("least", "count", "unseen"),
    [
        ("hint", 16, ""),
        ("info", 12, "4 hints not shown"),
        ("warning", 11, "1 info, 4 hints not shown"),
        ("error", 8, "3 warnings, 1 info, 4 hints not shown"),
    ],
)
def test_a_least_severity_is_shown_in_text_and_json(least, count, unseen):
    found, summary = shown(FAULTY_SAMPLE, "--min-severity", least)
    array = run(
        "check", FAULTY_SAMPLE, "--isolated", "--output-format", "json", "--min-severity", least
    )

    assert len(found) == len(json.loads(array.stdout)) == count
    assert unseen in summary
    assert ("not shown" in summary) == bool(unseen)


def test_json_is_complete_and_in_the_order_of_the_text_and_the_exit_code_is_that_of_all(draft):
    array = json.loads(run("check", FAULTY_SAMPLE, "--isolated", "--output-format", "json").stdout)
    draft.write_text("大会，\n\n回顾甲，\n\n回顾乙，\n\n1. **请**丙；\n\n2. **决定**丁。", "utf-8")
    warned = run("check", draft, "--min-severity", "error")

    assert len(array) == 16
    assert array == sorted(array, key=lambda each: each["start"])
    assert (warned.exit_code, warned.stdout) == (1, "")
    assert "1 个警告（1 个警告未显示，可用 --min-severity hint 查看）" in warned.stderr


def test_json_is_one_array_with_offsets_in_code_points(draft):
    result = run("check", draft, "--output-format", "json", "--lang", "en")

    assert json.loads(result.stdout) == [
        {
            "path": str(draft),
            "rule": "operative-verb-not-bold",
            "severity": "error",
            "message": "The operative verb “确认” should be in bold",
            "line": 5,
            "column": 4,
            "end_line": 5,
            "end_column": 6,
            "start": 14,
            "end": 16,
            "fix": {
                "title": "Set “确认” in bold",
                "safe": True,
                "edits": [
                    {"start": 14, "end": 14, "text": "**"},
                    {"start": 16, "end": 16, "text": "**"},
                ],
            },
            "places": [],
        }
    ]
    assert (
        json.loads(run("check", DATA / "E_RES_2023_18.zh.txt", "--output-format", "json").stdout)
        == []
    )


def test_fix_writes_the_file_and_reports_what_is_left(draft):
    result = run("check", draft, "--fix")

    assert (result.exit_code, result.stdout) == (0, "")
    assert draft.read_text("utf-8") == MENDED


def test_fix_says_how_many_findings_of_each_rule_it_mended(draft):
    text = FAULTY.replace("乙；", "乙,丁；").replace("丙。", "丙,戊，\n\n3. **决定**己;")
    draft.write_text(text, "utf-8")
    second = draft.with_name("second.md")
    second.write_text(FAULTY, "utf-8")
    would = run("check", draft, second, "--diff", "--lang", "en")
    done = run("check", draft, second, "--fix")
    again = run("check", draft, second, "--fix")

    counts = ["halfwidth-punctuation 2", "operative-terminator 2", "operative-verb-not-bold 2"]
    assert would.stderr == f"6 would be fixed: {', '.join(counts)}\n"
    assert done.stderr == f"修正了 6 处：{'、'.join(counts)}\n检查了 2 份文稿：未发现问题\n"
    assert again.stderr == "检查了 2 份文稿：未发现问题\n"


def test_what_could_not_be_written_is_counted_as_it_is(draft, monkeypatch):
    def refuse(*_):
        raise DraftError(Message("没有权限", "permission denied"))

    monkeypatch.setattr(mending, "write_draft", refuse)
    result = run("check", draft, "--fix")

    assert result.exit_code == 2
    assert f"{draft}:5:4: 错误 operative-verb-not-bold" in result.stdout
    assert result.stderr.splitlines() == [
        f"resolint: {draft}: 没有权限",
        "检查了 1 份文稿：1 个错误；--fix 可修正 1 处",
    ]


ASKED = MENDED.replace("回顾甲，", "回顾甲，\n\n回顾丁，\n\n铭记戊，\n\n铭记己，").replace(
    "2. **请**丙。", "2. **请**丙；\n\n3. **请**庚。"
)
"""A draft with three fixes that are not safe."""


@pytest.mark.parametrize(
    ("answers", "changed"),
    [
        ("yyy", ("回顾丁", "铭记己", "**请**庚")),
        ("nyn", ("铭记己",)),
        ("ynq", ("回顾丁",)),
        ("na", ("铭记己", "**请**庚")),
        ("?a", ("回顾丁", "铭记己", "**请**庚")),
        ("q", ()),
    ],
)
def test_each_fix_that_is_not_safe_is_asked_about(draft, monkeypatch, answers, changed):
    monkeypatch.setattr(asking, "is_asked", lambda: True)
    draft.write_text(ASKED.replace("**确认**", "确认"), "utf-8")
    result = run("check", draft, "-i", input="\n".join(answers) + "\n")
    expected = ASKED
    for words in changed:
        expected = expected.replace(
            words, words.replace("请", "又请") if "请" in words else f"又{words}"
        )

    assert draft.read_text("utf-8") == expected
    assert result.exit_code == int(any(word not in changed for word in ("回顾丁", "铭记己")))
    assert f"{draft}:5: 警告 missing-sequence-word: “回顾”与上一段的开头相同" in result.stderr
    assert "-回顾丁，\n+又回顾丁，\n" in result.stderr
    assert f"修正了 {len(changed) + 1} 处" in result.stderr


def test_one_that_was_refused_is_not_asked_about_again_and_its_like_is(draft, monkeypatch):
    monkeypatch.setattr(asking, "is_asked", lambda: True)
    text = "大会，\n\n1. **欢迎**甲；\n\n2. **欢迎**乙；\n\n3. **决定**丙；\n\n4. **欢迎**丁；\n\n5. **欢迎**戊。\n"
    draft.write_text(text, "utf-8")
    run("check", draft, "-i", input="n\ny\n")

    assert draft.read_text("utf-8") == text.replace("**欢迎**戊", "**又欢迎**戊")


def test_when_the_asking_is_broken_off_the_draft_is_left_and_what_is_done_is_kept(
    draft, monkeypatch
):
    monkeypatch.setattr(asking, "is_asked", lambda: True)
    first = draft.with_name("a.md")
    for path in (first, draft):
        path.write_text(ASKED, "utf-8")
    result = run("check", first, draft, "-i", "--lang", "en", input="y\ny\ny\ny\n")

    assert result.exit_code == 2
    assert first.read_text("utf-8").count("又") == 3
    assert draft.read_text("utf-8") == ASKED
    assert f"{draft}: this draft was left as it was" in result.stderr


def test_drafts_after_the_end_of_the_asking_are_checked_and_not_changed(draft, monkeypatch):
    monkeypatch.setattr(asking, "is_asked", lambda: True)
    first = draft.with_name("a.md")
    first.write_text(ASKED, "utf-8")
    result = run("check", first, draft, "-i", input="y\nq\n")

    assert first.read_text("utf-8").count("又") == 1
    assert draft.read_text("utf-8") == FAULTY
    assert f"{draft}:5:4: 错误" in result.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("draft.md",), "须在终端中使用"),
        (("-",), "文稿来自标准输入"),
        (("draft.md", "--diff"), "不能与 --diff"),
        (("draft.md", "--unsafe-fixes"), "或 --unsafe-fixes 合用"),
    ],
)
def test_where_nobody_can_be_asked_nothing_is_done(draft, monkeypatch, arguments, said):
    monkeypatch.chdir(draft.parent)
    result = run("check", "-i", *arguments, input=FAULTY)

    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr
    assert draft.read_text("utf-8") == FAULTY


def test_a_real_terminal_is_asked(draft):
    draft.write_text(ASKED, "utf-8")
    master, slave = os.openpty()
    command = [sys.executable, "-m", "resolint", "check", str(draft), "-i", "--isolated"]
    os.write(master, b"y\nn\nq\n")
    result = subprocess.run(
        command, stdin=slave, capture_output=True, text=True, check=False, timeout=60
    )
    os.close(slave)
    os.close(master)

    assert result.returncode == 1
    assert draft.read_text("utf-8") == ASKED.replace("回顾丁", "又回顾丁")
    assert result.stderr.count("应用？") == 3


def test_all_of_a_rule_whose_fix_calls_for_another_comes_to_an_end():
    class Grows(DraftRule):
        message = Message("长", "longer")

        def check(self, draft, profile):
            fix = Fix(self.message, (insert(0, "啊"),), safe=False)
            yield self.finding(Span(0, 1), fix=fix)

    answers = iter([asking.ALL, asking.YES, asking.QUIT])
    fixed, ended = asking.fix_asking("甲", Ruleset((Grows(),)), lambda *_: next(answers))

    assert (fixed.text, fixed.applied, ended) == ("啊啊甲", {"grows": 2}, True)


def test_a_run_speaks_the_language_that_is_configured(draft):
    (draft.parent / "resolint.toml").write_text('lang = "en"', "utf-8")

    assert "1 draft checked: 1 error" in run("check", draft).stderr
    assert "no such file" in run("check", draft.with_name("none.md")).stderr
    assert "检查了 1 份文稿" in run("check", draft, "--lang", "zh").stderr


def test_a_rule_whose_fix_has_no_end_is_named_and_the_others_mend(draft):
    (draft.parent / "grows.py").write_text(GROWS, "utf-8")
    (draft.parent / "resolint.toml").write_text('plugins = ["grows.py"]', "utf-8")
    result = run("check", draft, "--fix")

    assert result.exit_code == 2
    assert "规则 grows 的修正反复不止" in result.stderr
    assert draft.read_text("utf-8") == MENDED


@pytest.mark.parametrize("encoding", ["gbk", "cp1252"])
@pytest.mark.parametrize(
    ("arguments", "code"),
    [(("check",), 1), (("check", "--diff"), 1), (("rule", "unused-footnote"), 0), (("-h",), 0)],
)
def test_a_sign_that_the_stream_does_not_have_is_written_as_its_escape(
    draft, encoding, arguments, code
):
    draft.write_text(NOTED, "utf-8")
    path = [draft] if arguments[0] == "check" else []
    result = piped(*arguments, *path, encoding=encoding)

    assert (result.returncode, b"Traceback" in result.stderr) == (code, False)
    if path:
        escaped = "¹".encode(encoding, "backslashreplace")
        assert escaped in result.stdout


def test_json_is_utf_8_on_any_stream(draft):
    draft.write_text(NOTED, "utf-8")
    told = [
        piped("check", draft, "--output-format", "json", encoding=encoding).stdout
        for encoding in ("gbk", "utf-8")
    ]

    assert told[0] == told[1]
    assert {f["rule"] for f in json.loads(told[0])} == {"operative-verb-not-bold"}
    assert "确认".encode() in told[0]


def test_a_file_whose_name_is_no_text_is_shown_with_escapes(tmp_path):
    (tmp_path / os.fsdecode(b"\xff.md")).write_text(NOTED, "utf-8")
    shown = piped("check", tmp_path, encoding="utf-8")
    array = piped("check", tmp_path, "--output-format", "json", encoding="utf-8")

    assert (shown.returncode, array.returncode) == (1, 1)
    assert b"\\udcff.md:3:4: " in shown.stdout
    assert json.loads(array.stdout)[0]["path"].endswith("\udcff.md")


def test_unsafe_fixes_are_applied_only_when_asked_for(draft):
    text = MENDED.replace("回顾甲，", "回顾甲，\n\n回顾丁，")
    draft.write_text(text, "utf-8")

    assert run("check", draft, "--fix").exit_code == 1
    assert draft.read_text("utf-8") == text
    assert run("check", draft, "--fix", "--unsafe-fixes").exit_code == 0
    assert "又回顾丁" in draft.read_text("utf-8")


def test_diff_shows_and_writes_nothing(draft):
    result = run("check", draft, "--diff")

    assert result.exit_code == 1
    assert "-1. 确认乙；\n+1. **确认**乙；\n" in result.stdout
    assert draft.read_text("utf-8") == FAULTY
    assert run("check", SAMPLE, "--diff", "--ignore", ",".join(HINTED)).exit_code == 0


def test_exit_zero(draft):
    assert run("check", draft, "--exit-zero").exit_code == 0


def test_standard_input_goes_by_the_name_it_is_given(tmp_path):
    (tmp_path / "resolint.toml").write_text('ignore = ["verbs"]', "utf-8")
    named = run("check", "-", "--stdin-filename", tmp_path / "x.md", input=FAULTY.encode())

    assert run("check", "-", input=FAULTY.encode()).exit_code == 1
    assert (named.exit_code, named.stdout) == (0, "")


def test_standard_input_fixed_goes_to_standard_output():
    faulty = ("\ufeff" + FAULTY.replace("\n", "\r\n")).encode()
    command = [sys.executable, "-m", "resolint", "check", "-", "--fix"]
    result = subprocess.run(command, input=faulty, capture_output=True, check=False)

    assert result.returncode == 0
    assert result.stdout == ("\ufeff" + MENDED.replace("\n", "\r\n")).encode()


def test_line_ends_of_a_file_are_kept(draft):
    draft.write_bytes(b"\xef\xbb\xbf" + FAULTY.replace("\n", "\r\n").encode())
    run("check", draft, "--fix")

    assert draft.read_bytes() == b"\xef\xbb\xbf" + MENDED.replace("\n", "\r\n").encode()


def test_select_and_ignore_take_lists(draft):
    assert run("check", draft, "--select", "footnotes,citations").exit_code == 0
    assert run("check", draft, "--ignore", "verbs").exit_code == 0


def test_rules_lists_every_rule_and_rule_explains_one():
    assert "operative-verb-not-bold" in run("rules", "--lang", "en").stdout
    listed = run("rules", "--lang", "zh").stdout
    assert re.search(r"verbs +operative-verb-not-bold +错误 +可修正 执行段", listed)
    assert not re.search(r"\b(error|warning|info|hint|fix|ask)\b", listed)
    page = run("rule", "operative-verb-not-bold", "--lang", "zh").stdout
    assert "严重程度: 错误" in page
    assert "执行段以执行动词开头" in page
    assert "⟦确认⟧" in page
    wrong = run("rule", "operative-verb-not-bolt")
    assert wrong.exit_code == 2
    assert "operative-verb-not-bold" in wrong.stderr


def test_config_prints_values_and_where_they_come_from(draft):
    (draft.parent / "resolint.toml").write_text('lang = "en"', "utf-8")
    result = run("config", draft)

    assert f"lang = 'en'  # {draft.parent / 'resolint.toml'}:1" in result.stdout
    assert "profile = None  # default" in result.stdout


def test_config_of_a_folder_is_that_of_its_drafts_and_of_a_draft_names_its_style(draft):
    draft.with_name("mine.py").write_text(GROWS, "utf-8")
    draft.with_name("resolint.toml").write_text('lang = "en"\nplugins = ["mine.py"]', "utf-8")
    folder = run("config", draft.parent).stdout
    named = run("config", draft).stdout

    assert f"lang = 'en'  # {draft.parent / 'resolint.toml'}:1" in folder
    assert "# plugin mine.py: 1 rules\n" in folder
    assert "# plugin resolint-rules: " in folder
    assert "house style" not in folder
    assert named == f"{folder}# house style of this draft: ga-zh\n"


def test_init_writes_a_configuration_that_holds_and_never_over_one(tmp_path):
    assert run("init", tmp_path).exit_code == 0
    assert run("config", tmp_path / "draft.md").exit_code == 0
    assert run("init", tmp_path).exit_code == 2


def test_linting_does_not_pay_for_server_or_dictionary():
    code = (
        "import sys; from resolint.cli import main\n"
        f"try: main(['check', {str(SAMPLE)!r}, '--ignore', {','.join(HINTED)!r}])\n"
        "except SystemExit: pass\n"
        "print([m for m in ('pygls', 'lsprotocol', 'jieba', 'tomlkit', 'asyncio') if m in sys.modules])"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )

    assert result.stdout == "[]\n"


def test_progress_is_shown_on_a_terminal_when_it_takes_long(tmp_path, monkeypatch, capsys):
    for name in range(3):
        (tmp_path / f"{name}.md").write_text(FAULTY, "utf-8")
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    master, slave = os.openpty()
    with os.fdopen(slave, "w", encoding="utf-8") as terminal:
        monkeypatch.setattr(sys, "stderr", terminal)
        bar = progress.Progress(sys.stdout)
        paths = [Path(str(number)) for number in range(3)]
        seen = []
        for path in bar.over(paths):
            seen.append(path)
            bar.echo(f"{path}\n")
            shown_before = capsys.readouterr().out
            assert shown_before == ("0\n" if path == paths[0] else "")
        terminal.flush()
        shown = ""
        # A terminal may hand over what is written in several parts.
        while "100%" not in shown and select.select([master], [], [], 5)[0]:
            shown += os.read(master, 10_000).decode()

    assert seen == paths
    assert "100%" in shown
    assert capsys.readouterr().out == "1\n2\n"


HABIT = "大会，\n\n回顾甲，\n\n1. 确认乙；\n\n2. 请丙；\n\n3. **强调**丁；\n\n4. 敦促戊；\n\n5. 决定己。\n"
"""A draft whose verbs are not in bold, but for one."""


def test_a_habit_is_shown_once_with_its_count_and_the_lines_of_the_others(draft):
    draft.write_text(HABIT, "utf-8")
    english = run("check", draft, "--lang", "en")
    head, *excerpt = english.stdout.splitlines()

    assert head.startswith(f"{draft}:5:4: error operative-verb-not-bold: ")
    assert "(4 places)" in head
    assert head.endswith("[--fix can fix it]")
    assert excerpt == [
        "    5 | 1. 确认乙；",
        "      |    ^^^^",
        "      = also at lines 7, 11, 13",
    ]
    assert english.stderr == "1 draft checked: 1 error; --fix fixes 4\n"
    assert "      = 另见第 7、11、13 行" in run("check", draft).stdout
    assert run("check", draft, "--fix").stderr.startswith(
        "修正了 4 处：operative-verb-not-bold 4\n"
    )


def test_of_the_lines_of_a_habit_ten_are_named(draft):
    lines = [f"{number}. 敦促甲；" for number in range(1, 21)]
    draft.write_text("大会，\n\n" + "\n\n".join(lines)[:-1] + "。\n", "utf-8")
    named = [*range(5, 25, 2)]

    assert (
        f"      = also at lines {', '.join(map(str, named))} and 9 more\n"
        in run("check", draft, "--lang", "en", "--select", "operative-verb-not-bold").stdout
    )
    assert f"      = 另见第 {'、'.join(map(str, named))} 等 19 行\n" in run("check", draft).stdout


def test_of_places_on_one_line_the_line_is_named_once(draft):
    draft.write_text("大会，\n\n回顾甲,乙,丙,丁，\n\n1. **请**戊,己,庚。\n", "utf-8")
    result = run("check", draft, "--select", "halfwidth-punctuation", "--lang", "en")

    assert result.stdout.splitlines()[-1] == "      = also at line 5"
    assert result.stderr.endswith("1 warning; --fix fixes 5\n")


def test_what_a_fix_mends_of_a_habit_is_counted_by_places(draft):
    # Without bold or a closing mark such a verb may open a preambular paragraph.
    text = HABIT.replace("1. 确认乙；", "1. 确认乙")
    draft.write_text(text, "utf-8")
    result = run("check", draft, "--select", "operative-verb-not-bold", "--lang", "en")
    done = run("check", draft, "--select", "operative-verb-not-bold", "--fix", "--lang", "en")

    assert "[--fix can fix 3 of them]" in result.stdout
    assert result.stderr.endswith("; --fix fixes 3\n")
    assert done.stderr.startswith("3 fixed: operative-verb-not-bold 3\n")


def test_a_habit_is_one_record_of_json_with_all_its_places(draft):
    draft.write_text(HABIT, "utf-8")
    (record,) = json.loads(run("check", draft, "--output-format", "json").stdout)

    assert [HABIT[each["start"] : each["end"]] for each in record["places"]] == [
        *("确认", "请", "敦促", "决定")
    ]
    assert [each["line"] for each in record["places"]] == [5, 7, 11, 13]
    assert all(record[key] == value for key, value in record["places"][0].items())
    assert len(record["fix"]["edits"]) == 8
    assert set(record["places"][0]) == set(record) - {"path", "rule", "severity", "message"} - {
        "fix",
        "places",
    }


LOST = "大会，\n\n回顾甲，\n\n**请**乙；\n\n**鼓励**丙；\n\n**强调**丁；\n\n**决定**戊。\n"
"""A draft whose numbers were lost, which are never put back unasked."""


@pytest.mark.parametrize(("answer", "numbered"), [("y", True), ("n", False), ("q", False)])
def test_a_habit_is_one_question_for_all_its_places(draft, monkeypatch, answer, numbered):
    monkeypatch.setattr(asking, "is_asked", lambda: True)
    draft.write_text(LOST, "utf-8")
    result = run("check", draft, "-i", "--lang", "en", input=f"{answer}\n")
    expected = LOST
    for number, verb in enumerate(("请", "鼓励", "强调", "决定"), 1):
        expected = expected.replace(f"**{verb}", f"{number}. **{verb}")

    assert draft.read_text("utf-8") == (expected if numbered else LOST)
    assert result.stderr.count("Apply it?") == 1
    assert "-**请**乙；\n" in result.stderr
    assert "+4. **决定**戊。\n" in result.stderr
    assert ("4 fixed: unnumbered-operative-paragraph 4" in result.stderr) == numbered
    assert result.exit_code == int(not numbered)


def test_of_the_lines_that_a_question_is_about_some_are_shown(draft, monkeypatch):
    monkeypatch.setattr(asking, "is_asked", lambda: True)
    paragraphs = "\n\n".join(f"**敦促**第{n}方；" for n in range(1, 16))
    draft.write_text(f"大会，\n\n{paragraphs[:-1]}。\n", "utf-8")
    select = ("--select", "unnumbered-operative-paragraph")
    result = run("check", draft, "-i", *select, "--lang", "en", input="n\n")

    assert len(re.findall(r"^[-+]", result.stderr, re.MULTILINE)) == 20
    assert "\n… and 10 lines more\n" in result.stderr


def test_a_habit_that_was_refused_is_not_asked_about_place_by_place():
    class Odd(ParagraphRule):
        kinds = frozenset({Kind.OPERATIVE})
        message = Message("奇", "odd")
        habit = Message("全奇", "all odd")

        def check(self, paragraph, profile):
            if "奇" in paragraph.text:
                at = paragraph.text.index("奇")
                fix = Fix(self.message, (Edit(Span(at, at + 1), "偶"),), safe=False)
                yield self.finding(Span(at, at + 1), fix=fix)

    class Last(Odd):
        habit = None

        def check(self, paragraph, profile):
            if "末" in paragraph.text:
                span = Span(0, len(paragraph.text))
                gone = Fix(self.message, (Edit(span, "4. **请**丁。"),), safe=False)
                yield self.finding(span, fix=gone)

    text = "大会，\n\n1. **请**奇；\n\n2. **请**奇；\n\n3. **请**甲；\n\n4. **请**奇末。\n"
    answers = iter([asking.NO, asking.YES])
    fixed, ended = asking.fix_asking(text, Ruleset((Odd(), Last())), lambda *_: next(answers))

    # When the last is gone the two that are left are no habit.
    assert (fixed.text, ended) == (text.replace("奇末", "丁"), False)
    assert next(answers, None) is None


@pytest.mark.parametrize("text", [FAULTY, FAULTY.rstrip("\n"), FAULTY.replace("\n", "\r\n")])
def test_a_diff_can_be_applied(tmp_path, text):
    draft = tmp_path / "d.md"
    draft.write_bytes(text.encode())
    patch = run("check", draft, "--diff").stdout_bytes

    applied = subprocess.run(
        ["git", "apply", "-p0", "--unsafe-paths", f"--directory={tmp_path}", "-"],
        input=patch.replace(str(draft).encode(), b"d.md"),
        cwd=tmp_path,
        check=False,
    )

    assert applied.returncode == 0
    assert draft.read_bytes() == text.replace("确认", "**确认**").encode()


def test_a_path_with_dots_has_the_configuration_of_its_folder(tmp_path, monkeypatch):
    below = tmp_path / "below"
    below.mkdir()
    (below / "resolint.toml").write_text('ignore = ["verbs"]', "utf-8")
    (tmp_path / "d.md").write_text(FAULTY, "utf-8")
    monkeypatch.chdir(below)

    assert run("check", "../d.md").exit_code == 1


def test_a_configuration_may_begin_with_a_byte_order_mark(draft):
    draft.with_name("resolint.toml").write_text('ignore = ["verbs"]', "utf-8-sig")

    assert run("check", draft).exit_code == 0


def test_a_pattern_that_cannot_be_read_is_passed_over_or_named(draft):
    draft.with_name(".gitignore").write_text("!\n\\\n[z-a]\n", "utf-8")
    assert run("check", draft.parent).exit_code == 1

    draft.with_name("resolint.toml").write_text(
        'ignore = []\n[per-file-ignores]\n"[z-a].md" = ["verbs"]\n', "utf-8"
    )
    result = run("check", draft)
    assert result.exit_code == 2
    assert "[z-a].md" in result.stderr


def test_a_pattern_may_begin_where_the_configuration_stands(draft):
    draft.with_name("resolint.toml").write_text(
        f'[per-file-ignores]\n"./{draft.name}" = ["verbs"]\n', "utf-8"
    )

    assert run("check", draft).exit_code == 0


def test_a_link_that_leads_to_itself_is_passed_over(draft):
    draft.with_name("self").symlink_to("self")

    assert run("check", draft.parent).exit_code == 1


def test_each_draft_is_checked_once(draft):
    assert run("check", draft, draft, draft.parent).stdout == run("check", draft).stdout


def test_a_plugin_that_exits_is_one_that_cannot_be_loaded(draft):
    draft.with_name("mine.py").write_text("import sys\nsys.exit(0)\n", "utf-8")
    draft.with_name("resolint.toml").write_text('plugins = ["mine.py"]', "utf-8")
    result = run("check", draft)

    assert result.exit_code == 2
    assert "mine.py" in result.stderr


def test_what_is_selected_is_not_ignored_by_a_file(draft):
    draft.with_name("resolint.toml").write_text('ignore = ["verbs"]', "utf-8")

    assert run("check", draft, "--select", "operative-verb-not-bold").exit_code == 1


def test_a_name_for_standard_input_asks_for_standard_input():
    assert run("check", "--stdin-filename", "d.md").exit_code == 2


def test_a_full_disk_is_said(draft):
    command = [sys.executable, "-m", "resolint", "check", str(draft)]
    with Path("/dev/full").open("w") as full:
        result = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)

    assert result.returncode == 2
    assert b"Traceback" not in result.stderr
