"""The command ``check``: drafts in, findings and fixed drafts out."""

from __future__ import annotations

import os
import sys
import time
from contextlib import redirect_stdout
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from resolint.cli import EXIT_FAILED, EXIT_INTERRUPTED, baseline
from resolint.cli.complaints import complain
from resolint.cli.manners import coloured, columns, spoken
from resolint.cli.mending import adopt, mend
from resolint.cli.outputs import opened
from resolint.cli.progress import Progress
from resolint.cli.refusals import reason_against
from resolint.cli.request import STDOUT
from resolint.cli.running import Run
from resolint.config.file import ConfigError
from resolint.config.resolver import Resolver
from resolint.draft.parse import parse
from resolint.files.drafts import (
    STDIN,
    STDIN_NAME,
    DraftError,
    find_drafts,
    os_reason,
    read_draft,
)
from resolint.lint.engine import lint
from resolint.report import formats
from resolint.report.columns import printable
from resolint.report.outcome import Outcome
from resolint.report.summary import mended, summary
from resolint.rule import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from resolint.cli.outputs import Outputs
    from resolint.cli.request import Request
    from resolint.config.resolver import Settings

_NO_DRAFTS = Message(zh="此处没有 *.md 或 *.txt 文稿", en="there are no *.md or *.txt drafts here")
_ABORTED = Message(
    zh="已中止，此文稿未作改动", en="this draft was left as it was, as the asking was broken off"
)
_INTERRUPTED = Message(
    zh="已中断，其余 {count} 份文稿未检查", en="interrupted; drafts not checked: {count}"
)
_HOLDS = Message(
    zh="文书格式 {style}，配置 {file}，{ms} 毫秒",
    en="house style {style}, configuration {file}, {ms} ms",
)
_COMMENTED = Message(
    zh="加了 {count} 条注释，允许现有问题", en="comments added that allow what is there: {count}"
)
_NO_FILE = Message(zh="无", en="none")


def run(request: Request) -> int:
    """Check what was asked for and return the exit code."""
    click.get_current_context().color = coloured(request.color)
    lang = request.lang or spoken() or "zh"
    state = Run(request, Resolver(request.overrides), sys.stdout, lang)
    # What a plugin prints must not get into the report or the draft.
    with redirect_stdout(sys.stderr):
        return _run(state, request)


def _run(state: Run, request: Request) -> int:
    if reason := reason_against(request):
        state.complain(None, reason)
        return EXIT_FAILED
    if request.baseline_path:
        try:
            state.baseline = baseline.read(request.baseline_path, is_new=request.write_baseline)
        except DraftError as error:
            state.complain(request.baseline_path, error.message)
            return EXIT_FAILED
    # A draft from standard input goes to standard output when it is fixed.
    beside = (request.mends or request.add_ignore) and STDIN in request.paths
    report = sys.stderr if beside else state.stdout
    progress = Progress(report, silent=request.quiet or request.interactive)
    drafts = list({os.path.abspath(path): path for path in _drafts(state)}.values())  # noqa: PTH100
    try:
        targets = request.targets if request.reports else ()
        with opened(targets, state.lang, columns(report), progress.echo) as out:
            _check_all(state, out, progress, drafts)
    except OSError as error:
        if isinstance(error, BrokenPipeError) or error.filename is None:
            raise
        state.complain(Path(error.filename), os_reason(error))
    except KeyboardInterrupt:
        state.interrupted = True
    if not state.interrupted:
        baseline.keep(state)
    _finish(state, len(drafts))
    return _exit_code(state)


def _check_all(state: Run, out: Outputs, progress: Progress, drafts: list[Path]) -> None:
    out.begin()
    for path in progress.over(drafts):
        try:
            out.draft(_check_draft(state, path))
        except click.Abort:
            state.complain(path, _ABORTED)
            break
    out.end(state.total)


def _exit_code(state: Run) -> int:
    if state.interrupted:
        return EXIT_INTERRUPTED
    if state.total.failed:
        return EXIT_FAILED
    fails = any(severity.fails for severity in state.total.found)
    found = state.would_change if state.request.diff else fails
    return int(found and not state.request.exit_zero)


def _drafts(state: Run) -> Iterator[Path]:
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


def _check_draft(state: Run, path: Path) -> Outcome:
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


def _checked(state: Run, path: Path, outcome: Outcome, settings: Settings) -> Outcome:
    """Fix a draft where that is asked for, and lint what is there then."""
    started = time.monotonic()
    request = state.request
    source = read_draft(path)
    text = source.text
    if request.mends and not state.ended:
        text = mend(state, path, outcome.path, source, settings)
    if request.add_ignore:
        text = adopt(state, path, source, settings)
    if not request.reports:
        state.total.drafts += 1
        return outcome
    state.draft = parse(text, state.draft)
    findings = lint(state.draft, settings.ruleset)
    outcome = replace(outcome, text=text, findings=findings, least=request.least)
    outcome = baseline.without_known(state, outcome, settings)
    state.total.add(outcome, settings.ruleset.by_name)
    if request.verbose:
        said = _HOLDS.format(
            style=settings.ruleset.profile_of(state.draft).name,
            file=settings.file or _NO_FILE,
            ms=round((time.monotonic() - started) * 1000),
        )
        state.remark(printable(f"{outcome.path}: {said.text(settings.lang)}"))
    return outcome


def _location(path: Path) -> str:
    """Return a path from the working folder on, where it is below it, with slashes."""
    whole, folder = os.path.abspath(path), os.getcwd()  # noqa: PTH100, PTH109 - keeps links
    below = os.path.relpath(whole, folder) if whole.startswith(folder + os.sep) else whole
    return Path(below).as_posix()


def _finish(state: Run, drafts: int) -> None:
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
    return all(formats.load(name).for_people for name, path in request.targets if path == STDOUT)
