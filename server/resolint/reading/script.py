"""Traditional script, read sign by sign as simplified script: the rules know one of the two."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from resolint.language.notations import SIMPLIFIED, TELLING, TRADITIONAL
from resolint.reading.layer import Layer
from resolint.text import Edit, Span

if TYPE_CHECKING:
    from collections.abc import Mapping

SCRIPT = "script"
_FEW = 3


def script_layer(text: str, simplified: Mapping[str, str]) -> Layer | None:
    """Return a text in traditional script as it reads in simplified script; others, nothing."""
    if not is_traditional(text):
        return None
    edits: list[Edit] = []
    start = 0
    for line in text.split("\n"):
        edits += (
            Edit(Span(start + at, start + at + 1), sign)
            for at, (was, sign) in enumerate(zip(line, simplified[line], strict=True))
            if was != sign
        )
        start += len(line) + 1
    return Layer(text, tuple(edits), SCRIPT, lambda put: _converted(put, "s2t"))


def is_traditional(text: str) -> bool:
    """Return whether it is a text that is mostly in traditional script."""
    if not any(sign in text for sign in TELLING):
        return False
    traditional = sum(map(text.count, TRADITIONAL))
    return traditional >= _FEW and traditional > sum(map(text.count, SIMPLIFIED))


def simplified(line: str) -> str:
    """Return a line in traditional script as it reads in simplified script."""
    return _converted(line, "t2s")


def _converted(line: str, direction: str) -> str:
    """Return a line in the other script; where that is longer or shorter, sign by sign."""
    converter = _converter(direction)
    converted = converter.convert(line)
    if len(converted) == len(line):
        return str(converted)
    signs = [(sign, converter.convert(sign)) for sign in line]
    return "".join(other if len(other) == 1 else sign for sign, other in signs)


@cache
def _converter(direction: str) -> Any:  # noqa: ANN401 - the library has no types
    from opencc import OpenCC  # noqa: PLC0415 - its tables are loaded for such a text only

    return OpenCC(direction)
