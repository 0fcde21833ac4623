"""A configuration file: its keys, and what is wrong in it, by file, line and nearest valid word."""

from __future__ import annotations

import re
import tomllib
from dataclasses import MISSING, dataclass, field, fields, is_dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, get_args, get_origin, get_type_hints

import msgspec

from resolint.rule import Lang, Message

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

NAME = "resolint.toml"
PYPROJECT = "pyproject.toml"
Place = tuple[str | int, ...]
"""The keys that lead to a value, with the place of a table in an array."""
_MARKER = "⟦resolint⟧"


@dataclass(frozen=True, kw_only=True)
class Keys:
    """The keys of ``resolint.toml``, and of ``[tool.resolint]`` in ``pyproject.toml``."""

    profile: str | None = None
    lang: Lang = "zh"
    select: list[str] = field(default_factory=list)
    ignore: list[str] = field(default_factory=list)
    severity: dict[str, str] = field(default_factory=dict)
    per_file_ignores: dict[str, list[str]] = field(default_factory=dict)
    plugins: list[str] = field(default_factory=list)
    register: str | None = None
    rules: dict[str, dict[str, Any]] = field(default_factory=dict)


@dataclass(frozen=True)
class Problem:
    """One thing wrong in a configuration file; lines count from 1."""

    path: Path
    line: int | None
    message: Message

    @property
    def placed(self) -> Message:
        """The problem as ``file:line: message``."""
        place = f"{self.path}:{self.line}" if self.line else str(self.path)
        return Message(f"{place}: {self.message.zh}", f"{place}: {self.message.en}")


