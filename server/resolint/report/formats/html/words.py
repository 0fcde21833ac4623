"""What the page says of itself."""

from __future__ import annotations

from resolint.rule import Message

WORDS = {
    "title": Message("决议草案检查报告", "Report on draft resolutions"),
    "nothing": Message("未发现问题", "Nothing found"),
    "index": Message("文稿", "Drafts"),
    "draft": Message("文稿", "Draft"),
    "failed": Message("未能检查", "could not be checked"),
    "filter": Message("筛选", "Filter"),
    "by_severity": Message("按严重程度", "By severity"),
    "by_rule": Message("按规则", "By rule"),
    "all_rules": Message("全部规则", "All rules"),
    "previous": Message("上一处", "Previous"),
    "next": Message("下一处", "Next"),
    "theme": Message("深色", "Dark"),
    "line": Message("第 {} 行第 {} 列", "line {}, column {}"),
    "others": Message("另有 {} 处", "{} more places"),
    "before": Message("原文", "before"),
    "after": Message("改为", "after"),
    "more_changes": Message("……另有 {} 处改动", "… and {} more changes"),
    "why": Message("说明与依据", "Why"),
    "source": Message("依据", "Source"),
    "rules": Message("规则说明", "The rules"),
    "findings": Message("此处的问题", "Findings here"),
    "finding": Message("问题", "finding"),
    "shown": Message("显示 {shown} / {all}", "{shown} of {all} shown"),
    "skip": Message("跳到正文", "Skip to the drafts"),
    "keys": Message(
        "F8 到下一处，Shift+F8 到上一处，Esc 取消选中",
        "F8 goes to the next finding, Shift+F8 to the one before, Esc leaves it",
    ),
}
