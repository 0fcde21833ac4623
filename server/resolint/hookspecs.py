"""The hooks that a plugin may implement."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pluggy

if TYPE_CHECKING:
    from collections.abc import Callable

    from resolint.rule import Rule

hookspec = pluggy.HookspecMarker("resolint")
hookimpl = pluggy.HookimplMarker("resolint")


@hookspec
def register_rules(register: Callable[[type[Rule]], None]) -> None:
    """Call ``register`` with every rule class of the plugin.

    A name that is taken already is refused, and the plugin is reported with it.
    """
