"""Formatting changes spacing, punctuation and numbering, and no word."""

import pytest
import pytest_lsp
from lsprotocol import types as t
from pytest_lsp import LanguageClient

from helpers import DATA, read, ruleset, sample
from notations import NOTATIONS
from resolint.config import plugins
from resolint.features.formatting import formatted
from resolint.features.next_paragraph import opened
from resolint.text import Span, apply_edits
from wire import CONFIG, EDITORS, capabilities, open_draft, start

FAULTY = "大会,\n\n回顾甲。\n\n1. 欢迎乙,并请丙（丁)；\n\n3. **请**𠮷戊；\n"
FORMATTED = "大会，\n\n回顾甲，\n\n1. 欢迎乙，并请丙（丁）；\n\n2. **请**𠮷戊。\n"


def of(text, within=None):
    """Return a text as it is formatted."""
    return apply_edits(text, formatted(text, ruleset(), within))


def words(text):
    """Return the letters of a text in their order."""
    return [sign for sign in text if sign.isalpha()]


def test_marks_numbers_and_spaces_are_put_right_and_verbs_stay_as_they_are():
    assert of(FAULTY) == FORMATTED
    assert of(FORMATTED) == FORMATTED
    assert formatted("", ruleset()) == ()


def test_within_a_range_nothing_else_changes():
    line = FAULTY.index("1. ")
    within = Span(line, FAULTY.index("\n", line))

    assert of(FAULTY, within) == FAULTY.replace("乙,并请丙（丁)", "乙，并请丙（丁）")
    assert of(FAULTY, Span(len(FAULTY), len(FAULTY))) == FAULTY


EXAMPLES = [
    pytest.param(example.text, id=f"{name}-{at}")
    for name, rule in plugins.load().rules.items()
    for at, example in enumerate(rule.examples)
    if example.is_wrong
]


@pytest.mark.parametrize("text", EXAMPLES)
def test_no_word_of_any_example_changes(text):
    after = of(text)

    # Numbers and labels may be written in words: 一、, 第一条, (a).
    assert [each for each in words(after) if each not in "第条段abc一二三四五六七八九十"] == [
        each for each in words(text) if each not in "第条段abc一二三四五六七八九十"
    ]
    assert of(after) == after


@pytest.mark.parametrize("name", [name for name, each in NOTATIONS.items() if each.accepted])
def test_a_draft_is_formatted_in_any_notation_and_then_rests(name):
    text = NOTATIONS[name].change((DATA / "68_230.faulty.md").read_text("utf-8"))
    after = of(text)

    assert formatted(after, ruleset()) == ()


def entered(marked):
    """Return the text after the return key was pressed at ``|``, and what follows from it."""
    at = marked.index("|")
    text = marked.replace("|", "\n", 1)
    return apply_edits(text, opened(read(text), at + 1))


HEAD = "大会，\n\n1. **请**乙；\n\n2. **决定**丙；"


def test_behind_a_semicolon_the_return_key_opens_the_next_paragraph():
    assert entered(HEAD + "|") == HEAD + "\n\n3. "
    assert entered(HEAD + "|\n\n3. **决定**丁。") == HEAD + "\n\n3. \n\n3. **决定**丁。"
    assert entered(HEAD.replace("\n\n", "\n") + "|") == HEAD.replace("\n\n", "\n") + "\n3. "
    assert entered(HEAD.replace(". ", ".") + "|") == HEAD.replace(". ", ".") + "\n\n3."
    assert entered(HEAD.replace(". ", "．") + "|") == HEAD.replace(". ", "．") + "\n\n3．"


def test_elsewhere_the_return_key_opens_nothing():
    for text in (
        "|" + HEAD,
        HEAD[:-1] + "，|",
        HEAD[:-1] + "。|",
        HEAD[:-1] + "|；",
        "大会，\n\n回顾甲；|",
        HEAD + "\n|",
        "大会，\n\n一、请乙；\n\n二、决定丙；|",
        "大会，\n\n1.\n\n**请**乙；\n\n2.\n\n**决定**丙；|",
        "大会，\n\n1.\n\n**请**乙；\n\n2.\n\n**决定**丙；\n\n3.|",
        "|",
    ):
        assert entered(text) == text.replace("|", "\n")


