"""Traditional script, read sign by sign as simplified script: the rules know one of the two."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from resolint.draft.reading.layer import Layer
from resolint.text import Edit, Span

if TYPE_CHECKING:
    from collections.abc import Mapping

SCRIPT = "script"
# Signs that stand in any resolution, and whose two forms differ.
_TRADITIONAL = "會國議請報發經濟務執進書關對歡調籲實現還後將業續該認決組織權際協"
_SIMPLIFIED = "会国议请报发经济务执进书关对欢调吁实现还后将业续该认决组织权际协"
_TELLING = ("會", "國", "議", "請")
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
    """Tell a text that is mostly in traditional script."""
    if not any(sign in text for sign in _TELLING):
        return False
    traditional = sum(map(text.count, _TRADITIONAL))
    return traditional >= _FEW and traditional > sum(map(text.count, _SIMPLIFIED))


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
