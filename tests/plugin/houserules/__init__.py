"""Rules of one office, as a user would write them."""

import sys

from resolint import hookimpl, rules_in


@hookimpl
def register_rules(register):
    """Register the rules of this package."""
    for rule in rules_in(sys.modules[__name__]):
        register(rule)
