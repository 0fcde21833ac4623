"""Writes the pages of the rules and of the rulebook: ``python docs/generate.py``."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import rulebook
from resolint.config import plugins
from resolint.report import manual
from resolint.report.gravity import LABELS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from resolint import Rule
    from resolint.rule import Lang

FOLDER = Path(__file__).with_name("rules")
LANGS: tuple[Lang, ...] = ("zh", "en")
HEAD = {
    "zh": "# 规则\n\n本页和各规则页由规则自身生成，请勿直接修改。\n",
    "en": "# Rules\n\nThis page and those of the rules are made from the rules: do not edit.\n",
}


def pages() -> Iterator[tuple[Path, str]]:
    """Yield each page with its text."""
    rules = sorted(plugins.load().rules.values(), key=lambda rule: (rule.category, rule.name))
    for lang in LANGS:
        yield FOLDER.with_name("rulebook") / f"{lang}.md", rulebook.page(lang, rules)
        yield FOLDER / lang / "README.md", _index(rules, lang)
        for rule in rules:
            yield FOLDER / lang / f"{rule.name}.md", manual.page(rule, lang) + "\n"


def main() -> None:
    """Write every page, and remove those of rules that are gone."""
    texts = dict(pages())
    for path in FOLDER.glob("*/*.md"):
        if path not in texts:
            path.unlink()
    for path, text in texts.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def _index(rules: list[type[Rule]], lang: Lang) -> str:
    lines = [HEAD[lang]]
    for category, group in groupby(rules, key=lambda rule: rule.category):
        lines.append(f"## {category}\n")
        for rule in group:
            severity = LABELS[rule.severity].text(lang)
            title = rule.manual(lang).split("\n", 1)[0]
            lines.append(f"- [{rule.name}]({rule.name}.md) ({severity}): {title}")
        lines.append("")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
