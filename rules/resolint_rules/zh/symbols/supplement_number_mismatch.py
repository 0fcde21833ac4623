"""A supplement of the Official Records whose title and symbol differ."""

from collections.abc import Iterator

from resolint import (
    Finding,
    Kind,
    Message,
    Paragraph,
    ParagraphRule,
    Profile,
    Severity,
    read_symbols,
    right,
    wrong,
)
from resolint_rules.zh.symbols._supplements import Supplement, supplements

# Before the 31st session a symbol had no session; these two supplements have many parts.
_FIRST_SESSION = 31
_IN_PARTS = ("6", "49")


class SupplementNumberMismatch(ParagraphRule):
    """Session and number of a supplement of the Assembly stand in its symbol again.

    《大会正式记录，第六十七届会议，补编第39号》（A/67/39）.
    A letter stands for an addendum: 补编第53A号 is A/77/53/Add.1.
    Where title and symbol differ, one of them is mistyped.
    """

    manual_zh = """
    大会正式记录补编的届次和编号，在文号中重复出现。
    例如：《大会正式记录，第六十七届会议，补编第39号》（A/67/39）。
    字母对应增编：补编第53A号是A/77/53/Add.1。
    标题与文号不符时，其中一处有误。
    """
    kinds = frozenset({Kind.PREAMBULAR, Kind.OPERATIVE, Kind.SUB_PARAGRAPH, Kind.NOTE})
    needs = ("《", "补")
    severity = Severity.WARNING
    message = Message(
        zh="标题是第{session}届会议补编第{number}号，文号应为{expected}，或标题有误",
        en="By its title this is {expected}; either the title or the symbol is wrong",
    )
    source = "A/RES/68/230, note 2"
    entries = ("D-4",)
    examples = (
        wrong(
            "大会，\n\n1. **请**甲。\n\n¹ 《大会正式记录，第六十七届会议，补编第39号》（⟦A/67/36⟧）。"
        ),
        wrong(
            "大会，\n\n1. **请**甲。\n\n¹ 《大会正式记录，第六十六届会议，补编第 39 号》(⟦A/67/39⟧)，第一章。"
        ),
        right(
            "大会，\n\n1. **请**甲。\n\n¹ 《大会正式记录，第七十七届会议，补编第53A号》(A/77/53/Add.1)。\n\n² 《大会正式记录，第七十三届会议，补编第12号》(A/73/12 (Part I)和A/73/12 (Part II))，第二部分。"
        ),
        right(
            "大会，\n\n1. **请**甲。\n\n¹ 《大会正式记录，第十届特别会议，补编第4号》(A/S-10/4)。"
        ),
        right(
            "大会，\n\n1. **请**甲。\n\n¹ 《经济及社会理事会正式记录，2020年，补编第7号》(E/2020/27)。"
        ),
        right("大会，\n\n1. **请**甲。\n\n¹ 《大会正式记录，第三十届会议，补编第1号》(A/10001)。"),
    )

    def check(self, paragraph: Paragraph, profile: Profile) -> Iterator[Finding]:
        """Yield each symbol that its title does not fit."""
        for supplement in supplements(paragraph.facts):
            session, number = supplement.session, supplement.number + supplement.letter
            if session.isdecimal() and int(session) < _FIRST_SESSION:
                continue
            if supplement.number not in _IN_PARTS and not _fits(paragraph, supplement):
                yield self.finding(
                    supplement.symbol,
                    session=session,
                    number=number,
                    expected=_expected(supplement),
                )


def _expected(supplement: Supplement) -> str:
    whole = f"A/{supplement.session}/{supplement.number}"
    return f"{whole}/Add.{_place(supplement.letter)}" if supplement.letter else whole


def _place(letter: str) -> int:
    return ord(letter) - ord("A") + 1


def _fits(paragraph: Paragraph, supplement: Supplement) -> bool:
    symbol = read_symbols(supplement.symbol.of(paragraph.text))[0]
    addenda = [
        int(number) for kind, number in symbol.suffixes if kind == "Add" and number.isdecimal()
    ]
    if symbol.body != "A" or symbol.organs or symbol.nature:
        return True  # another document, on which the title says nothing
    letter = not (supplement.letter and addenda) or addenda[0] == _place(supplement.letter)
    return letter and (symbol.period, symbol.number) == (supplement.session, supplement.number)
