"""Findings allowed by the drafter, as actions: here with a reason, or in the configuration."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from lsprotocol import types as t
from pygls.uris import to_fs_path

from resolint.config.file import NAME, ignoring
from resolint.features.actions import findings_at
from resolint.features.allowing import ALLOW, IGNORE, allowance
from resolint.lsp import convert
from resolint.lsp.actions.asked import QUICK_FIX
from resolint.lsp.session import MovedOnError
from resolint.text import Edit, LineIndex, Span, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from resolint.features.allowing import Allowance
    from resolint.lsp.actions.asked import Asked, Data
    from resolint.lsp.server import Server
    from resolint.lsp.session import Snapshot


def offered(asked: Asked) -> Iterator[t.CodeAction]:
    """Yield for each rule that has a finding here what allows it, in the text and for good."""
    if not asked.wants(QUICK_FIX):
        return
    snapshot = asked.snapshot
    known = snapshot.settings.ruleset.by_name
    first = {each.rule: each for each in reversed([*findings_at(snapshot.findings, asked.lines)])}
    for rule, finding in sorted(first.items()):
        start, end = finding.span
        if rule in known and allowance(snapshot.draft, finding, snapshot.settings.lang):
            action = asked.action(
                ALLOW.format(rule=rule), QUICK_FIX, "allowing", rule=rule, start=start, end=end
            )
            action.diagnostics = asked.shown(finding)
            yield action
    for rule in sorted(first.keys() & known.keys()):
        if _config_of(asked.ls, snapshot):
            yield asked.action(IGNORE.format(rule=rule), QUICK_FIX, "allowing", ignored=rule)


def resolve(ls: Server, snapshot: Snapshot, action: t.CodeAction, data: Data) -> None:
    """Give a chosen action its edit."""
    if rule := data.get("ignored"):
        action.edit = _config_edit(ls, snapshot, str(rule))
        return
    span = Span(data["start"], data["end"])
    found = (f for f in findings_at(snapshot.findings, span) if f.rule == data["rule"])
    finding = next((each for each in found if each.span == span), None)
    made = allowance(snapshot.draft, finding, snapshot.settings.lang) if finding else None
    if made is None:
        raise MovedOnError
    action.edit = ls.edit(snapshot, [made.edit])
    if ls.can.fills_snippets and made.reason is not None:
        _leave_room(action.edit, made)


def _leave_room(edit: t.WorkspaceEdit, made: Allowance) -> None:
    """Let the user fill in the reason: the edit becomes a snippet with a place for it."""
    (document,) = edit.document_changes or ()
    assert isinstance(document, t.TextDocumentEdit), "a draft is changed, no file is made"
    (change,) = document.edits
    before, behind = made.edit.text[: made.reason], made.edit.text[made.reason :]
    document.edits = [t.SnippetTextEdit(change.range, t.StringValue(f"{before}$1{behind}"))]


def _config_of(ls: Server, snapshot: Snapshot) -> Path | None:
    """Return the configuration file of a draft, or where one is to be made if the client can."""
    if not ls.can.versioned_edits or snapshot.settings.file:
        return snapshot.settings.file
    path = to_fs_path(snapshot.uri) if snapshot.uri.startswith("file:") else None
    if path is None or not ls.can.creates_files:
        return None
    folder = Path(path).parent
    roots = (to_fs_path(root) for root in ls.workspace.folders)
    within = [Path(root) for root in roots if root and folder.is_relative_to(root)]
    return max(within, key=lambda each: len(each.parts), default=folder) / NAME


def _config_edit(ls: Server, snapshot: Snapshot, rule: str) -> t.WorkspaceEdit:
    """Return the edit of the configuration that ignores a rule."""
    path = _config_of(ls, snapshot)
    if path is None:
        raise MovedOnError
    exists = path.is_file()
    text = path.read_text("utf-8-sig") if exists else ""
    change = trimmed(Edit(Span(0, len(text)), ignoring(text, path.name, rule)), text)
    uri, encoding = path.as_uri(), ls.session.encoding
    edit = convert.workspace_edit(
        uri, None, [change], LineIndex(text), encoding, versioned=ls.can.versioned_edits
    )
    if not exists:
        new: list[Any] = [t.CreateFile(uri, options=t.CreateFileOptions(ignore_if_exists=True))]
        edit.document_changes = [*new, *(edit.document_changes or ())]
    return edit
