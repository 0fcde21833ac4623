"""Semantic tokens, as data and through the wire."""

from itertools import pairwise

import pytest
import pytest_lsp
from lsprotocol import types as t
from pytest_lsp import LanguageClient

from helpers import DATA, read, sample
from notations import NOTATIONS
from resolint import Span
from resolint.features.tokens import What, tokens
from wire import CONFIG, EDITORS, capabilities, change, open_draft, start

TEXT = "大会，\r\n\r\n1. **请**𠮷秘书长执行2009年12月21日第64/222号决议；¹\r\n\r\n¹ A/68/212。\r\n"


def shown(text, within=None):
    """Return the tokens of a text as what they are and say."""
    return [(each.what.name, each.span.of(text)) for each in tokens(read(text), within)]


def test_what_means_something_of_its_own_is_told_apart():
    assert shown(TEXT.replace("\r\n", "\n")) == [
        ("MASTHEAD", "大会，"),
        ("LEAD", "请"),
        ("DATE", "2009年12月21日"),
        ("CITATION", "第64/222号"),
        ("MARK", "¹"),
        ("NOTE", "¹"),
        ("SYMBOL", "A/68/212"),
    ]


def test_within_a_span_the_tokens_of_its_paragraphs_are_told():
    text = sample()
    whole = shown(text)

    assert shown(text, Span(0, len(text))) == whole
    at = text.index("2. **又表示注意到**")
    assert shown(text, Span(at, at + 3))[0] == ("LEAD", "又表示注意到")
    assert len(shown(text, Span(at, at + 3))) < len(whole)


@pytest.mark.parametrize("name", [name for name, each in NOTATIONS.items() if each.accepted])
def test_tokens_come_in_order_and_within_lines_in_any_notation(name):
    text = NOTATIONS[name].change((DATA / "68_230.faulty.md").read_text("utf-8"))
    found = [*tokens(read(text))]

    assert all(one.span.end <= two.span.start for one, two in pairwise(found))
    assert all("\n" not in each.span.of(text) for each in found)
    assert {What.MASTHEAD, What.LEAD, What.CITATION} <= {each.what for each in found}


@pytest_lsp.fixture(config=CONFIG, params=EDITORS)
async def client(request, lsp_client: LanguageClient):
    result = await start(lsp_client, capabilities(request.param, pulls=True))
    lsp_client.legend = result.capabilities.semantic_tokens_provider.legend
    yield
    await lsp_client.shutdown_session()


def decoded(client, raw, data):
    """Return tokens as an editor understands them: type, and the text that it marks."""
    lines, found, line, start = raw.split("\r\n"), [], 0, 0
    for down, right, length, kind, modifiers in zip(*[iter(data)] * 5, strict=True):
        line, start = line + down, (0 if down else start) + right
        marked = "".join(
            sign
            for at, sign in enumerate(lines[line])
            if start <= client.encoding.units(lines[line][:at]) < start + length
        )
        found.append((client.legend.token_types[kind], marked, modifiers))
    return found


EXPECTED = [
    ("namespace", "大会，", 0),
    ("keyword", "请", 0),
    ("number", "2009年12月21日", 0),
    ("class", "第64/222号", 0),
    ("decorator", "¹", 0),
    ("decorator", "¹", 1),
    ("type", "A/68/212", 0),
]


@pytest.mark.asyncio
async def test_an_editor_gets_all_tokens_or_those_of_a_range(client: LanguageClient):
    document = t.TextDocumentIdentifier(open_draft(client, TEXT))
    params = t.SemanticTokensParams(document)
    found = await client.text_document_semantic_tokens_full_async(params)
    assert decoded(client, TEXT, found.data) == EXPECTED

    range_ = t.Range(t.Position(2, 0), t.Position(2, 4))
    params = t.SemanticTokensRangeParams(document, range_)
    found = await client.text_document_semantic_tokens_range_async(params)
    assert decoded(client, TEXT, found.data) == EXPECTED[1:5]


def applied(before, edits):
    """Return the numbers of an answer after the edits of the next."""
    for edit in reversed(edits):
        end = edit.start + edit.delete_count
        before = [*before[: edit.start], *(edit.data or ()), *before[end:]]
    return before


@pytest.mark.asyncio
async def test_what_has_changed_leads_from_one_answer_to_the_next(client: LanguageClient):
    uri = open_draft(client, TEXT)
    document = t.TextDocumentIdentifier(uri)
    ask_all = client.text_document_semantic_tokens_full_async
    ask = client.text_document_semantic_tokens_full_delta_async
    first = await ask_all(t.SemanticTokensParams(document))
    change(client, uri, 2, (2, 0), (2, 0), "0. **决定**甲；\r\n\r\n")
    second = await ask(t.SemanticTokensDeltaParams(document, first.result_id))
    whole = await ask_all(t.SemanticTokensParams(document))

    (edit,) = second.edits
    assert len(edit.data) < len(whole.data)
    assert applied(first.data, second.edits) == list(whole.data)
    same = await ask(t.SemanticTokensDeltaParams(document, whole.result_id))
    assert list(same.edits) == []
    unknown = await ask(t.SemanticTokensDeltaParams(document, "no such answer"))
    assert list(unknown.data) == list(whole.data)


@pytest.mark.asyncio
async def test_no_draft_no_tokens(client: LanguageClient):
    nowhere = t.TextDocumentIdentifier("file:///nowhere.md")
    ask = client.text_document_semantic_tokens_full_async

    assert list((await ask(t.SemanticTokensParams(nowhere))).data) == []
    empty = t.TextDocumentIdentifier(open_draft(client, ""))
    assert list((await ask(t.SemanticTokensParams(empty))).data) == []
