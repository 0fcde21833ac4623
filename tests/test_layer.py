"""Edits of a text as read land in the file, and what is not read of it stays."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resolint.reading.layer import Layer
from resolint.reading.lines import Lines
from resolint.reading.read import Reading, read
from resolint.text import Edit, Origin, Span, apply_edits

# In these texts {…} is left out, and A is read as the two signs ab.
ODD = re.compile(r"\{[^{}]*\}|A")
PIECES = st.sampled_from(["甲", "乙", "丙", "a", "b", " ", "A", "AA", "{1}", "{2}", "{34}"])
LINES = st.one_of(PIECES, st.sampled_from(["\n", "\n\n", "{\n}", "甲\n"]))
PUT = st.text("丁戊 ", max_size=3)


def read_alone(source):
    """Read a text that no version came before."""
    return read(source, Lines())


def layer_of(source):
    """Return the layer of a source."""
    read_as = {"A": "ab"}
    edits = (Edit(Span(*m.span()), read_as.get(m[0], "")) for m in ODD.finditer(source))
    return Layer(source, tuple(edits))


def left_out(source):
    return re.findall(r"\{[^{}]*\}", source)


@st.composite
def edits_of(draw, text):
    """Draw edits of a text, in any order, that leave each other alone."""
    places = st.integers(0, len(text))
    borders = sorted(draw(st.lists(places, max_size=6)))
    spans = [Span(*pair) for pair in zip(borders[::2], borders[1::2], strict=False)]
    edits = [Edit(span, draw(PUT)) for span in spans]
    return draw(st.permutations(edits))


@given(pieces=st.lists(PIECES), data=st.data())
def test_edits_of_the_text_as_read_do_the_same_to_the_source(pieces, data):
    layer = layer_of("".join(pieces))
    edits = data.draw(edits_of(layer.text))
    after = apply_edits(layer.source, layer.edits_back(edits))

    assert layer_of(after).text == apply_edits(layer.text, edits)
    assert left_out(after) == left_out(layer.source)


@given(pieces=st.lists(LINES), data=st.data())
def test_over_lines_too_nothing_is_lost_but_white_space_may_stay(pieces, data):
    layer = layer_of("".join(pieces))
    edits = data.draw(edits_of(layer.text))
    after = apply_edits(layer.source, layer.edits_back(edits))

    expected = apply_edits(layer.text, edits)
    assert layer_of(after).text.split() == expected.split() or any(
        edit.text == "" for edit in edits
    )
    assert "".join(layer_of(after).text.split()) == "".join(expected.split())
    assert left_out(after) == left_out(layer.source)


@given(pieces=st.lists(LINES))
def test_every_place_of_the_text_as_read_is_found_again(pieces):
    layer = layer_of("".join(pieces))
    rewritten = {at for piece in layer.pieces for at in range(piece.start + 1, piece.end)}

    for offset in range(len(layer.text) + 1):
        if offset not in rewritten:
            assert layer.forth(layer.back(Span(offset, offset)).start) == offset
    for offset, sign in enumerate(layer.text):
        there = layer.back(Span(offset, offset + 1)).of(layer.source)
        assert there == ("A" if there == "A" and sign in "ab" else sign)


@pytest.mark.parametrize(
    ("source", "gone", "after"),
    [
        # Markup that encloses what is deleted goes with it, and a comment stays.
        ("甲[乙](http://a.b)丙", "甲乙丙", ""),
        ("甲<span>乙</span><!-- 留 -->丙", "甲乙丙", "<!-- 留 -->"),
        ("甲<span>乙丙</span>丁", "乙丙", "甲<span></span>丁"),
        ("甲\n\n乙<!-- 留 -->\n\n丙", "乙\n\n", "甲\n\n<!-- 留 -->\n\n丙"),
        # What has lines of its own keeps them.
        ("甲\n\n```\nx\n```\n\n丙", "甲\n\n\n\n", "```\nx\n```\n\n丙"),
        ("甲\n\n```\nx\n```\n\n丙", "\n\n\n\n丙", "甲\n\n```\nx\n```"),
        ("甲\n\n[x]: http://a.b\n\n丙\n", "\n\n\n\n丙", "甲\n\n[x]: http://a.b\n"),
        # A line break of Markdown goes with its line.
        ("甲\\\n乙", "甲\n", "乙"),
        ("甲<br>\n乙", "甲\n", "乙"),
    ],
)
def test_what_is_deleted_leaves_what_has_to_stay(source, gone, after):
    reading = read_alone(source)
    start = reading.text.index(gone)
    edits = reading.edits_back([Edit(Span(start, start + len(gone)), "")])

    assert apply_edits(source, edits) == after


@pytest.mark.parametrize(
    ("source", "before", "put", "after"),
    [
        ("甲；<!-- 留 -->\n\n乙", "甲；", "¹", "甲；¹<!-- 留 -->\n\n乙"),
        ("甲；<!-- 留 -->\n\n乙", "甲；", "\n\n丙", "甲；<!-- 留 -->\n\n丙\n\n乙"),
        ("甲\n\n<span>乙</span>", "甲\n\n", "丙\n\n", "甲\n\n丙\n\n<span>乙</span>"),
        ("甲\n\n<span>乙</span>", "甲\n\n", "又", "甲\n\n<span>又乙</span>"),
        ("甲<br>\n乙", "甲", "¹", "甲¹<br>\n乙"),
        # Behind a word it is of that word, and else of what follows.
        ("1. 确认[乙](http://a.b)", "1. 确认", "**", "1. 确认**[乙](http://a.b)"),
        ("1. [确认](http://a.b)乙", "1. ", "**", "1. [**确认](http://a.b)乙"),
        ("1. [确认](http://a.b)乙", "1. 确认", "**", "1. [确认**](http://a.b)乙"),
        ("**[确认](http://a.b)**乙", "**", "又", "**[又确认](http://a.b)**乙"),
        ("**确认**[乙](http://a.b)", "**确认**", "，", "**确认**，[乙](http://a.b)"),
        ("---\na: b\n---\n甲", "", "乙\n\n", "---\na: b\n---\n乙\n\n甲"),
    ],
)
def test_what_is_put_in_stands_where_it_belongs(source, before, put, after):
    reading = read_alone(source)
    at = len(before)

    assert reading.text.startswith(before)
    assert apply_edits(source, reading.edits_back([Edit(Span(at, at), put)])) == after


@pytest.mark.parametrize(
    ("source", "put", "after"),
    [
        ("甲`x`^[注]，乙", "甲，\ufffc^[]乙", "甲，`x`^[注]乙"),
        ("甲<span>`x`</span>^[注]，乙", "丙\ufffc丁^[]乙", "丙<span>`x`丁</span>^[注]乙"),
        ("`x`，`y`", "\ufffc；\ufffc", "`x`；`y`"),
    ],
)
def test_a_sign_for_what_is_not_read_stays_where_text_is_written_around_it(source, put, after):
    reading = read_alone(source)
    edits = reading.edits_back([Edit(Span(0, len(reading.text)), put)])

    assert apply_edits(source, edits) == after


def test_what_is_moved_takes_along_what_is_not_read_of_it():
    source = "甲<!-- 一 -->\n[乙](http://a.b)`x`<b>丙</b>\n丁\n"
    reading = read_alone(source)
    first, second, third = (
        Span(start, reading.text.index("\n", start))
        for start in (0, reading.text.index("乙"), reading.text.index("丁"))
    )
    swapped = (
        Edit(first, second.of(reading.text), Origin(second)),
        Edit(second, first.of(reading.text), Origin(first)),
    )
    end = Span(third.end, third.end)
    sent = (
        Edit(Span(0, second.start), ""),
        Edit(end, "\n戊", Origin(first, (Edit(first, "戊"),), before="\n")),
    )

    assert apply_edits(source, reading.edits_back(swapped)) == (
        "[乙](http://a.b)`x`<b>丙</b>\n甲<!-- 一 -->\n丁\n"
    )
    assert apply_edits(source, reading.edits_back(sent)) == (
        "[乙](http://a.b)`x`<b>丙</b>\n丁\n戊<!-- 一 -->\n"
    )
    plain = Reading("甲\n乙\n")
    assert plain.edits_back(swapped) == swapped


def test_more_is_rewritten_only_as_far_as_it_differs():
    source = "大会，\n\n1\\. **请**甲；\\[1\\]\n\n\\[1\\]: A/68/212。\n"
    reading = read_alone(source)
    at = reading.text.index("[^1]") + 2
    edits = reading.edits_back([Edit(Span(at, at + 1), "2")])

    assert [(edit.span.of(source), edit.text) for edit in edits] == [("1", "2")]
    assert apply_edits(source, edits) == source.replace("；\\[1", "；\\[2")


def test_what_two_layers_rewrite_is_told_once():
    reading = read_alone("大会，\n\n1. **请**甲：\n\nＡ．乙；\n\nＢ．丙，１次。\n")

    assert [written for _, written in reading.rewritten("width")] == ["１"]
    assert [written for _, written in reading.rewritten("openings")] == ["A．", "B．"]
