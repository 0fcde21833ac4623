"""What a resolution looks like in each language: a folder a language, and no rule."""

from __future__ import annotations

import copyreg
import re
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from resolint.model.language import Language

if TYPE_CHECKING:
    from datetime import date

DEFAULT = "zh"
# The organ line of each language but the default one, by which a draft is told to be in it, and
# how it begins: that is looked for first, since the pattern is tried at every character.
_ORGAN_LINES = {
    "en": (
        "The ",
        re.compile(
            r"^[*_ \t]{0,4}The (?:General Assembly|Security Council|Economic and Social Council"
            r"|Human Rights Council)[*_]{0,3},[*_ \t]{0,4}$",
            re.MULTILINE,
        ),
    )
}
_HAN = re.compile("[\u3400-\u9fff]")
_LETTER = re.compile("[A-Za-z]")
_LETTERS_TO_ONE_HAN = 8


CODES = (DEFAULT, *_ORGAN_LINES)


def language_of(text: str) -> Language:
    """Return the language of a draft: that of its organ line, if most of the text is in it."""
    for code, (beginning, line) in _ORGAN_LINES.items():
        # A draft in Chinese may have its translation beside it.
        if beginning in text and line.search(text) and _has_little_chinese(text):
            return by_code(code)
    return by_code(DEFAULT)


@cache
def by_code(code: str) -> Language:
    """Return a language by its code, such as ``zh``; it is loaded when first asked for."""
    language: Language = import_module(f"{__name__}.{code}").LANGUAGE
    return language


# Drafts go from one process to another, and a language is one object in each.
copyreg.pickle(Language, lambda language: (by_code, (language.code,)))


def day_in(text: str) -> date | None:
    """Return the day that a text names in the form of one of the languages."""
    for language in map(by_code, CODES):
        if re.fullmatch(language.date_pattern, text):
            return language.read_date(text)
    return None


def _has_little_chinese(text: str) -> bool:
    return len(_LETTER.findall(text)) > len(_HAN.findall(text)) * _LETTERS_TO_ONE_HAN
