"""What a client asks actions for, and what an action keeps until it is chosen."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from lsprotocol import types as t

from resolint.text import Span

if TYPE_CHECKING:
    from resolint.lsp.server import Server
    from resolint.lsp.session import Snapshot
    from resolint.rule import Finding, Message

QUICK_FIX = t.CodeActionKind.QuickFix.value
REWRITE = f"{t.CodeActionKind.RefactorRewrite.value}.resolint"
Data = dict[str, Any]
"""What an action keeps: the version it is for, who works it out, and what that needs."""


@dataclass(frozen=True)
class Asked:
    """A place of a version for which a client asks actions."""

    ls: Server
    snapshot: Snapshot
    params: t.CodeActionParams

    @cached_property
    def lines(self) -> Span:
        """The whole lines: some clients send a wrong column on a Chinese line."""
        index, range_ = self.snapshot.index, self.params.range
        return Span(index.line(range_.start.line).start, index.line(range_.end.line).end)

    @cached_property
    def here(self) -> Span:
        """The cursor or selection."""
        return self.ls.session.encoding.span(self.snapshot.index, self.params.range)

    def wants(self, kind: str) -> bool:
        """Tell whether the client asks for actions of a kind: for all, for it, or one above it."""
        only = self.only
        return only is None or any(kind == each or kind.startswith(f"{each}.") for each in only)

    @cached_property
    def only(self) -> list[str] | None:
        """The kinds that it asks for, if not for all."""
        only = self.params.context.only
        if only is None:
            return None
        return [kind.value if isinstance(kind, t.CodeActionKind) else kind for kind in only]

    def action(self, title: Message, kind: str, by: str, **data: Any) -> t.CodeAction:  # noqa: ANN401
        """Return an action whose edit is computed when it is chosen, by the offers of a name."""
        snapshot = self.snapshot
        kept = {"uri": snapshot.uri, "version": snapshot.version, "by": by, **data}
        return t.CodeAction(title.text(snapshot.settings.lang), kind=kind, data=kept)

    def shown(self, finding: Finding) -> list[t.Diagnostic] | None:
        """Return the diagnostics of the client that show the rule of a finding."""
        return [
            each for each in self.params.context.diagnostics if each.code == finding.rule
        ] or None
