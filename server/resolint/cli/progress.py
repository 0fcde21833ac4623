"""How far a run is, when it takes long and somebody watches."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path
    from typing import TextIO

PATIENCE = 1.0


class Progress:
    """A bar on standard error; what is shown meanwhile waits until it is gone."""

    def __init__(self, stream: TextIO, *, silent: bool = False) -> None:
        self._stream = stream
        self._silent = silent
        self._waiting: list[bytes | str] | None = None

    def echo(self, text: bytes | str) -> None:
        """Write a piece of the report now, or after the bar."""
        if self._waiting is None:
            click.echo(text, self._stream, nl=False)
        else:
            self._waiting.append(text)

    def over(self, paths: Sequence[Path]) -> Iterator[Path]:
        """Yield the paths, and show a bar from where it takes long."""
        started = time.monotonic()
        rest = iter(paths)
        for done, path in enumerate(rest, 1):
            yield path
            if not self._silent and time.monotonic() - started > PATIENCE and sys.stderr.isatty():
                yield from self._with_bar(rest, done, len(paths))

    def _with_bar(self, rest: Iterable[Path], done: int, length: int) -> Iterator[Path]:
        self._waiting = []
        try:
            with click.progressbar(length=length, file=sys.stderr, label="resolint") as bar:
                bar.update(done)
                for path in rest:
                    yield path
                    bar.update(1)
        finally:
            waiting, self._waiting = self._waiting, None
            for text in waiting:
                self.echo(text)
