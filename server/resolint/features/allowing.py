"""A finding allowed where it stands, by a comment before its paragraph that gives a reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from resolint.lint.suppressions import names_before
from resolint.rule import Message
from resolint.text import Span, insert

if TYPE_CHECKING:
    from resolint.draft.draft import Draft
    from resolint.rule import Finding, Lang
    from resolint.text import Edit

ALLOW = Message(zh="此处允许 {rule}（写明理由）", en="Allow {rule} here, with a reason")
IGNORE = Message(zh="在配置中关闭 {rule}", en="Ignore {rule} in the configuration")
_REASON = Message(zh="理由：", en="because ")


@dataclass(frozen=True)
class Allowance:
    """What allows a finding: an edit of the file, and where in its text a reason belongs."""

    edit: Edit
    reason: int | None
    """``None`` where the comment that gets one more rule has a reason already."""


def allowance(draft: Draft, finding: Finding, lang: Lang) -> Allowance | None:
    """Return what allows a finding, which counts in the file, if it stands in one paragraph."""
    reading = draft.reading
    start, end = map(reading.forth, finding.span)
    if not draft.paragraphs:
        return None
    at = draft.index_at(start)
    span = draft.paragraphs[at].span
    if not (span.start <= start and end <= span.end):
        return None
    if names := names_before(draft, at):
        (edit,) = reading.edits_back([insert(names.end, f", {finding.rule}")])
        return Allowance(edit, None)
    opening = reading.back(Span(span.start, span.start + 1)).start
    line = reading.source.rfind("\n", 0, opening) + 1
    words = f"<!-- resolint: allow {finding.rule} {_REASON.text(lang)}"
    return Allowance(insert(line, f"{words} -->\n"), len(words))
