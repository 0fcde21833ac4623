"""Gathers the wheels that the extension carries: resolint, and all that it needs to run offline."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from importlib.metadata import PackageNotFoundError, requires
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

ROOT = Path(__file__).parents[2]
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
PLATFORMS = (
    "manylinux2014_x86_64",
    "manylinux2014_aarch64",
    "musllinux_1_2_x86_64",
    "musllinux_1_2_aarch64",
    "macosx_15_0_x86_64",
    "macosx_15_0_arm64",
    "win_amd64",
    "win_arm64",
)
COMPILED = {"markupsafe", "msgspec"}
"""Packages with compiled code: each Python on each platform has a wheel of its own."""
UNBUILT = {"jieba"}
"""Packages that are published without a wheel."""
# A wheel keeps the times of its files, and is to be the same whenever it is built.
EPOCH = {"SOURCE_DATE_EPOCH": "315532800"}


def main(folder: Path) -> None:
    """Fill a folder with the wheels, those of the lock file and no others."""
    # Wheels keep the rights of their files, and a wheel that was built before keeps its own.
    os.umask(0o022)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    locked = _locked()
    needed = _closure("resolint", locked)
    pure = needed - COMPILED - UNBUILT
    build = ("wheel", "--no-cache-dir", "--no-deps", "--no-build-isolation", "--wheel-dir", folder)
    fetch = ("download", "--no-deps", "--only-binary", ":all:", "--dest", folder)
    with TemporaryDirectory() as place:
        of = partial(_requirements, locked, Path(place))
        _pip(*build, ROOT)
        _pip(*build, *of(needed & UNBUILT))
        _pip(*fetch, "--platform", "any", *of(pure))
        compiled = of(needed & COMPILED)
        with ThreadPoolExecutor(4) as pool:
            fetched = (
                pool.submit(_pip, *fetch, "--python-version", python, "--platform", on, *compiled)
                for python, on in product(PYTHONS, PLATFORMS)
            )
            for each in [*fetched]:
                each.result()


def _locked() -> dict[str, str]:
    """Return each package of the lock file with its lines there."""
    text = (ROOT / "requirements.lock").read_text("utf-8")
    blocks = re.split(r"\n(?=\S)", text)
    return {re.split(r"[=\s]", block)[0]: block for block in blocks if "==" in block}


def _closure(name: str, locked: dict[str, str]) -> set[str]:
    """Return what a package needs on any system, all the way down."""
    found: set[str] = set()
    waiting = [name]
    while waiting:
        for need in _needs(waiting.pop()):
            if need in locked and need not in found:
                found.add(need)
                waiting.append(need)
    return found


def _needs(name: str) -> list[str]:
    """Return what a package asks for; one that is not installed here is for another system."""
    try:
        asked = requires(name) or []
    except PackageNotFoundError:
        return []
    plain = (each for each in asked if "extra ==" not in each)
    return [re.split(r"[^\w.-]", each)[0].lower().replace("_", "-") for each in plain]


def _requirements(locked: dict[str, str], folder: Path, names: Iterable[str]) -> tuple[object, ...]:
    """Write packages with their hashes to a file; return the arguments by which pip reads it."""
    path = folder / "requirements.txt"
    # Which system a package is for does not matter: all are carried.
    blocks = (re.sub(r" ; .*(?= \\)", "", locked[name]) for name in sorted(names))
    path.write_text("\n".join(blocks), "utf-8")
    return "--require-hashes", "--requirement", path


def _pip(*arguments: object) -> None:
    command = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*command, *map(str, arguments)], check=True, env=os.environ | EPOCH)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
