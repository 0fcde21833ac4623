"""Positions in the three encodings, held against an editor that keeps its own text."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types as t

from helpers import ruleset
from resolint.draft.parse import parse
from resolint.lint.engine import relint
from resolint.lsp.convert import Encoding, Shown, with_newlines
from resolint.text import LineIndex, Span

ENCODINGS = ["utf-8", "utf-16", "utf-32"]
UNITS = {"utf-8": 1, "utf-16": 2, "utf-32": 4}
TEXTS = st.lists(
    st.sampled_from(["大会", "a", "𠮷", "😀", "\r\n", "\n", "\r", "\u2028", "\v", "é"])
).map("".join)
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


def shown(text, rule="operative-verb-not-bold", *, relates=True):
    """Return the diagnostics of a text for a client that counts in UTF-16."""
    linted = relint(parse(text), ruleset(rule))
    here = Shown(
        "file:///a.md",
        LineIndex(text),
        linted.draft.reading,
        Encoding("utf-16"),
        "en",
        "file:///{}.md".format,
        "duplicate-footnote".__eq__,
        relates=relates,
    )
    return [each for finding in linted.as_read for each in here.diagnostics(finding)]


def unbold(count, before=""):
    """Return a draft with so many verbs that are not in bold, each behind something."""
    lines = (f"{number}. {before}敦促甲；" for number in range(1, count + 1))
    return "大会，\n\n" + "\n".join(lines)


@pytest.mark.parametrize(
    ("count", "hints", "related"), [(1, 0, 0), (3, 2, 3), (60, 59, 50), (100, 99, 50), (101, 0, 50)]
)
def test_places_of_a_habit_are_hints_and_go_with_it_as_far_as_they_are_few(count, hints, related):
    first, *others = shown(unbold(count))

    assert first.severity is t.DiagnosticSeverity.Error
    assert [each.range.start.line for each in others] == [*range(3, 3 + hints)]
    assert {each.severity for each in others} <= {t.DiagnosticSeverity.Hint}
    assert {each.code for each in (first, *others)} == {"operative-verb-not-bold"}
    assert len(first.related_information or ()) == related
    assert all(each.location.uri == "file:///a.md" for each in first.related_information or ())


def test_a_client_that_shows_no_other_places_is_sent_none():
    first, *others = shown(unbold(60), relates=False)

    assert first.related_information is None
    assert len(others) == 59


def test_diagnostics_stand_at_the_places_of_the_file():
    text = "---\ntitle: x\n---\n" + unbold(3, "<!-- 𠮷 -->")
    found = shown(text)
    index, here = LineIndex(text), Encoding("utf-16")

    assert [each.range.start.line for each in found] == [5, 6, 7]
    assert all(here.span(index, each.range).of(text) == "敦促" for each in found)
    assert [each.location.range for each in found[0].related_information] == [
        each.range for each in found
    ]


def test_the_other_place_stands_in_the_file_and_what_can_go_is_faded():
    text = (
        "---\ntitle: x\n---\n大会，\n\n1. **欢迎**<!-- 𠮷 -->甲；¹\n\n2. **请**乙。\n\n"
        "¹ A/68/212。\n\n¹ A/68/213。\n"
    )
    (found,) = shown(text, "duplicate-footnote")
    (other,) = found.related_information

    assert (found.range.start, other.location.range.start) == (t.Position(11, 0), t.Position(9, 0))
    assert found.tags == [t.DiagnosticTag.Unnecessary]
    assert shown(unbold(1))[0].tags is None
    (alone,) = shown(text, "duplicate-footnote", relates=False)
    assert alone.related_information is None
