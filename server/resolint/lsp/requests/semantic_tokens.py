"""Semantic tokens: of a draft, of a range, and what has changed since the last answer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lsprotocol import types as t

from resolint.features.tokens import Token, What, tokens
from resolint.lsp.server import Server
from resolint.lsp.session import Snapshot

# Types of the protocol, so that every theme has colours for them.
_TYPES = {
    What.MASTHEAD: t.SemanticTokenTypes.Namespace,
    What.LEAD: t.SemanticTokenTypes.Keyword,
    What.CITATION: t.SemanticTokenTypes.Class,
    What.SYMBOL: t.SemanticTokenTypes.Type,
    What.DATE: t.SemanticTokenTypes.Number,
    What.MARK: t.SemanticTokenTypes.Decorator,
    What.NOTE: t.SemanticTokenTypes.Decorator,
}
_NAMES = list(dict.fromkeys(each.value for each in _TYPES.values()))
_DEFINITION = 1
_LEGEND = t.SemanticTokensLegend(_NAMES, [t.SemanticTokenModifiers.Definition.value])
_NUMBERS = {what: _NAMES.index(each.value) for what, each in _TYPES.items()}


def register(server: Server) -> None:
    """Register the handlers."""
    server.feature(t.TEXT_DOCUMENT_SEMANTIC_TOKENS_FULL, _LEGEND)(full)
    server.feature(t.TEXT_DOCUMENT_SEMANTIC_TOKENS_FULL_DELTA, _LEGEND)(delta)
    server.feature(t.TEXT_DOCUMENT_SEMANTIC_TOKENS_RANGE, _LEGEND)(within_range)


def full(ls: Server, params: t.SemanticTokensParams) -> t.SemanticTokens:
    """Return all tokens of a draft."""
    snapshot = ls.session.snapshot(params.text_document.uri)
    if snapshot is None:
        return t.SemanticTokens([])
    data = _encoded(ls, snapshot, tokens(snapshot.draft))
    ls.tokens[snapshot.uri] = snapshot.result_id, data
    return t.SemanticTokens(data, snapshot.result_id)


def delta(
    ls: Server, params: t.SemanticTokensDeltaParams
) -> t.SemanticTokens | t.SemanticTokensDelta:
    """Return what has changed since an answer, or all where that answer is not the last."""
    name, before = ls.tokens.get(params.text_document.uri, ("", []))
    now = full(ls, t.SemanticTokensParams(params.text_document))
    if not name or name != params.previous_result_id:
        return now
    return t.SemanticTokensDelta(_difference(before, now.data), now.result_id)


def within_range(ls: Server, params: t.SemanticTokensRangeParams) -> t.SemanticTokens:
    """Return the tokens of the paragraphs in a range."""
    snapshot = ls.session.snapshot(params.text_document.uri)
    if snapshot is None:
        return t.SemanticTokens([])
    within = ls.session.encoding.span(snapshot.index, params.range)
    return t.SemanticTokens(_encoded(ls, snapshot, tokens(snapshot.draft, within)))


def _encoded(ls: Server, snapshot: Snapshot, found: Iterable[Token]) -> list[int]:
    """Return tokens as the protocol has them, each counted from the one before it."""
    data: list[int] = []
    line = character = 0
    for token in found:
        place = ls.session.encoding.range(snapshot.index, token.span)
        down = place.start.line - line
        right = place.start.character - (0 if down else character)
        line, character = place.start.line, place.start.character
        modifiers = _DEFINITION if token.what is What.NOTE else 0
        data += down, right, place.end.character - character, _NUMBERS[token.what], modifiers
    return data


def _difference(before: Sequence[int], now: Sequence[int]) -> list[t.SemanticTokensEdit]:
    """Return the one edit that leads from an answer to the next, or none."""
    if before == now:
        return []
    shorter = min(len(before), len(now))
    head = next((at for at in range(shorter) if before[at] != now[at]), shorter)
    most = shorter - head
    tail = next((at for at in range(most) if before[-1 - at] != now[-1 - at]), most)
    data = now[head : len(now) - tail]
    return [t.SemanticTokensEdit(head, len(before) - head - tail, data)]
