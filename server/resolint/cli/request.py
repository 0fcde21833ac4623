"""What the command ``check`` can be asked for."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from resolint.cli.options import PATH, argument, lang, option, words
from resolint.report.formats import FORMATS

if TYPE_CHECKING:
    from resolint.config.resolver import Overrides
    from resolint.rule import Lang, Severity

DEFAULT = "full"
STDOUT = Path("-")
BASELINE = Path("resolint-baseline.json")


def _targets(_: object, __: object, values: tuple[str, ...]) -> tuple[tuple[str, Path], ...]:
    """Return formats and where they go, each given as ``sarif=report.sarif``."""
    targets = []
    for value in values:
        name, _sign, path = value.partition("=")
        if not path:
            raise click.BadParameter(f"{value!r} is no FORMAT=PATH")
        if name not in FORMATS:
            raise click.BadParameter(f"there is no format {name!r}; there are {', '.join(FORMATS)}")
        targets.append((name, Path(path)))
    return tuple(targets)


@dataclass(frozen=True)
class Request:
    """What ``check`` was asked for; each field is an option."""

    paths: tuple[Path, ...] = argument("paths", nargs=-1, type=PATH)
    fix: bool = option("--fix", is_flag=True, help="Apply the safe fixes.  应用稳妥的修正。")
    unsafe_fixes: bool = option(
        "--unsafe-fixes",
        is_flag=True,
        help="With --fix, --fix-only or --diff, apply all fixes.  应用全部修正。",
    )
    fix_only: bool = option(
        "--fix-only", is_flag=True, help="As --fix, and report nothing.  只修正，不报告。"
    )
    diff: bool = option(
        "--diff", is_flag=True, help="Show what --fix would change.  显示将作的改动。"
    )
    show_fixes: bool = option(
        "--show-fixes", is_flag=True, help="Say what was fixed in each draft.  逐份列出修正。"
    )
    interactive: bool = option(
        "-i",
        "--interactive",
        is_flag=True,
        help="As --fix, and ask about each fix that is not safe.  逐一询问其他修正。",
    )
    select: tuple[str, ...] = option(
        "--select",
        multiple=True,
        callback=words,
        metavar="NAME",
        help="Only these rules or categories.  只用这些规则或类别。",
    )
    ignore: tuple[str, ...] = option(
        "--ignore",
        multiple=True,
        callback=words,
        metavar="NAME",
        help="Not these rules or categories.  不用这些规则或类别。",
    )
    profile: str | None = option(
        "--profile", metavar="NAME", help="House style, such as ga-zh.  文书格式。"
    )
    lang: Lang | None = lang()
    min_severity: str | None = option(
        "--min-severity",
        type=click.Choice(["error", "warning", "info", "hint"]),
        help="Show what is as grave or graver.  只显示不轻于此的结果。",
    )
    output_format: str | None = option(
        "--output-format",
        type=click.Choice([*FORMATS]),
        help="How findings are written; full where nothing is said.  输出格式。",
    )
    output_file: Path | None = option(
        "--output-file", type=PATH, metavar="PATH", help="Write them to a file.  写入文件。"
    )
    output: tuple[tuple[str, Path], ...] = option(
        "--output",
        multiple=True,
        callback=_targets,
        metavar="FORMAT=PATH",
        help="Write findings in this format to this file; may be repeated.  可多次使用。",
    )
    baseline: Path | None = option(
        "--baseline",
        type=PATH,
        metavar="PATH",
        help="Say nothing of findings that this file knows.  不再报告基线中已有的问题。",
    )
    write_baseline: bool = option(
        "--write-baseline",
        is_flag=True,
        help=f"Write all findings to the baseline ({BASELINE}).  把现有问题写入基线。",
    )
    update_baseline: bool = option(
        "--update-baseline",
        is_flag=True,
        help="Drop from the baseline what is there no longer.  从基线中删去已不存在的问题。",
    )
    add_ignore: bool = option(
        "--add-ignore",
        is_flag=True,
        help="Put comments into drafts that allow what is found.  加注释允许现有问题。",
    )
    color: str = option(
        "--color",
        type=click.Choice(["auto", "always", "never"]),
        default="auto",
        help="Colours on the terminal.  颜色。",
    )
    quiet: bool = option(
        "-q", "--quiet", is_flag=True, help="Say nothing but the findings.  只输出结果。"
    )
    verbose: bool = option(
        "-v", "--verbose", is_flag=True, help="Say what holds for each draft.  说明所用配置。"
    )
    exit_zero: bool = option(
        "--exit-zero", is_flag=True, help="Exit with 0 whatever is found.  退出码为 0。"
    )
    isolated: bool = option(
        "--isolated", is_flag=True, help="Read no configuration file.  不读配置文件。"
    )
    stdin_filename: Path | None = option(
        "--stdin-filename",
        type=PATH,
        metavar="PATH",
        help="What standard input (-) is called.  标准输入的文件名。",
    )

    @property
    def overrides(self) -> Overrides:
        """What goes above the configuration files."""
        from resolint.cli.manners import spoken
        from resolint.config.resolver import Overrides

        return Overrides(self.profile, self.lang, self.select, self.ignore, self.isolated, spoken())

    @property
    def baseline_path(self) -> Path | None:
        """The file of the baseline, where one is asked for."""
        return self.baseline or (BASELINE if self.write_baseline else None)

    @property
    def mends(self) -> bool:
        """Whether drafts are fixed, or shown as they would be."""
        return self.fix or self.fix_only or self.diff or self.interactive

    @property
    def reports(self) -> bool:
        """Whether findings are reported."""
        return not self.diff and not self.fix_only

    @property
    def least(self) -> Severity | None:
        """The least severity that is shown, where one is asked for."""
        from resolint.rule import Severity

        return Severity(self.min_severity) if self.min_severity else None

    @property
    def targets(self) -> tuple[tuple[str, Path], ...]:
        """The formats that are written, and where each goes."""
        if self.output and not self.output_format and not self.output_file:
            return self.output
        return ((self.output_format or DEFAULT, self.output_file or STDOUT), *self.output)
