"""The English beside lead phrases, and the counts above the title: both off unless asked for."""

import pytest
import pytest_lsp
from lsprotocol import types as t
from pytest_lsp import LanguageClient

from helpers import CHINESE, DATA, findings, read, sample
from notations import NOTATIONS
from resolint import Kind, Span
from resolint.features import counts
from resolint.features.hints import hints
from resolint.features.phrases import english_of, phrases_of
from wire import CONFIG, EDITORS, capabilities, open_draft, start

TEXT = "大会，\r\n\r\n又表示注意到甲，\r\n\r\n1. **请**𠮷乙；\r\n\r\n2. **还强烈敦促**丙；\r\n\r\n3. **谢谢**丁。\r\n"


def hinted(text, within=None):
    """Return a text with its hints in it."""
    for hint in reversed([*hints(read(text), within or Span(0, len(text)))]):
        text = f"{text[: hint.offset]}⟨{hint.text}⟩{text[hint.offset :]}"
    return text


def test_the_english_of_a_lead_stands_behind_it_with_its_adverb():
    text = TEXT.replace("\r\n", "\n")
    after = (
        text.replace("注意到", "注意到⟨Taking note of also⟩")
        .replace("请", "请⟨Requests⟩")
        .replace("敦促", "敦促⟨Further strongly urges⟩")
    )

    assert hinted(text) == after
    at = text.index("1. ")
    assert hinted(text, Span(at, at)) == text.replace("请", "请⟨Requests⟩")
    assert hinted("") == ""


@pytest.mark.parametrize("name", [name for name, each in NOTATIONS.items() if each.accepted])
def test_hints_stand_behind_words_in_any_notation(name):
    text = NOTATIONS[name].change((DATA / "68_230.faulty.md").read_text("utf-8"))
    found = [*hints(read(text), Span(0, len(text)))]

    assert len(found) > 10
    assert all(text[each.offset - 1 : each.offset] not in ("", " ", "\n") for each in found)


def test_every_phrase_that_opens_a_part_is_known_there():
    for kind in (Kind.PREAMBULAR, Kind.OPERATIVE):
        assert all(CHINESE.match_lead(each.text) for each in phrases_of(CHINESE, kind))
    assert CHINESE.phrases()["回顾"].met[1] > CHINESE.phrases()["回顾"].met[0] > 0
    assert english_of(CHINESE.phrases()["请"], Kind.PREAMBULAR) == ""


def test_what_a_draft_holds_is_counted_above_its_title():
    text = sample()
    draft = read(text)

    assert counts.title_of(draft).of(text) == "68/230. 南南合作"
    assert counts.paragraphs(draft).zh == "序言段 3 · 执行段 21 · 脚注 6"
    assert counts.gravity(findings("大会，\n\n1. 请甲；")).zh == "错误 2 · 警告 0 · 其他 0"
    assert counts.title_of(read("")) is None
    assert counts.title_of(read("1. **请**甲。")) == Span(0, 10)


@pytest_lsp.fixture(config=CONFIG, params=EDITORS)
async def client(request, lsp_client: LanguageClient):
    options = {"inlayHints": True, "codeLens": True, "lang": "en"}
    await start(lsp_client, capabilities(request.param, pulls=True), options)
    yield
    await lsp_client.shutdown_session()


@pytest_lsp.fixture(config=CONFIG)
async def plain(lsp_client: LanguageClient):
    await start(lsp_client, capabilities("visual_studio_code", pulls=True), {"codeLens": "yes"})
    yield
    await lsp_client.shutdown_session()


async def ask(client, uri):
    """Ask for the hints of a whole draft and its lenses."""
    document = t.TextDocumentIdentifier(uri)
    whole = t.Range(t.Position(0, 0), t.Position(99, 0))
    shown = await client.text_document_inlay_hint_async(t.InlayHintParams(document, whole))
    lenses = await client.text_document_code_lens_async(t.CodeLensParams(document))
    return shown, lenses


@pytest.mark.asyncio
async def test_an_editor_that_asks_for_them_gets_them(client: LanguageClient):
    shown, lenses = await ask(client, open_draft(client, TEXT))

    assert [each.label for each in shown] == [
        "Taking note of also",
        "Requests",
        "Further strongly urges",
    ]
    before = client.encoding.units("1. **请")
    assert shown[1].position == t.Position(4, before)
    titles = [each.command.title for each in lenses]
    assert titles[0] == "1 preambular · 3 operative · 0 notes"
    assert {each.range.start.line for each in lenses} == {0}
    assert [list(each) for each in await ask(client, "file:///nowhere.md")] == [[], []]


@pytest.mark.asyncio
async def test_without_being_asked_for_there_are_none(plain: LanguageClient):
    assert [list(each) for each in await ask(plain, open_draft(plain, TEXT))] == [[], []]
