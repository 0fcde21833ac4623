"""Diagnostics as an editor shows them: their language, what goes with them, and when they come."""

import asyncio

import pytest
import pytest_lsp
from lsprotocol import types as t
from pytest_lsp import LanguageClient

from wire import CONFIG, capabilities, change, open_draft, pull, start

FAULTY = "大会，\n\n回顾甲，\n\n1. **请**乙；\n\n2. 决定丙。\n"


@pytest_lsp.fixture(config=CONFIG)
async def client(lsp_client: LanguageClient):
    # The session is begun by the test.
    yield
    await lsp_client.shutdown_session()


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("locale", "lang", "configured", "words"),
    [
        ("zh-cn", None, "", "粗体"),
        ("en-US", None, "", "bold"),
        ("fr", None, "", "bold"),
        ("en", "zh", "", "粗体"),
        ("en", None, 'lang = "zh"', "粗体"),
        ("zh-Hant", None, 'profile = "ga-zh"', "粗体"),
        (None, None, "", "粗体"),
    ],
)
async def test_messages_are_in_the_language_of_the_editor_unless_one_is_set(
    client: LanguageClient, tmp_path, locale, lang, configured, words
):
    (tmp_path / "resolint.toml").write_text(configured, "utf-8")
    options = {"lang": lang} if lang else None
    can = capabilities("visual_studio_code", pulls=True)
    await start(client, can, options, locale=locale)
    (found,) = (await pull(client, open_draft(client, FAULTY, (tmp_path / "a.md").as_uri()))).items

    assert words in found.message


TWICE = "大会，\n\n1. **欢迎**𠮷甲；¹\n\n2. **请**乙。\n\n¹ A/68/212。\n\n¹ A/68/213。\n"
UNUSED = "大会，\n\n1. **欢迎**甲。¹\n\n¹ A/68/212。\n\n² A/68/213。\n"


def able(*, shows):
    """Return what an editor can do that shows other places and faded text, or does neither."""
    can = capabilities("visual_studio_code", pulls=True)
    tags = t.ClientDiagnosticsTagOptions([t.DiagnosticTag.Unnecessary])
    can.text_document.publish_diagnostics = None
    can.text_document.diagnostic = t.DiagnosticClientCapabilities(
        related_information=shows, tag_support=tags if shows else None
    )
    return can


@pytest.mark.asyncio
@pytest.mark.parametrize("shows", [True, False])
async def test_the_other_place_goes_with_a_finding(client: LanguageClient, shows):
    await start(client, able(shows=shows))
    (found,) = (await pull(client, open_draft(client, TWICE))).items

    assert found.code == "duplicate-footnote"
    if shows:
        (other,) = found.related_information
        assert other.message == "这个号码的第一条脚注"
        assert other.location.range == t.Range(t.Position(6, 0), t.Position(6, 1))
    else:
        assert found.related_information is None


@pytest.mark.asyncio
@pytest.mark.parametrize("shows", [True, False])
async def test_what_can_be_taken_away_is_shown_faded(client: LanguageClient, shows):
    await start(client, able(shows=shows))
    items = (await pull(client, open_draft(client, UNUSED))).items
    found = next(each for each in items if each.code == "unused-footnote")

    assert found.tags == ((t.DiagnosticTag.Unnecessary,) if shows else None)


def typing(*, pulls):
    """Return what an editor can do that can be told to pull again."""
    can = capabilities("visual_studio_code", pulls=pulls)
    can.window = t.WindowClientCapabilities(work_done_progress=True)
    return can


def codes(items):
    """Return the rules of diagnostics."""
    return [each.code for each in items]


@pytest.mark.asyncio
async def test_a_client_that_pulls_is_told_when_the_typing_pauses(client: LanguageClient):
    await start(client, typing(pulls=True), {"rest": 300})
    uri = open_draft(client, FAULTY.replace("决定", "**决定**"))
    assert codes((await pull(client, uri)).items) == []
    change(client, uri, 2, (6, 9), (6, 9), "；\n\n3. 请丁。")
    # What is pasted on several lines, or at length, is not being typed.
    change(client, uri, 3, (8, 4), (8, 4), "甲")
    first = await pull(client, uri)
    while not client.diagnostic_refresh_count:
        await asyncio.sleep(0.05)
    second = await pull(client, uri, first.result_id)

    assert codes(first.items) == []
    assert "operative-verb-not-bold" in codes(second.items)
    third = await pull(client, uri, second.result_id)
    assert isinstance(third, t.RelatedUnchangedDocumentDiagnosticReport)


