"""One slip gives one finding: what follows from it is not reported beside it."""

from collections import Counter
from itertools import islice
from random import Random

import pytest

from helpers import findings
from test_seeded import (
    FAULTS,
    MASTHEAD,
    NOTES,
    OPERATIVE,
    PREAMBLE,
    WHOLE,
    clean_draft,
    seeded,
)

DRAFTS = 20
SEEDS = 200
# The masthead has its present form from the sixty-sixth session on.
RECENT = r"第(?:六十[六七八九]|七十.?)届会议\n\n"
# Slips that no rule is named for: one thing that people do, and one thing to be told.
SLIPS = {
    "mark before the comma": (PREAMBLE, r"，([¹²³])$", r"\1，"),
    "mark before a half-width comma": (PREAMBLE, r"，([¹²³])$", r"\1,"),
    "mark before the semicolon": (OPERATIVE, r"；([¹²³])$", r"\1；"),
    "mark between two semicolons": (OPERATIVE, r"；([¹²³])$", r"；\1；"),
    "no mark before the footnote mark": (OPERATIVE, r"；([¹²³])$", r"\1"),
    "half-width comma at the end": (PREAMBLE, r"，$", ","),
    "half-width semicolon at the end": (OPERATIVE, r"；$", ";"),
    "half-width stop at the end": (OPERATIVE, r"。$", "."),
    "stop after a preambular paragraph": (PREAMBLE, r"，$", "。"),
    "semicolon after the last paragraph": (OPERATIVE, r"。$", "；"),
    "semicolon before sub-paragraphs": (OPERATIVE, r"：$", "；"),
    "two commas at the end": (PREAMBLE, r"，$", "，，"),
    "no space after the number": (OPERATIVE, r"^(\d+\.) ", r"\1"),
    "full-width stop after the number": (OPERATIVE, r"^(\d+)\. ", r"\1．"),
    "number in parentheses": (OPERATIVE, r"^(\d+)\. ", r"(\1) "),
    "number with a half parenthesis": (OPERATIVE, r"^(\d+)\. ", r"\1) "),
    "number in bold with the verb": (OPERATIVE, r"^(\d+\. )\*\*", r"**\1"),
    "number used twice": (OPERATIVE, r"^3\. ", "2. "),
    "number left out": (OPERATIVE, r"^3\. ", "4. "),
    "label with a half parenthesis": (WHOLE, r"^\(b\) ", "b) "),
    "label with a stop": (WHOLE, r"^\(b\) ", "b. "),
    "label lost": (WHOLE, r"^\(b\) ", ""),
    "semicolon lost after a sub-paragraph": (WHOLE, r"^(\(a\) .*)；$", r"\1"),
    "comma after a sub-paragraph": (WHOLE, r"^(\(a\) .*)；$", r"\1，"),
    "organ line with a half-width comma": (WHOLE, r"^大会，$", "大会,"),
    "organ line without its comma": (WHOLE, r"^大会，$", "大会"),
    "organ line with the full name": (WHOLE, r"^大会，$", "联合国大会，"),
    "organ line with a colon": (WHOLE, r"^大会，$", "大会："),
    "no organ": (WHOLE, rf"^大会\n\n(?=.*\n.*\n\n{RECENT})", ""),
    "no distribution line": (WHOLE, rf"^Distr.*\n(?=.*\n\n{RECENT})", ""),
    "no adoption line": (WHOLE, rf"({RECENT}议程.*\n\n).*大会决议\n\n", r"\1"),
    "no bracket": (WHOLE, rf"({RECENT}议程.*\n\n.*\n\n)\[.*\]\n\n", r"\1"),
    "no title": (WHOLE, rf"({RECENT}议程.*\n\n.*\n\n.*\n\n).*\n\n", r"\1"),
    "bracket in full width": (MASTHEAD, r"^\[(.*)\]$", r"［\1］"),
    "title with a stop": (MASTHEAD, r"^(\d\d/\d+\. .*)$", r"\1。"),
    "title in quotes": (MASTHEAD, r"^(\d\d/\d+\. )(.*)$", r"\1《\2》"),
    "session in digits": (MASTHEAD, r"^第六十八届会议", "第68届会议"),
    "no meeting": (WHOLE, r"\n第\d+次全体会议\n\Z", "\n"),
    "no date of the meeting": (WHOLE, r"^\d+年\d+月\d+日\n(?=第\d+次)", ""),
    "note without its mark": (WHOLE, r"^² (.*)$", r"\1"),
    "note mark in Arabic digits": (NOTES, r"^² ", "2 "),
    "note out of the text": (NOTES, r"^² .*$", ""),
    "verb in bold with its object": (OPERATIVE, r"^(\d+\. \*\*.+?)\*\*(.*；)$", r"\1\2**"),
    "verb in italics": (OPERATIVE, r"^(\d+\. )\*\*(.+?)\*\*", r"\1*\2*"),
    "space inside the bold": (OPERATIVE, r"^(\d+\. )\*\*(.+?)\*\*", r"\1** \2**"),
    "number sign of a citation doubled": (PREAMBLE, r"(第\d\d/\d+)号", r"\1号号"),
    "date after the citation": (PREAMBLE, r"其(\d+年\d+月\d+日)(第\d+/\d+号)", r"其\2(\1)"),
    "date with hyphens": (PREAMBLE, r"(\d+)年(\d+)月(\d+)日第", r"\1-\2-\3第"),
    "quotation not closed": (OPERATIVE, r"题为“(.*?)”", r"题为“\1"),
    "straight single quotes": (OPERATIVE, r"题为“(.*?)”", r"题为'\1'"),
}


def broken_drafts(part, pattern, replacement):
    """Yield the seeds of clean drafts, each with the draft and the same with one fault in it."""
    for seed in range(SEEDS):
        clean = clean_draft(seed)
        if broken := seeded(clean, part, pattern, replacement, Random(seed)):
            yield seed, clean, broken[0]


def counted(text, rule):
    """Count what is found at warning or above, and by the rule of the fault whatever its weight."""
    return Counter(
        (finding.rule, finding.span.of(text))
        for finding in findings(text)
        if finding.severity.fails or finding.rule == rule
    )


CASES = [fault[:4] for fault in FAULTS] + [("", *slip) for slip in SLIPS.values()]
NAMES = [f"{fault[0]}-{at}" for at, fault in enumerate(FAULTS)] + [*SLIPS]


@pytest.mark.parametrize(("rule", "part", "pattern", "replacement"), CASES, ids=NAMES)
def test_a_fault_gives_one_finding(rule, part, pattern, replacement):
    tried = list(islice(broken_drafts(part, pattern, replacement), DRAFTS))
    new = {seed: counted(broken, rule) - counted(clean, rule) for seed, clean, broken in tried}
    more = {seed: dict(found) for seed, found in new.items() if found.total() != 1}

    assert tried
    assert not more, f"in {len(more)} of {len(tried)} drafts"
