"""The surroundings of every test: no language, colour or width but what it sets itself."""

import pytest

_TELLING = ("LC_ALL", "LC_MESSAGES", "LANG", "RESOLINT_LANG", "NO_COLOR", "FORCE_COLOR", "COLUMNS")


@pytest.fixture(autouse=True)
def _plain_surroundings(monkeypatch):
    for name in _TELLING:
        monkeypatch.delenv(name, raising=False)
