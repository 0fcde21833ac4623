"""A resolution that has a preamble and a closing block, and decides nothing."""

from collections.abc import Iterator

from resolint import (
    Draft,
    DraftRule,
    Finding,
    Kind,
    Message,
    Paragraph,
    Profile,
    Severity,
    right,
    views,
    wrong,
)


class MissingOperativePart(DraftRule):
    """A resolution has an operative part: at least one paragraph in which the organ acts.

    The preamble says why; without an operative part nothing is decided.
    A text that no closing block follows yet is not reported: it is still being written.
    """

    manual_zh = """
    决议必须有执行部分，至少有一个执行段。
    序言部分只说明理由；没有执行部分，就没有作出任何决定。
    文末还没有日期和会议次数的文稿尚在起草，不予标出。
    """
    view = staticmethod(views.kinds)
    severity = Severity.WARNING
    message = Message(
        zh="此行之前没有执行段", en="There is no operative paragraph before this line"
    )
    source = "A/RES/68/230"
    entries = ("W-1",)
    examples = (
        wrong(
            "大会，\n\n回顾其以往的各项决议，\n\n铭记《联合国宪章》，\n\n⟦2013年12月20日⟧\n第71次全体会议"
        ),
        right("大会，\n\n回顾其以往的各项决议，\n\n铭记《联合国宪章》，"),
        right(
            "大会，\n\n回顾其以往的各项决议，\n\n**决定**继续审议该问题。\n\n2013年12月20日\n第71次全体会议"
        ),
    )

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield the closing line of each part that has no operative paragraph."""
        closings = _first_closing_lines(draft)
        for part in draft.parts:
            if not part.whole or any(part.of(Kind.OPERATIVE, Kind.ANNEX, Kind.UNKNOWN)):
                continue
            closing = closings.get(part.body[-1].start)
            if closing and any(part.of(Kind.PREAMBULAR)):
                yield self.finding(closing.span)


def _first_closing_lines(draft: Draft) -> dict[int, Paragraph]:
    """Return the closing lines by the start of the paragraph of the text they follow."""
    found: dict[int, Paragraph] = {}
    last = -1
    for paragraph in draft.paragraphs:
        if paragraph.kind is Kind.CLOSING_LINE:
            found.setdefault(last, paragraph)
        elif paragraph.kind is not Kind.FURNITURE:
            last = paragraph.start
    return found
