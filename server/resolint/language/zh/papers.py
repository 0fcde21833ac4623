"""What names another paper than a resolution, and what drafters write beside one."""

from __future__ import annotations

import re

NAMES_RESOLUTION = re.compile(r"决议草案|决议[^\w]{0,3}$")
MEANS = re.compile(
    r"[*_\ue001]{0,3}(?:\s{0,2}[：:=]\s{0,2}[^\s*_]|\s{0,2}[—–]|(?:\s{1,4}|\s?[(（])[A-Za-z][a-z]"
    r"|，(?:表示|意为|指|用于))"
)
"""What stands behind a verb in a glossary: a colon with more behind it, a word in English, 表示."""
ANNEXED_TITLE = re.compile(
    "《[^《》]*》|.{0,30}(?:宣言|计划|纲领|章程|框架|准则|原则|规则|职权范围|协定|公约|细则)"
)
"""The title of a text that stands behind a resolution."""
REMARK = re.compile(
    r"[（(［\[〔【].*[）)］\]〕】]|\w{0,4}(?:说明|注|按语?|联系人|联系方式|电话|邮箱)[：:].*",
    re.DOTALL,
)
"""What a drafter says of the draft: （尚待核对。）, 说明：尚待核对。"""
OTHER_PAPER = re.compile("工作文件|立场文件|修正案|新闻稿|会议纪要|公报")
OTHER_TITLE = re.compile(r"(?:议程|日程|会议记录|备忘录|通知|报告|发言稿)[\s#*_]{0,4}$")
NUMBERED_PAPER = re.compile(
    r"(?:记录|纪要|日程|备忘录|通知|清单|周报|月报|待办(?:事项)?|会(?:议的?)?议程|^\W{0,4}议程)\W{0,3}$"
    r"|(?i:\b(?:minutes|agenda|memo(?:randum)?|to-?do)\b)"
)
"""Papers that are called by what they are, and have numbers and bold verbs as well."""
