"""Findings as one JSON array."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from resolint.text import LineIndex

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from resolint.rule import Finding, Fix, Lang
    from resolint.text import Span


def write(records: Iterable[dict[str, Any]]) -> bytes:
    """Return the array, a finding a line, in UTF-8 wherever it goes.

    What is no text in a file's name is written as an escape of JSON.
    """
    lines = [json.dumps(record, ensure_ascii=False) for record in records]
    array = "[\n  " + ",\n  ".join(lines) + "\n]" if lines else "[]"
    return array.encode("utf-8", "backslashreplace")


def records(
    path: str, text: str, findings: Sequence[Finding], lang: Lang
) -> Iterable[dict[str, Any]]:
    r"""Yield each finding as a record; a habit is one, with its places.

    Lines and columns count from 1 in code points; ``start`` and ``end`` from 0 in the text with
    ``\n`` line ends.
    """
    index = LineIndex(text) if findings else None
    for finding in findings:
        assert index is not None, "an index is made when there are findings"
        yield {
            "path": path,
            "rule": finding.rule,
            "severity": finding.severity.value,
            "message": finding.message.text(lang),
            **_place(index, finding.span),
            "fix": _fix(finding.fix, lang) if finding.fix else None,
            "places": [_place(index, place.span) for place in finding.places],
        }


def _place(index: LineIndex, span: Span) -> dict[str, int]:
    line, column = index.position(span.start)
    end_line, end_column = index.position(span.end)
    return {
        "line": line + 1,
        "column": column + 1,
        "end_line": end_line + 1,
        "end_column": end_column + 1,
        "start": span.start,
        "end": span.end,
    }


def _fix(fix: Fix, lang: Lang) -> dict[str, Any]:
    edits = [
        {"start": edit.span.start, "end": edit.span.end, "text": edit.text} for edit in fix.edits
    ]
    return {"title": fix.title.text(lang), "safe": fix.safe, "edits": edits}
