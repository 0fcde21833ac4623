"""What is made of a thing is kept with it, and goes when it goes: there is no cache beside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

_Own = TypeVar("_Own", bound="Owner")
_More = ParamSpec("_More")
_Made = TypeVar("_Made")


class Owner(Protocol):
    """What keeps results: the facts of a paragraph, a citation, a draft."""

    @property
    def memo(self) -> dict[object, Any]:
        """The results by what made them: a function's name, with what else it was given."""


def kept(
    make: Callable[Concatenate[_Own, _More], _Made],
) -> Callable[Concatenate[_Own, _More], _Made]:
    """Let a function keep its results with its first argument.

    They must follow from the arguments alone, and nobody may change them.
    """
    name = f"{make.__module__}.{make.__qualname__}"

    def keeping(owner: _Own, /, *more: _More.args, **named: _More.kwargs) -> _Made:
        key = (name, more, *named.items()) if more or named else name
        try:
            found: _Made = owner.memo[key]
        except KeyError:
            found = owner.memo[key] = make(owner, *more, **named)
        return found

    keeping.__doc__ = make.__doc__
    return keeping
