"""The organs whose resolutions and decisions have numbers, and the law of these numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resolint.memory import kept

if TYPE_CHECKING:
    from resolint.model.facts import Citation

ASSEMBLY = "General Assembly"
SECURITY_COUNCIL = "Security Council"
ECOSOC = "Economic and Social Council"
HUMAN_RIGHTS_COUNCIL = "Human Rights Council"
OWN = "own"
"""The organ of the text itself, where a citation names it by 其 or its."""
RESOLUTION, DECISION = "resolution", "decision"

SYMBOL_BODIES = {
    ASSEMBLY: "A",
    SECURITY_COUNCIL: "S",
    ECOSOC: "E",
    HUMAN_RIGHTS_COUNCIL: "A/HRC",
}
"""What the document symbols of an organ begin with."""
_FIRST_SLASHED_SESSION = 31
_FIRST_SLASHED_SPECIAL = {"S": 8, "ES": 6}
_FIRST_ECOSOC_YEAR = 1978


@kept
def organ_of(citation: Citation, own: tuple[str, ...]) -> str:
    """Return the organ that adopted what is cited, or nothing where that cannot be told.

    The order of reading is that of rulebook C-22: the organ named right before the number, the
    own organ of the document, the form of the number.
    """
    if citation.body and citation.body != OWN:
        return citation.body if citation.body in SYMBOL_BODIES else ""
    in_doubt = not citation.body and citation.series == "session"
    if in_doubt and citation.mentioned == HUMAN_RIGHTS_COUNCIL:
        # Its numbers have the form of the Assembly's, and its name may stand far back.
        return HUMAN_RIGHTS_COUNCIL
    return next((organ for organ in own if can_be_of(citation, organ)), _by_form(citation))


@kept
def symbol_of(citation: Citation, own: tuple[str, ...]) -> str:
    """Return the document symbol of what is cited, or nothing where none is known."""
    return symbol_for(organ_of(citation, own), citation.name, citation.act)


def symbol_for(organ: str, name: str, act: str = "") -> str:
    """Return the symbol that an act of an organ has by its name: ``A/RES/68/230``."""
    body = SYMBOL_BODIES.get(organ)
    return f"{body}/{'DEC' if act == DECISION else 'RES'}/{name}" if body else ""


def can_be_of(citation: Citation, organ: str) -> bool:
    """Return whether an organ gives its resolutions and decisions numbers of that form."""
    at = citation.ordinal or 0
    kind = citation.session.rpartition("-")[0]
    match citation.series:
        case "year":
            return organ == SECURITY_COUNCIL
        case "annual":
            return organ == ECOSOC and at >= _FIRST_ECOSOC_YEAR
        case "session":
            return organ == HUMAN_RIGHTS_COUNCIL or (
                organ == ASSEMBLY and at >= _FIRST_SLASHED_SESSION
            )
        case "special":
            of_assembly = organ == ASSEMBLY and at >= _FIRST_SLASHED_SPECIAL[kind]
            return of_assembly or (organ == HUMAN_RIGHTS_COUNCIL and kind == "S")
        case "roman":
            first_slashed = _FIRST_SLASHED_SPECIAL.get(kind, _FIRST_SLASHED_SESSION)
            of_assembly = organ == ASSEMBLY and at < first_slashed
            return of_assembly or (organ == ECOSOC and not kind)
    return False


def _by_form(citation: Citation) -> str:
    organs = (ASSEMBLY, SECURITY_COUNCIL, ECOSOC)
    return next((organ for organ in organs if can_be_of(citation, organ)), "")
