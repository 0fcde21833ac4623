"""What is made of a thing is kept with it, and goes when it goes: there is no cache beside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_Own = TypeVar("_Own", bound="Owner")
_More = ParamSpec("_More")
_Result = TypeVar("_Result")
_Key = TypeVar("_Key")
_Value = TypeVar("_Value")

_SPARE = 2048
"""So many results stay beyond those in use: a key is undone, and drafts of a folder are alike."""


class Owner(Protocol):
    """What keeps results: the facts of a paragraph, a citation, a draft."""

    @property
    def memo(self) -> dict[object, Any]:
        """The results by what made them: a function's name, with what else it was given."""


def kept(
    make: Callable[Concatenate[_Own, _More], _Result],
) -> Callable[Concatenate[_Own, _More], _Result]:
    """Let a function keep its results with its first argument.

    They must follow from the arguments alone, and nobody may change them.
    """
    name = f"{make.__module__}.{make.__qualname__}"

    def keeping(owner: _Own, /, *more: _More.args, **named: _More.kwargs) -> _Result:
        key = (name, more, *named.items()) if more or named else name
        memo: dict[object, _Result] = owner.memo
        if key not in memo:
            memo[key] = make(owner, *more, **named)
        return memo[key]

    keeping.__doc__ = make.__doc__
    return keeping


class Made(dict[_Key, _Value]):
    """What is made of each text or the like, once: ``made[text]``.

    One version of a draft goes on with what the one before made, and what it no longer uses goes
    when that is much.
    """

    def __init__(
        self, make: Callable[[_Key], _Value], before: Made[_Key, _Value] | None = None
    ) -> None:
        super().__init__()
        self._make = make
        self._before: Mapping[_Key, _Value] = {} if before is None else before
        self._used = 0

    def __missing__(self, key: _Key) -> _Value:
        made = self._before[key] if key in self._before else self._make(key)
        self[key] = made
        return made

    def settle(self) -> None:
        """Let what was made before go, since this version has asked for all that it uses."""
        if not self._used:
            self._used = len(self)
            self._before = {}

    def next(self) -> Made[_Key, _Value]:
        """Return what the next version goes on with."""
        return self if len(self) <= 2 * self._used + _SPARE else Made(self._make, self)
