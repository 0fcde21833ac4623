"""How Chinese is spelt in pinyin; the dictionary is loaded when it is first asked for."""

from __future__ import annotations

from functools import cache


@cache
def spellings(text: str) -> tuple[str, ...]:
    """Return the pinyin of a text, in full and as initials: ``chongshen``, ``cs``."""
    from pypinyin import lazy_pinyin  # noqa: PLC0415 - few type pinyin, and its tables are long

    syllables = lazy_pinyin(text)
    return "".join(syllables), "".join(syllable[:1] for syllable in syllables)


def warm_up() -> None:
    """Load the dictionary, which takes a moment."""
    spellings("又")
