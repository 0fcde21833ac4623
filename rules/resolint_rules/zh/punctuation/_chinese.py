"""Which characters and paragraphs are Chinese text; shared by the punctuation rules."""

import re

from resolint import Kind

HAN = "〇\u3400-\u9fff"
"""Chinese characters, as part of a class in a pattern."""
PROSE = (Kind.PREAMBULAR, Kind.OPERATIVE, Kind.SUB_PARAGRAPH, Kind.NOTE, Kind.HEADING, Kind.ANNEX)
_HAN = re.compile("[一-鿿]")


def has_chinese(text: str) -> bool:
    """Return whether a Chinese character stands in a text."""
    return _HAN.search(text) is not None
