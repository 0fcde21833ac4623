"""Positions in the three encodings, held against an editor that keeps its own text."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types as t

from resolint.lsp.convert import Encoding, with_newlines
from resolint.text import LineIndex, Span

ENCODINGS = ["utf-8", "utf-16", "utf-32"]
UNITS = {"utf-8": 1, "utf-16": 2, "utf-32": 4}
TEXTS = st.lists(st.sampled_from(["大会", "a", "𠮷", "😀", "\r\n", "\n", "\r", "\u2028", "\v", "é"])).map("".join)
LINE_END = re.compile(r"\r\n|\n|\r")


def position(text, offset, encoding):
    """Return a position as an editor counts it."""
    ends = [match.end() for match in LINE_END.finditer(text) if match.end() <= offset]
    start = ends[-1] if ends else 0
    units = len(text[start:offset].encode(f"{encoding}-le" if encoding != "utf-8" else encoding))
    return t.Position(len(ends), units // UNITS[encoding])


def places(text):
    """Return the offsets where a cursor can stand: not within a line end."""
    return [at for at in range(len(text) + 1) if text[at - 1 : at + 1] != "\r\n"]


@pytest.mark.parametrize("encoding", ENCODINGS)
@given(text=TEXTS, inserted=TEXTS, data=st.data())
def test_an_edit_lands_where_the_editor_counts_it(encoding, text, inserted, data):
    start, end = sorted(data.draw(st.sampled_from(places(text))) for _ in range(2))
    change = t.TextDocumentContentChangePartial(
        t.Range(position(text, start, encoding), position(text, end, encoding)), inserted
    )

    assert Encoding(encoding).apply(text, change) == text[:start] + inserted + text[end:]


@pytest.mark.parametrize("encoding", ENCODINGS)
@given(text=TEXTS)
def test_every_offset_of_the_linted_text_comes_back(encoding, text):
    plain = with_newlines(text)
    index, here = LineIndex(plain), Encoding(encoding)

    for offset in range(len(plain) + 1):
        assert here.offset(index, here.position(index, offset)) == offset


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_finding_stands_where_the_editor_counts_it(encoding):
    raw = "大会，\r\n甲𠮷乙\r\n"
    index = LineIndex(with_newlines(raw))
    at = Encoding(encoding).range(index, Span(6, 7))

    assert at == t.Range(position(raw, 7, encoding), position(raw, 8, encoding))


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_positions_past_the_end_are_drawn_in(encoding):
    here, index = Encoding(encoding), LineIndex("甲\n乙")

    assert here.offset(index, t.Position(0, 99)) == 1
    assert here.offset(index, t.Position(99, 0)) == 3
    far = t.Range(t.Position(5, 5), t.Position(9, 9))
    assert here.apply("甲\n乙", t.TextDocumentContentChangePartial(far, "丙")) == "甲\n乙丙"


def test_a_change_without_range_is_the_whole_text():
    change = t.TextDocumentContentChangeWholeDocument("丙")

    assert Encoding("utf-16").apply("甲\n乙", change) == "丙"
