"""The house: layers, types, style, documents, and what the README promises."""

import ast
import inspect
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

from helpers import DATA
from resolint.config import hookspecs

ROOT = Path(__file__).parents[1]
BIN = Path(sys.executable).parent
SOURCES = [*(ROOT / "server").rglob("*.py"), *(ROOT / "rules").rglob("*.py")]
# click and pygls have many names, so each has a package of its own to be imported in.
HOMES = {"click": "cli", "pygls": "lsp", "lsprotocol": "lsp"}


def run(*command, **options):
    """Run a command in the checkout and return its result."""
    return subprocess.run(
        list(map(str, command)),
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=110,
        check=False,
        **options,
    )


@pytest.mark.parametrize(
    "command",
    [
        ("lint-imports", "--no-cache"),
        ("ruff", "check", "--no-cache"),
        ("ruff", "format", "--check", "--no-cache"),
        ("mypy",),
    ],
    ids=lambda command: command[0] + command[1][:6] if len(command) > 1 else command[0],
)
def test_layers_style_and_types(command):
    result = run(BIN / command[0], *command[1:])

    assert result.returncode == 0, result.stdout + result.stderr


def test_each_third_party_package_is_imported_in_one_place():
    places = {}
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names = [node.module]
            for name in names:
                package = name.split(".")[0]
                if package not in sys.stdlib_module_names and not package.startswith("resolint"):
                    places.setdefault(package, set()).add(path)

    for package, paths in places.items():
        if package in HOMES:
            assert all(HOMES[package] in path.parts for path in paths), package
        elif package == "pluggy":
            assert {path.name for path in paths} == {"hookspecs.py", "plugins.py"}
        else:
            assert len(paths) == 1, (package, paths)


def test_every_dependency_is_used_and_locked():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    names = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    lock = (ROOT / "requirements.lock").read_text("utf-8")

    for requirement in names:
        name = re.match(r"[\w\-]+", requirement)[0]
        assert re.search(rf"^{name}==", lock, re.MULTILINE), f"run make lock: {name}"
    assert "http" not in lock


def test_the_pages_made_are_those_of_the_rules_and_the_rulebook():
    docs = ROOT / "docs"
    made = [*(docs / "rules").rglob("*.md"), *(docs / "rulebook").rglob("*.md")]
    before = {path: path.read_bytes() for path in made}
    code = (
        "import sys; sys.path.insert(0, 'docs'); from generate import pages\n"
        "for path, text in pages(): print(path.resolve(), repr(text), sep='\\t')"
    )
    lines = run(sys.executable, "-c", code).stdout.splitlines()
    pages = dict(line.split("\t") for line in lines)

    assert {str(path) for path in before} == set(pages), "run make docs"
    for path, text in pages.items():
        assert before[Path(path)] == ast.literal_eval(text).encode(), f"run make docs: {path}"


def test_every_hook_is_in_the_manual_with_its_arguments():
    manual = (ROOT / "docs" / "README.md").read_text("utf-8")

    for name, hook in vars(hookspecs).items():
        if hasattr(hook, "resolint_spec"):
            arguments = ", ".join(inspect.signature(hook).parameters)
            assert f"`{name}({arguments})`" in manual


def test_the_commands_of_the_documents_run(tmp_path):
    for name, count in (
        ("README.md", 5),
        ("README.zh.md", 5),
        ("docs/README.md", 7),
        ("docs/README.zh.md", 7),
    ):
        text = (ROOT / name).read_text("utf-8")
        commands = re.findall(r"^resolint (?:check|rule) .*$", text, re.MULTILINE)
        (tmp_path / "drafts").mkdir(exist_ok=True)
        for place in ("draft.md", "drafts/draft.md"):
            (tmp_path / place).write_bytes((DATA / "citations.md").read_bytes())
        assert len(commands) == count
        for command in commands:
            line = [BIN / "resolint", *command.split()[1:]]
            assert (
                subprocess.run(line, cwd=tmp_path, capture_output=True, check=False).returncode == 0
            )


def test_the_targets_of_the_readme_are_those_of_make():
    text = (ROOT / "README.md").read_text("utf-8") + (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))

    assert set(re.findall(r"(?:^|`)make ([a-z-]+)", text, re.MULTILINE)) <= targets


def test_links_between_documents_lead_somewhere():
    editors = (
        path for path in (ROOT / "editors").rglob("*.md") if "node_modules" not in path.parts
    )
    for path in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *editors]:
        for target in re.findall(r"\]\(([^)#]+)", path.read_text("utf-8")):
            assert "://" in target or (path.parent / target).exists(), f"{path}: {target}"


def test_the_package_builds_the_same_twice_and_works_alone(tmp_path):
    wheels = []
    for name in ("one", "two"):
        build = run(
            sys.executable,
            "-m",
            "pip",
            "wheel",
            "--quiet",
            "--no-deps",
            "--no-build-isolation",
            "--wheel-dir",
            tmp_path / name,
            ROOT,
        )
        assert build.returncode == 0, build.stderr
        wheels += (tmp_path / name).glob("*.whl")
    site = tmp_path / "site"
    zipfile.ZipFile(wheels[0]).extractall(site)
    (tmp_path / "draft.md").write_bytes((DATA / "citations.md").read_bytes())
    code = "import resolint.report.manual as m; from resolint.cli import main; print(m.page_path('stray-bold', 'en'), m.book_uri()); main(['check', 'draft.md'])"
    result = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={"PYTHONPATH": str(site)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert wheels[0].read_bytes() == wheels[1].read_bytes()
    assert result.returncode == 0, result.stderr
    pages = site / "resolint" / "manual"
    book = pages / "rulebook"
    assert result.stdout.split() == [str(pages / "rules" / "en" / "stray-bold.md"), book.as_uri()]
    assert {path.name for path in book.iterdir()} == {"en.md", "zh.md"}


def test_the_map_names_every_module_of_the_core():
    core = ROOT / "server" / "resolint"
    mapped = ("aspects", "config", "draft", "features", "lint", "model")
    folders = [core, *(core / name for name in mapped)]
    modules = [path.name for folder in folders for path in folder.glob("*.py")]
    text = (ROOT / "ARCHITECTURE.md").read_text("utf-8")

    assert [name for name in modules if not name.startswith("__") and f" {name}" not in text] == []
