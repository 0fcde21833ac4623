"""Drafts that are changed: fixed, shown as they would be, or given comments."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import click

from resolint.cli import asking
from resolint.cli.adopting import adopted
from resolint.cli.complaints import show_diff
from resolint.files.drafts import STDIN, DraftError, write_draft
from resolint.lint.fixing import fix
from resolint.report import diff
from resolint.report.columns import printable
from resolint.report.summary import mended
from resolint.rule import Message
from resolint.text import apply_edits

if TYPE_CHECKING:
    from pathlib import Path

    from resolint.cli.running import Run
    from resolint.config.resolver import Settings
    from resolint.files.drafts import Source
    from resolint.lint.fixing import Fixed

_CONFLICT = Message(
    zh="规则 {rules} 的修正反复不止，未予应用；其他规则的修正不受影响",
    en="the fixes of {rules} did not come to rest and were left out; the others went on",
)


def mend(run: Run, path: Path, name: Path, source: Source, settings: Settings) -> str:
    """Fix a draft, write or show it, and return the text that is there afterwards."""
    request = run.request
    fixed = _fixed(run, name, source.text, settings)
    if fixed.conflict:
        run.complain(name, _CONFLICT.format(rules=", ".join(fixed.conflict)))
    run.would_change |= fixed.text != source.text
    raw = source.edited(fixed.edits)
    if request.diff:
        show_diff(diff.write(name, source.raw, raw), run.stdout)
    elif not _is_written(run, path, raw, source):
        return source.text
    run.total.mended += fixed.applied
    if request.show_fixes and fixed.applied:
        said = mended(fixed.applied, settings.lang, would=request.diff)
        run.remark(printable(f"{name}: {said}"))
    return fixed.text


def adopt(run: Run, path: Path, source: Source, settings: Settings) -> str:
    """Put comments into a draft that allow what is found, and return the text that is there."""
    edits = adopted(source.text, settings.ruleset)
    if not _is_written(run, path, source.edited(edits), source):
        return source.text
    run.total.comments += len(edits)
    return apply_edits(source.text, edits)


def _fixed(run: Run, path: Path, draft_text: str, settings: Settings) -> Fixed:
    """Return a draft with its fixes: those that the options ask for, or those agreed to."""
    if not run.request.interactive:
        unsafe = run.request.unsafe_fixes
        return fix(draft_text, settings.ruleset, unsafe=unsafe, before=run.draft)
    ask = partial(asking.ask, path, settings.lang)
    fixed, run.ended = asking.fix_asking(draft_text, settings.ruleset, ask)
    return fixed


def _is_written(run: Run, path: Path, raw: str, source: Source) -> bool:
    """Write a draft where it has changed, or say why it cannot be written.

    One from standard input goes to standard output in any case.
    """
    if path == STDIN:
        click.echo(raw.encode("utf-8"), run.stdout, nl=False)
        return True
    try:
        if raw != source.raw:
            write_draft(path, raw, source)
    except DraftError as error:
        run.complain(path, error.message)
        return False
    return True
