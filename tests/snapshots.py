"""What resolint makes of each draft in ``data/drafts``: the snapshot that is kept beside it."""

from __future__ import annotations

from difflib import unified_diff
from typing import TYPE_CHECKING

from helpers import DATA, ruleset
from resolint.draft.parse import parse
from resolint.lint.engine import lint
from resolint.text import LineIndex
from tree import print_tree

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from resolint import Draft

DRAFTS = DATA / "drafts"
ENDING = ".expected"


def drafts() -> list[Path]:
    """Return the drafts, each of which has a snapshot."""
    return sorted(path for path in DRAFTS.iterdir() if path.suffix != ENDING)


def snapshot_of(draft: Path) -> Path:
    """Return where the snapshot of a draft is kept."""
    return draft.with_name(draft.name + ENDING)


def changed(draft: Path) -> str:
    """Return how what is seen in a draft differs from its snapshot; nothing when it does not."""
    kept = snapshot_of(draft)
    before = kept.read_text("utf-8") if kept.exists() else ""
    lines = before.split("\n"), snapshot(draft).split("\n")
    return "\n".join(unified_diff(*lines, kept.name, draft.name, lineterm=""))


def snapshot(path: Path) -> str:
    """Return the tree of a draft, and below it a line a finding."""
    draft = parse(path.read_text("utf-8"))
    found = "".join(f"{line}\n" for line in _found(draft, plain=path.suffix == ".txt"))
    return f"{print_tree(draft)}\n{found}"


def _found(draft: Draft, *, plain: bool) -> Iterator[str]:
    text = draft.reading.source
    index = LineIndex(text)
    for finding in lint(draft, ruleset(plain=plain)):
        line, column = index.position(finding.span.start)
        marked = finding.span.of(text)
        yield f"{finding.severity.value} {finding.rule} {line + 1}:{column + 1} {marked!r}"
