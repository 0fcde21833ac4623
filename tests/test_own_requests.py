"""The requests beyond the protocol, and what a folder may do before it is trusted."""

import pytest
import pytest_lsp
from lsprotocol import types as t
from pytest_lsp import LanguageClient

from resolint.draft.parse import parse
from resolint.features.outline import outline
from resolint.lsp.renumbering import COMMAND
from resolint.report import outline as report
from test_server import (
    CONFIG,
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


async def ask(client, name, uri):
    """Send one of the requests."""
    return await client.protocol.send_request_async(name, {"textDocument": {"uri": uri}})


async def act(client, place, name, written=""):
    """Return the sample after an act at a place of it, by the command."""
    uri = open_draft(client, RENUMBERED)
    offset = RENUMBERED.replace("\r\n", "\n").index(place)
    arguments = [uri, 1, name, offset, written]
    await client.workspace_execute_command_async(t.ExecuteCommandParams(COMMAND, arguments))
    (edit,) = client.applied
    return applied(RENUMBERED, edit, client.encoding).replace("\r\n", "\n")


@pytest.mark.asyncio
async def test_a_paragraph_is_inserted_behind_the_one_at_the_cursor(code: LanguageClient):
    text = await act(code, "**请**𠮷乙", "insert-paragraph", "决定丁")

    assert "\n\n2. 决定丁；\n\n3. **请**丙；" in text
    assert "执行上文第3段。" in text


@pytest.mark.asyncio
async def test_a_note_is_inserted_with_its_words(code: LanguageClient):
    text = await act(code, "\n\n3.", "insert-note", "A/68/300。")

    assert "2. **又请**丙；²\n" in text
    assert "\n\n² A/68/300。" in text


@pytest.mark.asyncio
async def test_what_is_not_possible_is_said(code: LanguageClient):
    uri = open_draft(code, RENUMBERED)
    arguments = [uri, 1, "insert-paragraph", 0, "决定丁"]
    await code.workspace_execute_command_async(t.ExecuteCommandParams(COMMAND, arguments))

    assert [each.message for each in code.messages] == ["这里不是序言段或执行段"]
    assert code.applied == []


@pytest.mark.asyncio
async def test_the_status_names_the_house_style(code: LanguageClient):
    uri = open_draft(code, FAULTY)
    status = await ask(code, "resolint/status", uri)

    assert status.profile == "ga-zh"
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
