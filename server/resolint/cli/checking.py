"""The command ``check``: drafts in, findings and fixed drafts out."""

from __future__ import annotations

import os
import sys
import time
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from resolint.cli import EXIT_FAILED, EXIT_INTERRUPTED, asking
from resolint.cli.adopting import adopted
from resolint.cli.baseline import PLACE
from resolint.cli.baseline import read as read_baseline
from resolint.cli.complaints import complain
from resolint.cli.files import (
    STDIN,
    STDIN_NAME,
    DraftError,
    Source,
    find_drafts,
    os_reason,
    read_draft,
    write_draft,
)
from resolint.cli.manners import coloured, spoken
from resolint.cli.outputs import opened
from resolint.cli.progress import Progress
from resolint.cli.refusals import reason_against
from resolint.config import Resolver
from resolint.config_file import ConfigError
from resolint.draft.parse import parse
from resolint.engine import lint
from resolint.fixing import fix
from resolint.report import diff, formats
from resolint.report.columns import printable
from resolint.report.outcome import Outcome, Total
from resolint.report.summary import mended, summary
from resolint.rule import Message
from resolint.text import apply_edits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from resolint.cli.baseline import Baseline
    from resolint.cli.outputs import Outputs
    from resolint.cli.request import Request
    from resolint.config import Settings
    from resolint.draft.model import Draft
    from resolint.fixing import Fixed
    from resolint.rule import Finding, Lang

_NO_DRAFTS = Message(zh="此处没有 *.md 或 *.txt 文稿", en="there are no *.md or *.txt drafts here")
_ABORTED = Message(
    zh="已中止，此文稿未作改动", en="this draft was left as it was, as the asking was broken off"
)
_INTERRUPTED = Message(
    zh="已中断，其余 {count} 份文稿未检查", en="interrupted; drafts not checked: {count}"
)
_QUARREL = Message(
    zh="规则 {rules} 的修正反复不止，未予应用；其他规则的修正不受影响",
    en="the fixes of {rules} did not come to rest and were left out; the others went on",
)
_HOLDS = Message(
    zh="文书格式 {style}，配置 {file}，{ms} 毫秒",
    en="house style {style}, configuration {file}, {ms} ms",
)
_STALE = Message(
    zh="基线 {path} 中有 {count} 个问题已不存在，可用 --update-baseline 删去",
    en="no longer there of the baseline {path}: {count}; --update-baseline drops what is gone",
)
_DROPPED = Message(
    zh="已从基线 {path} 中删去 {count} 个不再存在的问题",
    en="no longer there and dropped from the baseline {path}: {count}",
)
_COMMENTED = Message(
    zh="加了 {count} 条注释，允许现有问题", en="comments added that allow what is there: {count}"
)
_NO_FILE = Message(zh="无", en="none")


@dataclass
class _Run:
    """The state of one run: what was found, and whether something could not be done."""

    request: Request
    resolver: Resolver
    lang: Lang
    """That of the draft in hand, so that all is said in the language configured for it."""
    total: Total = field(default_factory=Total)
    draft: Draft | None = None
    """The last one read: what the next has in common with it is not read again."""
    baseline: Baseline | None = None
    would_change: bool = False
    interrupted: bool = False
    ended: bool = False
    """Somebody who was asked about fixes has had enough: no further draft is mended."""
    said: set[tuple[Path | None, Message]] = field(default_factory=set)

    def complain(self, path: Path | None, message: Message) -> None:
        """Say on standard error, once, why something could not be done."""
        self.total.failed = True
        if (path, message) not in self.said:
            self.said.add((path, message))
            complain(path, message, self.lang)

    def remark(self, line: str) -> None:
        """Say something beside the report, where that is wanted."""
        if not self.request.quiet:
            click.echo(line, err=True)


