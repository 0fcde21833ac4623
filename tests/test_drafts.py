"""Drafts as people write them: what is seen in each is kept beside it, in NAME.expected.

``make accept`` writes the snapshots anew and shows what that changes.
"""

import pytest

from helpers import ruleset
from kept import closing_marks, words
from resolint.lint.fixing import fix
from snapshots import DRAFTS, ENDING, changed, drafts, snapshot_of

EACH = pytest.mark.parametrize("draft", drafts(), ids=lambda path: path.name)


@EACH
def test_what_is_seen_in_a_draft_is_what_was_accepted(draft):
    difference = changed(draft)

    if difference:
        pytest.fail(f"{difference}\n\n`make accept` takes this over.", pytrace=False)


def test_every_snapshot_has_a_draft_and_every_draft_a_snapshot():
    assert {path.name for path in DRAFTS.glob(f"*{ENDING}")} == {
        snapshot_of(draft).name for draft in drafts()
    }


@EACH
def test_a_safe_fix_keeps_every_word_and_every_closing_mark(draft):
    text = draft.read_text("utf-8")
    fixed = fix(text, ruleset(plain=draft.suffix == ".txt")).text

    assert words(fixed) == words(text)
    assert closing_marks(fixed) == closing_marks(text)
    assert fix(fixed, ruleset(plain=draft.suffix == ".txt")).text == fixed
