"""How lint time grows with the text: a text twice as long should take about twice as long."""

from __future__ import annotations

import gc
import statistics
import sys
import time
from itertools import pairwise
from typing import TYPE_CHECKING

import tables
import texts

from resolint.config import Overrides, Resolver
from resolint.draft.parse import parse
from resolint.engine import lint

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from functools import _lru_cache_wrapper

    from resolint.engine import Ruleset

_FACTORS = (1, 2, 4)
_ROUNDS = 5
_PATIENCE = 4.0
"""After so many seconds a text is measured in no further round."""
_PLAIN_SIZE = 200_000


def measure() -> None:
    """Lint every text at three sizes and print how the time grows."""
    ruleset = Resolver(Overrides(isolated=True)).settings_for(texts.SAMPLE).ruleset
    lint(parse(texts.sample() + "\n\n44. 使各国受益；"), ruleset)
    cases = {"drafts like the sample, bytes": (_PLAIN_SIZE, texts.draft_of)} | texts.HOSTILE
    rows = [_row(name, size, make, ruleset) for name, (size, make) in cases.items()]
    head = ("lint, milliseconds", "size", *(f"{n}x" for n in _FACTORS), "1x to 2x", "2x to 4x")
    tables.show("2. Growth; mark: doubling at most 2.2", head, rows)


def _row(name: str, size: int, make: Callable[[int], str], ruleset: Ruleset) -> tuple[str, ...]:
    drafts = [make(size * factor) for factor in _FACTORS]
    try:
        rounds = list(_rounds(drafts, ruleset))
    except Exception as error:  # noqa: BLE001 - one text that fails leaves the others to measure
        return name, f"{size:,}", f"failed: {type(error).__name__}", "", "", "", ""
    taken = list(zip(*rounds, strict=True))
    medians = [statistics.median(each) for each in taken]
    ratios = [f"{after / before:.2f}" for before, after in pairwise(medians)]
    return name, f"{size:,}", *(tables.spread(each, 1) for each in taken), *ratios


def _rounds(drafts: list[str], ruleset: Ruleset) -> Iterator[list[float]]:
    """Yield what each size takes, round by round."""
    begun = time.perf_counter()
    for _ in range(_ROUNDS):
        yield [_milliseconds(text, ruleset) for text in drafts]
        if time.perf_counter() - begun > _PATIENCE:
            return


def _milliseconds(text: str, ruleset: Ruleset) -> float:
    for memo in _memos():
        memo.cache_clear()
    gc.collect()
    begun = time.perf_counter()
    lint(parse(text), ruleset)
    return (time.perf_counter() - begun) * 1000


def _memos() -> Iterator[_lru_cache_wrapper[object]]:
    """Yield every function that keeps a bounded number of results; tables without bound stay."""
    for name, module in list(sys.modules.items()):
        if name.partition(".")[0] in ("resolint", "resolint_rules"):
            for value in vars(module).values():
                parameters = getattr(value, "cache_parameters", None)
                if parameters and parameters()["maxsize"] is not None:
                    yield value
