"""Slips in citations, put into a clean text one by one."""

import pytest

from helpers import DATA, assert_named_alone, findings

CLEAN = (DATA / "citations.md").read_text("utf-8")
SAFE = ("duplicate-citation", "special-session-ordinal")


def test_the_clean_text_has_no_fault():
    assert findings(CLEAN) == ()


@pytest.mark.parametrize(
    ("rule", "right", "wrong"),
    [
        ("impossible-resolution-number", "2003年6月23日第57/270 B号", "2003年6月23日第157/270 B号"),
        ("impossible-resolution-number", "第62/209号决议和2004", "第62/2099号决议和2004"),
        ("impossible-resolution-number", "1970年10月24日第2625(XXV)", "1970年10月24日第25/2625"),
        ("impossible-resolution-number", "1970年10月24日第2625(XXV)", "第2625(XXVI)"),
        ("impossible-resolution-number", "2004年7月22日第2004/46", "2004年7月22日第2014/46"),
        ("impossible-resolution-number", "2004年7月22日第2004/46", "2004年7月22日第2040/46"),
        ("security-council-year-mismatch", "第1325(2000)", "第1325(2001)"),
        ("security-council-year-mismatch", "第1325(2000)", "第1352(2000)"),
        ("security-council-year-mismatch", "2000年10月31日第1325", "2001年10月31日第1325"),
        (
            "organ-number-mismatch",
            "安全理事会2000年10月31日第1325(2000)",
            "大会2000年10月31日第1325(2000)",
        ),
        ("organ-number-mismatch", "人权理事会2011年3月24日第16/2", "安全理事会2011年3月24日第16/2"),
        ("organ-number-mismatch", "人权理事会2011年3月24日第16/2", "大会2011年3月24日第16/2"),
        (
            "duplicate-citation",
            "2005年12月22日第60/212号和2007",
            "2005年12月22日第60/212号、2005年12月22日第60/212号和2007",
        ),
        (
            "duplicate-citation",
            "2005年12月22日第60/212号和2007",
            "2005年12月22日第60/212号、第60/212号和2007",
        ),
        ("special-session-ordinal", "ES-10/15", "第ES-10/15"),
        ("special-session-ordinal", "2004年7月20日ES-10/15", "2004年7月20日第 ES-10/15"),
        ("future-citation", "又请**秘书长执行第60/212", "又请**秘书长执行第70/212"),
        ("impossible-resolution-number", "又请**秘书长执行第60/212", "又请**秘书长执行第86/212"),
        ("self-citation", "本决议的执行", "第68/230号决议的执行"),
        ("decision-called-resolution", "第58/553号决定", "第58/553号决议"),
        ("decision-called-resolution", "执行第60/212号决议", "执行大会第60/212号决定"),
        ("symbol-as-citation", "执行第60/212号决议", "执行A/RES/60/212号决议"),
        ("symbol-as-citation", "执行第60/212号决议", "执行A/RES/60/212"),
        ("conflicting-citation", "重申**其第62/209", "重申**其2007年12月20日第62/209"),
        ("invalid-date", "2013年11月30日举行", "2013年11月31日举行"),
        ("invalid-date", "2003年6月23日第57/270 B", "2003年6月31日第57/270 B"),
        ("citation-date-outside-session", "2004年7月20日ES-10/15", "1994年7月20日ES-10/15"),
        ("citation-date-outside-session", "1970年10月24日第2625", "1979年10月24日第2625"),
        (
            "future-citation",
            "2007年12月19日第62/209号决议，\n\n又",
            "2007年12月19日第62/209号和2014年9月10日第68/309号决议，\n\n又",
        ),
    ],
)
def test_a_slip_is_named_by_its_rule_alone(rule, right, wrong):
    text = CLEAN.replace(right, wrong, 1)

    assert text != CLEAN
    assert_named_alone(text, CLEAN, rule, safe=rule in SAFE)
