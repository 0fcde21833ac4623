"""Document symbols taken apart, by the grammar of rulebook D-2."""

from __future__ import annotations

import re
from dataclasses import dataclass

BODIES = "A|S|E|T|ST|TD|DP|CRC|CCPR|CEDAW|CAT|CERD|UNEP|HSP|FCCC|NPT"
# A second symbol may follow with a hyphen: A/49/765-S/1994/1399.
_JOINT = re.compile(rf"[-–](?=(?:{BODIES})/)")
_TAIL = re.compile(r" ?\((?P<tail>[^()]*)\)$")
_NATURES = ("RES", "DEC", "INF", "NGO", "PET", "PRST", "MIN", "G", "Agenda")
_DOTTED_NATURE = re.compile(r"(?P<nature>L|PV|SR|CRP|WP|R)\. ?(?P<number>\w+)")
_SUFFIX = re.compile(r"(?P<kind>Add|Corr|Rev|Amend)\. ?(?P<number>\w+)")
_SPECIAL = re.compile(r"(?:S|ES)-\d{1,2}")
_SERIAL = re.compile(r"(?P<number>\d+)(?P<part>[A-Z](?:-[A-Z])?)?")
_FIRST_YEAR, _LAST_YEAR = 1946, 2099


@dataclass(frozen=True, slots=True)
class Symbol:
    """The parts of a document symbol; a part that is not there is empty."""

    body: str
    """``A``, ``S``, ``E`` or the series of another body."""
    organs: tuple[str, ...]
    """``("C.2",)``, ``("HRC",)``, ``("CN.4", "Sub.2")``."""
    period: str
    """The session or year: ``68``, ``S-27``, ``2013``; for ``A/RES/2625(XXV)`` the roman one."""
    nature: str
    """``RES``, ``L``, ``PV`` …"""
    number: str
    part: str
    """The letter of a resolution in parts: ``B`` in ``A/RES/57/270B``."""
    suffixes: tuple[tuple[str, str], ...]
    """``(("Rev", "1"), ("Add", "2"))``."""
    tail: str
    """What stands in parentheses: ``Part I``, ``2018``."""


def read_symbols(text: str) -> tuple[Symbol, ...]:
    """Return the symbol that ``text`` is, or both where two are joined by a hyphen."""
    return tuple(map(_read, joined(text)))


def joined(text: str) -> list[str]:
    """Return the symbol that ``text`` is, or both where two are joined by a hyphen, as written."""
    return _JOINT.split(text)


def _read(text: str) -> Symbol:
    tail = _TAIL.search(text)
    body, *elements = (text[: tail.start()] if tail else text).split("/")
    elements = [element.strip() for element in elements]
    suffixes: list[tuple[str, str]] = []
    while elements and (suffix := _SUFFIX.fullmatch(elements[-1])):
        suffixes.insert(0, (suffix["kind"], suffix["number"]))
        elements.pop()
    nature, number, part = "", "", ""
    if elements and (dotted := _DOTTED_NATURE.fullmatch(elements[-1])):
        nature, number = dotted["nature"], dotted["number"]
        elements.pop()
    elif elements and (serial := _SERIAL.fullmatch(elements[-1])):
        number, part = serial["number"], serial["part"] or ""
        elements.pop()
    period = ""
    organs: list[str] = []
    for element in elements:
        if element in _NATURES:
            nature = element
        elif _is_period(body, element):
            period = element
        else:
            organs.append(element)
    if nature == "RES" and tail and not period:
        period = tail["tail"].strip()  # A/RES/2625(XXV), S/RES/2446 (2018)
    return Symbol(
        body,
        tuple(organs),
        period,
        nature,
        number,
        part,
        tuple(suffixes),
        tail["tail"] if tail else "",
    )


def _is_period(body: str, element: str) -> bool:
    if _SPECIAL.fullmatch(element):
        return True
    if not element.isdecimal():
        return False
    if _FIRST_YEAR <= int(element) <= _LAST_YEAR:
        return True
    # The Assembly and bodies under it count sessions, as the Human Rights Council does.
    return body == "A" and len(element) <= 3  # noqa: PLR2004
