"""The command ``check``: drafts in, findings and fixed drafts out."""

from __future__ import annotations

import os
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click

from resolint.cli import EXIT_FAILED, asking
from resolint.cli.complaints import complain
from resolint.config import Overrides, Resolver
from resolint.config_file import ConfigError
from resolint.draft.parse import parse
from resolint.engine import lint
from resolint.files import (
    STDIN,
    STDIN_NAME,
    DraftError,
    Source,
    find_drafts,
    read_draft,
    write_draft,
)
from resolint.fixing import fix
from resolint.report import diff, gravity, json_array, text
from resolint.rule import Message, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from resolint.config import Settings
    from resolint.draft.model import Draft
    from resolint.fixing import Fixed
    from resolint.rule import Finding, Lang

_PATIENCE = 1.0
_COLOURS = {
    Severity.ERROR: "red",
    Severity.WARNING: "yellow",
    Severity.INFO: "cyan",
    Severity.HINT: "blue",
}
_NO_DRAFTS = Message(zh="此处没有 *.md 或 *.txt 文稿", en="there are no *.md or *.txt drafts here")
_NOTHING_TO_ASK = Message(
    zh="--interactive 不能与 --diff 或 --unsafe-fixes 合用",
    en="--interactive does not go with --diff or --unsafe-fixes",
)
_STDIN_IS_DRAFT = Message(
    zh="文稿来自标准输入，无法再用它回答 --interactive 的提问",
    en="standard input holds the draft, so it cannot hold the answers to --interactive",
)
_NOBODY_THERE = Message(
    zh="--interactive 须在终端中使用", en="--interactive asks at a terminal, and there is none"
)
_NO_STDIN = Message(
    zh="--stdin-filename 用于标准输入：请加上“-”",
    en="--stdin-filename is for standard input: add '-'",
)
_ABORTED = Message(
    zh="已中止，此文稿未作改动", en="this draft was left as it was, as the asking was broken off"
)
_QUARREL = Message(
    zh="规则 {rules} 的修正反复不止，未予应用；其他规则的修正不受影响",
    en="the fixes of {rules} did not come to rest and were left out; the others went on",
)


@dataclass(frozen=True)
class Request:
    """What the command was asked for."""

    paths: tuple[Path, ...]
    fix: bool
    unsafe_fixes: bool
    diff: bool
    interactive: bool
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    profile: str | None
    lang: Lang | None
    min_severity: str | None
    output_format: Literal["text", "json"]
    exit_zero: bool
    isolated: bool
    stdin_filename: Path | None

    @property
    def overrides(self) -> Overrides:
        """What goes above the configuration files."""
        return Overrides(
            self.profile, self.lang, _words(self.select), _words(self.ignore), self.isolated
        )

    @property
    def mends(self) -> bool:
        """Whether drafts are mended, or shown as they would be."""
        return self.fix or self.diff or self.interactive

    @property
    def least(self) -> Severity | None:
        """The least severity that is shown, where one is asked for."""
        return Severity(self.min_severity) if self.min_severity else None


@dataclass
class _Run:
    """The state of one run: what was found, and whether something could not be done."""

    request: Request
    resolver: Resolver
    findings: list[Finding] = field(default_factory=list)
    shown: Counter[Severity] = field(default_factory=Counter)
    records: list[dict[str, Any]] = field(default_factory=list)
    draft: Draft | None = None
    """The last one read: what the next has in common with it is not read again."""
    drafts: int = 0
    failed: bool = False
    would_change: bool = False
    ended: bool = False
    """Somebody who was asked about fixes has had enough: no further draft is mended."""
    mended: Counter[str] = field(default_factory=Counter)
    lang: Lang = "zh"
    """That of the draft in hand, so that all is said in the language configured for it."""
    said: set[tuple[Path | None, Message]] = field(default_factory=set)
    held_back: list[str] | None = None
    """Lines to show when the progress bar is gone; ``None`` while there is none."""

    def complain(self, path: Path | None, message: Message) -> None:
        """Say on standard error, once, why something could not be done."""
        self.failed = True
        if (path, message) not in self.said:
            self.said.add((path, message))
            complain(path, message, self.lang)

    def show(self, line: str, *, err: bool) -> None:
        """Show a line of the report now, or after the progress bar."""
        if self.held_back is None:
            click.echo(line, err=err)
        else:
            self.held_back.append(line)


