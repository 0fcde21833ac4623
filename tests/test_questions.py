"""What an editor can ask, of every draft that people have trouble with and of broken ones."""

from contextlib import suppress
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers import ruleset, sample
from resolint.aspects.footnotes import marks_in
from resolint.draft.parse import parse
from resolint.features.breadcrumbs import crumb
from resolint.features.folding import folds
from resolint.features.hover.at import said_at
from resolint.features.hover.said import markdown, plain
from resolint.features.occurrences import occurrences
from resolint.features.outline import outline
from resolint.features.renumbering.act import CannotRenumberError
from resolint.features.renumbering.rename import renamable, rename
from resolint.features.selection import around
from resolint.features.titles import titled
from resolint.text import Span, apply_edits
from snapshots import drafts
from test_outline import flat

PLACES = 25


def ask_everything(text, offsets):
    """Ask all that an editor can ask, and check that each answer lies within the text."""
    draft = parse(text)
    whole = Span(0, len(text))
    items = list(flat(outline(draft)))
    spans = [item.span for item in items] + [fold.span for fold in folds(draft)]
    assert all(crumb(item, "en").name for item in items)
    if found := titled(draft):
        spans.append(found.span)
    for offset in offsets:
        spans += around(draft, offset)
        if found := occurrences(draft, draft.reading.forth(offset)):
            spans += map(draft.reading.back, (*found.own, *found.uses, *found.goals))
        if said := said_at(draft, (), offset, ruleset(), "zh"):
            assert said.span.start <= offset <= said.span.end
            assert markdown(said.blocks)
            assert plain(said.blocks)
            spans.append(said.span)
        with suppress(CannotRenumberError):
            if renamable(draft, offset):
                after = apply_edits(text, rename(draft, offset, "777"))
                assert "777" in after or "⁷⁷⁷" in after
    assert all(whole.covers(span) for span in spans)


@pytest.mark.parametrize("path", drafts(), ids=lambda path: path.name)
def test_each_draft_is_answered_at_many_places(path):
    text = path.read_text("utf-8")
    rng = Random(230)
    draft = parse(text)
    named = [draft.reading.back(mark.span).start for mark in marks_in(draft)[:3]]

    ask_everything(text, [*named, *(rng.randrange(len(text) + 1) for _ in range(PLACES))])


@given(
    st.lists(
        st.tuples(
            st.integers(0, len(sample())),
            st.integers(0, 40),
            st.text(
                "\n\r \ufeff1a.（()）[]^¹²*_`<>！，；。：、第段号届会议上文请又还𠮷", max_size=6
            ),
        ),
        max_size=6,
    ),
    st.lists(st.integers(0, len(sample())), min_size=1, max_size=6),
)
@settings(max_examples=60, deadline=None)
def test_a_draft_broken_at_random_is_answered(cuts, offsets):
    text = sample()
    for at, length, put in cuts:
        text = text[:at] + put + text[at + length :]

    ask_everything(text, [min(offset, len(text)) for offset in offsets])
