"""The language of messages: what is set, then the configuration, then that of the editor."""

import pytest

from resolint.config.resolver import Overrides, Resolver
from resolint.lsp.session import overrides_from


@pytest.mark.parametrize(
    ("locale", "lang"),
    [
        (None, "zh"),
        ("", "zh"),
        ("C", "zh"),
        ("zh", "zh"),
        ("zh-cn", "zh"),
        ("zh_TW.UTF-8", "zh"),
        ("en-US", "en"),
        ("fr", "en"),
    ],
)
def test_the_editor_is_spoken_to_in_its_language(tmp_path, locale, lang):
    resolver = Resolver(overrides_from({}, locale))

    assert resolver.settings_for(tmp_path / "a.md").lang == lang


def test_what_is_set_goes_before_the_configuration_and_that_before_the_locale(tmp_path):
    path = tmp_path / "a.md"
    (tmp_path / "resolint.toml").write_text('profile = "ga-zh"', "utf-8")
    assert Resolver(Overrides(locale="en")).settings_for(path).lang == "en"
    (tmp_path / "resolint.toml").write_text('lang = "zh"', "utf-8")
    assert Resolver(Overrides(locale="en")).settings_for(path).lang == "zh"
    assert Resolver(overrides_from({"lang": "en"}, "zh-CN")).settings_for(path).lang == "en"