def run(request: Request) -> int:
    """Check what was asked for and return the exit code."""
    state = _Run(request, Resolver(request.overrides), lang=request.lang or "zh")
    if request.stdin_filename and STDIN not in request.paths:
        state.complain(None, _NO_STDIN)
        return EXIT_FAILED
    if request.interactive and (reason := _cannot_ask(request)):
        state.complain(None, reason)
        return EXIT_FAILED
    drafts = list({os.path.abspath(path): path for path in _drafts(state)}.values())  # noqa: PTH100
    # A bar would stand between the questions.
    for path in drafts if request.interactive else _with_progress(state, drafts):
        try:
            _check_draft(state, path)
        except DraftError as error:
            state.complain(path, error.message)
        except ConfigError as error:
            for problem in error.problems:
                state.complain(None, problem.placed)
        except click.Abort:
            state.complain(path, _ABORTED)
            break
    _finish(state)
    if state.failed:
        return EXIT_FAILED
    found = state.would_change if request.diff else any(f.severity.fails for f in state.findings)
    return int(found and not request.exit_zero)


def _cannot_ask(request: Request) -> Message | None:
    """Return why nobody can be asked about fixes, if that is so."""
    if request.diff or request.unsafe_fixes:
        return _NOTHING_TO_ASK
    if STDIN in request.paths:
        return _STDIN_IS_DRAFT
    return None if asking.is_asked() else _NOBODY_THERE


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


def _check_draft(state: _Run, path: Path) -> None:
    request = state.request
    from_stdin = path == STDIN
    name = (request.stdin_filename or STDIN_NAME) if from_stdin else path
    settings = state.resolver.settings_for(name)
    state.lang = settings.lang
    for failure in settings.failed:
        state.complain(None, failure)
    source = read_draft(path)
    draft_text = source.text
    state.drafts += 1
    if request.mends and not state.ended:
        draft_text = _mend(state, name, source, settings, from_stdin=from_stdin)
    if request.diff:
        return
    state.draft = parse(draft_text, state.draft)
    findings: Sequence[Finding] = lint(state.draft, settings.ruleset)
    state.findings += findings
    if request.output_format == "json":
        findings = gravity.at_least(findings, request.least)
        state.records += json_array.records(str(name), draft_text, findings, settings.lang)
        return
    findings = gravity.shown(findings, request.least)
    state.shown.update(finding.severity for finding in findings)
    for line in text.write(str(name), draft_text, findings, settings.lang, _paint):
        state.show(line, err=from_stdin and request.fix)


def _mend(state: _Run, path: Path, source: Source, settings: Settings, *, from_stdin: bool) -> str:
    """Mend a draft, write or show it, and return the text that is there afterwards."""
    request = state.request
    fixed = _fixed(state, path, source.text, settings)
    if fixed.quarrel:
        state.complain(path, _QUARREL.format(rules=", ".join(fixed.quarrel)))
    changed = fixed.text != source.text
    state.would_change |= changed
    raw = source.edited(fixed.edits)
    if request.diff:
        click.echo(diff.write(path, source.raw, raw), nl=False)
    elif from_stdin:
        sys.stdout.buffer.write(raw.encode("utf-8"))
    elif changed and not _is_written(state, path, raw, source):
        return source.text
    state.mended += fixed.applied
    return fixed.text


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


def _finish(state: _Run) -> None:
    request = state.request
    if request.output_format == "json" and not request.diff:
        click.echo(json_array.write(state.records), err=request.fix and STDIN in request.paths)
        return
    if state.mended:
        click.echo(text.mended(state.mended, state.lang, would=request.diff), err=True)
    if state.drafts and not request.diff:
        click.echo(text.summary(state.findings, state.shown, state.drafts, state.lang), err=True)


def _with_progress(state: _Run, paths: Sequence[Path]) -> Iterable[Path]:
    """Yield the paths, and show how far we are when it takes long and somebody watches."""
    started = time.monotonic()
    rest = iter(enumerate(paths))
    done = 0
    for at, path in rest:
        yield path
        done = at + 1
        if time.monotonic() - started > _PATIENCE and sys.stderr.isatty():
            break
    else:
        return
    state.held_back = []
    with click.progressbar(length=len(paths), file=sys.stderr, label="resolint") as bar:
        bar.update(done)
        for _, path in rest:
            yield path
            bar.update(1)
    held_back, state.held_back = state.held_back, None
    for line in held_back:
        click.echo(line)


def _paint(said: str, severity: Severity) -> str:
    return click.style(said, fg=_COLOURS[severity])


def _words(values: Sequence[str]) -> tuple[str, ...]:
    """Return the names of an option that may be repeated or hold a list with commas."""
    return tuple(word for value in values for word in value.split(",") if word)
