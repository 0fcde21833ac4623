"""Another form for what is said already: citations, dates, footnote marks."""

from dataclasses import replace
from datetime import date

import pytest

from helpers import DATA, read, sample
from notations import NOTATIONS
from resolint import Span, footnotes_of
from resolint.draft.draft import Adopted
from resolint.features.rewriting.offers import rewritings
from resolint.profile import builtin
from resolint.text import apply_edits

LIST = "大会，\n\n回顾其2012年12月21日第67/227号、{second}和2002年12月20日第57/263号决议，\n"
KNOWN = {"A/RES/64/222": Adopted("A/RES/64/222", date(2009, 12, 21), "")}


def rewritten(text, at, profile="ga-zh"):
    """Return by name what the rewritings at a place make of a text."""
    draft = replace(read(text), adopted=KNOWN)
    here = Span(at, at)
    found = rewritings(draft, here, builtin()[profile])
    return {each.name: apply_edits(text, each.edits) for each in found}


def test_a_list_of_citations_is_put_in_the_order_of_dates():
    text = LIST.format(second="2009年12月21日第64/222号")
    after = "大会，\n\n回顾其2002年12月20日第57/263号、2009年12月21日第64/222号和2012年12月21日第67/227号决议，\n"

    assert rewritten(text, text.index("号")) == {"sort-citations": after}
    assert rewritten(after, after.index("号")) == {}
    assert rewritten(text, text.index("大会")) == {}


def test_the_register_gives_the_date_to_sort_by_or_to_write():
    text = LIST.format(second="第64/222号")
    here = text.index("64/222")

    assert rewritten(text, here)["date-citation"] == LIST.format(second="2009年12月21日第64/222号")
    assert rewritten(text, here)["sort-citations"].startswith(
        "大会，\n\n回顾其2002年12月20日第57/263号、第64/222号和"
    )
    assert rewritten(text, text.index("67/227")).keys() == {"sort-citations"}
    assert rewritten(text, here, "sc-zh").keys() == {"sort-citations"}


def test_where_one_date_is_not_known_the_list_stays():
    text = LIST.format(second="第66/219号")

    assert rewritten(text, text.index("66/219")) == {}


def test_a_date_that_the_draft_gives_elsewhere_is_written():
    text = "大会，\n\n回顾其2012年12月21日第67/227号决议，\n\n1. **请**甲执行第67/227号决议。\n"

    after = text.replace("行第", "行2012年12月21日第")
    assert rewritten(text, text.index("行第") + 2) == {"date-citation": after}
    assert rewritten(text, text.index("2012")) == {}


MARKS = "大会，\n\n1. **欢迎**甲；[^1][^2]\n\n2. **请**乙。[^1]\n\n[^1]: A/68/212。\n\n[^2]: A/68/213。\n"
RAISED = "大会，\n\n1. **欢迎**甲；¹、²\n\n2. **请**乙。¹\n\n¹ A/68/212。\n\n² A/68/213。\n"


def test_all_marks_are_raised_or_put_in_brackets_with_those_of_the_notes():
    assert rewritten(MARKS, MARKS.index("[^1]")) == {"raise-marks": RAISED}
    assert rewritten(MARKS, MARKS.index("[^2]:")) == {"raise-marks": RAISED}
    assert rewritten(MARKS, MARKS.index("乙")) == {}
    assert rewritten(RAISED, RAISED.index("²")) == {
        "bracket-marks": MARKS.replace("[^1][^2]", "[^1]、[^2]")
    }


def test_a_mark_that_is_a_word_stands_in_brackets_only():
    text = MARKS.replace("[^2]", "[^treaty]")

    assert rewritten(text, text.index("[^1]")) == {}


def series(text):
    """Return the names of marks and notes, with what the notes say."""
    found = footnotes_of(read(text))
    return [each.mark.name for each in found.marks], [(n.mark.name, n.body) for n in found.notes]


@pytest.mark.parametrize("name", [name for name, each in NOTATIONS.items() if each.accepted])
def test_there_and_back_the_notes_stay_the_same_in_any_notation(name):
    text = NOTATIONS[name].change(sample())
    found = footnotes_of(read(text))
    if not found or not found.marks:
        return
    at = read(text).reading.back(found.marks[0].span).start
    for after in rewritten(text, at).values():
        assert series(after) == series(text)
        place = read(after).reading.back(footnotes_of(read(after)).marks[0].span).start
        for again in rewritten(after, place).values():
            assert series(again) == series(text)


def test_broken_texts_have_nothing_to_rewrite():
    for text in ("", "¹", "[^1]", "第64/222号", "大会，\n\n第64/222号、第"):
        assert all(rewritten(text, at) is not None for at in range(len(text) + 1))
    assert rewritten((DATA / "68_230.faulty.md").read_text("utf-8"), 0) == {}
