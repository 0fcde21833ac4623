"""Positions of the protocol to offsets and back; nothing else knows UTF-16."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

from lsprotocol import types as t

from resolint.rule import Severity
from resolint.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from resolint.reading.read import Reading
    from resolint.rule import Finding, Lang
    from resolint.text import Edit, LineIndex

_LINE_END = re.compile(r"\r\n|\n|\r")
_NEWLINE = re.compile(r"\n")
_SEVERITIES = {
    Severity.ERROR: t.DiagnosticSeverity.Error,
    Severity.WARNING: t.DiagnosticSeverity.Warning,
    Severity.INFO: t.DiagnosticSeverity.Information,
    Severity.HINT: t.DiagnosticSeverity.Hint,
}


_NOTE = "resolint"
_MOST_RELATED, _MOST_HINTS = 50, 100
"""How many places of a habit go with its diagnostic, and up to how many have one of their own."""
# How Python writes each unit of the protocol, and how many bytes one takes.
_CODECS = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}


class Encoding:
    """The unit in which the client counts the signs of a line."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._codec, self._size = _CODECS[name]

    def units(self, text: str) -> int:
        """Return how many units a text has."""
        return len(text.encode(self._codec, "surrogatepass")) // self._size

    def position(self, index: LineIndex, offset: int) -> t.Position:
        """Return where an offset stands; one past the text stands at its end."""
        line, column = index.position(offset)
        start = index.line(line).start
        return t.Position(line, self.units(index.text[start : start + column]))

    def range(self, index: LineIndex, span: Span) -> t.Range:
        """Return where a span stands."""
        start = self.position(index, span.start)
        if span.end > index.line(start.line).end:
            return t.Range(start, self.position(index, span.end))
        units = self.units(span.of(index.text))
        return t.Range(start, t.Position(start.line, start.character + units))

    def offset(self, index: LineIndex, position: t.Position) -> int:
        """Return the offset of a position; one past its line, or the text, is that end."""
        line = index.line(position.line)
        return line.start + self._signs(line.of(index.text), position.character)

    def span(self, index: LineIndex, range_: t.Range) -> Span:
        """Return the span of a range; an end before its start counts as that."""
        start = self.offset(index, range_.start)
        return Span(start, max(start, self.offset(index, range_.end)))

    def apply(self, raw: str, change: t.TextDocumentContentChangeEvent) -> str:
        """Return the client's text, with its own line ends, after one change."""
        if isinstance(change, t.TextDocumentContentChangeWholeDocument):
            return change.text
        start = self._raw_offset(raw, change.range.start)
        end = max(start, self._raw_offset(raw, change.range.end))
        return raw[:start] + change.text + raw[end:]

    def _raw_offset(self, raw: str, position: t.Position) -> int:
        start, stop = _raw_line(raw, position.line)
        return start + self._signs(raw[start:stop], position.character)

    def _signs(self, line: str, units: int) -> int:
        """Return how many whole code points of a line so many units hold."""
        written = line.encode(self._codec, "surrogatepass")
        return len(written[: max(0, units) * self._size].decode(self._codec, "ignore"))


def _raw_line(raw: str, line: int) -> tuple[int, int]:
    r"""Return where a line of a client's text starts and where its text stops.

    The protocol ends a line at ``\n``, ``\r\n`` and ``\r``, and nowhere else.
    """
    pattern = _LINE_END if "\r" in raw else _NEWLINE
    ends = [match.span() for match in islice(pattern.finditer(raw), line + 1)]
    if len(ends) < line:
        return len(raw), len(raw)
    start = ends[line - 1][1] if line else 0
    return start, ends[line][0] if line < len(ends) else len(raw)


def with_newlines(raw: str) -> str:
    r"""Return a client's text with ``\n`` for every line end: lines and columns stay the same."""
    return _LINE_END.sub("\n", raw) if "\r" in raw else raw


@dataclass(frozen=True)
class Shown:
    """What it takes to show the findings of a version to a client.

    They come as they stand in the text as read: to lead all places and fixes of a habit back to
    the file at each key would take long, and few are shown.
    """

    uri: str
    index: LineIndex
    reading: Reading
    encoding: Encoding
    lang: Lang
    page: Callable[[str], str | None]
    """Where a rule is explained."""
    fades: Callable[[str], bool]
    """Whether what a rule marks can be taken away, and the client shows such text faded."""
    relates: bool
    """The client shows other places with a diagnostic."""

    def diagnostics(self, finding: Finding) -> Iterator[t.Diagnostic]:
        """Yield a finding as the client shows it; of a habit the other places too, as hints."""
        shown = self._diagnostic(finding, _SEVERITIES[finding.severity])
        few = len(finding.places) <= _MOST_HINTS
        places = finding.places if few else finding.places[:_MOST_RELATED]
        hints = [self._diagnostic(place, t.DiagnosticSeverity.Hint) for place in places]
        if self.relates and hints:
            shown.related_information = [
                t.DiagnosticRelatedInformation(t.Location(self.uri, hint.range), hint.message)
                for hint in hints[:_MOST_RELATED]
            ]
        elif self.relates and finding.elsewhere:
            shown.related_information = [
                t.DiagnosticRelatedInformation(
                    t.Location(self.uri, self._range(other.span)), other.message.text(self.lang)
                )
                for other in finding.elsewhere
            ]
        yield shown
        # The first place is that of the habit.
        yield from hints[1:] if few else ()

    def _diagnostic(self, finding: Finding, severity: t.DiagnosticSeverity) -> t.Diagnostic:
        page = self.page(finding.rule)
        return t.Diagnostic(
            range=self._range(finding.span),
            message=finding.message.text(self.lang),
            severity=severity,
            code=finding.rule,
            code_description=t.CodeDescription(page) if page else None,
            source="resolint",
            tags=[t.DiagnosticTag.Unnecessary] if self.fades(finding.rule) else None,
        )

    def _range(self, span: Span) -> t.Range:
        return self.encoding.range(self.index, self.reading.back(span))


def workspace_edit(  # noqa: PLR0913 - they are the parts of the protocol's object
    uri: str,
    version: int | None,
    edits: Iterable[Edit],
    index: LineIndex,
    encoding: Encoding,
    *,
    versioned: bool,
    annotation: t.ChangeAnnotation | None = None,
) -> t.WorkspaceEdit:
    """Return edits that the client refuses when the document has moved on, if it can tell.

    With an ``annotation`` a client that can says what they are, and may ask before it applies them.
    """
    changes: list[Any] = text_edits(edits, index, encoding)
    document = t.OptionalVersionedTextDocumentIdentifier(uri=uri, version=version)
    if annotation:
        noted: list[Any] = [t.AnnotatedTextEdit(_NOTE, e.range, e.new_text) for e in changes]
        changed = [t.TextDocumentEdit(document, noted)]
        return t.WorkspaceEdit(document_changes=changed, change_annotations={_NOTE: annotation})
    if not versioned:
        return t.WorkspaceEdit(changes={uri: changes})
    return t.WorkspaceEdit(document_changes=[t.TextDocumentEdit(document, changes)])


def text_edits(edits: Iterable[Edit], index: LineIndex, encoding: Encoding) -> list[t.TextEdit]:
    """Return edits as a client counts."""
    return [t.TextEdit(encoding.range(index, edit.span), edit.text) for edit in edits]


def asking(question: str) -> t.ChangeAnnotation:
    """Return what makes a client show edits, below the lines of a question, and ask."""
    label, _, description = question.partition("\n")
    return t.ChangeAnnotation(label, needs_confirmation=True, description=description)
