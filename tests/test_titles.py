"""What a draft is called, and the drafts of a folder found by it."""

import asyncio

import pytest

from helpers import sample
from notations import NOTATIONS
from resolint.draft.parse import parse
from resolint.features.titles import titled
from resolint.lsp import catalogue
from resolint.lsp.catalogue import Catalogue
from resolint.lsp.session import Session
from test_model_un import DRAFT as CONFERENCE

LIMITED = (
    "联合国\n\nA/C.2/68/L.1\n\n大会\n\nDistr.: Limited\n1 October 2013\n\n第六十八届会议\n\n"
    "斐济：决议草案\n\n**南南合作𠮷**\n\n大会，\n\n回顾甲，\n\n1. **请**乙；\n\n2. **决定**丙。\n"
)
COUNCIL = "第2446(2018)号决议\n\n2018年11月14日安全理事会第8399次会议通过\n\n安全理事会，\n\n回顾甲，\n\n决定乙。\n"


@pytest.mark.parametrize(
    ("text", "number", "title", "line"),
    [
        (sample(), "68/230", "南南合作", "68/230. 南南合作"),
        (LIMITED, "A/C.2/68/L.1", "南南合作𠮷", "**南南合作𠮷**"),
        (COUNCIL, "2446(2018)", "", "第2446(2018)号决议"),
        ("大会\n\n68/230. 南南合作\n", "68/230", "南南合作", "68/230. 南南合作"),
    ],
)
def test_a_draft_is_called_by_its_number_or_symbol_and_its_title(text, number, title, line):
    found = titled(parse(text))

    assert (found.number, found.title, found.span.of(text)) == (number, title, line)


def test_a_draft_of_a_conference_is_called_by_its_topic():
    found = titled(parse(CONFERENCE))

    assert "议题" in CONFERENCE
    assert found.title in CONFERENCE
    assert not found.title.startswith("议题")


@pytest.mark.parametrize(
    "text", ["", "# 会议记录\n\n讨论了甲。\n", "大会，\n\n1. **请**甲。", "\x00"]
)
def test_other_texts_are_called_nothing(text):
    assert titled(parse(text)) is None


@pytest.mark.parametrize("name", ["front matter", "escapes", "hard wraps", "bold <b>"])
def test_in_another_notation_a_draft_is_called_the_same(name):
    change = NOTATIONS[name].change
    found = titled(parse(change(sample())))

    assert (found.number, found.title) == ("68/230", "南南合作")


def listed(held, folder):
    """Return the names and files in a folder."""

    async def run():
        return [each async for each in held.entries([folder.as_uri()])]

    found = asyncio.run(run())
    return sorted((e.titled.number, e.titled.title, e.uri.rpartition("/")[2]) for e in found)


@pytest.fixture
def held():
    return Catalogue(Session(lambda _: None))


def test_the_drafts_of_a_folder_are_listed_and_read_again_only_when_they_change(
    held, tmp_path, monkeypatch
):
    read = []

    def read_head(path, size, real=catalogue.read_head):
        read.append(path.name)
        return real(path, size)

    monkeypatch.setattr(catalogue, "read_head", read_head)
    (tmp_path / "a.md").write_text("\ufeff" + LIMITED, "utf-8")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "b.txt").write_text(sample().replace("\n", "\r\n"), "utf-8", newline="")
    (tmp_path / "readme.md").write_text("# 说明\n", "utf-8")
    (tmp_path / "old.md").write_bytes(sample().encode("gb18030"))
    (tmp_path / "binary.md").write_bytes(b"\0" * 10)
    (tmp_path / ".gitignore").write_text("hidden.md", "utf-8")
    (tmp_path / "hidden.md").write_text(sample(), "utf-8")
    drafts = [("68/230", "南南合作", "b.txt"), ("A/C.2/68/L.1", "南南合作𠮷", "a.md")]

    assert listed(held, tmp_path) == drafts
    assert sorted(read) == ["a.md", "b.txt", "binary.md", "old.md", "readme.md"]
    read.clear()
    assert listed(held, tmp_path) == drafts
    assert sorted(read) == ["binary.md", "old.md"]
    (tmp_path / "a.md").write_text(COUNCIL, "utf-8")
    (tmp_path / "sub" / "b.txt").unlink()
    assert listed(held, tmp_path) == [("2446(2018)", "", "a.md")]


def test_of_a_large_file_the_head_is_read_and_of_many_the_first(held, tmp_path, monkeypatch):
    (tmp_path / "a.md").write_text(sample() + "甲乙，\n\n" * 500_000, "utf-8")
    (tmp_path / "b.md").write_text("甲" * 100_000, "utf-8")
    assert listed(held, tmp_path) == [("68/230", "南南合作", "a.md")]

    monkeypatch.setattr(catalogue, "_MOST_FILES", 3)
    for number in range(1, 9):
        (tmp_path / f"a{number}.md").write_text(sample(), "utf-8")
    assert 1 <= len(listed(held, tmp_path)) <= 3


def test_an_open_draft_is_listed_as_it_is_in_the_editor(tmp_path):
    session = Session(lambda _: None)
    path = tmp_path / "草案.md"
    path.write_text(sample(), "utf-8")
    session.open(path.as_uri(), 1, LIMITED)
    session.open("untitled:1", 1, COUNCIL)

    found = listed(Catalogue(session), tmp_path)
    assert [number for number, *_ in found] == ["2446(2018)", "A/C.2/68/L.1"]


def test_a_folder_that_is_not_there_or_not_on_a_disk_has_no_drafts(held, tmp_path):
    assert listed(held, tmp_path / "nowhere") == []

    async def run():
        return [each async for each in held.entries(["vscode-vfs://github/a/b", ""])]

    assert asyncio.run(run()) == []
