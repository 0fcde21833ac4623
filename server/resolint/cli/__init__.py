"""The command line: what each command takes. What it does is imported when it is called."""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Callable

    from resolint.rule import Lang

EXIT_FAILED = 2
_PATHS = click.Path(path_type=Path)
_LANG = click.option(
    "--lang", type=click.Choice(["zh", "en"]), help="Language of messages.  消息语言。"
)


class _Resolint(click.Group):
    """The command as a whole, which writes a sign that a stream does not have as its escape."""

    def main(self, *args: Any, **extra: Any) -> Any:  # noqa: ANN401 - click's own signature
        """Run the command.

        The code page of Chinese Windows has no ¹, and no sign of a draft may end the report.
        """
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, TextIOWrapper):
                stream.reconfigure(errors="backslashreplace")
        try:
            return super().main(*args, **extra)
        except OSError as error:
            # A full disk, for instance; what is left in the stream must not fail once more.
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
            click.echo(f"resolint: {error.strerror or error}", err=True)
            sys.exit(EXIT_FAILED)


@click.group(cls=_Resolint, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="resolint", message="%(prog)s %(version)s")
def main() -> None:
    """Check draft United Nations resolutions.

    检查联合国决议草案的格式。
    """


@main.command()
@click.argument("paths", nargs=-1, type=_PATHS)
@click.option("--fix", is_flag=True, help="Apply the safe fixes.  应用稳妥的修正。")
@click.option(
    "--unsafe-fixes", is_flag=True, help="With --fix or --diff, apply all fixes.  应用全部修正。"
)
@click.option("--diff", is_flag=True, help="Show what --fix would change.  显示将作的改动。")
@click.option(
    "-i",
    "--interactive",
    is_flag=True,
    help="As --fix, and ask about each fix that is not safe.  逐一询问其他修正。",
)
@click.option("--select", multiple=True, metavar="NAME", help="Only these rules or categories.")
@click.option("--ignore", multiple=True, metavar="NAME", help="Not these rules or categories.")
@click.option("--profile", metavar="NAME", help="House style, such as ga-zh.  文书格式。")
@_LANG
@click.option(
    "--min-severity",
    type=click.Choice(["error", "warning", "info", "hint"]),
    help="Show what is as grave or graver.  只显示不轻于此的结果。",
)
@click.option("--output-format", type=click.Choice(["text", "json"]), default="text")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever is found.")
@click.option("--isolated", is_flag=True, help="Read no configuration file.  不读配置文件。")
@click.option(
    "--stdin-filename", type=_PATHS, metavar="PATH", help="What standard input (-) is called."
)
def check(**options: object) -> None:
    """Check drafts, or folders of *.md and *.txt; '-' is standard input.

    检查文稿或文件夹。
    """
    from resolint.cli.checking import Request, run

    request = Request(**options)  # type: ignore[arg-type]
    sys.exit(run(request))


@main.command()
@click.argument("paths", metavar="FILE...", nargs=-1, required=True, type=_PATHS)
@_LANG
def outline(paths: tuple[Path, ...], lang: Lang | None) -> None:
    """Show drafts as they were understood, a line a paragraph; '-' is standard input.

    逐段显示对文稿的理解。
    """
    from resolint.cli.outlining import print_outlines

    sys.exit(print_outlines(paths, lang))


@main.command()
@_LANG
def rules(lang: str | None) -> None:
    """List all rules.

    列出所有规则。
    """
    from resolint.cli.show import list_rules

    sys.exit(list_rules(lang))


@main.command()
@click.argument("name")
@_LANG
def rule(name: str, lang: str | None) -> None:
    """Explain a rule, with examples.

    解释一条规则并举例。
    """
    from resolint.cli.show import explain_rule

    sys.exit(explain_rule(name, lang))


@main.command()
@click.argument("path", type=_PATHS)
def config(path: Path) -> None:
    """Print what holds for a path, and where each value comes from.

    显示某一路径适用的配置及其来源。
    """
    from resolint.cli.show import print_config

    sys.exit(print_config(path))


@main.command()
@click.argument("module")
def test(module: str) -> None:
    """Check the rules of a module against their own examples.

    用规则自带的例子检查规则。
    """
    from resolint.cli.show import test_rules

    sys.exit(test_rules(module))


