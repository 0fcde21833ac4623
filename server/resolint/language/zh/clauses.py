"""Words by which a clause is told from the lines around it, and from a text that it introduces."""

from __future__ import annotations

import re

SEQUENCE_WORDS = ("", "又", "还")
"""What stands before the same phrase in the first, second and third paragraph of a run (S-1)."""
# Vienna texts, and those of the 1990s, put 还 in second place and have no 又 (S-1, trap d).
OTHER_SEQUENCE = ("", "还")
JOINING = ("，", "；", "。", "、", "并", "以及", "的")
"""What goes on behind a footnote mark, where a note would open with a word of its own."""
BREAKS_OFF = (*SEQUENCE_WORDS[1:], "，并", "、并", "以及", "和", "与", "、")
"""No line ends a paragraph with one of these."""
# 上文第3, (a)段 on two lines.
CUT_REFERENCE = re.compile(r"\d[段条款项]?\s*$")
REST_OF_REFERENCE = re.compile(r"\s*[(（][^()（）\s]{1,4}[)）](?:分?段|[项款])")

INTRODUCES = ("下列", "以下", "如下")
"""Words that announce what follows a colon."""
INTRODUCING_VERBS = ("通过", "建议", "核可", "批准", "认可", "核准", "宣布", "决定")
"""Verbs whose paragraph may bring a text of another kind."""
FIRST_ARTICLE = re.compile(r"[\s#*_]{0,8}(?:第[一1](?:条|章|部分|编)|序言|前言|原则一)")
"""What opens such a text."""
NO_ITEM = re.compile(
    r"\s*(?:[“\"「『‘|]|\d{1,2}[ \t\u3000]{1,4}(?:[A-Z]/|[《第见同]|联合国，)|并|以及|但|同时|此外)"
)
"""A quotation, a note whose mark is a bare digit, and what goes on behind the items."""

CONJUNCTIONS = ("并", "以及", "但", "同时")
VOTE = re.compile(r"第[^，；。]{1,12}次会议以")
RUN_TOGETHER = re.compile(r"[，；。]\s*(?:\d{1,2}[.．、]|[又还]?(?:回顾|重申|注意到|请|决定))")
# In English a list has its last “and” behind the semicolon; in Chinese the marks are enough.
LAST_AND = re.compile(r"[，；、,;]\s{0,2}(?P<word>和|以及|及|并|并且|或|或者)$")
OR = "或"
