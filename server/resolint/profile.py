"""House styles: what a resolution of one organ must have, as data."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from resolint.draft.model import Form, Kind

if TYPE_CHECKING:
    from resolint.draft.model import Draft

DEFAULT = "ga-zh"
_FOLDER = Path(__file__).with_name("profiles")


@dataclass(frozen=True, slots=True)
class Profile:
    """A house style; the file of its name in ``profiles/`` says what each value means."""

    name: str
    organs: tuple[str, ...]
    masthead: tuple[Form, ...]
    dated_citations: bool
    sequence_words: bool
    bold_verbs: bool
    bold_phrases: bool
    number_single_paragraph: bool
    short_names: tuple[str, ...]

    def __hash__(self) -> int:
        return hash(self.name)


@cache
def load(name: str) -> Profile:
    """Return a built-in profile; raises ``KeyError`` for a name that is none."""
    if name not in names():
        raise KeyError(name)
    data = tomllib.loads((_FOLDER / f"{name}.toml").read_text("utf-8"))
    return Profile(
        name=name,
        organs=tuple(data.pop("organs")),
        masthead=tuple(Form[form.replace("-", "_").upper()] for form in data.pop("masthead")),
        short_names=tuple(data.pop("short_names")),
        **data,
    )


@cache
def names() -> tuple[str, ...]:
    """Return the names of the built-in profiles."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.toml")))


def named_by(draft: Draft) -> Profile:
    """Return the profile of the organ that the draft names, else the default one."""
    line = next(draft.of(Kind.ORGAN_LINE), None) or draft.line(Form.ORGAN)
    organ = line.text.strip().strip("#").strip(" ，,").removeprefix("联合国") if line else ""
    return next((load(name) for name in names() if organ in load(name).organs), load(DEFAULT))
