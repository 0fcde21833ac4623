"""Whole runs of the command line, beside the least that Python and click cost."""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

import tables
import texts

_DRAFTS = 1_000
_MEGABYTE = 1_000_000
_CHILD = str(Path(__file__).with_name("child.py"))


@dataclass
class _Case:
    """A command with what it took; ``rounds`` is how often it is run."""

    name: str
    command: list[str]
    rounds: int
    mark: str = ""
    seconds: list[float] = field(default_factory=list)
    memory: list[float] = field(default_factory=list)
    floors: list[float] = field(default_factory=list)
    """What ``import click`` took in the same rounds."""

    def run(self) -> tuple[float, float]:
        """Run the command and return seconds and bytes."""
        spawn = [sys.executable, "-ISE", _CHILD, *self.command]
        out = subprocess.run(spawn, check=True, capture_output=True, text=True).stdout
        seconds, memory, code = out.split()
        if code not in ("0", "1"):
            raise RuntimeError(f"{' '.join(self.command)} ended with {code}")
        return float(seconds), float(memory)


def measure() -> None:
    """Run every command in turn, the floors in every round, and print the table."""
    with tempfile.TemporaryDirectory() as folder:
        python, click, *cases = _cases(Path(folder))
        for case in (python, click, *cases):
            case.run()
        for at in range(max(case.rounds for case in cases)):
            floor = 0.0
            for case in (python, click, *cases):
                if at >= case.rounds:
                    continue
                seconds, memory = case.run()
                floor = seconds if case is click else floor
                case.seconds.append(seconds)
                case.memory.append(memory / 1024**2)
                case.floors.append(floor)
    head = ("whole process", "runs", "seconds", "over import click", "peak MiB", "mark")
    tables.show("1. Processes", head, [_row(case) for case in (python, click, *cases)])


def _row(case: _Case) -> tuple[str, ...]:
    over = [seconds - floor for seconds, floor in zip(case.seconds, case.floors, strict=True)]
    return (
        case.name,
        str(case.rounds),
        tables.spread(case.seconds),
        f"{statistics.median(over):+.3f}" if all(case.floors) else "",
        tables.spread(case.memory, 1),
        case.mark,
    )


def _cases(folder: Path) -> list[_Case]:
    script = shutil.which("resolint", path=str(Path(sys.executable).parent))
    if script is None:
        raise FileNotFoundError("resolint is not installed beside this Python")
    empty, megabyte, many = folder / "empty.md", folder / "megabyte.md", folder / "many"
    empty.touch()
    megabyte.write_text(texts.draft_of(_MEGABYTE), "utf-8")
    many.mkdir()
    for serial in range(_DRAFTS):
        (many / f"{serial:04}.md").write_text(texts.resolution(serial), "utf-8")
    check = [script, "check", "--isolated"]
    return [
        _Case("python -c pass", [sys.executable, "-c", "pass"], 15),
        _Case("python -c 'import click'", [sys.executable, "-c", "import click"], 15),
        _Case("check, empty draft", [*check, str(empty)], 15),
        _Case("check, the sample", [*check, str(texts.SAMPLE)], 15, "0.25 s"),
        _Case("check, a draft of 1 MB", [*check, str(megabyte)], 5, "2 s"),
        _Case(f"check, {_DRAFTS:,} drafts", [*check, str(many)], 3),
    ]
