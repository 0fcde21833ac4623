"""What could not be done, said on standard error."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from pathlib import Path

    from resolint.config.file import ConfigError
    from resolint.rule import Lang, Message


def complain(path: Path | None, message: Message, lang: Lang) -> None:
    """Say why something could not be done, and with which file."""
    place = f"{path}: " if path else ""
    click.echo(f"resolint: {place}{message.text(lang)}", err=True)


def complain_of_configuration(error: ConfigError, lang: Lang) -> None:
    """Say all that is wrong with a configuration, each with its place."""
    for problem in error.problems:
        complain(None, problem.placed, lang)
