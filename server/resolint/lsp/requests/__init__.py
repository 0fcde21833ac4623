"""What an editor asks about a draft: one file a feature, each with its handlers."""

from __future__ import annotations

from resolint.lsp.requests import (
    code_actions,
    code_lens,
    completion,
    document_links,
    formatting,
    inlay_hints,
    semantic_tokens,
)

FEATURES = (
    code_actions,
    code_lens,
    completion,
    document_links,
    formatting,
    inlay_hints,
    semantic_tokens,
)
