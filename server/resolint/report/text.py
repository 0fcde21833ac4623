"""Findings for people: where, what, and the line with a marker under the exact signs."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from resolint.report.columns import back, forth, printable, width
from resolint.report.gravity import LABELS, counted
from resolint.rule import Message, Severity
from resolint.text import LineIndex, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from resolint.rule import Finding, Lang

    Paint = Callable[[str, Severity], str]

_CAN_FIX = Message("--fix 可修正", "--fix mends it")
_CAN_ASK = Message("可修正，需确认（--interactive）", "can be mended, when asked (--interactive)")
_CAN_FIX_SOME = Message("--fix 可修正其中 {count} 处", "--fix mends {count} of them")
_ALSO = Message("另见第 {lines} 行", "also at line{s} {lines}")
_ALSO_MORE = Message("另见第 {lines} 等 {count} 行", "also at lines {lines} and {more} more")
_MOST_LINES = 10
_BEFORE, _SHOWN = 24, 76
"""How many columns of a long line are shown: so many before the marker, so many in all."""


def plain(text: str, _: Severity) -> str:
    """Paint nothing."""
    return text


def write(
    path: str, text: str, findings: Sequence[Finding], lang: Lang, paint: Paint = plain
) -> Iterator[str]:
    """Yield the lines that show the findings of one draft."""
    index = LineIndex(text) if findings else None
    for finding in findings:
        assert index is not None, "an index is made when there are findings"
        line, column = index.position(finding.span.start)
        label = paint(LABELS[finding.severity].text(lang), finding.severity)
        note = f" [{_mends(finding).text(lang)}]" if finding.fix else ""
        place = f"{path}:{line + 1}:{column + 1}"
        yield f"{place}: {label} {finding.rule}: {finding.message.text(lang)}{note}"
        yield from _excerpt(text, index, finding, paint)
        yield from _other_places(index, finding, lang)


def summary(findings: Iterable[Finding], shown: Counter[Severity], drafts: int, lang: Lang) -> str:
    """Return one line that counts what was found, and what of it was not shown."""
    findings = list(findings)
    counts = Counter(finding.severity for finding in findings)
    fixable = sum(map(_mended_unasked, findings))
    found, hidden = counted(counts, lang), counted(counts - shown, lang)
    if lang == "zh":
        unseen = f"（{hidden}未显示，可用 --min-severity hint 查看）" if hidden else ""
        mends = f"；--fix 可修正 {fixable} 处" if fixable else ""
        return f"检查了 {drafts} 份文稿：{found or '未发现问题'}{unseen}{mends}"
    unseen = f" ({hidden} not shown; --min-severity hint shows all)" if hidden else ""
    mends = f"; --fix mends {fixable}" if fixable else ""
    return f"{drafts} draft{'s' * (drafts != 1)} checked: {found or 'nothing found'}{unseen}{mends}"


def mended(applied: Counter[str], lang: Lang, *, would: bool) -> str:
    """Return one line that says how many findings of each rule were mended, or would be."""
    by_rule = [
        f"{rule} {count}" for rule, count in sorted(applied.items(), key=lambda e: (-e[1], e[0]))
    ]
    if lang == "zh":
        done = "可修正" if would else "修正了"
        return f"{done} {applied.total()} 处：{'、'.join(by_rule)}"
    done = "would be mended" if would else "mended"
    return f"{applied.total()} {done}: {', '.join(by_rule)}"


def _mends(finding: Finding) -> Message:
    """Return how a finding can be mended, which of a habit some places may be unasked."""
    assert finding.fix is not None, "only a finding with a fix can be mended"
    if finding.fix.safe:
        return _CAN_FIX
    some = _mended_unasked(finding)
    return _CAN_FIX_SOME.format(count=some) if some else _CAN_ASK


def _mended_unasked(finding: Finding) -> int:
    """Return how many places of a finding have a safe fix."""
    return sum(bool(each.fix and each.fix.safe) for each in finding.places or (finding,))


def _other_places(index: LineIndex, finding: Finding, lang: Lang) -> Iterator[str]:
    """Yield a line that names the other lines of a habit."""
    spans = (place.span for place in finding.places)
    others = [*dict.fromkeys(str(index.position(span.start)[0] + 1) for span in spans)][1:]
    if others:
        named, more = others[:_MOST_LINES], len(others[_MOST_LINES:])
        also = (_ALSO_MORE if more else _ALSO).format(
            lines=Message("、".join(named), ", ".join(named)),
            s="s" * (len(named) > 1),
            count=len(others),
            more=more,
        )
        yield f"      = {also.text(lang)}"


def _excerpt(text: str, index: LineIndex, finding: Finding, paint: Paint) -> Iterator[str]:
    """Yield the line of a finding, cut to its surroundings, and the marker below it."""
    number, _ = index.position(finding.span.start)
    line = index.line(number)
    span = Span(finding.span.start, min(finding.span.end, line.end))
    first = back(text, line.start, span.start, _BEFORE)
    last = forth(text, first, line.end, _SHOWN)
    before = ("…" if first > line.start else "") + printable(text[first : span.start])
    shown_end = max(min(span.end, last), span.start)
    marked = printable(text[span.start : shown_end])
    after = printable(text[shown_end:last]) + ("…" if last < line.end else "")
    margin = f"{number + 1:>5} | "
    yield margin + before + marked + after
    marker = "^" * max(width(marked), 1)
    yield " " * 5 + " | " + " " * width(before) + paint(marker, finding.severity)
