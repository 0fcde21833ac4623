"""Slips in document symbols, put into a clean text one by one."""

import pytest

from helpers import DATA, assert_named_alone, findings

CLEAN = (DATA / "citations.md").read_text("utf-8")
SAFE = ("space-in-symbol",)


def test_the_clean_text_has_no_fault():
    assert findings(CLEAN) == ()


@pytest.mark.parametrize(
    ("rule", "right", "wrong"),
    [
        ("space-in-symbol", "A/68/212/Add.1", "A/68/212/Add. 1"),
        ("space-in-symbol", "A/C.2/68/L.2/Rev.1", "A/C. 2/68/ L.2/Rev.1"),
        ("malformed-symbol", "A/68/212/Add.1", "A/68/212/add.1"),
        ("malformed-symbol", "A/C.2/68/L.2/Rev.1", "a/c.2/68/l.2/rev.1"),
        ("malformed-symbol", "A/68/212/Add.1", "A/68/212/Add1"),
        ("malformed-symbol", "A/68/212/Add.1", "A-68-212"),
        ("malformed-symbol", "A/68/212/Add.1", "A/68/Add.1/212"),
        ("malformed-symbol", "A/68/212/Add.1", "A/68/212/"),
        ("malformed-symbol", "A/68/212/Add.1", "A／68/212/Add.1"),
        ("malformed-symbol", "A/C.2/68/L.2", "A/C.8/68/L.2"),
        ("symbol-session-mismatch", "A/68/212", "A/86/212"),
        ("symbol-session-mismatch", "A/68/212", "A/28/212"),
        ("symbol-session-mismatch", "S/2013/746", "S/2031/746"),
        ("supplement-number-mismatch", "A/67/39", "A/67/93"),
        ("supplement-number-mismatch", "A/67/39", "A/76/39"),
        ("supplement-number-mismatch", "第六十七届会议，补编", "第六十六届会议，补编"),
    ],
)
def test_a_slip_is_named_by_its_rule_alone(rule, right, wrong):
    text = CLEAN.replace(right, wrong, 1)

    assert text != CLEAN
    assert_named_alone(text, CLEAN, rule, safe=rule in SAFE)
