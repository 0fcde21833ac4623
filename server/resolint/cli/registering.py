"""The commands ``register``: what the user's register of adopted resolutions holds."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING

import click

from resolint.cli import EXIT_FAILED
from resolint.cli.complaints import complain, complain_of_configuration
from resolint.cli.manners import spoken
from resolint.config.file import ConfigError
from resolint.config.resolver import Overrides, Resolver
from resolint.draft.parse import parse
from resolint.files.drafts import SUFFIXES, DraftError, find_drafts, read_draft
from resolint.register.file import RegisterError, add, entries, read_csv, remove, written
from resolint.register.lookup import adopted_in
from resolint.rule import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from resolint.config.resolver import Settings
    from resolint.draft.draft import Adopted
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
_NOT_KNOWN = Message(zh="登记册中没有 {symbol}", en="the register has no {symbol}")
_REMOVED = Message(zh="已从 {path} 中删去 {count} 项", en="{count} removed from {path}")
_ADDED = Message(zh="已登记 {count} 项：{path}", en="{count} added to {path}")


def add_to_register(paths: Sequence[Path], register: Path | None, lang: Lang | None) -> int:
    """Add what ``paths`` hold to ``register``, or to the configured one; return the exit code."""
    settings = _settings(lang)
    if settings is None:
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


def list_register(register: Path | None, lang: Lang | None) -> int:
    """Print a register as a list ``symbol,date,title``, which can be added to another."""
    settings = _settings(lang)
    if settings is None:
        return EXIT_FAILED
    try:
        known = entries(register or settings.register)
    except RegisterError as error:
        return _complain([(None, error.message)], settings.lang)
    table = io.StringIO()
    csv.writer(table, lineterminator="\n").writerows(
        (entry.symbol, entry.day.isoformat(), entry.title) for entry in known
    )
    click.echo(table.getvalue(), nl=False)
    return 0


def remove_from_register(symbols: Sequence[str], register: Path | None, lang: Lang | None) -> int:
    """Remove entries from a register; return the exit code."""
    settings = _settings(lang)
    if settings is None:
        return EXIT_FAILED
    target = register or settings.register
    wanted = dict.fromkeys(map(written, symbols))
    try:
        gone = remove(target, wanted)
    except RegisterError as error:
        return _complain([(None, error.message)], settings.lang)
    if gone:
        said = _REMOVED.format(count=len(gone), path=target)
        click.echo(said.text(settings.lang))
    unknown = [_NOT_KNOWN.format(symbol=each) for each in wanted if each not in gone]
    return _complain([(None, each) for each in unknown], settings.lang) if unknown else 0


def _settings(lang: Lang | None) -> Settings | None:
    """Return what holds in the working folder, or complain."""
    try:
        return Resolver(Overrides(lang=lang, locale=spoken())).settings_for(Path("register.md"))
    except ConfigError as error:
        complain_of_configuration(error, lang or spoken() or "zh")
        return None


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
