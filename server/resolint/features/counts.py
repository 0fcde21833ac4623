"""What a draft holds, in numbers, to be shown above its title."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from resolint.model.facts import FRAME, Form, Kind
from resolint.rule import Message, Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from resolint.draft.draft import Draft
    from resolint.rule import Finding
    from resolint.text import Span

_PARAGRAPHS = Message(
    zh="序言段 {preambular} · 执行段 {operative} · 脚注 {notes}",
    en="{preambular} preambular · {operative} operative · {notes} notes",
)
_FINDINGS = Message(
    zh="错误 {errors} · 警告 {warnings} · 其他 {others}",
    en="{errors} errors · {warnings} warnings · {others} others",
)


def title_of(draft: Draft) -> Span | None:
    """Return the title in the file, or what stands first of the masthead or the text."""
    line = draft.line(Form.TITLE) or next(draft.of(*FRAME), None)
    paragraph = line or next(iter(draft.paragraphs), None)
    return draft.reading.back(paragraph.span) if paragraph else None


def paragraphs(draft: Draft) -> Message:
    """Return how many paragraphs and notes a draft has."""
    kinds = Counter(paragraph.kind for paragraph in draft.paragraphs)
    return _PARAGRAPHS.format(
        preambular=kinds[Kind.PREAMBULAR], operative=kinds[Kind.OPERATIVE], notes=kinds[Kind.NOTE]
    )


def gravity(findings: Sequence[Finding]) -> Message:
    """Return how many findings there are of each severity."""
    found = Counter(finding.severity for finding in findings)
    errors, warnings = found[Severity.ERROR], found[Severity.WARNING]
    others = len(findings) - errors - warnings
    return _FINDINGS.format(errors=errors, warnings=warnings, others=others)
