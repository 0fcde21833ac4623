"""From what an editor asks about a place, or about the draft, to the answer."""

from __future__ import annotations

import random
import statistics
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import keystroke
import tables
import texts
from client import Client

if TYPE_CHECKING:
    from collections.abc import Callable

    Place = dict[str, int]

_MEGABYTE = 1_000_000
_TIMES = 20
_QUESTIONS: dict[str, tuple[Callable[[Place], dict[str, Any]], str]] = {
    "textDocument/hover": (lambda place: {"position": place}, "30"),
    "textDocument/definition": (lambda place: {"position": place}, ""),
    "textDocument/documentHighlight": (lambda place: {"position": place}, ""),
    "textDocument/selectionRange": (lambda place: {"positions": [place]}, ""),
    "textDocument/documentSymbol": (lambda _: {}, ""),
    "textDocument/foldingRange": (lambda _: {}, ""),
}


def measure() -> None:
    """Ask about random places of each draft, and print the table."""
    drafts = {"the sample": texts.sample(), "1 MB": texts.draft_of(_MEGABYTE)}
    rows = [row for name, text in drafts.items() for row in _rows(name, text)]
    head = ("question, milliseconds", "draft", "median", "95 %", "mark")
    tables.show("5. Questions", head, rows)


def _rows(name: str, text: str) -> list[tuple[str, ...]]:
    places = random.Random(230)  # noqa: S311 - places in a text are no secret
    lines = text.split("\n")
    with tempfile.TemporaryDirectory() as folder:
        uri = (Path(folder) / "draft.md").as_uri()
        with Client(keystroke.our_command(), uri, pulls=True) as client:
            client.open(text)
            return [
                (method.partition("/")[2], name, *_asked(client, method, lines, places), mark)
                for method, (_, mark) in _QUESTIONS.items()
            ]


def _asked(client: Client, method: str, lines: list[str], places: random.Random) -> tuple[str, str]:
    """Return the median and the 95th percentile of one question, each behind a keystroke."""
    taken = []
    for _ in range(_TIMES):
        line = places.choice([at for at, each in enumerate(lines) if each])
        column = places.randrange(len(lines[line]))
        client.insert(line, column, "测")
        client.delete(line, column)
        params = _QUESTIONS[method][0]({"line": line, "character": column})
        taken.append(client.ask(method, **params) * 1000)
    return tables.spread(taken, 1), f"{statistics.quantiles(taken, n=20)[-1]:.1f}"
