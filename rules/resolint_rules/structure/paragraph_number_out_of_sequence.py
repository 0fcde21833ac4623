"""An operative paragraph whose number does not follow from the one before it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from resolint import (
    Draft,
    DraftRule,
    Edit,
    Finding,
    Fix,
    Form,
    Kind,
    Message,
    Paragraph,
    Part,
    Profile,
    Severity,
    first_number,
    numbered_series,
    own_references,
    renumbered,
    right,
    value_of,
    views,
    wrong,
)
from resolint.aspects.joined import also_on_line, is_rest, rest_view
from resolint_rules.structure._sequence import out_of_sequence

_UNREAD = (Kind.UNKNOWN, Kind.ANNEX)


class ParagraphNumberOutOfSequence(DraftRule):
    """Operative paragraphs are numbered 1, 2, 3, with none repeated, skipped or out of order.

    The fix numbers all paragraphs again from the first.
    Where the text refers to a paragraph that gets another number (上文第5段),
    the reference is changed with it, and the fix is offered, not applied by itself.
    """

    manual_zh = """
    执行段按1、2、3连续编号，不重号、不跳号、不倒置。
    修正时从头重新编号。
    如果文中引用了段号有变的段落（如“上文第5段”），引用一并更改，但须由您确认。
    """
    goes_by = "before"
    severity = Severity.ERROR
    message = Message(
        zh="段号应为“{expected}.”，不是“{number}.”",
        en="The number should be “{expected}.”, not “{number}.”",
    )
    joins = "numbered-preambular-paragraph"
    habit_from = 2
    habit_share = 0.0
    habit = Message(
        zh="段号没有依次编排（{count}处），应为“1.”“2.”“3.”",
        en="The paragraph numbers do not run on ({count} places); they should be “1.”, “2.”, “3.”",
    )
    source = "A/RES/68/230; UN Editorial Manual, Paragraphs"
    entries = ("O-1", "I-1")
    examples = (
        wrong(
            "大会，\n\n1. **欢迎**甲；\n\n⟦3.⟧ **请**乙；\n\n4. **决定**丙。",
            fixed="大会，\n\n1. **欢迎**甲；\n\n2. **请**乙；\n\n3. **决定**丙。",
        ),
        wrong(
            "大会，\n\n1. **欢迎**甲；\n\n⟦1.⟧ **请**乙；\n\n3. **决定**丙。",
            fixed="大会，\n\n1. **欢迎**甲；\n\n2. **请**乙；\n\n3. **决定**丙。",
        ),
        wrong(
            "大会，\n\n1. **欢迎**甲；\n\n⟦3.⟧ **请**乙；\n\n2. **决定**丙；\n\n4. **建议**丁。",
            fixed="大会，\n\n1. **欢迎**甲；\n\n2. **请**乙；\n\n3. **决定**丙；\n\n4. **建议**丁。",
        ),
        wrong(
            "大会，\n\n1. **欢迎**甲；\n\n⟦3.⟧ **请**乙；\n\n4. **决定**执行上文第3段。",
            unsafe_fixed="大会，\n\n1. **欢迎**甲；\n\n2. **请**乙；\n\n3. **决定**执行上文第2段。",
        ),
        wrong(
            "大会，\n\n1. **欢迎**甲；\n\n⟦3.⟧ **请**乙；\n\n4. **决定**丙；\n\n5. **建议**执行上文第1、3和第4段及该报告第3段。",
            unsafe_fixed="大会，\n\n1. **欢迎**甲；\n\n2. **请**乙；\n\n3. **决定**丙；\n\n4. **建议**执行上文第1、2和第3段及该报告第3段。",
        ),
        wrong(
            "大会，\n\n1. **欢迎**甲；\n\n⟦1.⟧ **请**乙；\n\n3. **决定**执行上文第1段。",
            unsafe_fixed="大会，\n\n1. **欢迎**甲；\n\n2. **请**乙；\n\n3. **决定**执行上文第1段。",
        ),
        wrong(
            "大会，\n\n1. **欢迎**甲；\n\n各国代表团均已发言；\n\n⟦3.⟧ **请**乙；\n\n4. **决定**丙。",
            unsafe_fixed="大会，\n\n1. **欢迎**甲；\n\n各国代表团均已发言；\n\n2. **请**乙；\n\n3. **决定**丙。",
        ),
        wrong(
            "大会，\n\n1. **欢迎**甲；\n\n~~2. **鼓励**乙；~~\n\n⟦3.⟧ **请**丙；\n\n4. **决定**丁。",
            unsafe_fixed="大会，\n\n1. **欢迎**甲；\n\n~~2. **鼓励**乙；~~\n\n2. **请**丙；\n\n3. **决定**丁。",
        ),
        wrong(
            "大会，\n\n⟦5.⟧ **欢迎**甲；\n\n6. **请**乙。",
            unsafe_fixed="大会，\n\n1. **欢迎**甲；\n\n2. **请**乙。",
        ),
        wrong(
            "大会，\n\n1. **欢迎**甲；\n\n（第2至4段略）\n\n50. **请**乙；\n\n⟦6.⟧ **请**丁；\n\n7. **决定**丙。",
            unsafe_fixed="大会，\n\n1. **欢迎**甲；\n\n（第2至4段略）\n\n50. **请**乙；\n\n51. **请**丁；\n\n52. **决定**丙。",
        ),
        right("大会，\n\n*1.* **欢迎**甲；\n\n_2._ **请**乙；\n\n3. **决定**丙。"),
        right("大会，\n\n1. **欢迎**甲；\n\n（第2至4段略）\n\n5. **请**乙；\n\n6. **决定**丙。"),
        right(
            "大会，\n\n1. **欢迎**甲；\n\n¹ A/68/212。\n\n2. **请**乙。\n\n2013年12月20日\n第71次全体会议"
        ),
        right(
            "大会，\n\n一、概况\n\n1. **欢迎**甲；\n\n二、后续行动\n\n1. **请**乙；\n\n2. **决定**丙。"
        ),
        wrong(
            "大会，\n\n1. **欢迎**甲；\n\n1.2 **请**乙；\n\n⟦3.⟧ **决定**丙。",
            unsafe_fixed="大会，\n\n1. **欢迎**甲；\n\n1.2 **请**乙；\n\n2. **决定**丙。",
        ),
        right("大会，\n\n1. **欢迎**甲；\n\n2.4 **请**乙；\n\n3. **决定**丙。"),
        right("大会，\n\n1. **欢迎**甲；\n\n* 2. **请**乙；¹\n\n3. **决定**丙。\n\n¹ A/68/212。"),
        right("14. **请**甲；\n\n15. **又请**乙；"),
    )
    _title = Message(zh="重新编号", en="Renumber the paragraphs")

    def is_about(self, paragraph: Paragraph) -> bool:
        """Return whether it is one of the operative paragraphs."""
        return paragraph.kind is Kind.OPERATIVE

    @staticmethod
    def view(paragraph: Paragraph) -> object:
        """See how clauses are numbered and closed, and where two run together or one is cut."""
        more = len(also_on_line(paragraph.facts))
        return views.references(paragraph), more, rest_view(paragraph)

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield each number that breaks the sequence, with the fix of the whole series."""
        for part in draft.parts:
            for series, first in _stretches(part):
                odd = list(out_of_sequence([value_of(each) for each in series], first))
                fix = self._fix(part, series, first) if odd else None
                for at, expected in odd:
                    paragraph = series[at]
                    number = paragraph.facts.number
                    assert number is not None, "only a number can be out of sequence"
                    yield self.finding(
                        paragraph.at(number.span), fix=fix, expected=expected, number=number.value
                    )

    def _fix(self, part: Part, series: Sequence[Paragraph], first: int) -> Fix:
        due = list(enumerate(series, first))
        kept = {value for value, paragraph in due if value_of(paragraph) == value}
        changes: dict[int, int] = {}
        edits = []
        for value, paragraph in due:
            number = paragraph.facts.number
            if number and number.value != value:
                changes[number.value] = value
                edits.append(renumbered(paragraph, value))
        safe = not (_has_doubt(part, series) or _begins_anew(part, series, first))
        for paragraph, reference in own_references(part):
            for target in reference.targets:
                if target.number in changes:
                    safe = False
                    # Of two paragraphs with one number, the one that keeps it is taken as meant.
                    if target.number not in kept:
                        new = str(changes[target.number])
                        edits.append(Edit(paragraph.at(target.digits), new))
        return Fix(self._title, tuple(edits), safe=safe)


