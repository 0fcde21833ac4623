"""The requests beyond the protocol, and what a folder may do before it is trusted."""

import pytest
import pytest_lsp
from lsprotocol import types as t
from pytest_lsp import LanguageClient

from helpers import findings
from resolint.draft.parse import parse
from resolint.features.outline import outline
from resolint.report import outline as report
from test_server import (
    CONFIG,
    CONVERTER,
    FAULTY,
    RENUMBERED,
    applied,
    capabilities,
    open_draft,
    pull,
    start,
)

NOISY = """\
import pathlib
import resolint

pathlib.Path(__file__).with_name("it-ran").touch()


class Exclamation(resolint.ParagraphRule):
    '''A resolution does not exclaim.'''

    manual_zh = "决议不用感叹号。"
    kinds = frozenset(resolint.Kind)
    severity = resolint.Severity.ERROR
    message = resolint.Message("感叹号", "exclamation")
    source = "the office"
    examples = ()

    def check(self, paragraph, profile):
        yield self.finding(resolint.Span(0, 1))


@resolint.hookimpl
def register_rules(register):
    register(Exclamation)
"""


@pytest_lsp.fixture(config=CONFIG)
async def code(lsp_client: LanguageClient):
    """VS Code, pulling, in a folder that is trusted."""
    await start(lsp_client, capabilities("visual_studio_code", pulls=True), {"trusted": True})
    yield
    await lsp_client.shutdown_session()


@pytest_lsp.fixture(config=CONFIG)
async def wary(lsp_client: LanguageClient):
    """VS Code, pulling, in a folder that is not trusted."""
    can = capabilities("visual_studio_code", pulls=True)
    await start(lsp_client, can, {"trusted": False, "lang": "en"})
    yield
    await lsp_client.shutdown_session()


async def ask(client, name, uri, **more):
    """Send one of the requests."""
    params = {"textDocument": {"uri": uri, "version": 1}, **more}
    return await client.protocol.send_request_async(name, params)


def plain(value):
    """Return an answer as the JSON it was: the library makes tuples with names of its objects."""
    if hasattr(value, "_asdict"):
        return {name: plain(each) for name, each in value._asdict().items()}
    return [plain(each) for each in value] if isinstance(value, list) else value


async def act(client, place, name, text=""):
    """Return the sample after an act at a line and a column, and the edit."""
    uri = open_draft(client, RENUMBERED)
    place = dict(zip(("line", "character"), place, strict=True))
    edit = await ask(client, "resolint/act", uri, position=place, act=name, text=text)
    edit = CONVERTER.structure(plain(edit), t.WorkspaceEdit)
    return applied(RENUMBERED, edit, client.encoding).replace("\r\n", "\n"), edit


@pytest.mark.asyncio
async def test_a_paragraph_is_inserted_behind_the_one_at_the_cursor(code: LanguageClient):
    text, _ = await act(code, (4, 1), "insert-paragraph", "决定丁")

    assert "\n\n2. 决定丁；\n\n3. **请**丙；" in text
    assert "执行上文第3段。" in text


@pytest.mark.asyncio
async def test_a_note_is_inserted_with_its_words(code: LanguageClient):
    text, _ = await act(code, (6, len("2. **又请**丙；")), "insert-note", "A/68/300。")

    assert "2. **又请**丙；²\n" in text
    assert "\n\n² A/68/300。" in text


@pytest.mark.asyncio
async def test_what_is_doubtful_is_to_be_confirmed(code: LanguageClient):
    _, edit = await act(code, (6, 1), "delete-paragraph")

    assert [each.needs_confirmation for each in edit.change_annotations.values()] == [True]


@pytest.mark.asyncio
async def test_what_is_not_possible_is_said_and_gives_no_edit(wary: LanguageClient):
    uri = open_draft(wary, RENUMBERED)
    place = {"line": 0, "character": 0}
    edit = await ask(wary, "resolint/act", uri, position=place, act="delete-paragraph", text="")

    assert edit is None
    assert [each.message for each in wary.messages] == [
        "this is no preambular or operative paragraph"
    ]


@pytest.mark.asyncio
async def test_the_status_counts_findings_and_names_the_style(code: LanguageClient):
    uri = open_draft(code, FAULTY)
    status = await ask(code, "resolint/status", uri)
    found = [finding.severity.value for finding in findings(FAULTY.replace("\r\n", "\n"))]

    assert status.profile == "ga-zh"
    assert {name: getattr(status, name) for name in ("error", "warning", "info", "hint")} == {
        name: found.count(name) for name in ("error", "warning", "info", "hint")
    }
    assert await ask(code, "resolint/status", "file:///nowhere.md") is None


@pytest.mark.asyncio
async def test_the_structure_is_that_of_the_command(code: LanguageClient):
    uri = open_draft(code, RENUMBERED)
    text = RENUMBERED.replace("\r\n", "\n")

    assert (await ask(code, "resolint/structure", uri)).splitlines() == [
        *report.write(text, outline(parse(text)), "zh")
    ]
    assert await ask(code, "resolint/structure", "file:///nowhere.md") is None


@pytest.mark.asyncio
async def test_no_plugin_runs_and_no_register_is_read_until_the_folder_is_trusted(
    wary: LanguageClient, tmp_path
):
    (tmp_path / "noisy.py").write_text(NOISY, "utf-8")
    (tmp_path / "resolint.toml").write_text(
        'plugins = ["noisy.py"]\nregister = "no-register.md"\nignore = ["exclamation", "undated-citation"]',
        "utf-8",
    )
    (tmp_path / "no-register.md").write_text("no register", "utf-8")
    report = await pull(wary, open_draft(wary, FAULTY, (tmp_path / "draft.md").as_uri()))

    # What else the configuration says holds, and a rule of the plugin is no unknown name.
    assert len(report.items) == 2
    assert not (tmp_path / "it-ran").exists()
    assert [each.message for each in wary.messages] == [
        "The plugins that the folder's configuration names are not loaded until you trust it: noisy.py"
    ]


@pytest.mark.asyncio
async def test_a_trusted_folder_has_its_plugins(code: LanguageClient, tmp_path):
    (tmp_path / "noisy.py").write_text(NOISY, "utf-8")
    (tmp_path / "resolint.toml").write_text('plugins = ["noisy.py"]', "utf-8")
    report = await pull(code, open_draft(code, FAULTY, (tmp_path / "draft.md").as_uri()))

    assert (tmp_path / "it-ran").exists()
    assert "exclamation" in {item.code for item in report.items}
