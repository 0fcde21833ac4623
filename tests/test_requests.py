"""What an editor asks for besides findings and fixes, through the wire."""

import re

import pytest
import pytest_lsp
from lsprotocol import types as t
from pygls.exceptions import JsonRpcException
from pytest_lsp import LanguageClient

from resolint.lsp.convert import Encoding
from resolint.lsp.handlers import register
from resolint.lsp.server import Server
from resolint.text import LineIndex
from test_server import CONFIG, EDITORS, applied, capabilities, open_draft, start

DRAFT = (
    "大会，\r\n\r\n回顾其2013年12月20日第68/230号决议，\r\n\r\n1. **请**𠮷甲：¹\r\n\r\n(a) 𠮷提出报告；\r\n\r\n"
    "(b) 通报情况；\r\n\r\n2. **决定**执行上文第1段。²\r\n\r\n¹ A/68/1。\r\n\r\n² 同上。\r\n"
)
PLAIN = DRAFT.replace("\r\n", "\n")
INDEX = LineIndex(PLAIN)


@pytest_lsp.fixture(config=CONFIG, params=EDITORS)
async def editor(request, lsp_client: LanguageClient):
    await start(lsp_client, capabilities(request.param, pulls=True))
    yield
    await lsp_client.shutdown_session()


@pytest_lsp.fixture(config=CONFIG)
async def plain(lsp_client: LanguageClient):
    await start(lsp_client, t.ClientCapabilities())
    yield
    await lsp_client.shutdown_session()


@pytest_lsp.fixture(config=CONFIG)
async def lsp_alone(lsp_client: LanguageClient):  # noqa: ARG001 - its session is begun by the test
    yield


def position(client, words, inner=0):
    """Return where some words stand for the client, so many signs from their start."""
    return client.encoding.position(INDEX, PLAIN.index(words) + inner)


def words_at(client, place):
    """Return the words of a range."""
    return client.encoding.span(INDEX, place).of(PLAIN)


def here(uri, place):
    """Return the parameters of a question about a place."""
    return {"text_document": t.TextDocumentIdentifier(uri), "position": place}


def within(outer, inner):
    """Tell whether a range holds another one."""
    starts = (outer.start.line, outer.start.character), (inner.start.line, inner.start.character)
    ends = (outer.end.line, outer.end.character), (inner.end.line, inner.end.character)
    return starts[0] <= starts[1] and ends[1] <= ends[0]


async def outline_of(client, uri):
    params = t.DocumentSymbolParams(t.TextDocumentIdentifier(uri))
    return list(await client.text_document_document_symbol_async(params))


def flat(symbols):
    for symbol in symbols:
        yield symbol
        yield from flat(symbol.children or [])


@pytest.mark.asyncio
async def test_the_outline_has_levels_and_each_name_stands_in_what_it_names(
    editor: LanguageClient,
):
    symbols = await outline_of(editor, open_draft(editor, DRAFT))

    assert [each.name for each in symbols] == ["大会，", "序言部分", "执行部分", "脚注"]
    paragraphs = symbols[2].children
    assert [(each.name, each.detail) for each in paragraphs] == [
        ("1. 请", "𠮷甲：¹"),
        ("2. 决定", "执行上文第1段。²"),
    ]
    assert [each.name for each in paragraphs[0].children] == ["(a)", "(b)"]
    assert words_at(editor, paragraphs[0].selection_range) == "1. **请**𠮷甲：¹"
    assert words_at(editor, paragraphs[0].range).endswith("(b) 通报情况；")
    for symbol in flat(symbols):
        assert within(symbol.range, symbol.selection_range)
        assert all(within(symbol.range, child.range) for child in symbol.children or [])


@pytest.mark.asyncio
async def test_a_client_without_levels_gets_a_list(plain: LanguageClient):
    symbols = await outline_of(plain, open_draft(plain, DRAFT))

    assert [(each.name, each.container_name) for each in symbols][3:6] == [
        ("执行部分", None),
        ("1. 请", "执行部分"),
        ("(a)", "1. 请"),
    ]
    assert words_at(plain, symbols[5].location.range) == "(a) 𠮷提出报告；"


@pytest.mark.asyncio
async def test_parts_and_paragraphs_fold_by_their_lines(plain: LanguageClient):
    draft = f"<!-- 甲\r\n乙 -->\r\n\r\n{DRAFT}"
    params = t.FoldingRangeParams(t.TextDocumentIdentifier(open_draft(plain, draft)))
    found = await plain.text_document_folding_range_async(params)

    assert [(each.start_line, each.end_line, each.kind) for each in found] == [
        (0, 1, "comment"),
        (7, 13, "region"),
        (15, 17, "region"),
    ]


