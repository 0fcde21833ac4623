"""Options that do not go together, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resolint.cli import asking
from resolint.cli.request import DEFAULT
from resolint.files.drafts import STDIN
from resolint.rule import Message

if TYPE_CHECKING:
    from resolint.cli.request import Request

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
_NO_REPORT = Message(
    zh="{option} 不输出结果，不能与 --output-format、--output-file、--output 或基线合用",
    en="{option} reports no findings, so --output-format, --output-file, --output and a"
    " baseline do not go with it",
)
_NOTHING_TO_FIX = Message(
    zh="{option} 须与 --fix、--fix-only 或 --diff 合用",
    en="{option} goes with --fix, --fix-only or --diff",
)
_ADDS_ONLY = Message(
    zh="--add-ignore 不能与修正选项、--diff 或基线合用",
    en="--add-ignore does not go with options that fix, --diff or a baseline",
)
_NO_BASELINE = Message(
    zh="--update-baseline 须与 --baseline 合用，且不能与 --write-baseline 合用",
    en="--update-baseline goes with --baseline, and not with --write-baseline",
)
_SAME_FILE = Message(
    zh="两种格式不能写入同一处：{path}", en="two formats cannot go to the same place: {path}"
)


def reason_against(request: Request) -> Message | None:
    """Return why nothing can be done, where the options do not go together."""
    if request.stdin_filename and STDIN not in request.paths:
        return _NO_STDIN
    if request.interactive and (reason := _cannot_ask(request)):
        return reason
    return _against_fixes(request) or _against_outputs(request)


def _cannot_ask(request: Request) -> Message | None:
    """Return why nobody can be asked about fixes, if that is so."""
    if request.diff or request.unsafe_fixes:
        return _NOTHING_TO_ASK
    if STDIN in request.paths:
        return _STDIN_IS_DRAFT
    return None if asking.is_asked() else _NOBODY_THERE


def _against_fixes(request: Request) -> Message | None:
    if request.add_ignore and (request.mends or request.baseline or request.write_baseline):
        return _ADDS_ONLY
    if request.unsafe_fixes and not request.mends:
        return _NOTHING_TO_FIX.format(option="--unsafe-fixes")
    if request.show_fixes and not request.mends:
        return _NOTHING_TO_FIX.format(option="--show-fixes")
    return None


def _against_outputs(request: Request) -> Message | None:
    if request.update_baseline and (request.write_baseline or not request.baseline):
        return _NO_BASELINE
    asked = (
        request.baseline
        or request.write_baseline
        or request.output
        or request.output_file
        or (request.output_format or DEFAULT) != DEFAULT
    )
    if asked and not request.reports:
        return _NO_REPORT.format(option="--diff" if request.diff else "--fix-only")
    paths = [path.absolute() for _, path in request.targets]
    twice = next((path for path in paths if paths.count(path) > 1), None)
    return _SAME_FILE.format(path=twice) if twice else None
