"""An operative paragraph without a number."""

import re
from collections.abc import Iterator
from itertools import groupby

from resolint import (
    Draft,
    DraftRule,
    Edit,
    Finding,
    Fix,
    Kind,
    Message,
    Paragraph,
    Part,
    Profile,
    Severity,
    Span,
    right,
    value_of,
    views,
    wrong,
)

# A bullet, or what is left of a number: “- ”, “. ”, “). ”.
_LONGEST_NUMBER = 12
_BULLET = re.compile(
    r"\s{0,8}([•·●▪○◦–—‣]\s{0,8}|[-+*]\s{1,8}|(?:[-.．]{1,2}|[^\w\s*]{1,2}[.．])\s{0,8}(?=\*\*))"
)


class UnnumberedOperativeParagraph(DraftRule):
    """Operative paragraphs are numbered in one series from 1: `1. `, `2. `, `3. `.

    They are cited by these numbers, in the resolution itself and in later ones.
    A single operative paragraph stands without a number.
    """

    manual_zh = """
    执行段从1起连续编号，写作 `1. `、`2. `、`3. `。
    本决议和以后的决议都按段号引用执行段。
    只有一个执行段时不编号。
    """
    view = staticmethod(views.clauses)
    goes_by = "before"
    severity = Severity.ERROR
    message = Message(
        zh="执行段应编号，此段应为“{number}.”",
        en="An operative paragraph must have a number; this one should be “{number}.”",
    )
    habit_from = 2
    habit_share = 0
    habit = Message(
        zh="{count}个执行段没有段号，可能在复制时丢失，应编为“1. ”“2. ”",
        en="{count} operative paragraphs have no numbers; they may have been lost in copying",
    )
    source = "A/RES/68/230; UN Editorial Manual, Paragraphs"
    entries = ("O-1", "O-2")
    examples = (
        wrong(
            "大会，\n\n1. **欢迎**该报告；\n\n⟦**请**⟧秘书长提供资料；\n\n3. **决定**继续审议。",
            fixed="大会，\n\n1. **欢迎**该报告；\n\n2. **请**秘书长提供资料；\n\n3. **决定**继续审议。",
        ),
        wrong(
            "大会，\n\n回顾其以往的各项决议，\n\n⟦**欢迎**⟧该报告；\n\n2. **决定**继续审议。",
            fixed="大会，\n\n回顾其以往的各项决议，\n\n1. **欢迎**该报告；\n\n2. **决定**继续审议。",
        ),
        wrong(
            "大会，\n\n1. **欢迎**该报告；\n\n- ⟦**请**⟧秘书长提供资料；\n\n• ⟦**又请**⟧各国提供资料。",
            unsafe_fixed="大会，\n\n1. **欢迎**该报告；\n\n2. **请**秘书长提供资料；\n\n3. **又请**各国提供资料。",
        ),
        wrong(
            "大会，\n\n回顾甲公约，\n\n⟦欢迎⟧乙；\n\n⟦请⟧丙；\n\n3. **又请**丁；\n\n4. **决定**戊。",
            unsafe_fixed="大会，\n\n回顾甲公约，\n\n1. 欢迎乙；\n\n2. 请丙；\n\n3. **又请**丁；\n\n4. **决定**戊。",
        ),
        wrong(
            "大会，\n\n1. **欢迎**乙；\n\n……\n\n⟦**请**⟧丙；\n\n3. **决定**丁。",
            unsafe_fixed="大会，\n\n1. **欢迎**乙；\n\n……\n\n2. **请**丙；\n\n3. **决定**丁。",
        ),
        wrong(
            "大会，\n\n⟦**欢迎**⟧该报告。",
            unsafe_fixed="大会，\n\n1. **欢迎**该报告。",
            profile="mun-zh",
        ),
        wrong(
            "大会，\n\n回顾甲公约，\n\n⟦欢迎⟧丙报告；\n\n⟦鼓励⟧会员国加强合作；\n\n⟦请⟧秘书长提出报告。",
            unsafe_fixed="大会，\n\n回顾甲公约，\n\n1. 欢迎丙报告；\n\n2. 鼓励会员国加强合作；\n\n3. 请秘书长提出报告。",
        ),
        wrong(
            "大会，\n\n1. **欢迎**该报告；\n2\n. ⟦**请**⟧秘书长提供资料；\n\n3. **决定**继续审议。",
            unsafe_fixed="大会，\n\n1. **欢迎**该报告；\n2\n2. **请**秘书长提供资料；\n\n3. **决定**继续审议。",
        ),
        wrong(
            "大会，\n\n1. **欢迎**该报告；\n\n). ⟦**请**⟧秘书长提供资料；\n\n3. **决定**继续审议。",
            fixed="大会，\n\n1. **欢迎**该报告；\n\n2. **请**秘书长提供资料；\n\n3. **决定**继续审议。",
        ),
        right("大会，\n\n回顾其以往的各项决议，\n\n**决定**继续审议该问题。"),
        right(
            "大会，\n\n1. **请**秘书长：\n\n(a) 提出报告；\n\n(b) 提供资料；\n\n2. **决定**继续审议。"
        ),
        wrong(
            "大会，\n\n1. **欢迎**甲；\n\n¹. ⟦**请**⟧乙；\n\n3. **决定**丙。",
            unsafe_fixed="大会，\n\n1. **欢迎**甲；\n\n¹. 2. **请**乙；\n\n3. **决定**丙。",
        ),
    )
    _title = Message(zh="加段号“{number}.”", en="Add the number “{number}.”")

    def is_about(self, paragraph: Paragraph) -> bool:
        """Return whether it is one of the operative paragraphs."""
        return paragraph.kind is Kind.OPERATIVE

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield the opening words of each paragraph without a number."""
        for part in draft.parts:
            # One number is a slip; where more were lost on the way, anything may have been.
            operative = list(part.of(Kind.OPERATIVE))
            lost = sum(each.facts.number is None for each in operative)
            number = 0
            for section in _sections(part):
                alone = len(section) == 1 and not profile.number_single_paragraph
                for paragraph in section:
                    facts = paragraph.facts
                    number = facts.number.value if facts.number else number + 1
                    if facts.number is None and not alone:
                        is_slip = lost == 1 < len(operative)
                        safe = is_slip and _fits(part, paragraph, number)
                        safe = safe and not _follows_number(draft, paragraph)
                        safe = safe and not _follows_sign(paragraph)
                        yield self._unnumbered(paragraph, number, safe=safe)

    def _unnumbered(self, paragraph: Paragraph, number: int, *, safe: bool) -> Finding:
        facts = paragraph.facts
        bullet = _BULLET.match(paragraph.text)
        place = Span(*bullet.span(1)) if bullet else Span(facts.body.start, facts.body.start)
        edit = Edit(paragraph.at(place), f"{number}. ")
        fix = Fix(self._title.format(number=number), (edit,), safe=safe)
        end = facts.lead.span.end if facts.lead else facts.body.start + 1
        end = max([end, *(bold.span.end for bold in facts.bolds if bold.inner.end == end)])
        return self.finding(paragraph.at(Span(facts.body.start, end)), fix=fix, number=number)


def _fits(part: Part, paragraph: Paragraph, number: int) -> bool:
    """Return whether the paragraphs behind go on from the number that is to be put in."""
    behind = (each for each in part.of(Kind.OPERATIVE) if each.start > paragraph.start)
    following = next(behind, None)
    return following is None or value_of(following) == number + 1


def _follows_number(draft: Draft, paragraph: Paragraph) -> bool:
    """Return whether the number stands on a line of its own, parted from the paragraph."""
    before = draft.text[max(0, paragraph.start - _LONGEST_NUMBER) : paragraph.start]
    return before.rpartition("\n")[0].rstrip().rpartition("\n")[2].strip().isdecimal()


def _follows_sign(paragraph: Paragraph) -> bool:
    """Return whether something stands before the text that may be meant as the number: ¹. **请**."""
    opening = paragraph.text[: paragraph.facts.body.start]
    return any(sign.isalnum() for sign in opening)


def _sections(part: Part) -> Iterator[list[Paragraph]]:
    """Yield the operative paragraphs between one heading and the next."""
    of_kind = groupby(
        part.of(Kind.OPERATIVE, Kind.HEADING), lambda paragraph: paragraph.kind is Kind.OPERATIVE
    )
    return (list(section) for operative, section in of_kind if operative)
