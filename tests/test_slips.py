"""A slip of one sign, or of a few, leaves all other lines of a draft as they are."""

from random import Random

import pytest

from helpers import ruleset
from resolint.lint.fixing import fix
from test_seeded import clean_draft

DRAFT = """大会

Distr.: General
7 February 2014

第六十八届会议

议程项目24(b)

2013年12月20日大会决议

[根据第二委员会的报告(A/68/443)通过]

68/230. 农村供水

大会，

回顾其2012年12月21日第67/227号决议，

认识到安全饮用水的重要性，

铭记各国的努力，

1. **表示注意到**秘书长的报告；¹

2. **鼓励**各国合作；

3. **又鼓励**各国推广安全饮用水；

4. **还鼓励**各组织支持发展中国家；

5. **请**秘书长分享经验；

6. **决定**继续审议此事。

¹ A/68/212。

2013年12月20日
第71次全体会议
"""
SLIPS = {
    "a label in the preamble": ("认识到", "(a) 认识到"),
    "labels throughout the preamble": ("回顾其", "(a) 回顾其"),
    "a comma for a blank line": ("重要性，\n\n铭记", "重要性，\n,铭记"),
    "a space in a number": ("3. **又", "3 .**又"),
    "a number in two parts": ("3. **又", "3.4 **又"),
    "a number with its stop displaced": ("3. **又", "1.3 **又"),
    "a letter behind a number": ("2. **鼓励", "2b **鼓励"),
    "之二": ("3. **又", "3之二. **又"),
    "a mark before a number": ("；\n\n3. **又", "；\n²3. **又"),
    "a raised number": ("6. **决定", "¹. **决定"),
    "an asterisk before a number": ("1. **表示", "* 1. **表示"),
    "a label before a number": ("5. **请", "(a) 5. **请"),
    "a label for a number": ("1. **表示", "(a) . **表示"),
    "an item without words": ("5. **请**秘书长分享经验；", "(a) ***"),
    "bold in a date": ("\n2013年12月20日\n第", "\n2013**年12月20日\n第"),
    "bold in a year": ("\n2013年12月20日\n第", "\n2**013年12月20日\n第"),
    "和 for a blank line": ("；\n\n3. **又", "；和\n3. **又"),
    "a colon below an organ": ("大会\n\nDistr", "大会\n：\nDistr"),
    "a space in the organ line": ("大会，\n", "大 会，\n"),
}
SIGNS = [
    *"的，。；：、.,;:()（）1234/ *又还请第号年月日 \n“”《》¹²-#_>ab一",
    "**",
    "\n\n",
    "* ",
    "(a) ",
]


def assert_other_lines_stay(clean, slipped):
    """Check that the safe fixes change no line that the slip left alone, and come to rest."""
    fixed = fix(slipped, ruleset())

    assert not fixed.conflict
    alone = set(clean.split("\n")) & set(slipped.split("\n"))
    assert alone <= {*fixed.text.split("\n"), ""}
    assert fix(fixed.text, ruleset()).text == fixed.text


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_leaves_the_other_lines(name):
    right, wrong = SLIPS[name]
    assert right in DRAFT

    assert_other_lines_stay(DRAFT, DRAFT.replace(right, wrong, 1))


@pytest.mark.parametrize("seed", range(20))
def test_a_random_sign_leaves_the_other_lines(seed):
    rng = Random(seed)
    clean = rng.choice([DRAFT, clean_draft(seed)])
    for _ in range(10):
        at = rng.randrange(len(clean))
        put_in, left_out = rng.choice(["", *SIGNS]), rng.randint(0, 1)
        assert_other_lines_stay(clean, clean[:at] + put_in + clean[at + left_out :])