@pytest.mark.asyncio
async def test_a_client_that_is_pushed_to_gets_what_waited_on_a_pause_or_a_save(
    client: LanguageClient,
):
    await start(client, typing(pulls=False), {"pause": 0, "rest": 10_000})
    uri = open_draft(client, FAULTY.replace("决定", "**决定**"))
    await client.wait_for_notification(t.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    change(client, uri, 2, (4, 3), (4, 5), "")
    await client.wait_for_notification(t.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    assert codes(client.diagnostics[uri]) == []

    client.text_document_did_save(t.DidSaveTextDocumentParams(t.TextDocumentIdentifier(uri)))
    await client.wait_for_notification(t.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    assert codes(client.diagnostics[uri]) == ["unbalanced-bold"]


@pytest.mark.asyncio
async def test_a_client_that_cannot_be_told_to_pull_again_gets_everything(client: LanguageClient):
    can = typing(pulls=True)
    can.workspace.diagnostics = None
    await start(client, can)
    uri = open_draft(client, FAULTY.replace("决定", "**决定**"))
    assert codes((await pull(client, uri)).items) == []
    change(client, uri, 2, (4, 3), (4, 5), "")

    assert codes((await pull(client, uri)).items) == ["unbalanced-bold"]


def folder(tmp_path):
    """Return the parameters of a client that has a folder with drafts and other files."""
    (tmp_path / "a.md").write_text(FAULTY, "utf-8")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "b.md").write_text(FAULTY.replace("决定", "**决定**"), "utf-8")
    (tmp_path / "README.md").write_text("# 会议记录\n\n1. 讨论了甲。\n\n2. 讨论了乙。\n", "utf-8")
    (tmp_path / "old.md").write_bytes(FAULTY.encode("gb18030"))
    return {"workspace_folders": [t.WorkspaceFolder(tmp_path.as_uri(), "drafts")]}


async def pull_all(client, known=(), **more):
    """Pull the findings of all drafts."""
    previous = [t.PreviousResultId(uri, value) for uri, value in known]
    return await client.workspace_diagnostic_async(t.WorkspaceDiagnosticParams(previous, **more))


@pytest.mark.asyncio
async def test_all_drafts_are_pulled_and_those_that_stay_the_same_are_said_to(
    client: LanguageClient, tmp_path
):
    await start(client, typing(pulls=True), {"workspace": True}, **folder(tmp_path))
    opened = open_draft(client, FAULTY, (tmp_path / "c.md").as_uri())
    first = (await pull_all(client)).items
    again = (await pull_all(client, [(each.uri, each.result_id) for each in first])).items

    found = {each.uri.rpartition("/")[2]: codes(each.items) for each in first}
    bold = ["operative-verb-not-bold"]
    assert found == {"c.md": bold, "a.md": bold, "b.md": []}
    assert [each.version for each in first if each.uri == opened] == [1]
    assert {each.kind for each in again} == {"unchanged"}
    (tmp_path / "a.md").write_text(FAULTY.replace("决定", "**决定**"), "utf-8")
    third = (await pull_all(client, [(each.uri, each.result_id) for each in first])).items
    assert [codes(each.items) for each in third if each.kind == "full"] == [[]]


@pytest.mark.asyncio
async def test_without_the_setting_only_open_drafts_are_pulled_a_draft_at_a_time(
    client: LanguageClient, tmp_path
):
    await start(client, typing(pulls=True), **folder(tmp_path))
    uris = [open_draft(client, FAULTY, (tmp_path / name).as_uri()) for name in ("c.md", "d.md")]
    parts = []
    client.protocol.fm.features.pop(t.PROGRESS)

    @client.feature(t.PROGRESS)
    def progress(params):
        parts.append(params)

    assert {each.uri for each in (await pull_all(client)).items} == set(uris)
    last = await pull_all(client, partial_result_token="parts")
    assert list(last.items) == []
    assert len(parts) == 2


@pytest.mark.asyncio
async def test_the_drafts_of_the_folders_are_checked_at_a_command(client: LanguageClient, tmp_path):
    await start(client, typing(pulls=True), **folder(tmp_path))
    command = t.ExecuteCommandParams("resolint.checkWorkspace")
    counted = await client.workspace_execute_command_async(command)
    uri = (tmp_path / "a.md").as_uri()

    assert counted == {"drafts": 2, "faulty": 1}
    assert codes(client.diagnostics[uri]) == ["operative-verb-not-bold"]
    assert set(client.diagnostics) == {uri}
    open_draft(client, FAULTY, uri)
    await client.wait_for_notification(t.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    assert list(client.diagnostics[uri]) == []


@pytest.mark.asyncio
async def test_checking_the_folders_can_be_cancelled(client: LanguageClient, tmp_path):
    given = folder(tmp_path)
    for number in range(300):
        (tmp_path / f"{number}.md").write_text(FAULTY, "utf-8")
    await start(client, typing(pulls=True), **given)
    command = t.ExecuteCommandParams("resolint.checkWorkspace")
    checking = asyncio.create_task(client.workspace_execute_command_async(command))
    while not client.progress_reports:
        await asyncio.sleep(0.01)
    (token,) = client.progress_reports
    client.window_work_done_progress_cancel(t.WorkDoneProgressCancelParams(token))

    assert (await checking)["drafts"] < 300
    assert client.progress_reports[token][0].cancellable
