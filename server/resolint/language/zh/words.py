"""Segmentation of Chinese into words; the only import of jieba.

jieba takes half a second to load, so it is loaded when first asked, and never at import.
A rule asks only about a place that a pattern has found first.
"""

from __future__ import annotations

import logging
import re
import tempfile
import threading
from contextlib import nullcontext
from functools import cache
from itertools import accumulate, takewhile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from resolint.data import rows

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager

    from resolint.text import Span

_FOLDER = Path(__file__).parent
_LONGEST = 24
_AROUND = 16
_UP_TO_OTHER = re.compile("(?s:.*)[^㐀-鿿]")
_HAN_AFTER = re.compile(f"[㐀-鿿]{{1,{_AROUND}}}")
_ADVERBS = ("d", "ad", "vd")
_LOADING = threading.Lock()


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


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a short text; what is no word of the dictionary falls into characters."""
    return tuple(word for word, _ in _tagged(text[:_LONGEST]))


def word_edges(text: str, span: Span) -> frozenset[int]:
    """Return the offsets in ``text`` at which words begin or end, in and around ``span``.

    No more than the Chinese characters next to it are looked at, so a long text costs no more.
    """
    first = max(0, span.start - _AROUND)
    other = _UP_TO_OTHER.match(text, first, span.start)
    start = other.end() if other else first
    after = _HAN_AFTER.match(text, span.end)
    return frozenset(
        start + edge for edge in _edges(text[start : after.end() if after else span.end])
    )


def warm_up() -> None:
    """Load the dictionary now; the server does so in the background."""
    leading_verbs("通报")


def _goes_on(word: str, flag: str) -> bool:
    return flag.startswith("v") or flag in _ADVERBS or word in ("和", "并")


def _tagged(text: str) -> Iterator[tuple[str, str]]:
    """Yield the words of ``text`` with jieba's part-of-speech flags."""
    with _LOADING:
        return iter([(pair.word, pair.flag) for pair in _tokenizer().cut(text, HMM=False)])


def _edges(text: str) -> frozenset[int]:
    with _LOADING:
        words = list(_words().cut(text, HMM=False))
    return frozenset(accumulate(map(len, words), initial=0))


@cache
def _tokenizer() -> Any:  # noqa: ANN401 - jieba has no types
    import jieba.posseg  # noqa: PLC0415 - loaded only when a word is asked for

    return jieba.posseg.POSTokenizer(_words())


@cache
def _words() -> Any:  # noqa: ANN401 - jieba has no types
    import jieba  # noqa: PLC0415 - loaded only when a word is asked for

    jieba.setLogLevel(logging.CRITICAL)
    words = jieba.Tokenizer()
    with _cache_folder() as folder:
        words.tmp_dir = folder
        words.initialize()
    for phrase in _phrases():
        if phrase not in words.FREQ:
            words.add_word(phrase, tag="v")
    return words


def _phrases() -> Iterator[str]:
    """Yield the phrases of the lexicon: verbs that a general dictionary takes for several words."""
    return (row[0] for row in rows("lexicon.tsv", _FOLDER))


def _cache_folder() -> AbstractContextManager[str]:
    """Return a folder of the user's own: jieba's default is shared by all users of the machine."""
    from resolint.folders import cache_folder  # noqa: PLC0415 - as jieba

    try:
        return nullcontext(str(cache_folder()))
    except OSError:
        return tempfile.TemporaryDirectory(prefix="resolint-")
