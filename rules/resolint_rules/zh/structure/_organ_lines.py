"""The line that names the organ and opens the text."""

import re
from itertools import chain

from resolint import Form, Paragraph, Span

ORGANS = "大会|安全理事会|经济及社会理事会|人权理事会"
_RUN_IN = re.compile(rf"\s*(?P<organ>(?:{ORGANS})，)[ \t\u3000]*(?=[^\s，。；：])")


def run_in_organ(line: Paragraph) -> Span | None:
    """Return the organ and comma of a first paragraph that goes on in the same line."""
    if line.facts.form in (None, Form.ORGAN_LINE):
        match = _RUN_IN.match(line.text)
        return Span(match.start("organ"), match.end()) if match else None
    return None


def without_marks(line: Paragraph) -> str:
    """Return what a line says without marks of headings, bold, italic, underline and footnotes."""
    text = line.text
    notes = [mark.span for mark in line.facts.marks]  # to the whole text: 大会，¹
    emphases = (*line.facts.bolds, *line.facts.accents)
    for mark in (*notes, *chain.from_iterable(each.marks for each in emphases)):
        text = f"{text[: mark.start]}{' ' * len(mark.of(text))}{text[mark.end :]}"
    return text.replace(" ", "").replace("\u3000", "").strip().lstrip("#")
