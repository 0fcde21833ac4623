"""The extension for VS Code, tried in code-server with Chromium."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from resolint import Kind, Severity
from resolint.config.resolver import Overrides, Resolver
from resolint.draft.parse import parse
from resolint.features.renumbering.paragraphs import insert_paragraph
from resolint.lint.engine import lint
from resolint.lint.fixing import fix
from resolint.text import LineIndex, apply_edits

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
DRIVE = HERE / "drive"
EXTENSION = ROOT / "dist" / "resolint.vsix"
PICTURES = ROOT / "dist" / "vscode"
"""Where pictures of the editor are left to be looked at."""
CACHE = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache"))
CODE_SERVER = CACHE / "resolint" / "code-server-4.139.1"

SAMPLE = (ROOT / "tests" / "data" / "68_230.faulty.md").read_text("utf-8")
# 𠮷 is two units of UTF-16, so a wrong count shows at the fault that follows it.
FAULTY = SAMPLE.replace("9. **强调指出**南南", "9. **强调指出**𠮷南南")
RULESET = Resolver(Overrides(lang="en", isolated=True)).settings_for(Path("draft.md")).ruleset
SOURCES = ("dist", "syntaxes", "wheels")
"""What is made before it is packed."""
VERB = "大会，\n\n1. 请甲。\n"
"""A draft with one fault."""
PLUGIN = """
from pathlib import Path

from resolint import Kind, Message, ParagraphRule, Severity, Span, hookimpl

Path(__file__).with_name("plugin-ran").touch()


class Noise(ParagraphRule):
    '''A rule of the folder.'''

    manual_zh = "本文件夹的规则。"
    kinds = frozenset({Kind.OPERATIVE})
    severity = Severity.ERROR
    message = Message(zh="杂音", en="Noise")
    source = "the folder"
    examples = ()

    def check(self, paragraph, profile):
        yield self.finding(Span(0, 1))


@hookimpl
def register_rules(register):
    register(Noise)
"""
PACK: dict[str, object] = {
    "hash": "0",
    "label": "中文",
    "extensions": [{"extensionIdentifier": {"id": "test.pack"}, "version": "1.0.0"}],
}
"""What VS Code keeps of a language pack, here of one without texts."""
SETTINGS = {
    "chat.disableAIFeatures": True,
    "security.workspace.trust.startupPrompt": "never",
    "workbench.startupEditor": "none",
    "[markdown]": {"editor.codeActionsOnSave": {"source.fixAll.resolint": "explicit"}},
}


def environment(home: Path) -> dict[str, str]:
    """Return an environment with a Python and without ``resolint`` or settings of the user."""
    path = os.pathsep.join([str(Path(sys.base_prefix) / "bin"), os.defpath])
    no_gallery = json.dumps({"serviceUrl": ""})
    return {"HOME": str(home), "LANG": "C.UTF-8", "PATH": path, "EXTENSIONS_GALLERY": no_gallery}


@contextmanager
def code_server(home: Path, locale: str = "en", **settings: object) -> Iterator[str]:
    """Serve VS Code with the extension and settings of a new user, and yield its address."""
    if not (CODE_SERVER / "ready").exists():
        subprocess.run(["/bin/bash", DRIVE / "install.sh", CODE_SERVER], check=True)
    user = home / "data" / "User"
    user.mkdir(parents=True)
    (user / "settings.json").write_text(json.dumps(SETTINGS | settings), "utf-8")
    # The texts of VS Code itself stay English; that there is Chinese is what extensions go by.
    pack = home / "data" / "languagepacks.json"
    texts = home / "texts.json"
    texts.write_text('{"contents": {}}')
    pack.write_text(json.dumps({"zh-cn": PACK | {"translations": {"vscode": str(texts)}}}))
    command: list[str | Path] = [CODE_SERVER / "node", CODE_SERVER / "code-server.js"]
    command += ["--user-data-dir", home / "data", "--extensions-dir", home / "extensions"]
    env = environment(home)
    subprocess.run([*command, "--install-extension", EXTENSION], check=True, env=env)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    serve = ["--auth", "none", "--bind-addr", address, "--locale", locale]
    quiet = ["--disable-telemetry", "--disable-update-check", "--disable-getting-started-override"]
    server = subprocess.Popen([*command, *serve, *quiet], env=env, start_new_session=True)
    try:
        await_answer(f"http://{address}/healthz")
        yield f"http://{address}"
    finally:
        os.killpg(server.pid, signal.SIGKILL)
        server.wait()


def await_answer(url: str) -> None:
    """Wait until a server answers."""
    deadline = time.monotonic() + 30
    while True:
        try:
            urllib.request.urlopen(url, timeout=5).close()  # noqa: S310 - it is our own
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)
        else:
            return


def drive(script: str, url: str, opened: Path, results: Path) -> dict[str, Any]:
    """Do in a folder or workspace what a script does, and return what it saw."""
    results.mkdir(parents=True, exist_ok=True)
    subprocess.run(["node", DRIVE / script, url, opened, results], check=True, timeout=200)  # noqa: S607
    seen: dict[str, Any] = json.loads((results / "result.json").read_text("utf-8"))
    return seen


@pytest.fixture(scope="module")
def drafts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a faulty draft and a good one."""
    folder = tmp_path_factory.mktemp("drafts")
    (folder / "draft.md").write_text(FAULTY, "utf-8")
    clean = (ROOT / "tests" / "data" / "68_230.md").read_text("utf-8")
    (folder / "other.resolution.md").write_text(clean, "utf-8")
    return folder


