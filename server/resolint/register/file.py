"""The user's own register of adopted resolutions: symbol, date of adoption and title, in one file.

It is a SQLite database, so that several runs can use it at once.
"""

from __future__ import annotations

import csv
import io
import re
import sqlite3
from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING

from resolint.draft.draft import Adopted
from resolint.language import day_in
from resolint.rule import Message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_WAIT = 10.0
"""How many seconds to wait for another run that is writing."""
_TABLE = (
    "CREATE TABLE IF NOT EXISTS adopted"
    " (symbol TEXT PRIMARY KEY, day TEXT NOT NULL, title TEXT NOT NULL) WITHOUT ROWID"
)
_ADD = "INSERT OR REPLACE INTO adopted VALUES (?, ?, ?)"
_REMOVE = "DELETE FROM adopted WHERE symbol = ?"
_MOST_AT_ONCE = 500
_MOST_FOUND = 100
_SYMBOL = re.compile(r"[A-Z]{1,4}/[A-Z0-9]\S*\d\S*")


class RegisterError(Exception):
    """The register, or a file to be added to it, cannot be used; the message is for people."""

    def __init__(self, message: Message) -> None:
        self.message = message
        super().__init__(message.en)


def add(path: Path, entries: Iterable[Adopted]) -> int:
    """Add entries, in place of older ones of the same symbol, and return how many there were.

    All are added or none; raises ``RegisterError`` when the register cannot be written.
    """
    rows = [(entry.symbol, entry.day.isoformat(), entry.title) for entry in entries]
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(path, timeout=_WAIT)) as database, database:
            database.execute(_TABLE)
            database.executemany(_ADD, rows)
    except (OSError, sqlite3.Error) as error:
        raise RegisterError(_reason(path, error)) from error
    return len(rows)


def entries(path: Path) -> list[Adopted]:
    """Return all that a register knows, by symbol; nothing where there is none.

    Raises ``RegisterError`` when there is one and it cannot be read.
    """
    if not path.is_file():
        return []
    try:
        with closing(_opened(path)) as database:
            rows = database.execute("SELECT symbol, day, title FROM adopted ORDER BY symbol")
            return [Adopted(symbol, date.fromisoformat(day), title) for symbol, day, title in rows]
    except (OSError, ValueError, sqlite3.Error) as error:
        raise RegisterError(_reason(path, error)) from error


def remove(path: Path, symbols: Iterable[str]) -> set[str]:
    """Remove entries, and return the symbols of those that were there.

    Raises ``RegisterError`` when the register cannot be written.
    """
    known = find(path, symbols)
    try:
        if known:
            with closing(sqlite3.connect(path, timeout=_WAIT)) as database, database:
                database.executemany(_REMOVE, [(symbol,) for symbol in known])
    except (OSError, sqlite3.Error) as error:
        raise RegisterError(_reason(path, error)) from error
    return set(known)


def _opened(path: Path) -> sqlite3.Connection:
    """Open a register that is only to be read."""
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=_WAIT)


def find(path: Path, symbols: Iterable[str]) -> dict[str, Adopted]:
    """Return what the register knows of ``symbols``; nothing where there is no register.

    Raises ``RegisterError`` when there is one and it cannot be read.
    """
    wanted = sorted(set(symbols))
    if not wanted or not path.is_file():
        return {}
    found: dict[str, Adopted] = {}
    try:
        with closing(_opened(path)) as database:
            for at in range(0, len(wanted), _MOST_AT_ONCE):
                some = wanted[at : at + _MOST_AT_ONCE]
                places = ", ".join("?" * len(some))
                query = f"SELECT symbol, day, title FROM adopted WHERE symbol IN ({places})"  # noqa: S608
                for symbol, day, title in database.execute(query, some):
                    found[symbol] = Adopted(symbol, date.fromisoformat(day), title)
    except (OSError, ValueError, sqlite3.Error) as error:
        raise RegisterError(_reason(path, error)) from error
    return found


def search(path: Path, number: str) -> list[Adopted]:
    """Return the latest resolutions whose number begins so; nothing where none can be read."""
    if not path.is_file():
        return []
    patterns = [f"%/{act}/{number}%" for act in ("RES", "DEC")]
    where = "symbol LIKE ? OR symbol LIKE ? ORDER BY day DESC LIMIT ?"
    query = f"SELECT symbol, day, title FROM adopted WHERE {where}"  # noqa: S608 - no words of a user
    try:
        address = f"{path.absolute().as_uri()}?mode=ro"
        with closing(sqlite3.connect(address, uri=True, timeout=_WAIT)) as database:
            found = database.execute(query, (*patterns, _MOST_FOUND)).fetchall()
        return [Adopted(symbol, date.fromisoformat(day), title) for symbol, day, title in found]
    except (OSError, ValueError, sqlite3.Error):
        return []


def read_csv(text: str) -> Iterator[Adopted]:
    """Yield the rows of a list ``symbol,date,title``, whose first line may be these words.

    Dates are written 2013-12-20 or 2013年12月20日.
    Raises ``RegisterError`` that names the first line that is not so.
    """
    rows = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    for row in rows:
        if not any(cell.strip() for cell in row) or row[0].strip().lower() == "symbol":
            continue
        symbol = written(row[0])
        day = _date(row[1]) if len(row) > 1 else None
        if day is None or not _SYMBOL.fullmatch(symbol):
            raise RegisterError(_bad_row(rows.line_num))
        yield Adopted(symbol, day, ",".join(row[2:]).strip())


def written(symbol: str) -> str:
    """Return a symbol as the register has it."""
    return re.sub(r"\s", "", symbol).upper()


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return day_in(text.strip())


def _bad_row(line: int) -> Message:
    return Message(
        f"第 {line} 行不是“文号,日期,标题”，例如 A/RES/68/230,2013-12-20,南南合作",
        f"line {line} is not “symbol,date,title”, as in A/RES/68/230,2013-12-20,南南合作",
    )


def _reason(path: Path, error: Exception) -> Message:
    if isinstance(error, sqlite3.DatabaseError) and not isinstance(error, sqlite3.OperationalError):
        return Message(
            f"登记册 {path} 已损坏；请将它移走，再用 resolint register add 重新登记",
            f"the register {path} is damaged; move it away and add the resolutions anew",
        )
    return Message(
        f"登记册 {path} 无法使用：{error}", f"the register {path} cannot be used: {error}"
    )
