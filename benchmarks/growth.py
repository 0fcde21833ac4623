"""How time grows with the text: a text twice as long should take about twice as long."""

from __future__ import annotations

import gc
import statistics
import time
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

import tables
import texts

from resolint import Kind, profile
from resolint.config.resolver import Overrides, Resolver
from resolint.draft.parse import parse
from resolint.features.actions import fix_all
from resolint.features.renumbering.paragraphs import delete_paragraph
from resolint.lint.engine import lint

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from resolint.features.renumbering.act import Act

_FACTORS = (1, 2, 4)
_ROUNDS = 5
_PATIENCE = 4.0
"""After so many seconds a text is measured in no further round."""
_PLAIN_SIZE = 200_000


def measure() -> None:
    """Lint, fix and renumber texts at three sizes and print how the time grows."""
    ruleset = Resolver(Overrides(isolated=True)).settings_for(texts.SAMPLE).ruleset
    lint(parse(texts.sample() + "\n\n44. 使各国受益；"), ruleset)
    cases = {"drafts like the sample, bytes": (_PLAIN_SIZE, texts.draft_of)} | texts.HOSTILE
    rows = [
        _row(name, size, make, lambda text: lint(parse(text), ruleset))
        for name, (size, make) in cases.items()
    ]
    rows += [
        _row(
            "all fixes in an editor, bytes", _PLAIN_SIZE, _faulty, partial(fix_all, ruleset=ruleset)
        ),
        _row("a paragraph deleted, bytes", _PLAIN_SIZE, texts.draft_of, _without_first),
    ]
    head = ("milliseconds", "size", *(f"{n}x" for n in _FACTORS), "1x to 2x", "2x to 4x")
    tables.show("2. Growth; mark: doubling at most 2.2", head, rows)


def _faulty(size: int) -> str:
    """Return a draft with a fault in each paragraph that ends in a semicolon."""
    return texts.draft_of(size).replace("；\n", ";\n")


def _without_first(text: str) -> Act:
    draft = parse(text)
    first = next(draft.of(Kind.OPERATIVE))
    return delete_paragraph(draft, first, profile.builtin()[profile.DEFAULT])


def _row(
    name: str, size: int, make: Callable[[int], str], work: Callable[[str], object]
) -> tuple[str, ...]:
    drafts = [make(size * factor) for factor in _FACTORS]
    try:
        rounds = list(_rounds(drafts, work))
    except Exception as error:  # noqa: BLE001 - one text that fails leaves the others to measure
        return name, f"{size:,}", f"failed: {type(error).__name__}", "", "", "", ""
    taken = list(zip(*rounds, strict=True))
    medians = [statistics.median(each) for each in taken]
    ratios = [f"{after / before:.2f}" for before, after in pairwise(medians)]
    return name, f"{size:,}", *(tables.spread(each, 1) for each in taken), *ratios


def _rounds(drafts: list[str], work: Callable[[str], object]) -> Iterator[list[float]]:
    """Yield what each size takes, round by round."""
    begun = time.perf_counter()
    for _ in range(_ROUNDS):
        yield [_milliseconds(text, work) for text in drafts]
        if time.perf_counter() - begun > _PATIENCE:
            return


def _milliseconds(text: str, work: Callable[[str], object]) -> float:
    gc.collect()
    begun = time.perf_counter()
    work(text)
    return (time.perf_counter() - begun) * 1000
