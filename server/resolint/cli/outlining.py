"""The command ``outline``: drafts as they were understood, a line a paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from resolint.cli import EXIT_FAILED
from resolint.cli.complaints import complain, complain_of_configuration
from resolint.cli.manners import spoken
from resolint.config.file import ConfigError
from resolint.config.resolver import Overrides, Resolver
from resolint.draft.parse import parse
from resolint.features.outline import outline
from resolint.files.drafts import STDIN, STDIN_NAME, DraftError, read_draft
from resolint.report import outline as report
from resolint.report.columns import printable
from resolint.rule import Message

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from resolint.config.resolver import Settings
    from resolint.rule import Lang

_STYLE = Message(zh="文书格式：{name}", en="house style: {name}")


def print_outlines(paths: Sequence[Path], lang: Lang | None) -> int:
    """Print the outline of each draft, with its path where there are several."""
    resolver = Resolver(Overrides(lang=lang, locale=spoken()))
    failed = False
    for path in paths:
        try:
            settings = resolver.settings_for(STDIN_NAME if path == STDIN else path)
        except ConfigError as error:
            failed = True
            complain_of_configuration(error, lang or spoken() or "zh")
            continue
        try:
            source = read_draft(path)
        except DraftError as error:
            failed = True
            complain(path, error.message, settings.lang)
            continue
        for failure in settings.failed:
            failed = True
            complain(None, failure, settings.lang)
        if len(paths) > 1:
            click.echo(printable(str(path)))
        _print_outline(source.text, settings)
    return EXIT_FAILED if failed else 0


def _print_outline(text: str, settings: Settings) -> None:
    draft = parse(text)
    for line in report.write(text, outline(draft), settings.lang):
        click.echo(line)
    style = settings.ruleset.profile_of(draft).name
    click.echo(_STYLE.format(name=style).text(settings.lang), err=True)