def _stretches(part: Part) -> Iterator[tuple[list[Paragraph], int]]:
    """Yield the paragraphs whose numbers run on, with the number due to the first of them.

    They count again behind dots, a numbered paragraph that was not read, a line that holds more
    than one paragraph, and one in two.
    """
    anew: set[int] = set()
    left_out = False
    text = part.of(Kind.PREAMBULAR, Kind.OPERATIVE, Kind.UNKNOWN)
    for before, paragraph in pairwise([None, *text]):
        assert paragraph is not None, "only the first has none before it"
        if paragraph.kind is Kind.UNKNOWN:
            left_out |= paragraph.facts.form is Form.OMISSION or bool(paragraph.facts.number)
        else:
            if left_out:
                anew.add(paragraph.start)
            left_out = bool(
                also_on_line(paragraph.facts) or (before and is_rest(before, paragraph))
            )
    for series in numbered_series(part):
        cuts = [at for at, paragraph in enumerate(series) if at and paragraph.start in anew]
        for first, last in pairwise([0, *cuts, len(series)]):
            stretch = series[first:last]
            own = max(1, value_of(stretch[0]))
            yield stretch, own if stretch[0].start in anew else first_number(part, stretch)


def _begins_anew(part: Part, series: Sequence[Paragraph], first: int) -> bool:
    """Tell a series that begins with another number, and so may have lost its first paragraphs.

    Where the preambular paragraphs are numbered, it goes on from them.
    """
    number = value_of(series[0])
    numbers = [value_of(each) for each in part.of(Kind.PREAMBULAR) if each.certain]
    # Behind what was left out the first number alone tells where to count from.
    stands_alone = first > 1 and value_of(series[1]) != first + 1
    return (number > first or stands_alone) and number - 1 not in numbers


def _has_doubt(part: Part, series: Sequence[Paragraph]) -> bool:
    """Return whether a paragraph may be one of the series unread, or is one without its number."""
    if not all(paragraph.facts.number for paragraph in series):
        return True
    if _holds_another(series):
        return True
    first, last = series[0].start, series[-1].start
    return any(first < paragraph.start < last and _may_count(paragraph) for paragraph in part.body)


def _may_count(paragraph: Paragraph) -> bool:
    """Tell what was not read, or has a number such as 1.2, where another may be meant."""
    number = paragraph.facts.number
    is_inserted = number is not None and bool(number.inserted)
    return paragraph.kind in _UNREAD or not paragraph.certain or is_inserted


def _holds_another(series: Sequence[Paragraph]) -> bool:
    """Return whether 1, 2 stand among the numbers: a second list, or items whose colon was lost."""
    values = [value_of(each) for each in series]
    return any(
        at and pair == (1, 2) and (values[at - 1] > 1 or not series[at].facts.opens_bold)
        for at, pair in enumerate(pairwise(values))
    )
