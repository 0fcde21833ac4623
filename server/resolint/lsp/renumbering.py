"""Renumbering in an editor: acts are offered, computed when chosen, and shown when doubtful."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types as t

from resolint.features.renumbering.act import CannotRenumberError
from resolint.features.renumbering.offers import offers, perform
from resolint.features.renumbering.preview import preview
from resolint.lsp.actions.asked import REWRITE
from resolint.lsp.server import Server  # noqa: TC001 - pygls reads the annotations of a command
from resolint.rule import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from resolint.features.renumbering.act import Act
    from resolint.lsp.actions.asked import Asked, Data
    from resolint.lsp.session import Snapshot
    from resolint.rule import Lang

COMMAND = "resolint.renumber"
_APPLY = Message(zh="应用", en="Apply")
_CANCEL = Message(zh="取消", en="Cancel")


def offered(asked: Asked) -> Iterator[t.CodeAction]:
    """Yield what can be inserted or deleted at a place; it is computed when it is chosen."""
    if asked.ls.can.applies_edits and asked.wants(REWRITE):
        for offer in offers(asked.snapshot.draft, asked.here):
            yield asked.action(offer.title, REWRITE, "act", act=offer.name, offset=offer.offset)


def resolve(ls: Server, snapshot: Snapshot, action: t.CodeAction, data: Data) -> None:
    """Give a chosen action its edit, or the command that asks before it makes the edit."""
    act = _act(ls, snapshot, data["act"], data["offset"])
    if act is None:
        return
    question = _question(snapshot, act)
    if question and not ls.can.shows_edits:
        at_once(ls, snapshot, action, data)
    else:
        action.edit = ls.edit(snapshot, act.edits, question, action.title)


def at_once(_: Server, snapshot: Snapshot, action: t.CodeAction, data: Data) -> None:
    """Give an action the command that works the act out, and asks before it makes the edit."""
    arguments = [snapshot.uri, snapshot.version, data["act"], data["offset"], ""]
    action.command = t.Command(action.title, COMMAND, arguments=arguments)


async def ask_and_renumber(  # noqa: PLR0913, PLR0917 - they are the arguments of the command
    ls: Server, uri: str, version: int, name: str, offset: int, written: str
) -> None:
    """Make an act, with what an insertion puts in; where it is doubtful, show it before and ask."""
    snapshot = ls.session.snapshot_at(uri, version)
    act = _act(ls, snapshot, name, offset, written)
    if act is None:
        return
    lang = snapshot.settings.lang
    question = _question(snapshot, act)
    if question and not await _is_agreed(ls, question, lang):
        return
    edit = ls.edit(ls.session.snapshot_at(uri, version), act.edits)
    await ls.workspace_apply_edit_async(t.ApplyWorkspaceEditParams(edit, act.title.text(lang)))


async def _is_agreed(ls: Server, question: str, lang: Lang) -> bool:
    """Ask the user, and tell whether the answer is yes."""
    answers = [t.MessageActionItem(answer.text(lang)) for answer in (_APPLY, _CANCEL)]
    asked = t.ShowMessageRequestParams(t.MessageType.Warning, question, answers)
    answer = await ls.window_show_message_request_async(asked)
    return answer is not None and answer.title == _APPLY.text(lang)


def _act(ls: Server, snapshot: Snapshot, name: str, offset: int, written: str = "") -> Act | None:
    """Return an act, or say why the draft does not allow it."""
    profile = snapshot.settings.ruleset.profile_of(snapshot.draft)
    try:
        return perform(snapshot.draft, name, offset, profile, written)
    except CannotRenumberError as error:
        ls.say(error.message.text(snapshot.settings.lang), t.MessageType.Warning)
        return None


def _question(snapshot: Snapshot, act: Act) -> str:
    """Return what to show before an act is made; nothing where all is certain."""
    lang = snapshot.settings.lang
    lines = (act.title.text(lang), *preview(snapshot.text, act, lang))
    return "\n".join(lines) if act.doubts else ""
