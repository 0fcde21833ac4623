"""Findings that the drafter allows, by a comment that an editor writes or in the configuration."""

import tomllib

import pytest

from helpers import DATA, findings, read
from notations import NOTATIONS
from resolint.config.file import ignoring
from resolint.features.allowing import allowance
from resolint.text import apply_edits

FAULTY_SAMPLE = (DATA / "68_230.faulty.md").read_text("utf-8")
FAULTY = "大会，\n\n回顾甲，\n\n1. **欢迎**乙；\n\n2. 请丙；\n"


def allowed(text, finding):
    """Return a text with what allows a finding, or ``None``."""
    made = allowance(read(text), finding, "zh")
    return made and apply_edits(text, [made.edit])


def count(text, rule):
    """Count the findings of a rule, also where they make a habit."""
    return sum(len(each.places) or 1 for each in findings(text) if each.rule == rule)


def test_a_comment_that_allows_a_finding_has_room_for_the_reason():
    bold, stop = findings(FAULTY)
    made = allowance(read(FAULTY), bold, "zh")
    after = apply_edits(FAULTY, [made.edit])

    line = "<!-- resolint: allow operative-verb-not-bold 理由： -->"
    assert after == FAULTY.replace("2. 请", f"{line}\n2. 请")
    assert made.edit.text[: made.reason].endswith("理由：")
    assert [each.rule for each in findings(after)] == [stop.rule]
    assert "because  -->" in allowance(read(FAULTY), bold, "en").edit.text


def test_a_second_rule_joins_the_comment_that_is_there_and_its_reason():
    after = allowed(FAULTY, findings(FAULTY)[0]).replace("理由：", "理由：会议商定")
    (stop,) = findings(after)

    assert allowance(read(after), stop, "zh").reason is None
    both = allowed(after, stop)
    assert "allow operative-verb-not-bold, operative-terminator 理由：会议商定 -->" in both
    assert findings(both) == ()


def test_what_stands_in_no_one_paragraph_is_not_offered_to_be_allowed():
    (finding,) = findings(
        "大会\n\n第六十八届会议\n\n68/230. 甲\n\n1. **请**乙。\n", "missing-organ-line"
    )

    assert allowed("", finding) is None


@pytest.mark.parametrize("name", [name for name, each in NOTATIONS.items() if each.accepted])
def test_what_is_allowed_is_found_no_more_in_any_notation(name):
    text = NOTATIONS[name].change(FAULTY_SAMPLE)
    for finding in findings(text):
        for place in finding.places or (finding,):
            after = allowed(text, place)
            if after is not None:
                assert count(after, place.rule) < count(text, place.rule), (place.rule, after)


CONFIGS = {
    "resolint.toml": ("", '# ours\nlang = "en"\n\n[severity]\nverbs = "info"\n'),
    "pyproject.toml": ('[project]\nname = "x"\n', '[tool.resolint]\nignore = [\n  "verbs",\n]\n'),
}


@pytest.mark.parametrize("name", CONFIGS)
@pytest.mark.parametrize("at", [0, 1])
def test_a_rule_is_ignored_in_a_configuration_and_all_else_stays(name, at):
    text = CONFIGS[name][at]
    after = ignoring(text, name, "stray-bold")
    table, before = tomllib.loads(after), tomllib.loads(text)
    place = table if name == "resolint.toml" else table["tool"]["resolint"]

    assert place.pop("ignore")[-1:] == ["stray-bold"]
    assert ignoring(after, name, "stray-bold") == after
    assert [line for line in text.splitlines() if line not in after.splitlines()] == []
    assert set(before) <= set(tomllib.loads(after))
