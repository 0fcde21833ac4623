"""The command line: what each command takes. What it does is imported when it is called."""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from resolint.cli.options import LANG, PATH, takes
from resolint.cli.request import Request

if TYPE_CHECKING:
    from collections.abc import Callable

    from resolint.rule import Lang

EXIT_FAILED = 2
EXIT_BROKEN = 3
EXIT_INTERRUPTED = 130


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

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - click's own signature
        """Run what was asked for; what ends it from outside or by a fault has its own code."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            sys.exit(EXIT_INTERRUPTED)
        except (OSError, click.ClickException, click.Abort, click.exceptions.Exit):
            raise
        except Exception as error:  # noqa: BLE001 - whatever went wrong is said, and has its code
            from resolint.cli.complaints import complain_of_fault

            complain_of_fault(error)
            sys.exit(EXIT_BROKEN)


@click.group(cls=_Resolint, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="resolint", message="%(prog)s %(version)s")
def main() -> None:
    """Check draft United Nations resolutions.

    检查联合国决议草案的格式。
    """


@main.command()
@takes(Request)
def check(request: Request) -> None:
    """Check drafts, or folders of *.md and *.txt; '-' is standard input.

    检查文稿或文件夹。
    """
    from resolint.cli.checking import run

    sys.exit(run(request))


@main.command()
@click.argument("paths", metavar="FILE...", nargs=-1, required=True, type=PATH)
@LANG
def outline(paths: tuple[Path, ...], lang: Lang | None) -> None:
    """Show drafts as they were understood, a line a paragraph; '-' is standard input.

    逐段显示对文稿的理解。
    """
    from resolint.cli.outlining import print_outlines

    sys.exit(print_outlines(paths, lang))


@main.command()
@LANG
def rules(lang: str | None) -> None:
    """List all rules.

    列出所有规则。
    """
    from resolint.cli.show import list_rules

    sys.exit(list_rules(lang))


@main.command()
@click.argument("name")
@LANG
def rule(name: str, lang: str | None) -> None:
    """Explain a rule, with examples.

    解释一条规则并举例。
    """
    from resolint.cli.show import explain_rule

    sys.exit(explain_rule(name, lang))


@main.command()
@click.argument("path", type=PATH)
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
@click.argument("folder", type=PATH, default=Path())
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
        LANG,
        click.option("--yes", is_flag=True, help="Apply what is not certain, too.  一并应用。"),
        click.option("--diff", is_flag=True, help="Show what would change.  显示将作的改动。"),
        click.argument("path", metavar="DRAFT", type=PATH),
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


_REGISTER = click.option(
    "--register", "place", type=PATH, metavar="PATH", help="The register.  登记册文件。"
)


@register.command("add")
@click.argument("paths", nargs=-1, required=True, type=PATH)
@_REGISTER
@LANG
def register_add(paths: tuple[Path, ...], place: Path | None, lang: Lang | None) -> None:
    """Add adopted resolutions, folders of them, or lists "symbol,date,title" in *.csv.

    登记已通过的决议，或“文号,日期,标题”清单（*.csv）。
    """
    from resolint.cli.registering import add_to_register

    sys.exit(add_to_register(paths, place, lang))


@register.command("list")
@_REGISTER
@LANG
def register_list(place: Path | None, lang: Lang | None) -> None:
    """Print the register as a list "symbol,date,title".

    列出登记册，格式为“文号,日期,标题”。
    """
    from resolint.cli.registering import list_register

    sys.exit(list_register(place, lang))


@register.command("remove")
@click.argument("symbols", metavar="SYMBOL...", nargs=-1, required=True)
@_REGISTER
@LANG
def register_remove(symbols: tuple[str, ...], place: Path | None, lang: Lang | None) -> None:
    """Remove resolutions from the register by their symbols.

    按文号从登记册中删去决议。
    """
    from resolint.cli.registering import remove_from_register

    sys.exit(remove_from_register(symbols, place, lang))


@main.command()
@click.option("--stdio", is_flag=True, help="Talk over standard input and output (the default).")
@click.option("--tcp", metavar="HOST:PORT", help="Wait for one editor on a loopback address.")
def server(stdio: bool, tcp: str | None) -> None:  # noqa: ARG001, FBT001 - editors pass --stdio
    """Run the language server.

    运行语言服务器。
    """
    from resolint.lsp.run import serve

    sys.exit(serve(tcp))
