"""What the server announces it answers, and what it answers it announces."""

import pytest
import pytest_lsp
from lsprotocol import types as t
from pytest_lsp import LanguageClient

from resolint.lsp.handlers import register
from resolint.lsp.server import Server
from wire import CONFIG, EDITORS, capabilities, start

ANSWERS = {
    "call_hierarchy_provider": [t.TEXT_DOCUMENT_PREPARE_CALL_HIERARCHY],
    "code_action_provider": [t.TEXT_DOCUMENT_CODE_ACTION],
    "code_action_provider.resolve_provider": [t.CODE_ACTION_RESOLVE],
    "code_lens_provider": [t.TEXT_DOCUMENT_CODE_LENS],
    "code_lens_provider.resolve_provider": [t.CODE_LENS_RESOLVE],
    "color_provider": [t.TEXT_DOCUMENT_DOCUMENT_COLOR],
    "completion_provider": [t.TEXT_DOCUMENT_COMPLETION],
    "completion_provider.resolve_provider": [t.COMPLETION_ITEM_RESOLVE],
    "declaration_provider": [t.TEXT_DOCUMENT_DECLARATION],
    "definition_provider": [t.TEXT_DOCUMENT_DEFINITION],
    "diagnostic_provider": [t.TEXT_DOCUMENT_DIAGNOSTIC],
    "diagnostic_provider.workspace_diagnostics": [t.WORKSPACE_DIAGNOSTIC],
    "document_formatting_provider": [t.TEXT_DOCUMENT_FORMATTING],
    "document_highlight_provider": [t.TEXT_DOCUMENT_DOCUMENT_HIGHLIGHT],
    "document_link_provider": [t.TEXT_DOCUMENT_DOCUMENT_LINK],
    "document_link_provider.resolve_provider": [t.DOCUMENT_LINK_RESOLVE],
    "document_on_type_formatting_provider": [t.TEXT_DOCUMENT_ON_TYPE_FORMATTING],
    "document_range_formatting_provider": [t.TEXT_DOCUMENT_RANGE_FORMATTING],
    "document_range_formatting_provider.ranges_support": [t.TEXT_DOCUMENT_RANGES_FORMATTING],
    "document_symbol_provider": [t.TEXT_DOCUMENT_DOCUMENT_SYMBOL],
    "execute_command_provider": [],
    "folding_range_provider": [t.TEXT_DOCUMENT_FOLDING_RANGE],
    "hover_provider": [t.TEXT_DOCUMENT_HOVER],
    "implementation_provider": [t.TEXT_DOCUMENT_IMPLEMENTATION],
    "inlay_hint_provider": [t.TEXT_DOCUMENT_INLAY_HINT],
    "inlay_hint_provider.resolve_provider": [t.INLAY_HINT_RESOLVE],
    "inline_completion_provider": [t.TEXT_DOCUMENT_INLINE_COMPLETION],
    "inline_value_provider": [t.TEXT_DOCUMENT_INLINE_VALUE],
    "linked_editing_range_provider": [t.TEXT_DOCUMENT_LINKED_EDITING_RANGE],
    "moniker_provider": [t.TEXT_DOCUMENT_MONIKER],
    "references_provider": [t.TEXT_DOCUMENT_REFERENCES],
    "rename_provider": [t.TEXT_DOCUMENT_RENAME],
    "rename_provider.prepare_provider": [t.TEXT_DOCUMENT_PREPARE_RENAME],
    "selection_range_provider": [t.TEXT_DOCUMENT_SELECTION_RANGE],
    "semantic_tokens_provider.full": [t.TEXT_DOCUMENT_SEMANTIC_TOKENS_FULL],
    "semantic_tokens_provider.full.delta": [t.TEXT_DOCUMENT_SEMANTIC_TOKENS_FULL_DELTA],
    "semantic_tokens_provider.range": [t.TEXT_DOCUMENT_SEMANTIC_TOKENS_RANGE],
    "signature_help_provider": [t.TEXT_DOCUMENT_SIGNATURE_HELP],
    "type_definition_provider": [t.TEXT_DOCUMENT_TYPE_DEFINITION],
    "type_hierarchy_provider": [t.TEXT_DOCUMENT_PREPARE_TYPE_HIERARCHY],
    "workspace_symbol_provider": [t.WORKSPACE_SYMBOL],
    "workspace_symbol_provider.resolve_provider": [t.WORKSPACE_SYMBOL_RESOLVE],
}
"""What a server answers that announces something."""
# A client that cannot prepare a rename is not told that it could.
ONLY_WHERE_ABLE = {t.TEXT_DOCUMENT_PREPARE_RENAME}


@pytest_lsp.fixture(config=CONFIG, params=EDITORS)
async def client(request, lsp_client: LanguageClient):
    result = await start(lsp_client, capabilities(request.param, pulls=True))
    lsp_client.announced = result.capabilities
    yield
    await lsp_client.shutdown_session()


def announces(announced, name):
    """Tell whether a capability is announced, or a part of one."""
    for part in name.split("."):
        announced = getattr(announced, part, None)
    return announced is not None and announced is not False


@pytest.mark.asyncio
async def test_what_is_announced_is_answered_and_what_is_answered_is_announced(
    client: LanguageClient,
):
    server = Server()
    register(server)
    answered = set(server.protocol.fm.features)
    announced = {
        method
        for name, methods in ANSWERS.items()
        if announces(client.announced, name)
        for method in methods
    }

    known = {method for methods in ANSWERS.values() for method in methods}
    assert announced - answered == set()
    assert (answered & known) - announced <= ONLY_WHERE_ABLE
    assert set(client.announced.execute_command_provider.commands) == set(
        server.protocol.fm.commands
    )
    assert {"code_action_provider", "completion_provider", "diagnostic_provider"} <= {
        name for name in ANSWERS if announces(client.announced, name)
    }


def test_every_provider_of_the_protocol_is_known_here():
    providers = {each.name for each in t.ServerCapabilities.__attrs_attrs__}
    providers = {name for name in providers if name.endswith("_provider")}

    assert providers == {name.partition(".")[0] for name in ANSWERS}
