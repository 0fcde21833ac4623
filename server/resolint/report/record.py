"""A finding as a record of plain values, and records as JSON."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from resolint.report.outcome import Outcome
    from resolint.rule import Finding, Fix, Lang
    from resolint.text import Span

# What a terminal may obey, what some readers take for a line end, and what is no text.
_ESCAPED = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def write(value: object) -> str:
    """Return a value as JSON on one line, which any stream can hold as UTF-8."""
    text = json.dumps(value, ensure_ascii=False)
    return _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def record(outcome: Outcome, finding: Finding) -> dict[str, Any]:
    r"""Return a finding as a record; a habit is one, with its places.

    Lines and columns count from 1 in code points; ``start`` and ``end`` from 0 in the text with
    ``\n`` line ends.
    """
    return {
        "path": str(outcome.path),
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": finding.message.text(outcome.lang),
        **_place(outcome, finding.span),
        "fix": _fix(finding.fix, outcome.lang) if finding.fix else None,
        "places": [_place(outcome, place.span) for place in finding.places],
    }


def _place(outcome: Outcome, span: Span) -> dict[str, int]:
    return {**outcome.place(span)._asdict(), "start": span.start, "end": span.end}


def _fix(fix: Fix, lang: Lang) -> dict[str, Any]:
    edits = [
        {"start": edit.span.start, "end": edit.span.end, "text": edit.text} for edit in fix.edits
    ]
    return {"title": fix.title.text(lang), "safe": fix.safe, "edits": edits}
