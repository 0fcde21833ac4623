"""What a finding is known by from one run to the next, also when its line has moved."""

from __future__ import annotations

import re
from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING

from resolint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from resolint.report.outcome import Outcome
    from resolint.rule import Finding

# A number changes with what is put before it, and marks with what is fixed beside the finding.
_CHANGING = re.compile(r"\A\W*\d+|[\W_]")


def fingerprints(outcome: Outcome) -> Iterator[tuple[Finding, str]]:
    """Yield the findings for other programs, each with a name that no other of the draft has."""
    seen: Counter[str] = Counter()
    for finding in outcome.reported:
        name = key(outcome, finding)
        seen[name] += 1
        yield finding, _hash(f"{name}\0{seen[name]}")


def in_file(outcome: Outcome, fingerprint: str) -> str:
    """Return a name that no finding of another file has."""
    return _hash(f"{outcome.location}\0{fingerprint}")


def key(outcome: Outcome, finding: Finding) -> str:
    """Return what a finding has in common with those like it on lines like its own.

    It is made of the rule, the words of the line, and what is marked.
    """
    line, _ = outcome.index.position(finding.span.start)
    text = Span(*outcome.index.line(line)).of(outcome.text)
    words = _CHANGING.sub("", text)
    return _hash("\0".join((finding.rule, words, finding.span.of(outcome.text))))


def _hash(words: str) -> str:
    return sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:32]
