"""How lead phrases are rendered in English, French, Spanish, Russian and Arabic.

The table (``renderings.tsv``) has only what was met in texts; its last column says where:
EC, D and T are aligned corpora with counts (resolutions of the Economic and Social Council, and
the two test sets of the UN Parallel Corpus), C English resolutions of the Security Council, S, P
and N single pages. What a row names as ``M`` or ``rest:M`` was not met, and its cell is empty.
Forms are those of the Assembly, which is feminine in French, Spanish and Arabic.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from resolint.data import rows
from resolint.model.language import Place, Rendering

LANGUAGES = ("en", "fr", "es", "ru", "ar")
_FOLDER = Path(__file__).parent


def rendering(phrase: str, place: Place) -> Rendering | None:
    """Return how a phrase is rendered where it leads in one part, as far as that was met."""
    return _table().get((phrase, place))


@cache
def _table() -> dict[tuple[str, str], Rendering]:
    return {
        (phrase, place): Rendering(
            phrase,
            {name: form for name, form in zip(LANGUAGES, forms, strict=True) if form},
            evidence,
        )
        for phrase, place, *forms, evidence in rows("renderings.tsv", _FOLDER)
    }
