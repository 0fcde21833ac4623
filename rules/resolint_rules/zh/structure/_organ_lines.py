"""The line that names the organ and opens the text."""

import re

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
    if line.facts.marks:  # a note to the whole text: 大会，¹
        text = text[: line.facts.marks[0].span.start]
    for emphasis in (*line.facts.bolds, *line.facts.accents):
        for mark in emphasis.marks:
            text = f"{text[: mark.start]}{' ' * (mark.end - mark.start)}{text[mark.end :]}"
    return text.replace(" ", "").replace("\u3000", "").strip().lstrip("#")
