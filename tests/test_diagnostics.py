"""Diagnostics as an editor shows them: their language, what goes with them, and when they come."""

import pytest
import pytest_lsp
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
