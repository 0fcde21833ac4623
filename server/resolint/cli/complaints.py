"""What could not be done, said on standard error, and what would be changed."""

from __future__ import annotations

import traceback
from typing import TYPE_CHECKING

import click

from resolint.report.columns import printable

if TYPE_CHECKING:
    from pathlib import Path
    from typing import TextIO

    from resolint.config.file import ConfigError
    from resolint.rule import Lang, Message


def complain(path: Path | None, message: Message, lang: Lang) -> None:
    """Say why something could not be done, and with which file."""
    place = f"{path}: " if path else ""
    click.echo(f"resolint: {printable(place + message.text(lang))}", err=True)


def show_diff(text: str, stream: TextIO) -> None:
    """Write a patch as it is, or as a terminal can show it."""
    if stream.isatty():
        text = "".join(f"{printable(line)}\n" for line in text.split("\n")[:-1])
    click.echo(text, stream, nl=False)


def complain_of_configuration(error: ConfigError, lang: Lang) -> None:
    """Say all that is wrong with a configuration, each with its place."""
    for problem in error.problems:
        complain(None, problem.placed, lang)


def complain_of_fault(error: Exception) -> None:
    """Say that resolint itself failed, and where; what the error says may quote the draft."""
    frames = "".join(traceback.format_tb(error.__traceback__))
    click.echo(frames + type(error).__name__, err=True)
    click.echo(
        "resolint: this is a fault of resolint; please report the lines above.\n"
        "resolint：这是 resolint 自身的错误，请报告以上各行。",
        err=True,
    )
