"""Drafts on disk: read, written whole, found."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resolint import files
from resolint.files import DraftError, Source, find_drafts, read_draft, write_draft
from resolint.text import Edit, Span, apply_edits, insert

MIXED = st.lists(st.sampled_from(["甲", "𠮷", "\n", "\r\n"]), max_size=20).map("".join)
RAW = st.text(st.sampled_from("甲乙\r\n \ufeff𠮷\u2028"), max_size=30)


def packed(name, content="<w:document/>"):
    """Return a packed file with one file in it, as Word writes its own."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as file:
        file.writestr(name, content)
    return data.getvalue()


@given(RAW)
def test_an_unchanged_text_comes_back_byte_for_byte(raw):
    source = Source(raw)

    assert "\r" not in source.text
    assert source.edited([]) == raw


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("\ufeff大会\r\n\r\n甲\r\n", "\ufeff大会，\r\n\r\n甲\r\n"),
        ("大会\n\r\n甲\r乙", "大会，\n\r\n甲\r乙"),
    ],
)
def test_line_ends_and_byte_order_mark_are_kept(raw, expected):
    source = Source(raw)

    assert source.edited([insert(2, "，")]) == expected


def test_a_new_line_in_a_mixed_file_takes_the_end_of_its_neighbour():
    source = Source("甲\r\n乙\n丙\n")

    assert source.edited([insert(2, "一\n")]) == "甲\r\n一\r\n乙\n丙\n"
    assert source.edited([insert(1, "\n一")]) == "甲\r\n一\r\n乙\n丙\n"
    assert source.edited([insert(6, "\n一")]) == "甲\r\n乙\n丙\n\n一"


@given(MIXED, st.integers(0, 30), st.integers(0, 30), st.text("丁\n", max_size=3))
def test_an_edit_of_the_text_is_made_in_the_file(raw, start, length, put):
    source = Source("\ufeff" + raw)
    start = min(start, len(source.text))
    edit = Edit(Span(start, min(start + length, len(source.text))), put)

    edited = source.edited([edit])

    assert edited[0] == "\ufeff"
    assert Source(edited).text == apply_edits(source.text, [edit])


def test_a_file_keeps_its_mode_and_its_link(tmp_path):
    target = tmp_path / "draft.md"
    target.write_text("甲", "utf-8")
    target.chmod(0o640)
    link = tmp_path / "link.md"
    link.symlink_to(target)

    write_draft(link, "乙", Source("甲"))

    assert target.read_text("utf-8") == "乙"
    assert target.stat().st_mode & 0o777 == 0o640
    assert link.is_symlink()


def test_a_write_that_fails_leaves_the_file_as_it_was(tmp_path, monkeypatch):
    target = tmp_path / "draft.md"
    target.write_text("甲", "utf-8")

    def no_space(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files.os, "fsync", no_space)
    with pytest.raises(DraftError, match="No space left"):
        write_draft(target, "乙", Source("甲"))

    assert target.read_text("utf-8") == "甲"
    assert [path.name for path in tmp_path.iterdir()] == ["draft.md"]


def test_a_file_that_was_changed_after_it_was_read_is_left(tmp_path):
    target = tmp_path / "draft.md"
    target.write_bytes("甲\r\n".encode())
    source = read_draft(target)
    write_draft(target, "乙\r\n", source)

    with pytest.raises(DraftError, match="changed after it was read"):
        write_draft(target, "丙\r\n", source)

    assert target.read_bytes() == "乙\r\n".encode()
    assert [path.name for path in tmp_path.iterdir()] == ["draft.md"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("第一行\n大会".encode("gb18030"), "line 1 is not UTF-8"),
        (b"\n\n\xff\xfe\xff", "line 3 is not UTF-8"),
        ("大会".encode("utf-16"), "UTF-16"),
        ("大会".encode("utf-32"), "UTF-32"),
        ("\ufeff大会".encode("utf-32-be"), "UTF-32"),
        (b"PK\x03\x04\x00\x00", "binary"),
        (packed("word/document.xml"), "is a Word file.* pandoc -t markdown"),
        (packed("mimetype", "application/vnd.oasis.opendocument.text"), "LibreOffice file"),
        (packed("xl/workbook.xml"), "binary"),
        (b"\xd0\xcf\x11\xe0\0" + "WordDocument".encode("utf-16-le"), "Word 97"),
        (b"{\\rtf1\\ansi 1. }", "RTF"),
        (b"%PDF-1.4\n", "PDF"),
    ],
)
def test_bytes_that_are_no_text_are_named(tmp_path, data, reason):
    path = tmp_path / "draft.md"
    path.write_bytes(data)

    with pytest.raises(DraftError, match=reason):
        read_draft(path)


def test_a_file_too_large_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "draft.md"
    with path.open("wb") as file:
        file.truncate(50_000_000)

    with pytest.raises(DraftError, match="larger than 32 MB"):
        read_draft(path)


def test_drafts_are_found_past_what_ignore_files_name(tmp_path):
    for name in ("b.md", "a.txt", "c.py", "old/d.md", "old/keep.md", ".git/e.md", "deep/f.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("甲", "utf-8")
    (tmp_path / ".gitignore").write_text("old/*\n!old/keep.md\n", "utf-8")
    (tmp_path / "deep" / ".resolintignore").write_text("f.md\n", "utf-8")

    found = [path.relative_to(tmp_path).as_posix() for path in find_drafts(tmp_path)]

    assert found == ["a.txt", "b.md", "old/keep.md"]


def test_an_ignore_file_above_the_folder_counts(tmp_path):
    (tmp_path / ".gitignore").write_text("draft.md\n", "utf-8")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "draft.md").write_text("甲", "utf-8")

    assert list(find_drafts(tmp_path / "sub")) == []
