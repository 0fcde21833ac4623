"""What an editor asks about a draft: one file a feature, each with its handlers."""

from __future__ import annotations

from resolint.lsp.requests import code_actions

FEATURES = (code_actions,)
