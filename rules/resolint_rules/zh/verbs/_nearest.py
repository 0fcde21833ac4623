"""The phrases of the lexicon that are most like an unknown one; shared by two rules."""

from difflib import get_close_matches
from functools import cache

from resolint import Kind, Message, lead_phrases

_MOST = 3
_LIKENESS = 0.5


def nearest(phrase: str, kind: Kind) -> Message:
    """Return how to name the phrases most like this one that lead a paragraph of that kind."""
    alike = {each for character in phrase for each in _by_character().get((character, kind), ())}
    found = get_close_matches(phrase, sorted(alike), _MOST, _LIKENESS)
    if not found:
        return Message(zh="", en="")
    return Message(zh=f"；相近的有：{'、'.join(found)}", en=f"; the nearest are {', '.join(found)}")


@cache
def _by_character() -> dict[tuple[str, Kind], set[str]]:
    """Return the phrases in which each character stands: the others are not like it at all."""
    found: dict[tuple[str, Kind], set[str]] = {}
    for phrase, entry in lead_phrases().items():
        roles = ((Kind.OPERATIVE, entry.operative), (Kind.PREAMBULAR, entry.preambular))
        for kind in (kind for kind, rendering in roles if rendering):
            for character in phrase:
                found.setdefault((character, kind), set()).add(phrase)
    return found
