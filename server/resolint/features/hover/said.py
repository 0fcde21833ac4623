"""What is said, as plain data, and how it is written in Markdown and in plain text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from resolint.rule import Message

if TYPE_CHECKING:
    from collections.abc import Callable

    from resolint.text import Span

COLON = Message("：", ": ")
_LONGEST = 300
# What Markdown, or an editor that shows it, would take for more than a character.
_ACTIVE = re.compile(r"[\\`*_\[\]<>~|&$#@]|:(?=//)|(?<=www)\.")
_OPENS_LINE = re.compile(r"^(\d{1,9})([.)])|^([-+=])")


class Piece(NamedTuple):
    """Some words; those of a draft are never taken for markup."""

    text: str
    strong: bool = False
    is_markdown: bool = False
    """They are written in Markdown by ourselves."""


Line = tuple[Piece, ...]


class Block(NamedTuple):
    """A line with the items below it."""

    line: Line
    items: tuple[Line, ...] = ()


class Said(NamedTuple):
    """What is said of a place in the text as read."""

    span: Span
    blocks: tuple[Block, ...]


def markdown(blocks: tuple[Block, ...]) -> str:
    """Return what is said in Markdown."""
    return "\n\n".join(_written(block, _piece, "\n\n") for block in blocks)


def plain(blocks: tuple[Block, ...]) -> str:
    """Return what is said without any markup."""
    return "\n\n".join(_written(block, lambda piece: piece.text, "\n") for block in blocks)


def short(text: str) -> str:
    """Return words of a draft in one line, cut where they go on for long."""
    line = " ".join(text[: 2 * _LONGEST].split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"


def _written(block: Block, write: Callable[[Piece], str], gap: str) -> str:
    """Return a line with its items below it, parted from it by ``gap``."""
    line, *items = ("".join(map(write, each)) for each in (block.line, *block.items))
    below = "\n".join(f"- {item}" for item in items)
    return f"{line}{gap}{below}" if below else line


def _piece(piece: Piece) -> str:
    if piece.is_markdown:
        return piece.text
    text = _OPENS_LINE.sub(r"\1\\\2\3", _ACTIVE.sub(r"\\\g<0>", piece.text))
    return f"**{text}**" if piece.strong and text.strip() == text and text else text
