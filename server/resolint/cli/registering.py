"""The command ``register add``: adopted resolutions and lists of them into the user's register."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from resolint.cli import EXIT_FAILED
from resolint.cli.files import DraftError, find_drafts, read_draft
from resolint.config import Overrides, Resolver
from resolint.config_file import ConfigError
from resolint.draft.parse import parse
from resolint.register import adopted_in
from resolint.register_file import RegisterError, add, read_csv
from resolint.rule import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from resolint.draft.model import Adopted
    from resolint.rule import Lang

_LIST = ".csv"
_NOT_ADOPTED = Message(
    zh="不是已通过的决议，或没有编号、通过日期，未登记",
    en="this is no adopted resolution with a number and a date of adoption; it was not added",
)
_NO_FILES = Message(
    zh="此处没有 *.md、*.txt 或 *.csv 文件", en="there are no *.md, *.txt or *.csv files here"
)
_ADDED = Message(zh="已登记 {count} 项：{path}", en="{count} added to {path}")


def add_to_register(paths: Sequence[Path], register: Path | None, lang: Lang | None) -> int:
    """Add what ``paths`` hold to ``register``, or to the configured one; return the exit code."""
    failed = False
    found: list[Adopted] = []
    try:
        settings = Resolver(Overrides(lang=lang)).settings_for(Path("register.md"))
    except ConfigError as error:
        for problem in error.problems:
            _complain(None, problem.placed, lang or "zh")
        return EXIT_FAILED
    shown = settings.lang
    for path in _files(paths):
        try:
            found += _adopted(path)
        except (DraftError, RegisterError) as error:
            _complain(path, error.message, shown)
            failed = True
    target = register or settings.register
    if found:
        try:
            count = add(target, found)
        except RegisterError as error:
            _complain(None, error.message, shown)
            return EXIT_FAILED
        click.echo(_ADDED.format(count=count, path=target).text(shown))
    return EXIT_FAILED if failed else 0


def _files(paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        within = [*find_drafts(path), *sorted(path.rglob(f"*{_LIST}"))]
        yield from within or [path]


def _adopted(path: Path) -> Iterator[Adopted]:
    if path.is_dir():
        raise DraftError(_NO_FILES)
    source = read_draft(path)
    if path.suffix.lower() == _LIST:
        yield from read_csv(source.text)
        return
    adopted = adopted_in(parse(source.text))
    if adopted is None:
        raise DraftError(_NOT_ADOPTED)
    yield adopted


def _complain(path: Path | None, message: Message, lang: Lang) -> None:
    place = f"{path}: " if path else ""
    click.echo(f"resolint: {place}{message.text(lang)}", err=True)
