"""A document symbol with a session or year that it cannot have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resolint import (
    ASSEMBLY,
    Draft,
    DraftRule,
    Facts,
    Finding,
    Identity,
    Kind,
    Message,
    Profile,
    Severity,
    Span,
    Symbol,
    kept,
    read_symbols,
    right,
    session,
    session_on,
    views,
    wrong,
)
from resolint_rules.zh.symbols._supplements import supplements

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

_OWN = "大会\n\n第六十八届会议\n\n2013年12月20日大会决议\n\n68/230. 南南合作\n\n大会，\n\n1. **请**甲。\n\n"
_FIRST_SESSION = 31
_FIRST_YEAR = {"S": 1994, "E": 1978}


class SymbolSessionMismatch(DraftRule):
    """Symbols of the Assembly name the session since the 31st (1976): A/31/99.

    Those of the Security Council name the year since 1994, those of the Economic and Social
    Council since 1978: S/1994/99, E/1978/99; before that they have a number alone.
    A resolution does not refer to documents of a later session or year.
    """

    manual_zh = """
    大会文号自第三十一届会议（1976年）起写届次：A/31/99。
    安全理事会文号自1994年起、经济及社会理事会文号自1978年起写年份：S/1994/99、E/1978/99；此前只有编号。
    决议不会提到以后的届会或年份的文件。
    """
    view = staticmethod(views.symbols)
    severity = Severity.WARNING
    message = Message(
        zh="{symbol}的届次或年份晚于本决议",
        en="{symbol} is of a later session or year than this text",
    )
    source = "UN document symbols (Dag Hammarskjöld Library)"
    entries = ("D-3",)
    examples = (
        wrong(f"{_OWN}¹ ⟦A/86/212⟧。\n\n² 见⟦S/2014/12⟧，附件。"),
        wrong("大会，\n\n1. **请**甲。\n\n¹ ⟦A/12/212⟧。\n\n² ⟦S/1985/26695⟧。\n\n³ ⟦E/1968/99⟧。"),
        right(f"{_OWN}¹ A/68/212和A/66/717/Add.1。\n\n² S/26695、S/2013/746和E/2014/12。"),
        right(f"{_OWN}¹ A/HRC/75/1、A/AC.109/2089和A/C.2/68/L.2。"),
    )
    _era = Message(
        zh="{symbol}：此文号的年代还不写届次或年份",
        en="{symbol}: at that time symbols had no session or year",
    )

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield each symbol whose session or year is too early for its form, or too late."""
        own = draft.identity
        session_limit = _last_session(own, assembly=ASSEMBLY in profile.organs)
        kinds = (Kind.PREAMBULAR, Kind.OPERATIVE, Kind.SUB_PARAGRAPH, Kind.NOTE)
        for paragraph in draft.of(*kinds):
            for span, symbol in _periods(paragraph.facts):
                written = span.of(paragraph.text)
                if _is_early(symbol):
                    yield self.finding(paragraph.at(span), message=self._era, symbol=written)
                elif _is_late(symbol, session_limit, own.adopted):
                    yield self.finding(paragraph.at(span), symbol=written)


@kept
def _periods(facts: Facts) -> tuple[tuple[Span, Symbol], ...]:
    """Return the symbols of a paragraph as read, save those whose title says what they should be."""
    if not facts.symbols:
        return ()
    titled = {supplement.symbol for supplement in supplements(facts)}
    return tuple(
        (span, symbol)
        for span in facts.symbols
        if span not in titled
        for symbol in read_symbols(span.of(facts.text))
    )


def _last_session(own: Identity, *, assembly: bool) -> int | None:
    """Return the last session whose documents a draft can know of."""
    at = session_on(own.adopted) if own.adopted else None
    if assembly and own.latest_session.isdecimal():
        at = session(int(own.latest_session)) or at
    if at is None:
        return None
    # Documents for a session are issued from the spring before it opens.
    following = own.adopted is not None and own.adopted.year > at.opened.year
    return at.number + following


def _counts_sessions(symbol: Symbol) -> bool:
    """Return whether a symbol is one of the Assembly or its Main Committees."""
    organ = symbol.organs[0] if symbol.organs else ""
    own = not organ or organ == "BUR" or organ.startswith("C.")
    return symbol.body == "A" and own and symbol.period.isdecimal()


def _is_early(symbol: Symbol) -> bool:
    if _counts_sessions(symbol):
        return int(symbol.period) < _FIRST_SESSION
    if symbol.body not in _FIRST_YEAR or symbol.organs or symbol.nature == "RES":
        return False
    return symbol.period.isdecimal() and int(symbol.period) < _FIRST_YEAR[symbol.body]


def _is_late(symbol: Symbol, last_session: int | None, adopted: date | None) -> bool:
    if _counts_sessions(symbol):
        return last_session is not None and int(symbol.period) > last_session
    if symbol.body not in _FIRST_YEAR or adopted is None or not symbol.period.isdecimal():
        return False
    # The year of ECOSOC begins in the summer before.
    return int(symbol.period) > adopted.year + (symbol.body == "E")
