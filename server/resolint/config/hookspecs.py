"""The hooks that a plugin may implement."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pluggy

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from resolint.rule import Rule

hookspec = pluggy.HookspecMarker("resolint")
hookimpl = pluggy.HookimplMarker("resolint")


@hookspec
def register_rules(register: Callable[[type[Rule]], None]) -> None:
    """Call ``register`` with every rule class of the plugin.

    A name that is taken already is refused, and the plugin is reported with it.
    """


@hookspec
def register_profiles(register: Callable[[Path], None]) -> None:
    """Call ``register`` with the path of every profile of the plugin: a TOML file named as it.

    Keys are those of the built-in profiles, and what is left out is as in its ``base``.
    """