def test_behind_an_empty_number_the_text_ends_and_its_last_paragraph_is_closed():
    assert entered(HEAD + "\n\n3. |") == HEAD[:-1] + "。\n\n"
    assert entered(HEAD + "\n\n3. |\n\n¹ 甲。\n") == HEAD[:-1] + "。\n\n\n\n¹ 甲。\n"
    items = HEAD[:-1] + "：\n\n(a) 丁；\n\n(b) 戊；"
    assert entered(items + "\n\n3. |") == items[:-1] + "。\n\n"
    more = "\n\n3. **决定**丁。"
    assert entered(HEAD + "\n\n3. |" + more) == HEAD + "\n\n" + more
    assert entered(HEAD + "\n\n7. |") == HEAD + "\n\n7. \n"


def test_nothing_breaks_in_a_broken_text():
    faulty = (DATA / "68_230.faulty.md").read_text("utf-8")
    for at in range(0, len(faulty), 11):
        read_up_to = faulty[:at]
        assert opened(read(read_up_to), at) is not None


@pytest_lsp.fixture(config=CONFIG, params=EDITORS)
async def client(request, lsp_client: LanguageClient):
    await start(lsp_client, capabilities(request.param, pulls=True))
    yield
    await lsp_client.shutdown_session()


OPTIONS = t.FormattingOptions(4, insert_spaces=True)


def edited(client, raw, edits):
    """Apply edits as an editor does, from the last to the first."""
    for each in reversed(edits):
        change = t.TextDocumentContentChangePartial(each.range, each.new_text)
        raw = client.encoding.apply(raw, change)
    return raw


@pytest.mark.asyncio
async def test_an_editor_formats_a_draft_a_range_and_ranges(client: LanguageClient):
    raw = FAULTY.replace("\n", "\r\n")
    uri = t.TextDocumentIdentifier(open_draft(client, raw))
    whole = await client.text_document_formatting_async(t.DocumentFormattingParams(uri, OPTIONS))
    assert edited(client, raw, whole) == FORMATTED.replace("\n", "\r\n")

    first, last = (t.Range(t.Position(at, 0), t.Position(at, 1)) for at in (0, 4))
    params = t.DocumentRangeFormattingParams(uri, first, OPTIONS)
    one = await client.text_document_range_formatting_async(params)
    assert edited(client, raw, one) == raw.replace("大会,", "大会，")

    params = t.DocumentRangesFormattingParams(uri, [last, first, first], OPTIONS)
    both = await client.text_document_ranges_formatting_async(params)
    mended = raw.replace(",", "，").replace("丁)", "丁）")
    assert edited(client, raw, both) == mended


@pytest.mark.asyncio
async def test_the_return_key_is_answered_and_nothing_else(client: LanguageClient):
    raw = "大会，\r\n\r\n1. **请**𠮷乙；\r\n\r\n"
    uri = t.TextDocumentIdentifier(open_draft(client, raw))
    ask = client.text_document_on_type_formatting_async
    edits = await ask(
        t.DocumentOnTypeFormattingParams(uri, t.Position(3, 0), ch="\n", options=OPTIONS)
    )
    assert edited(client, raw, edits) == raw[:-2] + "\n2. \r\n"

    for ch, line in (("；", 3), ("\n", 99)):
        params = t.DocumentOnTypeFormattingParams(uri, t.Position(line, 0), ch, OPTIONS)
        assert list(await ask(params)) == []


@pytest.mark.asyncio
async def test_no_draft_no_edits(client: LanguageClient):
    params = t.DocumentFormattingParams(t.TextDocumentIdentifier("file:///nowhere.md"), OPTIONS)

    assert list(await client.text_document_formatting_async(params)) == []
    assert len(read(sample()).paragraphs) > 1
