"""Session line, number and report symbol that name different sessions."""

import re
from collections import Counter
from collections.abc import Iterator
from unicodedata import normalize

from resolint import (
    Draft,
    DraftRule,
    Elsewhere,
    Finding,
    Form,
    Message,
    Profile,
    Severity,
    Span,
    numeral_value,
    right,
    session_name,
    views,
    wrong,
)

_NUMERAL = re.compile(
    r"第\s*(?P<numeral>[\d〇零一二三四五六七八九十百]+)\s*届(?P<kind>紧急特别|特别)?会议"
)
_NUMBER = re.compile(r"(?P<session>(?:ES-|S-)?\d+)[/／]\d+")
_SYMBOL = re.compile(r"A/(?:RES/|C\.\d/|BUR/)?(?P<session>(?:ES-|S-)?\d{1,3})/(?:L\.)?\d")


class SessionMismatch(DraftRule):
    """The session is named in words, in the number of the resolution and in the report's symbol.

    All three are the same: 第六十八届会议, 68/230, A/68/443.
    Where two agree, the third is marked.
    Resumed sessions keep the number of the session they resume.
    """

    manual_zh = """
    届会出现在三处：届会一行、决议编号、报告文号。
    三处必须一致：第六十八届会议、68/230、A/68/443。
    两处一致时，标出不一致的第三处。
    续会沿用原届会的届次。
    """
    view = staticmethod(views.frame)
    severity = Severity.ERROR
    message = Message(
        zh="届会不一致：此处为第{here}届，{others}为第{there}届",
        en="Sessions differ: {here} here, {there} in {others}",
    )
    source = "A/RES/68/230; UN Editorial Manual, Identification"
    entries = ("H-7", "H-12")
    examples = (
        wrong(
            "大会\n\n⟦第六十七届会议⟧\n\n[根据第二委员会的报告(A/68/443/Add.2)通过]\n\n68/230. 南南合作\n\n大会，"
        ),
        wrong(
            "大会\n\n第六十八届会议\n\n[根据第二委员会的报告(⟦A/67/443/Add.2⟧)通过]\n\n68/230. 南南合作\n\n大会，"
        ),
        wrong("大会\n\n⟦第六十七届会议⟧\n\n68/230. 南南合作\n\n大会，"),
        wrong("大会\n\n⟦**第六十七届会议**⟧\n\n## **68/230. 南南合作**\n\n大会，"),
        right("大会\n\n第六十八届会议\n\n６８/２３０. 南南合作\n\n大会，"),
        right(
            "大会\n\n第十一届紧急特别会议\n\n[未经发交主要委员会而通过(A/ES-11/L.1)]\n\nES-11/1. 侵略\n\n大会，"
        ),
        right(
            "2023年届会\n\n[根据该委员会的建议(E/2023/15/Add.1)通过]\n\n2023/18. 指南\n\n经济及社会理事会，"
        ),
    )
    _names = {
        Form.SESSION: Message(zh="届会一行", en="the session line"),
        Form.TITLE: Message(zh="决议编号", en="the number"),
        Form.REPORT: Message(zh="报告文号", en="the symbol of the report"),
        Form.SYMBOL: Message(zh="文号", en="the symbol"),
    }

    _there = Message(zh="此处是另一届会议", en="Here it is another session")

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield the line that is alone with its session, the session line where two disagree."""
        named = {form: found for form in self._names if (found := _session(draft, form))}
        counts = Counter(session for session, _ in named.values())
        if len(counts) < 2:  # noqa: PLR2004
            return
        there, votes = counts.most_common(1)[0]
        if votes == 1:
            first = next(iter(named))
            there = next(session for form, (session, _) in named.items() if form is not first)
            named = {
                form: named[form] for form in named if form is first or named[form][0] == there
            }
        others = [self._names[form] for form, (session, _) in named.items() if session == there]
        agreeing = tuple(
            Elsewhere(span, self._there) for session, span in named.values() if session == there
        )
        for session, span in named.values():
            if session != there:
                names = Message(
                    "、".join(other.zh for other in others),
                    " and ".join(other.en for other in others),
                )
                yield self.finding(
                    span, elsewhere=agreeing, others=names, here=session, there=there
                )


def _session(draft: Draft, form: Form) -> tuple[str, Span] | None:
    """Return the session that a line names, as in a number (68, S-27, ES-11), and where."""
    line = draft.line(form)
    if line is None:
        return None
    pattern = {Form.SESSION: _NUMERAL, Form.TITLE: _NUMBER}.get(form, _SYMBOL)
    match = pattern.search(line.text)
    if match is None:
        return None
    if form is Form.SESSION:
        value = numeral_value(match["numeral"])
        return (session_name(value, match["kind"]), line.span) if value else None
    if form is Form.TITLE:
        return normalize("NFKC", match["session"]), line.at(Span(*match.span()))
    symbols = [
        symbol for symbol in line.facts.symbols if symbol.start <= match.start() < symbol.end
    ]
    return match["session"], line.at(symbols[0] if symbols else Span(*match.span()))
