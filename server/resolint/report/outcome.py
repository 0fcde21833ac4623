"""What checking came to, as plain data: of a file, and of the whole run."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from resolint.report import gravity
from resolint.text import LineIndex

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from resolint.rule import Finding, Lang, Message, Rule, Severity
    from resolint.text import Span


class Place(NamedTuple):
    """Where a span stands: lines and columns count from 1 in code points, the end is outside."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True)
class Outcome:
    """What checking one draft came to."""

    path: Path
    """As it was named, or found below a folder that was."""
    location: str
    """The same from the working folder on, with slashes, as other programs want it."""
    text: str = ""
    r"""What stands in the file now, with ``\n`` line ends."""
    findings: tuple[Finding, ...] = ()
    """All that was found, in the order of the text."""
    lang: Lang = "zh"
    least: Severity | None = None
    """The least severity that was asked for."""
    failure: Message | None = None
    """Why it could not be checked."""

    @cached_property
    def reported(self) -> Sequence[Finding]:
        """The findings for other programs, in the order of the text."""
        return gravity.at_least(self.findings, self.least)

    @cached_property
    def shown(self) -> Sequence[Finding]:
        """The findings for people, the gravest first."""
        return gravity.shown(self.findings, self.least)

    @property
    def fixable(self) -> int:
        """How many places ``--fix`` fixes."""
        return sum(map(mended_unasked, self.findings))

    def place(self, span: Span) -> Place:
        """Return where a span of the text stands."""
        line, column = self.index.position(span.start)
        end_line, end_column = self.index.position(span.end)
        return Place(line + 1, column + 1, end_line + 1, end_column + 1)

    @cached_property
    def index(self) -> LineIndex:
        """The lines of the text."""
        return LineIndex(self.text)


@dataclass
class Total:
    """What the whole run came to, counted as it goes on."""

    drafts: int = 0
    found: Counter[Severity] = field(default_factory=Counter)
    shown: Counter[Severity] = field(default_factory=Counter)
    fixable: int = 0
    known: int = 0
    """Of how many findings nothing is said, since a baseline knows them."""
    comments: int = 0
    """How many comments were put in that allow what was there."""
    mended: Counter[str] = field(default_factory=Counter)
    rules: dict[str, Rule] = field(default_factory=dict)
    """The rules that ran, by name."""
    failed: bool = False
    """Something could not be done."""

    def add(self, outcome: Outcome, rules: Mapping[str, Rule]) -> None:
        """Count in what a draft came to under these rules."""
        self.drafts += 1
        self.found.update(finding.severity for finding in outcome.findings)
        self.shown.update(finding.severity for finding in outcome.shown)
        self.fixable += outcome.fixable
        self.rules.update(rules)


def mended_unasked(finding: Finding) -> int:
    """Return how many places of a finding have a safe fix."""
    return sum(bool(each.fix and each.fix.safe) for each in finding.places or (finding,))