@pytest.mark.asyncio
async def test_a_selection_grows_at_each_place_asked_about(editor: LanguageClient):
    uri = open_draft(editor, DRAFT)
    places = [position(editor, "68/230", 4), position(editor, "提出")]
    params = t.SelectionRangeParams(t.TextDocumentIdentifier(uri), places)
    number, verb = await editor.text_document_selection_range_async(params)

    assert words_at(editor, number.range) == "230"
    assert words_at(editor, number.parent.parent.range) == "第68/230号"
    assert words_at(editor, verb.range) == "提出"
    while verb.parent:
        assert within(verb.parent.range, verb.range)
        verb = verb.parent
    assert words_at(editor, verb.range) == PLAIN


@pytest.mark.asyncio
async def test_marks_and_references_lead_to_what_they_mean_and_to_the_others(
    editor: LanguageClient,
):
    uri = open_draft(editor, DRAFT)
    reference = here(uri, position(editor, "上文第1段", 3))
    (goal,) = await editor.text_document_definition_async(t.DefinitionParams(**reference))
    context = t.ReferenceContext(include_declaration=False)
    (use,) = await editor.text_document_references_async(
        t.ReferenceParams(context=context, **here(uri, position(editor, "¹ A")))
    )
    shown = await editor.text_document_document_highlight_async(
        t.DocumentHighlightParams(**here(uri, position(editor, "甲：¹", 3)))
    )

    assert (goal.uri, goal.range.start) == (uri, position(editor, "1. **"))
    assert use.range.start == position(editor, "甲：¹", 2)
    assert [(words_at(editor, each.range), each.kind) for each in shown] == [
        ("¹", t.DocumentHighlightKind.Read),
        ("¹", t.DocumentHighlightKind.Write),
    ]


@pytest.mark.asyncio
async def test_another_number_is_one_versioned_edit(editor: LanguageClient):
    uri = open_draft(editor, DRAFT)
    reference = here(uri, position(editor, "上文第1段", 3))
    found = await editor.text_document_prepare_rename_async(t.PrepareRenameParams(**reference))
    edit = await editor.text_document_rename_async(t.RenameParams(new_name="4", **reference))
    nothing = await editor.text_document_prepare_rename_async(
        t.PrepareRenameParams(**here(uri, position(editor, "通报")))
    )
    with pytest.raises(JsonRpcException, match="不是号码") as caught:
        await editor.text_document_rename_async(t.RenameParams(new_name="四", **reference))

    assert (words_at(editor, found.range), found.placeholder) == ("1", "1")
    assert edit.document_changes[0].text_document.version == 1
    moved = DRAFT.replace("1. **", "4. **").replace("2. **", "5. **").replace("第1段", "第4段")
    assert applied(DRAFT, edit, editor.encoding) == moved
    assert nothing is None
    assert caught.value.code == -32803


@pytest.mark.asyncio
async def test_what_is_said_of_a_place_is_in_the_form_that_the_client_likes(
    editor: LanguageClient,
):
    uri = open_draft(editor, DRAFT)
    verb = await editor.text_document_hover_async(
        t.HoverParams(**here(uri, position(editor, "请**𠮷")))
    )
    note = await editor.text_document_hover_async(
        t.HoverParams(**here(uri, position(editor, "甲：¹", 2)))
    )
    nothing = await editor.text_document_hover_async(
        t.HoverParams(**here(uri, position(editor, "通报")))
    )

    is_markdown = verb.contents.kind is t.MarkupKind.Markdown
    assert verb.contents.value.startswith("**请**：" if is_markdown else "请：")
    assert "Requests" in verb.contents.value
    assert words_at(editor, verb.range) == "请"
    assert note.contents.value == "脚注 1：A/68/1。"
    assert words_at(editor, note.range) == "¹"
    assert nothing is None


@pytest.mark.asyncio
async def test_without_markdown_all_is_plain_and_in_the_language_of_the_editor(
    lsp_alone: LanguageClient,
):
    await lsp_alone.initialize_session(
        t.InitializeParams(capabilities=t.ClientCapabilities(), locale="en-GB")
    )
    lsp_alone.encoding = Encoding("utf-16")
    uri = open_draft(lsp_alone, DRAFT.replace("A/68/1。", "_A_/68/1。"))
    verb = await lsp_alone.text_document_hover_async(
        t.HoverParams(**here(uri, position(lsp_alone, "请**𠮷")))
    )
    note = await lsp_alone.text_document_hover_async(
        t.HoverParams(**here(uri, position(lsp_alone, "甲：¹", 2)))
    )
    await lsp_alone.shutdown_session()

    assert verb.contents.kind == t.MarkupKind.PlainText
    assert verb.contents.value.startswith("请: an operative verb, not for the preamble\n\n")
    assert note.contents.value == "Note 1: _A_/68/1。"


