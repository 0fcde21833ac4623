"""What notations are written with, whatever the language of the draft: the reading goes by it.

A file is read before it is known in which language it is, so the words of all stand together.
"""

from __future__ import annotations

import re

from resolint.language.zh.lexicon import match_lead
from resolint.language.zh.numerals import numeral, numeral_value
from resolint.language.zh.part_names import names_part

__all__ = ["match_lead", "names_part", "numeral", "numeral_value"]

NUMERALS = "一二三四五六七八九十"
HUNDRED = "百"
STEMS = "甲乙丙丁戊己庚辛壬癸"
BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
ENCLOSED_NUMERALS = "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"
NUMERAL = f"[{NUMERALS}]{{1,3}}"
INSERTED = rf"之[{NUMERALS[1:]}]|bis|ter|quater"
"""What tells a paragraph put between two others from the first: 5之二, 5 bis."""
ARTICLE = rf"第(?P<article>[{NUMERALS}{HUNDRED}]{{1,4}}|\d{{1,3}})条[：:]?"
ARTICLE_SIGN, ARTICLE_WORD = "第", "条"
BEFORE_NUMBER = r"(?:第|§[ ]?|OP[ ]?)"
"""What stands before the number of a paragraph: 第1段, §1, OP1."""
NO_NUMBER = "次届号"
"""What stands behind a number that is another: 第68届, 第70次, 第5号."""
NAMED_NUMBER = rf"{BEFORE_NUMBER}(?P<named>\d{{1,3}})(?![\d{NO_NUMBER}])段?"
NUMBER_SUFFIX = "号"
OF_DATES = "年月日"

NOTE = "脚?注释?"
MARK_PREFIX = r"(?:脚?注[ ]?|fn:)"
"""What may stand in the brackets of a mark: [注1], [fn:1]."""
NOTES_HEADING = r"(?:[脚附]?注|[Nn]otes)"
NOTES_HEADINGS = r"(?:[脚附]?注释?|尾注|参考文献|(?:Foot|End)?[Nn]otes?)[：:]?"
HEADED_NOTE = r"(?:注释?|[Nn]otes?)[：:]"
SOURCE = "(?:[A-Z《]|第|[又另并]?见|同上|参看|联合国|大会)"
"""What the source in a note begins with."""
SOURCE_SIGN = r"(?:[A-Z]/|[《第见同联])"
CLOSED_TEXT = re.compile(r"。[^\u3400-\u9fff]{0,40}\Z|\d[ ]?日\s*\Z|次(?:全体)?会议\W{0,8}\Z")
"""How a text ends behind which notes may stand: a full stop, the date, the meeting."""
ANNEX = re.compile(r"(?m)^[#* \t]*附[件录]")
RANGE_SIGNS = r"\-–—~～至"
"""What joins both ends of a range of marks: [1-3]."""
RANGE = r"[、,，或至和到—–\-]"
REFERRED = re.compile(rf"第[\d{NUMERALS}百]{{1,4}}[条款段章节项]?\Z")
"""A reference that a number in brackets may be part of: 第5段(1)."""
REMARKS = "说明|注意|备注|提示"
"""What a division is called that is a remark on the text."""
UNIT = re.compile(
    r"[ ]?(?:个(?!别)|[名号段卷页票元亿万千百%％]|年(?!度)|月|日(?!内瓦)|天(?!然)|周(?!边|年)"
    r"|次(?!级)|届(?!时)|款(?!项)|条(?!款|约|件)|项(?!目|下)|位(?!于)|份(?!额)|倍|席|轮(?!流)|笔|种(?!族)"
    r"|家(?!庭)|间|级|期(?!间|望)|章(?!程)|节(?!约)|岁|美元|小时|分钟|公里|公顷)"
)
"""What is counted: a number before it is no footnote mark."""
INTRODUCES = (
    r"[*_\ue000]{0,3}(?:通过|核可|认可|宣布)[*_\ue001]{0,3}[^，；。]{0,12}(?:下列|以下|如下)"
)
"""What a clause says that adopts a text, which has numbers of its own: 通过下列宣言：."""
MASTHEAD_CELL = re.compile(
    r"联合国|Distr|届会议|全体会议|议程项目|^(?:大会|[ASE]/\S+)$|^\d{4} ?年.{1,10}日$|委员会$|^议题"
    r"|\d [A-Z][a-z]+ \d{4}$"
)
"""A line of the masthead or the closing block, as it may stand in a table."""

# Traditional script is told by characters of any resolution whose two forms differ.
TRADITIONAL = "會國議請報發經濟務執進書關對歡調籲實現還後將業續該認決組織權際協"
SIMPLIFIED = "会国议请报发经济务执进书关对欢调吁实现还后将业续该认决组织权际协"
TELLING = ("會", "國", "議", "請")
