"""Files that are written whole or not at all."""

from __future__ import annotations

import os
import secrets
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import BinaryIO


@contextmanager
def written_whole(
    target: Path, before: Callable[[Path], None] = lambda _: None
) -> Iterator[BinaryIO]:
    """Open a file that takes the place of ``target`` when all is written and nothing was raised.

    ``before`` is called with the new file when it is complete, and may raise to keep the old one.
    """
    written = target.with_name(f".{target.name[:100]}.{secrets.token_hex(4)}")
    descriptor = _unnamed(target.parent)
    is_unnamed = descriptor is not None
    if descriptor is None:
        descriptor = _named(written, target)
    try:
        with os.fdopen(descriptor, "wb") as file:
            yield file
            file.flush()
            os.fsync(descriptor)
            before(Path(f"/proc/self/fd/{descriptor}") if is_unnamed else written)
            if is_unnamed:
                # The folder is there for the call that follows links; the path itself is whole.
                os.link(f"/proc/self/fd/{descriptor}", written, src_dir_fd=descriptor)
        written.replace(target)
    except BaseException:
        written.unlink(missing_ok=True)
        raise


def _unnamed(folder: Path) -> int | None:
    """Open a file that has no name yet, so that nothing is left of it when we are killed.

    Linux has such files, on most file systems.
    """
    flag = getattr(os, "O_TMPFILE", None)
    if flag is None or not Path("/proc/self/fd").is_dir():
        return None
    try:
        return os.open(folder, os.O_RDWR | flag, 0o600)
    except OSError:
        return None


def _named(written: Path, target: Path) -> int:
    """Open a file beside ``target``, which is what an error is about."""
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    try:
        return os.open(written, flags, 0o600)
    except OSError as error:
        raise type(error)(error.errno, error.strerror, str(target)) from error


def usual_mode(written: Path) -> None:
    """Let others read a new file as the user has it: a temporary one is for its owner alone."""
    mask = os.umask(0)
    os.umask(mask)
    written.chmod(0o666 & ~mask)
