"""The user's own register of adopted resolutions, as a linter asks it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resolint.draft.draft import Adopted
from resolint.draft.identity import title_of
from resolint.model.facts import Form
from resolint.model.organs import symbol_for
from resolint.profile import named_by

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from resolint.draft.draft import Draft
    from resolint.rule import Message

_ANY = "A/RES/1/1"


class Register:
    """A register as a linter asks it: what it has answered is kept until the file changes."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._stamp: tuple[int, int] | None = None
        self._known: dict[str, Adopted | None] = {}

    def failure(self) -> Message | None:
        """Return why the register cannot be read, if it is there and cannot."""
        if not self._path.exists():
            return None
        from resolint.register.file import RegisterError, find  # noqa: PLC0415 - SQLite takes time

        try:
            find(self._path, [_ANY])
        except RegisterError as error:
            return error.message
        return None

    def lookup(self, symbols: Iterable[str]) -> dict[str, Adopted]:
        """Return what is known of ``symbols``; nothing while the register cannot be read."""
        wanted = set(symbols)
        try:
            state = self._path.stat()
        except OSError:
            return {}
        if self._stamp != (state.st_mtime_ns, state.st_size):
            self._stamp = state.st_mtime_ns, state.st_size
            self._known.clear()
        if new := wanted - self._known.keys():
            from resolint.register.file import RegisterError, find  # noqa: PLC0415 - as above

            try:
                found = find(self._path, new)
            except RegisterError:
                return {}
            self._known |= {symbol: found.get(symbol) for symbol in new}
        return {symbol: known for symbol in wanted if (known := self._known[symbol])}


def adopted_in(draft: Draft) -> Adopted | None:
    """Return the resolution that an adopted text is, or ``None`` where it does not say which."""
    own = draft.identity
    line = draft.line(Form.TITLE)
    symbol = symbol_for(named_by(draft).organs[0], own.name)
    if not (own.is_adopted and own.name and own.adopted and symbol):
        return None
    return Adopted(symbol, own.adopted, title_of(line.facts) if line else "")
