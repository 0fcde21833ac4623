"""While a paragraph is being typed, what is fixed goes and nothing new comes."""

import pytest

from helpers import DATA, ruleset, sample
from resolint.draft.parse import parse
from resolint.features.peace import in_peace
from resolint.lint.engine import relint

HEAD = "大会，\n\n回顾甲，\n\n1. **欢迎**乙；\n\n"
FAULTY = HEAD + "2. 请丙；\n\n3. **决定**丁。\n"


def shown(before, after):
    """Return the rules and lines shown while a text is typed that was another before."""
    settled = relint(parse(before), ruleset())
    now = relint(parse(after, settled.draft), ruleset(), settled)
    return [(each.rule, after.count("\n", 0, each.span.start)) for each in in_peace(now, settled)]


def test_a_paragraph_half_typed_is_left_alone_and_so_are_those_beside_it():
    for typed in ("4", "4. ", "4. 请", "4. **请", "4. **请**秘书长"):
        before = HEAD + "2. **请**丙；\n\n3. **决定**丁。\n\n\n"
        assert shown(before, before[:-1] + typed + "\n") == []


def test_what_stood_there_before_stays_where_it_has_moved_to():
    fault = ("operative-verb-not-bold", 6)

    assert shown(FAULTY, FAULTY) == [fault]
    assert shown(FAULTY, FAULTY.replace("请丙", "请丙和戊")) == [fault]
    assert shown(FAULTY, FAULTY.replace("1. **欢", "0. 甲\n\n1. **欢"))[-1:] == [
        ("operative-verb-not-bold", 8)
    ]


def test_what_is_mended_goes_at_once():
    assert shown(FAULTY, FAULTY.replace("请", "**请**")) == []


@pytest.mark.parametrize("at", range(1, 60, 7))
def test_typing_a_paragraph_of_the_sample_sign_by_sign_shows_nothing_new(at):
    text = sample()
    settled = relint(parse(text), ruleset())
    paragraph = settled.draft.paragraphs[at % len(settled.draft.paragraphs)]
    rules = {each.rule for each in settled.as_read}
    last = settled
    for end in range(paragraph.start, paragraph.end, 5):
        last = relint(parse(text[:end] + text[paragraph.end :], last.draft), ruleset(), last)
        assert {each.rule for each in in_peace(last, settled)} <= rules


def test_a_faulty_draft_keeps_its_findings_while_it_is_written_in():
    text = (DATA / "68_230.faulty.md").read_text("utf-8")
    whole = shown(text, text)
    at = text.index("21. ")

    assert len(whole) > 5
    assert len(shown(text, text[:at] + "甲" + text[at:])) >= len(whole) - 2
