"""The open drafts: an immutable snapshot a version, whose findings are computed once."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from lsprotocol import types as t
from pygls.exceptions import JsonRpcException
from pygls.uris import to_fs_path

from resolint.config.file import ConfigError
from resolint.config.resolver import Overrides, Resolver, Settings
from resolint.draft.parse import parse
from resolint.lint.engine import relint
from resolint.lsp.convert import Encoding, with_newlines
from resolint.text import LineIndex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from resolint.draft.draft import Draft
    from resolint.lint.engine import Linted
    from resolint.rule import Finding, Lang, Message


_LONGEST_TYPED = 24
"""Signs at once; more are pasted. Chinese comes in whole phrases."""


@dataclass(frozen=True)
class Snapshot:
    """One version of a draft under one configuration."""

    uri: str
    version: int
    raw: str
    """The text as the client has it."""
    settings: Settings
    generation: int
    """It rises with each change of configuration."""
    before: Linted | None = None
    """The last version that was linted."""

    @property
    def result_id(self) -> str:
        """What tells a client that nothing has changed since it last asked."""
        return f"{self.version}.{self.generation}"

    @cached_property
    def text(self) -> str:
        r"""The text with ``\n`` line ends, in which findings count."""
        return text_of(self.raw)

    @cached_property
    def index(self) -> LineIndex:
        """Its lines."""
        return LineIndex(self.text)

    @cached_property
    def draft(self) -> Draft:
        """Its draft."""
        return parse(self.text, self.before.draft if self.before else None)

    @property
    def last_linted(self) -> Linted | None:
        """This version if it was linted, else the last one before it that was."""
        return self.__dict__.get("linted", self.before)

    @cached_property
    def linted(self) -> Linted:
        """Its draft with its findings, those of the version before it kept where they hold."""
        return relint(self.draft, self.settings.ruleset, self.before)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """Its findings."""
        return self.linted.findings


def text_of(raw: str) -> str:
    r"""Return a client's text with ``\n`` line ends.

    A byte order mark becomes a space: it is no sign of the draft, and columns stay the same.
    """
    text = with_newlines(raw)
    return " " + text[1:] if text.startswith("\ufeff") else text


class _Typing(NamedTuple):
    """Where is being typed, and what there was before."""

    line: int
    settled: Linted


def _typed_line(changes: Sequence[t.TextDocumentContentChangeEvent]) -> int | None:
    """Return the line of a change such as a key makes, or nothing for another."""
    change = changes[0] if len(changes) == 1 else None
    if change is None or isinstance(change, t.TextDocumentContentChangeWholeDocument):
        return None
    first, last = change.range.start.line, change.range.end.line
    return first if first == last and len(change.text) <= _LONGEST_TYPED else None


class MovedOnError(JsonRpcException):
    """The text has changed since the client asked, so an answer would harm it."""

    CODE = -32801
    MESSAGE = "the draft has changed since"


class Session:
    """What the server keeps between two messages of one client."""

    def __init__(self, complain: Callable[[Message], None]) -> None:
        self.encoding = Encoding("utf-16")
        self.overrides = Overrides()
        self._complain = complain
        self._resolver = Resolver()
        self._snapshots: dict[str, Snapshot] = {}
        self._typing: dict[str, _Typing] = {}
        self._said: set[Message] = set()
        self.generation = 0
        """It rises with each change of configuration."""

    def open(self, uri: str, version: int, raw: str) -> None:
        """Take a draft in."""
        settings = self._settings_for(uri)
        self._snapshots[uri] = Snapshot(uri, version, raw, settings, self.generation)

    def change(
        self, uri: str, version: int, changes: Iterable[t.TextDocumentContentChangeEvent]
    ) -> None:
        """Take the next version in; a change of a draft that is not open changes nothing."""
        snapshot = self._snapshots.get(uri)
        if snapshot is None:
            return
        changes = [*changes]
        self._follow_typing(snapshot, changes)
        raw = snapshot.raw
        for change in changes:
            raw = self.encoding.apply(raw, change)
        self._snapshots[uri] = Snapshot(
            uri, version, raw, snapshot.settings, snapshot.generation, snapshot.last_linted
        )

    def close(self, uri: str) -> None:
        """Let a draft go."""
        self._snapshots.pop(uri, None)
        self.settle(uri)

    def settled_before(self, uri: str) -> Linted | None:
        """Return the version before the paragraph was begun that is being typed, if one is."""
        typing = self._typing.get(uri)
        return typing.settled if typing else None

    def settle(self, uri: str) -> None:
        """Take what is being typed in a draft for written."""
        self._typing.pop(uri, None)

    def _follow_typing(
        self, before: Snapshot, changes: Sequence[t.TextDocumentContentChangeEvent]
    ) -> None:
        """Note where is being typed; elsewhere, or by another kind of change, it is no more."""
        line, typing = _typed_line(changes), self._typing.get(before.uri)
        if typing and typing.line == line:
            return
        self.settle(before.uri)
        if line is not None and before.last_linted:
            self._typing[before.uri] = _Typing(line, before.last_linted)

    def closed(self, uri: str, raw: str) -> Snapshot:
        """Return a draft that is not open, as it would be if it were."""
        return Snapshot(uri, 0, raw, self._settings_for(uri), self.generation)

    def snapshot(self, uri: str) -> Snapshot | None:
        """Return the current version of an open draft."""
        return self._snapshots.get(uri)

    def snapshot_at(self, uri: str, version: object) -> Snapshot:
        """Return a version of an open draft; raises ``MovedOnError`` when it is not the last."""
        snapshot = self.snapshot(uri)
        if snapshot is None or snapshot.version != version:
            raise MovedOnError
        return snapshot

    @property
    def lang(self) -> Lang:
        """The language of what is said of no draft in particular."""
        return self.overrides.lang or self.overrides.locale or "zh"

    @property
    def open_uris(self) -> tuple[str, ...]:
        """The drafts that are open."""
        return tuple(self._snapshots)

    def reconfigure(self, overrides: Overrides | None = None) -> None:
        """Read the configuration again for every open draft."""
        self.overrides = overrides or self.overrides
        self._resolver = Resolver(self.overrides)
        self._said.clear()
        self.generation += 1
        self._typing.clear()
        for uri, old in list(self._snapshots.items()):
            self.open(uri, old.version, old.raw)

    def _settings_for(self, uri: str) -> Settings:
        """Return the settings of a draft; with a broken configuration, those without any file."""
        path = Path(to_fs_path(uri) or "untitled.md")
        try:
            settings = self._resolver.settings_for(path)
        except ConfigError as error:
            for problem in error.problems:
                self._say_once(problem.placed)
            isolated = replace(self.overrides, profile=None, isolated=True)
            settings = Resolver(isolated).settings_for(path)
        for failure in settings.failed:
            self._say_once(failure)
        return settings

    def _say_once(self, message: Message) -> None:
        if message not in self._said:
            self._said.add(message)
            self._complain(message)


def overrides_from(options: Any, locale: str | None) -> Overrides:  # noqa: ANN401 - a client may send anything
    """Return what a client sets in its initialization options; what is odd is passed over.

    Its locale is that of its user; whoever reads no Chinese is spoken to in English.
    """
    given = options if isinstance(options, dict) else {}
    lang = given.get("lang")
    profile = given.get("profile")
    return Overrides(
        profile=profile if isinstance(profile, str) else None,
        lang=lang if lang in ("zh", "en") else None,
        locale=_language(locale or ""),
        trusted=given.get("trusted") is not False,
    )


def _language(locale: str) -> Lang | None:
    """Return the language of a locale such as zh-CN or en_US.UTF-8; of C, none."""
    language = re.split(r"[-_.]", locale.lower())[0]
    if not re.fullmatch("[a-z]{2,3}", language):
        return None
    return "zh" if language in ("zh", "yue") else "en"
