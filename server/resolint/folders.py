"""Where resolint keeps what is the user's own; the only import of platformdirs."""

from __future__ import annotations

from pathlib import Path

import platformdirs

_NAME = "resolint"


def cache_folder() -> Path:
    """Return the folder for what can be made again; raises ``OSError`` when there can be none."""
    return Path(platformdirs.user_cache_dir(_NAME, ensure_exists=True))


def data_folder() -> Path:
    """Return the folder for what the user has gathered; it may not be there yet."""
    return Path(platformdirs.user_data_dir(_NAME))
