"""How a document symbol is written: what the symbol rules share."""

import re

SUFFIXES = ("Add", "Corr", "Rev", "Amend")
# Elements with a number behind a stop, and elements that stand by themselves.
DOTTED = (
    *SUFFIXES,
    "L",
    "PV",
    "SR",
    "CRP",
    "WP",
    "R",
    "C",
    "AC",
    "CN",
    "CONF",
    "GC",
    "SC",
    "Sub",
    "WG",
)
PLAIN = ("RES", "DEC", "INF", "NGO", "PRST", "HRC", "BUR", "PET", "MIN", "Agenda", "Summary")
_DOTTED = {name.lower(): name for name in DOTTED}
_PLAIN = {name.lower(): name for name in PLAIN}
_SPECIAL = re.compile(r"(?:es|s)-\d+", re.IGNORECASE)


def canonical(element: str) -> str:
    """Return an element of a symbol in the case it should have; one that is unknown as it is."""
    if _SPECIAL.fullmatch(element):
        return element.upper()
    name, stop, rest = element.partition(".")
    return f"{_DOTTED.get(name.lower(), name)}.{rest}" if stop else _PLAIN.get(name.lower(), name)
