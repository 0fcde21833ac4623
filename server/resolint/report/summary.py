"""A run in one line: what was found, and what was fixed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resolint.report.gravity import counted

if TYPE_CHECKING:
    from collections import Counter

    from resolint.report.outcome import Total
    from resolint.rule import Lang


def summary(total: Total, lang: Lang) -> str:
    """Return one line that counts what was found, and what of it was not shown."""
    drafts, fixable = total.drafts, total.fixable
    found, hidden = counted(total.found, lang), counted(total.found - total.shown, lang)
    if lang == "zh":
        unseen = f"（{hidden}未显示，可用 --min-severity hint 查看）" if hidden else ""
        unseen += f"，基线中已有 {total.known} 个" if total.known else ""
        mends = f"；--fix 可修正 {fixable} 处" if fixable else ""
        return f"检查了 {drafts} 份文稿：{found or '未发现问题'}{unseen}{mends}"
    unseen = f" ({hidden} not shown; --min-severity hint shows all)" if hidden else ""
    unseen += f", {total.known} in the baseline" if total.known else ""
    mends = f"; --fix fixes {fixable}" if fixable else ""
    return f"{drafts} draft{'s' * (drafts != 1)} checked: {found or 'nothing found'}{unseen}{mends}"


def mended(applied: Counter[str], lang: Lang, *, would: bool) -> str:
    """Return one line that says how many findings of each rule were fixed, or would be."""
    by_rule = [
        f"{rule} {count}" for rule, count in sorted(applied.items(), key=lambda e: (-e[1], e[0]))
    ]
    if lang == "zh":
        done = "可修正" if would else "修正了"
        return f"{done} {applied.total()} 处：{'、'.join(by_rule)}"
    done = "would be fixed" if would else "fixed"
    return f"{applied.total()} {done}: {', '.join(by_rule)}"
