"""The drafts that are measured: the sample, drafts made from it, and texts made to be slow."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

SAMPLE = Path(__file__).parents[1] / "tests" / "data" / "68_230.md"
_BODY, _CLOSING = "\n大会，\n", "\n2013 年 12 月 20 日\n第 71"
_NOTES = 6
_REGIONS = (
    "非洲 亚洲 欧洲 拉丁美洲 加勒比 太平洋 印度洋 大西洋 西非 东非"
    " 中非 南部非洲 北非 西亚 中亚 南亚 东南亚 东北亚 中美洲 安第斯"
    " 亚马孙 湄公河 尼罗河 萨赫勒 非洲之角 大湖区 马格里布 海湾 黑海"
    " 里海 地中海 北极"
)
_TOPICS = (
    "水利 教育 卫生 渔业 林业 铁路 港口 能源 气象 农业 旅游 统计"
    " 税务 住房 邮政 航空 海运 纺织 矿业 科学 文化 体育 司法 营养"
    " 环境 测绘 电力 通信 灌溉 畜牧 青年 家庭"
)
_TO_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_FROM_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def sample() -> str:
    """Return the sample."""
    return SAMPLE.read_text("utf-8")


def resolution(serial: int) -> str:
    """Return a resolution like the sample that shares no clause with one of another number."""
    head, body, closing = _cut()
    return head + _BODY + _varied(body, serial, first_note=1) + closing


def draft_of(size: int) -> str:
    """Return one draft of about ``size`` bytes: the text of many such resolutions in a row.

    Only the organ line comes again and again, since a paragraph number has three digits at most.
    """
    head, body, closing = _cut()
    pieces = [head]
    length = len(head.encode())
    serial = 0
    while length < size:
        piece = _BODY + _varied(body, serial, first_note=1 + _NOTES * serial)
        pieces.append(piece)
        length += len(piece.encode())
        serial += 1
    return "".join([*pieces, closing])


def one_line(size: int) -> str:
    """Return about ``size`` bytes in one line, with findings all along it."""
    return _operative(draft_of(size).replace("\n", ""))


def _cut() -> tuple[str, str, str]:
    """Return masthead, text and closing block of the sample."""
    head, body = sample().split(_BODY)
    body, closing = body.split(_CLOSING)
    return head, body, _CLOSING + closing


def _varied(body: str, serial: int, first_note: int) -> str:
    """Return the text with other places, topics, numbers of resolutions, symbols and notes."""
    regions, topics = _REGIONS.split(), _TOPICS.split()
    region = regions[serial % len(regions)]
    topic = topics[serial // len(regions) % len(topics)]
    body = body.replace("南南合作", f"{region}{topic}合作")
    body = body.replace("发展中国家", f"{region}{topic}发展中国家")
    body = body.replace("同上，第一章", f"同上，第 {serial + 1} 段")
    body = re.sub(
        r"(第 ?[3-6]\d/)(\d+)", lambda m: f"{m[1]}{(int(m[2]) + 7 * serial) % 300 + 1}", body
    )
    body = re.sub(r"(A/6\d/|补编第 )(\d+)", lambda m: f"{m[1]}{int(m[2]) + serial}", body)
    return re.sub(r"[⁰¹²³⁴-⁹]+", lambda m: _renumbered(m[0], first_note - 1), body)


def _renumbered(mark: str, by: int) -> str:
    return str(int(mark.translate(_FROM_SUPERSCRIPT)) + by).translate(_TO_SUPERSCRIPT)


def _operative(text: str) -> str:
    return f"大会，\n\n1. **请**{text}。\n"


def _numbered(text: str, count: int) -> str:
    return "大会，\n\n" + "\n\n".join(text.format(number) for number in range(1, count + 1))


HOSTILE: dict[str, tuple[int, Callable[[int], str]]] = {
    "escapes": (2_000, lambda n: _operative("\\*甲\\." * n)),
    "comments that only open": (2_000, lambda n: _operative("甲<!-- " * n)),
    "links": (1_000, lambda n: _operative('[甲](http://a.b/c "x")' * n)),
    "half-width marks": (2_000, lambda n: _operative("甲,乙;" * n)),
    "numbers alone on their lines": (500, lambda n: "大会，\n\n" + "1.\n请甲；\n\n" * n),
    "labels, each with a colon": (500, lambda n: "大会，\n\n1. 请甲：\n\n" + "a) 乙：\n\n" * n),
    "bold marks in pairs": (2_000, lambda n: _operative("**请**各国" * n)),
    "bold marks that only open": (2_000, lambda n: _operative("甲 **乙" * n)),
    "bold marks in one run": (50_000, lambda n: _operative("**" * n)),
    "brackets, all opened first": (10_000, lambda n: _operative("（" * n + "甲" + "）" * n)),
    "brackets, square, with carets": (10_000, lambda n: _operative("[^" * n)),
    "citations in one list": (
        1_000,
        lambda n: _operative("、".join(["2009 年 12 月 21 日第64/222号"] * n) + "决议"),
    ),
    "citations with one date": (
        2_000,
        lambda n: _operative("2009 年 12 月 21 日" + "第64/222号决议，" * n),
    ),
    "superscripts, one number": (4_000, lambda n: _operative("甲¹" * n)),
    "superscripts, rising": (
        1_000,
        lambda n: _operative(
            "".join("甲" + str(number).translate(_TO_SUPERSCRIPT) for number in range(1, n + 1))
        ),
    ),
    "notes without marks": (1_000, lambda n: _numbered("[^{0}]: A/68/{0}。", n)),
    "深 at the head": (100_000, lambda n: _operative("甲").replace("**请**", "深" * n)),
    "lines of dates": (5_000, lambda n: "大会，\n\n" + "2013 年 12 月 20 日\n" * n),
    "lines broken in mid-sentence": (2_000, lambda n: _operative("各国\n" * n)),
    "blanks between digits": (50_000, lambda n: _operative("第1" + " " * n + "/ 2")),
    "clauses without numbers": (1_000, lambda n: _numbered("**请**各国{}；", n)),
    "clauses, all with one number": (1_000, lambda n: _numbered("1. **请**各国{}；", n)),
    "lines of the masthead, mixed": (
        1_000,
        lambda n: "大会\n\n第六十八届会议\n\n" * n + "大会，\n",
    ),
    "findings, each allowed": (
        500,
        lambda n: _numbered("<!-- resolint: allow stray-bold -->\n\n1. **请**甲**乙**{}；", n),
    ),
}
"""Texts made to be slow, with the size to begin at."""
