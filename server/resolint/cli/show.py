"""The commands that show rules and configuration, and the one that tests rules."""

from __future__ import annotations

import importlib
import sys
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from resolint.cli import EXIT_FAILED
from resolint.cli.complaints import complain_of_configuration
from resolint.cli.manners import spoken
from resolint.config import plugins
from resolint.config.file import NAME, ConfigError
from resolint.config.resolver import Overrides, Resolver
from resolint.draft.parse import parse
from resolint.files.drafts import DraftError, read_draft
from resolint.report import manual
from resolint.report.columns import pad
from resolint.report.gravity import LABELS
from resolint.rule import Message
from resolint.testing import failures

if TYPE_CHECKING:
    from collections.abc import Mapping

    from resolint.config.resolver import Settings
    from resolint.profile import Profile
    from resolint.rule import Lang, Rule

_FIXES = {
    "safe": Message("可修正", "fix"),
    "unsafe": Message("需确认", "unsafe"),
    None: Message("-", "-"),
}
_FIRST_CONFIG = """\
# resolint: what holds for the drafts in this folder and below.
# resolint：本文件夹及其下文稿的配置。

# The house style; without it, the organ that the draft names decides.
# 文书格式；不写则由文稿所列机关决定。
# profile = "ga-zh"

# The language of messages: "zh" or "en".  消息语言。
lang = "zh"

# Rules or categories to leave out.  不用的规则或类别。
ignore = []

# How grave a finding is: "error", "warning", "info" or "hint".
# 严重程度，由重到轻：错误 "error"、警告 "warning"、注意 "info"、提示 "hint"。
[severity]
# undated-citation = "info"

# Rules or categories to leave out for some files.  对某些文件不用的规则或类别。
[per-file-ignores]
# "archive/*.md" = ["citations"]
"""


def list_rules(lang: str | None) -> int:
    """Print a line a rule: name, severity, how it fixes, and what it says."""
    settings = _settings()
    if settings is None:
        return EXIT_FAILED
    known = plugins.load(*settings[1]).rules
    shown = cast("Lang", lang or settings[0])
    for name in sorted(known, key=lambda name: (known[name].category, name)):
        rule = known[name]
        severity = pad(LABELS[rule.severity].text(shown), 8)
        fixes = pad(_FIXES[rule.fixes()].text(shown), 6)
        title = rule.manual(shown).split("\n", 1)[0]
        click.echo(f"{rule.category:<12} {name:<38} {severity} {fixes} {title}")
    return 0


def explain_rule(name: str, lang: str | None) -> int:
    """Print the manual page of a rule."""
    settings = _settings()
    if settings is None:
        return EXIT_FAILED
    known = plugins.load(*settings[1]).rules
    if name not in known:
        near = get_close_matches(name, known, 1)
        hint = f"; did you mean {near[0]}?  是否指 {near[0]}？" if near else ""
        click.echo(f"resolint: there is no rule {name}{hint}", err=True)
        return EXIT_FAILED
    click.echo(manual.page(known[name], cast("Lang", lang or settings[0]), manual.book_uri()))
    return 0


def print_config(path: Path) -> int:
    """Print each key with its value and where it comes from, the plugins, and the house style.

    Of a folder, what holds for the drafts in it.
    """
    resolver = Resolver(Overrides(locale=spoken()))
    draft = path / "draft.md" if path.is_dir() else path
    try:
        settings = resolver.settings_for(draft)
        for key, value, origin in resolver.origins(draft):
            click.echo(f"{key} = {value!r}  # {origin}")
    except ConfigError as error:
        return _complain(error)
    folder = settings.file.parent if settings.file else None
    for name, count in plugins.load(tuple(settings.keys.plugins), folder).sources.items():
        click.echo(f"# plugin {name}: {count} rules")
    if path.is_file():
        click.echo(f"# house style of this draft: {_style(path, settings)}")
    return 0


def _style(path: Path, settings: Settings) -> str:
    try:
        return settings.ruleset.profile_of(parse(read_draft(path).text)).name
    except DraftError as error:
        return error.message.text(settings.lang)


def test_rules(module: str) -> int:
    """Run the examples of every rule that a module defines."""
    sys.path.insert(0, str(Path.cwd()))
    try:
        rules = list(plugins.rules_in(importlib.import_module(module)))
    except Exception as error:  # noqa: BLE001 - a module may raise anything when imported
        click.echo(f"resolint: {module}: {type(error).__name__}: {error}", err=True)
        return EXIT_FAILED
    if not rules:
        click.echo(f"resolint: {module} defines no rule", err=True)
        return EXIT_FAILED
    own = plugins.load((module,)).profiles
    failed = sum(_test(rule, own) for rule in rules)
    click.echo(f"{len(rules) - failed} passed, {failed} failed")
    return int(failed > 0)


def write_config(folder: Path) -> int:
    """Write a first ``resolint.toml``, unless there is one."""
    path = folder / NAME
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(_FIRST_CONFIG)
    except FileExistsError:
        click.echo(f"resolint: {path} exists already", err=True)
        return EXIT_FAILED
    except OSError as error:
        click.echo(f"resolint: {path}: {error.strerror}", err=True)
        return EXIT_FAILED
    click.echo(f"{path}")
    return 0


def _test(rule: type[Rule], own: Mapping[str, Profile]) -> bool:
    found = list(failures(rule, own))
    for failure in found:
        click.echo(f"{rule.name}: {failure}")
    return bool(found)


def _settings() -> tuple[Lang, tuple[tuple[str, ...], Path | None]] | None:
    """Return language and plugins of the current folder, or complain."""
    try:
        settings = Resolver(Overrides(locale=spoken())).settings_for(Path("draft.md"))
    except ConfigError as error:
        _complain(error)
        return None
    folder = settings.file.parent if settings.file else None
    return settings.lang, (tuple(settings.keys.plugins), folder)


def _complain(error: ConfigError) -> int:
    complain_of_configuration(error, spoken() or "zh")
    return EXIT_FAILED
