"""What an editor offers to do at a place, through the wire."""

import pytest
import pytest_lsp
from lsprotocol import types as t
from pygls.exceptions import JsonRpcException
from pytest_lsp import LanguageClient

from wire import CONFIG, actions, applied, capabilities, change, chosen, open_draft, start

FAULTY = "大会，\r\n\r\n回顾𠮷甲，\r\n\r\n1. **欢迎**\u2028该报告；[^1]\r\n\r\n2. 确认𠮷乙。[^1]\r\n\r\n[^1]: A/68/212。\r\n"


@pytest_lsp.fixture(config=CONFIG)
async def able(lsp_client: LanguageClient):
    can = capabilities("visual_studio_code", pulls=True)
    edits = can.workspace.workspace_edit
    edits.document_changes = edits.snippet_edit_support = True
    edits.resource_operations = [t.ResourceOperationKind.Create]
    edits.change_annotation_support = t.ChangeAnnotationsSupportOptions()
    await start(lsp_client, can)
    yield
    await lsp_client.shutdown_session()


@pytest_lsp.fixture(config=CONFIG)
async def bare(lsp_client: LanguageClient):
    await start(lsp_client, t.ClientCapabilities())
    yield
    await lsp_client.shutdown_session()


async def offered(client, uri, line, beginning, column=0):
    """Return the action at a place whose title begins so."""
    found = await actions(client, uri, line, column=column)
    return next(each for each in found if each.title.startswith(beginning))


@pytest.mark.asyncio
async def test_fix_all_has_the_kind_that_was_asked_for(able: LanguageClient):
    uri = open_draft(able, FAULTY)
    for kinds, kind in (
        (["source.fixAll"], "source.fixAll"),
        (["source.fixAll.resolint"], "source.fixAll.resolint"),
        (["source"], "source.fixAll.resolint"),
    ):
        (action,) = await actions(able, uri, 0, only=kinds)
        assert action.kind == kind
        fixed = applied(FAULTY, (await chosen(able, action)).edit, able.encoding)
        assert fixed == FAULTY.replace("确认", "**确认**")


@pytest.mark.asyncio
async def test_an_edit_of_several_places_says_what_it_is(able: LanguageClient):
    uri = open_draft(able, FAULTY)
    action = await chosen(able, await offered(able, uri, 4, "脚注号都改为上标", 16))
    (document,) = action.edit.document_changes

    (annotation,) = action.edit.change_annotations.values()
    assert (annotation.label, annotation.needs_confirmation) == (action.title, False)
    assert document.text_document.version == 1
    raised = FAULTY.replace("[^1]:", "¹").replace("[^1]", "¹")
    assert applied(FAULTY, action.edit, able.encoding) == raised


@pytest.mark.asyncio
async def test_the_reason_of_what_is_allowed_is_filled_in(able: LanguageClient):
    uri = open_draft(able, FAULTY)
    action = await offered(able, uri, 6, "此处允许 operative-verb-not-bold")
    (document,) = (await chosen(able, action)).edit.document_changes
    (edit,) = document.edits

    assert (edit.range.start, edit.range.end) == (t.Position(6, 0), t.Position(6, 0))
    line = "<!-- resolint: allow operative-verb-not-bold 理由：$1 -->\n"
    assert edit.snippet.value == line


@pytest.mark.asyncio
async def test_a_client_without_snippets_gets_plain_text(bare: LanguageClient):
    uri = open_draft(bare, FAULTY)
    action = await offered(bare, uri, 6, "此处允许")
    ((edit,),) = action.edit.changes.values()

    assert edit.new_text == "<!-- resolint: allow operative-verb-not-bold 理由： -->\n"


@pytest.mark.asyncio
async def test_a_rule_is_ignored_in_the_file_that_is_there_or_in_a_new_one(
    able: LanguageClient, tmp_path
):
    config = tmp_path / "resolint.toml"
    uri = open_draft(able, FAULTY, (tmp_path / "草案.md").as_uri())
    action = await chosen(able, await offered(able, uri, 6, "在配置中关闭"))
    created, document = action.edit.document_changes
    assert (created.kind, created.uri) == ("create", config.as_uri())
    assert [each.new_text for each in document.edits] == ['ignore = ["operative-verb-not-bold"]\n']

    config.write_text('lang = "en"\n', "utf-8")
    event = t.FileEvent(config.as_uri(), t.FileChangeType.Created)
    able.workspace_did_change_watched_files(t.DidChangeWatchedFilesParams([event]))
    action = await chosen(able, await offered(able, uri, 6, "Ignore operative-verb"))
    (document,) = action.edit.document_changes
    assert document.text_document.uri == config.as_uri()
    assert applied('lang = "en"\n', action.edit, able.encoding) == (
        'lang = "en"\nignore = ["operative-verb-not-bold"]\n'
    )


@pytest.mark.asyncio
async def test_what_cannot_be_changed_is_not_offered(bare: LanguageClient):
    uri = open_draft(bare, FAULTY, "untitled:Untitled-1")
    titles = [each.title for each in await actions(bare, uri, 6)]

    assert [each for each in titles if each.startswith("在配置中关闭")] == []
    assert len(titles) == len(set(titles))


@pytest.mark.asyncio
async def test_every_action_is_refused_when_the_draft_has_moved_on(able: LanguageClient):
    uri = open_draft(able, FAULTY)
    found = await actions(able, uri, 6)
    change(able, uri, 2, (0, 0), (0, 0), "\n")

    assert {each.data["by"] for each in found} == {"fix", "allowing", "act"}
    assert {each.edit for each in found} == {None}
    for action in found:
        with pytest.raises(JsonRpcException) as caught:
            await able.code_action_resolve_async(action)
        assert caught.value.code == -32801


@pytest.mark.asyncio
async def test_an_action_with_nonsense_in_it_is_an_error_and_the_server_lives(able: LanguageClient):
    uri = open_draft(able, FAULTY)
    for data in (None, [], {"uri": uri, "version": 1, "by": "x"}, {"uri": uri, "version": 1}):
        with pytest.raises(JsonRpcException):
            await able.code_action_resolve_async(t.CodeAction("x", data=data))
    assert await actions(able, uri, 6)
