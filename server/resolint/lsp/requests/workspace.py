"""All drafts of the folders checked at a command, with progress that can be cancelled."""

from __future__ import annotations

import asyncio
from uuid import uuid4

from lsprotocol import types as t

from resolint.lsp.closed import closed_drafts, taken_in
from resolint.lsp.server import Server
from resolint.rule import Message

COMMAND = "resolint.checkWorkspace"
_TITLE = Message(zh="检查文件夹中的文稿", en="Checking the drafts of the folders")
_DONE = Message(
    zh="检查了 {drafts} 份文稿，{faulty} 份有问题",
    en="{drafts} drafts checked, {faulty} with findings",
)


def register(server: Server) -> None:
    """Register the command."""
    server.command(COMMAND)(check_workspace)


async def check_workspace(ls: Server) -> dict[str, int]:
    """Show what is found in each draft of the folders, also in those that are not open.

    Between two drafts other requests are answered.
    """
    uris = closed_drafts(ls)
    drafts = [each for uri in ls.session.open_uris if (each := ls.session.snapshot(uri))]
    checked, faulty = len(drafts), sum(bool(each.findings) for each in drafts)
    token = await _begin(ls)
    for at, uri in enumerate(uris):
        if _is_cancelled(ls, token):
            break
        if snapshot := taken_in(ls, uri):
            ls.publish_closed(snapshot)
            checked, faulty = checked + 1, faulty + bool(snapshot.findings)
        _report(ls, token, 100 * (at + 1) // len(uris))
        await asyncio.sleep(0)
    _end(ls, token, _DONE.format(drafts=checked, faulty=faulty).text(ls.session.lang))
    return {"drafts": checked, "faulty": faulty}


async def _begin(ls: Server) -> str | None:
    """Show progress that can be cancelled, where the client shows any; returns its name."""
    if not ls.can.shows_progress:
        return None
    token = f"{COMMAND}/{uuid4()}"
    await ls.work_done_progress.create_async(token)
    title = _TITLE.text(ls.session.lang)
    begin = t.WorkDoneProgressBegin(title, cancellable=True, percentage=0)
    ls.work_done_progress.begin(token, begin)
    return token


def _is_cancelled(ls: Server, token: str | None) -> bool:
    return token is not None and ls.work_done_progress.tokens[token].cancelled()


def _report(ls: Server, token: str | None, percentage: int) -> None:
    if token is not None:
        ls.work_done_progress.report(token, t.WorkDoneProgressReport(percentage=percentage))


def _end(ls: Server, token: str | None, message: str) -> None:
    if token is not None:
        ls.work_done_progress.end(token, t.WorkDoneProgressEnd(message=message))
    else:
        ls.say(message, t.MessageType.Info)
