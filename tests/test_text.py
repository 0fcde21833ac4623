"""Spans, edits and lines."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resolint.text import Edit, LineIndex, Span, apply_edits, compose, delete, insert

TEXTS = st.text(st.sampled_from("大会，a1 \n\r\v\f\u2028\x85𠮷😀é"), max_size=60)


def test_edits_count_in_the_unchanged_text():
    edits = [Edit(Span(2, 3), "；"), insert(0, "1. "), delete(Span(1, 2))]

    assert apply_edits("请甲，", edits) == "1. 请；"


def test_insertions_at_one_place_keep_their_order():
    assert apply_edits("甲", [insert(0, "一"), insert(0, "二")]) == "一二甲"


@pytest.mark.parametrize(
    "edits", [[Edit(Span(0, 2), ""), Edit(Span(1, 3), "")], [Edit(Span(2, 9), "")]]
)
def test_edits_that_overlap_or_leave_the_text_are_refused(edits):
    with pytest.raises(ValueError, match="overlaps another or leaves the text"):
        apply_edits("甲乙丙", edits)


@st.composite
def edits_of(draw, text):
    """Return edits of a text that can be made together."""
    places = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    spans = [Span(*pair) for pair in zip(places[::2], places[1::2], strict=False)]
    return [Edit(span, draw(st.text("丁戊", max_size=3))) for span in spans]


@given(st.data(), TEXTS)
def test_composed_edits_do_what_the_two_do_one_after_the_other(data, text):
    first = data.draw(edits_of(text))
    between = apply_edits(text, first)
    second = data.draw(edits_of(between))

    both = compose(first, second)

    assert apply_edits(text, both) == apply_edits(between, second)
    assert all(a.span.end < b.span.start for a, b in pairwise(both))


def test_edits_that_overlap_are_not_composed():
    with pytest.raises(ValueError, match="overlaps another"):
        compose([Edit(Span(0, 2), ""), Edit(Span(1, 3), "")], [])


def test_lines_end_at_newlines_only():
    index = LineIndex("甲\u2028乙\v丙\n丁\f戊")

    assert len(index) == 2
    assert index.position(6) == (1, 0)
    assert index.line(0) == Span(0, 5)


@given(TEXTS)
def test_every_offset_comes_back(text):
    index = LineIndex(text)

    for offset in range(len(text) + 1):
        assert index.offset(*index.position(offset)) == offset


@given(TEXTS, st.integers(0, 80), st.integers(0, 80))
def test_positions_outside_are_drawn_in(text, line, column):
    offset = LineIndex(text).offset(line, column)

    assert 0 <= offset <= len(text)
    assert "\n" not in text[LineIndex(text).line(line).start : offset]
