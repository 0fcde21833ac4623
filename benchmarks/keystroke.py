"""From one keystroke to the findings of that version, beside a server that finds nothing."""

from __future__ import annotations

import random
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

import tables
import texts
from client import Client

_MEGABYTE = 1_000_000
_LONG_LINE = 50_000
_WARM_UP_KEYS = 20
_WARM_UP_SECONDS = 3.0
"""The server loads a dictionary in the background when it starts."""
KEYS = "测的，。1A¹*（第"


def measure() -> None:
    """Type into each draft, by pull and by push, and print the table."""
    drafts = {
        "the sample": (texts.sample(), 300, "2"),
        "1 MB": (texts.draft_of(_MEGABYTE), 60, ""),
        "2 MB": (texts.draft_of(2 * _MEGABYTE), 40, ""),
        "50 KB in one line": (texts.one_line(_LONG_LINE), 60, ""),
    }
    rows = [
        _row(f"{name}, {'pull' if pulls else 'push'}", _paired(text, keys, pulls=pulls), mark)
        for name, (text, keys, mark) in drafts.items()
        for pulls in (True, False)
    ]
    head = (
        *("keystroke, milliseconds", "keys", "resolint", "95 %", "empty server", "95 %"),
        *("ratio", "ratio, 95 %", "mark"),
    )
    tables.show("3. Keystrokes", head, rows)


def _row(name: str, taken: tuple[list[float], list[float]], mark: str) -> tuple[str, ...]:
    ours, floor = taken
    medians = statistics.median(ours), statistics.median(floor)
    highs = statistics.quantiles(ours, n=20)[-1], statistics.quantiles(floor, n=20)[-1]
    return (
        name,
        str(len(ours)),
        tables.spread(ours, 1),
        f"{highs[0]:.1f}",
        tables.spread(floor, 1),
        f"{highs[1]:.1f}",
        f"{medians[0] / medians[1]:.2f}",
        f"{highs[0] / highs[1]:.2f}",
        mark,
    )


def _paired(text: str, keys: int, *, pulls: bool) -> tuple[list[float], list[float]]:
    """Type the same keys into both servers in turn; each key is deleted again, unmeasured."""
    places = random.Random(230)  # noqa: S311 - places in a text are no secret
    lines = text.split("\n")
    ours: list[float] = []
    floor: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        uri = (Path(folder) / "draft.md").as_uri()
        with (
            Client(our_command(), uri, pulls=pulls) as resolint,
            Client(_floor_command(), uri, pulls=pulls) as empty,
        ):
            pairs = [(resolint, ours), (empty, floor)]
            for client, _ in pairs:
                client.open(text)
            begun = time.perf_counter()
            typed = 0
            while typed < _WARM_UP_KEYS or time.perf_counter() - begun < _WARM_UP_SECONDS:
                _type(pairs, lines, places)
                typed += 1
            ours.clear()
            floor.clear()
            for _ in range(keys):
                _type(pairs, lines, places)
                pairs.reverse()
    return ours, floor


def _type(pairs: list[tuple[Client, list[float]]], lines: list[str], places: random.Random) -> None:
    """Type one key at one place into each server."""
    line = places.randrange(len(lines))
    column = places.randint(0, len(lines[line]))
    key = places.choice(KEYS)
    for client, taken in pairs:
        taken.append(client.insert(line, column, key) * 1000)
        client.delete(line, column)


def our_command() -> list[str]:
    """Return what starts our server."""
    script = shutil.which("resolint", path=str(Path(sys.executable).parent))
    if script is None:
        raise FileNotFoundError("resolint is not installed beside this Python")
    return [script, "server"]


def _floor_command() -> list[str]:
    return [sys.executable, str(Path(__file__).with_name("floor_server.py"))]
