"""Segmentation of Chinese into words, where the lexicon has no entry; the only import of jieba.

jieba takes half a second to load, so it is loaded when first asked, and never at import.
"""

from __future__ import annotations

import logging
import tempfile
import threading
from contextlib import nullcontext
from functools import cache, lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager

_LONGEST = 24
_ADVERBS = ("d", "ad", "vd")
_LOADING = threading.Lock()


@lru_cache(maxsize=1024)
def leading_verbs(text: str) -> int:
    """Return the length of the verb group at the head of ``text``, or 0 where none stands there.

    The group is a verb with the adverbs before it (迅速通报), and further verbs joined by 和 or 并.
    """
    length = best = 0
    for word, flag in takewhile(lambda pair: _goes_on(*pair), _tagged(text[:_LONGEST])):
        length += len(word)
        if flag.startswith("v") and flag != "vd":
            best = length
        elif best and flag in _ADVERBS:
            break
        if best and flag.startswith("v") and not text.startswith(("和", "并"), length):
            break
    return best


@lru_cache(maxsize=1024)
def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a short text; what is no word of the dictionary falls into characters."""
    return tuple(word for word, _ in _tagged(text[:_LONGEST]))


def warm_up() -> None:
    """Load the dictionary now; the server does so in the background."""
    leading_verbs("通报")


def _goes_on(word: str, flag: str) -> bool:
    return flag.startswith("v") or flag in _ADVERBS or word in ("和", "并")


def _tagged(text: str) -> Iterator[tuple[str, str]]:
    """Yield the words of ``text`` with jieba's part-of-speech flags."""
    with _LOADING:
        return iter([(pair.word, pair.flag) for pair in _tokenizer().cut(text, HMM=False)])


@cache
def _tokenizer() -> Any:  # noqa: ANN401 - jieba has no types
    import jieba.posseg  # noqa: PLC0415 - loaded only when the lexicon has nothing

    jieba.setLogLevel(logging.CRITICAL)
    words = jieba.Tokenizer()
    with _cache_folder() as folder:
        words.tmp_dir = folder
        words.initialize()
    return jieba.posseg.POSTokenizer(words)


def _cache_folder() -> AbstractContextManager[str]:
    """Return a folder of the user's own: jieba's default is shared by all users of the machine."""
    import platformdirs  # noqa: PLC0415 - as jieba

    try:
        return nullcontext(platformdirs.user_cache_dir("resolint", ensure_exists=True))
    except OSError:
        return tempfile.TemporaryDirectory(prefix="resolint-")
