"""Completion: verbs and phrases, citations, notes and closing formulae."""

from __future__ import annotations

import re
import threading
from functools import partial

from lsprotocol import types as t

from resolint.features.completion.offers import TRIGGERS, suggestions
from resolint.features.completion.suggestion import Suggestion, What
from resolint.language import DEFAULT, by_code
from resolint.lsp.server import Server
from resolint.lsp.session import Snapshot
from resolint.register.file import search

_KINDS = {
    What.LEAD: t.CompletionItemKind.Keyword,
    What.CITATION: t.CompletionItemKind.Reference,
    What.NOTE: t.CompletionItemKind.Reference,
    What.FORMULA: t.CompletionItemKind.Snippet,
}
_STOP = re.compile(r"\$\{\d+:([^}]*)\}")


def register(server: Server) -> None:
    """Register the handler."""
    options = t.CompletionOptions(trigger_characters=[*TRIGGERS])
    server.feature(t.TEXT_DOCUMENT_COMPLETION, options)(completion)


def completion(ls: Server, params: t.CompletionParams) -> t.CompletionList:
    """Suggest what may be written at the cursor.

    What fits is told again at each key, since letters may be pinyin.
    """
    snapshot = ls.session.snapshot(params.text_document.uri)
    if snapshot is None:
        return t.CompletionList(is_incomplete=False, items=[])
    offset = ls.session.encoding.offset(snapshot.index, params.position)
    known = snapshot.last_linted or snapshot.linted
    find = partial(search, snapshot.settings.register)
    found = suggestions(snapshot.draft, offset, known.profile, find)
    if found and not ls.knows_pinyin:
        # It takes longer to load than to type a letter.
        ls.knows_pinyin = True
        threading.Thread(target=by_code(DEFAULT).warm_up_spellings, daemon=True).start()
    items = [_item(ls, snapshot, each, at) for at, each in enumerate(found)]
    return t.CompletionList(is_incomplete=bool(items), items=items)


def _item(ls: Server, snapshot: Snapshot, each: Suggestion, at: int) -> t.CompletionItem:
    is_snippet = each.snippet and ls.can.completes_snippets
    text = _STOP.sub(r"\1", each.text) if each.snippet and not is_snippet else each.text
    form = t.InsertTextFormat.Snippet if is_snippet else t.InsertTextFormat.PlainText
    return t.CompletionItem(
        each.label,
        kind=_KINDS[each.what],
        detail=each.detail or None,
        sort_text=f"{at:04}",
        filter_text=each.typed,
        insert_text_format=form,
        text_edit=t.TextEdit(ls.session.encoding.range(snapshot.index, each.span), text),
    )
