"""Emphasis as a Markdown renderer sees it, held against one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from resolint import Style
from resolint.draft.emphasis import find_emphasis

RENDERER = MarkdownIt("commonmark")
PIECES = st.sampled_from(["**", "*", "__", "_", "请", "各国", "，", "“", " ", "a", "；"])
MARKED = st.lists(PIECES, max_size=9).map("".join)


def rendered_bold(text):
    """Return the texts that the renderer puts in <strong>, the outer with the inner."""
    (inline,) = [token for token in RENDERER.parse(text) if token.type == "inline"] or [None]
    depth, spans = [], []
    for child in inline.children if inline else ():
        if child.type == "strong_open":
            depth.append("")
        elif child.type == "strong_close":
            closed = depth.pop()
            spans.append(closed)
            if depth:
                depth[-1] += closed
        elif depth:
            depth[-1] += child.content
    return sorted(spans)


def plain(text):
    """Return a text without any mark that could be emphasis."""
    return text.replace("*", "").replace("_", "")


@pytest.mark.parametrize(
    ("text", "bold", "stray"),
    [
        ("**请**各国", ["请"], []),
        ("**决定：**继续", [], ["**", "**"]),
        ("** 请**各国", [], ["**", "**"]),
        ("**请 **各国", [], ["**", "**"]),
        ("__请__各国", [], ["__", "__"]),
        ("**请各国", [], ["**"]),
        ("**请**各国**", ["请"], ["**"]),
        (r"\*\*请\*\*", [], []),
        ("于____年", [], []),
        ("* 代表77国集团", [], []),
        ("____________", [], []),
    ],
)
def test_bold_and_marks_without_effect(text, bold, stray):
    bolds, strays = find_bold(text)

    assert [b.inner.of(text) for b in bolds] == bold
    assert [s.of(text) for s in strays] == stray


def find_bold(text):
    found, strays = find_emphasis(text)
    return [each for each in found if each.style is Style.BOLD], strays


@given(MARKED)
def test_bold_is_what_a_renderer_shows(marks):
    # A letter on both sides keeps the text one paragraph and no list.
    text = f"甲{marks}乙"
    bolds, _ = find_bold(text)

    assert sorted(plain(bold.inner.of(text)) for bold in bolds) == [
        plain(span) for span in rendered_bold(text)
    ] or _single_signs(text)


def _single_signs(text):
    """Tell a text whose single asterisks or underscores the renderer pairs and we leave alone."""
    return "**" not in text and "__" not in text
