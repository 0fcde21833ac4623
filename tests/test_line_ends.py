"""Hard breaks and what else ends a line stay at its end: a mark goes before them."""

import pytest

from helpers import ruleset
from resolint.lint.fixing import fix

ENDS = {
    "backslash": "\\",
    "two spaces": "  ",
    "tag": "<br>",
    "shut tag": "<br />",
    "backslash and space": "\\ ",
    "entity": "&nbsp;",
    "space of no width": "\u200b",
    "attributes": "{.x}",
    "remark": "{>>注;<<}",
    "empty element": "<span></span>",
    "comment and two spaces": "<!-- 待定 -->  ",
    "hidden remark": "%%待定%%",
}
FAULTY = """大会，%

重申丙公约%

回顾甲公约¹，%

铭记乙公约,%

又铭记丁公约；%

1. **欢迎**该报告%
2. **决定**继续审议¹；%
3. **请**秘书长提出报告(见附件)%

¹ A/68/1%
"""
MENDED = """大会，%

重申丙公约，%

回顾甲公约，¹%

铭记乙公约，%

又铭记丁公约，%

1. **欢迎**该报告；%
2. **决定**继续审议；¹%
3. **请**秘书长提出报告(见附件)。%

¹ A/68/1。%
"""


@pytest.mark.parametrize("name", ENDS)
def test_a_mark_goes_before_what_ends_the_line(name):
    came, mended = FAULTY.replace("%", ENDS[name]), MENDED.replace("%", ENDS[name])

    assert fix(came, ruleset()).text == mended
