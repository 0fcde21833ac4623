"""How paragraphs open: numbers and labels of other forms, read as ``1. `` and ``(a)``.

What a label belongs to shows in its place: behind a line that ends in a colon stand items.
So the lines are read one by one, and what fits no list is left as it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from resolint.language.notations import BRANCHES, STEMS, numeral
from resolint.reading.layer import Layer
from resolint.reading.opening_lines import (
    MAY_NUMBER,
    ROMAN,
    letter,
    letter_value,
    lines_of,
)
from resolint.text import Edit

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping, Sequence

    from resolint.reading.opening_lines import Line

OPENINGS = "openings"
_OLD_MARK = re.compile(r"[\u3400-\u9fff，；。、》”]\d{1,2}/(?![\dA-Za-z])")
_LEAST_ITEMS = 2
_OF_PARAGRAPHS = ("numeral", "article", "digit", "bold_digits", "slashed")
_WORDS = ("numerals", "stems", "branches")
"""What may be a word as well as a label."""
_NESTED = 2
# The levels of sub-paragraphs are (a), (一), a., i. (rulebook O-8).
_SECOND, _THIRD = 2, 3
# No resolution has lists so deep or so long; the bounds keep the work linear.
_DEEPEST, _LONGEST_LIST = 4, 40


def opening_layer(rows: Sequence[str], openings: Mapping[str, Line | None]) -> Layer | None:
    """Return a text, given by its lines, with numbers and labels of paragraphs in our form."""
    placed = list(lines_of(rows, openings))
    if any(line.style == "slashed" for _, line in placed) and any(map(_OLD_MARK.search, rows)):
        placed = [each for each in placed if each[1].style != "slashed"]  # notes, as it seems
    lines = [line for _, line in placed]
    items = dict(_items(lines))
    forms = dict(_numbers(lines, items)) | items
    edits = tuple(
        Edit(lines[at].marker.shift(placed[at][0]), form)
        for at, form in sorted(forms.items())
        if form != lines[at].written
    )
    return Layer("\n".join(rows), edits, OPENINGS) if edits else None


@dataclass(slots=True)
class _List:
    """An open list of items: how they are labelled, and the last one."""

    style: str
    family: str
    indent: int
    depth: int
    ours: bool
    bold: bool
    """Bold follows its labels, so bold tells no paragraph from an item."""
    last: int = 0

    @staticmethod
    def of(line: Line, within: Sequence[_List]) -> _List:
        """Return the list that a line begins: i) is the roman 1, and (一) of the second level."""
        family = "romans" if line.roman == 1 else line.family
        depth = within[-1].depth + 1 if within else 1
        if line.ours and family == "numerals":
            depth = max(depth, _SECOND)
        return _List(line.style, family, line.indent, depth, line.ours, line.bold)

    def value(self, line: Line) -> int:
        """Return what a line counts for in this list: a bullet, and 1. for each item, count on."""
        if self.family == "romans":
            return line.roman
        counts_on = line.style == "number" and line.value == 1 and line.indent >= _NESTED
        return self.last + 1 if counts_on else line.value or self.last + 1

    def follows(self, line: Line, *, same_style: bool) -> bool:
        """Return whether a line goes on with this list."""
        if self.value(line) != self.last + 1:
            return False
        if self.family == "romans":
            return True
        if line.family != self.family or (same_style and line.style != self.style):
            return False
        by_indent = line.family == "bullets" or (line.style == self.style == "number")
        return line.indent == self.indent or not by_indent

    def may_hold(self, line: Line) -> bool:
        """Return whether a line may be of this list though its label does not follow."""
        if line.ours or line.family == "bullets":
            return line.family == self.family
        return line.style == self.style and line.style in ("letter", "digit")


def _items(lines: Sequence[Line]) -> Iterator[tuple[int, str]]:
    """Yield the labels of items, which stand behind a line that ends in a colon, by their lines."""
    lists: list[_List] = []
    paragraph: Line | None = None
    announced = False
    outside: dict[str, int] = {}
    for at, line in enumerate(lines):
        place = None
        expected = line.style and (announced or _lacks_colon(lines, at))
        if expected and _begins(lines, at, paragraph, lists):
            del lists[: max(0, len(lists) - _DEEPEST + 1)]
            place = len(lists)
            lists.append(_List.of(line, lists))
        elif line.style and lists and not _goes_on_outside(line, lists, outside):
            place = _place(lists, lines, at, paragraph)
        announced = line.announces
        if place is not None:
            del lists[place + 1 :]
            lists[place].last = lists[place].value(line)
            yield at, line.written if line.ours else _label(lists[place], line)
            continue
        outside[line.style] = line.value
        is_paragraph = line.style == "number" or (line.clause and line.style in _OF_PARAGRAPHS)
        # Where paragraphs are numbered, an item may have more than one.
        if is_paragraph or (paragraph is None and lines[at - 1].closed):
            lists.clear()
        paragraph = line if is_paragraph else paragraph


def _goes_on_outside(line: Line, lists: Sequence[_List], outside: Mapping[str, int]) -> bool:
    """Tell a number ③ that goes on from the paragraph ② from an item behind 2)."""
    if line.style == "number" or any(items.style == line.style for items in lists):
        return False
    return outside.get(line.style, -1) == line.value - 1 > 0


def _lacks_colon(lines: Sequence[Line], at: int) -> bool:
    """Tell the first of two items or more behind a numbered paragraph that no mark closes."""
    line, above = lines[at], lines[at - 1]
    if above.style != "number" or above.closed or not at:
        return False
    if line.style == "number" or line.family == "numbers":
        return False
    following = lines[at + 1] if at + 1 < len(lines) else line
    is_first = line.family == "bullets" or line.value == 1 or line.roman == 1
    counts = _LEAST_ITEMS in (following.value, following.roman)
    return is_first and following.style == line.style and (counts or line.family == "bullets")


def _begins(lines: Sequence[Line], at: int, paragraph: Line | None, lists: Sequence[_List]) -> bool:
    """Return whether a line that follows a colon is the first item of a list."""
    line, above = lines[at], lines[at - 1]
    if line.family == "bullets":
        same = [items.indent for items in lists if items.style == line.style]
        return not same or line.indent > same[-1] + 1
    if line.family == "numbers":
        return False
    if line.style == "number":
        others = bool(lists) or (above is paragraph and above.style != "number")
        below = line.indent >= above.indent + _NESTED or (others and not line.bold)
        return line.value == 1 and (below or _restarts(lines, at, paragraph))
    if line.family in _WORDS and not _is_followed(lines, at):
        return False
    is_known = line.ours and any(items.family == line.family for items in lists)
    return line.value == 1 or line.roman == 1 or (line.ours and not is_known)


def _is_followed(lines: Sequence[Line], at: int) -> bool:
    """Return whether it is a label 一、 or 甲、 rather than the first word of a row: 甲、乙两国."""
    family = lines[at].family
    later = lines[at + 1 : at + _LONGEST_LIST]
    return lines[at].ours or any(
        each.family == family and each.value == _LEAST_ITEMS for each in later
    )


def _restarts(lines: Sequence[Line], at: int, paragraph: Line | None) -> bool:
    """Tell items 1, 2, 3 that lost their indent: behind them the number above goes on.

    Those of the last paragraph go to the end; behind those of the preamble stands 1 once more.
    """
    if paragraph is not None and lines[at - 1] is not paragraph:
        return False
    below = [line for line in lines[at : at + _LONGEST_LIST] if line.style == "number"]
    count = next((n for n, line in enumerate(below) if line.value != n + 1), len(below))
    if count < _LEAST_ITEMS:
        return False
    if count == len(below):
        return paragraph is not None and not any(line.bold for line in below)
    return below[count].value == (paragraph.value + 1 if paragraph else 1)


def _place(
    lists: Sequence[_List], lines: Sequence[Line], at: int, paragraph: Line | None
) -> int | None:
    """Return which open list a line goes on with, one of its own style before another."""
    line = lines[at]
    if line.style == "number" and _is_paragraph(lines, at, paragraph, lists[-1]):
        return None
    places = range(len(lists) - 1, -1, -1)
    for same_style in (True, False):
        for place in places:
            if lists[place].follows(line, same_style=same_style):
                return place
    # A label out of sequence is another rule's, and bullets may stand askew.
    return next((place for place in places if lists[place].may_hold(line)), None)


def _is_paragraph(lines: Sequence[Line], at: int, paragraph: Line | None, items: _List) -> bool:
    """Return whether it is the number of a paragraph from that of an item 2、 behind 1)."""
    line = lines[at]
    if paragraph is None or line.indent >= paragraph.indent + _NESTED:
        return False
    if line.bold and not items.bold:
        return True
    if line.value != paragraph.value + 1 or line.style != paragraph.style or not line.clause:
        return False
    # An operative paragraph may lack its bold, or have another stop, but hardly both at once.
    if paragraph.bold and not items.bold and line.written[-1] != paragraph.written[-1]:
        return False
    later = lines[at + 1 : at + _LONGEST_LIST]
    return not any(each.style == line.style and each.value == line.value for each in later)


def _label(items: _List, line: Line) -> str:
    """Return the label of the last item in our form: (a), (一), a. or i. by its level."""
    label = _label_in_list(items, line)
    return f"{label} " if label.endswith(".") and not line.spaced else label


def _label_in_list(items: _List, line: Line) -> str:
    place, family = items.last, items.family
    roman = ROMAN[place] if place < len(ROMAN) else str(place)
    if family in ("stems", "branches"):
        return f"({(STEMS if family == 'stems' else BRANCHES)[line.value - 1]})"
    if family == "romans":
        return f"{roman}." if items.depth >= _THIRD and "." in line.written else f"({roman})"
    if items.ours and family == "digits":
        return f"({place})"
    if family == "numerals" or (items.depth == _SECOND and not items.ours):
        return f"({numeral(place)})"
    if items.ours or items.depth == 1:
        own = line.written.strip("()（）.．、：: ").lower()
        return f"({own if letter_value(own) == place else letter(place)})"
    return f"{letter(place)}." if items.depth == _THIRD else f"{roman}."


def _numbers(lines: Sequence[Line], items: Container[int]) -> Iterator[tuple[int, str]]:
    """Yield the numbers of paragraphs numbered 一、 第一条 or 1), where they are so throughout.

    So too where 1、 2) (3) and ④ go on from one another, each before a verb.
    """
    series = (
        [at for at, line in enumerate(lines) if line.style == style and not line.names_part]
        for style in _OF_PARAGRAPHS
    )
    for own in (*series, _mixed(lines, items), *_of_items(lines, items)):
        # 第一条 behind a colon is of the text that is adopted.
        if own and lines[own[0]].style == "article" and own[0] and lines[own[0] - 1].announces:
            continue
        runs = [lines[at].value for at in own] == list(range(1, len(own) + 1))
        closed = sum(lines[at].closed or lines[at].announces for at in own)
        if runs and len(own) >= _LEAST_ITEMS and closed * 2 > len(own):
            for at in own:
                if lines[at].style != "number":
                    yield at, f"{lines[at].value}." if lines[at].spaced else f"{lines[at].value}. "


def _of_items(lines: Sequence[Line], items: Container[int]) -> Iterator[list[int]]:
    """Yield the numbers （一） and ㈠, and then ①, all of which are items beside 1."""
    if any(line.style == "number" for line in lines):
        return
    free = [at for at in range(len(lines)) if at not in items]
    yield [at for at in free if lines[at].ours and lines[at].family == "numerals"]
    yield [at for at in free if lines[at].style == "enclosed" and lines[at].family == "digits"]


def _mixed(lines: Sequence[Line], items: Container[int]) -> list[int]:
    """Return the numbers of all forms that stand before a verb, if all do."""
    own = []
    for at, line in enumerate(lines):
        if line.family not in MAY_NUMBER or at in items:
            continue
        if line.clause or line.style == "number":
            own.append(at)
        elif line.style != "bare":  # 20 at a line end may be any number
            return []
    return own
