"""Lines of the masthead in the wrong order."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from resolint import (
    Draft,
    DraftRule,
    Finding,
    Form,
    Kind,
    Message,
    Paragraph,
    Profile,
    Severity,
    right,
    views,
    wrong,
)
from resolint.aspects.masthead import NAMES


class MastheadOutOfOrder(DraftRule):
    """The lines above the text have a fixed order.

    In a resolution of the General Assembly: organ, distribution, date of issue, session,
    agenda item, adoption line, bracket with the report, number and title; then the text begins.
    Readers and databases find each line by its place.
    """

    manual_zh = """
    正文之前各行次序固定。
    大会决议依次为：机关名称、分发类别、印发日期、届会、议程项目、通过日期、方括号中的报告、编号和标题，然后是正文。
    读者和数据库按位置查找各项内容。
    """
    view = staticmethod(views.frame)
    severity = Severity.WARNING
    message = Message(zh="{line}应在{other}之后", en="{line} must come after {other}")
    source = "A/RES/68/230; UN Editorial Manual, Mastheads"
    entries = ("H-2", "B-1", "B-2", "B-3", "B-4")
    examples = (
        wrong(
            """
            大会

            第六十八届会议

            ⟦[根据第二委员会的报告(A/68/443/Add.2)通过]⟧

            2013年12月20日大会决议

            68/230. 南南合作

            大会，
            """
        ),
        right(
            """
            大会

            Distr.: General
            7 February 2014

            第六十八届会议

            议程项目24(b)

            2013年12月20日大会决议

            [根据第二委员会的报告(A/68/443/Add.2)通过]

            68/230. 南南合作

            大会，
            """
        ),
        right("大会，\n\n回顾该项决议，"),
    )

    _too_late = Message(zh="{line}应在{other}之前", en="{line} must come before {other}")

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield the fewest lines that would have to move."""
        order = [*profile.masthead, Form.ORGAN_LINE]
        lines = [
            line for line in draft.of(Kind.MASTHEAD_LINE) if line.facts.form in profile.masthead
        ]
        lines += list(draft.of(Kind.ORGAN_LINE))[:1]
        lines.sort(key=lambda line: line.start)
        places = [order.index(_form(line)) for line in lines]
        kept = _longest_rise(places)
        # The places of the lines that stay rise, so the nearest is found by halving.
        stay = [places[at] for at in kept]
        for at in sorted(set(range(len(lines))) - set(kept)):
            smaller = bisect_left(stay, places[at]) - 1
            too_early = smaller >= 0 and kept[smaller] > at
            nearest = kept[smaller if too_early else bisect_right(stay, places[at])]
            yield self._misplaced(lines[at], lines[nearest], too_early=too_early)

    def _misplaced(self, line: Paragraph, nearest: Paragraph, *, too_early: bool) -> Finding:
        """Say past which of the lines that stay a line has to move."""
        message = self.message if too_early else self._too_late
        return self.finding(line.span, message=message, line=_name(line), other=_name(nearest))


def _form(line: Paragraph) -> Form:
    """Return what a line is for the order: an organ line is one with or without its comma."""
    if line.kind is Kind.ORGAN_LINE or line.facts.form is None:
        return Form.ORGAN_LINE
    return line.facts.form


def _name(line: Paragraph) -> Message:
    return NAMES[_form(line)]


def _longest_rise(places: Sequence[int]) -> list[int]:
    """Return the indexes of the longest run through ``places`` that never falls."""
    ends: list[int] = []
    end_at: list[int] = []
    before: list[int | None] = []
    for at, place in enumerate(places):
        length = bisect_right(ends, place)
        before.append(end_at[length - 1] if length else None)
        ends[length : length + 1] = [place]
        end_at[length : length + 1] = [at]
    kept: list[int] = []
    step = end_at[-1] if end_at else None
    while step is not None:
        kept.append(step)
        step = before[step]
    return kept[::-1]
