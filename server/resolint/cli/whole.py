"""Files that are written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, cast

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
    with tempfile.NamedTemporaryFile(
        "wb", dir=target.parent, prefix=f".{target.name[:100]}.", delete=False
    ) as file:
        written = Path(file.name)
        try:
            yield cast("BinaryIO", file)
            file.flush()
            os.fsync(file.fileno())
            before(written)
            written.replace(target)
        except BaseException:
            written.unlink(missing_ok=True)
            raise


def usual_mode(written: Path) -> None:
    """Let others read a new file as the user has it: a temporary one is for its owner alone."""
    mask = os.umask(0)
    os.umask(mask)
    written.chmod(0o666 & ~mask)
