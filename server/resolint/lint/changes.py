"""What differs between two versions of a draft, and which findings that leaves as they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from resolint.model.facts import FRAME
from resolint.rule import Fix

if TYPE_CHECKING:
    from collections.abc import Sequence

    from resolint.aspects.views import View
    from resolint.draft.draft import Draft, Paragraph
    from resolint.rule import Finding
    from resolint.text import Edit, Span


@dataclass(frozen=True)
class Change:
    """One stretch of paragraphs that replaces another; all others are the same in both versions."""

    old: tuple[Paragraph, ...]
    new: tuple[Paragraph, ...]
    before: int
    """How many paragraphs stand before it."""
    start: int
    """The end of the paragraph before it."""
    end: int
    """The start of the one behind it, in the old version."""
    by: int
    """How far what stands behind it moves."""

    def shows_in(self, view: View) -> bool:
        """Return whether anything changes that a rule with that view goes by.

        A view that raises shows everything: its rule runs, and says by itself what is wrong.
        """
        try:
            return self._seen(self.old, view) != self._seen(self.new, view)
        except Exception:  # noqa: BLE001 - the view of a plugin may raise anything
            return True

    @staticmethod
    def _seen(paragraphs: Sequence[Paragraph], view: View) -> list[object]:
        return [
            (each.kind, each.certain, seen)
            for each in paragraphs
            if (seen := view(each)) is not None
        ]

    def carry(self, findings: Sequence[Finding]) -> tuple[Finding, ...] | None:
        """Return findings of the old version as they stand in the new one.

        There is no answer where one touches what has changed.
        """
        if not findings:
            return ()
        try:
            return tuple(self._finding(finding) for finding in findings)
        except _TouchedError:
            return None

    def _finding(self, finding: Finding) -> Finding:
        fix = finding.fix
        if fix and any(edit.span.end >= self.start for edit in fix.edits):
            fix = Fix(fix.title, tuple(self._edit(edit) for edit in fix.edits), fix.safe)
        return finding.placed(self._span, fix)

    def _edit(self, edit: Edit) -> Edit:
        # What is deleted up to the change, or from there on, may reach farther now.
        if edit.span.start < edit.span.end and (
            edit.span.end == self.start or edit.span.start == self.end
        ):
            raise _TouchedError
        return edit.placed(self._span)

    def _span(self, span: Span) -> Span:
        if span.end <= self.start:
            return span
        if span.start < self.end:
            raise _TouchedError
        return span.shift(self.by)


class _TouchedError(Exception):
    """A finding stands in what has changed."""


def change_between(old: Draft, new: Draft) -> Change | None:
    """Return the change from one version to the next.

    There is none where a line of the masthead or the closing block changes, a paragraph far from
    the change is another kind of paragraph for it, or the register knows something else.
    """
    shorter = min(len(old.paragraphs), len(new.paragraphs))
    before = 0
    while before < shorter and _same(old.paragraphs[before], new.paragraphs[before], 0):
        before += 1
    by = len(new.text) - len(old.text)
    behind = 0
    while behind < shorter - before and _same(
        old.paragraphs[-1 - behind], new.paragraphs[-1 - behind], by
    ):
        behind += 1
    gone = old.paragraphs[before : len(old.paragraphs) - behind]
    come = new.paragraphs[before : len(new.paragraphs) - behind]
    if any(each.kind in FRAME for each in (*gone, *come)) or not _is_same_text(old, new):
        return None
    start = old.paragraphs[before - 1].end if before else 0
    end = old.paragraphs[-behind].start if behind else len(old.text)
    return Change(gone, come, before, start, end, by)


def _same(old: Paragraph, new: Paragraph, by: int) -> bool:
    same = old.facts is new.facts and old.kind is new.kind and old.certain is new.certain
    return same and old.start + by == new.start


def _is_same_text(old: Draft, new: Draft) -> bool:
    """Return whether two versions are of one text, with the same masthead and the same parts."""
    return (
        old.identity == new.identity
        and old.adopted == new.adopted
        and old.reading.is_traditional == new.reading.is_traditional
        and old.reading.odd == new.reading.odd
        and bool(old.reading.markup) == bool(new.reading.markup)
        and len(old.masthead) == len(new.masthead)
        and [part.whole for part in old.parts] == [part.whole for part in new.parts]
    )
