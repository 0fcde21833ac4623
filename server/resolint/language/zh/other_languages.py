"""Paragraphs in another language than Chinese: they are distinguished and not read."""

from __future__ import annotations

import re

CHINESE = re.compile("[\u3400-\u9fff]")
_HAN = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]")
_HIRAGANA = re.compile("[\u3041-\u309f]")
_FIRST_LETTER = re.compile(r"[^\W\d_]")
# Words with a small letter, or of a script without small ones: USD, COVID and (a) are none, and
# neither are the parts of a symbol.
_WORD = re.compile(
    r"(?<![^\W\d_])(?![A-Z]{2,40}(?![^\W\d_])|(?:Add|Corr|Rev|Amend)\.)[^\W\d_\u3400-\u9fff]{2,80}"
)
# A name or two in Chinese leave a sentence in English.
_LETTERS_TO_ONE_HAN = 8
# A sentence in Japanese has a letter of its own among so many at least.
_HAN_TO_ONE_HIRAGANA = 6


def is_in_other_language(text: str) -> bool:
    """Return whether no Chinese stands in a paragraph, or hardly any."""
    first = _FIRST_LETTER.search(text)
    if first is None:
        return False
    hiragana = len(_HIRAGANA.findall(text))
    if not hiragana and _HAN.match(first[0]):
        return False
    han = len(_HAN.findall(text))
    if hiragana and hiragana * _HAN_TO_ONE_HIRAGANA >= han:
        return True
    return sum(map(len, _WORD.findall(text))) > han * _LETTERS_TO_ONE_HAN
