"""Options of a command as the fields of what it is asked for, so that each is written once."""

from __future__ import annotations

from dataclasses import field, fields
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from collections.abc import Callable


_Asked = TypeVar("_Asked")
PATH = click.Path(path_type=Path)
LANG = click.option(
    "--lang",
    type=click.Choice(["zh", "en"]),
    envvar="RESOLINT_LANG",
    help="Language of messages.  消息语言。",
)


def option(*names: str, **how: Any) -> Any:  # noqa: ANN401 - what click takes, and a field
    """Return a field that an option fills."""
    return field(metadata={"click": click.option(*names, **how)})


def argument(*names: str, **how: Any) -> Any:  # noqa: ANN401 - as above
    """Return a field that arguments fill."""
    return field(metadata={"click": click.argument(*names, **how)})


def lang() -> Any:  # noqa: ANN401 - as above
    """Return the field of the language that is asked for."""
    return field(metadata={"click": LANG})


def takes(
    kind: Callable[..., _Asked],
) -> Callable[[Callable[[_Asked], None]], Callable[..., None]]:
    """Give a command the options that the fields of a dataclass tell, and an object of it."""

    def decorate(command: Callable[[_Asked], None]) -> Callable[..., None]:
        @wraps(command)
        def call(**options: Any) -> None:  # noqa: ANN401 - what click has parsed
            command(kind(**options))

        for each in reversed(fields(kind)):  # type: ignore[arg-type]
            call = each.metadata["click"](call)
        return call

    return decorate


def words(_: object, __: object, values: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names of an option that may be repeated or hold a list with commas."""
    return tuple(word for value in values for word in value.split(",") if word)
