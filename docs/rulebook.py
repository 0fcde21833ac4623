"""The pages of the rulebook, made from rulebook.toml."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from resolint.rule import Message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from resolint import Rule
    from resolint.rule import Lang

DATA = Path(__file__).with_name("rulebook.toml")
TITLE = Message("规则手册：决议如何写成", "Rulebook: how a resolution is formed")
HEAD = Message(
    "本页由 `docs/rulebook.toml` 生成，请勿直接修改。\n"
    "每条列明规范、实据、易误判之处、来源、可信程度，以及检查此条的规则。",
    "This page is made from `docs/rulebook.toml`: do not edit.\n"
    "Each entry has the norm, its evidence, what looks wrong and is right, its sources, "
    "how sure it is, and the rules that check it.",
)
EVIDENCE = Message("实据", "Evidence")
TRAPS = Message("看似错误而无误", "Looks wrong and is right")
SOURCES = Message("来源", "Sources")
CONFIDENCE = Message("可信程度", "Confidence")
RULES = Message("检查此条的规则", "Checked by")
UNCHECKED = Message("不检查", "Not checked")


def page(lang: Lang, rules: Iterable[type[Rule]]) -> str:
    """Return the rulebook in Markdown, with links to the rules that keep each entry."""
    book = tomllib.loads(DATA.read_text("utf-8"))
    rules = list(rules)
    lines = [f"# {TITLE.text(lang)}", "", HEAD.text(lang), "", *_contents(book, lang)]
    chapter = ""
    for name, entry in book["entries"].items():
        if name[0] != chapter:
            chapter = name[0]
            lines += ["", f"## {book['chapters'][chapter][lang]}"]
        lines += ["", f"### {name}", "", *_entry(book, entry, lang)]
        lines += _rules(book, entry, [rule for rule in rules if name in rule.entries], lang)
    return "\n".join([*lines, "", f"## {SOURCES.text(lang)}", "", *_sources(book, lang), ""])


def _contents(book: dict[str, Any], lang: Lang) -> Iterator[str]:
    for chapter, title in book["chapters"].items():
        names = [name for name in book["entries"] if name[0] == chapter]
        yield f"- {title[lang]}: {' '.join(map(_link, names))}"


def _entry(book: dict[str, Any], entry: dict[str, Any], lang: Lang) -> Iterator[str]:
    yield _linked(entry["norm"][lang])
    yield ""
    yield f"- {EVIDENCE.text(lang)}: {_linked(entry['evidence'][lang])}"
    if "traps" in entry:
        yield f"- {TRAPS.text(lang)}:"
        yield from (f"  - {_linked(trap)}" for trap in entry["traps"][lang])
    # A source that the table does not have is the symbol of a document, and its own name.
    names = [book["sources"].get(key, {lang: key})[lang] for key in entry["sources"]]
    yield f"- {SOURCES.text(lang)}: {'; '.join(names)}"
    yield f"- {CONFIDENCE.text(lang)}: {book['confidence'][entry['confidence']][lang]}"


def _rules(
    book: dict[str, Any], entry: dict[str, Any], rules: list[type[Rule]], lang: Lang
) -> Iterator[str]:
    if rules:
        links = (f"[{rule.name}](../rules/{lang}/{rule.name}.md)" for rule in rules)
        yield f"- {RULES.text(lang)}: {', '.join(links)}"
    elif "unchecked" in entry:
        yield f"- {UNCHECKED.text(lang)}: {book['unchecked'][entry['unchecked']][lang]}"


def _sources(book: dict[str, Any], lang: Lang) -> Iterator[str]:
    for source in book["sources"].values():
        name = f"[{source[lang]}]({source['at']})" if "at" in source else source[lang]
        yield f"- {name}: {source['about'][lang]}" if "about" in source else f"- {name}"


def _linked(text: str) -> str:
    """Return a text whose ``[O-5]`` are links."""
    return re.sub(r"\[([A-Z]-\d+)\]", lambda match: _link(match[1]), text)


def _link(name: str) -> str:
    return f"[{name}](#{name.lower()})"
