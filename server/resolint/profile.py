"""House styles: what a resolution of one organ must have, as data."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from resolint.language import by_code
from resolint.memory import kept
from resolint.model.facts import Form, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from resolint.draft.draft import Draft
    from resolint.model.facts import Facts

DEFAULT = "ga-zh"
_DEFAULTS = {"zh": DEFAULT, "en": "ga-en"}
_FOLDER = Path(__file__).with_name("profiles")


@dataclass(frozen=True, slots=True)
class Profile:
    """A house style; the file of its name in ``profiles/`` says what each value means."""

    name: str
    language: str
    organs: tuple[str, ...]
    masthead: tuple[Form, ...]
    required: tuple[Form, ...]
    masthead_since: int
    main_committees: int
    unreferred: str
    closing: tuple[Form, ...]
    closing_in_order: bool
    dated_citations: bool
    sequence_words: bool
    sources_in_footnotes: bool
    bold_verbs: bool
    bold_phrases: bool
    one_lead_style: bool
    number_single_paragraph: bool
    free_numbering: bool
    short_names: tuple[str, ...]
    conference_heading: bool

    def __hash__(self) -> int:
        return hash(self.name)


@cache
def builtin() -> dict[str, Profile]:
    """Return the built-in profiles by name."""
    paths = sorted(_FOLDER.glob("*.toml"))
    tables = {path.stem: tomllib.loads(path.read_text("utf-8")) for path in paths}
    return {name: _profile(name, table) for name, table in tables.items()}


def read(path: Path) -> Profile:
    """Read a profile, named as its file; what it leaves out is as in its ``base``, else ``ga-zh``.

    Raises ``ValueError`` for a key or value that no profile has, and what reading a file raises.
    """
    table = tomllib.loads(path.read_text("utf-8"))
    base = table.pop("base", DEFAULT)
    if base not in builtin():
        raise ValueError(f"{path.name}: there is no profile {base!r} to build on")
    whole = tomllib.loads((_FOLDER / f"{base}.toml").read_text("utf-8"))
    for key in table:
        if key not in whole:
            near = get_close_matches(key, whole, 1)
            hint = f"; did you mean {near[0]!r}?" if near else ""
            raise ValueError(f"{path.name}: there is no key {key!r}{hint}")
        if type(table[key]) is not type(whole[key]):
            raise ValueError(f"{path.name}: {key!r} has a value of another kind")
    return _profile(path.stem, whole | table)


def named_by(draft: Draft, others: Iterable[Profile] = ()) -> Profile:
    """Return the profile of the organ that the draft names, else the default one.

    The heading of a conference goes before the organ, and ``others`` before the built-in ones.
    """
    line = next(draft.of(Kind.ORGAN_LINE), None) or draft.line(Form.ORGAN)
    organ = _organ_in(line.facts) if line else ""
    # Where two lines of the masthead agree, an organ line with another main organ is the slip.
    if organ in draft.language.organ_names:
        organ = draft.identity.organ or organ
    language = draft.language.code
    own = [each for each in (*others, *builtin().values()) if each.language == language]
    if draft.identity.of_conference:
        return next(each for each in own if each.conference_heading)
    return next((each for each in own if organ in each.organs), builtin()[_DEFAULTS[language]])


@kept
def _organ_in(facts: Facts) -> str:
    return facts.language.organ_named(facts.text)


def _profile(name: str, table: Mapping[str, Any]) -> Profile:
    forms = {key: _forms(table[key]) for key in ("masthead", "required", "closing")}
    language = by_code(table["language"])
    words = {
        "organs": tuple(map(language.organ_named, table["organs"])),
        "short_names": tuple(table["short_names"]),
    }
    return Profile(name=name, **{**table, **words, **forms})


def _forms(names: Iterable[str]) -> tuple[Form, ...]:
    """Return the forms of these names; raises ``ValueError`` for a line that there is not."""
    known = {form.name.lower().replace("_", "-"): form for form in Form}
    for name in names:
        if name not in known:
            near = get_close_matches(name, known, 1)
            raise ValueError(
                f"there is no line {name!r}" + (f"; did you mean {near[0]!r}?" if near else "")
            )
    return tuple(known[name] for name in names)
