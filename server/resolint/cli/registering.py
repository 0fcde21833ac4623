"""The command ``register add``: adopted resolutions and lists of them into the user's register."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from resolint.cli import EXIT_FAILED
from resolint.cli.complaints import complain, complain_of_configuration
from resolint.config import Overrides, Resolver
from resolint.config_file import ConfigError
from resolint.draft.parse import parse
from resolint.files import SUFFIXES, DraftError, find_drafts, read_draft
from resolint.register import adopted_in
from resolint.register_file import RegisterError, add, read_csv
from resolint.rule import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from resolint.draft.model import Adopted
    from resolint.rule import Lang

    _Problem = tuple[Path | None, Message]

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
    try:
        settings = Resolver(Overrides(lang=lang)).settings_for(Path("register.md"))
    except ConfigError as error:
        complain_of_configuration(error, lang or "zh")
        return EXIT_FAILED
    found, problems = _gather(paths)
    target = register or settings.register
    try:
        count = add(target, found) if found else 0
    except RegisterError as error:
        return _complain([*problems, (None, error.message)], settings.lang)
    if count:
        click.echo(_ADDED.format(count=count, path=target).text(settings.lang))
    return _complain(problems, settings.lang) if problems else 0


def _gather(paths: Sequence[Path]) -> tuple[list[Adopted], list[_Problem]]:
    """Return all that can be added, and why the rest cannot."""
    found: list[Adopted] = []
    problems: list[_Problem] = []
    waiting = [*reversed(paths)]
    while waiting:
        path = waiting.pop()
        try:
            if path.is_dir():
                waiting += reversed(_within(path))
            else:
                found += _adopted(path)
        except (DraftError, RegisterError) as error:
            problems.append((path, error.message))
    return found, problems


def _within(folder: Path) -> list[Path]:
    files = list(find_drafts(folder, (*SUFFIXES, _LIST)))
    if not files:
        raise DraftError(_NO_FILES)
    return files


def _adopted(path: Path) -> Iterator[Adopted]:
    source = read_draft(path)
    if path.suffix.lower() == _LIST:
        yield from read_csv(source.text)
        return
    adopted = adopted_in(parse(source.text))
    if adopted is None:
        raise DraftError(_NOT_ADOPTED)
    yield adopted


def _complain(problems: Sequence[_Problem], lang: Lang) -> int:
    for path, message in problems:
        complain(path, message, lang)
    return EXIT_FAILED