def run(request: Request) -> int:
    """Check what was asked for and return the exit code."""
    click.get_current_context().color = coloured(request.color)
    state = _Run(request, Resolver(request.overrides), request.lang or spoken() or "zh")
    if reason := reason_against(request):
        state.complain(None, reason)
        return EXIT_FAILED
    try:
        state.baseline = _baseline(request)
    except DraftError as error:
        state.complain(request.baseline or PLACE, error.message)
        return EXIT_FAILED
    # A draft from standard input goes to standard output when it is mended.
    beside = (request.mends or request.add_ignore) and STDIN in request.paths
    progress = Progress(silent=request.quiet or request.interactive, to_stderr=beside)
    drafts = list({os.path.abspath(path): path for path in _drafts(state)}.values())  # noqa: PTH100
    try:
        with opened(request.targets if request.reports else (), state.lang, progress.echo) as out:
            _check_all(state, out, progress, drafts)
    except OSError as error:
        if isinstance(error, BrokenPipeError) or error.filename is None:
            raise
        state.complain(Path(error.filename), os_reason(error))
    except KeyboardInterrupt:
        state.interrupted = True
    if state.baseline and not state.interrupted:
        _keep_baseline(state, state.baseline)
    _finish(state, len(drafts))
    return _exit_code(state)


def _check_all(state: _Run, out: Outputs, progress: Progress, drafts: list[Path]) -> None:
    out.begin()
    for path in progress.over(drafts):
        try:
            out.draft(_check_draft(state, path))
        except click.Abort:
            state.complain(path, _ABORTED)
            break
    out.end(state.total)


def _exit_code(state: _Run) -> int:
    if state.interrupted:
        return EXIT_INTERRUPTED
    if state.total.failed:
        return EXIT_FAILED
    fails = any(severity.fails for severity in state.total.found)
    found = state.would_change if state.request.diff else fails
    return int(found and not state.request.exit_zero)


def _drafts(state: _Run) -> Iterator[Path]:
    for path in state.request.paths or (Path(),):
        if path == STDIN or not path.is_dir():
            yield path
            continue
        try:
            found = list(find_drafts(path))
        except DraftError as error:
            state.complain(path, error.message)
            continue
        if not found:
            state.complain(path, _NO_DRAFTS)
        yield from found


def _check_draft(state: _Run, path: Path) -> Outcome:
    """Return what checking a draft comes to, which may be that it cannot be checked."""
    name = (state.request.stdin_filename or STDIN_NAME) if path == STDIN else path
    location = _location(name)
    try:
        settings = state.resolver.settings_for(name)
        state.lang = settings.lang
        for failure in settings.failed:
            state.complain(None, failure)
        return _checked(state, path, Outcome(name, location, lang=settings.lang), settings)
    except DraftError as error:
        state.complain(path, error.message)
        return Outcome(name, location, lang=state.lang, failure=error.message)
    except ConfigError as error:
        for problem in error.problems:
            state.complain(None, problem.placed)
        return Outcome(name, location, lang=state.lang, failure=error.problems[0].placed)


def _checked(state: _Run, path: Path, outcome: Outcome, settings: Settings) -> Outcome:
    """Mend a draft where that is asked for, and lint what is there then."""
    started = time.monotonic()
    request = state.request
    source = read_draft(path)
    text = source.text
    if request.mends and not state.ended:
        text = _mend(state, path, outcome.path, source, settings)
    if request.add_ignore:
        text = _adopt(state, path, source, settings)
    if not request.reports:
        state.total.drafts += 1
        return outcome
    state.draft = parse(text, state.draft)
    findings = lint(state.draft, settings.ruleset)
    outcome = replace(outcome, text=text, findings=findings, least=request.least)
    if state.baseline:
        outcome = replace(outcome, findings=_new(state, state.baseline, outcome, settings))
    state.total.add(outcome, settings.ruleset.by_name)
    if request.verbose:
        said = _HOLDS.format(
            style=settings.ruleset.profile_of(state.draft).name,
            file=settings.file or _NO_FILE,
            ms=round((time.monotonic() - started) * 1000),
        )
        state.remark(printable(f"{outcome.path}: {said.text(settings.lang)}"))
    return outcome


def _baseline(request: Request) -> Baseline | None:
    if not request.baseline and not request.write_baseline:
        return None
    return read_baseline(request.baseline or PLACE, is_new=request.write_baseline)


def _new(
    state: _Run, baseline: Baseline, outcome: Outcome, settings: Settings
) -> tuple[Finding, ...]:
    """Return the findings that the baseline does not know: none where it is written."""
    new = baseline.new(outcome, settings.ruleset.by_name)
    new = () if state.request.write_baseline else new
    state.total.known += len(outcome.findings) - len(new)
    return new


