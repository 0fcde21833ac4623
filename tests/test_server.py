"""The server through the wire, with the capabilities of real editors."""

import asyncio
import json
import os
import subprocess
import sys
import time

import pytest
import pytest_lsp
from lsprotocol import types as t
from pygls.exceptions import JsonRpcException
from pygls.lsp.client import LanguageClient as PlainClient
from pytest_lsp import LanguageClient

from helpers import HINTED, SAMPLE, findings, sample
from resolint.text import LineIndex
from wire import (
    CONFIG,
    EDITORS,
    SERVER,
    actions,
    applied,
    capabilities,
    change,
    chosen,
    open_draft,
    pull,
    start,
)

FAULTY = "大会，\r\n\r\n回顾𠮷甲，\r\n\r\n1. **欢迎**\u2028该报告；\r\n\r\n2. 确认𠮷乙；\r\n\r\n3. 请丙。\r\n"


@pytest_lsp.fixture(config=CONFIG, params=EDITORS)
async def pushed(request, lsp_client: LanguageClient):
    await start(lsp_client, capabilities(request.param), {"pause": 0})
    yield
    await lsp_client.shutdown_session()


@pytest_lsp.fixture(config=CONFIG, params=EDITORS)
async def pulling(request, lsp_client: LanguageClient):
    await start(lsp_client, capabilities(request.param, pulls=True))
    yield
    await lsp_client.shutdown_session()


@pytest_lsp.fixture(config=CONFIG)
async def bare(lsp_client: LanguageClient):
    await start(lsp_client, t.ClientCapabilities(), ["not", "an", "object"])
    yield
    await lsp_client.shutdown_session()


@pytest_lsp.fixture(config=CONFIG)
async def unresolving(lsp_client: LanguageClient):
    can = capabilities("visual_studio_code", pulls=True)
    can.text_document.code_action.resolve_support = None
    await start(lsp_client, can)
    yield
    await lsp_client.shutdown_session()


@pytest_lsp.fixture(config=CONFIG)
async def lsp_bare(lsp_client: LanguageClient):  # noqa: ARG001 - its session is begun by the test
    yield


def expected_ranges(text, encoding):
    """Return rule and range of each finding, worked out without the server."""
    plain = text.replace("\r\n", "\n")
    index = LineIndex(plain)
    return [(f.rule, encoding.range(index, f.span)) for f in findings(plain)]


