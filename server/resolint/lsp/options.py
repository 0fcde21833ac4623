"""What a client sets for itself in its initialization options."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

_MOST = 10_000


@dataclass(frozen=True, kw_only=True)
class Options:
    """What a client sets; pauses are in seconds."""

    pause: float = 0.15
    """How long nothing is typed when findings are pushed."""
    rest: float = 0.8
    """How long nothing is typed when a paragraph counts as written."""
    inlay_hints: bool = False
    code_lens: bool = False
    workspace: bool = False
    """A pull for the workspace is answered for the drafts on disk, too."""


def options_from(given: Any) -> Options:  # noqa: ANN401 - a client may send anything
    """Return what a client sets; what is odd is passed over."""
    options = given if isinstance(given, dict) else {}
    usual = Options()
    return Options(
        pause=_seconds(options.get("pause"), usual.pause),
        rest=_seconds(options.get("rest"), usual.rest),
        inlay_hints=options.get("inlayHints") is True,
        code_lens=options.get("codeLens") is True,
        workspace=options.get("workspace") is True,
    )


def _seconds(given: object, usual: float) -> float:
    """Return milliseconds as seconds."""
    return given / 1000 if isinstance(given, int | float) and 0 <= given <= _MOST else usual
