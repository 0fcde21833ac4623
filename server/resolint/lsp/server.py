"""The server of one client: its session, what the client can do, and what is shown to it."""

from __future__ import annotations

import asyncio
import logging
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from lsprotocol import types as t
from pygls.lsp.server import LanguageServer

from resolint.features.peace import in_peace
from resolint.lsp import convert
from resolint.lsp.abilities import Abilities
from resolint.lsp.options import Options
from resolint.lsp.protocol import DraftProtocol
from resolint.lsp.session import Session
from resolint.report import manual

if TYPE_CHECKING:
    from collections.abc import Iterable

    from resolint.lint.engine import Linted
    from resolint.lsp.session import Snapshot
    from resolint.rule import Finding, Message
    from resolint.text import Edit, Span

_LOG = logging.getLogger("resolint")


class Server(LanguageServer):
    """The server with its session and what the client can do."""

    def __init__(self) -> None:
        super().__init__(
            "resolint",
            version("resolint"),
            text_document_sync_kind=t.TextDocumentSyncKind.Incremental,
            protocol_cls=DraftProtocol,
        )
        self.session = Session(self._complain)
        self.can = Abilities()
        self.options = Options()
        self.tokens: dict[str, tuple[str, list[int]]] = {}
        """The semantic tokens that the client has of each draft, with the name of that answer."""
        self.knows_pinyin = False
        """Its dictionary is loaded, or on the way."""
        self._resting: dict[str, asyncio.TimerHandle] = {}
        self._calm: tuple[Linted | None, Linted | None, tuple[Finding, ...]] = None, None, ()
        """What was last shown while a paragraph was being typed, by its two versions."""
        self._waiting: dict[str, asyncio.TimerHandle] = {}
        self._published: dict[str, str] = {}

    def report_server_error(self, error: Exception, source: Any) -> None:  # noqa: ANN401
        """Log the kind of an error only: its text could hold words of the draft."""
        _LOG.error("%s in %s", type(error).__name__, getattr(source, "__name__", source))

    def publish_soon(self, uri: str, pause: float) -> None:
        """Push the findings of a draft after a pause, unless the client pulls them."""
        if self.can.pulls:
            return
        self.cancel(uri)
        if pause > 0:
            self._waiting[uri] = asyncio.get_running_loop().call_later(pause, self._publish, uri)
        else:
            self._publish(uri)

    def settle_soon(self, uri: str) -> None:
        """Show what waits when the typing pauses."""
        if resting := self._resting.pop(uri, None):
            resting.cancel()
        if self.session.settled_before(uri):
            loop = asyncio.get_running_loop()
            self._resting[uri] = loop.call_later(self.options.rest, self.settle, uri)

    def settle(self, uri: str) -> None:
        """Take what is being typed for written, and show what waited."""
        snapshot = self.session.snapshot(uri)
        shown = self.result_id(snapshot) if snapshot else ""
        self.session.settle(uri)
        if snapshot is None or self.result_id(snapshot) == shown:
            return
        if not self.can.pulls:
            self.publish_soon(uri, 0)
        elif self.can.refreshes:
            self.workspace_diagnostic_refresh(None)

    def cancel(self, uri: str) -> None:
        """Drop a push that has not happened yet."""
        for handles in (self._waiting, self._resting):
            if waiting := handles.pop(uri, None):
                waiting.cancel()

    def withdraw(self, uri: str) -> None:
        """Take the findings of a closed draft off the screen."""
        self.cancel(uri)
        if self._published.pop(uri, None) is not None:
            self.text_document_publish_diagnostics(t.PublishDiagnosticsParams(uri, []))

    def show_anew(self) -> None:
        """Show the findings of every open draft again, after a change of configuration."""
        if self.can.pulls:
            if self.can.refreshes:
                self.workspace_diagnostic_refresh(None)
            return
        for uri in self.session.open_uris:
            self.publish_soon(uri, 0)

    def diagnostics(self, snapshot: Snapshot) -> list[t.Diagnostic]:
        """Return the findings of a version as diagnostics."""
        lang = snapshot.settings.lang
        shown = convert.Shown(
            snapshot.uri,
            snapshot.index,
            snapshot.draft.reading,
            self.session.encoding,
            lang,
            lambda rule: manual.page_uri(rule, lang),
            lambda rule: self.can.fades and snapshot.settings.ruleset.is_unnecessary(rule),
            relates=self.can.relates,
        )
        found = self._shown(snapshot)
        return [each for finding in found for each in shown.diagnostics(finding)]

    def range(self, snapshot: Snapshot, span: Span) -> t.Range:
        """Return where a span of a version stands for the client."""
        return self.session.encoding.range(snapshot.index, span)

    def result_id(self, snapshot: Snapshot) -> str:
        """Return what tells a client that nothing has changed since it last asked."""
        return f"{snapshot.result_id}.{len(self._shown(snapshot))}"

    def _shown(self, snapshot: Snapshot) -> tuple[Finding, ...]:
        """Return the findings of a version as read, without those that wait while it is typed."""
        linted, settled = snapshot.linted, self.session.settled_before(snapshot.uri)
        # What waits can be shown to a client that pulls only where it can be told to pull again.
        if settled is None or (self.can.pulls and not self.can.refreshes):
            return linted.as_read
        if self._calm[:2] != (linted, settled):
            self._calm = linted, settled, in_peace(linted, settled)
        return self._calm[2]

    def text_edits(self, snapshot: Snapshot, edits: Iterable[Edit]) -> list[t.TextEdit]:
        """Return edits of a version as the client counts."""
        return convert.text_edits(edits, snapshot.index, self.session.encoding)

    def edit(
        self, snapshot: Snapshot, edits: Iterable[Edit], question: str = "", label: str = ""
    ) -> t.WorkspaceEdit:
        """Return edits of a version for the client.

        It shows them before, with a ``question``; several have a ``label``, where it shows labels.
        """
        changes = [*edits]
        annotation = None
        if question:
            annotation = convert.asking(question)
        elif self.can.shows_edits and label and len(changes) > 1:
            annotation = t.ChangeAnnotation(label, needs_confirmation=False)
        return convert.workspace_edit(
            snapshot.uri,
            snapshot.version,
            changes,
            snapshot.index,
            self.session.encoding,
            versioned=self.can.versioned_edits,
            annotation=annotation,
        )

    def publish_closed(self, snapshot: Snapshot) -> None:
        """Push the findings of a draft that no editor has open, until one opens it."""
        uri, found = snapshot.uri, self.diagnostics(snapshot)
        if found or uri in self._published:
            self._published[uri] = snapshot.result_id
            self.text_document_publish_diagnostics(t.PublishDiagnosticsParams(uri, found))

    def _publish(self, uri: str) -> None:
        """Push the findings of the current version, once."""
        snapshot = self.session.snapshot(uri)
        if snapshot is None or self._published.get(uri) == self.result_id(snapshot):
            return
        self._published[uri] = self.result_id(snapshot)
        params = t.PublishDiagnosticsParams(uri, self.diagnostics(snapshot), snapshot.version)
        self.text_document_publish_diagnostics(params)

    def say(self, text: str, kind: t.MessageType) -> None:
        """Show a message to the user."""
        self.window_show_message(t.ShowMessageParams(kind, text))

    def _complain(self, message: Message) -> None:
        self.say(message.text(self.session.lang), t.MessageType.Error)