@pytest.fixture(scope="module")
def seen(drafts: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Return what a drafter saw who installed the extension and fixed the draft."""
    trusting = {"security.workspace.trust.enabled": False}
    with code_server(tmp_path_factory.mktemp("home"), **trusting) as url:
        return drive("draft.mjs", url, drafts, PICTURES / "draft")


@pytest.fixture(scope="module")
def foreign(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder whose configuration names a plugin, which leaves a sign when it runs.

    Beside it is another folder, with another configuration, and a workspace that holds both.
    """
    folder = tmp_path_factory.mktemp("foreign")
    (folder / "draft.md").write_text(VERB, "utf-8")
    (folder / "resolint.toml").write_text('plugins = ["noisy.py"]\n')
    (folder / "noisy.py").write_text(PLUGIN)
    program = folder / ".venv" / "bin" / "resolint"
    program.parent.mkdir(parents=True)
    program.write_text(f"#!/bin/sh\ntouch {folder}/program-ran\n")
    program.chmod(0o755)
    second = folder.parent / "second"
    second.mkdir()
    (second / "second.md").write_text(VERB, "utf-8")
    (second / "resolint.toml").write_text('profile = "mun-zh"\n')
    folders = [{"path": str(folder)}, {"path": str(second)}]
    (folder.parent / "both.code-workspace").write_text(json.dumps({"folders": folders}))
    return folder


@pytest.fixture(scope="module")
def wary(foreign: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Return what a drafter with a Chinese editor saw who opened that folder, and trusted it."""
    with code_server(tmp_path_factory.mktemp("home"), "zh-cn") as url:
        workspace = foreign.parent / "both.code-workspace"
        return drive("restricted.mjs", url, workspace, PICTURES / "restricted")


def rows(text: str) -> list[str]:
    """Return the findings of a text as the Problems list shows them; it shows no hints."""
    index, draft = LineIndex(text), parse(text)
    found = []
    shown = (each for each in lint(draft, RULESET) if each.severity is not Severity.HINT)
    for finding in shown:
        line, column = index.position(finding.span.start)
        before = text[index.line(line).start :][:column]
        units = len(before.encode("utf-16-le")) // 2
        place = f"[Ln {line + 1}, Col {units + 1}]"
        found.append(f"{finding.message.text('en')} resolint {finding.rule} {place}")
    return found


@pytest.mark.timeout(400)
def test_findings_stand_in_the_problems_list(seen: dict[str, Any]) -> None:
    """The server was installed from the extension, and each fault is listed at its column."""
    assert sorted(seen["problems"]) == sorted(rows(FAULTY))


def test_the_status_item_counts_and_names_the_style(seen: dict[str, Any]) -> None:
    """The count is that of the list."""
    assert seen["status"] == f"{len(rows(FAULTY))} · General Assembly"


def test_full_width_signs_are_not_suspicious(seen: dict[str, Any]) -> None:
    """Chinese punctuation is not boxed."""
    assert seen["suspicious"] == 0


def test_hover_shows_the_message(seen: dict[str, Any]) -> None:
    """The message stands where the pointer rests, with the name of its rule."""
    assert "Sessions differ" in seen["hover"]
    assert "session-mismatch" in seen["hover"]


def test_the_draft_is_saved_with_all_that_was_done(seen: dict[str, Any], drafts: Path) -> None:
    """A quick fix, a new paragraph and the fixes at saving give the text that the core gives."""
    text = FAULTY.replace("8. 邀请", "8. **邀请**")
    draft = parse(text)
    first = next(iter(draft.of(Kind.OPERATIVE)))
    act = insert_paragraph(draft, first, "请秘书长提出报告", RULESET.profile_of(draft))
    text = apply_edits(text, act.edits)

    assert any("邀请" in title for title in seen["fixes"])
    assert act.doubts[0].message.en in seen["question"]
    assert (drafts / "draft.md").read_text("utf-8") == fix(text, RULESET).text


def test_the_structure_is_shown_beside_the_draft(seen: dict[str, Any]) -> None:
    """The paragraph that was put in stands there too."""
    assert any(line.split()[1:4] == ["operative", "2.", "请"] for line in seen["structure"])


def test_a_draft_without_a_name_is_checked(seen: dict[str, Any]) -> None:
    """It has no file yet, and is a draft by its language."""
    assert seen["untitled"].endswith("resolint operative-verb-not-bold [Ln 3, Col 4]")


def test_a_resolution_has_a_language_of_its_own(seen: dict[str, Any]) -> None:
    """The name of the file tells it."""
    assert seen["language"] == "UN Resolution"


@pytest.mark.timeout(400)
def test_nothing_of_a_folder_runs_until_it_is_trusted(wary: dict[str, Any], foreign: Path) -> None:
    """Drafts are checked all the same, and what is left out is said."""
    assert wary["wary"] == [row for row in wary["trusting"] if "杂音" not in row]
    assert "noisy.py" in wary["said"]
    assert "执行动词“请”应为粗体" in wary["wary"][0]
    assert {path.name for path in foreign.glob("*-ran")} == {"plugin-ran", "program-ran"}
    assert any("杂音" in row for row in wary["trusting"])


def test_each_folder_of_a_workspace_has_its_configuration(wary: dict[str, Any]) -> None:
    """One server serves both."""
    assert "模拟联合国" in wary["second"]


NOTED = "大会，\n\n1. **请**甲；¹\n\n2. **决定**乙；²\n\n¹ A/68/1。\n\n² A/68/2。\n"


@pytest.mark.timeout(400)
def test_a_note_gets_another_number_and_a_verb_is_completed(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """The notes behind it move on, and the verb is put in as it is written there."""
    draft = tmp_path_factory.mktemp("writing") / "draft.md"
    draft.write_text(NOTED, "utf-8")
    by_hand = {"security.workspace.trust.enabled": False, "[markdown]": {}}
    with code_server(tmp_path_factory.mktemp("home"), **by_hand) as url:
        seen = drive("writing.mjs", url, draft.parent, PICTURES / "writing")

    assert seen["name"] == "1"
    renumbered = NOTED.replace("²", "³").replace("¹", "²")
    written = renumbered.replace("乙；³\n", "乙；³\n\n3. **鼓励**\n")
    assert draft.read_text("utf-8") == written


@pytest.mark.timeout(400)
def test_the_extension_is_the_same_whenever_it_is_built() -> None:
    """Neither the time and its zone nor the rights of new files show."""
    before = EXTENSION.read_bytes()
    for folder in SOURCES:
        shutil.rmtree(HERE / folder)
    zone = os.environ | {"TZ": "Asia/Shanghai"}
    subprocess.run(["make", "vsix"], check=True, cwd=ROOT, env=zone, umask=0o077)  # noqa: S607
    assert EXTENSION.read_bytes() == before