class ConfigError(Exception):
    """A configuration cannot be used; ``problems`` says all that is wrong with it."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(problem.placed.en for problem in self.problems))


class ConfigFile:
    """A configuration file as read; every problem found in it is collected in ``problems``."""

    def __init__(self, path: Path, text: str, table: Mapping[str, Any]) -> None:
        self.path = path
        self.problems: list[Problem] = []
        self._text = text
        self._prefix = ("tool", "resolint") if path.name == PYPROJECT else ()
        self.given = frozenset(key.replace("-", "_") for key in table)
        self.keys = self.read(Keys, table, ())

    def read(self, kind: type[Any], table: Mapping[str, Any], place: Place) -> Any:  # noqa: ANN401
        """Return a table as an object of a dataclass; what is wrong keeps its default."""
        hints = get_type_hints(kind)
        known = {each.name.replace("_", "-"): each.name for each in fields(kind)}
        values = {}
        for key, value in table.items():
            if key not in known:
                self.report((*place, key), _unknown("键", "key", key, known))
                continue
            hint = hints[known[key]]
            try:
                row = _kind_of_rows(hint)
                values[known[key]] = (
                    self._read_rows(row, value, (*place, key))
                    if row
                    else msgspec.convert(value, hint)
                )
            except msgspec.ValidationError:
                self.report((*place, key), _wrong_value(key, hint))
        return kind(**values)

    def _read_rows(self, kind: type[Any], value: object, place: Place) -> tuple[Any, ...]:
        """Return tables given in place, or those of the same key in a file that is named.

        The path counts from the folder of the configuration file.
        """
        if isinstance(value, str):
            return self._read_other(kind, self.path.parent / value, place)
        rows = msgspec.convert(value, list[dict[str, Any]])
        return tuple(
            self.read(kind, row, (*place, at))
            for at, row in enumerate(rows)
            if self._is_whole(kind, row, (*place, at))
        )

    def _read_other(self, kind: type[Any], path: Path, place: Place) -> tuple[Any, ...]:
        key = place[-1]
        try:
            text, table = _read_toml(path)
        except ConfigError as error:
            self.problems += [each for each in error.problems if each not in self.problems]
            return ()
        other = ConfigFile(path, text, {})
        for unknown in table.keys() - {key}:
            other.report((unknown,), _unknown("键", "key", unknown, [str(key)]))
        rows = other._read_rows(kind, table.get(str(key), []), (key,))
        self.problems += [each for each in other.problems if each not in self.problems]
        return rows

    def _is_whole(self, kind: type[Any], row: Mapping[str, Any], place: Place) -> bool:
        """Report each key that a table has to have and does not."""
        required = [e.name for e in fields(kind) if e.default is e.default_factory is MISSING]
        missing = [name for name in required if name not in row]
        for name in missing:
            self.report((*place, *list(row)[:1]), _missing(name))
        return not missing

    def report(self, place: Place, message: Message) -> None:
        """Add a problem at a key, once."""
        problem = Problem(self.path, self.line(place), message)
        if problem not in self.problems:
            self.problems.append(problem)

    def check_name(
        self, place: Place, name: str, known: Iterable[str], kinds: tuple[str, str]
    ) -> None:
        """Report a word that is none of the ``known``; ``kinds`` says what it should be."""
        words = list(known)
        if name not in words:
            self.report(place, _unknown(*kinds, name, words))

    def line(self, place: Place) -> int | None:
        """Return the line on which a key stands."""
        return _line_of(self._text, (*self._prefix, *place))


def read_file(path: Path) -> ConfigFile | None:
    """Read a configuration file; a ``pyproject.toml`` without ``[tool.resolint]`` is none.

    Raises ``ConfigError`` when it cannot be read as TOML.
    """
    text, table = _read_toml(path)
    if path.name == PYPROJECT:
        table = table.get("tool", {}).get("resolint")
        if table is None:
            return None
    return ConfigFile(path, text, table)


def ignoring(text: str, name: str, rule: str) -> str:
    """Return the text of a configuration file of that name, with one more rule to ignore.

    Raises ``ValueError`` where it is no such file.
    """
    import tomlkit  # noqa: PLC0415 - asked only to change a file

    document = tomlkit.parse(text)
    table: Any = document
    for key in ("tool", "resolint") if name == PYPROJECT else ():
        table = table.setdefault(key, {})
    ignored = table.setdefault("ignore", [])
    if not isinstance(ignored, list):
        raise TypeError("the rules to ignore are no list")
    if rule not in ignored:
        ignored.append(rule)
    return tomlkit.dumps(document)


def _read_toml(path: Path) -> tuple[str, dict[str, Any]]:
    try:
        text = path.read_text("utf-8-sig")
        return text, tomllib.loads(text)
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError([Problem(path, None, _cannot_read(error))]) from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError([Problem(path, _error_line(text), _bad_toml(error))]) from error


def _kind_of_rows(hint: object) -> type[Any] | None:
    """Return the dataclass of an option that is a tuple of tables."""
    kind = next(iter(get_args(hint)), None) if get_origin(hint) is tuple else None
    return kind if isinstance(kind, type) and is_dataclass(kind) else None


def _missing(name: str) -> Message:
    key = name.replace("_", "-")
    return Message(zh=f"缺少键“{key}”", en=f"the key “{key}” is missing")


def _unknown(zh: str, en: str, name: str, known: Iterable[str]) -> Message:
    near = get_close_matches(name, list(known), 1, cutoff=0.4)
    return Message(
        zh=f"没有名为“{name}”的{zh}" + (f"，是否指“{near[0]}”？" if near else ""),
        en=f"there is no {en} “{name}”" + (f"; did you mean “{near[0]}”?" if near else ""),
    )


def _wrong_value(key: str, hint: object) -> Message:
    zh, en = _kind_of(hint)
    return Message(zh=f"“{key}”的值应为{zh}", en=f"the value of “{key}” should be {en}")


def _kind_of(hint: object) -> tuple[str, str]:
    """Say in words what a type hint allows."""
    if _kind_of_rows(hint):
        return (
            "文件路径，写在引号内，或表的列表",
            "the path of a file in quotes, or an array of tables",
        )
    allowed = [value for value in get_args(hint) if isinstance(value, str)]
    if allowed:
        return "或".join(f"“{value}”" for value in allowed), " or ".join(f"“{v}”" for v in allowed)
    kinds = {
        list: ('文字列表，如 ["a", "b"]', 'a list of strings, as in ["a", "b"]'),
        dict: ("表，每行一个“键 = 值”", "a table with one “key = value” a line"),
        bool: ("true 或 false", "true or false"),
        int: ("整数", "a whole number"),
    }
    return kinds.get(get_origin(hint) or hint, ("文字，写在引号内", "a string in quotes"))  # type: ignore[arg-type]


def _cannot_read(error: Exception) -> Message:
    if isinstance(error, UnicodeDecodeError):
        return Message("不是 UTF-8 编码", "it is not UTF-8")
    reason = getattr(error, "strerror", None) or type(error).__name__
    return Message(f"无法读取：{reason}", f"it cannot be read: {reason}")


def _bad_toml(error: Exception) -> Message:
    return Message(f"TOML 语法有误：{error}", f"it is not valid TOML: {error}")


def _line_of(text: str, place: Place) -> int | None:
    """Return the line of a key: it gets a marker for a value, and the file is written again.

    A table has the line of its header, of that of a table in it, or of its first key.
    """
    import tomlkit  # noqa: PLC0415 - asked only to name a line

    header = re.compile(rf"[ \t]*\[+[ \t]*{re.escape('.'.join(map(str, place)))}[ \t]*[].]")
    for number, line in enumerate(text.split("\n"), 1):
        if header.match(line):
            return number
    try:
        document = tomlkit.parse(text)
        table: Any = document
        for key in place[:-1]:
            table = table[key]
        if place[-1] not in table:
            return None
        if isinstance(table[place[-1]], tomlkit.items.Table) and table[place[-1]]:
            return _line_of(text, (*place, next(iter(table[place[-1]]))))
        table[place[-1]] = _MARKER
        before, found, _ = tomlkit.dumps(document).partition(_MARKER)
    except (KeyError, TypeError, ValueError):
        return None
    return before.count("\n") + 1 if found else None


def _error_line(text: str) -> int | None:
    from tomlkit import exceptions, parse  # noqa: PLC0415 - asked only to name a line

    try:
        parse(text)
    except exceptions.ParseError as error:
        return int(error.line)
    return None
