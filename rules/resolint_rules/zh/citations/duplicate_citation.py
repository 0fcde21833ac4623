"""One resolution cited twice in a list."""

import re
from collections.abc import Iterator, Sequence

from resolint import (
    Citation,
    Edit,
    Elsewhere,
    Finding,
    Fix,
    Message,
    Paragraph,
    ParagraphRule,
    Profile,
    Severity,
    Span,
    delete,
    right,
    wrong,
)
from resolint.aspects.citations import TEXT_AND_NOTES

_LAST_JOINT = re.compile(r"\s*[和及与]\s*")


class DuplicateCitation(ParagraphRule):
    """A list of resolutions names each of them once.

    The parts of one resolution, 57/270 A and 57/270 B, are two.
    """

    manual_zh = """
    同一列决议中，每项决议只列一次。
    同一决议的不同部分（第57/270 A号和第57/270 B号）是两项。
    """
    kinds = TEXT_AND_NOTES
    severity = Severity.WARNING
    unnecessary = True
    message = Message(zh="第{number}号在同一列中重复", en="{number} is repeated in the same list")
    source = "Usage of resolutions"
    entries = ("C-16",)
    examples = (
        wrong(
            "大会，\n\n回顾其2005年12月22日第60/212号、⟦2005年12月22日第60/212号⟧和2007年12月19日第62/209号决议，",
            fixed="大会，\n\n回顾其2005年12月22日第60/212号和2007年12月19日第62/209号决议，",
        ),
        wrong(
            "大会，\n\n1. **重申**第60/212号、第62/209号和⟦第60/212号⟧决议。",
            fixed="大会，\n\n1. **重申**第60/212号和第62/209号决议。",
        ),
        right("大会，\n\n回顾其2002年12月20日第57/270 A号和2003年6月23日第57/270 B号决议，"),
        right("大会，\n\n1. **重申**其第60/212号决议以及关于执行第60/212号决议的决定。"),
    )
    _first = Message(zh="前面已引用", en="It is cited here already")
    _title = Message(zh="删去重复的一项", en="Remove the second one")

    def check(self, paragraph: Paragraph, profile: Profile) -> Iterator[Finding]:
        """Yield each item that stood earlier in its list."""
        for items in paragraph.facts.citations:
            first: dict[str, Citation] = {}
            for at, item in enumerate(items):
                known = first.setdefault(item.name, item)
                if known is item or item.quoted or _differ(known, item):
                    continue
                fix = None
                if item.date is None or known.date:
                    fix = Fix(self._title, _without(paragraph.text, items, at), safe=True)
                number = item.digits.of(paragraph.text)
                there = (Elsewhere(known.item, self._first),)
                yield self.finding(item.item, fix=fix, elsewhere=there, number=number)


def _differ(first: Citation, second: Citation) -> bool:
    """Return whether two dates contradict each other: then one of the numbers may be mistyped."""
    return bool(first.date and second.date and first.date.value != second.date.value)


def _without(text: str, items: Sequence[Citation], at: int) -> tuple[Edit, ...]:
    """Return the edits that take an item out with the mark that joins it to the one before it."""
    joint = Span(items[at - 1].span.end, items[at].item.start)
    edit = delete(Span(joint.start, items[at].span.end))
    last = at + 1 == len(items)
    if last and at > 1 and _LAST_JOINT.fullmatch(joint.of(text)):
        # The one before it becomes the last, and 和 stands before the last.
        before = Span(items[at - 2].span.end, items[at - 1].item.start)
        return Edit(before, joint.of(text)), edit
    return (edit,)
