"""A draft as an indented tree of plain lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resolint.model.organs import OWN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from resolint import Draft, Facts

_FIRST = 12


def print_tree(draft: Draft) -> str:
    """Return a line a paragraph, its kind and first signs, and below it what stands in it."""
    lines = []
    for paragraph in draft.paragraphs:
        form = f" {paragraph.facts.form.name}" if paragraph.facts.form else ""
        head = paragraph.span.of(draft.text)[:_FIRST]
        lines.append(f"{paragraph.kind.name}{form} {head!r}")
        lines += [f"    {fact}" for fact in _facts(paragraph.facts)]
    return "\n".join(lines) + "\n"


def _facts(facts: Facts) -> Iterator[str]:
    text = facts.text
    if facts.number:
        yield f"number {facts.number.value}"
    if facts.label:
        yield f"label {facts.label.value}"
    if facts.note:
        yield f"note {facts.note.name}"
    if facts.lead:
        yield f"lead {facts.lead.text}"
    for bold in facts.bolds:
        yield f"bold {bold.inner.of(text)}"
    for mark in facts.marks:
        yield f"mark {mark.name} at {mark.span.start}"
    for items in facts.citations:
        for item in items:
            date = item.date.value if item.date else "undated"
            body = "其" if item.body == OWN else facts.language.name_of(item.body)
            act = facts.language.act_names.get(item.act, "")
            yield f"citation {item.name} {date} {body}{act}"
    for symbol in facts.symbols:
        yield f"symbol {symbol.of(text)}"
    if facts.closing_mark:
        yield f"closes {facts.closing_mark}"
