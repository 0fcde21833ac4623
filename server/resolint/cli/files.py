"""Drafts on disk: found, read and written whole, with the line ends that they had."""

from __future__ import annotations

import os
import re
import sys
import tempfile
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import TYPE_CHECKING

from resolint.cli.foreign import reason_against
from resolint.patterns import verdict
from resolint.rule import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

STDIN = Path("-")
STDIN_NAME = Path("stdin.md")
"""What a draft from standard input is called, unless it is said."""
_BOM = "\ufeff"
_MOST_MEGABYTES = 32
SUFFIXES = (".md", ".txt")
_CHANGED = Message(
    "文件在读取之后已被改动，未写入", "the file was changed after it was read; it was not written"
)
_IGNORE_FILES = (".gitignore", ".ignore", ".resolintignore")
_LINE_END = re.compile(r"\r\n|\r|\n")


class DraftError(Exception):
    """A draft that cannot be read or written, with the reason for people."""

    def __init__(self, message: Message) -> None:
        self.message = message
        super().__init__(message.en)


@dataclass(frozen=True)
class Source:
    """A draft as read: its text for linting, and the raw text to write back to."""

    raw: str

    @property
    def text(self) -> str:
        r"""The text without byte order mark, its lines ended by ``\n``."""
        return _LINE_END.sub("\n", self.raw.removeprefix(_BOM))

    def restore(self, text: str) -> str:
        """Return ``text`` with the byte order mark and line ends of this source.

        Where a file mixes line ends, each line keeps its own, and a new line takes that of the
        line before it.
        """
        ends = _LINE_END.findall(self.raw)
        bom = _BOM if self.raw.startswith(_BOM) else ""
        if set(ends) <= {"\n"}:
            return bom + text
        if len(set(ends)) == 1:
            return bom + text.replace("\n", ends[0])
        return bom + _with_ends(self.text.split("\n"), ends, text.split("\n"))


def _with_ends(before: list[str], ends: list[str], after: list[str]) -> str:
    kept = [ends[0]] * len(after)
    matcher = SequenceMatcher(None, before, after)
    for _, i1, i2, j1, j2 in matcher.get_opcodes():
        for j in range(j1, j2):
            twin = i1 + j - j1
            kept[j] = ends[min(twin if twin < i2 else max(i2 - 1, 0), len(ends) - 1)]
    return "".join(line + end for line, end in zip(after[:-1], kept, strict=False)) + after[-1]


def read_draft(path: Path) -> Source:
    """Read a draft, ``-`` from standard input; raises ``DraftError`` when it is none."""
    if path == STDIN:
        return decode(sys.stdin.buffer.read())
    try:
        if path.stat().st_size > _MOST_MEGABYTES * 1_000_000:
            raise DraftError(
                Message(
                    f"文件超过 {_MOST_MEGABYTES} MB，不是决议草案",
                    f"the file is larger than {_MOST_MEGABYTES} MB and no draft resolution",
                )
            )
        return decode(path.read_bytes())
    except OSError as error:
        raise DraftError(_os_reason(error)) from error


def decode(data: bytes) -> Source:
    """Decode a draft; raises ``DraftError`` for bytes that are no UTF-8 text."""
    if reason := reason_against(data):
        raise DraftError(reason)
    try:
        return Source(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        at = data.count(b"\n", 0, error.start) + 1
        raise DraftError(
            Message(
                f"第 {at} 行不是 UTF-8 编码（可能是 GB18030），请另存为 UTF-8",
                f"line {at} is not UTF-8 (perhaps GB18030); save the file as UTF-8",
            )
        ) from error


def write_draft(path: Path, raw: str, source: Source) -> None:
    """Write a draft whole, or leave the file as it was and raise ``DraftError``.

    A file that is no longer what was read is left to whoever changed it.
    """
    target = path.resolve()
    try:
        mode = target.stat().st_mode
        with tempfile.NamedTemporaryFile(
            "wb", dir=target.parent, prefix=f".{target.name}.", delete=False
        ) as file:
            written = Path(file.name)
            try:
                file.write(raw.encode("utf-8"))
                file.flush()
                os.fsync(file.fileno())
                written.chmod(mode & 0o7777)
                if target.read_bytes() != source.raw.encode("utf-8"):
                    raise DraftError(_CHANGED)  # noqa: TRY301 - the new file goes in any case
                written.replace(target)
            except BaseException:
                written.unlink(missing_ok=True)
                raise
    except OSError as error:
        raise DraftError(_os_reason(error)) from error


def find_drafts(folder: Path, suffixes: tuple[str, ...] = SUFFIXES) -> Iterator[Path]:
    """Yield the drafts below a folder in order, past hidden folders and what ignore files name.

    Raises ``DraftError`` when a folder cannot be read.
    """
    rules = [
        rule for parent in reversed(folder.absolute().parents) for rule in _ignore_rules(parent)
    ]
    yield from _walk(folder, suffixes, rules)


def _walk(
    folder: Path, suffixes: tuple[str, ...], rules: list[tuple[Path, tuple[str, ...]]]
) -> Iterator[Path]:
    rules = [*rules, *_ignore_rules(folder)]
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        raise DraftError(_os_reason(error)) from error
    for entry in entries:
        path = folder / entry.name
        if entry.name.startswith(".") or _is_ignored(path, rules, is_folder=entry.is_dir()):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(path, suffixes, rules)
        elif path.suffix.lower() in suffixes and entry.is_file():
            yield path


def _ignore_rules(folder: Path) -> list[tuple[Path, tuple[str, ...]]]:
    rules = []
    for name in _IGNORE_FILES:
        try:
            lines = (folder / name).read_text("utf-8", errors="replace").split("\n")
        except OSError:
            continue
        rules.append((folder.absolute(), tuple(lines)))
    return rules


def _is_ignored(path: Path, rules: list[tuple[Path, tuple[str, ...]]], *, is_folder: bool) -> bool:
    for folder, patterns in reversed(rules):
        relative = path.absolute().relative_to(folder).as_posix() + ("/" if is_folder else "")
        ignored = verdict(patterns, relative)
        if ignored is not None:
            return ignored
    return False


def _os_reason(error: OSError) -> Message:
    known = {
        FileNotFoundError: Message("没有这个文件", "there is no such file"),
        PermissionError: Message("没有权限", "permission denied"),
        IsADirectoryError: Message("这是文件夹", "it is a folder"),
    }
    reason = error.strerror or type(error).__name__
    return known.get(type(error), Message(f"系统错误：{reason}", f"system error: {reason}"))
