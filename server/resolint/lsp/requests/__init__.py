"""What an editor asks about a draft: one file a feature, each with its handlers."""

from __future__ import annotations

from resolint.lsp.requests import (
    code_actions,
    code_lens,
    completion,
    document_links,
    folding,
    formatting,
    hover,
    inlay_hints,
    occurrences,
    outline,
    rename,
    selection,
    semantic_tokens,
    workspace_symbols,
)

FEATURES = (
    code_actions,
    code_lens,
    completion,
    document_links,
    folding,
    formatting,
    hover,
    inlay_hints,
    occurrences,
    outline,
    rename,
    selection,
    semantic_tokens,
    workspace_symbols,
)
