"""Where reports go: standard output as they come, and files whole or not at all."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from datetime import datetime
from typing import TYPE_CHECKING

import click

from resolint.cli.request import STDOUT
from resolint.files.whole import usual_mode, written_whole
from resolint.report import formats
from resolint.report.sheet import Sheet
from resolint.rule import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path
    from typing import BinaryIO

    from resolint.report.formats import Report
    from resolint.report.outcome import Outcome, Total
    from resolint.rule import Lang

    _Write = Callable[[str], None]

_COLOURS = {
    Severity.ERROR: "red",
    Severity.WARNING: "yellow",
    Severity.INFO: "cyan",
    Severity.HINT: "blue",
}


class Outputs:
    """The reports of a run, which all get each draft."""

    def __init__(self, reports: Sequence[tuple[Report, _Write]]) -> None:
        self._reports = reports

    def begin(self) -> None:
        """Write what stands before the first draft."""
        self._write(lambda report: report.begin())

    def draft(self, outcome: Outcome) -> None:
        """Write what is said of a draft."""
        self._write(lambda report: report.draft(outcome))

    def end(self, total: Total) -> None:
        """Write what stands behind the last draft."""
        self._write(lambda report: report.end(total))

    def _write(self, say: Callable[[Report], Iterable[str]]) -> None:
        for report, write in self._reports:
            for text in say(report):
                write(text)


@contextmanager
def opened(
    targets: Iterable[tuple[str, Path]],
    lang: Lang,
    columns: int,
    echo: Callable[[bytes | str], None],
) -> Iterator[Outputs]:
    """Open the reports; files take their places when all is written.

    What goes to standard output, which has so many columns, is handed to ``echo``.
    """
    with ExitStack() as stack:
        reports: list[tuple[Report, _Write]] = []
        for name, path in targets:
            kind = formats.load(name)
            if path == STDOUT:
                sheet = Sheet(lang, columns, _paint, datetime.now().astimezone())
                reports.append((kind(sheet), echo if kind.for_people else _encoding(echo)))
            else:
                file = stack.enter_context(_file(path))
                sheet = Sheet(lang, written=datetime.now().astimezone())
                reports.append((kind(sheet), _encoding(file.write)))
        yield Outputs(reports)


def _encoding(write: Callable[[bytes], object]) -> _Write:
    """Return what writes text as UTF-8 wherever it goes; what is no text becomes an escape."""

    def encode(text: str) -> None:
        write(text.encode("utf-8", "backslashreplace"))

    return encode


@contextmanager
def _file(path: Path) -> Iterator[BinaryIO]:
    """Open a file for a report; a pipe or a device is written as it is."""
    target = path.resolve()
    if target.exists() and not target.is_file():
        with target.open("wb") as stream:
            yield stream
        return
    with written_whole(target, usual_mode) as file:
        yield file


def _paint(said: str, severity: Severity) -> str:
    return click.style(said, fg=_COLOURS[severity])
