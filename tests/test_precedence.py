"""One slip gives one finding: where two rules speak of a place, one yields to the other."""

from graphlib import TopologicalSorter

import pytest

from helpers import findings
from resolint.config import plugins
from resolint_rules.precedence import YIELDS

TEXT = """大会

Distr.: General
26 January 2014

第六十八届会议

议程项目24(b)

2013年12月20日大会决议

[根据第二委员会的报告(A/68/443/Add.2)通过]

68/230. 南南合作

大会，

回顾其2009年12月21日第64/222号和2010年12月20日第65/177号决议，

又回顾安全理事会2000年10月31日第1325(2000)号决议和《公约》，¹

赞赏地注意到该报告，

1. **表示赞赏地注意到**该说明；

2. **请**秘书长：

(a) 提出报告；

(b) 提供资料；

3. **决定**将题为“南南合作”的项目列入议程。

¹ A/68/212。

2013年12月20日
第71次全体会议
"""
JOINED = ("\n\n赞赏地注意到该报告，\n\n1. ", "\n\n铭记该报告，1. ")
CUT = ("该说明；", "该说明，并\n\n表示赞赏地注意到丙；")
SLIPS = {
    ("issue-date-before-adoption", "malformed-issue-date"): ("January 2014", "January 0214"),
    ("malformed-organ-line", "organ-mismatch"): ("大会，\n\n回顾其", "安理会，\n\n回顾其"),
    ("session-mismatch", "malformed-title"): ("68/230. 南", "6/8230. 南"),
    ("partially-dated-list", "malformed-citation"): ("日第64/222号", "日号64/222号"),
    ("partially-dated-list", "repeated-word"): ("21日第64/222号", "21日第第64/222号"),
    ("partially-dated-list", "draft-mark-in-adopted-text"): ("21日第64/222号", "XX日第64/222号"),
    ("unbalanced-bold", "draft-mark-in-adopted-text"): ("26 January", "__ January"),
    ("undated-citation", "draft-mark-in-adopted-text"): ("20日第65/177", "XX日第65/177"),
    ("partially-dated-list", "organ-number-mismatch"): (
        "2009年12月21日第64/222号",
        "第1325(2000)号",
    ),
    ("security-council-year-mismatch", "malformed-citation"): ("第1325(2", "第132决5(2"),
    ("impossible-resolution-number", "malformed-citation"): ("日第64/222号", "日648/222号"),
    ("paragraph-number-out-of-sequence", "malformed-paragraph-number"): ("2. **请", "225 **请"),
    ("unbalanced-pair", "operative-terminator"): ("该说明；", "该说明“"),
    ("unbalanced-pair", "preambular-terminator"): ("注意到该报告，", "注意到该报告“"),
    ("unbalanced-pair", "footnote-terminator"): ("A/68/212。", "A/68/212《"),
    ("malformed-citation", "look-alike-character"): ("回顾其2009年", "回顾其2009\uf98e"),
    ("unbalanced-pair", "malformed-title"): ("68/230. 南", "68/23)0. 南"),
    ("unbalanced-pair", "malformed-date"): ("2013年12月20日大会", "2《13年12月20日大会"),
    ("unbalanced-pair", "misspelt-verb"): ("赞赏地注意到**", "赞（地注意到**"),
    ("unbalanced-pair", "unlabelled-sub-paragraph"): ("(b) 提供", "(b年 提供"),
    ("halfwidth-punctuation", "misspelt-verb"): ("赞赏地注意到**", "赞赏:注意到**"),
    ("full-stop-inside-paragraph", "operative-terminator"): ("列入议程。", "列入议程。号"),
    ("stray-bold", "joined-paragraphs"): ("说明；\n\n2. ", "说明；"),
    ("bold-in-preamble", "joined-paragraphs"): JOINED,
    ("preambular-terminator", "joined-paragraphs"): JOINED,
    ("operative-terminator", "joined-paragraphs"): ("秘书长：\n\n(a)", "秘书长：(a)"),
    ("full-stop-inside-paragraph", "joined-paragraphs"): ("程。\n\n¹ A", "程。¹ A"),
    ("unrecognised-paragraph", "broken-paragraph"): ("该说明；", "该说\n\n明；"),
    ("unknown-preambular-phrase", "broken-paragraph"): ("该报告，\n", "该报\n\n告的各项建议，\n"),
    ("missing-sequence-word", "broken-paragraph"): CUT,
    ("operative-verb-not-bold", "broken-paragraph"): CUT,
    ("unnumbered-operative-paragraph", "broken-paragraph"): CUT,
    ("undefined-footnote", "malformed-title"): ("68/230. 南", "68/23³0. 南"),
    ("undefined-footnote", "malformed-symbol"): ("443/Add.2", "443/Add³.2"),
    ("misplaced-footnote-mark", "undefined-footnote"): ("列入议程。", "列入³，议程。"),
    ("misplaced-footnote-mark", "malformed-organ-line"): ("大会，\n\n回", "大会¹；\n\n回"),
    ("bold-span-mismatch", "empty-line-in-bold"): ("**请**秘书长：", "**请秘\n\n书**长："),
}


def test_a_clean_draft_has_no_finding():
    assert [finding for finding in findings(TEXT) if finding.severity.fails] == []


def test_every_rule_of_the_table_is_there_and_none_yields_to_itself_in_the_end():
    names = {*YIELDS, *(name for others in YIELDS.values() for name in others)}

    assert names <= plugins.load().rules.keys()
    assert list(TopologicalSorter(YIELDS).static_order())


def test_every_pair_of_the_table_is_shown_by_a_slip():
    assert SLIPS.keys() == {(name, other) for name, others in YIELDS.items() for other in others}


@pytest.mark.parametrize("pair", SLIPS, ids="-".join)
def test_the_rule_that_yields_is_silent(pair):
    silent, spoken = pair
    before, after = SLIPS[pair]
    assert TEXT.count(before) == 1
    text = TEXT.replace(before, after)
    rules = [finding.rule for finding in findings(text)]

    assert spoken in rules
    assert silent not in rules
    # By itself it does speak of that place.
    assert findings(text, silent)
