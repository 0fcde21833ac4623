"""The state of a run of ``check``, and what is said beside its report."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import click

from resolint.cli.complaints import complain
from resolint.report.outcome import Total

if TYPE_CHECKING:
    from pathlib import Path
    from typing import TextIO

    from resolint.cli.baseline import Baseline
    from resolint.cli.request import Request
    from resolint.config.resolver import Resolver
    from resolint.draft.draft import Draft
    from resolint.rule import Lang, Message


@dataclass
class Run:
    """What was found, and whether something could not be done."""

    request: Request
    resolver: Resolver
    stdout: TextIO
    """Where the report goes, and a draft that came from standard input."""
    lang: Lang
    """That of the draft in hand, so that all is said in the language configured for it."""
    total: Total = field(default_factory=Total)
    draft: Draft | None = None
    """The last one read: what the next has in common with it is not read again."""
    baseline: Baseline | None = None
    would_change: bool = False
    interrupted: bool = False
    ended: bool = False
    """Somebody who was asked about fixes has had enough: no further draft is fixed."""
    said: set[tuple[Path | None, Message]] = field(default_factory=set)

    def complain(self, path: Path | None, message: Message) -> None:
        """Say on standard error, once, why something could not be done."""
        self.total.failed = True
        if (path, message) not in self.said:
            self.said.add((path, message))
            complain(path, message, self.lang)

    def remark(self, line: str) -> None:
        """Say something beside the report, where that is wanted."""
        if not self.request.quiet:
            click.echo(line, err=True)
