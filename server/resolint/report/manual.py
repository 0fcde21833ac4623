"""A rule's page in the manual, made from the rule: the same text in terminal, editor and web."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from resolint.report.gravity import LABELS
from resolint.rule import Message, write_marked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from resolint.rule import Example, Lang, Rule

_SEVERITY = Message("严重程度", "Severity")
_CATEGORY = Message("类别", "Category")
_FIXES = {
    "safe": Message("`--fix` 可修正", "fixed by `--fix`"),
    "unsafe": Message("可修正，需确认", "fixed when asked"),
    None: Message("只指出，不修正", "not fixed"),
}
_WRONG = Message("错误的写法", "Wrong")
_MENDED = Message("修正为", "Fixed")
_RIGHT = Message("正确的写法", "Right")
_SOURCE = Message("依据", "Source")
_BOOK = Message("规则手册", "Rulebook")


def page(rule: type[Rule], lang: Lang, book: str = "../../rulebook") -> str:
    """Return the page of a rule in Markdown; ``book`` is the folder of the rulebook."""
    return "\n".join(_lines(rule, lang, book))


@cache
def page_uri(rule: str, lang: Lang) -> str | None:
    """Return where an editor finds the page of a built-in rule, if it is installed."""
    path = page_path(rule, lang)
    return path.as_uri() if path else None


@cache
def page_path(rule: str, lang: Lang) -> Path | None:
    """Return the file that holds the page of a built-in rule, if it is installed."""
    path = _folder() / "rules" / lang / f"{rule}.md"
    return path if path.is_file() else None


def book_uri() -> str:
    """Return the folder of the rulebook, for links that are read where no page is."""
    return (_folder() / "rulebook").as_uri()


def _folder() -> Path:
    package = Path(__file__).parents[1]
    installed = package / "manual"
    # An installed package has the pages in it; a checkout has them among its docs.
    return installed if installed.is_dir() else package.parents[1] / "docs"


def _lines(rule: type[Rule], lang: Lang, book: str) -> Iterator[str]:
    yield f"# {rule.name}"
    yield ""
    severity = LABELS[rule.severity].text(lang)
    yield (
        f"{_CATEGORY.text(lang)}: {rule.category} · "
        f"{_SEVERITY.text(lang)}: {severity} · {_FIXES[rule.fixes()].text(lang)}"
    )
    yield ""
    yield rule.manual(lang)
    for example in rule.examples:
        yield from _example(example, lang)
    yield ""
    yield f"{_SOURCE.text(lang)}: {rule.source}"
    if rule.entries:
        yield ""
        yield f"{_BOOK.text(lang)}:"
        yield ""
        yield from (f"- [{entry}]({book}/{lang}.md#{entry.lower()})" for entry in rule.entries)


def _example(example: Example, lang: Lang) -> Iterator[str]:
    yield ""
    yield f"## {(_WRONG if example.is_wrong else _RIGHT).text(lang)}"
    yield ""
    yield from _block(write_marked(example.text, example.spans))
    if example.fixed is not None:
        yield ""
        yield f"{_MENDED.text(lang)}:"
        yield ""
        yield from _block(example.fixed)


def _block(text: str) -> Iterator[str]:
    yield "```"
    yield text
    yield "```"
