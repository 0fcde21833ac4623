"""Formatting of a draft, of a range or ranges of it, and while typing."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from lsprotocol import types as t

from resolint.features.formatting import formatted, whole_lines
from resolint.features.next_paragraph import opened
from resolint.lsp.server import Server
from resolint.lsp.session import Snapshot
from resolint.text import Edit, Span, merged

_RETURN = "\n"


def register(server: Server) -> None:
    """Register the handlers."""
    ranges = t.DocumentRangeFormattingOptions(ranges_support=True)
    on_type = t.DocumentOnTypeFormattingOptions(first_trigger_character=_RETURN)
    server.feature(t.TEXT_DOCUMENT_FORMATTING)(format_document)
    server.feature(t.TEXT_DOCUMENT_RANGE_FORMATTING, ranges)(format_range)
    server.feature(t.TEXT_DOCUMENT_RANGES_FORMATTING)(format_ranges)
    server.feature(t.TEXT_DOCUMENT_ON_TYPE_FORMATTING, on_type)(format_on_type)


def format_document(ls: Server, params: t.DocumentFormattingParams) -> list[t.TextEdit]:
    """Format a draft."""
    snapshot = ls.session.snapshot(params.text_document.uri)
    return ls.text_edits(snapshot, _edits(snapshot, None)) if snapshot else []


def format_range(ls: Server, params: t.DocumentRangeFormattingParams) -> list[t.TextEdit]:
    """Format the lines of a range."""
    return _format(ls, params.text_document.uri, [params.range])


def format_ranges(ls: Server, params: t.DocumentRangesFormattingParams) -> list[t.TextEdit]:
    """Format the lines of several ranges."""
    return _format(ls, params.text_document.uri, params.ranges)


def format_on_type(ls: Server, params: t.DocumentOnTypeFormattingParams) -> list[t.TextEdit]:
    """Open the next paragraph where the return key was pressed at the end of one."""
    snapshot = ls.session.snapshot(params.text_document.uri)
    if snapshot is None or params.ch != _RETURN:
        return []
    offset = ls.session.encoding.offset(snapshot.index, params.position)
    return ls.text_edits(snapshot, opened(snapshot.draft, offset))


def _format(ls: Server, uri: str, ranges: Sequence[t.Range]) -> list[t.TextEdit]:
    snapshot = ls.session.snapshot(uri)
    if snapshot is None:
        return []
    spans = (
        whole_lines(snapshot.text, ls.session.encoding.span(snapshot.index, r)) for r in ranges
    )
    edits = chain.from_iterable(_edits(snapshot, span) for span in merged(spans))
    return ls.text_edits(snapshot, edits)


def _edits(snapshot: Snapshot, within: Span | None) -> tuple[Edit, ...]:
    return formatted(snapshot.text, snapshot.settings.ruleset, within, snapshot.draft)
