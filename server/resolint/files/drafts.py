"""Drafts on disk: found, read and written whole, with the line ends that they had."""

from __future__ import annotations

import os
import re
import shutil
import sys
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING

from resolint.config.patterns import verdict
from resolint.files.foreign import reason_against
from resolint.files.whole import written_whole
from resolint.rule import Message
from resolint.text import Edit, Span, apply_edits

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

STDIN = Path("-")
STDIN_NAME = Path("stdin.md")
"""What a draft from standard input is called, unless it is said."""
_BOM = "\ufeff"
_MOST_MEGABYTES = 32
SUFFIXES = (".md", ".txt")
_CHANGED = Message(
    "文件在读取之后已被改动，未写入", "the file was changed after it was read; it was not written"
)
_READ_ONLY = Message("文件是只读的，未写入", "the file is read-only; it was not written")
_SEVERAL_NAMES = Message(
    "文件有 {count} 个硬链接，替换会使它们分离，未写入",
    "the file has {count} hard links, which replacing it would part; it was not written",
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

    def edited(self, edits: Iterable[Edit]) -> str:
        """Return the raw text with edits made that count in ``text``; other lines keep their ends.

        Where a file mixes line ends, a new line takes that of the line before it.
        """
        return apply_edits(self.raw, map(self._raw_edit, edits))

    def _raw_edit(self, edit: Edit) -> Edit:
        start, end = edit.span
        raw = Span(self._raw_offset(start), self._raw_offset(end))
        return Edit(raw, edit.text.replace("\n", self._line_end_at(start)))

    def _raw_offset(self, offset: int) -> int:
        before = len(_BOM) if self.raw.startswith(_BOM) else 0
        return before + offset + bisect_left(self._long_ends, offset)

    def _line_end_at(self, offset: int) -> str:
        """Return the end of the line before an offset, or of the line in which it lies."""
        at = bisect_left(self._line_ends, offset - 1, key=itemgetter(0))
        near = self._line_ends[at : at + 1] or self._line_ends[-1:]
        return near[0][1] if near else "\n"

    @cached_property
    def _line_ends(self) -> list[tuple[int, str]]:
        """Where each line of the text ends, and with what in the raw text."""
        found = []
        shift = len(_BOM) if self.raw.startswith(_BOM) else 0
        for end in _LINE_END.finditer(self.raw):
            found.append((end.start() - shift, end[0]))
            shift += len(end[0]) - 1
        return found

    @cached_property
    def _long_ends(self) -> list[int]:
        """Where those lines of the text end that end with two characters in the raw text."""
        return [at for at, end in self._line_ends if len(end) > 1]


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
        raise DraftError(os_reason(error)) from error


def read_head(path: Path, size: int) -> Source:
    """Read the whole lines in so many bytes at the head of a file; raises ``DraftError``."""
    try:
        with path.open("rb") as file:
            data = file.read(size)
    except OSError as error:
        raise DraftError(os_reason(error)) from error
    return decode(data if len(data) < size else data[: data.rfind(b"\n") + 1])


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

    A link is followed, and the file keeps its permissions and its owner.
    One that is no longer what was read is left to whoever changed it.
    """
    target = path.resolve()
    try:
        _refuse(target)
        with written_whole(target, lambda written: _take_over(target, written, source)) as file:
            file.write(raw.encode("utf-8"))
    except OSError as error:
        raise DraftError(os_reason(error)) from error


def _refuse(target: Path) -> None:
    """Raise ``DraftError`` for a file that is not to be replaced."""
    status = target.stat()
    if not status.st_mode & 0o222:
        raise DraftError(_READ_ONLY)
    if status.st_nlink > 1:
        raise DraftError(_SEVERAL_NAMES.format(count=status.st_nlink))


def _take_over(target: Path, written: Path, source: Source) -> None:
    """Give a new file what the old one has beside its text, unless that has changed meanwhile."""
    status = target.stat()
    if hasattr(os, "chown") and (status.st_uid, status.st_gid) != _owner(written):
        os.chown(written, status.st_uid, status.st_gid)
    shutil.copystat(target, written)
    os.utime(written)
    if target.read_bytes() != source.raw.encode("utf-8"):
        raise DraftError(_CHANGED)


def _owner(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_uid, status.st_gid


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
        raise DraftError(os_reason(error)) from error
    for entry in entries:
        path = folder / entry.name
        if entry.name.startswith(".") or _is_ignored(path, rules, is_folder=_is_folder(path)):
            continue
        if _is_folder(path) and not path.is_symlink():
            yield from _walk(path, suffixes, rules)
        elif path.suffix.lower() in suffixes and os.path.isfile(path):  # noqa: PTH113
            yield path


def _is_folder(path: Path) -> bool:
    """Tell a folder; what cannot be looked at, as a link that leads to itself, is none."""
    return os.path.isdir(path)  # noqa: PTH112 - the method raises for a link to itself


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


def os_reason(error: OSError) -> Message:
    """Return what the system says, for people."""
    known = {
        FileNotFoundError: Message("没有这个文件", "there is no such file"),
        PermissionError: Message("没有权限", "permission denied"),
        IsADirectoryError: Message("这是文件夹", "it is a folder"),
    }
    reason = error.strerror or type(error).__name__
    return known.get(type(error), Message(f"系统错误：{reason}", f"system error: {reason}"))