@pytest.mark.asyncio
async def test_the_drafts_of_the_folders_are_found_without_loading_a_plugin(
    lsp_alone: LanguageClient, tmp_path
):
    folder = tmp_path / "草案"
    folder.mkdir()
    (folder / "a.md").write_text("大会\r\n\r\n68/230. 𠮷南南合作\r\n", "utf-8", newline="")
    (folder / "b.md").write_text("大会\n\n68/231. 森林\n", "utf-8")
    (folder / "resolint.toml").write_text('plugins = ["evil.py"]', "utf-8")
    (folder / "evil.py").write_text(f"open({str(tmp_path / 'ran')!r}, 'w')", "utf-8")
    await lsp_alone.initialize_session(
        t.InitializeParams(
            capabilities=t.ClientCapabilities(),
            workspace_folders=[t.WorkspaceFolder(folder.as_uri(), "drafts")],
        )
    )
    every = await lsp_alone.workspace_symbol_async(t.WorkspaceSymbolParams(""))
    some = await lsp_alone.workspace_symbol_async(t.WorkspaceSymbolParams("230 合作"))
    await lsp_alone.shutdown_session()

    assert sorted(each.name for each in every) == ["68/230 𠮷南南合作", "68/231 森林"]
    assert [(each.name, each.container_name) for each in some] == [("68/230 𠮷南南合作", "a.md")]
    assert some[0].location.range == t.Range(t.Position(2, 0), t.Position(2, 14))
    assert some[0].location.uri == (folder / "a.md").as_uri()
    assert not (tmp_path / "ran").exists()


@pytest.mark.asyncio
async def test_an_empty_draft_one_that_is_not_open_and_places_past_the_end_are_answered(
    plain: LanguageClient,
):
    for uri in (open_draft(plain, ""), open_draft(plain, "1.\r\n¹", "file:///b.md"), "file:///c"):
        place = here(uri, t.Position(99, 99))
        document = t.TextDocumentIdentifier(uri)
        grown = await plain.text_document_selection_range_async(
            t.SelectionRangeParams(document, [t.Position(0, 0), t.Position(99, 99)])
        )
        assert grown is None or len(grown) == 2
        folds = await plain.text_document_folding_range_async(t.FoldingRangeParams(document))
        assert bool(folds) == (uri == "file:///b.md")
        await outline_of(plain, uri)
        await plain.text_document_definition_async(t.DefinitionParams(**place))
        await plain.text_document_document_highlight_async(t.DocumentHighlightParams(**place))
        await plain.text_document_references_async(
            t.ReferenceParams(context=t.ReferenceContext(include_declaration=True), **place)
        )
        hover = await plain.text_document_hover_async(t.HoverParams(**place))
        assert (hover is None) == (uri == "file:///c")
    with pytest.raises(JsonRpcException, match="不能一一对应"):
        await plain.text_document_rename_async(
            t.RenameParams(new_name="2", **here("file:///b.md", t.Position(99, 99)))
        )


ODD_PROVIDERS = {
    "workspace/symbol": "workspace_symbol_provider",
    "textDocument/prepareRename": "rename_provider",
    "textDocument/formatting": "document_formatting_provider",
    "textDocument/rangeFormatting": "document_range_formatting_provider",
    "textDocument/rangesFormatting": "document_range_formatting_provider",
    "textDocument/onTypeFormatting": "document_on_type_formatting_provider",
}


def provider(method):
    """Return what a server advertises for a request by its name, if it is one about a draft."""
    if method in ODD_PROVIDERS:
        return ODD_PROVIDERS[method]
    place, _, name = method.partition("/")
    snake = re.sub(r"([A-Z])", lambda match: f"_{match[1].lower()}", name.partition("/")[0])
    return f"{snake}_provider" if place == "textDocument" and not name.startswith("did") else None


SERVER = Server()
register(SERVER)


@pytest.mark.asyncio
async def test_what_is_advertised_has_a_handler_and_each_handler_is_advertised(
    lsp_alone: LanguageClient,
):
    result = await start(lsp_alone, capabilities("visual_studio_code", pulls=True))
    await lsp_alone.shutdown_session()
    can = result.capabilities
    advertised = {name for name in dir(can) if name.endswith("_provider") and getattr(can, name)}
    handled = {provider(method) for method in SERVER.protocol.fm.features} - {None}

    assert advertised == handled | {"execute_command_provider"}
    assert SERVER.protocol.fm.commands
