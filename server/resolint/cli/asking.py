"""Questions at a terminal: about a change as a whole, and about one fix after another."""

from __future__ import annotations

import sys
from collections import Counter
from typing import TYPE_CHECKING

import click

from resolint.draft.parse import parse
from resolint.lint.engine import lint
from resolint.lint.fixing import Fixed, fix
from resolint.report import diff
from resolint.report.columns import printable
from resolint.report.gravity import LABELS
from resolint.rule import Message
from resolint.text import LineIndex, apply_edits, compose

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator
    from pathlib import Path

    from resolint.lint.engine import Ruleset
    from resolint.rule import Finding, Lang

    Ask = Callable[[str, Finding], str]
    """Asks about the fix of a finding in a text, and returns one of the answers."""
    _Name = tuple[str, str, str]

YES, NO, ALL, QUIT = "y", "n", "a", "q"
_APPLY = Message(
    zh="应用？y 是，n 否，a 本文稿中此规则全部应用，q 结束",
    en="Apply it? y yes, n no, a all of this rule in this draft, q quit",
)
_MORE = Message(zh="……另有 {count} 行", en="… and {count} lines more")
_MOST_LINES = 20
_COLOURS = {"-": "red", "+": "green"}


def is_asked() -> bool:
    """Return whether somebody is there to answer."""
    return sys.stdin.isatty()


def agreed(question: Message, lang: Lang) -> bool:
    """Ask a question, where somebody is there, and tell whether the answer is yes."""
    return is_asked() and click.confirm(question.text(lang), err=True)


def fix_asking(text: str, ruleset: Ruleset, ask: Ask) -> tuple[Fixed, bool]:
    """Apply the safe fixes, and of the others those agreed to; tell whether the asking was ended.

    After each fix the text is linted again, and what has become safe to fix is fixed.
    A habit is one question for all its places.
    """
    fixed = fix(text, ruleset)
    refused: Counter[_Name] = Counter()
    habits_refused: set[str] = set()
    # As many as a rule has when all are agreed to: a fix that calls for another would never end.
    agreed_to: Counter[str] = Counter()
    while waiting := [*_waiting(fixed.text, ruleset, refused, habits_refused)]:
        finding = waiting[0]
        answer = YES if agreed_to[finding.rule] else ask(fixed.text, finding)
        if answer == QUIT:
            return fixed, True
        if answer == NO and finding.places:
            habits_refused.add(finding.rule)
            continue
        if answer == NO:
            refused[_name(finding, fixed.text)] += 1
            continue
        if answer == ALL:
            agreed_to[finding.rule] = sum(each.rule == finding.rule for each in waiting)
        agreed_to -= Counter([finding.rule])
        fixed = _with_fix(fixed, finding, ruleset)
    return fixed, False


def ask(path: Path, lang: Lang, text: str, finding: Finding) -> str:
    """Show a finding with the lines before and after its fix, and ask whether to apply it."""
    assert finding.fix is not None, "only a fix is asked about"
    line, _ = LineIndex(text).position(finding.span.start)
    label = LABELS[finding.severity].text(lang)
    said = f"{path}:{line + 1}: {label} {finding.rule}: {finding.message.text(lang)}"
    click.echo(f"\n{printable(said)}", err=True)
    changed = [*diff.changed_lines(text, apply_edits(text, finding.fix.edits))]
    for each in changed[:_MOST_LINES]:
        click.secho(printable(each), fg=_COLOURS[each[0]], err=True)
    if more := len(changed[_MOST_LINES:]):
        click.echo(_MORE.format(count=more).text(lang), err=True)
    answers = click.Choice([YES, NO, ALL, QUIT], case_sensitive=False)
    answer: str = click.prompt(_APPLY.text(lang), type=answers, err=True)
    return answer


def _waiting(
    text: str, ruleset: Ruleset, refused: Counter[_Name], habits_refused: Container[str]
) -> Iterator[Finding]:
    """Yield the findings whose fixes are to be asked about: not safe, and not refused before.

    Of several that look the same those refused are the first, as the first are asked about first.
    """
    left = Counter(refused)
    for finding in lint(parse(text), ruleset):
        if finding.fix is None or finding.fix.safe or finding.rule in habits_refused:
            continue
        name = _name(finding, text)
        if left[name]:
            left[name] -= 1
        else:
            yield finding


def _name(finding: Finding, text: str) -> _Name:
    """Return what a finding is known by when fixes elsewhere have moved it."""
    return finding.rule, finding.message.en, finding.span.of(text)


def _with_fix(fixed: Fixed, finding: Finding, ruleset: Ruleset) -> Fixed:
    """Apply the fix of a finding, and the safe fixes that it calls for."""
    assert finding.fix is not None, "only a fix is applied"
    after = fix(apply_edits(fixed.text, finding.fix.edits), ruleset)
    mended = Counter(each.rule for each in finding.places or (finding,) if each.fix)
    applied = fixed.applied + after.applied + mended
    conflict = tuple(sorted({*fixed.conflict, *after.conflict}))
    edits = compose(compose(fixed.edits, finding.fix.edits), after.edits)
    return Fixed(after.text, applied, conflict, edits)
