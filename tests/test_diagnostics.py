"""Diagnostics as an editor shows them: their language, what goes with them, and when they come."""

import pytest
import pytest_lsp
from lsprotocol import types as t
from pytest_lsp import LanguageClient

from wire import CONFIG, capabilities, open_draft, pull, start

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