@pytest.mark.asyncio
async def test_findings_are_pushed_at_the_columns_of_the_editor(pushed: LanguageClient):
    uri = open_draft(pushed, FAULTY)
    await pushed.wait_for_notification(t.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    found = pushed.diagnostics[uri]

    assert [(d.code, d.range) for d in found] == expected_ranges(FAULTY, pushed.encoding)
    assert {d.source for d in found} == {"resolint"}
    assert len(found) == 2


@pytest.mark.asyncio
async def test_edits_are_followed_also_behind_strange_line_separators(pushed: LanguageClient):
    uri = open_draft(pushed, FAULTY)
    await pushed.wait_for_notification(t.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    change(pushed, uri, 2, (6, 3), (6, 3), "**")
    change(
        pushed,
        uri,
        3,
        (6, 5 + 2 * pushed.encoding.units("确")),
        (6, 5 + 2 * pushed.encoding.units("确")),
        "**",
    )
    while pushed.diagnostics[uri] and len(pushed.diagnostics[uri]) > 1:
        await pushed.wait_for_notification(t.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)

    mended = FAULTY.replace("确认", "**确认**")
    assert [(d.code, d.range) for d in pushed.diagnostics[uri]] == expected_ranges(
        mended, pushed.encoding
    )


@pytest.mark.asyncio
async def test_closing_takes_the_findings_away(pushed: LanguageClient):
    uri = open_draft(pushed, FAULTY)
    await pushed.wait_for_notification(t.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    pushed.text_document_did_close(t.DidCloseTextDocumentParams(t.TextDocumentIdentifier(uri)))
    await pushed.wait_for_notification(t.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)

    assert list(pushed.diagnostics[uri]) == []


@pytest.mark.asyncio
async def test_a_client_that_pulls_is_pushed_nothing(pulling: LanguageClient):
    uri = open_draft(pulling, FAULTY)
    report = await pull(pulling, uri)
    again = await pull(pulling, uri, report.result_id)

    assert [(d.code, d.range) for d in report.items] == expected_ranges(FAULTY, pulling.encoding)
    assert isinstance(again, t.RelatedUnchangedDocumentDiagnosticReport)
    await asyncio.sleep(0.3)
    assert uri not in pulling.diagnostics


@pytest.mark.asyncio
async def test_the_rule_is_the_code_and_leads_to_its_page(pulling: LanguageClient):
    report = await pull(pulling, open_draft(pulling, FAULTY))
    link = report.items[0].code_description.href

    assert report.items[0].code == "operative-verb-not-bold"
    assert link.endswith("/zh/operative-verb-not-bold.md")


@pytest.mark.asyncio
async def test_a_quick_fix_is_offered_for_the_whole_line_and_mends_it(pulling: LanguageClient):
    uri = open_draft(pulling, FAULTY)
    quick, rule, *_, everything_else = await actions(pulling, uri, 6)
    (everything,) = await actions(pulling, uri, 6, only=["source"])
    quick = await chosen(pulling, quick)

    assert (quick.kind, quick.is_preferred) == (t.CodeActionKind.QuickFix, True)
    assert quick.edit.document_changes[0].text_document.version == 1
    assert applied(FAULTY, quick.edit, pulling.encoding) == FAULTY.replace("确认", "**确认**")
    assert "operative-verb-not-bold" in rule.title
    assert everything.kind == "source.fixAll.resolint"
    assert everything_else.kind == "refactor.rewrite.resolint"


UNBOLD = "大会，\n\n回顾甲，\n\n1. 欢迎乙；\n\n2. 确认丙；\n\n3. 请丁；\n\n4. 决定戊。\n"
"""A draft that has one slip throughout."""


@pytest.mark.asyncio
async def test_a_habit_is_one_diagnostic_and_its_places_stay_visible_as_hints(
    pulling: LanguageClient,
):
    habit, *hints = (await pull(pulling, open_draft(pulling, UNBOLD))).items

    assert (habit.severity, habit.range.start.line) == (t.DiagnosticSeverity.Error, 4)
    assert "4" in habit.message
    assert [each.severity for each in hints] == [t.DiagnosticSeverity.Hint] * 3
    assert [each.range.start.line for each in hints] == [6, 8, 10]
    assert {each.code for each in hints} == {habit.code} == {"operative-verb-not-bold"}
    related = habit.related_information
    assert related is None or [each.location.range.start.line for each in related] == [4, 6, 8, 10]


@pytest.mark.asyncio
async def test_other_places_go_with_a_habit_where_the_client_shows_them(lsp_bare: LanguageClient):
    can = capabilities("visual_studio_code", pulls=True)
    can.text_document.publish_diagnostics.related_information = True
    await start(lsp_bare, can)
    habit = (await pull(lsp_bare, open_draft(lsp_bare, UNBOLD))).items[0]

    lines = [each.location.range.start.line for each in habit.related_information]
    assert lines == [4, 6, 8, 10]
    await lsp_bare.shutdown_session()


@pytest.mark.asyncio
async def test_one_place_of_a_habit_or_all_of_them_can_be_mended(pulling: LanguageClient):
    uri = open_draft(pulling, UNBOLD)
    one, every, *_ = await actions(pulling, uri, 6, only=["quickfix"])
    one = await chosen(pulling, one)
    resolved = await pulling.code_action_resolve_async(every)

    assert applied(UNBOLD, one.edit, pulling.encoding) == UNBOLD.replace("确认", "**确认**")
    mended = UNBOLD
    for verb in ("欢迎", "确认", "请", "决定"):
        mended = mended.replace(verb, f"**{verb}**")
    assert applied(UNBOLD, resolved.edit, pulling.encoding) == mended


@pytest.mark.asyncio
async def test_fix_all_is_worked_out_when_it_is_chosen(pulling: LanguageClient):
    uri = open_draft(pulling, FAULTY)
    (action,) = await actions(pulling, uri, 0, only=["source.fixAll.resolint"])
    resolved = await pulling.code_action_resolve_async(action)
    mended = FAULTY.replace("确认", "**确认**").replace("请", "**请**")

    can = pulling.capabilities.text_document.code_action
    assert (action.edit is None) == bool(can.resolve_support)
    assert applied(FAULTY, resolved.edit, pulling.encoding) == mended


@pytest.mark.asyncio
async def test_an_action_is_refused_when_the_draft_has_moved_on(pulling: LanguageClient):
    uri = open_draft(pulling, FAULTY)
    (action,) = await actions(pulling, uri, 0, only=["source"])
    change(pulling, uri, 2, (0, 0), (0, 0), "\n")

    with pytest.raises(JsonRpcException) as caught:
        await pulling.code_action_resolve_async(action)
    assert caught.value.code == -32801


@pytest.mark.asyncio
async def test_only_the_kinds_asked_for_are_offered(pulling: LanguageClient):
    uri = open_draft(pulling, FAULTY)

    assert await actions(pulling, uri, 6, only=["refactor.move"]) == []
    assert {a.kind for a in await actions(pulling, uri, 6, only=["quickfix"])} == {"quickfix"}


@pytest.mark.asyncio
async def test_a_change_of_configuration_is_seen_by_watching_or_on_saving(
    pulling: LanguageClient, tmp_path
):
    uri = open_draft(pulling, FAULTY, (tmp_path / "draft.md").as_uri())
    before = await pull(pulling, uri)
    watched = {w["globPattern"] for r in pulling.registered for w in r.register_options["watchers"]}
    config = tmp_path / "resolint.toml"
    config.write_text('ignore = ["verbs"]', "utf-8")
    if watched:
        event = t.FileEvent(config.as_uri(), t.FileChangeType.Created)
        pulling.workspace_did_change_watched_files(t.DidChangeWatchedFilesParams([event]))
    else:
        pulling.text_document_did_save(t.DidSaveTextDocumentParams(t.TextDocumentIdentifier(uri)))
    after = await pull(pulling, uri, before.result_id)

    assert len(before.items) == 2
    assert list(after.items) == []
    assert watched in ({"**/resolint.toml", "**/pyproject.toml"}, set())


@pytest.mark.asyncio
async def test_a_broken_configuration_is_said_and_the_draft_linted_without(
    pulling: LanguageClient, tmp_path
):
    (tmp_path / "resolint.toml").write_text("lnag = 'en'", "utf-8")
    report = await pull(pulling, open_draft(pulling, FAULTY, (tmp_path / "draft.md").as_uri()))

    assert len(report.items) == 2
    assert "resolint.toml:1" in pulling.messages[0].message
    assert "lang" in pulling.messages[0].message


@pytest.mark.asyncio
async def test_command_line_and_server_find_the_same(pulling: LanguageClient):
    text = sample().replace("；", "。", 1).replace("**确认**", "确认", 1)
    report = await pull(pulling, open_draft(pulling, text))

    assert [d.code for d in report.items] == [f.rule for f in findings(text)]
    report = await pull(pulling, open_draft(pulling, sample(), SAMPLE.as_uri()))
    assert {d.code for d in report.items} == set(HINTED)


@pytest.mark.asyncio
async def test_what_is_asked_of_no_open_draft_or_past_its_end_is_answered(bare: LanguageClient):
    nowhere = "file:///nowhere.md"
    change(bare, nowhere, 7, (0, 0), (9, 9), "甲")
    assert await actions(bare, nowhere, 3) == []
    assert (await pull(bare, nowhere)).items == ()

    uri = open_draft(bare, "")
    assert [a.kind for a in await actions(bare, uri, 999)] == ["source.fixAll.resolint"]
    change(bare, uri, 2, (50, 50), (60, 60), "大会，\n\n1. 请甲；\n\n2. **决定**乙。")
    (finding,) = (await pull(bare, uri)).items
    assert finding.code == "operative-verb-not-bold"
    quick = (await actions(bare, uri, 2))[0]
    assert list(quick.edit.changes) == [uri]


@pytest.mark.asyncio
async def test_a_plugin_that_prints_does_not_break_the_protocol(bare: LanguageClient, tmp_path):
    (tmp_path / "noisy.py").write_text(
        "import resolint\nprint('hello')\n\n@resolint.hookimpl\ndef register_rules(register):\n    print('again')\n",
        "utf-8",
    )
    (tmp_path / "resolint.toml").write_text('plugins = ["noisy.py"]', "utf-8")

    report = await pull(bare, open_draft(bare, FAULTY, (tmp_path / "draft.md").as_uri()))
    assert len(report.items) == 2


def message(method, params, number=None):
    """Return one message of the protocol as bytes."""
    body = {"jsonrpc": "2.0", "method": method, "params": params}
    if number is not None:
        body["id"] = number
    data = json.dumps(body).encode()
    return b"Content-Length: %d\r\n\r\n" % len(data) + data


def test_the_server_ends_when_its_parent_ends():
    # The parent is gone already, and nobody closes the server's input.
    gone = subprocess.Popen([sys.executable, "-c", "pass"])
    gone.wait()
    with subprocess.Popen(SERVER, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL) as server:
        server.stdin.write(message("initialize", {"processId": gone.pid, "capabilities": {}}, 1))
        server.stdin.flush()

        assert server.wait(timeout=20) == 1


def test_no_words_of_a_draft_reach_the_log():
    secret = "密件"
    opened = {"uri": "file:///a.md", "languageId": "markdown", "version": 1, "text": secret}
    messages = [
        message("initialize", {"processId": None, "capabilities": {}}, 1),
        message("initialized", {}),
        message("textDocument/didOpen", {"textDocument": opened}),
        message("textDocument/didOpen", {"textDocument": {"text": secret}}),
        message("textDocument/codeAction", {"textDocument": secret}, 2),
        message("shutdown", None, 3),
        message("exit", None),
    ]
    result = subprocess.run(
        SERVER, input=b"".join(messages), capture_output=True, timeout=20, check=False
    )

    assert secret.encode() not in result.stderr
    assert json.dumps(secret)[1:-1].encode() not in result.stderr


def test_tcp_is_served_on_loopback_only():
    refused = subprocess.run(
        [*SERVER[:-1], "--tcp", "192.0.2.1:9"], capture_output=True, timeout=20, check=False
    )

    assert refused.returncode == 2
    assert b"loopback" in refused.stderr


@pytest.mark.asyncio
async def test_a_client_over_tcp_is_served(unused_tcp_port):
    server = subprocess.Popen([*SERVER[:-1], "--tcp", f"127.0.0.1:{unused_tcp_port}"])
    try:
        client = PlainClient("test", "0")
        for _ in range(200):
            try:
                await client.start_tcp("127.0.0.1", unused_tcp_port)
                break
            except OSError:
                await asyncio.sleep(0.05)
        params = t.InitializeParams(capabilities=t.ClientCapabilities())
        result = await client.initialize_async(params)
        assert result.server_info.name == "resolint"
        await client.shutdown_async(None)
        client.exit(None)
        await client.stop()
        started = time.monotonic()
        while server.poll() is None and time.monotonic() - started < 10:
            await asyncio.sleep(0.05)
        assert server.returncode == 0
    finally:
        if server.poll() is None:
            os.kill(server.pid, 9)
        server.wait()


RENUMBERED = (
    "大会，\r\n\r\n回顾甲，\r\n\r\n1. **请**𠮷乙；¹\r\n\r\n2. **又请**丙；\r\n\r\n"
    "3. **决定**执行上文第2段。\r\n\r\n¹ A/68/212。\r\n"
)


async def renumber(client, uri, line, title, version=1):
    """Choose the action with that title, with the cursor behind the first sign of a line."""
    here = t.Position(line, 1)
    context = t.CodeActionContext([], only=["refactor"])
    params = t.CodeActionParams(t.TextDocumentIdentifier(uri), t.Range(here, here), context)
    offered = {a.title: a for a in await client.text_document_code_action_async(params)}
    action = offered[title]
    if action.command:
        uri, _, *act = action.command.arguments
        action.command.arguments = [uri, version, *act]
    else:
        action.data["version"] = version
        action = await client.code_action_resolve_async(action)
    if action.edit:
        client.applied.append(action.edit)
    if action.command:
        await client.workspace_execute_command_async(
            t.ExecuteCommandParams(action.command.command, action.command.arguments)
        )


@pytest.mark.asyncio
async def test_a_deletion_and_what_follows_from_it_are_one_edit(pulling: LanguageClient):
    uri = open_draft(pulling, RENUMBERED)
    await renumber(pulling, uri, 4, "删除第 1 段，其后各段重新编号")

    after = "大会，\r\n\r\n回顾甲，\r\n\r\n1. **请**丙；\r\n\r\n2. **决定**执行上文第1段。\r\n"
    assert [applied(RENUMBERED, edit, pulling.encoding) for edit in pulling.applied] == [after]
    assert pulling.asked == []


@pytest.mark.asyncio
async def test_what_is_doubtful_is_shown_before_it_is_applied(pulling: LanguageClient):
    uri = open_draft(pulling, RENUMBERED)
    await renumber(pulling, uri, 6, "删除第 2 段，其后各段重新编号")

    after = RENUMBERED.replace("2. **又请**丙；\r\n\r\n", "").replace(
        "3. **决定**执行上文第2段", "2. **决定**执行上文第[…]段"
    )
    (edit,) = pulling.applied
    assert applied(RENUMBERED, edit, pulling.encoding) == after
    shown = [each.needs_confirmation for each in (edit.change_annotations or {}).values()]
    # The editor shows the edit by itself, or the server shows the lines and asks.
    assert bool(shown) != bool(pulling.asked)
    if pulling.asked:
        assert pulling.asked[0].split("\n")[2:] == [
            "- 3. **决定**执行上文第2段。",
            "+ 2. **决定**执行上文第[…]段。",
        ]


@pytest.mark.asyncio
async def test_what_is_declined_or_has_moved_on_is_not_applied(pushed: LanguageClient):
    uri = open_draft(pushed, RENUMBERED)
    pushed.answer = "取消"
    if not pushed.capabilities.workspace.workspace_edit.change_annotation_support:
        await renumber(pushed, uri, 6, "删除第 2 段，其后各段重新编号")
        assert len(pushed.asked) == 1
    with pytest.raises(JsonRpcException, match="changed"):
        await renumber(pushed, uri, 6, "删除第 2 段，其后各段重新编号", version=0)
    assert pushed.applied == []


@pytest.mark.asyncio
async def test_a_client_that_applies_no_edits_is_offered_no_renumbering(bare: LanguageClient):
    uri = open_draft(bare, RENUMBERED)

    assert await actions(bare, uri, 4, only=["refactor"]) == []


@pytest.mark.asyncio
async def test_a_client_that_asks_for_no_edits_gets_them_at_once(unresolving: LanguageClient):
    uri = open_draft(unresolving, FAULTY)
    offered = await actions(unresolving, uri, 6)

    assert [bool(each.edit) != bool(each.command) for each in offered] == [True] * len(offered)
    everything = next(each for each in offered if each.kind == "source.fixAll.resolint")
    mended = FAULTY.replace("确认", "**确认**").replace("请", "**请**")
    assert applied(FAULTY, everything.edit, unresolving.encoding) == mended
    uri = open_draft(unresolving, UNBOLD)
    _, every, *_ = await actions(unresolving, uri, 6, only=["quickfix"])
    assert applied(UNBOLD, every.edit, unresolving.encoding).count("**") == 8


@pytest.mark.asyncio
async def test_such_a_client_renumbers_by_a_command(unresolving: LanguageClient):
    uri = open_draft(unresolving, RENUMBERED)
    await renumber(unresolving, uri, 4, "删除第 1 段，其后各段重新编号")

    after = "大会，\r\n\r\n回顾甲，\r\n\r\n1. **请**丙；\r\n\r\n2. **决定**执行上文第1段。\r\n"
    assert [applied(RENUMBERED, edit, unresolving.encoding) for edit in unresolving.applied] == [
        after
    ]
    assert unresolving.asked == []
