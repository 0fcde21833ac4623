"""Links from symbols and citations to where the documents are."""

import pytest
import pytest_lsp
from lsprotocol import types as t
from pytest_lsp import LanguageClient

from helpers import DATA, read
from notations import NOTATIONS
from resolint.features.links import links
from resolint.profile import builtin
from wire import CONFIG, EDITORS, capabilities, open_draft, start

SITE = "https://undocs.org/zh/"


def linked(text, profile="ga-zh"):
    """Return what is linked, with the end of its address."""
    found = links(read(text), builtin()[profile].organs)
    return {each.span.of(text): each.address.removeprefix(SITE) for each in found}


def test_symbols_and_citations_have_addresses():
    text = (
        "大会，\n\n回顾其第64/222号、第2625(XXV)号、第57/270 B号决议，安全理事会第1325(2000)号决议"
        "和经济及社会理事会第2004/46号决议，\n\n1. **欢迎**A/C. 2/68/L. 1和A/49/765-S/1994/1399。\n"
    )

    assert linked(text) == {
        "第64/222号": "A/RES/64/222",
        "第2625(XXV)号": "A/RES/2625(XXV)",
        "第57/270 B号": "A/RES/57/270B",
        "第1325(2000)号": "S/RES/1325(2000)",
        "第2004/46号": "E/RES/2004/46",
        "A/C. 2/68/L. 1": "A/C.2/68/L.1",
        "A/49/765": "A/49/765",
        "S/1994/1399": "S/1994/1399",
    }


def test_what_has_no_known_symbol_is_not_linked():
    assert linked("大会，\n\n回顾高级别委员会第17/1号决定，\n") == {}
    assert linked("大会，\n\n回顾上文第5段和第，\n") == linked("") == {}


@pytest.mark.parametrize("name", [name for name, each in NOTATIONS.items() if each.accepted])
def test_links_stand_where_the_numbers_stand_in_any_notation(name):
    text = NOTATIONS[name].change((DATA / "68_230.faulty.md").read_text("utf-8"))
    found = [*links(read(text), ("大会",))]

    assert len(found) > 10
    assert all(any(sign.isdecimal() for sign in each.span.of(text)) for each in found)


@pytest_lsp.fixture(config=CONFIG, params=EDITORS)
async def client(request, lsp_client: LanguageClient):
    await start(lsp_client, capabilities(request.param, pulls=True))
    yield
    await lsp_client.shutdown_session()


@pytest.mark.asyncio
async def test_an_editor_gets_the_links_at_its_own_columns(client: LanguageClient):
    uri = open_draft(client, "大会，\r\n\r\n回顾𠮷其第64/222号决议，\r\n")
    params = t.DocumentLinkParams(t.TextDocumentIdentifier(uri))
    (link,) = await client.text_document_document_link_async(params)

    start, end = (client.encoding.units(text) for text in ("回顾𠮷其", "回顾𠮷其第64/222号"))
    assert link.target == f"{SITE}A/RES/64/222"
    can = client.capabilities.text_document.document_link
    assert link.tooltip == ("A/RES/64/222" if can and can.tooltip_support else None)
    assert (link.range.start, link.range.end) == (t.Position(2, start), t.Position(2, end))
    nowhere = t.DocumentLinkParams(t.TextDocumentIdentifier("file:///nowhere.md"))
    assert list(await client.text_document_document_link_async(nowhere)) == []