def _keep_baseline(state: _Run, baseline: Baseline) -> None:
    """Write a baseline where that is asked for, and say what of it is there no longer."""
    try:
        if state.request.write_baseline:
            baseline.write()
        elif state.request.update_baseline:
            baseline.update()
    except DraftError as error:
        state.complain(baseline.path, error.message)
        return
    if baseline.stale and not state.request.write_baseline:
        said = _DROPPED if state.request.update_baseline else _STALE
        state.remark(said.format(count=baseline.stale, path=baseline.path).text(state.lang))


def _location(path: Path) -> str:
    """Return a path from the working folder on, where it is below it, with slashes."""
    whole, folder = os.path.abspath(path), os.getcwd()  # noqa: PTH100, PTH109 - keeps links
    below = os.path.relpath(whole, folder) if whole.startswith(folder + os.sep) else whole
    return Path(below).as_posix()


def _mend(state: _Run, path: Path, name: Path, source: Source, settings: Settings) -> str:
    """Mend a draft, write or show it, and return the text that is there afterwards."""
    request = state.request
    fixed = _fixed(state, name, source.text, settings)
    if fixed.quarrel:
        state.complain(name, _QUARREL.format(rules=", ".join(fixed.quarrel)))
    changed = fixed.text != source.text
    state.would_change |= changed
    raw = source.edited(fixed.edits)
    if request.diff:
        _show_diff(diff.write(name, source.raw, raw))
    elif path == STDIN:
        sys.stdout.buffer.write(raw.encode("utf-8"))
    elif changed and not _is_written(state, path, raw, source):
        return source.text
    state.total.mended += fixed.applied
    if request.show_fixes and fixed.applied:
        said = mended(fixed.applied, settings.lang, would=request.diff)
        state.remark(printable(f"{name}: {said}"))
    return fixed.text


def _adopt(state: _Run, path: Path, source: Source, settings: Settings) -> str:
    """Put comments into a draft that allow what is found, and return the text that is there."""
    edits = adopted(source.text, settings.ruleset)
    if not edits:
        return source.text
    raw = source.edited(edits)
    if path == STDIN:
        sys.stdout.buffer.write(raw.encode("utf-8"))
    elif not _is_written(state, path, raw, source):
        return source.text
    state.total.comments += len(edits)
    return apply_edits(source.text, edits)


def _show_diff(text: str) -> None:
    """Write a patch as it is, or as a terminal can show it."""
    if sys.stdout.isatty():
        text = "".join(f"{printable(line)}\n" for line in text.split("\n")[:-1])
    click.echo(text, nl=False)


def _fixed(state: _Run, path: Path, draft_text: str, settings: Settings) -> Fixed:
    """Return a draft with its fixes: those that the options ask for, or those agreed to."""
    if not state.request.interactive:
        unsafe = state.request.unsafe_fixes
        return fix(draft_text, settings.ruleset, unsafe=unsafe, before=state.draft)
    ask = partial(asking.ask, path, settings.lang)
    fixed, state.ended = asking.fix_asking(draft_text, settings.ruleset, ask)
    return fixed


def _is_written(state: _Run, path: Path, raw: str, source: Source) -> bool:
    """Write a draft, or say why it cannot be written."""
    try:
        write_draft(path, raw, source)
    except DraftError as error:
        state.complain(path, error.message)
        return False
    return True


def _finish(state: _Run, drafts: int) -> None:
    """Say what the run came to, unless another program reads what stands beside it."""
    total, request = state.total, state.request
    if state.interrupted:
        left = _INTERRUPTED.format(count=drafts - total.drafts)
        complain(None, left, state.lang)
    elif request.reports and not _is_for_people(request):
        return
    if total.mended:
        state.remark(mended(total.mended, state.lang, would=request.diff))
    if total.comments:
        state.remark(_COMMENTED.format(count=total.comments).text(state.lang))
    if total.drafts and request.reports:
        state.remark(summary(total, state.lang))


def _is_for_people(request: Request) -> bool:
    from resolint.cli.request import STDOUT

    return all(formats.load(name).for_people for name, path in request.targets if path == STDOUT)
