"""References of a text to its own paragraphs and sections: 上文第5段, 下文第3和4段, 本决议第二节.

Only 上文, 下文 and 本决议 say that the text itself is meant (rulebook I-1):
第1807(2008)号决议第9段 and 报告第12段 are paragraphs of other texts.
"""

from __future__ import annotations

import re

from resolint.language.zh.dates import SPACE
from resolint.language.zh.numerals import NUMERALS, numeral_value
from resolint.model.facts import OPEN, Reference, Target
from resolint.text import Span

# The bounds keep the work linear on a text that is adversarial.
_GAP = SPACE.replace("*", "{0,3}")
_LABEL = r"[(（](?:[a-z]{1,4}|[一二三四五六七八九十]{1,3})[)）]"
_LABELS = rf"(?:{_GAP}{_LABEL}){{0,2}}(?:{_GAP}[、和至\-]{_GAP}{_LABEL}){{0,9}}"
_ITEM = rf"\d{{1,3}}(?!\d){_LABELS}"
JOINT = rf"{_GAP}(?:段{_GAP})?(?:[、和及与或至到\-–]|以及){_GAP}(?:第{_GAP})?"

PATTERN = (
    rf"(?:上文|下文|本决议){_GAP}(?:执行部分)?{_GAP}第{_GAP}"
    rf"(?:(?:{_ITEM}(?:{JOINT}{_ITEM}){{0,12}}|{re.escape(OPEN)}){_GAP}段(?:{_LABEL})?"
    rf"|[{NUMERALS}]{{1,3}}节)"
)

ITEM_PATTERN = re.compile(_ITEM)
BY_NUMERAL = re.compile(rf"(?:上文|下文|本决议)[ ]?第[ ]?[{NUMERALS}]{{1,5}}[段条]")
RANGE = re.compile(r"[至到\-–]")
_TARGET = re.compile(rf"(?P<number>\d{{1,3}})(?P<labels>{_LABELS}(?:{_GAP}段{_LABEL})?)")
_SECTION = re.compile(rf"[{NUMERALS}]{{1,3}}(?=节)")
_NAME = re.compile(r"[(（]([^()（）]+)[)）]")


def read_reference(text: str, span: Span) -> Reference:
    """Return the reference that a match of ``PATTERN`` at ``span`` is."""
    place = text[span.start : span.start + (3 if text.startswith("本", span.start) else 2)]
    if section := _SECTION.search(text, span.start, span.end):
        value = numeral_value(section.group()) or 0
        target = Target(value, Span(*section.span()))
        return Reference(place, (target,), span, section=True)
    if (at := text.find(OPEN, span.start, span.end)) >= 0:
        target = Target(0, Span(at, at + len(OPEN)))
        return Reference(place, (target,), span, section=False)
    targets = tuple(
        Target(int(match["number"]), Span(*match.span("number")), _labels(match["labels"]))
        for match in _TARGET.finditer(text, span.start, span.end)
    )
    return Reference(place, targets, span, section=False)


def _labels(written: str) -> tuple[str, ...]:
    return tuple(_NAME.findall(written))
