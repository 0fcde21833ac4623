"""Comments that allow what is found in a draft: how an old text is adopted."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from resolint.draft.parse import parse
from resolint.lint.engine import relint
from resolint.model.facts import Form
from resolint.text import apply_edits, compose, insert

if TYPE_CHECKING:
    from collections.abc import Iterable

    from resolint.draft.draft import Draft
    from resolint.lint.engine import Ruleset
    from resolint.rule import Finding
    from resolint.text import Edit

# A comment may bring a finding of its own, such as one that is not needed any more.
_MOST_PASSES = 3


def adopted(text: str, ruleset: Ruleset) -> tuple[Edit, ...]:
    """Return the edits that put comments before all paragraphs in which something is found.

    There are none where a comment would change how the draft is read.
    """
    before = parse(text)
    linted = relint(before, ruleset)
    edits: tuple[Edit, ...] = ()
    for _ in range(_MOST_PASSES):
        if not linted.places:
            break
        edits = compose(edits, _comments(linted.draft, linted.places))
        linted = relint(parse(apply_edits(text, edits)), ruleset)
    return edits if _words(linted.draft) == _words(before) else ()


def _comments(draft: Draft, findings: Iterable[Finding]) -> list[Edit]:
    """Return a comment before each paragraph with findings, on a line of its own."""
    source = draft.reading.source
    names: dict[int, dict[str, None]] = defaultdict(dict)
    for finding in findings:
        at = draft.index_at(draft.reading.forth(finding.span.start))
        start = draft.reading.back(draft.paragraphs[at].span).start if draft.paragraphs else 0
        names[source.rfind("\n", 0, start) + 1][finding.rule] = None
    return [
        insert(at, f"<!-- resolint: allow {', '.join(sorted(rules))} -->\n")
        for at, rules in names.items()
    ]


def _words(draft: Draft) -> list[tuple[object, str]]:
    """Return the paragraphs as they were understood, without comments."""
    return [
        (each.kind, each.text.strip())
        for each in draft.paragraphs
        if each.facts.form is not Form.COMMENT
    ]
