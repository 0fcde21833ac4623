"""What an editor asks about a draft: one file a feature, each with its handlers."""

from __future__ import annotations

from resolint.lsp.requests import (
    code_actions,
    completion,
    formatting,
)

FEATURES = (
    code_actions,
    completion,
    formatting,
)
