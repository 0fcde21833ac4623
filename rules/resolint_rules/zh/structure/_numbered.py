"""What the paragraphs of a draft can be referred to by: numbers, labels and section headings."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from resolint import Kind, numeral_value

if TYPE_CHECKING:
    from resolint import Draft, Paragraph, Target

_HEADING = re.compile(
    r"[\s#*]*(?:第)?(?P<numeral>[一二三四五六七八九十]{1,3}|[IVX]{1,4})(?:[、.．\s*]|节|部分|$)"
)
_ROMAN = {
    "I": 1,
    "II": 2,
    "III": 3,
    "IV": 4,
    "V": 5,
    "VI": 6,
    "VII": 7,
    "VIII": 8,
    "IX": 9,
    "X": 10,
}

_LABEL = re.compile(r"[(（]([a-z]{1,4}|[一二三四五六七八九十]{1,3})[)）]")
_NO_LETTER = 1000


@dataclass
class Numbered:
    """The paragraphs that have one number: where they stand, and what they hold."""

    first: int
    last: int
    labels: set[str] = field(default_factory=set)
    """Those of sub-paragraphs, in lines of their own or in the running text."""
    lettered: int = 0

    def has(self, target: Target) -> bool:
        """Return whether what a reference names with the number is there: (a) in 第10(a)段."""
        label = next(iter(target.labels), None)
        # Letters out of sequence are another fault: (c) is there where three stand.
        return label is None or label in self.labels or ordinal(label) <= self.lettered


@dataclass
class Index:
    """All that a reference of the text to itself can mean."""

    paragraphs: dict[int, Numbered] = field(default_factory=dict)
    sections: set[int] = field(default_factory=set)

    @staticmethod
    def of(draft: Draft) -> Index:
        """Return the index of all parts; a number may be that of several paragraphs."""
        index = Index()
        for part in draft.parts:
            due, here = 0, set[int]()
            for paragraph in part.of(Kind.OPERATIVE, Kind.SUB_PARAGRAPH):
                if paragraph.kind is Kind.OPERATIVE:
                    due += 1
                    number = paragraph.facts.number
                    # Where numbers are out of sequence, what is due counts as there too.
                    here = {due, number.value} if number else {due}
                for value in here:
                    index._add(value, paragraph)
        for paragraph in draft.paragraphs:
            if heading := _HEADING.match(paragraph.text):
                numeral = heading["numeral"]
                index.sections.add(_ROMAN.get(numeral, 0) or numeral_value(numeral) or 0)
        return index

    def _add(self, value: int, paragraph: Paragraph) -> None:
        start = paragraph.start
        numbered = self.paragraphs.setdefault(value, Numbered(start, start))
        if paragraph.kind is Kind.OPERATIVE:
            numbered.first = min(numbered.first, start)
            numbered.last = max(numbered.last, start)
        numbered.labels.update(_LABEL.findall(paragraph.text))
        label = paragraph.facts.label
        numbered.lettered += bool(label and ordinal(label.value) < _NO_LETTER)


def ordinal(label: str) -> int:
    """Return the place of a letter in the alphabet; what is none comes after all letters."""
    is_letter = len(label) == 1 and "a" <= label <= "z"
    return ord(label) - ord("a") + 1 if is_letter else _NO_LETTER
