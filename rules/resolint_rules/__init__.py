"""The built-in rules: a folder a category, a file a rule. They come in as any plugin does."""

import sys
from collections.abc import Callable

from resolint import Rule, hookimpl, rules_in
from resolint_rules.precedence import YIELDS


@hookimpl
def register_rules(register: Callable[[type[Rule]], None]) -> None:
    """Register every rule of this package."""
    for rule in rules_in(sys.modules[__name__]):
        rule.yields_to = YIELDS.get(rule.name, ())
        register(rule)
