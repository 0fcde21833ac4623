"""Footnote marks in more than one notation."""

from collections import Counter
from collections.abc import Iterator

from resolint import (
    Draft,
    DraftRule,
    Edit,
    Finding,
    Fix,
    Footnotes,
    Message,
    Notation,
    PlacedMark,
    Profile,
    Severity,
    footnotes_of,
    right,
    views,
    wrong,
)


class MixedFootnoteStyle(DraftRule):
    """All footnote marks of a draft, in the text and before the notes, have one notation.

    Official texts have superscript digits: ¹ ² ³.
    `[^1]` and `<sup>1</sup>` do as well, but not side by side:
    a renderer makes links of one kind and leaves the other as it is.
    """

    manual_zh = """
    同一份文稿中，正文的脚注号和脚注前的号码只用一种写法。
    正式文本用上标数字：¹ ² ³。
    也可以用 `[^1]` 或 `<sup>1</sup>`，但不要混用：混用时有的会变成链接，有的不会。
    """
    view = staticmethod(views.footnotes)
    severity = Severity.WARNING
    message = Message(
        zh="脚注号“{mark}”的写法与其他脚注号不同，应写作“{expected}”",
        en="The footnote mark “{mark}” is written unlike the others; “{expected}” would match",
    )
    source = "UN Editorial Manual, Footnotes"
    entries = ("F-10",)
    examples = (
        wrong(
            "大会，\n\n1. **欢迎**甲；¹\n\n2. **欢迎**乙。⟦[^2]⟧\n\n¹ A/68/212。\n\n⟦[^2]:⟧ A/68/213。",
            unsafe_fixed="大会，\n\n1. **欢迎**甲；¹\n\n2. **欢迎**乙。²\n\n¹ A/68/212。\n\n² A/68/213。",
        ),
        wrong(
            "大会，\n\n1. **欢迎**甲[^1]和乙。⟦<sup>2</sup>⟧\n\n[^1]: A/68/212。\n\n[^2]: A/68/213。",
            unsafe_fixed="大会，\n\n1. **欢迎**甲[^1]和乙。[^2]\n\n[^1]: A/68/212。\n\n[^2]: A/68/213。",
        ),
        wrong(
            "大会，\n\n1. **欢迎**甲¹和乙。²\n\n⟦1/⟧ A/68/212。\n\n2/ A/68/213。",
            unsafe_fixed="大会，\n\n1. **欢迎**甲¹和乙。²\n\n¹ A/68/212。\n\n² A/68/213。",
        ),
        right("大会，\n\n1. **欢迎**甲[^1]和乙。[^b]\n\n[^1]: A/68/212。\n\n[^b]: A/68/213。"),
        right(
            "大会，\n\n1. **欢迎**200 km²的区域[^1]和乙。[^2]\n\n[^1]: A/68/212。\n\n[^2]: A/68/213。"
        ),
    )
    _title = Message(zh="改为“{expected}”", en="Change to “{expected}”")

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield each mark that is not in the notation of most."""
        found = footnotes_of(draft)
        if found is None:
            return
        placed = [*found.marks, *found.notes]
        if len({each.notation for each in placed}) < 2:  # noqa: PLR2004 - two are a mixture
            return
        if notes := _of_another_notation(found):
            yield self._notes(draft, notes, found.marks[0].notation)
            return
        placed.sort(key=lambda each: each.span)
        notations = Counter(each.notation for each in placed)
        # Where two are as common, the one that comes first counts.
        usual = max(notations, key=lambda notation: notations[notation])
        for each in placed:
            if each.notation is not usual:
                expected = _written(each, usual)
                fix = _fix(each, expected, self._title)
                mark = draft.reading.written(each.span)
                yield self.finding(each.span, fix=fix, mark=mark, expected=expected)

    def _notes(self, draft: Draft, notes: tuple[PlacedMark, ...], usual: Notation) -> Finding:
        """Return the finding for all notes, where their notation is not that of the marks."""
        first = notes[0]
        expected = _written(first, usual)
        edits = tuple(Edit(note.span, _written(note, usual)) for note in notes)
        has_words = any(note.mark.number is None for note in notes)
        fix = None if has_words else Fix(self._title.format(expected=expected), edits, safe=False)
        mark = draft.reading.written(first.span)
        return self.finding(first.span, fix=fix, mark=mark, expected=expected)


def _of_another_notation(found: Footnotes) -> tuple[PlacedMark, ...]:
    """Return the notes, where they all have one notation and the marks all have another."""
    of_marks = {placed.notation for placed in found.marks}
    of_notes = {note.notation for note in found.notes}
    return found.notes if len(of_marks) == len(of_notes) == 1 and of_marks != of_notes else ()


def _written(placed: PlacedMark, notation: Notation) -> str:
    is_note = placed.paragraph.facts.note is placed.mark
    name = placed.mark.name
    return notation.open(name) if is_note else notation.write(name)


def _fix(placed: PlacedMark, expected: str, title: Message) -> Fix | None:
    """Return the fix, unless the mark is a word, which brackets alone can hold."""
    if placed.mark.number is None:
        return None
    return Fix(title.format(expected=expected), (Edit(placed.span, expected),), safe=False)
