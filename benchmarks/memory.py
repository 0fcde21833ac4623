"""What the server holds: after many edits of one draft, and after it is closed."""

from __future__ import annotations

import random
import tempfile
from pathlib import Path

import tables
import texts
from client import Client
from keystroke import KEYS, our_command

_EDITS = (0, 1_000, 5_000, 20_000)
_PATIENCE = 900


def measure() -> None:
    """Type keys that stay into the sample, and print the memory between them and at the end."""
    head = ("server, MiB", *(f"{edits:,} edits" for edits in _EDITS), "closed")
    tables.show("4. Memory", head, [("the sample", *(f"{each:.0f}" for each in _held()))])


def _held() -> list[float]:
    """Return the memory after each number of edits, and when the draft is closed."""
    places = random.Random(230)  # noqa: S311 - places in a text are no secret
    lines = texts.sample().split("\n")
    held = []
    with tempfile.TemporaryDirectory() as folder:
        uri = (Path(folder) / "draft.md").as_uri()
        with Client(our_command(), uri, pulls=True, patience=_PATIENCE) as client:
            client.open("\n".join(lines))
            for edit in range(max(_EDITS) + 1):
                if edit in _EDITS:
                    held.append(client.memory())
                _edit(client, lines, places)
            client.close()
            held.append(client.memory())
    return held


def _edit(client: Client, lines: list[str], places: random.Random) -> None:
    """Put a character in, or take one out, so that the draft stays about as long as it is."""
    at = places.randrange(len(lines))
    line = lines[at]
    column = places.randint(0, len(line))
    if places.random() < 0.5 and column < len(line):  # noqa: PLR2004 - as often as not
        client.delete(at, column)
        lines[at] = line[:column] + line[column + 1 :]
    else:
        key = places.choice(KEYS)
        client.insert(at, column, key)
        lines[at] = line[:column] + key + line[column:]
