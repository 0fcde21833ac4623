"""How Chinese is spelt in pinyin; the dictionary is loaded when it is first asked for."""

from __future__ import annotations

from functools import cache


def typed_for(text: str, typed: str) -> str:
    """Return what of a text goes on from what is typed: itself, or its pinyin; or nothing.

    Letters begin its pinyin, or are its initials: ``chongsh``, ``cs``.
    """
    if text.startswith(typed):
        return text
    spellings = _spellings(text) if typed.isascii() else ()
    return next((each for each in spellings if each.startswith(typed)), "")


def warm_up() -> None:
    """Load the dictionary, which takes a moment."""
    _spellings("又")


@cache
def _spellings(text: str) -> tuple[str, str]:
    from pypinyin import lazy_pinyin  # noqa: PLC0415 - few type pinyin, and its tables are long

    syllables = lazy_pinyin(text)
    return "".join(syllables), "".join(syllable[:1] for syllable in syllables)
