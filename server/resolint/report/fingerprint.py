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

# A number changes with what is put before it.
_NUMBER = re.compile(r"\A\W*\d+\W*")


def fingerprints(outcome: Outcome) -> Iterator[tuple[Finding, str]]:
    """Yield the findings for other programs, each with a name that no other of the draft has.

    It is made of the rule, the line without its number and the words marked, and of how many
    such findings stand before it.
    """
    seen: Counter[str] = Counter()
    for finding in outcome.reported:
        words = "\0".join((finding.rule, _line(outcome, finding), finding.span.of(outcome.text)))
        seen[words] += 1
        yield finding, _hash(f"{words}\0{seen[words]}")


def in_file(outcome: Outcome, fingerprint: str) -> str:
    """Return a name that no finding of another file has."""
    return _hash(f"{outcome.location}\0{fingerprint}")


def _line(outcome: Outcome, finding: Finding) -> str:
    line, _ = outcome.index.position(finding.span.start)
    text = Span(*outcome.index.line(line)).of(outcome.text)
    return "".join(_NUMBER.sub("", text, count=1).split())


def _hash(words: str) -> str:
    return sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:32]
