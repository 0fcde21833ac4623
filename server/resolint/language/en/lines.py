"""What a line is by its wording: lines of the masthead, of the closing block, headings."""

from __future__ import annotations

import re

from resolint.language.en.dates import DATE
from resolint.model.facts import Form

_ORGANS = "General Assembly|Security Council|Economic and Social Council|Human Rights Council"
_LINES: tuple[tuple[Form, str], ...] = (
    (Form.COMMENT, r"(?s:<!--.*)"),
    (Form.FURNITURE, r"[_\-*=—]{3,}|\d{1,3}/\d{1,3}|Please recycle|(?:Foot|End)?[Nn]otes?:?"),
    (Form.OMISSION, r"(?:…|\.{3})"),
    (Form.MASTHEAD, "United Nations"),
    (Form.SYMBOL, r"(?:A|S|E)/[A-Z0-9][A-Za-z0-9_./\-]*(?: ?\([\w\-]+\))?\*?"),
    (Form.ORGAN, _ORGANS),
    (Form.ORGAN_LINE, rf"The (?:{_ORGANS})[,.;:]?"),
    (Form.DISTRIBUTION, r"Distr\.: ?\w+\*?"),
    (Form.LANGUAGE, r"Original: ?\w+|English"),
    (Form.SESSION, r"[A-Z][a-z\-]{4,24} (?:(?:emergency )?special )?session|\d{4} session"),
    (Form.AGENDA_ITEM, r"Agenda items? .{1,60}"),
    (Form.DRAFT_LABEL, r"(?:.{0,80}: )?(?:revised )?[Dd]raft resolution.{0,20}"),
    (
        Form.ADOPTION,
        rf"Resolution adopted by the (?:{_ORGANS}).{{0,40}}|Resolution \d+ \(\d{{4}}\)",
    ),
    (Form.REPORT, r"\[.*(?:report|Committee|adopted).*\]"),
    (Form.TITLE, r"(?:ES-|S-)?\d{1,4}/\d{1,3}[A-Z]?\. ?\S.*"),
    (Form.MEETING, r"\d{1,4}(?:st|nd|rd|th) (?:plenary )?meeting"),
    (Form.DATE, DATE),
    (Form.ANNEX, r"(?i:annex|appendix)(?: [IVX\d]{1,4})?"),
)
_LINE = re.compile("|".join(f"(?P<{form.name}>{line})" for form, line in _LINES))
_LONGEST = 200
_MARKS = re.compile(r"^[\s#>*_\-•·]+|[*_\s]+$")
_PART = re.compile(r"(?:Preamble|Preambular|Operative)(?: (?:part|paragraphs|clauses))?:?")
_HEADING = re.compile(r"(?:[IVX]{1,4}|[A-H])[. ].{0,60}|[IVX]{1,4}|[A-H]|\*\*[^*]+\*\*")


def form_of(line: str) -> Form | None:
    """Return what a line is by its wording."""
    line = bare_line(line)
    match = _LINE.fullmatch(line) if len(line) <= _LONGEST else None
    return Form[match.lastgroup] if match and match.lastgroup else None


def bare_line(line: str) -> str:
    """Return a line without blanks and the marks of headings, lists and emphasis at its ends."""
    return _MARKS.sub("", line)


def is_heading(line: str) -> bool:
    """Return whether a line without a closing mark is the heading of a section."""
    return _HEADING.fullmatch(line.strip()) is not None


def names_part(line: str) -> bool:
    """Return whether it is a line that names a part of the text."""
    return _PART.fullmatch(bare_line(line)) is not None


def heading_label(line: str) -> str:
    """Return nothing: the heading of a conference is not read in English yet."""
    del line
    return ""


def is_organ(name: str) -> bool:
    """Return whether it is a name that may be one of an organ."""
    return name.endswith(("Assembly", "Council", "Committee", "Commission"))