@main.command()
@click.argument("folder", type=_PATHS, default=Path())
def init(folder: Path) -> None:
    """Write a resolint.toml to begin with.

    写入一份初始配置。
    """
    from resolint.cli.show import write_config

    sys.exit(write_config(folder))


@main.group()
def paragraph() -> None:
    """Insert or delete an operative paragraph, and renumber all that follows.

    插入或删除执行段，并重新编号。
    """


@main.group()
def note() -> None:
    """Insert or delete a footnote, and renumber the others.

    插入或删除脚注，并重新编号。
    """


def _renumbers(command: Callable[..., None]) -> Callable[..., None]:
    """Add what all commands that renumber take: the draft, and how to go about it."""
    for decorate in (
        _LANG,
        click.option("--yes", is_flag=True, help="Apply what is not certain, too.  一并应用。"),
        click.option("--diff", is_flag=True, help="Show what would change.  显示将作的改动。"),
        click.argument("path", metavar="DRAFT", type=_PATHS),
    ):
        command = decorate(command)
    return command


_LINE = click.option("--line", type=int, help="Its line, where a number stands twice.  所在行。")


@paragraph.command("delete")
@_renumbers
@click.argument("number", type=int)
@_LINE
def paragraph_delete(number: int, line: int | None, **options: Any) -> None:  # noqa: ANN401
    """Delete the operative paragraph NUMBER.

    删除第 NUMBER 段。
    """
    from resolint.cli.renumbering import Request, delete_paragraph

    sys.exit(delete_paragraph(Request(**options), number, line))


@paragraph.command("insert")
@_renumbers
@click.argument("after", type=int)
@click.argument("text")
@_LINE
def paragraph_insert(after: int, text: str, line: int | None, **options: Any) -> None:  # noqa: ANN401
    """Insert TEXT as an operative paragraph behind paragraph AFTER, 0 for the preamble.

    在第 AFTER 段之后插入一段；0 指序言之后。
    """
    from resolint.cli.renumbering import Request, insert_paragraph

    sys.exit(insert_paragraph(Request(**options), after, line, text))


@note.command("delete")
@_renumbers
@click.argument("number")
def note_delete(number: str, **options: Any) -> None:  # noqa: ANN401
    """Delete footnote NUMBER with its marks.

    删除脚注 NUMBER 及其脚注号。
    """
    from resolint.cli.renumbering import Request, delete_note

    sys.exit(delete_note(Request(**options), number))


@note.command("insert")
@_renumbers
@click.argument("words")
@click.argument("text")
def note_insert(words: str, text: str, **options: Any) -> None:  # noqa: ANN401
    """Put a footnote mark behind WORDS, which the draft has once, and TEXT as its note.

    在 WORDS（文稿中只有一处）之后加脚注号，以 TEXT 为脚注。
    """
    from resolint.cli.renumbering import Request, insert_note

    sys.exit(insert_note(Request(**options), words, text))


@main.group()
def register() -> None:
    """Keep a register of adopted resolutions, which gives their dates.

    建立已通过决议的登记册，用以核对日期。
    """


@register.command("add")
@click.argument("paths", nargs=-1, required=True, type=_PATHS)
@click.option(
    "--register", "place", type=_PATHS, metavar="PATH", help="The register.  登记册文件。"
)
@_LANG
def register_add(paths: tuple[Path, ...], place: Path | None, lang: Lang | None) -> None:
    """Add adopted resolutions, folders of them, or lists "symbol,date,title" in *.csv.

    登记已通过的决议，或“文号,日期,标题”清单（*.csv）。
    """
    from resolint.cli.registering import add_to_register

    sys.exit(add_to_register(paths, place, lang))


@main.command()
@click.option("--stdio", is_flag=True, help="Talk over standard input and output (the default).")
@click.option("--tcp", metavar="HOST:PORT", help="Wait for one editor on a loopback address.")
def server(stdio: bool, tcp: str | None) -> None:  # noqa: ARG001, FBT001 - editors pass --stdio
    """Run the language server.

    运行语言服务器。
    """
    from resolint.lsp.run import serve

    sys.exit(serve(tcp))
