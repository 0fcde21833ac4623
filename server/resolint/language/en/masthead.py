"""What the lines of a masthead say."""

from __future__ import annotations

import re

from resolint.model.organs import ASSEMBLY, ECOSOC, HUMAN_RIGHTS_COUNCIL, SECURITY_COUNCIL

ORGAN_NAMES = {organ: organ for organ in (ASSEMBLY, SECURITY_COUNCIL, ECOSOC, HUMAN_RIGHTS_COUNCIL)}
"""In the model an organ goes by its name in English."""
_TENS = ["twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet"]
_ONES = (
    *(
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
    ),
    *("eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth"),
    *("eighteenth", "nineteenth"),
)
_SESSION = re.compile(
    r"(?P<ordinal>[A-Za-z\-]{5,24}) (?:(?P<kind>emergency special|special) )?session", re.IGNORECASE
)
_KINDS = {None: "", "special": "S-", "emergency special": "ES-"}
_YEAR = re.compile(r"(\d{4}) session")


def organ_named(line: str) -> str:
    """Return the organ that an organ line names, or the name itself of another body."""
    return line.strip("#*_ \t,").removeprefix("The ")


def session_in(line: str) -> str:
    """Return the session that a line names as numbers have it: 68, S-27, or the year."""
    if year := _YEAR.search(line):
        return year[1]
    match = _SESSION.search(line)
    value = _ordinal(match["ordinal"].lower()) if match else 0
    kind = match["kind"] and match["kind"].lower() if match else None
    return f"{_KINDS[kind]}{value}" if value else ""


def _ordinal(word: str) -> int:
    """Return the value of sixty-eighth, 0 for what is no ordinal."""
    tens, _, ones = word.rpartition("-")
    if not tens:
        whole = [f"{stem}ieth" for stem in _TENS]
        return (
            _ONES.index(ones) + 1
            if ones in _ONES
            else 10 * (whole.index(ones) + 2)
            if (ones in whole)
            else 0
        )
    stems = [f"{stem}y" for stem in _TENS]
    is_whole = tens in stems and ones in _ONES[:9]
    return 10 * (stems.index(tens) + 2) + _ONES.index(ones) + 1 if is_whole else 0
