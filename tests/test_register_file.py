"""The register of adopted resolutions: written, read, shared and damaged."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

from resolint import Message
from resolint.draft.draft import Adopted
from resolint.register.file import RegisterError, add, find, read_csv

SOUTH = Adopted("A/RES/68/230", date(2013, 12, 20), "南南合作")


@pytest.fixture
def path(tmp_path):
    return tmp_path / "deep" / "register.sqlite"


def test_what_is_added_is_found(path):
    assert add(path, [SOUTH]) == 1
    assert find(path, ["A/RES/68/230", "A/RES/68/231"]) == {"A/RES/68/230": SOUTH}


def test_a_later_entry_stands_in_for_an_earlier_one(path):
    later = Adopted("A/RES/68/230", date(2014, 1, 1), "南南合作。")
    add(path, [SOUTH])
    add(path, [later])

    assert find(path, ["A/RES/68/230"])["A/RES/68/230"] == later


def test_without_a_register_nothing_is_known(path):
    assert find(path, ["A/RES/68/230"]) == {}
    assert not path.exists()


def test_all_is_added_or_nothing(path):
    add(path, [SOUTH])

    def broken():
        yield Adopted("A/RES/1/1", date(1946, 1, 24), "")
        raise RegisterError(Message("坏", "broken"))

    with pytest.raises(RegisterError):
        add(path, broken())
    assert find(path, ["A/RES/1/1"]) == {}


def test_many_runs_can_write_at_once(path):
    entries = [Adopted(f"A/RES/60/{n}", date(2005, 12, 22), "") for n in range(40)]
    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(lambda entry: add(path, [entry]), entries)) == 40

    assert len(find(path, [entry.symbol for entry in entries])) == 40


def test_a_damaged_register_is_said_to_be_so(path):
    path.parent.mkdir()
    path.write_bytes(b"this is no database, and long enough to be looked at" * 50)

    for use in (lambda: find(path, ["A/RES/68/230"]), lambda: add(path, [SOUTH])):
        with pytest.raises(RegisterError, match="damaged"):
            use()


def test_a_register_that_cannot_be_written_is_said_to_be_so(path, monkeypatch):
    add(path, [SOUTH])

    connect = sqlite3.connect
    monkeypatch.setattr(
        "resolint.register.file.sqlite3.connect",
        lambda *_, **__: connect(f"{path.as_uri()}?mode=ro", uri=True),
    )
    with pytest.raises(RegisterError, match="cannot be used: attempt to write a readonly database"):
        add(path, [SOUTH])


def test_a_folder_that_cannot_be_made_is_said_to_be_so(tmp_path):
    (tmp_path / "deep").write_text("a file where the folder should be")

    with pytest.raises(RegisterError, match="cannot be used"):
        add(tmp_path / "deep" / "register.sqlite", [SOUTH])


def test_a_list_has_symbol_date_and_title():
    text = '\ufeffsymbol,date,title\r\nA/RES/68/230,2013-12-20,南南合作\n\nS/RES/1325 (2000),2000年10月31日,"a, b"\n'

    assert list(read_csv(text)) == [
        SOUTH,
        Adopted("S/RES/1325(2000)", date(2000, 10, 31), "a, b"),
    ]


@pytest.mark.parametrize(
    "row",
    [
        "68/230,2013-12-20,x",
        "A/RES/68/230,20 December,x",
        "A/RES/68/230",
        "A/RES/68/230,2013-02-30,",
    ],
)
def test_a_row_that_is_none_is_named_by_its_line(row):
    with pytest.raises(RegisterError, match="line 2"):
        list(read_csv(f"symbol,date,title\n{row}\n"))
