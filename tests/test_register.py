"""What a register of adopted resolutions adds to the findings, and how it is filled."""

from datetime import date

import pytest

from helpers import SAMPLE, run, sample, scan
from resolint import symbol_of
from resolint.config import plugins
from resolint.draft.draft import Adopted
from resolint.draft.parse import parse
from resolint.lint.engine import Ruleset, lint
from resolint.lint.fixing import fix
from resolint.register.file import add, find
from resolint.register.lookup import Register, adopted_in

KNOWN = {
    "A/RES/64/222": Adopted("A/RES/64/222", date(2009, 12, 21), "内罗毕成果文件"),
    "A/RES/57/270B": Adopted("A/RES/57/270B", date(2003, 6, 23), ""),
}


def registered(*names, known=KNOWN):
    rules = tuple(plugins.load().rules[name]() for name in names)
    return Ruleset(rules, lookup=lambda symbols: {s: known[s] for s in symbols if s in known})


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder whose register is its own, with nothing in it yet."""
    (tmp_path / "resolint.toml").write_text('register = "adopted.sqlite"\n')
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("text", "symbol"),
    [
        ("第64/222号决议", "A/RES/64/222"),
        ("第57/270 B号决议", "A/RES/57/270B"),
        ("第2625(XXV)号决议", "A/RES/2625(XXV)"),
        ("S-23/2号决议", "A/RES/S-23/2"),
        ("第58/553号决定", "A/DEC/58/553"),
        ("安全理事会第1325 (2000)号决议", "S/RES/1325(2000)"),
        ("经济及社会理事会第2004/46号决议", "E/RES/2004/46"),
        ("人权理事会第16/2号决议", "A/HRC/RES/16/2"),
        ("高级别委员会第17/1号决定", ""),
    ],
)
def test_a_citation_has_the_symbol_of_its_organ(text, symbol):
    item = scan(f"回顾{text}，").citations[0][0]

    assert symbol_of(item, ("大会",)) == symbol


def test_the_register_gives_a_missing_date():
    text = "大会，\n\n回顾其第57/270 B号和第64/222号决议，"
    ruleset = registered("undated-citation")

    assert fix(text, ruleset).text == text
    assert fix(text, ruleset, unsafe=True).text == (
        "大会，\n\n回顾其2003年6月23日第57/270 B号和2009年12月21日第64/222号决议，"
    )


def test_a_date_unlike_that_of_the_register_is_named_and_its_own_offered():
    text = "大会，\n\n回顾其2009年12月12日第64/222号决议，"
    ruleset = registered("conflicting-citation")
    (finding,) = lint(parse(text), ruleset)

    assert finding.span.of(text) == "2009年12月12日第64/222号"
    assert "2009年12月21日" in finding.message.zh
    assert fix(text, ruleset, unsafe=True).text == "大会，\n\n回顾其2009年12月21日第64/222号决议，"


def test_the_register_tells_which_of_two_dates_is_wrong():
    text = "大会，\n\n回顾其2009年12月12日第64/222号决议，\n\n1. **重申**2009年12月21日第64/222号决议。"
    found = lint(parse(text), registered("conflicting-citation"))

    assert [finding.span.of(text) for finding in found] == ["2009年12月12日第64/222号"]


def test_a_date_as_in_the_register_is_no_fault():
    text = "大会，\n\n回顾其2009年12月21日第64/222号决议，"

    assert lint(parse(text), registered("conflicting-citation", "undated-citation")) == ()


def test_an_adopted_resolution_says_what_it_is():
    assert adopted_in(parse(sample())) == Adopted("A/RES/68/230", date(2013, 12, 20), "南南合作")


@pytest.mark.parametrize(
    "text", ["", "大会，\n\n1. **请**秘书长提出报告。", sample().replace("68/230. ", "")]
)
def test_a_text_without_number_and_date_is_not_registered(text):
    assert adopted_in(parse(text)) is None


def test_what_is_added_later_is_seen(tmp_path):
    path = tmp_path / "register.sqlite"
    register = Register(path)
    symbols = set(KNOWN)
    assert register.lookup(symbols) == {}
    add(path, [KNOWN["A/RES/64/222"]])
    assert set(register.lookup(symbols)) == {"A/RES/64/222"}
    add(path, [Adopted(f"A/RES/70/{n}", date(2015, 12, 1), "x" * 500) for n in range(50)])
    add(path, [KNOWN["A/RES/57/270B"]])
    assert set(register.lookup(symbols)) == symbols


def test_resolutions_and_lists_are_added_and_used(folder):
    (folder / "68_230.md").write_bytes(SAMPLE.read_bytes())
    (folder / "list.csv").write_text("symbol,date,title\nA/RES/64/222,2009-12-21,x\n", "utf-8")
    (folder / "draft.txt").write_text("大会，\n\n回顾其第68/230号决议，", "utf-8")
    result = run("register", "add", "68_230.md", "list.csv", "--lang", "en")

    assert (result.exit_code, result.stdout) == (0, f"2 added to {folder / 'adopted.sqlite'}\n")
    assert find(folder / "adopted.sqlite", KNOWN).keys() == {"A/RES/64/222"}
    assert run("check", "draft.txt", "--fix", "--unsafe-fixes").exit_code == 0
    assert (folder / "draft.txt").read_text(
        "utf-8"
    ) == "大会，\n\n回顾其2013年12月20日第68/230号决议，"


def test_what_cannot_be_added_is_named_and_the_rest_is_added(folder):
    (folder / "68_230.md").write_bytes(SAMPLE.read_bytes())
    (folder / "note.md").write_text("no resolution", "utf-8")
    (folder / "bad.csv").write_text("68/230,20 December,x\n", "utf-8")
    (folder / "empty").mkdir()
    result = run("register", "add", folder, folder / "empty", "missing.md", "--lang", "en")

    assert result.exit_code == 2
    assert "1 added" in result.stdout
    lines = result.stderr.splitlines()
    for name, reason in [
        ("note.md", "no adopted resolution"),
        ("bad.csv", "line 1 is not"),
        ("empty", "no *.md"),
        ("missing.md", ""),
    ]:
        assert any(name in line and reason in line for line in lines), name


def test_a_folder_is_read_as_one_of_drafts_is(folder, monkeypatch):
    (folder / ".gitignore").write_text("old/\n")
    (folder / "old").mkdir()
    for name in ("old/list.csv", "new.csv"):
        (folder / name).write_text("A/RES/64/222,2009-12-21,x\n", "utf-8")

    assert run("register", "add", ".", "--lang", "en").stdout.startswith("1 added")
    monkeypatch.setattr("resolint.files.drafts.os.scandir", _denied)
    result = run("register", "add", ".", "--lang", "en")
    assert (result.exit_code, result.stderr) == (2, "resolint: .: permission denied\n")


def _denied(_):
    raise PermissionError


def test_a_damaged_register_is_named_and_the_drafts_are_checked_all_the_same(folder):
    (folder / "adopted.sqlite").write_bytes(b"this is no database, and long enough" * 50)
    (folder / "draft.md").write_text("大会，\n\n1. 请秘书长提出报告。", "utf-8")
    result = run("check", "draft.md", "--lang", "en")

    assert result.exit_code == 2
    assert "is damaged" in result.stderr
    assert "operative-verb-not-bold" in result.stdout
    assert run("check", "draft.md", "--isolated").exit_code == 1


def test_the_register_is_listed_as_it_can_be_added_and_entries_are_removed(folder):
    (folder / "list.csv").write_text(
        'A/RES/64/222,2009-12-21,"南南,合作"\nS/RES/1325(2000),2000-10-31,\n', "utf-8"
    )
    empty = run("register", "list")
    run("register", "add", "list.csv")
    listed = run("register", "list").stdout
    removed = run("register", "remove", "a/res/64/222", "A/RES/1/1", "--lang", "en")

    assert (empty.exit_code, empty.stdout) == (0, "")
    assert listed == (folder / "list.csv").read_text("utf-8")
    assert removed.exit_code == 2
    assert removed.stdout.startswith("1 removed from ")
    assert "the register has no A/RES/1/1" in removed.stderr
    assert run("register", "list").stdout == "S/RES/1325(2000),2000-10-31,\n"
    assert run("register", "remove", "S/RES/1325(2000)").exit_code == 0


@pytest.mark.parametrize("arguments", [("list",), ("remove", "A/RES/1/1")])
def test_a_damaged_register_is_neither_listed_nor_written(folder, arguments):
    (folder / "adopted.sqlite").write_bytes(b"no database" * 200)
    result = run("register", *arguments)

    assert (result.exit_code, result.stdout) == (2, "")
    assert "已损坏" in result.stderr
