"""How grave findings are, in words that tell which is the graver."""

from __future__ import annotations

from resolint.rule import Message, Severity

LABELS = {
    Severity.ERROR: Message("错误", "error"),
    Severity.WARNING: Message("警告", "warning"),
    Severity.INFO: Message("注意", "info"),
    Severity.HINT: Message("提示", "hint"),
}
